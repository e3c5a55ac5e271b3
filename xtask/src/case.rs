//! One case of the batch command: responses by id, read strictly from a line, with all that is wrong with it.

use quiz_core::{Answer, Json, Points, Problems, Quiz, Rating, Responses};

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
        match serde_json::from_slice(line) {
            Ok(json) => Self::of(quiz, &json),
            Err(error) => Self { id: None, responses: Err(format!("is not JSON: {error}")) },
        }
    }

    fn of(quiz: &Quiz, json: &Json) -> Self {
        let (mut responses, mut problems) = (Responses::none(quiz), Problems::new());
        let mut fields = problems.object(json, "$");
        let id = fields.optional("id").filter(|id| match id {
            Json::Text(_) | Json::Integer(_) => true,
            _ => {
                problems.add("$.id", "must be a text or a whole number.");
                false
            }
        });
        if let Some((answers, path)) = fields.required("answers", &mut problems) {
            read_answers(&mut responses, quiz, answers, &path, &mut problems);
        }
        if let Some(importance) = fields.optional("importance") {
            read_importance(&mut responses, quiz, importance, &mut problems);
        }
        fields.finish(&mut problems);
        let problems: Vec<String> = problems.into_list().iter().map(ToString::to_string).collect();
        let responses = if problems.is_empty() { Ok(responses) } else { Err(problems.join(" ")) };
        Self { id: id.cloned(), responses }
    }
}

fn read_answers(responses: &mut Responses, quiz: &Quiz, json: &Json, path: &str, problems: &mut Problems) {
    for (id, json, path) in entries(json, path, "an object of statement ids and answers", problems) {
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
    for (id, json, path) in entries(json, "$.importance", "an object of area ids and points", problems) {
        let Some(area) = quiz.area_position(id) else {
            problems.add(&path, "is not an area of this quiz.");
            continue;
        };
        let number = problems.integer(json, &path, 0, 10);
        responses.set_points(area, u8::try_from(number).ok().and_then(Points::new));
    }
}

/// The entries of an object with their paths; one that is given twice is a problem.
fn entries<'j>(json: &'j Json, path: &str, what: &str, problems: &mut Problems) -> Vec<(&'j String, &'j Json, String)> {
    let Json::Object(entries) = json else {
        problems.add(path, format!("must be {what}."));
        return Vec::new();
    };
    let mut read: Vec<(&String, &Json, String)> = Vec::with_capacity(entries.len());
    for (id, json) in entries {
        let path = format!("{path}.{id}");
        if read.iter().any(|(known, ..)| *known == id) {
            problems.add(&path, "is given twice; keep one.");
        } else {
            read.push((id, json, path));
        }
    }
    read
}
