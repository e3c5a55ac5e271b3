//! A session: what each action does, as data, and what holds whatever a person does.
#![allow(clippy::indexing_slicing, clippy::panic, reason = "an action that does not do what it should is to panic")]

mod laws;
mod state;
mod ways;

#[path = "../quizzes/mod.rs"]
mod quizzes;

use quiz_core::responses::Answer::Unsure;
use quiz_core::responses::{Answer, Rating};
use quiz_core::session::Action::AnswerAndGoOn;
use quiz_core::session::{Action, reduce};
use quiz_core::{Quiz, Session};
use quizzes::given;

// Names for actions, so that a row of a table fits on a line.
pub(crate) fn say(question: usize, raw: u8) -> Action {
    Action::Answer(question, given(raw))
}

pub(crate) fn click(question: usize, raw: u8) -> Action {
    AnswerAndGoOn(question, given(raw))
}

pub(crate) fn points(area: usize, points: u8) -> Action {
    Action::Importance(area, quizzes::points(points))
}

/// Two statements for and two against in all: short ways through.
pub(crate) fn quiz() -> Quiz {
    quizzes::built(&[1, 1])
}

/// The session after actions, each of which changes something.
pub(crate) fn after(actions: &[Action]) -> Session {
    let quiz = quiz();
    actions.iter().fold(Session::new(&quiz), |session, action| {
        reduce(&quiz, &session, *action).unwrap_or_else(|| panic!("{action:?} of {actions:?} changes nothing"))
    })
}

const TRUE: Answer = Answer::Given(Rating::MOST);
const FALSE: Answer = Answer::Given(Rating::LEAST);
const MIDDLE: Answer = Answer::Given(Rating::ALL[2]);

/// All four statements answered with a click each.
pub(crate) const ALL: [Action; 4] =
    [AnswerAndGoOn(0, TRUE), AnswerAndGoOn(1, Unsure), AnswerAndGoOn(2, FALSE), AnswerAndGoOn(3, MIDDLE)];

pub(crate) fn all_then(more: &[Action]) -> Session {
    after(&[&ALL, more].concat())
}
