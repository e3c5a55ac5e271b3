//! The page that the widget is in, as the script around the widget sees it: `WidgetPort` in `web/widget/instance.js`.

use std::rc::Rc;

use js_sys::Promise;
use quiz_core::Json;
use wasm_bindgen::prelude::*;
use yew::platform::spawn_local;

#[wasm_bindgen]
extern "C" {
    /// What the script around the widget does for it.
    pub type WidgetPort;

    /// Sends an event; its detail is JSON text.
    #[wasm_bindgen(method, catch)]
    fn emit(this: &WidgetPort, name: &str, detail: &str) -> Result<(), JsValue>;

    /// Keeps a copy of the session, for another instance after this one.
    #[wasm_bindgen(method, catch)]
    fn keep(this: &WidgetPort, session: &str) -> Result<(), JsValue>;

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
pub struct Page(Option<Rc<WidgetPort>>);

impl Page {
    /// The page that a port leads to.
    #[must_use]
    pub fn new(port: WidgetPort) -> Self {
        Self(Some(Rc::new(port)))
    }

    /// Tells what happens: the name of an event, and its detail. What the page does with it is its own matter.
    pub(crate) fn tell(&self, name: &str, detail: &Json) {
        let _ = self.0.as_ref().map(|port| port.emit(name, &detail.to_string()));
    }

    /// Keeps a copy of the session outside the wasm memory, for when the widget has to be made anew.
    pub(super) fn keep(&self, session: &str) {
        let _ = self.0.as_ref().map(|port| port.keep(session));
    }

    /// Has a picture drawn, given as JSON text, and saved, and says afterwards whether that could be done.
    pub(super) fn save_picture(&self, picture: &str, ended: impl FnOnce(bool) + 'static) {
        let saved = self.0.as_ref().and_then(|port| port.save_picture(picture).ok());
        spawn_local(async move {
            ended(match saved {
                Some(saved) => saved.await.is_ok_and(|saved| saved.is_truthy()),
                None => false,
            });
        });
    }

    /// Prints what is shown. A sandboxed frame may not; the browser says so itself.
    pub(super) fn print(&self) {
        let _ = self.0.as_ref().map(|port| port.print());
    }

    /// What a link begins with that ends with a result; empty where this page has no address that others could open.
    pub(super) fn link_beginning(&self) -> String {
        self.0.as_ref().and_then(|port| port.link_beginning().ok()).unwrap_or_default()
    }

    /// Has the address of the page hold a result, or none.
    pub(super) fn put_address(&self, result: Option<&str>) {
        let _ = self.0.as_ref().map(|port| port.put_address(result.unwrap_or_default()));
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
