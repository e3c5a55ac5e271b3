//! `paper.html`: the paper versions of the quizzes, from the files that are served.

use std::path::Path;

use quiz_core::Json;
use quiz_core::words::Words;

use crate::site::FIRST_QUIZ;
use crate::{quiz_file, quiz_page};

/// The name of the paper version of a quiz. `web/element/load.js` knows it, too.
pub(crate) fn name(quiz: &str) -> String {
    if quiz == FIRST_QUIZ { "paper.html".to_owned() } else { format!("paper-{quiz}.html") }
}

/// The page of a quiz, in the language of its file; `data` is the folder of what is served.
///
/// # Errors
/// The quiz or the words of its language cannot be read: one line for each problem, with the file and the place in it.
pub(crate) fn page(data: &Path, quiz: &str) -> Result<String, String> {
    let path = |name: &str| data.join(name).display().to_string();
    let file = quiz_file::read(&path(&format!("quizzes/{quiz}/quiz.json")))?;
    let words = read_words(&path(&format!("locales/{}.json", file.language)))?;
    Ok(quiz_paper::page(&file, &words, &quiz_page::name(quiz)))
}

fn read_words(file: &str) -> Result<Words, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
    let json = serde_json::from_slice::<Json>(&bytes).map_err(|error| format!("{file}: is not JSON: {error}."))?;
    Words::from_json(&json).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| format!("{file}: {problem}")).collect();
        lines.join("\n")
    })
}
