//! Quiz files: read, and checked with all their problems.

use std::process::ExitCode;

use quiz_core::json::Problem;
use quiz_core::{Json, Quiz};

use crate::advice::{advice, blanks};

/// Reads and checks a quiz file.
///
/// # Errors
/// One line for each problem, each with the file and the place in it.
pub(crate) fn read(file: &str) -> Result<Quiz, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
    checked(file, &bytes)
}

fn checked(file: &str, bytes: &[u8]) -> Result<Quiz, String> {
    parse(bytes).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| format!("{file}: {problem}")).collect();
        lines.join("\n")
    })
}

pub(crate) fn parse(bytes: &[u8]) -> Result<Quiz, Vec<Problem>> {
    // What is not UTF-8 is found by the reader, as in a browser; a byte-order mark is passed over there.
    let text = String::from_utf8_lossy(bytes);
    Quiz::from_text(text.strip_prefix('\u{feff}').unwrap_or(&text), |text| {
        serde_json::from_str::<Json>(text).map_err(|error| error.to_string())
    })
}

/// Checks quiz files; the exit status is 1 where one has problems.
pub(crate) fn validate(files: &[&str]) -> Result<ExitCode, String> {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let bytes = std::fs::read(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
        match checked(file, &bytes) {
            Ok(quiz) => {
                println!("{file}: good: “{}”, {} statements.", quiz.title, quiz.questions.len());
                let advice = blanks(&bytes).into_iter().chain(advice(&quiz));
                advice.for_each(|advice| println!("{file}: advice: {advice}"));
            }
            Err(lines) => {
                eprintln!("{lines}");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::parse;

    const EXAMPLE: &str = "../static/example-quiz.json";

    #[test]
    fn a_byte_order_mark_is_passed_over_as_in_a_browser() {
        let text = std::fs::read_to_string(EXAMPLE).expect("the example is there");
        assert_eq!(parse(format!("\u{feff}{text}").as_bytes()), parse(text.as_bytes()));
        assert!(parse(format!("\u{feff}\u{feff}{text}").as_bytes()).is_err(), "a second one is no mark");
    }
}
