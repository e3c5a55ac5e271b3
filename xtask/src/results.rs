//! `results`: JSON lines in, whole results out, as text to be read: with everything that is closed on the screen.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use quiz_core::result::{Basis, Outline, Whose};
use quiz_core::words::{English, Words};
use quiz_core::{Quiz, Responses};

use crate::case::Case;
use crate::quiz_file;

/// The widget's own words.
const WORDS: &str = include_str!("../../static/locales/en.json");

/// Writes the results of standard input; the exit status is 2 where a line could not be read.
pub(crate) fn run(quiz_file: &str) -> Result<ExitCode, String> {
    let quiz = quiz_file::read(quiz_file)?;
    let words = words()?;
    let mut code = ExitCode::SUCCESS;
    let mut output = std::io::stdout().lock();
    for (number, line) in std::io::stdin().lock().lines().enumerate() {
        let line = line.map_err(|error| format!("The lines cannot be read: {error}."))?;
        if line.trim().is_empty() {
            continue;
        }
        let case = Case::read(&quiz, line.trim().as_bytes());
        let name = case.id.map_or_else(|| format!("line {}", number + 1), |id| id.to_string());
        let text = case.responses.map_or_else(
            |error| {
                eprintln!("{name}: {error}");
                code = ExitCode::from(2);
                error
            },
            |responses| whole(&quiz, &words, &responses),
        );
        match writeln!(output, "######## {name}\n\n{text}\n") {
            // Whoever reads has read enough.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => break,
            written => written.map_err(|error| format!("The results cannot be written: {error}."))?,
        }
    }
    Ok(code)
}

fn words() -> Result<Words, String> {
    let json = serde_json::from_str(WORDS).map_err(|error| format!("The words are not JSON: {error}."))?;
    Words::from_json(&json).map_err(|problems| format!("The words have problems: {problems:?}"))
}

/// The whole result of somebody's own responses, without a day.
fn whole(quiz: &Quiz, words: &Words, responses: &Responses) -> String {
    let outcome = responses.score(quiz);
    let basis = Basis {
        quiz,
        words,
        locale: &English,
        responses,
        outcome: &outcome,
        day: None,
        fast: false,
        earlier: None,
        whose: Whose::Own,
        before: None,
    };
    Outline::of(&basis).whole(words)
}
