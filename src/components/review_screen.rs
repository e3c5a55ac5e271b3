//! All statements with their answers, each a way back to it.

use quiz_core::{Action, Answer, Question, Step};
use yew::prelude::*;

use super::button::{Look, button};
use super::heading::screen_heading;
use super::progress::progress;
use crate::view::{View, text};

/// The screen.
pub fn review_screen(view: &View<'_>) -> Html {
    let questions = &view.quiz().questions;
    let (answered, count) = (view.session.answered(), questions.len());
    let (done, all) = (answered.to_string(), count.to_string());
    html! {
        <>
            { screen_heading(view, 0, "title", view.say("review.title")) }
            <p class="lead">{ view.fill("review.lead", &[("answered", &done), ("count", &all)]) }</p>
            { progress(view.session) }
            <ol class="review">{ for questions.iter().enumerate().map(|(at, question)| row(view, at, question)) }</ol>
            <div class="actions">
                if answered == count {
                    { button(Look::Primary, "result", view.acts(Action::Open(Step::Result)), view.say("result.open")) }
                } else {
                    { button(Look::Primary, "next", view.acts(Action::Next), view.say("review.next_open")) }
                }
                { button(Look::Secondary, "back", view.acts(Action::Back), view.say("back")) }
            </div>
        </>
    }
}

fn row(view: &View<'_>, at: usize, question: &Question) -> Html {
    let (class, label) = match view.session.answer(at) {
        Answer::Open => ("answer answer-open", view.say("review.open_answer")),
        Answer::Unsure => ("answer", text(&view.quiz().unsure)),
        Answer::Given(raw) => ("answer", text(view.quiz().label(raw))),
    };
    let onclick = view.acts(Action::Open(Step::Question(at)));
    html! {
        <li>
            <button type="button" class="button button-row" data-action="edit" data-question={question.id.clone()} {onclick}>
                <span class="row-text">{ text(&question.text) }</span>
                <span class="hidden">{ text(": ") }</span>
                <span {class}>{ label }</span>
            </button>
        </li>
    }
}
