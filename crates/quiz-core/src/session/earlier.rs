//! Results of earlier times, kept to compare with.

use super::Session;
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
            Json::object([("day", one.day.to_json()), ("answers", answers), ("importance", importance)])
        };
        Json::object([("format", Json::Integer(FORMAT)), ("results", Json::List(list.iter().map(entry).collect()))])
    }

    /// The list that `json` holds; what cannot be read is passed over.
    #[must_use]
    pub fn from_json(quiz: &Quiz, json: &Json) -> Vec<Self> {
        let (Some(Json::Integer(FORMAT)), Some(Json::List(results))) = (json.get("format"), json.get("results")) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for json in results.iter().skip(results.len().saturating_sub(MOST)) {
            let Some(day) = Day::from_json(json.get("day")) else { continue };
            list.push(Self { day, responses: responses::read_known(quiz, json) });
        }
        list
    }
}
