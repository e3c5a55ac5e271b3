//! One case of the batch command: responses by id, read from a line, with all that is wrong with it.

use quiz_core::{Answer, Json, Points, Quiz, Rating, Reader, Responses};

/// Reads a case: an object with `answers` and, if it has it, `importance`.
///
/// # Errors
/// All problems in one sentence, each with its place.
pub(crate) fn read(quiz: &Quiz, line: &[u8]) -> Result<Responses, String> {
    let json: Json = serde_json::from_slice(line).map_err(|error| format!("is not JSON: {error}"))?;
    let read = |reader: &mut Reader| {
        let mut responses = Responses::none(quiz);
        for (name, is_needed) in [("answers", true), ("importance", false)] {
            let place = format!(".{name}");
            match (reader.entries(&json), json.get(name)) {
                (Some(_), Some(json)) => {
                    reader.at(&place, |reader| read_by_id(&mut responses, quiz, name, json, reader))
                }
                (Some(_), None) if is_needed => reader.problem_at(&place, "is missing; add it."),
                _ => {}
            }
        }
        responses
    };
    Reader::collect(read).map_err(|problems| {
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        problems.join(" ")
    })
}

fn read_by_id(responses: &mut Responses, quiz: &Quiz, name: &str, json: &Json, reader: &mut Reader) {
    for (id, json) in reader.entries(json).unwrap_or_default() {
        reader.at(&format!(".{id}"), |reader| match name {
            "answers" => match quiz.position(id) {
                Some(question) => drop(responses.set_answer(question, answer(json, reader))),
                None => reader.problem("is not a statement of this quiz."),
            },
            _ => match quiz.area_position(id) {
                Some(area) => drop(responses.set_points(area, points(json, reader))),
                None => reader.problem("is not an area of this quiz."),
            },
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
