//! One case of the batch command: responses by id, read strictly from a line, with all that is wrong with it.

use quiz_core::json::{Read, Reader};
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::{Json, Quiz, Responses};

/// A line of the batch command.
pub(crate) struct Case {
    /// What the line calls itself, to come back with its result.
    pub(crate) id: Option<Json>,
    /// The responses, or all problems in one text, each with its place.
    pub(crate) responses: Result<Responses, String>,
}

impl Case {
    /// Reads an object with `answers` and, if it has them, `importance` and `id`. A field that is misspelt or given twice
    /// would change the result unseen, so it is a problem.
    pub(crate) fn read(quiz: &Quiz, line: &[u8]) -> Self {
        let json: Json = match serde_json::from_slice(line) {
            Ok(json) => json,
            Err(error) => return Self { id: None, responses: Err(format!("is not JSON: {error}")) },
        };
        Self::of(quiz, &json, &[], |_, _| ())
    }

    /// The same of what is parsed already. The other fields that it may have are read by `more`, which stands at the whole.
    pub(crate) fn of(quiz: &Quiz, json: &Json, others: &[&'static str], more: impl FnOnce(&Json, &mut Reader)) -> Self {
        let mut responses = Responses::none(quiz);
        let read = |reader: &mut Reader| {
            reader.object(json, &mut |fields| {
                fields.optional("id", &mut CaseId);
                fields.allow("answers");
                fields.allow("importance");
                others.iter().for_each(|name| fields.allow(name));
            });
            match json.get("answers") {
                Some(answers) => reader.at(".answers", |reader| read_answers(&mut responses, quiz, answers, reader)),
                None if matches!(json, Json::Object(_)) => reader.problem_at(".answers", "is missing; add it."),
                None => {}
            }
            if let Some(importance) = json.get("importance") {
                reader.at(".importance", |reader| read_importance(&mut responses, quiz, importance, reader));
            }
            more(json, reader);
        };
        let responses = match Reader::collect(read) {
            Ok(()) => Ok(responses),
            Err(problems) => Err(problems.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")),
        };
        Self { id: json.get("id").filter(|id| is_id(id)).cloned(), responses }
    }
}

/// The id of a case, which is checked here and comes back as it is.
struct CaseId;

impl Read for CaseId {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        if !is_id(json) {
            reader.problem("must be a text or a whole number.");
        }
    }
}

const fn is_id(json: &Json) -> bool {
    matches!(json, Json::Text(_) | Json::Integer(_))
}

fn read_answers(responses: &mut Responses, quiz: &Quiz, json: &Json, reader: &mut Reader) {
    each_entry(json, reader, |id, json, reader| match quiz.position(id) {
        Some(question) => drop(responses.set_answer(question, answer(json, reader))),
        None => reader.problem("is not a statement of this quiz."),
    });
}

fn read_importance(responses: &mut Responses, quiz: &Quiz, json: &Json, reader: &mut Reader) {
    each_entry(json, reader, |id, json, reader| match quiz.area_position(id) {
        Some(area) => drop(responses.set_points(area, points(json, reader))),
        None => reader.problem("is not an area of this quiz."),
    });
}

/// Reads the entries of an object, each at its place; one that is given twice is a problem.
fn each_entry(json: &Json, reader: &mut Reader, mut read: impl FnMut(&str, &Json, &mut Reader)) {
    let entries = reader.entries(json).unwrap_or_default();
    for (at, (id, json)) in entries.iter().enumerate() {
        reader.at(&format!(".{id}"), |reader| {
            if entries.iter().take(at).any(|(earlier, _)| earlier == id) {
                reader.problem("is given twice; keep one.");
            } else {
                read(id, json, reader);
            }
        });
    }
}

fn answer(json: &Json, reader: &mut Reader) -> Answer {
    match json {
        Json::Null => Answer::Unsure,
        json => small(reader.integer(json, 0, 4)).and_then(Rating::new).map_or(Answer::Open, Answer::Given),
    }
}

fn points(json: &Json, reader: &mut Reader) -> Option<Points> {
    small(reader.integer(json, 0, 10)).and_then(Points::new)
}

fn small(number: i64) -> Option<u8> {
    u8::try_from(number).ok()
}
