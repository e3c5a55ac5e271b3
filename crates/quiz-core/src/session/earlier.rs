//! Results of earlier times, kept to compare with.

use super::{Session, fingerprint};
use crate::day::Day;
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::{self, Responses};

/// The most that are kept; older ones go.
const MOST: usize = 10;
/// The version of the kept form.
const FORMAT: i64 = 1;

/// A result of an earlier time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The day it was reached.
    pub day: Day,
    /// What it was the result of.
    pub responses: Responses,
}

impl Earlier {
    /// The result of a session that has reached one.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        Some(Self { day: session.finished?, responses: session.responses.clone() })
    }

    /// The list with one more at its end; the oldest go where there are too many.
    #[must_use]
    pub fn added(list: &[Self], one: Self) -> Vec<Self> {
        let kept = list.iter().skip((list.len() + 1).saturating_sub(MOST)).cloned();
        kept.chain([one]).collect()
    }

    /// The list as JSON, by ids.
    #[must_use]
    pub fn to_json(quiz: &Quiz, list: &[Self]) -> Json {
        let entry = |one: &Self| {
            let (answers, importance) = responses::write(quiz, &one.responses);
            let read = fingerprint::field(quiz, &one.responses);
            let revision = ("revision", Json::Integer(i64::from(quiz.revision)));
            Json::object([("day", one.day.to_json()), revision, ("answers", answers), read, ("importance", importance)])
        };
        Json::object([("format", Json::Integer(FORMAT)), ("results", Json::List(list.iter().map(entry).collect()))])
    }

    /// The list that `json` holds. What cannot be read is passed over, and so is a result of answers to other statements
    /// than those of the quiz now: what it said then can no longer be worked out.
    #[must_use]
    pub fn from_json(quiz: &Quiz, json: &Json) -> Vec<Self> {
        let (Some(Json::Integer(FORMAT)), Some(Json::List(results))) = (json.get("format"), json.get("results")) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for json in results.iter().skip(results.len().saturating_sub(MOST)) {
            let Some(day) = Day::from_json(json.get("day")) else { continue };
            let responses = responses::read_known(quiz, json);
            let mut answered = quiz.questions.iter().zip(responses.answers()).filter(|(_, answer)| !answer.is_open());
            if answered.all(|(question, _)| fingerprint::is_of_now(question, json)) {
                list.push(Self { day, responses });
            }
        }
        list
    }
}
