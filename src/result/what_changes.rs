//! What would change the result, and a place to try it.

use quiz_core::Outcome;
use yew::prelude::*;

use super::phrases::Phrase;
use crate::components::button::{Look, button};
use crate::components::heading::heading;
use crate::components::sliders::sliders;
use crate::element::{element, side_by_side};
use crate::view::View;
use quiz_core::widget::Intent;

/// Up to so many moved answers are shown at once; more are folded.
const MOST_SHOWN: usize = 3;

/// The smallest changes, the weightings, and the sliders.
pub fn what_changes(view: &View<'_>, outcome: &Outcome) -> Html {
    let phrases = view.content.changes(outcome);
    let try_it = || {
        side_by_side(vec![
            heading(view, 2, "subtitle try", view.say("try.title")),
            element!("p", "class" = "small").child(view.say("try.lead")).into(),
            sliders(view),
        ])
    };
    element!("section", "data-section" = "changes")
        .child(heading(view, 1, "section-title", view.say("change.title")))
        .child(element!("ul", "class" = "phrases").children(phrases.iter().map(|phrase| entry(view, phrase))))
        .child(element!("p", "class" = "small").child(view.say("change.not_advice")))
        .child_if(view.state.is_own().then(try_it))
        .into()
}

fn entry(view: &View<'_>, phrase: &Phrase) -> Html {
    let item = element!("li").text(&phrase.text);
    if phrase.moves.is_empty() {
        return item.into();
    }
    let moves = phrase.moves.iter().filter_map(|moved| {
        let question = view.quiz().questions.get(moved.question)?;
        let item = element!("li", "data-question" = &question.id, "data-to" = &moved.to.to_string());
        Some(item.text(&view.content.moved(*moved)).into())
    });
    let moves = element!("ul", "class" = "moves").children(moves);
    let moves = if phrase.moves.len() > MOST_SHOWN {
        element!("details").child(element!("summary").child(view.say("change.which"))).child(moves)
    } else {
        moves
    };
    item.child(moves).into()
}

/// While something is tried: the result before and now, and the way back.
pub fn trying(view: &View<'_>, before: &Outcome, now: &Outcome) -> Html {
    let said = |outcome: &Outcome| {
        let total = view.content.total(outcome);
        view.fill("try.result", &[("verdict", &view.content.verdict(outcome.label)), ("total", &total)])
    };
    let first = element!("div", "data-before" = &before.parts.total.to_string())
        .child(element!("dt").child(view.say("try.before")))
        .child(element!("dd").child(said(before)));
    let second =
        element!("div").child(element!("dt").child(view.say("try.now"))).child(element!("dd").child(said(now)));
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Primary, "revert", view.does(Intent::Revert), view.say("try.revert")))
        .child(button(Look::Link, "keep", view.does(Intent::KeepChange), view.say("try.keep")));
    element!("div", "data-trying" = "", "class" = "trying")
        .child(element!("dl").child(first).child(second))
        .child(actions)
        .into()
}
