//! What the fuzz targets begin with: files of the tests, and what the widget and people write of the cases in them.

use std::fs;
use std::path::Path;

use quiz_core::day::Day;
use quiz_core::session::{Earlier, Screen, Snapshot, saved_file};
use quiz_core::widget::opened::fragment;
use quiz_core::{Json, Quiz, Responses, Session};

use crate::case::Case;
use crate::quiz_file;

/// Where they are written, a folder for each target.
const FOLDER: &str = "target/fuzz/seeds";
/// Quiz files that are short, since every try reads a whole one.
const QUIZ_FILES: [&str; 3] = [
    "crates/quiz-core/tests/quizzes/specimen.json",
    "crates/quiz-core/tests/vectors/revision-2.quiz.json",
    "static/example-quiz.json",
];
const SPECIMEN: &str = "crates/quiz-core/tests/quizzes/specimen.json";
const SHIPPED: &str = "static/quizzes/swe-or-mle/quiz.json";
const VECTORS: &str = "crates/quiz-core/tests/vectors/swe-or-mle.jsonl";
/// One case in so many is enough.
const EACH: usize = 10;
/// 2026-01-02.
const DAY: Day = Day::new(20_455);

/// Writes the seeds of all targets.
///
/// # Errors
/// A file that cannot be read or written.
pub(crate) fn write() -> Result<(), String> {
    let quiz_files = QUIZ_FILES.iter().map(|file| read(file)).collect::<Result<Vec<_>, _>>()?;
    let (specimen, shipped) = (quiz_file::read(SPECIMEN)?, quiz_file::read(SHIPPED)?);
    let vectors = read(VECTORS)?;
    let lines: Vec<String> = vectors.lines().step_by(EACH).filter_map(case).collect();
    let of_specimen = [r#"{"answers":{"T1":4,"K2":null},"importance":{"T":10}}"#, r#"{"id":7,"answers":{"K1":0}}"#];
    let mut cases: Vec<(&Quiz, Responses)> = Vec::new();
    for (quiz, line) in
        lines.iter().map(|line| (&shipped, line.as_str())).chain(of_specimen.map(|line| (&specimen, line)))
    {
        cases.push((quiz, Case::read(quiz, line.as_bytes()).responses?));
    }
    let each = |write: fn(&Quiz, &Responses) -> Vec<String>| -> Vec<String> {
        cases.iter().flat_map(|(quiz, responses)| write(quiz, responses)).collect()
    };
    seeds("quiz_file", &quiz_files)?;
    seeds("snapshot", &each(kept))?;
    seeds("link", &each(links))?;
    seeds("result_file", &each(|quiz, responses| vec![saved_file::write(quiz, responses, Some(DAY)).to_string()]))?;
    seeds("batch_line", &[lines, of_specimen.map(str::to_owned).to_vec()].concat())
}

fn read(file: &str) -> Result<String, String> {
    fs::read_to_string(file).map_err(|error| format!("{file}: cannot be read: {error}."))
}

/// The case of a published vector.
fn case(vector: &str) -> Option<String> {
    serde_json::from_str::<Json>(vector).ok()?.get("case").map(ToString::to_string)
}

/// A session, and a list of earlier results.
fn kept(quiz: &Quiz, responses: &Responses) -> Vec<String> {
    let session =
        Session { responses: responses.clone(), screen: Screen::Result, finished: Some(DAY), ..Session::new(quiz) };
    let earlier: Vec<Earlier> = Earlier::of(&session).into_iter().collect();
    vec![Snapshot::of(quiz, &session).to_string(), Earlier::to_json(quiz, &earlier).to_string()]
}

/// A link of now, without what it begins with, and the fields of it, which a target puts the check behind.
fn links(quiz: &Quiz, responses: &Responses) -> Vec<String> {
    let fragment = fragment(quiz, responses);
    let link = fragment.trim_start_matches("career-quiz_");
    let fields = link.rsplit_once('_').map_or(link, |(fields, _)| fields);
    vec![format!("#{fragment}"), fields.to_owned(), fields.replace('_', ".")]
}

fn seeds(target: &str, texts: &[String]) -> Result<(), String> {
    let folder = Path::new(FOLDER).join(target);
    let failed = |error: std::io::Error| format!("{}: cannot be written: {error}.", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    for (at, text) in texts.iter().enumerate() {
        fs::write(folder.join(at.to_string()), text).map_err(failed)?;
    }
    Ok(())
}
