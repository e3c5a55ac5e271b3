//! The result: what the answers come to, why, what would change it, and what to do next.

use quiz_core::{Action, Direction, Label, Outcome, Step, StepAreas};
use yew::prelude::*;

use super::advice::{advice_list, passages, section};
use super::all_answers::all_answers;
use super::area_details::area_details;
use super::area_table::area_table;
use super::axis::axis;
use super::compare::compare;
use super::notices::notices;
use super::reasons::reasons;
use super::share_with::share_with;
use super::take_home::take_home;
use super::what_changes::{trying, what_changes};
use crate::components::button::{Look, button};
use crate::components::heading::{heading, screen_heading};
use crate::element::{element, only_if, side_by_side};
use crate::view::{View, text};
use quiz_core::widget::{Intent, Mode};

/// The screen. Where something is tried, the outcome without it is shown too.
pub fn result_screen(view: &View<'_>, outcome: &Outcome) -> Html {
    let original = match view.state.mode() {
        Mode::Trying { original } => Some(original.responses.score(view.quiz())),
        _ => None,
    };
    let title = element!("span", "class" = "paper-only").text(": ").text(&view.quiz().title);
    let kicker = element!("p", "class" = "kicker").child(view.say("result.kicker")).text(&date_of(view)).child(title);
    let too_close = || element!("p", "class" = "lead").child(view.say("result.too_close_lead")).into();
    let sides = sides(outcome.label).map(|direction| reasons(view, outcome, direction));
    let context = || {
        let title = element!("summary").child(view.say("context.title"));
        element!("details", "class" = "context").child(title).child(passages(&view.quiz().context)).into()
    };
    side_by_side(vec![
        kicker.into(),
        screen_heading(view, 0, "verdict", text(&view.content.verdict(outcome.label))),
        only_if(outcome.label == Label::TooClose, too_close),
        axis(view, outcome),
        element!("p", "class" = "honest").child(view.say("result.honest")).into(),
        notices(view, outcome),
        heading(view, 1, "section-title", view.say("areas.title")),
        area_table(view, outcome),
        area_details(view, outcome),
        heading(view, 1, "section-title", view.say("reasons.heading")),
        element!("div", "class" = "columns").children(sides).into(),
        what_changes(view, outcome),
        next(view, outcome),
        compare(view, outcome),
        all_answers(view),
        only_if(!view.quiz().context.is_empty(), context),
        take_home(view),
        share_with(view),
        only_if(view.state.is_own(), || actions(view)),
        original.map(|original| trying(view, &original, outcome)).unwrap_or_default(),
    ])
}

/// When the result was reached: what one believes about jobs ages.
fn date_of(view: &View<'_>) -> String {
    view.session.finished.map(|day| format!(", {day}")).unwrap_or_default()
}

/// What to do next: for a side its lead, its steps and its sections; without a side, trials.
fn next(view: &View<'_>, outcome: &Outcome) -> Html {
    let quiz = view.quiz();
    let Some(direction) = outcome.label.direction() else {
        let trials: Vec<_> = outcome.trials(quiz).iter().map(|trial| trial.advice).collect();
        return element!("section", "data-section" = "trials")
            .child(heading(view, 1, "section-title", view.say("trials.title")))
            .child(element!("p").child(view.say("trials.lead")))
            .child(advice_list(view, &trials))
            .into();
    };
    let pole = quiz.pole(direction);
    let (title, lead) = match direction {
        Direction::For => ("steps.title", "steps.lead"),
        Direction::Against => ("steps.open_title", "steps.open_lead"),
    };
    let next = outcome.next_steps(quiz, &view.session.responses);
    let area = match next.areas {
        StepAreas::None => None,
        StepAreas::One(area) | StepAreas::AboutEqual(area, _) => Some(area),
    };
    let steps: Vec<_> = next.steps.iter().map(|step| step.advice).collect();
    let weakest = area.map_or("", |at| view.content.area_name(at));
    let scored = area.and_then(|at| outcome.tally.areas.get(at)).is_none_or(|area| area.scored);
    let lead = if scored { lead } else { "steps.find_out_lead" };
    let steps = (!steps.is_empty()).then(|| {
        element!("section", "data-section" = "steps")
            .child(heading(view, 1, "section-title", view.say(title)))
            .child(element!("p").child(view.fill(lead, &[("area", weakest)])))
            .child(advice_list(view, &steps))
            .into()
    });
    let sections = pole.sections.iter().map(|part| section(view, part));
    let (steps, sections) = (steps.unwrap_or_default(), side_by_side(sections.collect()));
    // Staying comes first with what it offers; the door that stays open comes after.
    let (first, then) = if direction == Direction::For { (steps, sections) } else { (sections, steps) };
    let strongest = element!("p", "data-section" = "strongest", "class" = "advice-lead");
    let lead = pole.lead.as_ref();
    side_by_side(vec![
        strongest.text(&view.content.strongest(outcome, direction)).into(),
        lead.map(|lead| element!("p", "class" = "lead").text(lead).into()).unwrap_or_default(),
        first,
        then,
    ])
}

fn actions(view: &View<'_>) -> Html {
    let open = |step| view.acts(Action::Open(step));
    element!("div", "class" = "actions")
        .child(button(Look::Secondary, "review", open(Step::Review), view.say("review.open")))
        .child(button(Look::Secondary, "importance", open(Step::Importance), view.say("importance.open")))
        .child(button(Look::Secondary, "restart", view.acts(Action::Restart), view.say("restart")))
        .child(button(Look::Link, "clear", view.does(Intent::Clear), view.say("clear")))
        .into()
}

/// The sides, that of the label first.
fn sides(label: Label) -> impl Iterator<Item = Direction> {
    match label.direction() {
        Some(Direction::Against) => [Direction::Against, Direction::For],
        _ => [Direction::For, Direction::Against],
    }
    .into_iter()
}
