//! The page that the widget is in, as the script around the widget sees it: `WidgetPort` in `web/widget/instance.js`.

use std::rc::Rc;

use js_sys::Promise;
use quiz_core::Json;
use quiz_core::widget::Kept;
use wasm_bindgen::prelude::*;
use yew::platform::spawn_local;

#[wasm_bindgen]
extern "C" {
    /// What the script around the widget does for it.
    pub type WidgetPort;

    /// Sends an event; its detail is JSON text.
    #[wasm_bindgen(method, catch)]
    fn emit(this: &WidgetPort, name: &str, detail: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn read(this: &WidgetPort, key: &str) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn store(this: &WidgetPort, key: &str, text: &str) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch)]
    fn forget(this: &WidgetPort, key: &str) -> Result<(), JsValue>;

    /// Draws a picture, given as JSON text, and saves it; answers whether the browser could.
    #[wasm_bindgen(method, catch, js_name = "savePicture")]
    fn save_picture(this: &WidgetPort, picture: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn print(this: &WidgetPort) -> Result<(), JsValue>;

    #[wasm_bindgen(method, catch, js_name = "linkBeginning")]
    fn link_beginning(this: &WidgetPort) -> Result<String, JsValue>;

    #[wasm_bindgen(method, catch, js_name = "putAddress")]
    fn put_address(this: &WidgetPort, result: &str) -> Result<(), JsValue>;
}

/// The page, or none where nothing but markup is made.
#[derive(Clone, Default)]
pub struct Page(Option<Rc<Inner>>);

struct Inner {
    port: WidgetPort,
    /// The key of what is kept.
    key: String,
}

impl Page {
    /// The page that a port leads to, where a widget keeps its session under a key.
    #[must_use]
    pub fn new(port: WidgetPort, key: String) -> Self {
        Self(Some(Rc::new(Inner { port, key })))
    }

    fn port(&self) -> Option<&WidgetPort> {
        self.0.as_ref().map(|inner| &inner.port)
    }

    /// The key that something is kept under.
    pub(crate) fn key(&self, kept: Kept) -> String {
        let key = self.0.as_ref().map_or("", |inner| &inner.key);
        match kept {
            Kept::Session => key.to_owned(),
            Kept::Earlier => format!("{key}:earlier"),
        }
    }

    /// What is kept; empty where there is nothing.
    pub(crate) fn read(&self, kept: Kept) -> String {
        self.port().and_then(|port| port.read(&self.key(kept)).ok()).unwrap_or_default()
    }

    /// Keeps a text.
    pub(crate) fn store(&self, kept: Kept, text: &str) {
        let _ = self.port().map(|port| port.store(&self.key(kept), text));
    }

    /// Deletes what is kept.
    pub(crate) fn forget(&self, kept: Kept) {
        let _ = self.port().map(|port| port.forget(&self.key(kept)));
    }

    /// Tells what happens: the name of an event, and its detail. What the page does with it is its own matter.
    pub(crate) fn tell(&self, name: &str, detail: &Json) {
        let _ = self.port().map(|port| port.emit(name, &detail.to_string()));
    }

    /// Has a picture drawn, given as JSON text, and saved, and says afterwards whether that could be done.
    pub(super) fn save_picture(&self, picture: &str, ended: impl FnOnce(bool) + 'static) {
        let saved = self.port().and_then(|port| port.save_picture(picture).ok());
        spawn_local(async move {
            ended(match saved {
                Some(saved) => saved.await.is_ok_and(|saved| saved.is_truthy()),
                None => false,
            });
        });
    }

    /// Prints what is shown. A sandboxed frame may not, and hears nothing of it.
    pub(super) fn print(&self) {
        let _ = self.port().map(|port| port.print());
    }

    /// What a link begins with that ends with a result; empty where this page has no address that others could open.
    pub(super) fn link_beginning(&self) -> String {
        self.port().and_then(|port| port.link_beginning().ok()).unwrap_or_default()
    }

    /// Has the address of the page hold a result, or none.
    pub(super) fn put_address(&self, result: Option<&str>) {
        let _ = self.port().map(|port| port.put_address(result.unwrap_or_default()));
    }
}

// A widget is in one page.
impl PartialEq for Page {
    fn eq(&self, other: &Self) -> bool {
        self.0.is_some() == other.0.is_some()
    }
}

/// Whether the page is in a frame whose sandbox takes its origin away. Whether that allows to save and to print, no
/// script can know.
pub(super) fn is_sandboxed() -> bool {
    web_sys::window().is_some_and(|window| window.origin() == "null")
}
