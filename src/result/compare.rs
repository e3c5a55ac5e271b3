//! What has moved since an earlier result, area by area.

use quiz_core::result::{Bar, Compare, CompareRow, Outline};
use quiz_core::session::Earlier;
use quiz_core::widget::Intent;
use yew::prelude::*;

use super::blocks::disclosure;
use super::chart::{Drawing, bar};
use super::outline::{comparable, compared};
use crate::element::{element, side_by_side};
use crate::view::View;

/// The bars of the result that is compared with, and a way to the other ones.
pub(super) fn compare(view: &View<'_>, outline: &Outline) -> Html {
    let Some(compare) = &outline.compare else { return Html::default() };
    let summary = element!("span")
        .child(element!("strong").text(&compare.title))
        .child(element!("span", "class" = "summary-text").text(" – ").text(&compare.summary));
    let rows = || {
        element!("ul", "role" = "list", "aria-label" = &compare.title, "class" = "compared")
            .children(compare.rows.iter().map(row))
            .into()
    };
    let text = |text: &str| -> Html { if text.is_empty() { Html::default() } else { element!("p").text(text).into() } };
    let marks = if compare.rows.is_empty() { Html::default() } else { side_by_side(vec![key(compare), rows()]) };
    let inside = side_by_side(vec![choices(view), text(&compare.lead), text(&compare.note), marks]);
    disclosure(view, element!("details", "data-section" = "compare", "class" = "section"), summary, inside)
}

/// What the two marks mean, for who sees them.
fn key(compare: &Compare) -> Html {
    let one = |class: &str, name: &str| -> Html {
        element!("span").child(element!("span", "class" = class)).text(" ").text(name).into()
    };
    element!("p", "aria-hidden" = "true", "class" = "compared-key")
        .child(one("key-then", &compare.then))
        .child(one("key-now", &compare.now))
        .into()
}

fn row(row: &CompareRow) -> Html {
    let now = row.now.map(|score| Bar { score, half: 0 });
    element!("li")
        .child(element!("span", "aria-hidden" = "true").text(&row.name))
        .child(element!("span", "class" = "hidden").text(&row.spoken))
        .child(bar("chart area-chart", Drawing { bar: now, before: row.then, ..Drawing::default() }))
        .into()
}

/// The earlier results to choose from, where there are several.
fn choices(view: &View<'_>) -> Html {
    let all = comparable(view.state);
    if all.len() < 2 {
        return Html::default();
    }
    let compared = compared(view.state);
    let one = |(at, earlier): (usize, &Earlier)| {
        let (class, pressed) =
            if Some(at) == compared { ("button button-primary", "true") } else { ("button", "false") };
        element!("button", "type" = "button", "data-action" = "compare", "aria-pressed" = pressed, "class" = class)
            .on_click(view.does(Intent::Compare(Some(at))))
            .text(&view.content.locale().date(earlier.day))
            .into()
    };
    element!("div", "class" = "actions").children(all.iter().enumerate().map(one)).into()
}
