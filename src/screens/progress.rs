//! How far along: a bar, for the eye. The words stand in the heading.

use quiz_core::Session;
use yew::prelude::*;

use crate::element::element;

/// The bar.
pub fn progress(session: &Session) -> Html {
    let width = format!("{}%", 100 * session.answered() / session.responses.answers().len().max(1));
    element!("svg", "part" = "progress", "aria-hidden" = "true", "focusable" = "false", "class" = "progress")
        .child(element!("rect", "width" = "100%", "height" = "100%", "class" = "progress-track"))
        .child(element!("rect", "width" = &width, "height" = "100%", "class" = "progress-done"))
        .into()
}
