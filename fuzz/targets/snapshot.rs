//! What is found in the storage of the browser: a session, and earlier results.
#![no_main]

#[path = "../../crates/quiz-core/tests/robust/kept.rs"]
mod property;

use fuzz::{QUIZZES, mutate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|text: &str| {
    let Ok(json) = serde_json::from_str(text) else { return };
    QUIZZES.iter().for_each(|quiz| property::comes_back_as_something_whole(quiz, &json));
});
