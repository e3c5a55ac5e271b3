//! One case of the batch command: answers and importance by id, read from a line.

use quiz_core::{Answer, Json, Problems, Quiz};

/// The answers in the order of presentation, and the importance in the order of the areas.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Case {
    pub(crate) answers: Vec<Answer>,
    pub(crate) importance: Vec<Option<u8>>,
}

impl Case {
    /// Reads a case.
    ///
    /// # Errors
    /// All problems in one sentence, each with its place.
    pub(crate) fn read(quiz: &Quiz, line: &[u8]) -> Result<Self, String> {
        let json: Json = serde_json::from_slice(line).map_err(|error| format!("is not JSON: {error}"))?;
        let mut problems = Problems::new();
        let mut case =
            Self { answers: vec![Answer::Open; quiz.questions.len()], importance: vec![None; quiz.areas.len()] };
        let mut fields = problems.object(&json, "$");
        if let Some((answers, path)) = fields.required("answers", &mut problems) {
            case.read_answers(quiz, answers, &path, &mut problems);
        }
        if let Some(importance) = fields.optional("importance") {
            case.read_importance(quiz, importance, &mut problems);
        }
        if problems.is_empty() {
            return Ok(case);
        }
        let problems: Vec<String> = problems.into_list().iter().map(ToString::to_string).collect();
        Err(problems.join(" "))
    }

    fn read_answers(&mut self, quiz: &Quiz, json: &Json, path: &str, problems: &mut Problems) {
        let Json::Object(answers) = json else {
            problems.add(path, "must be an object of statement ids and answers.");
            return;
        };
        for (id, json) in answers {
            let path = format!("{path}.{id}");
            let Some(slot) = quiz.position(id).and_then(|at| self.answers.get_mut(at)) else {
                problems.add(&path, "is not a statement of this quiz.");
                continue;
            };
            *slot = match json {
                Json::Null => Answer::Unsure,
                json => Answer::Given(small(problems.integer(json, &path, 0, 4))),
            };
        }
    }

    fn read_importance(&mut self, quiz: &Quiz, json: &Json, problems: &mut Problems) {
        let Json::Object(importance) = json else {
            problems.add("$.importance", "must be an object of area ids and points.");
            return;
        };
        for (id, json) in importance {
            let path = format!("$.importance.{id}");
            let Some(slot) = quiz.area_position(id).and_then(|at| self.importance.get_mut(at)) else {
                problems.add(&path, "is not an area of this quiz.");
                continue;
            };
            *slot = Some(small(problems.integer(json, &path, 0, 10)));
        }
    }
}

fn small(number: i64) -> u8 {
    u8::try_from(number).unwrap_or_default()
}
