//! What was done, against how sure the person feels.

use super::agreement::agreement;
use super::keyed::keyed;
use crate::quiz::{Evidence, Quiz};
use crate::responses::Responses;

/// What was done, against how sure the person feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceGap {
    /// More was done than the person feels sure of.
    MoreDone,
    /// The person feels surer than what was done shows.
    MoreFelt,
}

/// The gap must be as wide as three places of the scale; provisional.
const GAP: i64 = 3;

impl EvidenceGap {
    /// The gap between the statements of [`Evidence`], if there is one.
    ///
    /// Somebody who agrees with everything affirms both that much was done and that the skills are too weak. So the
    /// person's own tendency to agree, measured over the whole quiz as for the flag, is taken out first.
    #[must_use]
    pub fn of(quiz: &Quiz, responses: &Responses) -> Option<Self> {
        let Evidence { done, felt, .. } = &quiz.evidence;
        let (done_sum, done_count, done_tilt) = sum_of(quiz, responses, done);
        let (felt_sum, felt_count, felt_tilt) = sum_of(quiz, responses, felt);
        let [(plus, plus_count), (minus, minus_count)] = agreement(quiz, responses);
        let whole = plus_count * minus_count;
        if done_count == 0 || felt_count == 0 || whole == 0 {
            return None;
        }
        // Each mean is moved by the mean deviation, once against and once with the direction of its statements.
        let tilt = done_tilt * felt_count - felt_tilt * done_count;
        let agree = plus * minus_count + minus * plus_count;
        let gap = 2 * whole * (done_sum * felt_count - felt_sum * done_count) - agree * tilt;
        let border = 2 * whole * GAP * done_count * felt_count;
        match gap {
            gap if gap >= border => Some(Self::MoreDone),
            gap if gap <= -border => Some(Self::MoreFelt),
            _ => None,
        }
    }
}

/// The sum and the number of keyed values of statements, and the sum of their directions.
fn sum_of(quiz: &Quiz, responses: &Responses, ids: &[String]) -> (i64, i64, i64) {
    let mut sums = (0, 0, 0);
    for (at, question) in quiz.questions.iter().enumerate().filter(|(_, question)| ids.contains(&question.id)) {
        if let Some(x) = keyed(quiz, responses, at) {
            sums = (sums.0 + x, sums.1 + 1, sums.2 + question.direction.sign());
        }
    }
    sums
}
