//! Quiz files: read, and checked with all their problems.

use std::process::ExitCode;

use quiz_core::{Json, Problem, Quiz};

/// The largest quiz file that the widget loads, in bytes.
pub(crate) const LARGEST: usize = 512 * 1024;

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

fn parse(bytes: &[u8]) -> Result<Quiz, Vec<Problem>> {
    let mut problems = Vec::new();
    if bytes.len() > LARGEST {
        let text = format!("is {} KB; the widget loads at most {} KB. Shorten it.", bytes.len() / 1024, LARGEST / 1024);
        problems.push(Problem::new("$", text));
    }
    let quiz = serde_json::from_slice::<Json>(bytes)
        .map_err(|error| vec![Problem::new("$", format!("is not JSON: {error}."))])
        .and_then(|json| Quiz::from_json(&json));
    match quiz {
        Ok(quiz) if problems.is_empty() => Ok(quiz),
        Ok(_) => Err(problems),
        Err(more) => {
            problems.extend(more);
            Err(problems)
        }
    }
}

/// Checks quiz files; the exit status is 1 where one has problems.
pub(crate) fn validate(files: &[&str]) -> Result<ExitCode, String> {
    let mut code = ExitCode::SUCCESS;
    for file in files {
        match read(file) {
            Ok(quiz) => println!("{file}: good: “{}”, {} statements.", quiz.title, quiz.questions.len()),
            Err(lines) => {
                eprintln!("{lines}");
                code = ExitCode::FAILURE;
            }
        }
    }
    Ok(code)
}
