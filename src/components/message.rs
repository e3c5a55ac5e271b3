//! What a person is told once something is done, or could not be.

use quiz_core::widget::Message;
use yew::prelude::*;

use crate::element::element;
use crate::view::View;

/// The message; nothing where there is none.
pub fn message(view: &View<'_>) -> Html {
    match view.state.message() {
        None => Html::default(),
        Some(Message::Said(key)) => element!("p").child(view.say(key)).into(),
        Some(Message::About(key, name) | Message::Link(key, name)) => {
            element!("p").child(view.fill(key, &[("name", name)])).into()
        }
        Some(Message::Copy(copied)) => element!("label")
            .child(view.say("take.by_hand"))
            .child(element!("textarea", "rows" = "6", "readonly" = "readonly").value(copied))
            .into(),
    }
}
