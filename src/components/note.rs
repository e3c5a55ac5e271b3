//! A quiet note with a choice, above a screen.

use yew::prelude::*;

/// A note and its buttons.
pub fn note(words: Html, buttons: Html) -> Html {
    html! {
        <div class="note" part="note" role="status">
            <p>{ words }</p>
            <div class="actions">{ buttons }</div>
        </div>
    }
}
