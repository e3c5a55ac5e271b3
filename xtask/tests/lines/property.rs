//! What holds of a line of the batch command, whatever it is.

use quiz_core::responses::Answer;
use quiz_core::{Json, Quiz, Responses};

use crate::case::Case;
use crate::plain_line::PlainLines;
use crate::result_line::ResultLines;

/// A line is scored or refused with its faults; what is read in one go is read alike by the reader that finds faults; and
/// what comes of it is a line of JSON.
pub(crate) fn is_scored_or_refused_either_way(quiz: &Quiz, line: &[u8]) {
    let line = line.trim_ascii();
    let plain = PlainLines::of(quiz);
    let case = Case::read(quiz, line);
    if let Some(quick) = plain.read(line) {
        let (id, line) = (quick.id.map(String::from_utf8_lossy), String::from_utf8_lossy(line));
        let of_case = case.id.as_ref().map(|id| id.to_string().into());
        assert_eq!((id, Ok(&quick.responses)), (of_case, case.responses.as_ref()), "{line}");
    }
    match case.responses {
        Ok(responses) => {
            let id = case.id.as_ref().map(Json::to_string);
            let mut output = Vec::new();
            ResultLines::of(quiz).add(&mut output, id.as_deref().map(str::as_bytes), &responses);
            let (end, text) = output.split_last().expect("something is written");
            let result: Json = serde_json::from_slice(text).expect("a result is JSON");
            assert!(*end == b'\n' && !text.contains(end) && result.get("label").is_some());
            assert_eq!(result.get("id"), case.id.as_ref());
            // What was read, written as programs write it, is read in one go.
            let written = written(quiz, &responses);
            let again = plain.read(written.as_bytes()).map(|case| case.responses);
            assert_eq!(again.as_ref(), Some(&responses), "{written}");
        }
        Err(error) => {
            assert!(!error.is_empty());
            let printed = Json::text(error.as_str()).to_string();
            assert!(!printed.chars().any(char::is_control), "{printed}");
            assert_eq!(serde_json::from_str::<Json>(&printed).ok(), Some(Json::Text(error)));
        }
    }
}

fn written(quiz: &Quiz, responses: &Responses) -> String {
    let mut answers = Vec::new();
    for (question, answer) in quiz.questions.iter().zip(responses.answers()) {
        let value = match answer {
            Answer::Open => continue,
            Answer::Unsure => Json::Null,
            Answer::Given(rating) => Json::Integer(i64::from(rating.number())),
        };
        answers.push((question.id.clone(), value));
    }
    let points = quiz.areas.iter().zip(responses.importance());
    let points =
        points.filter_map(|(area, points)| Some((area.id.clone(), Json::Integer(i64::from((*points)?.number())))));
    Json::object([("answers", Json::Object(answers)), ("importance", Json::Object(points.collect()))]).to_string()
}
