//! An outcome in short: its numbers and names, each counted when it is asked for, without what explains them.

use super::blockers::blockers;
use super::fewest::Movable;
use super::flags::flags;
use super::reasons::{reasons, unordered_parts};
use super::steps::Ground;
use super::turns::Turns;
use super::weakest::by_weakness;
use super::{
    Blocker, Fewest, Flag, Label, NextSteps, Parts, Pattern, Settled, Stability, StatementPart, Tally, Trial,
    Weightings,
};
use crate::quiz::{Direction, Quiz};
use crate::responses::Responses;

/// The outcome of responses in short, for those who score thousands of them. By the same rules as [`super::Outcome`], of
/// which it is a part; what it leaves out is which statements the smallest changes move.
#[derive(Clone, Debug)]
pub struct Summary<'a> {
    quiz: &'a Quiz,
    responses: &'a Responses,
    /// The answers counted.
    pub tally: Tally,
    /// The label.
    pub label: Label,
    /// Areas that could stop the move.
    pub blockers: Vec<Blocker>,
    /// Readiness, opportunity and preference together.
    pub pattern: Option<Pattern>,
}

impl<'a> Summary<'a> {
    /// The summary of responses to a quiz.
    #[must_use]
    pub fn of(quiz: &'a Quiz, responses: &'a Responses) -> Self {
        let tally = Tally::new(quiz, responses);
        let label = Label::of(&tally);
        let (blockers, pattern) = (blockers(quiz, &tally, label), Pattern::of(quiz, &tally));
        Self { quiz, responses, tally, label, blockers, pattern }
    }

    /// The displayed total and parts.
    #[must_use]
    pub fn parts(&self) -> Parts {
        Parts::of(&self.tally)
    }

    /// What open statements can still change.
    #[must_use]
    pub fn settled(&self) -> Settled {
        Settled::of(&self.tally)
    }

    /// How many weightings keep the side.
    #[must_use]
    pub fn weightings(&self) -> Option<Weightings> {
        Weightings::of(&self.tally)
    }

    /// Signs that the answers should be read with care.
    #[must_use]
    pub fn flags(&self) -> Vec<Flag> {
        flags(self.quiz, self.responses, &self.tally)
    }

    /// How little carries the total across the middle; and, where it is too close, how little would tip it.
    #[must_use]
    pub fn fewest(&self) -> (Fewest, Option<Fewest>) {
        let movable = Movable::of(self.quiz, self.responses, &self.tally);
        (movable.crossing(), (self.label == Label::TooClose).then(|| movable.tipping()))
    }

    /// How far the result is from the other side, where that is worth a word; `crossing` is from [`Summary::fewest`].
    #[must_use]
    pub fn stability(&self, crossing: Fewest) -> Option<Stability> {
        Stability::of(self.label, crossing.steps)
    }

    /// The position of the area that holds back the move most.
    #[must_use]
    pub fn weakest(&self) -> Option<usize> {
        by_weakness(&self.tally).first().copied()
    }

    /// The reasons for the side of the label; none where it has no side.
    #[must_use]
    pub fn reasons(&self) -> Vec<StatementPart> {
        let Some(direction) = self.label.direction() else { return Vec::new() };
        let mut parts = unordered_parts(self.quiz, self.responses, &self.tally);
        // An area that is on the side has a statement that is.
        parts.retain(|part| Direction::of(part.exact) == Some(direction));
        reasons(&parts, &self.tally, Turns::of(self.responses), direction)
    }

    /// The next steps, as in [`super::Outcome::next_steps`].
    #[must_use]
    pub fn next_steps(&self) -> NextSteps<'a> {
        self.ground().next_steps(self.quiz, self.responses)
    }

    /// The trials, as in [`super::Outcome::trials`].
    #[must_use]
    pub fn trials(&self) -> Vec<Trial<'a>> {
        self.ground().trials(self.quiz)
    }

    fn ground(&self) -> Ground<'_> {
        Ground { tally: &self.tally, pattern: self.pattern, blockers: &self.blockers }
    }
}
