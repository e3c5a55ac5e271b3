//! What a person is told once something is done, or could not be, where it is seen; the status region speaks it.

use quiz_core::widget::Message;
use yew::prelude::*;

use crate::element::element;
use crate::status::sentence;
use crate::view::{View, text};

/// The message; nothing where there is none to be seen.
pub fn message(view: &View<'_>) -> Html {
    let Some(message) = view.state.message().filter(|message| message.is_seen()) else { return Html::default() };
    let said = sentence(view.content, view.state, message);
    match message {
        Message::Copy(copied) => element!("label")
            .child(text(&said))
            .child(element!("textarea", "rows" = "6", "readonly" = "readonly").value(copied))
            .into(),
        _ => element!("p").child(text(&said)).into(),
    }
}
