//! Copying a text.

use js_sys::{Function, Promise, Reflect};
use quiz_core::widget::Message;
use wasm_bindgen::prelude::*;

use super::files::then;

/// Copies a text, and tells of it: the sentence `done`, or, where the browser does not allow it, the text to be copied by
/// hand.
pub(super) fn copy(text: String, done: &'static str, tell: impl Fn(Message) + Clone + 'static) {
    let Some(copied) = write(&text) else { return tell(Message::Copy(text)) };
    let failed = tell.clone();
    let on_done = Closure::once_into_js(move || tell(Message::Said(done)));
    let on_failed = Closure::once_into_js(move || failed(Message::Copy(text)));
    then(&copied, &on_done, &on_failed);
}

fn write(text: &str) -> Option<Promise> {
    // A sandboxed frame has no clipboard at all, so each part is looked up before it is used.
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}
