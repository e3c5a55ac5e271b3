//! Results of earlier times, kept to compare with.

use crate::by_id::{answers_to_json, importance_to_json, read_answers, read_importance};
use crate::{Answer, Json, Quiz, Session};

/// The most that are kept; older ones go.
const MOST: usize = 10;
/// The version of the kept form.
const FORMAT: i64 = 1;

/// A result of an earlier time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The day it was reached, in days since 1970-01-01.
    pub day: u32,
    /// The answers, in the order of presentation.
    pub answers: Vec<Answer>,
    /// The importance of the areas, in their order.
    pub importance: Vec<Option<u8>>,
}

impl Earlier {
    /// The result of a session that has reached one.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        let day = session.finished?;
        Some(Self { day, answers: session.answers.clone(), importance: session.importance.clone() })
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
            Json::object([
                ("day", Json::Integer(i64::from(one.day))),
                ("answers", answers_to_json(quiz, &one.answers)),
                ("importance", importance_to_json(quiz, &one.importance)),
            ])
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
            let Some(Json::Integer(day)) = json.get("day") else { continue };
            let Ok(day) = u32::try_from(*day) else { continue };
            let (answers, _) = read_answers(quiz, json.get("answers"));
            let (importance, _) = read_importance(quiz, json.get("importance"));
            list.push(Self { day, answers, importance });
        }
        list
    }
}

/// A day as `YYYY-MM-DD`, in the calendar of today, from days since 1970-01-01.
#[must_use]
pub fn date(day: u32) -> String {
    // Howard Hinnant's civil_from_days: years begin in March, so that the leap day is the last.
    let days = i64::from(day) + 719_468;
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    format!("{year:04}-{month:02}-{day:02}")
}
