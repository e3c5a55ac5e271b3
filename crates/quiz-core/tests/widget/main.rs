//! A widget's state: what each intent does, what follows from it, and what holds whatever a person does.
#![allow(clippy::expect_used, clippy::panic, reason = "what is not there is to fail its test")]

mod effects;
mod elsewhere;
mod laws;
mod opened;
mod pace;
mod status;
mod ways;

#[path = "../quizzes/mod.rs"]
mod quizzes;

use quiz_core::Quiz;
use quiz_core::day::Day;
use quiz_core::responses::{Answer, Points, Rating, Responses};
use quiz_core::session::{Action, Screen, Session};
use quiz_core::widget::{Intent, Remembered, Source, State};

/// Two areas with a question for and one against each: A1, A2, B1, B2.
pub(crate) fn quiz() -> &'static Quiz {
    static QUIZ: std::sync::LazyLock<Quiz> = std::sync::LazyLock::new(|| quizzes::built(&[1, 1]));
    &QUIZ
}

pub(crate) fn given(number: u8) -> Answer {
    Answer::Given(Rating::new(number).expect("a rating"))
}

pub(crate) fn points(area: usize, number: u8) -> Intent {
    Intent::Do(Action::Importance(area, Points::new(number).expect("points")))
}

pub(crate) fn say(question: usize, number: u8) -> Intent {
    Intent::Do(Action::Answer(question, given(number)))
}

pub(crate) fn press(question: usize, number: u8) -> Intent {
    Intent::Do(Action::AnswerAndGoOn(question, given(number)))
}

pub(crate) fn open(screen: Screen) -> Intent {
    Intent::Do(Action::Open(screen))
}

pub(crate) fn finished(day: u32) -> Intent {
    Intent::Do(Action::Finished(Day::new(day)))
}

pub(crate) const RESTART: Intent = Intent::Do(Action::Restart);

/// Responses with the same rating for all questions.
pub(crate) fn all(number: u8) -> Responses {
    Responses::new(quiz(), [given(number); 4], [])
}

/// A file without a day, of the rules and the statements of now.
pub(crate) const FILE: Source = Source::File { day: None, old: None };

pub(crate) fn visit(number: u8) -> Intent {
    Intent::Visit(FILE, all(number))
}

pub(crate) fn fresh() -> State {
    State::new(quiz(), &Remembered::default())
}

/// The state of somebody who has answered all with 3 and reached the result on day 20,000.
pub(crate) fn at_result() -> State {
    after(&fresh(), &[press(0, 3), press(1, 3), press(2, 3), press(3, 3), open(Screen::Result), finished(20_000)])
}

/// The state after intents, each of which changes something.
pub(crate) fn after(state: &State, intents: &[Intent]) -> State {
    intents.iter().fold(state.clone(), |state, intent| {
        let next = state.apply(quiz(), intent.clone());
        next.unwrap_or_else(|| panic!("{intent:?} of {intents:?} changes nothing"))
    })
}

/// The session of a person who has answered the first question and gone on.
pub(crate) fn begun() -> Session {
    after(&fresh(), &[press(0, 4)]).session().clone()
}
