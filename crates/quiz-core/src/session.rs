//! What a person has done so far.

use crate::{Answer, Quiz, Settled, Tally};

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
    /// The answers, in the order of presentation: always as many as the quiz has statements.
    pub answers: Vec<Answer>,
    /// The importance of each area, in their order; nothing where none was given.
    pub importance: Vec<Option<u8>>,
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
    /// The day the result was first reached, in days since 1970-01-01.
    pub finished: Option<u32>,
}

impl Session {
    /// The beginning: the first statement, nothing answered.
    #[must_use]
    pub fn new(quiz: &Quiz) -> Self {
        Self {
            answers: vec![Answer::Open; quiz.questions.len()],
            importance: vec![None; quiz.areas.len()],
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
        self.answers.get(question).copied().unwrap_or_default()
    }

    /// How many statements have an answer or a “Not sure”.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| !answer.is_open()).count()
    }

    /// The first statement that is still open.
    #[must_use]
    pub fn first_open(&self) -> Option<usize> {
        self.answers.iter().position(|answer| answer.is_open())
    }

    /// Whether nothing has been answered, so that there is nothing to keep.
    #[must_use]
    pub fn is_fresh(&self) -> bool {
        self.answered() == 0 && self.importance.iter().all(Option::is_none)
    }

    /// Whether it is time to say that the side can no longer change: it is so, statements are open, and it was not
    /// said before.
    #[must_use]
    pub fn is_settled_early(&self, quiz: &Quiz) -> bool {
        matches!(self.step, Step::Question(_))
            && !self.settled_told
            && self.first_open().is_some()
            && Settled::of(&Tally::new(quiz, &self.answers, &self.importance)).side
    }

    pub(crate) fn next(&self) -> Option<Step> {
        match self.step {
            Step::Question(_) if self.from.is_some() => self.from,
            Step::Question(at) if at + 1 < self.answers.len() => Some(Step::Question(at + 1)),
            Step::Question(_) if self.first_open().is_some() => Some(Step::Review),
            Step::Question(_) => Some(Step::Importance),
            Step::Review => Some(self.first_open().map_or(Step::Importance, Step::Question)),
            Step::Importance => Some(Step::Result),
            Step::Result => None,
        }
    }

    pub(crate) fn back(&self) -> Option<Step> {
        let last = Step::Question(self.answers.len().saturating_sub(1));
        match self.step {
            Step::Review => self.reviewed_from.or(Some(last)),
            _ if self.from.is_some() => self.from,
            Step::Question(0) => None,
            Step::Question(at) => Some(Step::Question(at - 1)),
            Step::Importance => Some(last),
            Step::Result => Some(Step::Importance),
        }
    }

    pub(crate) fn at(mut self, step: Step, from: Option<Step>) -> Self {
        self.step = step;
        self.from = from;
        self.answer_missing = false;
        self
    }

    pub(crate) fn with_answer(&self, question: usize, answer: Answer) -> Option<Self> {
        let mut session = self.clone();
        *session.answers.get_mut(question)? = answer;
        session.answer_missing = false;
        Some(session)
    }
}
