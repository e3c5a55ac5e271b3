//! The answers that spoke the loudest for one side.

use quiz_core::{Direction, Outcome};
use yew::prelude::*;

use super::heading::heading;
use crate::view::{View, text};

/// How many are shown.
const MOST_SHOWN: usize = 4;

/// The answers that spoke for one side, the strongest first.
pub fn reasons(view: &View<'_>, outcome: &Outcome, direction: Direction) -> Html {
    let quiz = view.quiz();
    let (name, short) = (view.content.pole_name(direction), view.content.pole_short(direction));
    let items: Vec<Html> = outcome
        .reasons_for(direction)
        .take(MOST_SHOWN)
        .filter_map(|reason| {
            let question = quiz.questions.get(reason.question)?;
            let points = reason.points.abs().to_string();
            Some(html! {
                <li>
                    <q>{ text(&question.text) }</q>
                    { text(" ") }
                    <span class="said">
                        { view.fill("reasons.said", &[("answer", quiz.label(reason.raw))]) }
                    </span>
                    { text(" ") }
                    <span class="points">{ view.fill("reasons.points", &[("points", &points), ("pole", short)]) }</span>
                </li>
            })
        })
        .collect();
    let class = match direction {
        Direction::For => "reasons reasons-for",
        Direction::Against => "reasons reasons-against",
    };
    html! {
        <section {class}>
            { heading(view, 2, "subtitle", view.fill("reasons.title", &[("pole", name)])) }
            if items.is_empty() {
                <p>{ view.say("reasons.none") }</p>
            } else {
                <ol>{ for items }</ol>
            }
        </section>
    }
}
