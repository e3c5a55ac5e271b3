//! What is remembered of a session, and how it comes back.

use super::{Earlier, Screen, Session, fingerprint};
use crate::day::Day;
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::{self, Responses};
use crate::score::{Label, Tally};

/// The version of the remembered form.
const FORMAT: i64 = 1;

/// A session as it is remembered: by ids, so that it survives statements that move, come and go; with a fingerprint of
/// each statement that is answered, so that an answer survives only for what was read.
///
/// As JSON: `{"format":1, "quiz":…, "revision":…, "answers":{"C1":3,"C4":null}, "read":{"C1":…,"C4":…},
/// "importance":{"C":10}, "step":"question", "question":"L1", "auto_advance":true, "settled_told":false, "finished":null,
/// "label":null}`. In the answers `null` is “Not sure”; a statement that is absent is open.
///
/// ```
/// # use quiz_core::quiz::Quiz;
/// use quiz_core::json::Json;
/// use quiz_core::session::{Session, Snapshot, Screen};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quizzes/specimen.json"));
/// # let quiz = Quiz::from_json(&serde_json::from_str(text)?).map_err(|problems| format!("{problems:?}"))?;
/// let session = Session { screen: Screen::Review, ..Session::new(&quiz) };
/// let stored = Snapshot::of(&quiz, &session).to_string();
///
/// let json: Json = serde_json::from_str(&stored)?;
/// assert_eq!(Snapshot::restore(&quiz, &json), Some(session));
/// assert_eq!(Snapshot::restore(&quiz, &Json::Null), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot(Json);

impl Snapshot {
    /// What is to be remembered of a session.
    #[must_use]
    pub fn of(quiz: &Quiz, session: &Session) -> Self {
        let (screen, question) = match session.screen {
            Screen::Question(at) => ("question", quiz.questions.get(at)),
            Screen::Review => ("review", None),
            Screen::Importance => ("importance", None),
            Screen::Result => ("result", None),
        };
        let (answers, importance) = responses::write(quiz, &session.responses);
        Self(Json::object([
            ("format", Json::Integer(FORMAT)),
            ("quiz", Json::text(&quiz.id)),
            ("revision", Json::Integer(i64::from(quiz.revision))),
            ("answers", answers),
            fingerprint::field(quiz, &session.responses),
            ("importance", importance),
            ("step", Json::text(screen)),
            ("question", question.map_or(Json::Null, |question| Json::text(&question.id))),
            ("auto_advance", Json::Bool(session.auto_advance)),
            ("settled_told", Json::Bool(session.settled_told)),
            ("finished", session.finished.map_or(Json::Null, Day::to_json)),
            ("label", session.finished.map_or(Json::Null, |_| label(quiz, session))),
        ]))
    }

    /// The remembered form.
    #[must_use]
    pub const fn json(&self) -> &Json {
        &self.0
    }

    /// The session that `json` remembers, for a quiz; nothing where it is of another form or another quiz.
    ///
    /// Answers to statements that were others then are open again ([`Snapshot::outdated`] counts them), and a result
    /// that rested on them is none. Whatever it holds, this never fails in another way: ids that the quiz does not know
    /// and values out of range are passed over.
    #[must_use]
    pub fn restore(quiz: &Quiz, json: &Json) -> Option<Session> {
        if json.get("format") != Some(&Json::Integer(FORMAT)) || json.get("quiz") != Some(&Json::text(&quiz.id)) {
            return None;
        }
        let mut session = Session::new(quiz);
        let (responses, is_whole) = fingerprint::read(quiz, json);
        session.responses = responses;
        session.finished = Day::from_json(json.get("finished")).filter(|_| is_whole);
        session.settled_told = json.get("settled_told") == Some(&Json::Bool(true));
        session.auto_advance = json.get("auto_advance") != Some(&Json::Bool(false));
        session.screen = if is_whole { screen(quiz, json, &session) } else { first_open(&session) };
        Some(session)
    }

    /// How many answers `json` remembers that were given to other statements than those of the quiz now: to statements
    /// that have changed, or that an older revision had.
    #[must_use]
    pub fn outdated(quiz: &Quiz, json: &Json) -> usize {
        let Some(Json::Object(answers)) = json.get("answers") else { return 0 };
        let is_older = matches!(json.get("revision"), Some(Json::Integer(of)) if *of < i64::from(quiz.revision));
        let is_outdated = |id: &str| match quiz.position(id).and_then(|at| quiz.questions.get(at)) {
            Some(question) => !fingerprint::is_of_now(question, json),
            None => is_older,
        };
        answers
            .iter()
            .filter(|(id, value)| matches!(value, Json::Null | Json::Integer(0..=4)) && is_outdated(id))
            .count()
    }

    /// The result that `json` remembers where it rested on other statements than those of the quiz now: what it was
    /// called then. It is an earlier result from then on.
    #[must_use]
    pub fn outdated_result(quiz: &Quiz, json: &Json) -> Option<Earlier> {
        let (Some(Json::Text(label)), true) = (json.get("label"), Self::outdated(quiz, json) > 0) else { return None };
        let said = Some(Label::parse(quiz, label)?);
        Some(Earlier { day: Day::from_json(json.get("finished"))?, responses: Responses::none(quiz), said })
    }
}

impl std::fmt::Display for Snapshot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

fn label(quiz: &Quiz, session: &Session) -> Json {
    Json::text(Label::of(&Tally::new(quiz, &session.responses)).id(quiz))
}

fn screen(quiz: &Quiz, json: &Json, session: &Session) -> Screen {
    match (json.get("step"), json.get("question")) {
        (Some(Json::Text(screen)), _) if screen == "review" => Screen::Review,
        (Some(Json::Text(screen)), _) if screen == "importance" => Screen::Importance,
        (Some(Json::Text(screen)), _) if screen == "result" => Screen::Result,
        (_, Some(Json::Text(id))) if quiz.position(id).is_some() => Screen::Question(quiz.position(id).unwrap_or(0)),
        _ => first_open(session),
    }
}

fn first_open(session: &Session) -> Screen {
    session.first_open().map_or(Screen::Review, Screen::Question)
}
