//! `docs/authoring.md`, the guide for authors of quizzes: what it shows is what there is.

use crate::advice::advice;
use crate::quiz_file;

const GUIDE: &str = "../docs/authoring.md";
const EXAMPLE: &str = "../static/example-quiz.json";
const BLANK: &str = "../static/blank-quiz.json";

fn read(file: &str) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// What stands in the blocks of a kind, such as `json`.
fn blocks(guide: &str, kind: &str) -> Vec<String> {
    let begin = format!("```{kind}\n");
    guide.split(&begin).skip(1).filter_map(|rest| Some(rest.split_once("```")?.0.to_owned())).collect()
}

#[test]
fn its_example_is_the_one_that_is_served_and_it_is_a_quiz() {
    assert_eq!(blocks(&read(GUIDE), "json"), [read(EXAMPLE)]);
    let quiz = quiz_file::read(EXAMPLE).expect("the example is good");
    assert!(quiz.questions.len() <= 12, "it is to be read");
}

#[test]
fn its_pattern_is_one_of_those_that_it_names_and_these_are_all() {
    let guide = read(GUIDE);
    let [pattern] = blocks(&guide, "js").try_into().expect("one block");
    let text = read(EXAMPLE).replacen("\"steps\": [", &format!("{},\n\"steps\": [", pattern.trim_end()), 1);
    let quiz = quiz_file::parse(text.as_bytes()).expect("it is good with it");
    assert_eq!(quiz.patterns.len(), 1);
    for name in quiz_core::quiz::PatternName::ALL {
        assert!(guide.contains(&format!("`{}`", name.id())), "{}", name.id());
    }
}

#[test]
fn a_blank_quiz_is_a_quiz_and_every_text_of_its_own_says_what_goes_there() {
    let text = read(BLANK);
    let quiz = quiz_file::read(BLANK).expect("the blank quiz is good");
    let own = quiz.questions.iter().map(|question| &question.text).chain([&quiz.title, &quiz.intro]);
    for own in own.chain(quiz.areas.iter().map(|area| &area.name)).chain(quiz.poles.iter().map(|pole| &pole.name)) {
        assert!(own.starts_with('[') && own.ends_with(']'), "{own}");
    }
    // What is in brackets is all of its text: the page finds it so.
    let [texts, lists, all] = ["\"[", "\": [", "["].map(|sign| text.matches(sign).count());
    assert_eq!(texts + lists, all);
    let advice: Vec<String> = advice(&quiz).iter().map(ToString::to_string).collect();
    let is_of_more =
        |advice: &&String| [".patterns: has no", ".find_out: is missing"].iter().any(|of| advice.contains(of));
    assert_eq!(advice.iter().find(|advice| !is_of_more(advice)), None);
}

#[test]
fn the_advice_that_it_shows_is_what_is_given() {
    let quiz = quiz_file::read(EXAMPLE).expect("the example is good");
    let given: String = advice(&quiz).iter().map(|advice| format!("quiz.json: advice: {advice}\n")).collect();
    assert!(blocks(&read(GUIDE), "text").contains(&given), "{given}");
}

#[test]
fn the_problem_that_it_shows_is_what_is_said() {
    let guide = read(GUIDE);
    let shown = blocks(&guide, "text").into_iter().next().expect("a problem is shown");
    let text = read(EXAMPLE).replacen("\"id\": \"M1\", \"area\": \"M\"", "\"id\": \"M1\", \"area\": \"X\"", 1);
    let broken = quiz_file::parse(text.as_bytes()).expect_err("it has a problem");
    let first = broken.first().expect("a problem").to_string();
    assert_eq!(shown.trim_end().strip_prefix("quiz.json: "), Some(first.as_str()));
}
