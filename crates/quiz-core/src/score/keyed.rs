//! The answer to one question, keyed by the direction of its statement.

use crate::quiz::Quiz;
use crate::responses::Responses;

/// The keyed value of the answer to a question, by its position: -2 to 2, above 0 speaks for the first pole. Nothing
/// where it was not answered.
pub(super) fn keyed(quiz: &Quiz, responses: &Responses, question: usize) -> Option<i64> {
    let direction = quiz.questions.get(question)?.direction;
    Some(direction.sign() * responses.answer(question).deviation()?)
}
