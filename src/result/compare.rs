//! What has changed since an earlier result, area by area.

use quiz_core::{Earlier, Outcome};
use yew::prelude::*;

use crate::components::heading::heading;
use crate::element::{element, side_by_side};
use crate::view::{View, text};
use quiz_core::widget::Intent;

/// The earlier results, and the table of the one that is compared with.
pub fn compare(view: &View<'_>, outcome: &Outcome) -> Html {
    if view.state.earlier().is_empty() {
        return Html::default();
    }
    let compared = view.state.compared().unwrap_or(view.state.earlier().len() - 1);
    let one = |at: usize, earlier: &Earlier| {
        let (class, pressed) = if at == compared { ("button button-primary", "true") } else { ("button", "false") };
        element!("button", "type" = "button", "data-action" = "compare", "aria-pressed" = pressed, "class" = class)
            .on_click(view.does(Intent::Compare(Some(at))))
            .text(&earlier.day.to_string())
            .into()
    };
    let many = view.state.earlier().len() > 1;
    element!("section", "data-section" = "compare", "class" = "compare")
        .child(heading(view, 1, "section-title", view.say("compare.title")))
        .child_if(many.then(|| {
            let all = view.state.earlier().iter().enumerate();
            element!("div", "class" = "actions").children(all.map(|(at, earlier)| one(at, earlier)))
        }))
        .child_if(view.state.earlier().get(compared).map(|earlier| table(view, earlier, outcome)))
        .into()
}

fn table(view: &View<'_>, earlier: &Earlier, now: &Outcome) -> Html {
    let content = view.content;
    let then = earlier.responses.score(view.quiz());
    let score = |outcome: &Outcome, at: usize| {
        outcome.area_points(at).map_or_else(|| "–".to_owned(), |score| content.points(score))
    };
    let change = |at: usize| match (then.area_points(at), now.area_points(at)) {
        (Some(then), Some(now)) => content.points(now - then),
        _ => "–".to_owned(),
    };
    let row = |name: &str, then: String, now: String, change: String| {
        element!("tr")
            .child(element!("th", "scope" = "row").text(name))
            .child(element!("td").text(&then))
            .child(element!("td").text(&now))
            .child(element!("td").text(&change))
            .into()
    };
    let total = |outcome: &Outcome| content.points(outcome.parts.total);
    let areas = view.quiz().areas.iter().enumerate();
    let date = earlier.day.to_string();
    let places = [("date", &*date), ("verdict", &*content.verdict(then.label))];
    let column = |words: Html| element!("th", "scope" = "col").child(words);
    let columns = element!("tr")
        .child(column(view.say("areas.area")))
        .child(column(text(&date)))
        .child(column(view.say("compare.now")))
        .child(column(view.say("compare.change")));
    let change_of_total = content.points(now.parts.total - then.parts.total);
    let rows = element!("tbody")
        .children(areas.map(|(at, area)| row(&area.name, score(&then, at), score(now, at), change(at))))
        .child(row(content.words.say("areas.total"), total(&then), total(now), change_of_total));
    side_by_side(vec![
        element!("p").child(view.fill("compare.lead", &places)).into(),
        element!("table", "class" = "compared").child(element!("thead").child(columns)).child(rows).into(),
    ])
}
