//! The quiz and the words that are shipped, for the tests of this crate.

use quiz_core::words::Words;
use quiz_core::{Json, Quiz};

/// The quiz that the paper version is served for.
pub(crate) fn quiz() -> Quiz {
    Quiz::from_json(&json(include_str!("../../../static/quizzes/swe-or-mle/quiz.json"))).expect("the quiz is good")
}

/// The words in English.
pub(crate) fn words() -> Words {
    Words::from_json(&json(include_str!("../../../static/locales/en.json"))).expect("the words are good")
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("the file is JSON")
}
