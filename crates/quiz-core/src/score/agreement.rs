//! How much somebody agrees, whatever the statements speak for.

use crate::quiz::{Direction, Quiz};
use crate::responses::Responses;

/// The sum and the number of deviations, not keyed: of the statements for, and of those against.
pub(super) fn agreement(quiz: &Quiz, responses: &Responses) -> [(i64, i64); 2] {
    let (mut plus, mut minus) = ((0, 0), (0, 0));
    for (question, answer) in quiz.questions.iter().zip(responses.answers()) {
        let Some(deviation) = answer.deviation() else { continue };
        let (sum, count) = match question.direction {
            Direction::For => &mut plus,
            Direction::Against => &mut minus,
        };
        *sum += deviation;
        *count += 1;
    }
    [plus, minus]
}
