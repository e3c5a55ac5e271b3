//! What a person did on the prerendered questions, before the widget was there, as what the widget would have done.

use super::Intent;
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::{Answer, Rating};
use crate::session::{Action, Screen, Session};

/// Reads what was done, as what brings a session to where the person is.
///
/// `done` holds `answers` (a rating or `unsure` by the id of a question), `at` (the id of the question that is shown), `wants` (the name of the last button, if the widget has to answer it) and `auto_advance`. What it does not
/// hold, or holds in another form, was not done.
///
/// Somebody who comes back to a `remembered` session goes on where it had ended, unless the person has turned pages
/// meanwhile, or has answered and would come to a screen where that is not seen: then nothing moves.
#[must_use]
pub fn handover(quiz: &Quiz, done: &Json, remembered: Option<&Session>) -> Vec<Action> {
    let text = |name: &str| match done.get(name) {
        Some(Json::Text(text)) => text.as_str(),
        _ => "",
    };
    let at = quiz.position(text("at")).unwrap_or_default();
    let answered = match done.get("answers") {
        Some(Json::Object(answers)) => answers.as_slice(),
        _ => &[],
    };
    let follows = remembered
        .is_none_or(|session| at > 0 || (!answered.is_empty() && !matches!(session.screen, Screen::Question(_))));

    let mut actions = Vec::new();
    if follows {
        let moves = done.get("auto_advance") != Some(&Json::Bool(false));
        // The place comes before the answers: a note about them is for the statement that is shown.
        actions.extend([Action::AutoAdvance(moves), Action::Open(Screen::Question(at))]);
    }
    let answers = answered.iter().filter_map(|(id, value)| Some((quiz.position(id)?, answer(value)?)));
    actions.extend(answers.map(|(at, answer)| Action::Answer(at, answer)));
    match text("wants") {
        "review" => actions.push(Action::Open(Screen::Review)),
        "next" if follows => actions.push(Action::Next),
        _ => {}
    }
    actions
}

/// What was asked for by a button that only the widget can answer, after all of [`handover`] is done.
#[must_use]
pub fn wanted(done: &Json) -> Option<Intent> {
    match done.get("wants") {
        Some(Json::Text(name)) if name == "restart" => Some(Intent::Do(Action::Restart)),
        Some(Json::Text(name)) if name == "clear" => Some(Intent::AskClear),
        _ => None,
    }
}

fn answer(value: &Json) -> Option<Answer> {
    match value {
        Json::Text(text) if text == "unsure" => Some(Answer::Unsure),
        Json::Text(text) => Rating::parse(text).map(Answer::Given),
        _ => None,
    }
}
