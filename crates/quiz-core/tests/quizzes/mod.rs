//! The quizzes that the tests answer: the shipped one, and built ones of other shapes.
#![allow(dead_code, reason = "each test binary uses a part of this")]
#![allow(clippy::expect_used, reason = "a quiz that cannot be read is to panic")]

use std::sync::LazyLock;

use proptest::test_runner::{Config, RngSeed};
use quiz_core::{Answer, Json, Quiz};
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
            let (question, text) = (format!("{id}{n}"), "A statement.");
            questions.push(json!({
                "id": question, "area": id, "direction": direction, "facet": "facet", "text": text, "grounds": []
            }));
        }
    }
    let scale: Vec<_> = (0..5).map(|value| json!({"value": value, "label": "a label"})).collect();
    let quiz = json!({
        "format": 1, "id": "built", "revision": 1, "language": "en", "title": "A quiz", "intro": "Some words.",
        "prompt": "How true is it?", "unsure": "Not sure", "importance": {"title": "What matters?", "prompt": "Say."},
        "poles": [{"id": "one", "name": "one", "short": "1"}, {"id": "other", "name": "other", "short": "2"}],
        "areas": areas, "scale": scale, "questions": questions, "opposites": [["A1", "A2"]],
    });
    Quiz::from_json(&serde_json::from_value(quiz).expect("JSON")).expect("a built quiz is valid")
}

/// Answers given as text, `C1=3 W6=?`; `all=2` is for all others, otherwise they are open.
pub(crate) fn answers(quiz: &Quiz, text: &str) -> Vec<Answer> {
    let given: Vec<(&str, Answer)> = text
        .split_whitespace()
        .map(|pair| pair.split_once('=').expect("id=raw"))
        .map(|(id, raw)| (id, raw.parse().map_or(Answer::Unsure, Answer::Given)))
        .collect();
    assert!(given.iter().all(|(id, _)| *id == "all" || quiz.position(id).is_some()), "{text}");
    let of = |id: &str| given.iter().find(|(known, _)| *known == id).map(|(_, answer)| *answer);
    quiz.questions.iter().map(|question| of(&question.id).or(of("all")).unwrap_or_default()).collect()
}
