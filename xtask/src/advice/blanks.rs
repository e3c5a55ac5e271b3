//! What is left of the blank quiz of the page for authors: its texts stand in brackets and say what goes there.

use quiz_core::json::Problem;
use serde_json::Value;

/// The id of the blank quiz.
const QUIZ: &str = "my-quiz";
/// How its facets begin.
const FACET: &str = "facet_";

/// What is left in a file that is a quiz, a line for each kind.
pub(crate) fn blanks(file: &[u8]) -> Vec<Problem> {
    let file = String::from_utf8_lossy(file);
    let Ok(quiz) = serde_json::from_str::<Value>(file.trim_start_matches('\u{feff}')) else { return Vec::new() };
    let (mut texts, mut facets) = (Vec::new(), Vec::new());
    collect(&quiz, "$", &mut |path, text| {
        if text.starts_with('[') && text.ends_with(']') {
            texts.push(path.to_owned());
        } else if path.ends_with(".facet") && text.starts_with(FACET) {
            facets.push(path.to_owned());
        }
    });
    let mut advice = Vec::new();
    if let Some(first) = texts.first() {
        let text = match texts.len() {
            1 => "is in brackets and still to be written.".to_owned(),
            count => format!("is the first of {count} texts in brackets that are still to be written."),
        };
        advice.push(Problem::new(first, text));
    }
    if quiz.get("id").and_then(Value::as_str) == Some(QUIZ) {
        advice
            .push(Problem::new("$.id", "is that of the blank quiz: give yours its own, under which answers are kept."));
    }
    if let Some(first) = facets.first() {
        let text = format!("begins with “{FACET}”, as in the blank quiz: name what the statement asks about.");
        advice.push(Problem::new(first, text));
    }
    advice
}

/// Meets every text with its path, in the order of the file's fields.
fn collect(value: &Value, path: &str, meet: &mut impl FnMut(&str, &str)) {
    match value {
        Value::String(text) => meet(path, text),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| collect(item, &format!("{path}[{at}]"), meet))
        }
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| collect(field, &format!("{path}.{name}"), meet));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::blanks;

    fn of(text: &str) -> Vec<String> {
        blanks(text.as_bytes()).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_is_left_of_the_blank_quiz_is_named() {
        let blank = std::fs::read_to_string("../static/blank-quiz.json").expect("the blank quiz is there");
        let advice = of(&blank);
        let count = blank.matches("\"[").count();
        assert_eq!(advice.len(), 3, "{advice:#?}");
        assert!(advice[0].contains(&format!("the first of {count} texts in brackets")), "{advice:#?}");
        assert!(advice[1].starts_with("$.id: is that of the blank quiz"), "{advice:#?}");
        assert!(advice[2].starts_with("$.questions[0].facet: begins with “facet_”"), "{advice:#?}");
        assert_eq!(of(r#"{"id":"other","title":"[One]"}"#), ["$.title: is in brackets and still to be written."]);
    }

    #[test]
    fn a_quiz_that_is_written_has_nothing_left() {
        for file in ["../static/example-quiz.json", "../static/quizzes/swe-or-mle/quiz.json"] {
            assert_eq!(of(&std::fs::read_to_string(file).expect("it is there")), Vec::<String>::new(), "{file}");
        }
    }
}
