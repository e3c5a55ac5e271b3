//! Brings a part of the screen to where the person is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Moves focus to a part, and so into view.
pub(crate) fn focus(place: &NodeRef) {
    if let Some(place) = place.cast::<HtmlElement>() {
        // What is not in the page cannot be focused; there is nobody to tell.
        let _ = place.focus();
    }
}

/// Keeps the summary of details in view that were opened just now: what can be tried inside has a bar at the lower edge of
/// the view, and it must not cover what has the focus.
pub(crate) fn keep_in_view(event: &Event) {
    let Some(details) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    if details.has_attribute("open") && details.matches(":focus-within").unwrap_or(false) {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        if let Some(summary) = details.first_element_child() {
            summary.scroll_into_view_with_scroll_into_view_options(&nearest);
        }
    }
}
