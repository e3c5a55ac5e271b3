//! The answers behind an area: each leads back to its statement, and each can be tried another way.

use quiz_core::{Action, Answer, Area, Direction, Outcome, Question, Rating};
use yew::prelude::*;

use super::advice::passages;
use crate::browser::event;
use crate::components::button::edit_button;
use crate::element::{Element, element, side_by_side};
use crate::view::View;

/// The details of all areas, closed at first.
pub fn area_details(view: &View<'_>, outcome: &Outcome) -> Html {
    let areas = view.quiz().areas.iter().enumerate();
    element!("div", "class" = "details").children(areas.map(|(at, area)| details(view, outcome, at, area))).into()
}

fn details(view: &View<'_>, outcome: &Outcome, at: usize, area: &Area) -> Html {
    let questions = view.quiz().questions_of(at);
    let background = || {
        let title = element!("p", "class" = "passages-title").child(view.say("details.background"));
        side_by_side(vec![title.into(), passages(&area.background)])
    };
    let rows = questions.map(|(at, question)| row(view, outcome, at, question));
    element!("details", "data-area" = &area.id)
        .child(element!("summary").child(view.fill("details.summary", &[("area", &area.name)])))
        .child(element!("ul", "class" = "answers").children(rows))
        .child_if((!area.background.is_empty()).then(background))
        .into()
}

fn row(view: &View<'_>, outcome: &Outcome, at: usize, question: &Question) -> Html {
    let answer = view.session.answer(at);
    let part = outcome.statement_parts.iter().find(|reason| reason.question == at).map_or(0, |reason| reason.points);
    let class = match Direction::of(part) {
        Some(Direction::For) => "points pole-for",
        Some(Direction::Against) => "points pole-against",
        None => "points",
    };
    let said = if view.state.is_own() {
        let statement = edit_button(view, at, question, "button button-statement").text(&question.text);
        [statement, choice(view, at, question, answer)]
    } else {
        [element!("span").text(&question.text), element!("strong").text(view.content.answer(answer))]
    };
    element!("li")
        .child(side_by_side(said.map(Html::from).into()))
        .child(element!("span", "class" = class).text(&view.content.points(part)))
        .into()
}

/// The answer as a list to choose from. It is made anew when the session is replaced, since a browser remembers what
/// was chosen in it.
fn choice(view: &View<'_>, at: usize, question: &Question, answer: Answer) -> Element {
    let on_intent = view.on_intent.clone();
    let on_change = Callback::from(move |event: Event| {
        if let Some(value) = event::chosen(&event) {
            let answer = Rating::parse(&value).map_or(Answer::Unsure, Answer::Given);
            View::act(&on_intent, Action::Answer(at, answer));
        }
    });
    let quiz = view.quiz();
    let option = |value: Answer, label: &str| {
        let name = value.rating().map_or_else(|| "unsure".to_owned(), |rating| rating.to_string());
        let option = if value == answer {
            element!("option", "value" = &name, "selected" = "selected")
        } else {
            element!("option", "value" = &name)
        };
        option.text(label).into()
    };
    let open =
        || element!("option", "selected" = "selected", "disabled" = "disabled").child(view.say("review.open_answer"));
    let label = view.content.words.fill("details.try", &[("statement", &question.text)]);
    element!("select", "data-try" = &question.id, "aria-label" = &label)
        .key(&view.state.screens().to_string())
        .on_change(on_change)
        .child_if(answer.is_open().then(open))
        .children(quiz.scale.iter().map(|choice| option(Answer::Given(choice.value), &choice.label)))
        .child(option(Answer::Unsure, &quiz.unsure))
}
