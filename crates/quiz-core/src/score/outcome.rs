//! Everything that the answers say: the score, its label, and why.

use super::blockers::blockers;
use super::change::{self, Scope};
use super::flags::{self, flags};
use super::flip_weights::flip_weights;
use super::order::ordered;
use super::weakest::weakest;
use super::weightings::dominance;
use super::{Blocker, Change, Flag, FlipWeight, Label, Parts, Pattern, Settled, Tally, Tips, Weightings, rounded};
use crate::quiz::{Direction, Quiz};
use crate::responses::{Rating, Responses};

/// A statement that moved the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The position of the statement.
    pub question: usize,
    /// The answer.
    pub rating: Rating,
    /// Its part of the total, in points, rounded for itself; above 0 speaks for the first pole.
    pub points: i64,
    /// The exact part times [`Tally::unit`] times [`Tally::points`].
    pub exact: i64,
}

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
    pub reasons: Vec<Reason>,
    /// The change with the fewest places that carries the total across the middle.
    pub flip_steps: Option<Change>,
    /// The one with the fewest answers.
    pub flip_answers: Option<Change>,
    /// The one with the fewest places among the areas that one can work on.
    pub flip_workable: Option<Change>,
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
    /// # let quiz = Quiz::from_json(&serde_json::from_str(text).unwrap()).unwrap();
    /// let mut responses = Responses::none(&quiz);
    /// assert_eq!(responses.score(&quiz).label, Label::TooClose);
    ///
    /// responses.set_answer(0, Answer::Given(Rating::MOST));
    /// let outcome = responses.score(&quiz);
    /// assert!(!outcome.tally.areas[0].scored, "one answer is too few for an area");
    /// ```
    #[must_use]
    pub fn score(&self, quiz: &Quiz) -> Outcome {
        let tally = Tally::new(quiz, self);
        let label = Label::of(&tally);
        Outcome {
            label,
            parts: Parts::of(&tally),
            reasons: reasons(quiz, self, &tally),
            flip_steps: change::crossing_steps(quiz, self, &tally, Scope::All),
            flip_answers: change::crossing_answers(quiz, self, &tally),
            flip_workable: change::crossing_steps(quiz, self, &tally, Scope::Workable),
            tips: (label == Label::TooClose).then(|| change::tips(quiz, self, &tally)),
            weightings: Weightings::of(&tally),
            dominance: dominance(&tally),
            flip_weights: flip_weights(&tally),
            blockers: blockers(quiz, &tally, label),
            settled: Settled::of(&tally),
            flags: flags(quiz, self, &tally),
            contradictions: flags::contradictions(quiz, self),
            pattern: Pattern::of(quiz, &tally),
            weakest: weakest(&tally),
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

    /// The reasons that speak for a direction, the strongest first.
    pub fn reasons_for(&self, direction: Direction) -> impl Iterator<Item = &Reason> {
        self.reasons.iter().filter(move |reason| Direction::of(reason.exact) == Some(direction))
    }

    /// Half the width of the narrow band in tenths of a point, rounded: one standard error of the total.
    #[must_use]
    pub fn band_tenths(&self) -> i64 {
        // SEM = 25 √(U h) / (U P), in tenths; ⌊x + 1/2⌋ = ⌊(⌊2x⌋ + 1)/2⌋.
        let square = 250 * 250 * self.tally.h;
        let below = (self.tally.unit * self.tally.points * self.tally.points).max(1);
        (square_root(4 * square / below) + 1) / 2
    }
}

fn reasons(quiz: &Quiz, responses: &Responses, tally: &Tally) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for (question, (asked, answer)) in quiz.questions.iter().zip(responses.answers()).enumerate() {
        let Some(rating) = answer.rating() else { continue };
        let Some(score) = tally.areas.get(asked.area) else { continue };
        let half = score.half(asked.direction).answered;
        if !score.counts() || half == 0 || rating.deviation() == 0 {
            continue;
        }
        // 25 p x / (n P), over the common denominator U P.
        let exact = 25 * score.points * asked.direction.sign() * rating.deviation() * (tally.unit / half);
        let points = rounded(exact, tally.unit * tally.points);
        reasons.push(Reason { question, rating, points, exact });
    }
    ordered(&reasons, |reason| -reason.exact.abs())
}

/// The whole part of a square root.
fn square_root(number: i64) -> i64 {
    if number < 2 {
        return number;
    }
    let (mut low, mut high) = (1, number.min(3_037_000_499));
    while low < high {
        let middle = low + (high - low + 1) / 2;
        if middle * middle <= number {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    low
}
