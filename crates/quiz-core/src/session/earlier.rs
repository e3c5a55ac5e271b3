//! Results of earlier times, kept to compare with.

use super::saved_file::SCORING;
use super::{Session, fingerprint};
use crate::day::Day;
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::{self, Responses};
use crate::score::{Label, Tally};

/// The most that are kept; older ones go.
const MOST: usize = 10;
/// The version of the kept form.
const FORMAT: i64 = 1;

/// A result of an earlier time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// The day it was reached.
    pub day: Day,
    /// What it was the result of; nothing is answered in them where [`said`](Self::said) has what came of them.
    pub responses: Responses,
    /// What it was called then, where it rests on other statements or rules than those of now: it can be told, but not
    /// set beside a result of now.
    pub said: Option<Label>,
}

impl Earlier {
    /// The result of a session that has reached one.
    #[must_use]
    pub fn of(session: &Session) -> Option<Self> {
        Some(Self { day: session.finished?, responses: session.responses.clone(), said: None })
    }

    /// The list with one more at its end; those that were put there first go where there are too many.
    #[must_use]
    pub fn added(list: &[Self], one: Self) -> Vec<Self> {
        let kept = list.iter().skip((list.len() + 1).saturating_sub(MOST)).cloned();
        kept.chain([one]).collect()
    }

    /// The list as JSON, by ids.
    #[must_use]
    pub fn to_json(quiz: &Quiz, list: &[Self]) -> Json {
        let entry = |one: &Self| {
            let label = |label: Label| ("label", Json::text(label.id(quiz)));
            if let Some(said) = one.said {
                return Json::object([("day", one.day.to_json()), label(said)]);
            }
            let (answers, importance) = responses::write(quiz, &one.responses);
            Json::object([
                ("day", one.day.to_json()),
                ("revision", Json::Integer(i64::from(quiz.revision))),
                ("scoring", Json::Integer(SCORING)),
                ("answers", answers),
                fingerprint::field(quiz, &one.responses),
                ("importance", importance),
                label(Label::of(&Tally::new(quiz, &one.responses))),
            ])
        };
        Json::object([("format", Json::Integer(FORMAT)), ("results", Json::List(list.iter().map(entry).collect()))])
    }

    /// The list that `json` holds; what cannot be read is passed over. A result of answers to other statements than those
    /// of the quiz now, or of another scoring, comes back as what it was called then, if that was noted.
    #[must_use]
    pub fn from_json(quiz: &Quiz, json: &Json) -> Vec<Self> {
        let (Some(Json::Integer(FORMAT)), Some(Json::List(results))) = (json.get("format"), json.get("results")) else {
            return Vec::new();
        };
        let mut list = Vec::new();
        for json in results.iter().skip(results.len().saturating_sub(MOST)) {
            let Some(day) = Day::from_json(json.get("day")) else { continue };
            let said = match json.get("label") {
                Some(Json::Text(id)) => Label::parse(quiz, id),
                _ => None,
            };
            let (responses, is_whole) = fingerprint::read(quiz, json);
            if is_whole && (said.is_none() || is_of_now(quiz, json)) {
                list.push(Self { day, responses, said: None });
            } else if said.is_some() {
                list.push(Self { day, responses: Responses::none(quiz), said });
            }
        }
        list
    }
}

/// Whether a kept result that has a label is of the revision and the rules of now. One of before labels were noted is
/// told by its statements alone.
fn is_of_now(quiz: &Quiz, json: &Json) -> bool {
    json.get("revision") == Some(&Json::Integer(i64::from(quiz.revision)))
        && json.get("scoring") == Some(&Json::Integer(SCORING))
}
