//! A file that somebody opens as a saved result.
#![no_main]

#[path = "../../crates/quiz-core/tests/robust/result_file.rs"]
mod property;

use fuzz::{QUIZZES, mutate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|text: &str| {
    let json = serde_json::from_str(text).ok();
    QUIZZES.iter().for_each(|quiz| property::is_visited_or_refused(quiz, json.as_ref()));
});
