//! The part of an address behind `#`, which may hold a shared result.
#![no_main]

#[path = "../../crates/quiz-core/tests/robust/link.rs"]
mod property;

use fuzz::QUIZZES;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    QUIZZES.iter().for_each(|quiz| property::is_visited_or_refused(quiz, text));
});
