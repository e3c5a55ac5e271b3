//! What an answer was given to, as a number: so that it is kept only for what was read.

use crate::json::Json;
use crate::quiz::{Direction, Question, Quiz};
use crate::responses::{self, Answer, Responses};

/// The field of a kept form that holds the fingerprints, by the ids of the questions.
const FIELD: &str = "read";

/// FNV-1a with 32 bits: each step can be undone, so two texts that differ in one character never agree.
pub(super) fn fnv(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// The fingerprint of a question: of its text, and of what a “true” answer speaks for.
fn fingerprint(question: &Question) -> u32 {
    let side = match question.direction {
        Direction::For => '+',
        Direction::Against => '-',
    };
    fnv(&format!("{side}{}", question.text))
}

/// The field with the fingerprints of all questions that are answered.
pub(super) fn field(quiz: &Quiz, responses: &Responses) -> (&'static str, Json) {
    let answered = quiz.questions.iter().zip(responses.answers()).filter(|(_, answer)| !answer.is_open());
    let entry = |question: &Question| (question.id.clone(), Json::Integer(i64::from(fingerprint(question))));
    (FIELD, Json::Object(answered.map(|(question, _)| entry(question)).collect()))
}

/// Whether the answer to a question in a kept form was given to the statement as it is now. A form of before fingerprints
/// were kept tells only its revision.
pub(super) fn is_of_now(question: &Question, json: &Json) -> bool {
    match (json.get(FIELD), json.get("revision")) {
        (Some(read), _) => read.get(&question.id) == Some(&Json::Integer(i64::from(fingerprint(question)))),
        (None, Some(Json::Integer(revision))) => *revision >= i64::from(question.since),
        _ => question.since <= 1,
    }
}

/// The responses that a kept form holds, without the answers to statements that were others then; and whether there are
/// none of those.
pub(super) fn read(quiz: &Quiz, json: &Json) -> (Responses, bool) {
    let mut responses = responses::read_known(quiz, json);
    let mut is_whole = true;
    for (at, question) in quiz.questions.iter().enumerate() {
        if !responses.answer(at).is_open() && !is_of_now(question, json) {
            is_whole &= !responses.set_answer(at, Answer::Open);
        }
    }
    (responses, is_whole)
}
