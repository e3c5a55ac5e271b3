//! Quiz files: read, and checked with all their problems.

use std::process::ExitCode;

use quiz_core::json::Problem;
use quiz_core::{Json, Quiz};

/// Reads and checks a quiz file.
///
/// # Errors
/// One line for each problem, each with the file and the place in it.
pub(crate) fn read(file: &str) -> Result<Quiz, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
    parse(&bytes).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| format!("{file}: {problem}")).collect();
        lines.join("\n")
    })
}

pub(crate) fn parse(bytes: &[u8]) -> Result<Quiz, Vec<Problem>> {
    // What is not UTF-8 is found by the reader, as in a browser.
    Quiz::from_text(&String::from_utf8_lossy(bytes), |text| {
        serde_json::from_str::<Json>(text).map_err(|error| error.to_string())
    })
}

/// Checks quiz files; the exit status is 1 where one has problems.
pub(crate) fn validate(files: &[&str]) -> Result<ExitCode, String> {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match read(file) {
            Ok(quiz) => {
                println!("{file}: good: “{}”, {} statements.", quiz.title, quiz.questions.len());
                crate::advice::advice(&quiz).iter().for_each(|advice| println!("{file}: advice: {advice}"));
            }
            Err(lines) => {
                eprintln!("{lines}");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}
