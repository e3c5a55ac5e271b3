//! A person's way through a quiz: what was done so far, what can be done next, and what is remembered of it.
//!
//! In here: [`Session`] and the one function that changes it, the forms in which a session or a result is kept
//! ([`Snapshot`], [`Earlier`]), and the two in which a result travels ([`link`], [`saved_file`]). Not in here: what the
//! responses come to (see [`crate::score`]), and storage, clock and screen, which belong to the widget.

mod earlier;
mod fingerprint;
pub mod link;
mod reduce;
pub mod saved_file;
mod shared_error;
mod snapshot;

pub use earlier::Earlier;
pub use reduce::{Action, reduce};
pub use shared_error::SharedError;
pub use snapshot::Snapshot;

use crate::day::Day;
use crate::quiz::Quiz;
use crate::responses::{Answer, Responses};
use crate::score::{Settled, Tally};

/// The screen that a person is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// A statement, by its position.
    Question(usize),
    /// All statements with their answers.
    Review,
    /// What matters to the person.
    Importance,
    /// The result.
    Result,
}

/// A person's way through the quiz.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// What the person has answered, and how much each area matters.
    pub responses: Responses,
    /// The screen.
    pub screen: Screen,
    /// The screen to go back to, where it is not the one before: a statement may have been opened from the review.
    pub from: Option<Screen>,
    /// The screen that the review was opened from.
    pub reviewed_from: Option<Screen>,
    /// Whether choosing with a pointer moves on by itself.
    pub auto_advance: bool,
    /// Whether the person wanted to go on without an answer.
    pub answer_missing: bool,
    /// Whether the person was told that the side can no longer change, and chose to go on.
    pub settled_told: bool,
    /// The day the result was first reached.
    pub finished: Option<Day>,
}

impl Session {
    /// The beginning: the first statement, nothing answered.
    #[must_use]
    pub fn new(quiz: &Quiz) -> Self {
        Self {
            responses: Responses::none(quiz),
            screen: Screen::Question(0),
            from: None,
            reviewed_from: None,
            auto_advance: true,
            answer_missing: false,
            settled_told: false,
            finished: None,
        }
    }

    /// The answer to a statement.
    #[must_use]
    pub fn answer(&self, question: usize) -> Answer {
        self.responses.answer(question)
    }

    /// How many statements have an answer or a “Not sure”.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.responses.answered()
    }

    /// The first statement that is still open.
    #[must_use]
    pub fn first_open(&self) -> Option<usize> {
        self.responses.first_open()
    }

    /// Whether nothing has been answered, so that there is nothing to keep.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.responses.is_empty()
    }

    /// Whether it is time to say that the side can no longer change: it is so, statements are open, and it was not
    /// said before.
    #[must_use]
    pub fn is_settled_early(&self, quiz: &Quiz) -> bool {
        matches!(self.screen, Screen::Question(_))
            && !self.settled_told
            && self.first_open().is_some()
            && Settled::is_side(&Tally::new(quiz, &self.responses))
    }

    /// The question that was opened from the screen of this session, where `before` was that question and led back here.
    pub(crate) fn came_back(&self, before: &Self) -> Option<usize> {
        match before.screen {
            Screen::Question(at) if before.from == Some(self.screen) && self.from.is_none() => Some(at),
            _ => None,
        }
    }

    fn next(&self) -> Option<Screen> {
        match self.screen {
            Screen::Question(_) if self.from.is_some() => self.from,
            Screen::Question(at) if at + 1 < self.responses.answers().len() => Some(Screen::Question(at + 1)),
            Screen::Question(_) if self.first_open().is_some() => Some(Screen::Review),
            Screen::Question(_) => Some(Screen::Importance),
            Screen::Review => Some(self.first_open().map_or(Screen::Importance, Screen::Question)),
            Screen::Importance => Some(Screen::Result),
            Screen::Result => None,
        }
    }

    fn back(&self) -> Option<Screen> {
        let last = Screen::Question(self.responses.answers().len().saturating_sub(1));
        match self.screen {
            Screen::Review => self.reviewed_from.or(Some(last)),
            _ if self.from.is_some() => self.from,
            Screen::Question(0) => None,
            Screen::Question(at) => Some(Screen::Question(at - 1)),
            Screen::Importance => Some(last),
            Screen::Result => Some(Screen::Importance),
        }
    }

    fn at(mut self, screen: Screen, from: Option<Screen>) -> Self {
        self.screen = screen;
        self.from = from;
        self.answer_missing = false;
        self
    }

    fn with_answer(&self, question: usize, answer: Answer) -> Option<Self> {
        let mut session = self.clone();
        session.answer_missing = false;
        session.responses.set_answer(question, answer).then_some(session)
    }
}
