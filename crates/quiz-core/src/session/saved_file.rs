//! A result as a file: responses that can be opened again, and the result that they gave.

use super::SharedError;
use crate::day::Day;
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::{self, Responses};
use crate::score::Label;

/// What the file says that it is.
const KIND: &str = "career-quiz result";
/// The version of the file.
const FORMAT: i64 = 1;
/// The version of the scoring rules that the result was computed by.
pub const SCORING: i64 = 2;
/// The first version. Its files are still read: only the rule of a clear label was another.
const FIRST_SCORING: i64 = 1;

/// The file, as JSON: its kind and format, the quiz and its revision, the version of the scoring, the day, the answers
/// (`null` is “Not sure”), the importance, and the result for the eye.
#[must_use]
pub fn write(quiz: &Quiz, responses: &Responses, day: Day) -> Json {
    let outcome = responses.score(quiz);
    let parts = quiz.areas.iter().zip(&outcome.parts.areas);
    let (answers, importance) = responses::write(quiz, responses);
    Json::object([
        ("kind", Json::text(KIND)),
        ("format", Json::Integer(FORMAT)),
        ("quiz", Json::text(&quiz.id)),
        ("revision", Json::Integer(i64::from(quiz.revision))),
        ("scoring", Json::Integer(SCORING)),
        ("day", Json::text(day.to_string())),
        ("answers", answers),
        ("importance", importance),
        (
            "result",
            Json::object([
                ("label", Json::text(outcome.label.id(quiz))),
                ("total", Json::Integer(outcome.parts.total)),
                ("parts", Json::Object(parts.map(|(area, part)| (area.id.clone(), Json::Integer(*part))).collect())),
            ]),
        ),
    ])
}

/// The result that a file says it has, of whatever version of the scoring and revision of the quiz. It is not believed:
/// where the answers come to another one today, this is what they came to on its day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The label.
    pub label: Label,
    /// The total, -100 to 100.
    pub total: i64,
    /// The day of the result.
    pub day: Option<Day>,
}

/// The result that a file of this quiz says it has, if it can be read.
#[must_use]
pub fn verdict(quiz: &Quiz, json: &Json) -> Option<Verdict> {
    if json.get("kind") != Some(&Json::text(KIND)) || json.get("quiz") != Some(&Json::text(&quiz.id)) {
        return None;
    }
    let result = json.get("result")?;
    let (Some(Json::Text(id)), Some(Json::Integer(total))) = (result.get("label"), result.get("total")) else {
        return None;
    };
    let day = match json.get("day") {
        Some(Json::Text(day)) => Day::parse(day),
        _ => None,
    };
    let total = Some(*total).filter(|total| (-100..=100).contains(total))?;
    Some(Verdict { label: Label::parse(quiz, id)?, total, day })
}

/// Reads a file. The result in it is not believed: it is computed again from the answers.
///
/// # Errors
/// It is not such a file, or of another format, quiz or revision.
pub fn read(quiz: &Quiz, json: &Json) -> Result<Responses, SharedError> {
    if json.get("kind") != Some(&Json::text(KIND)) {
        return Err(SharedError::Damaged);
    }
    let scoring = [FIRST_SCORING, SCORING].map(|version| Some(Json::Integer(version)));
    if json.get("format") != Some(&Json::Integer(FORMAT)) || !scoring.contains(&json.get("scoring").cloned()) {
        return Err(SharedError::OtherVersion);
    }
    match (json.get("quiz"), json.get("revision")) {
        (Some(Json::Text(id)), _) if *id != quiz.id => Err(SharedError::OtherQuiz(id.chars().take(40).collect())),
        (Some(Json::Text(_)), Some(Json::Integer(revision))) if *revision != i64::from(quiz.revision) => {
            Err(SharedError::OtherRevision(revision.to_string()))
        }
        (Some(Json::Text(_)), Some(Json::Integer(_))) => responses::read_whole(quiz, json).ok_or(SharedError::Damaged),
        _ => Err(SharedError::Damaged),
    }
}
