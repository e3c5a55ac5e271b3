//! Whether the result is right: why, how firm it is, a place to try it, and what it rests on. All of it is closed at first.

use quiz_core::result::Outline;
use yew::prelude::*;

use super::blocks::{blocks, disclosure, section};
use crate::components::sliders::sliders;
use crate::element::{element, side_by_side};
use crate::view::View;

/// The id of the section that has controls in the place of texts.
const TRY: &str = "try";

/// The sections, together under one heading.
pub(super) fn whether(view: &View<'_>, outline: &Outline) -> Html {
    let shown = || outline.right.iter().filter(|one| one.id != TRY || view.state.is_own());
    let sections = shown().map(|one| {
        let inside = if one.id == TRY {
            side_by_side(vec![element!("p").child(view.say("try.lead")).into(), sliders(view)])
        } else {
            blocks(view, &one.blocks, 2, false)
        };
        section(view, one, inside)
    });
    let titles: Vec<&str> = shown().map(|one| one.title.as_str()).collect();
    let summary = element!("span")
        .child(element!("strong", "class" = "section-title").text(&outline.right_title))
        .child(element!("span", "class" = "hidden").text(" "))
        .child(element!("span", "class" = "summary-text").text(&titles.join(" · ")));
    let sections = element!("div", "class" = "sections").children(sections);
    disclosure(view, element!("details", "data-section" = "right", "class" = "whether"), summary, sections.into())
}
