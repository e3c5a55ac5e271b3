//! Responses as JSON objects, by id: `{"C1":3,"C4":null}` and `{"C":10}`.
//!
//! An answer is a whole number, `null` is “Not sure”, and what is open or was not given is left out.

use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::{Answer, Points, Rating, Responses};

/// The answers and the importance, as two objects.
pub(crate) fn write(quiz: &Quiz, responses: &Responses) -> (Json, Json) {
    let mut answers = Vec::new();
    for (question, answer) in quiz.questions.iter().zip(responses.answers()) {
        let value = match answer {
            Answer::Open => continue,
            Answer::Unsure => Json::Null,
            Answer::Given(rating) => Json::Integer(i64::from(rating.number())),
        };
        answers.push((question.id.clone(), value));
    }
    let mut importance = Vec::new();
    for (area, points) in quiz.areas.iter().zip(responses.importance()) {
        if let Some(points) = points {
            importance.push((area.id.clone(), Json::Integer(i64::from(points.number()))));
        }
    }
    (Json::Object(answers), Json::Object(importance))
}

/// The responses in two fields, `answers` and `importance`, of an object; what cannot be read is passed over.
pub(crate) fn read_known(quiz: &Quiz, json: &Json) -> Responses {
    read(quiz, json).0
}

/// The responses in two fields, `answers` and `importance`, of an object; nothing where not all of it can be read: an id
/// is unknown, a value is out of range.
pub(crate) fn read_whole(quiz: &Quiz, json: &Json) -> Option<Responses> {
    let (responses, whole) = read(quiz, json);
    whole.then_some(responses)
}

fn read(quiz: &Quiz, json: &Json) -> (Responses, bool) {
    let mut responses = Responses::none(quiz);
    let (answers, mut whole) = entries(json, "answers");
    for (id, json) in answers {
        let answer = match json {
            Json::Null => Some(Answer::Unsure),
            json => small(json).and_then(Rating::new).map(Answer::Given),
        };
        whole &= match (answer, quiz.position(id)) {
            (Some(answer), Some(question)) => responses.set_answer(question, answer),
            _ => false,
        };
    }
    let (importance, all_importance) = entries(json, "importance");
    whole &= all_importance;
    for (id, json) in importance {
        whole &= match (small(json).and_then(Points::new), quiz.area_position(id)) {
            (points @ Some(_), Some(area)) => responses.set_points(area, points),
            _ => false,
        };
    }
    (responses, whole)
}

/// The entries of a field that is to be an object, and whether it is one.
fn entries<'j>(json: &'j Json, name: &str) -> (&'j [(String, Json)], bool) {
    match json.get(name) {
        Some(Json::Object(entries)) => (entries, true),
        _ => (&[], false),
    }
}

fn small(json: &Json) -> Option<u8> {
    match json {
        Json::Integer(number) => u8::try_from(*number).ok(),
        _ => None,
    }
}
