//! The areas: the score of each, as a bar and in words, and its exact part of the total.

use quiz_core::{Direction, Label, Outcome};
use yew::prelude::*;

use crate::element::{Element, element};
use crate::view::View;

/// The table.
pub fn area_table(view: &View<'_>, outcome: &Outcome) -> Html {
    let quiz = view.quiz();
    let class = |number: i64| match Direction::of(number) {
        Some(Direction::For) => "points pole-for",
        Some(Direction::Against) => "points pole-against",
        None => "points",
    };
    let rows = quiz.areas.iter().enumerate().map(|(at, area)| {
        let part = outcome.parts.areas.get(at).copied().unwrap_or(0);
        let about = element!("th", "scope" = "row")
            .text(&area.name)
            .child(element!("span", "class" = "hidden").text(": "))
            .child(element!("span", "class" = "small").text(&area.about));
        let scored = element!("td", "class" = "cell-bar");
        let scored = match outcome.area_points(at) {
            Some(score) => scored
                .child(bar(score))
                .child(element!("span", "class" = "compact").child(view.say("areas.score")).text(": "))
                .child(points(view, class(score), score)),
            None => scored.child(element!("span", "class" = "small").child(view.say("areas.unscored"))),
        };
        let part = element!("td", "data-part" = &part.to_string(), "class" = "cell-part").child(points(
            view,
            class(part),
            part,
        ));
        element!("tr", "data-area" = &area.id).child(about).child(scored).child(part).into()
    });
    let total_class = if outcome.label == Label::TooClose { "points" } else { class(outcome.parts.total) };
    let column = |key: &str| element!("th", "scope" = "col").child(view.say(key));
    let columns = element!("tr").child(column("areas.area")).child(column("areas.score")).child(column("areas.part"));
    let total =
        element!("tr").child(element!("th", "scope" = "row", "colspan" = "2").child(view.say("areas.total"))).child(
            element!("td", "class" = "cell-part")
                .child(element!("span", "class" = total_class).text(&view.content.total(outcome))),
        );
    element!("table", "class" = "areas")
        .child(element!("thead").child(columns))
        .child(element!("tbody").children(rows))
        .child(element!("tfoot").child(total))
        .into()
}

/// Points with the pole that they speak for.
fn points(view: &View<'_>, class: &'static str, points: i64) -> Element {
    element!("span", "class" = class).text(&view.content.points(points))
}

/// A bar from the middle towards the pole that the score speaks for.
fn bar(score: i64) -> Element {
    let half = score.abs().min(100);
    let (class, start) = if score < 0 { ("bar-against", 100 - half) } else { ("bar-for", 100) };
    let share = |doubled: i64| format!("{}.{}%", doubled / 2, if doubled % 2 == 0 { 0 } else { 5 });
    element!("svg", "aria-hidden" = "true", "focusable" = "false", "class" = "bar")
        .child(element!("rect", "x" = "0", "y" = "6", "width" = "100%", "height" = "4", "class" = "bar-track"))
        .child(element!(
            "rect",
            "x" = &share(start),
            "y" = "2",
            "width" = &share(half),
            "height" = "12",
            "class" = class,
        ))
        .child(element!("line", "x1" = "50%", "x2" = "50%", "y1" = "0", "y2" = "16", "class" = "axis-middle"))
}
