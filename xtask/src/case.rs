//! One case of the batch command: responses by id, read from a line, with all that is wrong with it.

use quiz_core::{Answer, Json, Points, Problems, Quiz, Rating, Responses};

/// Reads a case: an object with `answers` and, if it has it, `importance`.
///
/// # Errors
/// All problems in one sentence, each with its place.
pub(crate) fn read(quiz: &Quiz, line: &[u8]) -> Result<Responses, String> {
    let json: Json = serde_json::from_slice(line).map_err(|error| format!("is not JSON: {error}"))?;
    let (mut responses, mut problems) = (Responses::none(quiz), Problems::new());
    let mut fields = problems.object(&json, "$");
    if let Some((answers, path)) = fields.required("answers", &mut problems) {
        read_answers(&mut responses, quiz, answers, &path, &mut problems);
    }
    if let Some(importance) = fields.optional("importance") {
        read_importance(&mut responses, quiz, importance, &mut problems);
    }
    if problems.is_empty() {
        return Ok(responses);
    }
    let problems: Vec<String> = problems.into_list().iter().map(ToString::to_string).collect();
    Err(problems.join(" "))
}

fn read_answers(responses: &mut Responses, quiz: &Quiz, json: &Json, path: &str, problems: &mut Problems) {
    let Json::Object(answers) = json else {
        problems.add(path, "must be an object of statement ids and answers.");
        return;
    };
    for (id, json) in answers {
        let path = format!("{path}.{id}");
        let Some(question) = quiz.position(id) else {
            problems.add(&path, "is not a statement of this quiz.");
            continue;
        };
        let answer = match json {
            Json::Null => Answer::Unsure,
            json => {
                let number = problems.integer(json, &path, 0, 4);
                u8::try_from(number).ok().and_then(Rating::new).map_or(Answer::Open, Answer::Given)
            }
        };
        responses.set_answer(question, answer);
    }
}

fn read_importance(responses: &mut Responses, quiz: &Quiz, json: &Json, problems: &mut Problems) {
    let Json::Object(importance) = json else {
        problems.add("$.importance", "must be an object of area ids and points.");
        return;
    };
    for (id, json) in importance {
        let path = format!("$.importance.{id}");
        let Some(area) = quiz.area_position(id) else {
            problems.add(&path, "is not an area of this quiz.");
            continue;
        };
        let number = problems.integer(json, &path, 0, 10);
        responses.set_points(area, u8::try_from(number).ok().and_then(Points::new));
    }
}
