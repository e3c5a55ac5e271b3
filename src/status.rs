//! The status region: the one live region of a widget, and what it says.
//!
//! It is there, and empty, before anything is said, since assistive technology speaks only what comes into a region that
//! it knows. The text is put in by `src/browser/status.rs` after the screen is shown, and is no part of the markup.

use quiz_core::widget::{Message, State};
use yew::prelude::*;

use crate::content::Content;
use crate::element::element;
use crate::result::outline::outline;

/// The region, empty.
pub(crate) fn status_region(node: &NodeRef, content: &Content) -> Html {
    let language = content.words.say("language");
    element!("div", "role" = "status", "data-status" = "", "lang" = language, "class" = "hidden").node(node).into()
}

/// The sentence of a message; of a text that could not be copied, what to do with it.
pub(crate) fn sentence(content: &Content, state: &State, message: &Message) -> String {
    let words = &content.words;
    match message {
        Message::Said(key) | Message::Spoken(key) => words.fill(key, &[("name", &content.share_with)]),
        Message::About(key, name) | Message::Link(key, name) => words.fill(key, &[("name", name)]),
        Message::Copy(_) => words.say("keep.by_hand").to_owned(),
        Message::Tried => {
            let outcome = state.session().responses.score(&content.quiz);
            outline(content, state, &outcome, None, false).trying.map_or_else(String::new, |trying| trying.spoken)
        }
    }
}
