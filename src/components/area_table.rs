//! The areas: the score of each, as a bar and in words, and its exact part of the total.

use quiz_core::{Direction, Label, Outcome};
use yew::prelude::*;

use crate::view::{View, text};

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
        let score = outcome.area_points(at);
        html! {
            <tr data-area={area.id.clone()}>
                <th scope="row">
                    { text(&area.name) }
                    <span class="hidden">{ text(": ") }</span>
                    <span class="small">{ text(&area.about) }</span>
                </th>
                <td class="cell-bar">
                    if let Some(score) = score {
                        { bar(score) }
                        <span class="compact">{ view.say("areas.score") }{ text(": ") }</span>
                        <span class={class(score)}>{ text(&view.content.points(score)) }</span>
                    } else {
                        <span class="small">{ view.say("areas.unscored") }</span>
                    }
                </td>
                <td class="cell-part" data-part={part.to_string()}><span class={class(part)}>{ text(&view.content.points(part)) }</span></td>
            </tr>
        }
    });
    let total_class = if outcome.label == Label::TooClose { "points" } else { class(outcome.parts.total) };
    html! {
        <table class="areas">
            <thead>
                <tr>
                    <th scope="col">{ view.say("areas.area") }</th>
                    <th scope="col">{ view.say("areas.score") }</th>
                    <th scope="col">{ view.say("areas.part") }</th>
                </tr>
            </thead>
            <tbody>{ for rows }</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="2">{ view.say("areas.total") }</th>
                    <td class="cell-part"><span class={total_class}>{ text(&view.content.total(outcome)) }</span></td>
                </tr>
            </tfoot>
        </table>
    }
}

/// A bar from the middle towards the pole that the score speaks for.
fn bar(score: i64) -> Html {
    let half = score.abs().min(100);
    let (class, start) = if score < 0 { ("bar-against", 100 - half) } else { ("bar-for", 100) };
    let share = |doubled: i64| format!("{}.{}%", doubled / 2, if doubled % 2 == 0 { 0 } else { 5 });
    html! {
        <svg class="bar" aria-hidden="true" focusable="false">
            <rect class="bar-track" x="0" y="6" width="100%" height="4" />
            <rect {class} x={share(start)} y="2" width={share(half)} height="12" />
            <line class="axis-middle" x1="50%" x2="50%" y1="0" y2="16" />
        </svg>
    }
}
