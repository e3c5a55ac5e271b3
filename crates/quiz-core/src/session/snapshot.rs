//! What is remembered of a session, and how it comes back.

use super::{Session, Step};
use crate::day::Day;
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses;

/// The version of the remembered form.
const FORMAT: i64 = 1;

/// A session as it is remembered: by ids, so that it survives statements that move, come and go.
///
/// As JSON: `{"format":1, "quiz":…, "revision":…, "answers":{"C1":3,"C4":null}, "importance":{"C":10},
/// "step":"question", "question":"L1", "auto_advance":true, "settled_told":false, "finished":null}`. In the answers
/// `null` is “Not sure”; a statement that is absent is open.
///
/// ```
/// # use quiz_core::quiz::Quiz;
/// use quiz_core::json::Json;
/// use quiz_core::session::{Session, Snapshot, Step};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quizzes/specimen.json"));
/// # let quiz = Quiz::from_json(&serde_json::from_str(text).unwrap()).unwrap();
/// let session = Session { step: Step::Review, ..Session::new(&quiz) };
/// let stored = Snapshot::of(&quiz, &session).to_string();
///
/// let json: Json = serde_json::from_str(&stored).unwrap();
/// assert_eq!(Snapshot::restore(&quiz, &json), Some(session));
/// assert_eq!(Snapshot::restore(&quiz, &Json::Null), None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot(Json);

impl Snapshot {
    /// What is to be remembered of a session.
    #[must_use]
    pub fn of(quiz: &Quiz, session: &Session) -> Self {
        let (step, question) = match session.step {
            Step::Question(at) => ("question", quiz.questions.get(at)),
            Step::Review => ("review", None),
            Step::Importance => ("importance", None),
            Step::Result => ("result", None),
        };
        let (answers, importance) = responses::write(quiz, &session.responses);
        Self(Json::object([
            ("format", Json::Integer(FORMAT)),
            ("quiz", Json::text(&quiz.id)),
            ("revision", Json::Integer(i64::from(quiz.revision))),
            ("answers", answers),
            ("importance", importance),
            ("step", Json::text(step)),
            ("question", question.map_or(Json::Null, |question| Json::text(&question.id))),
            ("auto_advance", Json::Bool(session.auto_advance)),
            ("settled_told", Json::Bool(session.settled_told)),
            ("finished", session.finished.map_or(Json::Null, Day::to_json)),
        ]))
    }

    /// The session that `json` remembers, for a quiz; nothing where it is of another form or another quiz.
    ///
    /// Whatever it holds, this never fails in another way: ids that the quiz does not know and values out of range
    /// are passed over.
    #[must_use]
    pub fn restore(quiz: &Quiz, json: &Json) -> Option<Session> {
        if json.get("format") != Some(&Json::Integer(FORMAT)) || json.get("quiz") != Some(&Json::text(&quiz.id)) {
            return None;
        }
        let mut session = Session::new(quiz);
        session.responses = responses::read_known(quiz, json);
        session.finished = Day::from_json(json.get("finished"));
        session.settled_told = json.get("settled_told") == Some(&Json::Bool(true));
        session.auto_advance = json.get("auto_advance") != Some(&Json::Bool(false));
        session.step = step(quiz, json, &session);
        Some(session)
    }
}

impl std::fmt::Display for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn step(quiz: &Quiz, json: &Json, session: &Session) -> Step {
    match (json.get("step"), json.get("question")) {
        (Some(Json::Text(step)), _) if step == "review" => Step::Review,
        (Some(Json::Text(step)), _) if step == "importance" => Step::Importance,
        (Some(Json::Text(step)), _) if step == "result" => Step::Result,
        (_, Some(Json::Text(id))) if quiz.position(id).is_some() => Step::Question(quiz.position(id).unwrap_or(0)),
        _ => session.first_open().map_or(Step::Review, Step::Question),
    }
}
