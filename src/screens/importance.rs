//! What matters to the person: points for each area, in swing wording.

use quiz_core::Action;
use yew::prelude::*;

use crate::components::button::{Look, button};
use crate::components::heading::screen_heading;
use crate::components::sliders::sliders;
use crate::element::{element, side_by_side};
use crate::view::{View, text};

/// The screen.
pub fn importance_screen(view: &View<'_>) -> Html {
    let importance = &view.quiz().importance;
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Primary, "result", view.acts(Action::Next), view.say("result.open")))
        .child(button(Look::Secondary, "skip", view.acts(Action::EqualImportance), view.say("importance.equal")))
        .child(button(Look::Link, "back", view.acts(Action::Back), view.say("back")));
    side_by_side(vec![
        screen_heading(view, 0, "title", text(&importance.title)),
        element!("p", "class" = "lead").text(&importance.prompt).into(),
        sliders(view),
        actions.into(),
    ])
}
