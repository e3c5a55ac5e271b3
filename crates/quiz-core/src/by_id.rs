//! Answers and importance as JSON objects, by id.

use crate::{Answer, Json, MOST_IMPORTANCE, Quiz};

/// Answers by id: whole numbers, `null` for “Not sure”; open ones are left out.
pub(crate) fn answers_to_json(quiz: &Quiz, answers: &[Answer]) -> Json {
    let mut entries = Vec::new();
    for (question, answer) in quiz.questions.iter().zip(answers).filter(|(_, answer)| !answer.is_open()) {
        let value = answer.raw().map_or(Json::Null, |raw| Json::Integer(i64::from(raw)));
        entries.push((question.id.clone(), value));
    }
    Json::Object(entries)
}

/// Importance by id; what was not given is left out.
pub(crate) fn importance_to_json(quiz: &Quiz, importance: &[Option<u8>]) -> Json {
    let mut entries = Vec::new();
    for (area, points) in quiz.areas.iter().zip(importance) {
        if let Some(points) = points {
            entries.push((area.id.clone(), Json::Integer(i64::from(*points))));
        }
    }
    Json::Object(entries)
}

/// The answers in an object, and whether all of it could be read: known ids, values in range.
pub(crate) fn read_answers(quiz: &Quiz, json: Option<&Json>) -> (Vec<Answer>, bool) {
    let mut answers = vec![Answer::Open; quiz.questions.len()];
    let Some(Json::Object(entries)) = json else { return (answers, false) };
    let mut whole = true;
    for (id, json) in entries {
        let answer = match json {
            Json::Null => Some(Answer::Unsure),
            Json::Integer(raw @ 0..=4) => u8::try_from(*raw).ok().map(Answer::Given),
            _ => None,
        };
        match (answer, quiz.position(id).and_then(|at| answers.get_mut(at))) {
            (Some(answer), Some(slot)) => *slot = answer,
            _ => whole = false,
        }
    }
    (answers, whole)
}

/// The importance in an object, and whether all of it could be read.
pub(crate) fn read_importance(quiz: &Quiz, json: Option<&Json>) -> (Vec<Option<u8>>, bool) {
    let mut importance = vec![None; quiz.areas.len()];
    let Some(Json::Object(entries)) = json else { return (importance, false) };
    let mut whole = true;
    for (id, json) in entries {
        let points = match json {
            Json::Integer(points) => u8::try_from(*points).ok().filter(|points| *points <= MOST_IMPORTANCE),
            _ => None,
        };
        match (points, quiz.area_position(id).and_then(|at| importance.get_mut(at))) {
            (Some(points), Some(slot)) => *slot = Some(points),
            _ => whole = false,
        }
    }
    (importance, whole)
}
