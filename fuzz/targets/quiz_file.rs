//! The text of a quiz file, as the widget and `cargo xtask validate` read it.
#![no_main]

#[path = "../../crates/quiz-core/tests/robust/quiz_file.rs"]
mod property;
// Within a folder, so that the files of the advice are found in theirs.
#[path = "../../xtask/src"]
mod tools {
    pub(crate) mod advice;
    #[allow(dead_code, reason = "the target reads no file and prints nothing")]
    pub(crate) mod quiz_file;
}

use fuzz::mutate;
use libfuzzer_sys::{fuzz_mutator, fuzz_target};
use tools::{advice, quiz_file};

fuzz_mutator!(|data: &mut [u8], size: usize, most: usize, seed: u32| { mutate(data, size, most, seed) });

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    let read = property::reads_a_quiz_that_works_or_says_why(&text);
    // The command reads what the widget reads, and has advice on what is good alone.
    assert_eq!(quiz_file::parse(bytes), read);
    let advice = read.iter().flat_map(advice::advice);
    advice.for_each(|advice| property::is_one_line_with_a_place(&advice));
});
