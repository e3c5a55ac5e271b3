//! What to do first, and what comes after it.

use quiz_core::result::Outline;

use super::blocks::{blocks, card, section};
use crate::components::heading::heading;
use crate::element::{Element, element};
use crate::view::{View, text};

/// One card, or both trials.
pub(super) fn first(view: &View<'_>, outline: &Outline) -> Option<Element> {
    let cards = outline.first.iter().enumerate();
    let cards = cards.map(|(at, one)| card(view, one, 2, at == 0).into());
    let shown = || {
        element!("section", "class" = "firsts")
            .child(heading(view, 1, "section-title", text(&outline.first_title)))
            .child(element!("div", "class" = "cards").children(cards))
    };
    (!outline.first.is_empty()).then(shown)
}

/// What comes next, closed.
pub(super) fn next(view: &View<'_>, outline: &Outline) -> Option<Element> {
    let sections = outline.next.iter().map(|one| section(view, one, blocks(view, &one.blocks, 2, false)));
    (!outline.next.is_empty()).then(|| element!("div", "class" = "sections").children(sections))
}
