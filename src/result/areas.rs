//! The areas: a row for each, which opens on what was answered there and what the sources say.

use quiz_core::result::{AreaRow, Outline};
use quiz_core::score::Outcome;
use yew::prelude::*;

use super::blocks::{blocks, disclosure};
use super::chart::{Drawing, bar};
use crate::components::heading::heading;
use crate::element::{Element, element};
use crate::view::{View, text};

/// The rows under their heading.
pub(super) fn areas(view: &View<'_>, outline: &Outline, outcome: &Outcome) -> Element {
    let assets = || element!("p", "data-section" = "assets", "class" = "assets").text(&outline.assets);
    element!("section", "class" = "areas")
        .child(heading(view, 1, "section-title", text(&outline.areas_title)))
        .children(outline.areas.iter().map(|area| row(view, area, outcome)))
        .child_if((!outline.assets.is_empty()).then(assets))
}

fn row(view: &View<'_>, row: &AreaRow, outcome: &Outcome) -> Html {
    let weight = || element!("span", "class" = "area-weight").text(" · ").text(&row.weight);
    let bar = match row.bar {
        Some(shown) => bar("chart area-chart", Drawing { bar: Some(shown), ..Drawing::default() }),
        None => element!("span", "aria-hidden" = "true", "class" = "area-dash").text("–").into(),
    };
    let name = element!("span").child(element!("strong").text(&row.name));
    let summary = element!("span", "class" = "area-row")
        .child(name.child_if((!row.weight.is_empty()).then(weight)))
        .child(element!("span", "class" = "hidden").text(": "))
        .child(element!("span", "class" = "area-level").text(&row.level))
        .child(bar);
    let id = view.quiz().areas.get(row.area).map_or("", |area| &area.id);
    let part = outcome.parts.areas.get(row.area).copied().unwrap_or_default().to_string();
    let details = element!("details", "data-area" = id, "data-part" = &part, "class" = "area");
    disclosure(view, details, summary, blocks(view, &row.blocks, 2, view.state.is_own()))
}
