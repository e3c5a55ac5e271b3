//! The quizzes that the tests answer: the shipped one, and built ones of other shapes.
#![allow(dead_code, reason = "each test binary uses a part of this")]
#![allow(clippy::expect_used, reason = "a quiz that cannot be read is to panic")]

use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed};
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::{Json, Quiz, Responses};
use serde_json::json;

/// The text of the shipped quiz.
pub(crate) const SHIPPED: &str = include_str!("../../../../static/quizzes/swe-or-mle/quiz.json");

/// The text of a small quiz with every field that a quiz can have: what is tried on it stays when a shipped quiz changes.
pub(crate) const SPECIMEN: &str = include_str!("specimen.json");

/// How a property test looks: at `cases` cases, the same ones each time, so that a failure stays until it is mended.
/// With `PROPTEST_CASES=…` in the environment it looks at so many, and at others each time.
pub(crate) fn config(cases: u32) -> Config {
    let asked = Config { failure_persistence: None, max_global_rejects: 1_000_000, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_some() {
        return asked;
    }
    Config { cases, rng_seed: RngSeed::Fixed(1), ..asked }
}

/// A JSON text as a tree.
pub(crate) fn tree(text: &str) -> Json {
    serde_json::from_str(text).expect("a JSON text")
}

/// Four areas, halves of three.
pub(crate) fn shipped() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| Quiz::from_json(&tree(SHIPPED)).expect("the shipped quiz is valid"));
    &QUIZ
}

/// All quizzes that are shipped, the one of [`shipped`] among them: what holds of one has to hold of each.
pub(crate) fn all_shipped() -> &'static [Quiz] {
    static QUIZZES: LazyLock<Vec<Quiz>> = LazyLock::new(|| {
        let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../../static/quizzes"));
        let mut files: Vec<_> = folders
            .expect("the quizzes are there")
            .map(|folder| folder.expect("a folder can be read").path().join("quiz.json"))
            .collect();
        files.sort();
        let read = |file| Quiz::from_json(&tree(&std::fs::read_to_string(file).expect("a quiz"))).expect("it is valid");
        let quizzes: Vec<Quiz> = files.into_iter().map(read).collect();
        assert!(quizzes.contains(shipped()) && quizzes.len() > 1, "{} quizzes", quizzes.len());
        quizzes
    });
    &QUIZZES
}

/// The statements that the test vectors answer, revision 2, with short texts around them: it stays when the shipped quiz
/// changes.
pub(crate) fn bank() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| {
        Quiz::from_json(&tree(include_str!("../vectors/revision-2.quiz.json"))).expect("the bank is valid")
    });
    &QUIZ
}

/// The statements of revision 1.
pub(crate) fn first_bank() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| {
        Quiz::from_json(&tree(include_str!("../vectors/revision-1.quiz.json"))).expect("the bank is valid")
    });
    &QUIZ
}

/// Two areas, halves of two.
pub(crate) fn specimen() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| Quiz::from_json(&tree(SPECIMEN)).expect("the specimen is valid"));
    &QUIZ
}

/// Two areas, halves of two and of four: all counts are in twelfths instead of sixths.
pub(crate) fn small() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| built(&[2, 4]));
    &QUIZ
}

/// The least that a quiz can be.
pub(crate) fn smallest() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| built(&[1]));
    &QUIZ
}

/// The most that a quiz can be.
pub(crate) fn largest() -> &'static Quiz {
    static QUIZ: LazyLock<Quiz> = LazyLock::new(|| built(&[6; 8]));
    &QUIZ
}

/// A quiz with areas A, B, … that have halves of so many statements: A1 for, A2 against, A3 for, …
///
/// The areas are in turn about readiness, preference and opportunity; the first two statements are opposites.
pub(crate) fn built(halves: &[usize]) -> Quiz {
    let (mut areas, mut questions) = (Vec::new(), Vec::new());
    for ((name, half), block) in ('A'..).zip(halves).zip(["readiness", "preference", "opportunity"].into_iter().cycle())
    {
        let id = name.to_string();
        areas.push(json!({"id": id, "name": "Area", "about": "an area", "block": block}));
        for (n, direction) in (1..=2 * half).zip(["for", "against"].into_iter().cycle()) {
            let question = format!("{id}{n}");
            let text = format!("Statement {question}.");
            questions.push(json!({
                "id": question, "area": id, "direction": direction, "facet": "facet", "text": text, "grounds": []
            }));
        }
    }
    let scale: Vec<_> = (0..5).map(|value| json!({"value": value, "label": format!("label {value}")})).collect();
    let quiz = json!({
        "format": 1, "id": "built", "revision": 1, "language": "en", "title": "A quiz", "intro": "Some words.",
        "prompt": "How true is it?", "unsure": "Not sure", "importance": {"title": "What matters?", "prompt": "Say."},
        "poles": [{"id": "one", "name": "one", "short": "1"}, {"id": "other", "name": "other", "short": "2"}],
        "areas": areas, "scale": scale, "questions": questions, "opposites": [["A1", "A2"]],
    });
    Quiz::from_json(&serde_json::from_value(quiz).expect("JSON")).expect("a built quiz is valid")
}

/// The place on the scale with a number from 0 to 4.
pub(crate) fn rating(number: u8) -> Rating {
    Rating::new(number).expect("a place of the scale")
}

/// An answer with the place of a number from 0 to 4.
pub(crate) fn given(number: u8) -> Answer {
    Answer::Given(rating(number))
}

/// So many points of importance, 0 to 10.
pub(crate) fn points(number: u8) -> Points {
    Points::new(number).expect("0 to 10 points")
}

/// Responses given as text: `C1=3 W6=? C:10` answers C1 with 3 and W6 with “Not sure”, and gives the area C 10 points.
/// `all=2` is for all other questions; otherwise they are open.
pub(crate) fn responses(quiz: &Quiz, text: &str) -> Responses {
    let (mut responses, mut others) = (Responses::none(quiz), Answer::Open);
    let answer = |text: &str| Rating::parse(text).map_or(Answer::Unsure, Answer::Given);
    for word in text.split_whitespace() {
        if let Some((area, number)) = word.split_once(':') {
            let number = number.parse().expect("a number of points");
            assert!(responses.set_points(quiz.area_position(area).expect("an area"), Some(points(number))), "{word}");
        } else {
            let (question, said) = word.split_once('=').expect("a question with an answer");
            match question {
                "all" => others = answer(said),
                _ => {
                    assert!(responses.set_answer(quiz.position(question).expect("a question"), answer(said)), "{word}");
                }
            }
        }
    }
    let answers: Vec<Answer> =
        responses.answers().iter().map(|answer| if answer.is_open() { others } else { *answer }).collect();
    Responses::new(quiz, answers, responses.importance().to_vec())
}

/// Any answer, open ones too.
pub(crate) fn any_answer() -> impl Strategy<Value = Answer> {
    prop_oneof![Just(Answer::Open), Just(Answer::Unsure), select(&Rating::ALL[..]).prop_map(Answer::Given)]
}

/// Any points of importance.
pub(crate) fn any_points() -> impl Strategy<Value = Points> {
    (0..=10_u8).prop_map(points)
}

/// Any responses to a quiz.
pub(crate) fn any_responses(quiz: &'static Quiz) -> impl Strategy<Value = Responses> {
    let answers = proptest::collection::vec(any_answer(), quiz.questions.len());
    let importance = proptest::collection::vec(proptest::option::of(any_points()), quiz.areas.len());
    (answers, importance).prop_map(|(answers, importance)| Responses::new(quiz, answers, importance))
}
