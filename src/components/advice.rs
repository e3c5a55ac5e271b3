//! Steps and trials, lists for a pole, and what the sources report.

use quiz_core::{Advice, Item, Passage, Section};
use yew::prelude::*;

use super::heading::heading;
use crate::view::{View, text};

/// A list of things to do, each with its effort and what to do this week.
pub fn advice_list(view: &View<'_>, advice: &[&Advice]) -> Html {
    html! {
        <ol class="steps">
            { for advice.iter().map(|advice| html! {
                <li data-step={advice.id.clone()}>
                    { heading(view, 2, "subtitle", text(&advice.title)) }
                    <p>{ text(&advice.text) }</p>
                    <p class="effort">{ text(&advice.effort) }</p>
                    <p class="first">{ view.fill("steps.first", &[("first", &advice.first)]) }</p>
                </li>
            }) }
        </ol>
    }
}

/// A section of a pole: its items in their order, those that do not apply left out.
pub fn section(view: &View<'_>, section: &Section) -> Html {
    let answers = &view.session.answers;
    let items = section.items.iter().filter(|item| item.applies(view.quiz(), answers)).map(|item| entry(view, item));
    let list = if section.ordered {
        html! { <ol class="items items-ordered">{ for items }</ol> }
    } else {
        html! { <ul class="items">{ for items }</ul> }
    };
    html! {
        <section data-section={section.id.clone()}>
            { heading(view, 1, "section-title", text(&section.title)) }
            if let Some(note) = &section.note {
                <p class="small">{ text(note) }</p>
            }
            { list }
        </section>
    }
}

fn entry(view: &View<'_>, item: &Item) -> Html {
    let shown = item.is_shown(view.quiz(), &view.session.answers);
    html! {
        <li>
            <strong>{ text(&item.title) }</strong>
            if shown {
                { text(" ") }
                <span class="mark">{ view.say("sections.shown") }</span>
            }
            <p>{ text(&item.text) }</p>
        </li>
    }
}

/// What the sources report.
pub fn passages(passages: &[Passage]) -> Html {
    html! {
        <ul class="passages">{ for passages.iter().map(|passage| html! { <li>{ text(&passage.text) }</li> }) }</ul>
    }
}
