//! What a browser event says, for components that do not otherwise know the browser.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// Whether a press came from a real pointer: a mouse, a finger, a pen. Assistive technology presses too, but without
/// a size and without pressure.
#[must_use]
pub fn is_real_pointer(event: &PointerEvent) -> bool {
    let has_size = event.width() > 1 || event.height() > 1;
    let is_mouse = event.pointer_type() == "mouse" && (event.pressure() > 0.0 || event.detail() > 0);
    has_size || is_mouse
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
