//! The answers counted by area, in whole numbers: the ground that everything else of the score stands on.

use crate::quiz::{Direction, Quiz};
use crate::responses::{Answer, Points, Responses};

/// The answered statements of one area and one direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Half {
    /// How many are answered.
    pub answered: i64,
    /// The sum of their keyed values, -2 to 2 each; above 0 speaks for the first pole.
    pub sum: i64,
    /// How many are open.
    pub open: i64,
    /// How many there are.
    pub all: i64,
}

/// The score of one area, in units of [`Tally::unit`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AreaScore {
    /// The statements for the first pole.
    pub plus: Half,
    /// The statements for the second pole.
    pub minus: Half,
    /// The importance in points, 0 to 10.
    pub points: i64,
    /// Whether enough was answered: both halves, and at least half of the statements.
    pub scored: bool,
    /// The sum of the two half-means times the unit, -4 to 4 units; 0 where the area is not scored.
    pub g: i64,
    /// The variance of `g`: from two thirds of a unit up; 16/3 units where the area is not scored.
    pub h: i64,
}

/// All areas, and their weighted sum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    /// The least common multiple of 6 and all numbers up to the statements of the largest half: with it no
    /// half-mean has a fraction. 6 for halves of up to three statements.
    pub unit: i64,
    /// The areas in their order.
    pub areas: Vec<AreaScore>,
    /// The sum of the importance points.
    pub points: i64,
    /// The weighted sum of the areas' `g`. Its sign is the side.
    pub g: i64,
    /// The weighted variance: the sum of the squared points times the areas' `h`.
    pub h: i64,
    /// How many statements the quiz has.
    pub statements: i64,
}

impl Tally {
    /// Counts responses. Where all areas have 0 points, all have the default.
    #[must_use]
    pub fn new(quiz: &Quiz, responses: &Responses) -> Self {
        let all_zero = (0..quiz.areas.len()).all(|at| responses.points(at) == Points::ZERO);
        let points = |at| i64::from(if all_zero { Points::DEFAULT } else { responses.points(at) }.number());
        let mut areas: Vec<AreaScore> =
            (0..quiz.areas.len()).map(|at| AreaScore { points: points(at), ..AreaScore::default() }).collect();
        for (question, answer) in quiz.questions.iter().zip(responses.answers()) {
            if let Some(area) = areas.get_mut(question.area) {
                match question.direction {
                    Direction::For => area.plus.count(question.direction, *answer),
                    Direction::Against => area.minus.count(question.direction, *answer),
                }
            }
        }
        let largest = areas.iter().map(|area| area.plus.all.max(area.minus.all)).max().unwrap_or(0);
        let unit = (1..=largest).fold(6, least_common_multiple);
        Self {
            unit,
            points: areas.iter().map(|area| area.points).sum(),
            statements: areas.iter().map(|area| area.plus.all + area.minus.all).sum(),
            areas,
            g: 0,
            h: 0,
        }
        .scored()
    }

    /// Scores the areas by their halves, and adds them up.
    pub(super) fn scored(mut self) -> Self {
        for area in &mut self.areas {
            (area.scored, area.g, area.h) = scored(self.unit, &area.plus, &area.minus);
        }
        self.g = self.areas.iter().map(|area| area.points * area.g).sum();
        self.h = self.areas.iter().map(|area| area.points * area.points * area.h).sum();
        self
    }

    /// Whether enough was answered for a clear label: each area with points is scored, and together these areas have
    /// answers to at least a third of all statements of the quiz. One area of four alone is never enough.
    #[must_use]
    pub fn is_enough_for_clear(&self) -> bool {
        let weighted = || self.areas.iter().filter(|area| area.points > 0);
        let answered: i64 = weighted().map(|area| area.plus.answered + area.minus.answered).sum();
        weighted().all(|area| area.scored) && 3 * answered >= self.statements
    }
}

impl Half {
    /// Counts the answer to one more statement.
    fn count(&mut self, direction: Direction, answer: Answer) {
        self.all += 1;
        if let Some(deviation) = answer.deviation() {
            self.answered += 1;
            self.sum += direction.sign() * deviation;
        } else if answer.is_open() {
            self.open += 1;
        }
    }
}

impl AreaScore {
    /// The half of a direction.
    #[must_use]
    pub const fn half(&self, direction: Direction) -> &Half {
        match direction {
            Direction::For => &self.plus,
            Direction::Against => &self.minus,
        }
    }

    /// Whether the area stands at -50 or below: where it could stop the move.
    pub(super) const fn is_low(&self, unit: i64) -> bool {
        self.g <= -2 * unit
    }

    /// Whether the area counts towards the total.
    #[must_use]
    pub const fn counts(&self) -> bool {
        self.scored && self.points > 0
    }
}

/// Whether an area with these halves is scored, its `g` and its `h`, in units of `unit`.
pub(crate) fn scored(unit: i64, plus: &Half, minus: &Half) -> (bool, i64, i64) {
    let enough = 2 * (plus.answered + minus.answered) >= plus.all + minus.all;
    if plus.answered == 0 || minus.answered == 0 || !enough {
        return (false, 0, 16 * unit / 3);
    }
    let (of_plus, of_minus) = (unit / plus.answered, unit / minus.answered);
    (true, of_plus * plus.sum + of_minus * minus.sum, of_plus + of_minus)
}

pub(super) fn least_common_multiple(one: i64, other: i64) -> i64 {
    let (mut a, mut b) = (one, other);
    while b != 0 {
        (a, b) = (b, a % b);
    }
    one / a * other
}
