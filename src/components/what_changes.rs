//! What would change the result, and a place to try it.

use quiz_core::Outcome;
use yew::prelude::*;

use super::button::{Look, button};
use super::heading::heading;
use super::importance_screen::sliders;
use crate::intent::Intent;
use crate::phrases::Phrase;
use crate::view::{View, text};

/// Up to so many moved answers are shown at once; more are folded.
const MOST_SHOWN: usize = 3;

/// The smallest changes, the weightings, and the sliders.
pub fn what_changes(view: &View<'_>, outcome: &Outcome) -> Html {
    let phrases = view.content.changes(outcome);
    html! {
        <section data-section="changes">
            { heading(view, 1, "section-title", view.say("change.title")) }
            <ul class="phrases">{ for phrases.iter().map(|phrase| entry(view, phrase)) }</ul>
            <p class="small">{ view.say("change.not_advice") }</p>
            if view.is_own {
                { heading(view, 2, "subtitle try", view.say("try.title")) }
                <p class="small">{ view.say("try.lead") }</p>
                { sliders(view) }
            }
        </section>
    }
}

fn entry(view: &View<'_>, phrase: &Phrase) -> Html {
    if phrase.moves.is_empty() {
        return html! { <li>{ text(&phrase.text) }</li> };
    }
    let question = |at: usize| view.quiz().questions.get(at).map(|question| question.id.clone());
    let moves = html! {
        <ul class="moves">
            { for phrase.moves.iter().map(|moved| html! {
                <li data-question={question(moved.question)} data-to={moved.to.to_string()}>
                    { text(&view.content.moved(*moved)) }
                </li>
            }) }
        </ul>
    };
    html! {
        <li>
            { text(&phrase.text) }
            if phrase.moves.len() > MOST_SHOWN {
                <details>
                    <summary>{ view.say("change.which") }</summary>
                    { moves }
                </details>
            } else {
                { moves }
            }
        </li>
    }
}

/// While something is tried: the result before and now, and the way back.
pub fn trying(view: &View<'_>, before: &Outcome, now: &Outcome) -> Html {
    let said = |outcome: &Outcome| {
        let total = view.content.total(outcome);
        view.fill("try.result", &[("verdict", &view.content.verdict(outcome.label)), ("total", &total)])
    };
    html! {
        <div class="trying" role="status" data-trying="">
            <dl>
                <div data-before={before.parts.total.to_string()}>
                    <dt>{ view.say("try.before") }</dt>
                    <dd>{ said(before) }</dd>
                </div>
                <div>
                    <dt>{ view.say("try.now") }</dt>
                    <dd>{ said(now) }</dd>
                </div>
            </dl>
            <div class="actions">
                { button(Look::Primary, "revert", view.does(Intent::Revert), view.say("try.revert")) }
                { button(Look::Link, "keep", view.does(Intent::KeepChange), view.say("try.keep")) }
            </div>
        </div>
    }
}
