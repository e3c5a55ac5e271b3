//! What is remembered of a session, and how it comes back.

use crate::{Answer, Json, MOST_IMPORTANCE, Quiz, Session, Step};

/// The version of the remembered form.
const FORMAT: i64 = 1;

/// A session as it is remembered: by ids, so that it survives statements that move, come and go.
///
/// As JSON: `{"format":1, "quiz":…, "revision":…, "answers":{"C1":3,"C4":null}, "importance":{"C":10},
/// "step":"question", "question":"L1", "auto_advance":true}`. In the answers `null` is “Not sure”; a statement that is
/// absent is open.
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
        Self(Json::object([
            ("format", Json::Integer(FORMAT)),
            ("quiz", Json::text(&quiz.id)),
            ("revision", Json::Integer(i64::from(quiz.revision))),
            ("answers", answers_to_json(quiz, &session.answers)),
            ("importance", importance_to_json(quiz, &session.importance)),
            ("step", Json::text(step)),
            ("question", question.map_or(Json::Null, |question| Json::text(&question.id))),
            ("auto_advance", Json::Bool(session.auto_advance)),
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
        if let Some(Json::Object(answers)) = json.get("answers") {
            for (id, json) in answers {
                let answer = match json {
                    Json::Null => Answer::Unsure,
                    Json::Integer(raw @ 0..=4) => Answer::Given(u8::try_from(*raw).ok()?),
                    _ => continue,
                };
                if let Some(slot) = quiz.position(id).and_then(|at| session.answers.get_mut(at)) {
                    *slot = answer;
                }
            }
        }
        if let Some(Json::Object(importance)) = json.get("importance") {
            for (id, json) in importance {
                let Json::Integer(points) = json else { continue };
                let Some(points) = u8::try_from(*points).ok().filter(|points| *points <= MOST_IMPORTANCE) else {
                    continue;
                };
                if let Some(slot) = quiz.area_position(id).and_then(|at| session.importance.get_mut(at)) {
                    *slot = Some(points);
                }
            }
        }
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

/// Answers by id: whole numbers, `null` for “Not sure”; open ones are left out.
pub(crate) fn answers_to_json(quiz: &Quiz, answers: &[Answer]) -> Json {
    let given = quiz.questions.iter().zip(answers).filter(|(_, answer)| !answer.is_open());
    let entry = |(question, answer): (&crate::Question, &Answer)| {
        let value = answer.raw().map_or(Json::Null, |raw| Json::Integer(i64::from(raw)));
        (question.id.clone(), value)
    };
    Json::Object(given.map(entry).collect())
}

fn importance_to_json(quiz: &Quiz, importance: &[Option<u8>]) -> Json {
    let given = quiz.areas.iter().zip(importance);
    let entry =
        |(area, points): (&crate::Area, &Option<u8>)| Some((area.id.clone(), Json::Integer(i64::from((*points)?))));
    Json::Object(given.filter_map(entry).collect())
}
