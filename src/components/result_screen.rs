//! The result: what the answers come to, and why.

use quiz_core::{Action, Direction, Label, Outcome, Step, Strength};
use yew::prelude::*;

use super::area_table::area_table;
use super::axis::axis;
use super::button::{Look, button};
use super::heading::{heading, screen_heading};
use super::reasons::reasons;
use crate::intent::Intent;
use crate::view::View;

/// The screen.
pub fn result_screen(view: &View<'_>, outcome: &Outcome) -> Html {
    let open = |step| view.acts(Action::Open(step));
    html! {
        <>
            <p class="kicker">{ view.say("result.kicker") }</p>
            { screen_heading(view, 0, "verdict", verdict(view, outcome.label)) }
            { axis(view, outcome) }
            <p class="honest">{ view.say("result.honest") }</p>
            { heading(view, 1, "section-title", view.say("areas.title")) }
            { area_table(view, outcome) }
            { heading(view, 1, "section-title", view.say("reasons.heading")) }
            <div class="columns">
                { for sides(outcome.label).map(|direction| reasons(view, outcome, direction)) }
            </div>
            <div class="actions">
                { button(Look::Secondary, "review", open(Step::Review), view.say("review.open")) }
                { button(Look::Secondary, "importance", open(Step::Importance), view.say("importance.open")) }
                { button(Look::Secondary, "restart", view.acts(Action::Restart), view.say("restart")) }
                { button(Look::Link, "clear", view.does(Intent::Clear), view.say("clear")) }
            </div>
        </>
    }
}

/// The verdict in words.
fn verdict(view: &View<'_>, label: Label) -> Html {
    let Label::Toward(direction, strength) = label else { return view.say("result.too_close") };
    let key = match strength {
        Strength::Clear => "result.clear",
        Strength::Leaning => "result.leaning",
    };
    let pole = view.quiz().pole(direction).map_or("", |pole| pole.name.as_str());
    view.fill(key, &[("pole", pole)])
}

/// The sides, that of the label first.
fn sides(label: Label) -> impl Iterator<Item = Direction> {
    match label.direction() {
        Some(Direction::Against) => [Direction::Against, Direction::For],
        _ => [Direction::For, Direction::Against],
    }
    .into_iter()
}
