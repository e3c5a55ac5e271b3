//! The bar of what is tried: where the total stood and where it stands, and the ways back and on.
//!
//! It is there before anything is tried, as soon as something is open that can be tried, so that nothing moves and nothing is
//! covered when it begins to speak.

use std::rc::Rc;

use quiz_core::result::Outline;
use quiz_core::score::{Label, Outcome};
use quiz_core::widget::Intent;
use yew::html::onkeydown;
use yew::prelude::*;

use super::chart::{Drawing, bar};
use crate::browser::event;
use crate::components::button::{Look, button};
use crate::element::{Element, element};
use crate::view::{View, text};

/// The bar; nothing where the answers are not the person's own.
pub(super) fn trying(view: &View<'_>, outline: &Outline, before: Option<&Outcome>) -> Html {
    if !view.state.is_own() {
        return Html::default();
    }
    let trying = outline.trying.as_ref();
    let drawing = Drawing {
        bar: Some(outline.axis.bar),
        neutral: outline.label == Label::TooClose,
        before: trying.map(|trying| trying.before),
        ..Drawing::default()
    };
    // Before anything is tried the sentence keeps the room that it will take.
    let room = || view.fill("try.move", &[("before", "10"), ("now", "10")]);
    let moved = trying.map_or_else(room, |trying| text(&trying.moved));
    let label = trying.map_or("", |trying| &trying.label);
    let words = element!("span", "aria-hidden" = "true", "class" = "trying-words")
        .child(element!("strong", "class" = "trying-label").text(label))
        .child(element!("span", "class" = "trying-moved").child(moved))
        .child(element!("span", "class" = "trying-verdict").text(&outline.verdict_short));
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Secondary, "revert", view.does(Intent::Revert), view.say("try.revert")))
        .child(button(Look::Link, "keep", view.does(Intent::KeepChange), view.say("try.keep")));
    let shown = match before {
        Some(before) => {
            element!("div", "data-trying" = "", "data-before" = &before.parts.total.to_string(), "class" = "trying")
        }
        None => element!("div", "class" = "trying"),
    };
    shown.child(bar("chart trying-chart", drawing)).child(words).child(actions).into()
}

/// Lets Escape lead back, while something is tried.
pub(super) fn with_escape(view: &View<'_>, screen: Element) -> Element {
    let on_intent = view.on_intent.clone();
    screen.on(Rc::new(onkeydown::Wrapper::new(Callback::from(move |event: KeyboardEvent| {
        if event::is_escape(&event) {
            on_intent.emit(Intent::Revert);
        }
    }))))
}
