//! Steps and trials, lists for a pole, and what the sources report.

use quiz_core::{Advice, Item, Passage, Section};
use yew::prelude::*;

use crate::components::heading::heading;
use crate::element::{element, side_by_side};
use crate::view::{View, text};

/// A list of things to do, each with its effort and what to do this week.
pub fn advice_list(view: &View<'_>, advice: &[&Advice]) -> Html {
    let step = |advice: &&Advice| {
        element!("li", "data-step" = &advice.id)
            .child(heading(view, 2, "subtitle", text(&advice.title)))
            .child(element!("p").text(&advice.text))
            .child(element!("p", "class" = "effort").text(&advice.effort))
            .child(element!("p", "class" = "first").child(view.fill("steps.first", &[("first", &advice.first)])))
            .into()
    };
    element!("ol", "class" = "steps").children(advice.iter().map(step)).into()
}

/// A section of a pole: its items in their order, those that do not apply left out.
pub fn section(view: &View<'_>, section: &Section) -> Html {
    let responses = &view.session.responses;
    let items = section.items.iter().filter(|item| item.applies(view.quiz(), responses)).map(|item| entry(view, item));
    let list = if section.ordered {
        element!("ol", "class" = "items items-ordered")
    } else {
        element!("ul", "class" = "items")
    };
    element!("section", "data-section" = &section.id)
        .child(heading(view, 1, "section-title", text(&section.title)))
        .child_if(section.note.as_ref().map(|note| element!("p", "class" = "small").text(note)))
        .child(list.children(items))
        .into()
}

fn entry(view: &View<'_>, item: &Item) -> Html {
    let shown = item.is_shown(view.quiz(), &view.session.responses);
    let mark =
        || side_by_side(vec![text(" "), element!("span", "class" = "mark").child(view.say("sections.shown")).into()]);
    element!("li")
        .child(element!("strong").text(&item.title))
        .child_if(shown.then(mark))
        .child(element!("p").text(&item.text))
        .into()
}

/// What the sources report.
pub fn passages(passages: &[Passage]) -> Html {
    let passage = |passage: &Passage| element!("li").text(&passage.text).into();
    element!("ul", "class" = "passages").children(passages.iter().map(passage)).into()
}
