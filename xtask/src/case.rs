//! One case of the batch commands: responses by id, read strictly from a line, with all that is wrong with it.

use quiz_core::{Answer, Json, Points, Quiz, Rating, Reader, Responses};

/// A line of a batch command.
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
        match serde_json::from_slice(line) {
            Ok(json) => Self::of(quiz, &json),
            Err(error) => Self { id: None, responses: Err(format!("is not JSON: {error}")) },
        }
    }

    fn of(quiz: &Quiz, json: &Json) -> Self {
        let mut id = None;
        let responses = Reader::collect(|reader| {
            let mut responses = Responses::none(quiz);
            for (name, value) in entries(json, reader) {
                reader.at(&format!(".{name}"), |reader| match name.as_str() {
                    "id" => match value {
                        Json::Text(_) | Json::Integer(_) => id = Some(value.clone()),
                        _ => reader.problem("must be a text or a whole number."),
                    },
                    "answers" => read_answers(&mut responses, quiz, value, reader),
                    "importance" => read_importance(&mut responses, quiz, value, reader),
                    _ => reader.problem("is an unknown field; known are answers, importance, id."),
                });
            }
            if matches!(json, Json::Object(_)) && json.get("answers").is_none() {
                reader.problem_at(".answers", "is missing; add it.");
            }
            responses
        });
        let responses = responses.map_err(|problems| {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            problems.join(" ")
        });
        Self { id, responses }
    }
}

fn read_answers(responses: &mut Responses, quiz: &Quiz, json: &Json, reader: &mut Reader) {
    for (id, json) in entries(json, reader) {
        reader.at(&format!(".{id}"), |reader| match quiz.position(id) {
            Some(question) => drop(responses.set_answer(question, answer(json, reader))),
            None => reader.problem("is not a statement of this quiz."),
        });
    }
}

fn read_importance(responses: &mut Responses, quiz: &Quiz, json: &Json, reader: &mut Reader) {
    for (id, json) in entries(json, reader) {
        reader.at(&format!(".{id}"), |reader| match quiz.area_position(id) {
            Some(area) => drop(responses.set_points(area, small(reader.integer(json, 0, 10)).and_then(Points::new))),
            None => reader.problem("is not an area of this quiz."),
        });
    }
}

/// The entries of an object; one that is given twice is a problem.
fn entries<'j>(json: &'j Json, reader: &mut Reader) -> Vec<&'j (String, Json)> {
    let mut read: Vec<&(String, Json)> = Vec::new();
    for entry in reader.entries(json).unwrap_or_default() {
        if read.iter().any(|(known, _)| *known == entry.0) {
            reader.problem_at(&format!(".{}", entry.0), "is given twice; keep one.");
        } else {
            read.push(entry);
        }
    }
    read
}

fn answer(json: &Json, reader: &mut Reader) -> Answer {
    match json {
        Json::Null => Answer::Unsure,
        json => small(reader.integer(json, 0, 4)).and_then(Rating::new).map_or(Answer::Open, Answer::Given),
    }
}

fn small(number: i64) -> Option<u8> {
    u8::try_from(number).ok()
}
