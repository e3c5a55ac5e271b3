//! What is said about a result: the laws that no result may break, whole results to read, and the texts to take along.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "what is missing in a test is to panic"
)]

mod areas;
mod broken;
mod certainty;
mod first;
mod goldens;
mod laws;
mod markdown;
mod notices;
mod people;
#[path = "../quizzes/mod.rs"]
mod quizzes;
mod right;

use std::sync::LazyLock;

use quiz_core::result::{Basis, Outline, Whose};
use quiz_core::words::{English, Words};
use quiz_core::{Outcome, Quiz, Responses};

/// The widget's own words, as they are served.
pub(crate) fn words() -> &'static Words {
    static WORDS: LazyLock<Words> = LazyLock::new(|| {
        let json = serde_json::from_str(include_str!("../../../../static/locales/en.json")).expect("JSON");
        Words::from_json(&json).expect("a catalog")
    });
    &WORDS
}

/// A result of one's own, without a day.
pub(crate) fn basis<'a>(quiz: &'a Quiz, responses: &'a Responses, outcome: &'a Outcome) -> Basis<'a> {
    Basis {
        quiz,
        words: words(),
        locale: &English,
        responses,
        outcome,
        day: None,
        fast: false,
        earlier: None,
        whose: Whose::Own,
        before: None,
    }
}

/// The outline of somebody's own result.
pub(crate) fn outline(quiz: &Quiz, responses: &Responses) -> Outline {
    Outline::of(&basis(quiz, responses, &responses.score(quiz)))
}
