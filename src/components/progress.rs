//! How far along: a bar, for the eye. The words stand in the heading.

use quiz_core::Session;
use yew::prelude::*;

/// The bar.
pub fn progress(session: &Session) -> Html {
    let width = format!("{}%", 100 * session.answered() / session.answers.len().max(1));
    html! {
        <svg class="progress" part="progress" aria-hidden="true" focusable="false">
            <rect class="progress-track" width="100%" height="100%" />
            <rect class="progress-done" {width} height="100%" />
        </svg>
    }
}
