//! `docs/authoring.md`, the guide for authors of quizzes: what it shows is what there is.

use crate::advice::advice;
use crate::quiz_file;

const GUIDE: &str = "../docs/authoring.md";
const EXAMPLE: &str = "../static/example-quiz.json";

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
