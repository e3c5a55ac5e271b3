//! Everything that the answers say: the score, its label, and why.

use super::blockers::blockers;
use super::change::{Changes, Scope};
use super::flags::{self, flags};
use super::flip_weights::flip_weights;
use super::reasons::{reasons, statement_parts};
use super::root::rounded_root;
use super::turns::Turns;
use super::weakest::by_weakness;
use super::weightings::dominance;
use super::{
    Blocker, Change, Flag, FlipWeight, Label, Parts, Pattern, Settled, Stability, StatementPart, Tally, Tips,
    Weightings, rounded,
};
use crate::quiz::{Direction, Quiz};
use crate::responses::Responses;

/// The outcome of responses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The answers counted.
    pub tally: Tally,
    /// The label.
    pub label: Label,
    /// The displayed total and parts.
    pub parts: Parts,
    /// The statements that moved the total, the strongest first, ties in the order of presentation.
    pub statement_parts: Vec<StatementPart>,
    /// The reasons that are named for the first and for the second pole: one statement an area; see
    /// [`Outcome::reasons_for`].
    pub reasons: [Vec<StatementPart>; 2],
    /// The change with the fewest places that carries the total across the middle.
    pub flip_steps: Option<Change>,
    /// The one with the fewest answers.
    pub flip_answers: Option<Change>,
    /// The one with the fewest places among the statements that one can work on.
    pub flip_workable: Option<Change>,
    /// How far the result is from the other side, where that is worth a word.
    pub stability: Option<Stability>,
    /// What would tip the result, towards the first and towards the second pole; only when it is too close.
    pub tips: Option<[Tips; 2]>,
    /// How many weightings keep the side.
    pub weightings: Option<Weightings>,
    /// Whether no weighting changes the side.
    pub dominance: bool,
    /// Where the importance of one area would carry the total to 0.
    pub flip_weights: Vec<FlipWeight>,
    /// Areas that could stop the move.
    pub blockers: Vec<Blocker>,
    /// What open statements can still change.
    pub settled: Settled,
    /// Signs that the answers should be read with care.
    pub flags: Vec<Flag>,
    /// The contradicting pairs, as positions of statements.
    pub contradictions: Vec<(usize, usize)>,
    /// Readiness, opportunity and preference together.
    pub pattern: Option<Pattern>,
    /// The position of the area that holds back the move most.
    pub weakest: Option<usize>,
}

impl Responses {
    /// What these responses to a quiz come to.
    ///
    /// ```
    /// # use quiz_core::quiz::Quiz;
    /// use quiz_core::responses::{Answer, Rating, Responses};
    /// use quiz_core::score::Label;
    ///
    /// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quizzes/specimen.json"));
    /// # let quiz = Quiz::from_json(&serde_json::from_str(text)?).map_err(|problems| format!("{problems:?}"))?;
    /// let mut responses = Responses::none(&quiz);
    /// assert_eq!(responses.score(&quiz).label, Label::TooClose);
    ///
    /// responses.set_answer(0, Answer::Given(Rating::MOST));
    /// let outcome = responses.score(&quiz);
    /// assert!(!outcome.tally.areas[0].scored, "one answer is too few for an area");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn score(&self, quiz: &Quiz) -> Outcome {
        let tally = Tally::new(quiz, self);
        let label = Label::of(&tally);
        let statement_parts = statement_parts(quiz, self, &tally);
        let turns = Turns::of(self);
        let changes = Changes { quiz, responses: self, tally: &tally, turns };
        let flip_steps = changes.crossing_steps(Scope::All);
        Outcome {
            label,
            parts: Parts::of(&tally),
            reasons: [Direction::For, Direction::Against]
                .map(|direction| reasons(&statement_parts, &tally, turns, direction)),
            statement_parts,
            stability: Stability::of(label, flip_steps.as_ref().map(|change| change.steps)),
            flip_steps,
            flip_answers: changes.crossing_answers(),
            flip_workable: changes.crossing_steps(Scope::Workable),
            tips: (label == Label::TooClose).then(|| changes.tips()),
            weightings: Weightings::of(&tally),
            dominance: dominance(&tally),
            flip_weights: flip_weights(&tally),
            blockers: blockers(quiz, &tally, label),
            settled: Settled::of(&tally),
            flags: flags(quiz, self, &tally),
            contradictions: flags::contradictions(quiz, self),
            pattern: Pattern::of(quiz, &tally),
            weakest: by_weakness(&tally).first().copied(),
            tally,
        }
    }
}

impl Outcome {
    /// The score of one area alone, -100 to 100, rounded for itself.
    #[must_use]
    pub fn area_points(&self, area: usize) -> Option<i64> {
        let score = self.tally.areas.get(area).filter(|score| score.scored)?;
        Some(rounded(25 * score.g, self.tally.unit))
    }

    /// The reasons that are named for a direction, at most four: one statement from each area whose part of the total is
    /// on that side, the area with the largest part first.
    #[must_use]
    pub fn reasons_for(&self, direction: Direction) -> &[StatementPart] {
        let [first, second] = &self.reasons;
        match direction {
            Direction::For => first,
            Direction::Against => second,
        }
    }

    /// Half the width of the narrow band in tenths of a point, rounded: one standard error of the total.
    #[must_use]
    pub fn band_tenths(&self) -> i64 {
        // SEM = 25 √(U h) / (U P), in tenths.
        rounded_root(250 * 250 * self.tally.h, self.tally.unit * self.tally.points * self.tally.points)
    }

    /// The same for the score of one area alone.
    #[must_use]
    pub fn area_band_tenths(&self, area: usize) -> i64 {
        rounded_root(250 * 250 * self.tally.areas.get(area).map_or(0, |score| score.h), self.tally.unit)
    }
}
