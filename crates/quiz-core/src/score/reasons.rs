//! What each statement adds to the total, and which of them are named as reasons.

use super::order::ordered;
use super::turns::Turns;
use super::{Tally, rounded};
use crate::quiz::{Direction, Quiz};
use crate::responses::{Rating, Responses};

/// How many reasons are named for a side.
const MOST: usize = 4;

/// A statement that moves the total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementPart {
    /// The position of the statement.
    pub question: usize,
    /// The position of its area.
    pub area: usize,
    /// The answer.
    pub rating: Rating,
    /// Its part of the total, in points, rounded for itself; above 0 speaks for the first pole.
    pub points: i64,
    /// The exact part times [`Tally::unit`] times [`Tally::points`].
    pub exact: i64,
}

/// The statements that move the total, the strongest first, ties in the order of presentation.
pub(super) fn statement_parts(quiz: &Quiz, responses: &Responses, tally: &Tally) -> Vec<StatementPart> {
    ordered(&unordered_parts(quiz, responses, tally), |part| -part.exact.abs())
}

/// The same in the order of presentation.
pub(super) fn unordered_parts(quiz: &Quiz, responses: &Responses, tally: &Tally) -> Vec<StatementPart> {
    let mut parts = Vec::with_capacity(quiz.questions.len());
    for (question, (asked, answer)) in quiz.questions.iter().zip(responses.answers()).enumerate() {
        let Some(rating) = answer.rating() else { continue };
        let Some(score) = tally.areas.get(asked.area) else { continue };
        let half = score.half(asked.direction).answered;
        if !score.counts() || half == 0 || rating.deviation() == 0 {
            continue;
        }
        // 25 p x / (n P), over the common denominator U P.
        let exact = asked.direction.sign() * 25 * score.points * rating.deviation() * (tally.unit / half);
        let points = rounded(exact, tally.unit * tally.points);
        parts.push(StatementPart { question, area: asked.area, rating, points, exact });
    }
    parts
}

/// The reasons for a side: one statement from each area whose own part is on that side, the area with the largest part
/// first. Within an area it is the statement with the largest part, or among equals the one whose turn it is. Equals are
/// in the order of presentation in either order of `parts`.
pub(super) fn reasons(
    parts: &[StatementPart],
    tally: &Tally,
    turns: Turns,
    direction: Direction,
) -> Vec<StatementPart> {
    let sign = direction.sign();
    let own = |area: usize| tally.areas.get(area).map_or(0, |score| sign * score.points * score.g);
    let areas: Vec<usize> = (0..tally.areas.len()).filter(|area| own(*area) > 0).collect();
    let reason = |area: usize| {
        let of_area = || parts.iter().filter(move |part| part.area == area);
        let largest = of_area().map(|part| sign * part.exact).max()?;
        let equals = || of_area().filter(move |part| sign * part.exact == largest);
        equals().nth(turns.first(equals().count())).copied()
    };
    ordered(&areas, |area| -own(*area)).into_iter().filter_map(reason).take(MOST).collect()
}
