//! The answers that spoke the loudest for one side.

use quiz_core::{Direction, Outcome, StatementPart};
use yew::prelude::*;

use crate::components::heading::heading;
use crate::element::element;
use crate::view::View;

/// The answers that spoke for one side, the strongest first.
pub fn reasons(view: &View<'_>, outcome: &Outcome, direction: Direction) -> Html {
    let quiz = view.quiz();
    let (name, short) = (view.content.pole_name(direction), view.content.pole_short(direction));
    let item = |reason: &StatementPart| {
        let question = quiz.questions.get(reason.question)?;
        let points = reason.points.abs().to_string();
        let said = view.fill("reasons.said", &[("answer", quiz.label(reason.rating))]);
        let points = view.fill("reasons.points", &[("points", &points), ("pole", short)]);
        let item = element!("li")
            .child(element!("q").text(&question.text))
            .text(" ")
            .child(element!("span", "class" = "said").child(said))
            .text(" ")
            .child(element!("span", "class" = "points").child(points));
        Some(item.into())
    };
    let items: Vec<Html> = outcome.reasons_for(direction).iter().filter_map(item).collect();
    let class = match direction {
        Direction::For => "reasons reasons-for",
        Direction::Against => "reasons reasons-against",
    };
    let list = if items.is_empty() {
        element!("p").child(view.say("reasons.none"))
    } else {
        element!("ol").children(items.into_iter())
    };
    element!("section", "class" = class)
        .child(heading(view, 2, "subtitle", view.fill("reasons.title", &[("pole", name)])))
        .child(list)
        .into()
}
