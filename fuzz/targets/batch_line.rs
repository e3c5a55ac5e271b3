//! A line of `cargo xtask score`, read in one go and read with all its faults.
#![no_main]

#[path = "../../xtask/src/case.rs"]
#[allow(dead_code, reason = "the other commands read it with more fields")]
mod case;
#[path = "../../xtask/src/batch/plain_line.rs"]
mod plain_line;
#[path = "../../xtask/tests/lines/property.rs"]
mod property;
#[path = "../../xtask/src/batch/result_line.rs"]
mod result_line;

use fuzz::{QUIZZES, mutate};
use libfuzzer_sys::{fuzz_mutator, fuzz_target};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|line: &[u8]| {
    QUIZZES.iter().for_each(|quiz| property::is_scored_or_refused_either_way(quiz, line));
});
