//! The published test vectors hold: results of an independent implementation, field by field.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a vector that cannot be read, or is not met, is to panic"
)]

mod quizzes;

use std::collections::BTreeSet;

use quiz_core::{Answer, Change, Outcome, Quiz, Responses};
use quizzes::{given, points};
use serde_json::{Map, Value, json};

const VECTORS: &str = include_str!("vectors/swe-or-mle.jsonl");

fn vectors() -> impl Iterator<Item = (usize, Value)> {
    (1..).zip(VECTORS.lines().map(|line| serde_json::from_str(line).expect("JSON")))
}

fn small(number: &Value) -> u8 {
    number.as_u64().and_then(|number| u8::try_from(number).ok()).expect("a small whole number")
}

fn outcome(quiz: &Quiz, case: &Value) -> Outcome {
    let answer = |id: &String| match case["answers"].get(id) {
        None => Answer::Open,
        Some(Value::Null) => Answer::Unsure,
        Some(raw) => given(small(raw)),
    };
    let answers = quiz.questions.iter().map(|question| answer(&question.id));
    let given_points = |id: &String| case.get("importance").and_then(|importance| importance.get(id)).map(small);
    let importance = quiz.areas.iter().map(|area| given_points(&area.id).map(points));
    Responses::new(quiz, answers, importance).score(quiz)
}

/// The outcome in the words of the vectors.
fn result(quiz: &Quiz, outcome: &Outcome) -> Value {
    let by_area = |value: &dyn Fn(usize) -> Value| -> Map<String, Value> {
        quiz.areas.iter().enumerate().map(|(at, area)| (area.id.clone(), value(at))).collect()
    };
    let area = |at: usize| {
        let area = &outcome.tally.areas[at];
        json!({"g": area.g, "h": area.h, "scored": area.scored})
    };
    let steps = |change: &Option<Change>| change.as_ref().map(|change| change.steps);
    let count = |change: &Option<Change>| change.as_ref().map(|change| change.moves.len());
    // The nearer side, for each number by itself.
    let tips = outcome.tips.as_ref().map(|tips| {
        let fewest_steps = tips.iter().filter_map(|tips| steps(&tips.fewest_steps)).min();
        let fewest_answers = tips.iter().filter_map(|tips| count(&tips.fewest_answers)).min();
        json!({"fewest_steps": fewest_steps, "fewest_answers": fewest_answers})
    });
    json!({
        "label": outcome.label.id(quiz),
        "g": outcome.tally.g,
        "h": outcome.tally.h,
        "areas": by_area(&area),
        "total": outcome.parts.total,
        "parts": by_area(&|at| json!(outcome.parts.areas[at])),
        "settled": {"label": outcome.settled.label, "side": outcome.settled.side},
        "flips": {"fewest_steps": steps(&outcome.flip_steps), "fewest_answers": count(&outcome.flip_answers)},
        "weightings_same_side": outcome.weightings.map(|weightings| weightings.same_side),
        "flags": outcome.flags.iter().map(|flag| flag.id()).collect::<BTreeSet<_>>(),
        "tips": tips,
        "blockers": outcome.blockers.iter().map(|blocker| &quiz.areas[blocker.area].id).collect::<Vec<_>>(),
        "weakest": outcome.weakest.map(|at| &quiz.areas[at].id),
    })
}

#[test]
fn every_vector_holds() {
    let quiz = quizzes::shipped();
    for (number, mut vector) in vectors() {
        let flags = vector["result"]["flags"].as_array_mut().expect("a list");
        flags.sort_by_key(ToString::to_string);
        let got = result(quiz, &outcome(quiz, &vector["case"]));
        assert_eq!(got, vector["result"], "line {number}: {}", vector["case"]);
    }
}

/// Vectors that leave something out prove nothing about it.
#[test]
fn the_vectors_hold_every_label_flag_border_and_kind_of_change() {
    let mut seen = BTreeSet::new();
    for (_, vector) in vectors() {
        let result = &vector["result"];
        seen.insert(result["label"].to_string());
        seen.extend(result["flags"].as_array().expect("a list").iter().map(ToString::to_string));
        seen.extend(result["blockers"].as_array().expect("a list").iter().map(|area| format!("blocker {area}")));
        seen.insert(format!("settled {}", result["settled"]));
        seen.insert(format!("tips {}", result["tips"].is_null()));
        seen.insert(format!("flips {}", result["flips"]["fewest_steps"].is_null()));
        let number = |name: &str| result[name].as_i64().expect("a whole number");
        let square = number("g") * number("g");
        seen.extend([6, 24].iter().filter(|k| square == *k * number("h")).map(|k| format!("border {k}")));
        seen.insert(format!("all {}", result["weightings_same_side"] == json!(286)));
    }
    let wanted = [
        r#""clear_mle""#,
        r#""leaning_mle""#,
        r#""too_close""#,
        r#""leaning_swe""#,
        r#""clear_swe""#,
        r#""straight_lining""#,
        r#""contradictions""#,
        r#""contradictions_soft""#,
        r#""acquiescence""#,
        r#""many_unsure""#,
        r#"blocker "C""#,
        r#"blocker "J""#,
        r#"blocker "L""#,
        r#"blocker "W""#,
        r#"settled {"label":true,"side":true}"#,
        r#"settled {"label":true,"side":false}"#,
        r#"settled {"label":false,"side":true}"#,
        r#"settled {"label":false,"side":false}"#,
        "tips true",
        "tips false",
        "flips true",
        "flips false",
        "border 6",
        "border 24",
        "all true",
        "all false",
    ];
    let missing: Vec<_> = wanted.iter().filter(|wanted| !seen.contains(**wanted)).collect();
    assert!(missing.is_empty(), "no vector has {missing:?}");
}
