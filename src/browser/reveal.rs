//! Keeps in view what was opened, and brings into view what is said.

use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

/// Keeps the summary of details in view that were opened just now: what can be tried inside has a bar at the lower edge of
/// the view, and it must not cover what has the focus.
pub(crate) fn keep_in_view(event: &Event) {
    let Some(details) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    if details.has_attribute("open")
        && details.matches(":focus-within").unwrap_or(false)
        && let Some(summary) = details.first_element_child()
    {
        bring_into_view(&summary);
    }
}

/// Scrolls no further than it takes for all of an element to be seen.
pub(crate) fn bring_into_view(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}
