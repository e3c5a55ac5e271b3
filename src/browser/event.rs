//! What a browser event says, for components that do not otherwise know the browser.

use wasm_bindgen::prelude::*;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// A click as `web/widget/presses.js` has marked it.
    #[wasm_bindgen(extends = web_sys::MouseEvent)]
    type MarkedClick;

    #[wasm_bindgen(method, getter, structural, js_name = "byPointer")]
    fn by_pointer(this: &MarkedClick) -> Option<bool>;
}

/// Whether a click came from a mouse, a finger or a pen, and not from the keyboard or from assistive technology.
/// `web/widget/presses.js` decides it, for the fallback too.
#[must_use]
pub fn is_by_pointer(event: &MouseEvent) -> bool {
    event.unchecked_ref::<MarkedClick>().by_pointer() == Some(true)
}

/// The whole number in the input that an event happened on.
#[must_use]
pub fn number(event: &InputEvent) -> Option<u8> {
    event.target_dyn_into::<HtmlInputElement>()?.value().parse().ok()
}

/// Whether the box that an event happened on is ticked.
#[must_use]
pub fn is_ticked(event: &Event) -> Option<bool> {
    Some(event.target_dyn_into::<HtmlInputElement>()?.checked())
}

/// What was chosen in the list that an event happened on.
#[must_use]
pub fn chosen(event: &Event) -> Option<String> {
    Some(event.target_dyn_into::<HtmlSelectElement>()?.value())
}

/// Whether a key is Escape. It is then meant for the widget, and neither the page nor a dialog around it hears of it.
#[must_use]
pub fn is_escape(event: &KeyboardEvent) -> bool {
    let is_escape = event.key() == "Escape";
    if is_escape {
        event.prevent_default();
        event.stop_propagation();
    }
    is_escape
}
