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
pub enum Step {
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
    pub step: Step,
    /// The screen to go back to, where it is not the one before: a statement may have been opened from the review.
    pub from: Option<Step>,
    /// The screen that the review was opened from.
    pub reviewed_from: Option<Step>,
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
            step: Step::Question(0),
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
        matches!(self.step, Step::Question(_))
            && !self.settled_told
            && self.first_open().is_some()
            && Settled::is_side(&Tally::new(quiz, &self.responses))
    }

    /// The question that was opened from the screen of this session, where `before` was that question and led back here.
    pub(crate) fn came_back(&self, before: &Self) -> Option<usize> {
        match before.step {
            Step::Question(at) if before.from == Some(self.step) && self.from.is_none() => Some(at),
            _ => None,
        }
    }

    fn next(&self) -> Option<Step> {
        match self.step {
            Step::Question(_) if self.from.is_some() => self.from,
            Step::Question(at) if at + 1 < self.responses.answers().len() => Some(Step::Question(at + 1)),
            Step::Question(_) if self.first_open().is_some() => Some(Step::Review),
            Step::Question(_) => Some(Step::Importance),
            Step::Review => Some(self.first_open().map_or(Step::Importance, Step::Question)),
            Step::Importance => Some(Step::Result),
            Step::Result => None,
        }
    }

    fn back(&self) -> Option<Step> {
        let last = Step::Question(self.responses.answers().len().saturating_sub(1));
        match self.step {
            Step::Review => self.reviewed_from.or(Some(last)),
            _ if self.from.is_some() => self.from,
            Step::Question(0) => None,
            Step::Question(at) => Some(Step::Question(at - 1)),
            Step::Importance => Some(last),
            Step::Result => Some(Step::Importance),
        }
    }

    fn at(mut self, step: Step, from: Option<Step>) -> Self {
        self.step = step;
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
