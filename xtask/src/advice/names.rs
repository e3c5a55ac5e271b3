//! What the widget builds its own sentences with: the names of areas, and the language.

use quiz_core::Quiz;
use quiz_core::json::Problem;

use super::{is_english, words};

pub(super) fn advise(quiz: &Quiz, advice: &mut Vec<Problem>) {
    language(quiz, advice);
    if is_english(quiz) {
        names_of_areas(quiz, advice);
    }
}

/// Endings of words in the singular that end with an s.
const SINGULAR: [&str; 5] = ["ss", "us", "is", "ics", "news"];

/// The widget says of an area that it “points the other way” or “speaks for” a side, at the beginning of a sentence too.
fn names_of_areas(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, area) in quiz.areas.iter().enumerate() {
        let words = words(&area.name);
        let last = words.last().map_or("", String::as_str);
        let why = if words.first().is_some_and(|word| word == "the") {
            "begins with “the”"
        } else if last.ends_with('s') && !SINGULAR.iter().any(|ending| last.ends_with(ending)) {
            "may be a plural"
        } else {
            continue;
        };
        let text = format!(
            "{why}, and stands in sentences such as “{} points the other way”: take a noun in the singular.",
            area.name
        );
        advice.push(Problem::new(format!("$.areas[{at}].name"), text));
    }
}

/// Browsers hyphenate by the language, and screen readers choose their voice by it.
fn language(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let first = quiz.language.split('-').next().unwrap_or_default();
    if !(2..=3).contains(&first.len()) || !first.chars().all(|c| c.is_ascii_alphabetic()) {
        let text = format!("is “{}”, which is no code: write such as `en` or `de`.", quiz.language);
        advice.push(Problem::new("$.language", text));
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect, expect_none};

    #[test]
    fn names_that_fit_into_no_sentence_are_named() {
        expect(&[
            (|quiz| quiz.areas[1].name = "Openings".into(), "$.areas[1].name: may be a plural"),
            (|quiz| quiz.areas[3].name = "The days of work".into(), "$.areas[3].name: begins with “the”"),
            (|quiz| quiz.areas[0].name = "Own skills".into(), "$.areas[0].name: may be a plural"),
            (|quiz| quiz.language = "English".into(), "$.language: is “English”, which is no code"),
            (|quiz| quiz.language = "e".into(), "$.language: is “e”"),
        ]);
        expect_none(&[
            |quiz| quiz.areas[1].name = "Readiness".into(),
            |quiz| quiz.areas[1].name = "Economics".into(),
            |quiz| quiz.areas[1].name = "Focus".into(),
            |quiz| quiz.language = "en-GB".into(),
            |quiz| {
                quiz.language = "de".into();
                quiz.areas[1].name = "Chancen des Tages".into();
            },
        ]);
    }
}
