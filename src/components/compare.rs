//! What has changed since an earlier result, area by area.

use quiz_core::{Earlier, Outcome, date};
use yew::prelude::*;

use super::heading::heading;
use crate::intent::Intent;
use crate::view::{View, text};

/// The earlier results, and the table of the one that is compared with.
pub fn compare(view: &View<'_>, outcome: &Outcome) -> Html {
    if view.earlier.is_empty() {
        return Html::default();
    }
    let compared = view.compared.unwrap_or(view.earlier.len() - 1);
    let one = |at: usize, earlier: &Earlier| {
        let (class, pressed) = if at == compared { ("button button-primary", "true") } else { ("button", "false") };
        let onclick = view.does(Intent::Compare(Some(at)));
        html! {
            <button type="button" {class} data-action="compare" aria-pressed={pressed} {onclick}>
                { text(&date(earlier.day)) }
            </button>
        }
    };
    html! {
        <section class="compare" data-section="compare">
            { heading(view, 1, "section-title", view.say("compare.title")) }
            if view.earlier.len() > 1 {
                <div class="actions">{ for view.earlier.iter().enumerate().map(|(at, earlier)| one(at, earlier)) }</div>
            }
            { view.earlier.get(compared).map_or_else(Html::default, |earlier| table(view, earlier, outcome)) }
        </section>
    }
}

fn table(view: &View<'_>, earlier: &Earlier, now: &Outcome) -> Html {
    let content = view.content;
    let then = Outcome::new(view.quiz(), &earlier.answers, &earlier.importance);
    let score = |outcome: &Outcome, at: usize| {
        outcome.area_points(at).map_or_else(|| "–".to_owned(), |score| content.points(score))
    };
    let change = |at: usize| match (then.area_points(at), now.area_points(at)) {
        (Some(then), Some(now)) => content.points(now - then),
        _ => "–".to_owned(),
    };
    let row = |name: &str, then: String, now: String, change: String| {
        html! {
            <tr>
                <th scope="row">{ text(name) }</th>
                <td>{ text(&then) }</td>
                <td>{ text(&now) }</td>
                <td>{ text(&change) }</td>
            </tr>
        }
    };
    let total = |outcome: &Outcome| content.points(outcome.parts.total);
    let areas = view.quiz().areas.iter().enumerate();
    html! {
        <>
            <p>{ view.fill("compare.lead", &[("date", &date(earlier.day)), ("verdict", &content.verdict(then.label))]) }</p>
            <table class="compared">
                <thead>
                    <tr>
                        <th scope="col">{ view.say("areas.area") }</th>
                        <th scope="col">{ text(&date(earlier.day)) }</th>
                        <th scope="col">{ view.say("compare.now") }</th>
                        <th scope="col">{ view.say("compare.change") }</th>
                    </tr>
                </thead>
                <tbody>
                    { for areas.map(|(at, area)| row(&area.name, score(&then, at), score(now, at), change(at))) }
                    { row(
                        content.words.say("areas.total"),
                        total(&then),
                        total(now),
                        content.points(now.parts.total - then.parts.total),
                    ) }
                </tbody>
            </table>
        </>
    }
}
