//! The screen of one statement.

use quiz_core::{Action, Step};
use yew::prelude::*;

use super::button::{Look, button};
use super::choices::choices;
use super::heading::screen_heading;
use super::intro::intro;
use super::progress::progress;
use super::take_home::open_file;
use crate::intent::Intent;
use crate::view::{View, text};

/// The screen of the statement at a position.
pub fn question_screen(view: &View<'_>, at: usize) -> Html {
    let quiz = view.quiz();
    let Some(question) = quiz.questions.get(at) else { return Html::default() };
    let first = at == 0;
    let (number, count) = ((at + 1).to_string(), quiz.questions.len().to_string());
    let error = view.session.answer_missing.then(|| format!("error-{}", question.id));
    let statement = html! {
        <>
            <span class="count">
                { view.fill("question.count", &[("number", &number), ("count", &count)]) }
                <span class="hidden">{ ": " }</span>
            </span>
            { text(&question.text) }
        </>
    };
    let on = match view.session.from {
        Some(Step::Review) => "question.to_review",
        Some(Step::Result) => "question.to_result",
        _ => "next",
    };
    html! {
        <>
            if first {
                { intro(view) }
            }
            { progress(view.session) }
            <fieldset
                key={question.id.as_str()}
                class="statement"
                data-question={question.id.clone()}
                aria-describedby={error.clone()}
            >
                <legend>{ screen_heading(view, u8::from(first), "statement-text", statement) }</legend>
                <p class="prompt">
                    { text(&quiz.prompt) }
                    if let Some(terms) = quiz.terms.as_ref().filter(|_| first) {
                        { text(" ") }
                        <span class="terms">{ text(terms) }</span>
                    }
                </p>
                if error.is_some() {
                    <p class="error" id={error} role="alert">{ view.say("question.missing") }</p>
                }
                { choices(view, at, question) }
            </fieldset>
            <div class="actions">
                { button(Look::Primary, "next", view.acts(Action::Next), view.say(on)) }
                if !first || view.session.from.is_some() {
                    { button(Look::Secondary, "back", view.acts(Action::Back), view.say("back")) }
                }
                { button(Look::Link, "review", view.acts(Action::Open(Step::Review)), view.say("review.open")) }
            </div>
            if first && view.session.is_fresh() {
                <div class="actions quiet">
                    { open_file(view) }
                    if !view.earlier.is_empty() {
                        <p class="small">{ view.say("earlier.kept") }</p>
                        { button(Look::Link, "clear", view.does(Intent::Clear), view.say("clear")) }
                    }
                </div>
            }
            // Below, so that nothing moves under a pointer that is about to choose.
            if view.session.is_settled_early(quiz) {
                <div class="note settled" role="status" data-note="settled">
                    <p>{ view.say("settled.text") }</p>
                    <div class="actions">
                        { button(Look::Secondary, "finish", view.acts(Action::Open(Step::Importance)), view.say("settled.finish")) }
                        { button(Look::Link, "continue", view.acts(Action::GoOnAnyway), view.say("settled.go_on")) }
                    </div>
                </div>
            }
        </>
    }
}
