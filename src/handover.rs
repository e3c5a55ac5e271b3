//! What a person did on the prerendered statements, before the widget was there, as what the widget would have done.

use quiz_core::{Action, Answer, Json, Quiz, Step};

/// Reads what was done, as what brings a session to where the person is.
///
/// `done` holds `answers` (a raw value or `unsure` by the id of a statement), `at` (the id of the statement that is
/// shown), `wants` (the name of the last button, if the widget has
/// to answer it) and `auto_advance`. What it does not hold, or holds
/// in another form, was not done.
///
/// Somebody who `comes_back` to remembered answers goes on where these had ended, unless the person has turned pages
/// meanwhile: then nothing moves.
#[must_use]
pub fn handover(quiz: &Quiz, done: &Json, comes_back: bool) -> Vec<Action> {
    let text = |name: &str| match done.get(name) {
        Some(Json::Text(text)) => text.as_str(),
        _ => "",
    };
    let position = |id: &str| quiz.questions.iter().position(|question| question.id == id);
    let at = position(text("at")).unwrap_or_default();
    let follows = at > 0 || !comes_back;

    let mut actions = Vec::new();
    if follows {
        let moves = done.get("auto_advance") != Some(&Json::Bool(false));
        // The place comes before the answers: a note about them is for the statement that is shown.
        actions.extend([Action::AutoAdvance(moves), Action::Open(Step::Question(at))]);
    }
    if let Some(Json::Object(answers)) = done.get("answers") {
        let answered = answers.iter().filter_map(|(id, value)| Some((position(id)?, answer(value)?)));
        actions.extend(answered.map(|(at, answer)| Action::Answer(at, answer)));
    }
    let wants = match text("wants") {
        "next" => Some(Action::Next),
        "review" => Some(Action::Open(Step::Review)),
        _ => None,
    };
    actions.extend(wants.filter(|_| follows));
    actions
}

fn answer(value: &Json) -> Option<Answer> {
    match value {
        Json::Text(text) if text == "unsure" => Some(Answer::Unsure),
        Json::Text(text) => text.parse().ok().map(Answer::Given),
        _ => None,
    }
}
