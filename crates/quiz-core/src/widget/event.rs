//! What the page is told: the names of the events, and their details.

use crate::json::Json;
use crate::quiz::Quiz;
use crate::session::{Earlier, Screen, Session, saved_file};

/// An event for the page. Each detail has the id of the quiz and its revision; none has answers, but for `quiz-result`,
/// which there is only after the person has said so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The name, such as `quiz-start`.
    pub name: &'static str,
    /// The detail, an object.
    pub detail: Json,
}

impl Event {
    fn new<const N: usize>(quiz: &Quiz, name: &'static str, more: [(&str, Json); N]) -> Self {
        let mut detail = vec![
            ("quiz".to_owned(), Json::text(&quiz.id)),
            ("revision".to_owned(), Json::Integer(i64::from(quiz.revision))),
        ];
        detail.extend(more.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Self { name, detail: Json::Object(detail) }
    }

    /// The widget is shown.
    #[must_use]
    pub fn ready(quiz: &Quiz) -> Self {
        Self::new(quiz, "quiz-ready", [])
    }

    /// The result that the page may see from now on; nothing in its place where it may see none any longer.
    pub(super) fn result(quiz: &Quiz, result: Option<&Earlier>) -> Self {
        let file = result.map_or(Json::Null, |result| saved_file::write(quiz, &result.responses, Some(result.day)));
        Self::new(quiz, "quiz-result", [("result", file)])
    }

    /// What a change of the session that is kept is to the page: the first answer, progress, completion, a new start.
    pub(super) fn of_change(quiz: &Quiz, before: &Session, after: &Session) -> Vec<Self> {
        let (was, is) = (before.responses.answered(), after.responses.answered());
        if was > 0 && after.is_fresh() {
            return vec![Self::new(quiz, "quiz-restart", [])];
        }
        let mut events = Vec::new();
        if was == 0 && is > 0 {
            events.push(Self::new(quiz, "quiz-start", []));
        }
        if was != is {
            let number = |number: usize| Json::Integer(i64::try_from(number).unwrap_or(i64::MAX));
            let counts = [("answered", number(is)), ("total", number(quiz.questions.len()))];
            events.push(Self::new(quiz, "quiz-progress", counts));
        }
        if after.screen == Screen::Result && before.screen != Screen::Result {
            events.push(Self::new(quiz, "quiz-complete", []));
        }
        events
    }
}
