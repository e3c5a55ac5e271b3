//! The screen of one statement.

use quiz_core::session::{Action, Screen};
use yew::prelude::*;

use super::choices::choices;
use super::intro::{about, intro};
use super::progress::progress;
use crate::components::auto_advance::auto_advance;
use crate::components::button::{Look, button};
use crate::components::heading::screen_heading;
use crate::components::open_file::open_file;
use crate::components::ways_out::ways_out;
use crate::element::{element, only_if, side_by_side};
use crate::view::{View, text};

/// The screen of the statement at a position.
pub fn question_screen(view: &View<'_>, at: usize) -> Html {
    let quiz = view.quiz();
    let Some(question) = quiz.questions.get(at) else { return Html::default() };
    let first = at == 0;
    let (number, count) = ((at + 1).to_string(), quiz.questions.len().to_string());
    let prompt_id = format!("prompt-{}", question.id);
    let error = view.session.answer_missing.then(|| format!("error-{}", question.id));
    let statement = side_by_side(vec![
        element!("span", "class" = "count")
            .child(view.fill("question.count", &[("number", &number), ("count", &count)]))
            .child(element!("span", "class" = "hidden").text(": "))
            .into(),
        text(&question.text),
    ]);
    let on = match view.session.from {
        Some(Screen::Review) => "question.to_review",
        Some(Screen::Result) => "question.to_result",
        _ => "next",
    };
    let terms = |terms: &String| side_by_side(vec![text(" "), element!("span", "class" = "terms").text(terms).into()]);
    let prompt = element!("p", "id" = &prompt_id, "class" = "prompt")
        .text(&quiz.prompt)
        .child_if(quiz.terms.as_ref().filter(|_| first).map(terms));
    let fieldset = match &error {
        Some(error) => element!(
            "fieldset",
            "data-question" = &question.id,
            "aria-describedby" = &format!("{error} {prompt_id}"),
            "aria-invalid" = "true",
            "class" = "statement",
        ),
        None => {
            element!("fieldset", "data-question" = &question.id, "aria-describedby" = &prompt_id, "class" = "statement",)
        }
    };
    // It is spoken by the status region.
    let missing = |id: &String| element!("p", "id" = id, "class" = "error").child(view.say("question.missing"));
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
        .child(button(Look::Link, "review", view.acts(Action::Open(Screen::Review)), view.say("review.open")));
    side_by_side(vec![
        only_if(first, || intro(view)),
        progress(view.session),
        fieldset.into(),
        actions.into(),
        // Below, so that nothing moves under a pointer that is about to choose.
        only_if(view.session.is_settled_early(quiz), || settled(view)),
        auto_advance(view),
        only_if(first, || about(view)),
        only_if(first && view.session.is_fresh(), || other_ways(view)),
        ways_out(view),
    ])
}

/// What somebody who comes back may want instead of beginning.
fn other_ways(view: &View<'_>) -> Html {
    let kept = || element!("p", "class" = "small").child(view.say("earlier.kept")).into();
    element!("div", "class" = "actions quiet")
        .child(open_file(view))
        .child(only_if(!view.state.earlier().is_empty(), kept))
        .into()
}

/// The side of the result can no longer change: a way to it.
fn settled(view: &View<'_>) -> Html {
    let finish = view.acts(Action::Open(Screen::Importance));
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Secondary, "finish", finish, view.say("settled.finish")))
        .child(button(Look::Link, "continue", view.acts(Action::GoOnAnyway), view.say("settled.go_on")));
    // It is spoken by the status region.
    element!("div", "data-note" = "settled", "class" = "note settled")
        .child(element!("p").child(view.say("settled.text")))
        .child(actions)
        .into()
}
