//! The quizzes and the words that are shipped, for the tests of this crate.

use std::path::Path;

use quiz_core::words::Words;
use quiz_core::{Json, Quiz};

/// Where the quizzes lie, each in a folder of its own.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/quizzes");

/// The quiz that is shown where none is named.
pub(crate) fn quiz() -> Quiz {
    read(&Path::new(FOLDER).join("swe-or-mle/quiz.json"))
}

/// All quizzes that are shipped: what holds of one has to hold of each.
pub(crate) fn quizzes() -> Vec<Quiz> {
    let folders = std::fs::read_dir(FOLDER).expect("the quizzes are there");
    let quizzes: Vec<Quiz> =
        folders.map(|folder| read(&folder.expect("a folder can be read").path().join("quiz.json"))).collect();
    assert!(quizzes.len() > 1, "{}", quizzes.len());
    quizzes
}

fn read(file: &Path) -> Quiz {
    let text = std::fs::read_to_string(file).expect("the quiz is there");
    Quiz::from_json(&json(&text)).expect("the quiz is good")
}

/// The words in English.
pub(crate) fn words() -> Words {
    Words::from_json(&json(include_str!("../../../static/locales/en.json"))).expect("the words are good")
}

fn json(text: &str) -> Json {
    serde_json::from_str(text).expect("the file is JSON")
}
