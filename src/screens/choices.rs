//! The answers to one statement: native radios, each in a row that can be pressed anywhere.

use std::rc::Rc;

use quiz_core::responses::Answer;
use quiz_core::session::Action;
use yew::html::onkeydown;
use yew::prelude::*;

use crate::browser::event;
use crate::element::element;
use crate::view::View;

/// The answers to the statement at a position.
pub fn choices(view: &View<'_>, at: usize) -> Html {
    let on_key_down = {
        let on_intent = view.on_intent.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                View::act(&on_intent, Action::Next);
            }
        })
    };
    let quiz = view.quiz();
    let given = quiz.scale.iter().map(|choice| row(view, at, Answer::Given(choice.value), &choice.label));
    element!("div", "class" = "choices")
        .on(Rc::new(onkeydown::Wrapper::new(on_key_down)))
        .children(given)
        .child(row(view, at, Answer::Unsure, &quiz.unsure))
        .into()
}

fn row(view: &View<'_>, at: usize, answer: Answer, label: &str) -> Html {
    let on_intent = view.on_intent.clone();
    let on_click = Callback::from(move |event: MouseEvent| {
        // Choosing with the arrow keys also clicks.
        let action = if event::is_by_pointer(&event) { Action::AnswerAndGoOn } else { Action::Answer };
        View::act(&on_intent, action(at, answer));
    });
    let (class, value) = match answer {
        Answer::Given(rating) => ("choice", rating.to_string()),
        Answer::Unsure | Answer::Open => ("choice choice-unsure", "unsure".to_owned()),
    };
    let checked = view.session.answer(at) == answer;
    // The same name from statement to statement, since these are the same elements: one that came into another group
    // with its dot still set would take the dot of the answer. But a new name for new elements: in a shadow root,
    // Chromium passes over a group with a name that had focus before.
    let name = format!("answer-{}", view.state.arrivals());
    let input = element!("input", "type" = "radio", "name" = &name).value(&value).checked(checked).on_click(on_click);
    element!("label", "part" = "choice", "class" = class).child(input).child(element!("span").text(label)).into()
}
