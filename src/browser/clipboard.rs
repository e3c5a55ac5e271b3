//! Copying a text.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use yew::platform::spawn_local;

#[wasm_bindgen]
extern "C" {
    // The one of web-sys cannot fail, but a sandboxed frame has no clipboard at all, and pages replace what there is.
    #[wasm_bindgen(catch, js_namespace = ["navigator", "clipboard"], js_name = "writeText")]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Copies a text, and says afterwards whether the browser has allowed it.
pub(super) fn copy(text: &str, ended: impl FnOnce(bool) + 'static) {
    // It is asked at once: a press counts for a moment only.
    let copied = write_text(text);
    spawn_local(async move {
        ended(match copied {
            Ok(copied) => copied.await.is_ok(),
            Err(_) => false,
        });
    });
}
