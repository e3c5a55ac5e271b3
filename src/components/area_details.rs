//! The answers behind an area: each leads back to its statement, and each can be tried another way.

use quiz_core::{Action, Answer, Area, Direction, Outcome, Question, Step};
use yew::prelude::*;

use super::advice::passages;
use crate::event;
use crate::view::{View, text};

/// The details of all areas, closed at first.
pub fn area_details(view: &View<'_>, outcome: &Outcome) -> Html {
    html! {
        <div class="details">{ for view.quiz().areas.iter().map(|area| details(view, outcome, area)) }</div>
    }
}

fn details(view: &View<'_>, outcome: &Outcome, area: &Area) -> Html {
    let questions = view.quiz().questions.iter().enumerate().filter(|(_, question)| question.area == area.id);
    html! {
        <details data-area={area.id.clone()}>
            <summary>{ view.fill("details.summary", &[("area", &area.name)]) }</summary>
            <ul class="answers">{ for questions.map(|(at, question)| row(view, outcome, at, question)) }</ul>
            if !area.background.is_empty() {
                <p class="passages-title">{ view.say("details.background") }</p>
                { passages(&area.background) }
            }
        </details>
    }
}

fn row(view: &View<'_>, outcome: &Outcome, at: usize, question: &Question) -> Html {
    let answer = view.session.answer(at);
    let part = outcome.reasons.iter().find(|reason| reason.question == at).map_or(0, |reason| reason.points);
    let class = match Direction::of(part) {
        Some(Direction::For) => "points pole-for",
        Some(Direction::Against) => "points pole-against",
        None => "points",
    };
    let onclick = view.acts(Action::Open(Step::Question(at)));
    html! {
        <li>
            if view.is_own {
                <button type="button" class="button button-statement" data-action="edit" data-question={question.id.clone()} {onclick}>
                    { text(&question.text) }
                </button>
                { choice(view, at, question, answer) }
            } else {
                <span>{ text(&question.text) }</span>
                <strong>{ text(view.content.answer(answer)) }</strong>
            }
            <span {class}>{ text(&view.content.points(part)) }</span>
        </li>
    }
}

/// The answer as a list to choose from. It is made anew when the session is replaced, since a browser remembers what
/// was chosen in it.
fn choice(view: &View<'_>, at: usize, question: &Question, answer: Answer) -> Html {
    let on_intent = view.on_intent.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(value) = event::chosen(&event) {
            let answer = value.parse().map_or(Answer::Unsure, Answer::Given);
            View::act(&on_intent, Action::Answer(at, answer));
        }
    });
    let quiz = view.quiz();
    let option = |value: Answer, label: &str| {
        let name = value.raw().map_or_else(|| "unsure".to_owned(), |raw| raw.to_string());
        html! { <option value={name} selected={value == answer}>{ text(label) }</option> }
    };
    html! {
        <select
            key={view.generation.to_string()}
            data-try={question.id.clone()}
            aria-label={view.content.words.fill("details.try", &[("statement", &question.text)])}
            {onchange}
        >
            if answer.is_open() {
                <option selected=true disabled=true>{ view.say("review.open_answer") }</option>
            }
            { for quiz.scale.iter().map(|choice| option(Answer::Given(choice.value), &choice.label)) }
            { option(Answer::Unsure, &quiz.unsure) }
        </select>
    }
}
