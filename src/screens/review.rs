//! All statements with their answers, each a way back to it.

use quiz_core::quiz::Question;
use quiz_core::responses::Answer;
use quiz_core::session::{Action, Screen};
use yew::prelude::*;

use super::progress::progress;
use crate::components::button::{Look, button, edit_button};
use crate::components::heading::screen_heading;
use crate::components::ways_out::ways_out;
use crate::element::{element, side_by_side};
use crate::view::{View, text};

/// The screen.
pub fn review_screen(view: &View<'_>) -> Html {
    let questions = &view.quiz().questions;
    let (answered, count) = (view.session.answered(), questions.len());
    let (done, all) = (answered.to_string(), count.to_string());
    let on = if answered == count {
        button(Look::Primary, "result", view.acts(Action::Open(Screen::Result)), view.say("result.open"))
    } else {
        button(Look::Primary, "next", view.acts(Action::Next), view.say("review.next_open"))
    };
    let rows = questions.iter().enumerate().map(|(at, question)| row(view, at, question));
    let actions = element!("div", "class" = "actions").child(on).child(button(
        Look::Secondary,
        "back",
        view.acts(Action::Back),
        view.say("back"),
    ));
    let lead = view.fill("review.lead", &[("answered", &done), ("count", &all)]);
    side_by_side(vec![
        screen_heading(view, 0, "title", view.say("review.title")),
        element!("p", "class" = "lead").child(lead).into(),
        progress(view.session),
        element!("ol", "role" = "list", "class" = "review").children(rows).into(),
        actions.into(),
        ways_out(view),
    ])
}

fn row(view: &View<'_>, at: usize, question: &Question) -> Html {
    let (class, label) = match view.session.answer(at) {
        Answer::Open => ("answer answer-open", view.say("review.open_answer")),
        Answer::Unsure => ("answer", text(&view.quiz().unsure)),
        Answer::Given(rating) => ("answer", text(view.quiz().label(rating))),
    };
    let button = edit_button(view, at, question, "button button-row")
        .child(element!("span", "class" = "row-text").text(&question.text))
        .child(element!("span", "class" = "hidden").text(": "))
        .child(element!("span", "class" = class).child(label));
    element!("li").child(button).into()
}
