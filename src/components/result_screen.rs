//! The result: what the answers come to, why, what would change it, and what to do next.

use quiz_core::{Action, Direction, Label, Outcome, Step, date};
use yew::prelude::*;

use super::advice::{advice_list, passages, section};
use super::all_answers::all_answers;
use super::area_details::area_details;
use super::area_table::area_table;
use super::axis::axis;
use super::button::{Look, button};
use super::compare::compare;
use super::heading::{heading, screen_heading};
use super::notices::notices;
use super::reasons::reasons;
use super::share_with::share_with;
use super::take_home::take_home;
use super::what_changes::{trying, what_changes};
use crate::intent::Intent;
use crate::view::{View, text};

/// The screen. `original` is the outcome before something was tried.
pub fn result_screen(view: &View<'_>, outcome: &Outcome, original: Option<&Outcome>) -> Html {
    html! {
        <>
            <p class="kicker">
                { view.say("result.kicker") }
                { text(&date_of(view)) }
                <span class="paper-only">{ text(": ") }{ text(&view.quiz().title) }</span>
            </p>
            { screen_heading(view, 0, "verdict", text(&view.content.verdict(outcome.label))) }
            if outcome.label == Label::TooClose {
                <p class="lead">{ view.say("result.too_close_lead") }</p>
            }
            { axis(view, outcome) }
            <p class="honest">{ view.say("result.honest") }</p>
            { notices(view, outcome) }
            { heading(view, 1, "section-title", view.say("areas.title")) }
            { area_table(view, outcome) }
            { area_details(view, outcome) }
            { heading(view, 1, "section-title", view.say("reasons.heading")) }
            <div class="columns">
                { for sides(outcome.label).map(|direction| reasons(view, outcome, direction)) }
            </div>
            { what_changes(view, outcome) }
            { next(view, outcome) }
            { compare(view, outcome) }
            { all_answers(view) }
            if !view.quiz().context.is_empty() {
                <details class="context">
                    <summary>{ view.say("context.title") }</summary>
                    { passages(&view.quiz().context) }
                </details>
            }
            { take_home(view) }
            { share_with(view) }
            if view.is_own {
                { actions(view) }
            }
            { original.map_or_else(Html::default, |original| trying(view, original, outcome)) }
        </>
    }
}

/// When the result was reached: what one believes about jobs ages.
fn date_of(view: &View<'_>) -> String {
    view.session.finished.map(|day| format!(", {}", date(day))).unwrap_or_default()
}

/// What to do next: for a side its lead, its steps and its sections; without a side, trials.
fn next(view: &View<'_>, outcome: &Outcome) -> Html {
    let quiz = view.quiz();
    let Some(direction) = outcome.label.direction() else {
        return html! {
            <section data-section="trials">
                { heading(view, 1, "section-title", view.say("trials.title")) }
                <p>{ view.say("trials.lead") }</p>
                { advice_list(view, &outcome.trials(quiz)) }
            </section>
        };
    };
    let pole = quiz.pole(direction);
    let (title, lead) = match direction {
        Direction::For => ("steps.title", "steps.lead"),
        Direction::Against => ("steps.open_title", "steps.open_lead"),
    };
    let steps = outcome.next_steps(quiz, &view.session.answers);
    let weakest = outcome.weakest.map_or("", |at| view.content.area_name(at));
    let scored = outcome.weakest.and_then(|at| outcome.tally.areas.get(at)).is_none_or(|area| area.scored);
    let lead = if scored { lead } else { "steps.find_out_lead" };
    let steps = html! {
        if !steps.is_empty() {
            <section data-section="steps">
                { heading(view, 1, "section-title", view.say(title)) }
                <p>{ view.fill(lead, &[("area", weakest)]) }</p>
                { advice_list(view, &steps) }
            </section>
        }
    };
    let sections = html! { <>{ for pole.iter().flat_map(|pole| &pole.sections).map(|part| section(view, part)) }</> };
    let lead = pole.and_then(|pole| pole.lead.as_ref());
    html! {
        <>
            <p class="advice-lead" data-section="strongest">{ text(&view.content.strongest(outcome, direction)) }</p>
            if let Some(lead) = lead {
                <p class="lead">{ text(lead) }</p>
            }
            // Staying comes first with what it offers; the door that stays open comes after.
            if direction == Direction::For {
                { steps }
                { sections }
            } else {
                { sections }
                { steps }
            }
        </>
    }
}

fn actions(view: &View<'_>) -> Html {
    let open = |step| view.acts(Action::Open(step));
    html! {
        <div class="actions">
            { button(Look::Secondary, "review", open(Step::Review), view.say("review.open")) }
            { button(Look::Secondary, "importance", open(Step::Importance), view.say("importance.open")) }
            { button(Look::Secondary, "restart", view.acts(Action::Restart), view.say("restart")) }
            { button(Look::Link, "clear", view.does(Intent::Clear), view.say("clear")) }
        </div>
    }
}

/// The sides, that of the label first.
fn sides(label: Label) -> impl Iterator<Item = Direction> {
    match label.direction() {
        Some(Direction::Against) => [Direction::Against, Direction::For],
        _ => [Direction::For, Direction::Against],
    }
    .into_iter()
}
