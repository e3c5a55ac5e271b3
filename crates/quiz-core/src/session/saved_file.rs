//! A result as a file: responses that can be opened again, and the result that they gave.

use std::cmp::Ordering;

use super::{SharedError, fingerprint};
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

/// The file, as JSON: its kind and format, the quiz and its revision, the version of the scoring, the day (`null` where it
/// is not known), the answers (`null` is “Not sure”), the importance, and the result for the eye.
#[must_use]
pub fn write(quiz: &Quiz, responses: &Responses, day: Option<Day>) -> Json {
    let outcome = responses.score(quiz);
    let parts = quiz.areas.iter().zip(&outcome.parts.areas);
    let (answers, importance) = responses::write(quiz, responses);
    Json::object([
        ("kind", Json::text(KIND)),
        ("format", Json::Integer(FORMAT)),
        ("quiz", Json::text(&quiz.id)),
        ("revision", Json::Integer(i64::from(quiz.revision))),
        ("scoring", Json::Integer(SCORING)),
        ("day", day.map_or(Json::Null, |day| Json::text(day.to_string()))),
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

/// The day of the result in a file, if it has one: a result that came by a link has none.
#[must_use]
pub fn day(json: &Json) -> Option<Day> {
    match json.get("day") {
        Some(Json::Text(day)) => Day::parse(day),
        _ => None,
    }
}

/// What a file of an earlier scoring or revision called its result. It is not believed: where the answers come to another
/// one today, this is what they came to on the day of the file. Nothing for a file of today, or where it cannot be read.
#[must_use]
pub fn said(quiz: &Quiz, json: &Json) -> Option<Label> {
    let of_today = json.get("scoring") == Some(&Json::Integer(SCORING))
        && json.get("revision") == Some(&Json::Integer(i64::from(quiz.revision)));
    match json.get("result")?.get("label") {
        Some(Json::Text(id)) if !of_today => Label::parse(quiz, id),
        _ => None,
    }
}

/// Reads a file. The result in it is not believed: it is computed again from the answers. Of an earlier revision only the
/// answers to statements that have stayed the same are read.
///
/// # Errors
/// It is not such a file, or of another format or quiz, of a later revision, or of an earlier one without any statement
/// that has stayed the same.
pub fn read(quiz: &Quiz, json: &Json) -> Result<Responses, SharedError> {
    if json.get("kind") != Some(&Json::text(KIND)) {
        return Err(SharedError::Damaged);
    }
    let scoring = [FIRST_SCORING, SCORING].map(|version| Some(Json::Integer(version)));
    if json.get("format") != Some(&Json::Integer(FORMAT)) || !scoring.contains(&json.get("scoring").cloned()) {
        return Err(SharedError::OtherVersion);
    }
    let (Some(Json::Text(id)), Some(Json::Integer(revision))) = (json.get("quiz"), json.get("revision")) else {
        return Err(SharedError::Damaged);
    };
    if *id != quiz.id {
        return Err(SharedError::other_quiz(id));
    }
    let kept = match revision.cmp(&i64::from(quiz.revision)) {
        Ordering::Equal => return responses::read_whole(quiz, json).ok_or(SharedError::Damaged),
        Ordering::Less => fingerprint::read(quiz, json).0,
        Ordering::Greater => Responses::none(quiz),
    };
    if kept.answered() > 0 { Ok(kept) } else { Err(SharedError::other_revision(&revision.to_string())) }
}
