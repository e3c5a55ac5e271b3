//! The screen of one statement.

use quiz_core::{Action, Step};
use yew::prelude::*;

use super::choices::choices;
use super::intro::intro;
use super::progress::progress;
use crate::components::button::{Look, button};
use crate::components::heading::screen_heading;
use crate::components::open_file::open_file;
use crate::element::{element, only_if, side_by_side};
use crate::view::{View, text};
use quiz_core::widget::Intent;

/// The screen of the statement at a position.
pub fn question_screen(view: &View<'_>, at: usize) -> Html {
    let quiz = view.quiz();
    let Some(question) = quiz.questions.get(at) else { return Html::default() };
    let first = at == 0;
    let (number, count) = ((at + 1).to_string(), quiz.questions.len().to_string());
    let error = view.session.answer_missing.then(|| format!("error-{}", question.id));
    let statement = side_by_side(vec![
        element!("span", "class" = "count")
            .child(view.fill("question.count", &[("number", &number), ("count", &count)]))
            .child(element!("span", "class" = "hidden").text(": "))
            .into(),
        text(&question.text),
    ]);
    let on = match view.session.from {
        Some(Step::Review) => "question.to_review",
        Some(Step::Result) => "question.to_result",
        _ => "next",
    };
    let terms = |terms: &String| side_by_side(vec![text(" "), element!("span", "class" = "terms").text(terms).into()]);
    let prompt =
        element!("p", "class" = "prompt").text(&quiz.prompt).child_if(quiz.terms.as_ref().filter(|_| first).map(terms));
    let fieldset = match &error {
        Some(error) => {
            element!("fieldset", "data-question" = &question.id, "aria-describedby" = error, "class" = "statement")
        }
        None => element!("fieldset", "data-question" = &question.id, "class" = "statement"),
    };
    let missing =
        |id: &String| element!("p", "id" = id, "role" = "alert", "class" = "error").child(view.say("question.missing"));
    // Without a key: the next statement is the same element with other words. To take away an element that has the
    // focus makes the browser lay out the page once more, which is half of what an answer costs.
    let fieldset = fieldset
        .child(element!("legend").child(screen_heading(view, u8::from(first), "statement-text", statement)))
        .child(prompt)
        .child_if(error.as_ref().map(missing))
        .child(choices(view, at));
    let back = || button(Look::Secondary, "back", view.acts(Action::Back), view.say("back"));
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Primary, "next", view.acts(Action::Next), view.say(on)))
        .child_if((!first || view.session.from.is_some()).then(back))
        .child(button(Look::Link, "review", view.acts(Action::Open(Step::Review)), view.say("review.open")));
    side_by_side(vec![
        only_if(first, || intro(view)),
        progress(view.session),
        fieldset.into(),
        actions.into(),
        only_if(first && view.session.is_fresh(), || other_ways(view)),
        // Below, so that nothing moves under a pointer that is about to choose.
        only_if(view.session.is_settled_early(quiz), || settled(view)),
    ])
}

/// What somebody who comes back may want instead of beginning.
fn other_ways(view: &View<'_>) -> Html {
    let kept = || {
        side_by_side(vec![
            element!("p", "class" = "small").child(view.say("earlier.kept")).into(),
            button(Look::Link, "clear", view.does(Intent::Clear), view.say("clear")),
        ])
    };
    element!("div", "class" = "actions quiet")
        .child(open_file(view))
        .child_if((!view.state.earlier().is_empty()).then(kept))
        .into()
}

/// The side of the result can no longer change: a way to it.
fn settled(view: &View<'_>) -> Html {
    let finish = view.acts(Action::Open(Step::Importance));
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Secondary, "finish", finish, view.say("settled.finish")))
        .child(button(Look::Link, "continue", view.acts(Action::GoOnAnyway), view.say("settled.go_on")));
    element!("div", "role" = "status", "data-note" = "settled", "class" = "note settled")
        .child(element!("p").child(view.say("settled.text")))
        .child(actions)
        .into()
}
