//! What stands above a screen for once: a welcome back, a way back from starting again.

use quiz_core::session::{Action, Screen};
use yew::prelude::*;

use crate::components::button::{Look, button};
use crate::components::message::message;
use crate::element::element;
use crate::view::{View, text};
use quiz_core::widget::{Intent, Message};

/// The note that is due, if there is one.
pub fn greeting(view: &View<'_>) -> Html {
    let state = view.state;
    let (answered, count) = (view.session.answered().to_string(), view.quiz().questions.len().to_string());
    let does = |look, action, intent, key| button(look, action, view.does(intent), view.say(key));
    if state.welcome() || state.outdated() > 0 {
        let buttons = vec![
            does(Look::Secondary, "go-on", Intent::GoOn, "welcome.go_on"),
            does(Look::Link, "restart", Intent::Do(Action::Restart), "restart"),
        ];
        let words = match u64::try_from(state.outdated()) {
            Ok(outdated @ 1..) => {
                let kept = view.content.words.number(u64::try_from(view.session.answered()).unwrap_or_default());
                let locale = view.content.locale();
                text(&view.content.words.count(locale, "notice.revision", outdated, &[("kept", &kept)]))
            }
            _ => view.fill("welcome.text", &[("answered", &answered), ("count", &count)]),
        };
        note(words, if state.welcome() { buttons } else { Vec::new() })
    } else if let Some(offer) = state.undo_offer() {
        note(view.say(offer), vec![does(Look::Secondary, "undo", Intent::Undo, "restart.undo")])
    } else if matches!(state.message(), Some(Message::Link(..)))
        || (state.message().is_some_and(Message::is_seen) && view.session.screen != Screen::Result)
    {
        // On the result, what is about its buttons stands beside them.
        note(message(view), Vec::new())
    } else {
        Html::default()
    }
}

fn note(words: Html, buttons: Vec<Html>) -> Html {
    element!("div", "part" = "note", "data-note" = "", "class" = "note")
        .child(element!("div").child(words))
        .child(element!("div", "class" = "actions").children(buttons.into_iter()))
        .into()
}
