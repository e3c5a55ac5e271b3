//! The published test vectors hold: results of an independent implementation, field by field.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a vector that cannot be read, or is not met, is to panic"
)]

mod quizzes;

use std::collections::BTreeSet;

use quiz_core::responses::Answer;
use quiz_core::score::{Change, NextStep};
use quiz_core::{Outcome, Quiz, Responses};
use quizzes::{given, points};
use serde_json::{Map, Value, json};

/// Of the statements of revision 2.
const VECTORS: &str = include_str!("vectors/swe-or-mle.jsonl");
/// Of the statements of revision 1: the examples of the description of the score.
const FIRST_VECTORS: &str = include_str!("vectors/swe-or-mle-1.jsonl");

fn lines(vectors: &'static str) -> impl Iterator<Item = (usize, Value)> {
    (1..).zip(vectors.lines().map(|line| serde_json::from_str(line).expect("JSON")))
}

fn vectors() -> impl Iterator<Item = (usize, Value)> {
    lines(VECTORS)
}

fn small(number: &Value) -> u8 {
    number.as_u64().and_then(|number| u8::try_from(number).ok()).expect("a small whole number")
}

fn responses(quiz: &Quiz, case: &Value) -> Responses {
    let answer = |id: &String| match case["answers"].get(id) {
        None => Answer::Open,
        Some(Value::Null) => Answer::Unsure,
        Some(raw) => given(small(raw)),
    };
    let answers = quiz.questions.iter().map(|question| answer(&question.id));
    let given_points = |id: &String| case.get("importance").and_then(|importance| importance.get(id)).map(small);
    let importance = quiz.areas.iter().map(|area| given_points(&area.id).map(points));
    Responses::new(quiz, answers, importance)
}

/// The outcome in the words of the vectors.
fn result(quiz: &Quiz, responses: &Responses) -> Value {
    let outcome: Outcome = responses.score(quiz);
    let area_id = |at: usize| &quiz.areas[at].id;
    let reasons = outcome.label.direction().map_or(&[][..], |direction| outcome.reasons_for(direction));
    let steps_named = outcome.next_steps(quiz, responses).steps;
    let step_id = |step: &NextStep<'_>| match step.finds_out {
        true => format!("find_out_{}", area_id(step.area)),
        false => step.advice.id.clone(),
    };
    let trials = || outcome.trials(quiz).iter().map(|trial| area_id(trial.area)).collect::<Vec<_>>();
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
        "weakest": outcome.weakest.map(area_id),
        "pattern": outcome.pattern.map(|pattern| pattern.name.id()),
        "steps": steps_named.iter().map(step_id).collect::<Vec<_>>(),
        "trials": outcome.label.direction().is_none().then(trials),
        "reasons": reasons.iter().map(|reason| &quiz.questions[reason.question].id).collect::<Vec<_>>(),
    })
}

/// A vector holds where the outcome has all that its result names.
fn holds(quiz: &Quiz, number: usize, mut vector: Value) {
    let flags = vector["result"]["flags"].as_array_mut().expect("a list");
    flags.sort_by_key(ToString::to_string);
    let got = result(quiz, &responses(quiz, &vector["case"]));
    for (field, wanted) in vector["result"].as_object().expect("an object") {
        assert_eq!(got[field], *wanted, "line {number}, {field}: {}", vector["name"]);
    }
}

#[test]
fn every_vector_holds() {
    for (number, vector) in vectors() {
        assert_eq!(vector["result"].as_object().map(Map::len), Some(17), "line {number}");
        holds(quizzes::bank(), number, vector);
    }
}

#[test]
fn every_vector_of_the_first_revision_holds() {
    for (number, vector) in lines(FIRST_VECTORS) {
        assert_eq!(vector["result"].as_object().map(Map::len), Some(13), "line {number}");
        holds(quizzes::first_bank(), number, vector);
    }
}

/// Whoever asks the shipped statements gets what the vectors say.
#[test]
fn the_shipped_statements_are_those_of_their_revision() {
    let shipped = quizzes::shipped();
    let banks = [quizzes::first_bank(), quizzes::bank()];
    let bank = banks.into_iter().find(|bank| bank.revision == shipped.revision).expect("a bank of this revision");
    let asked = |quiz: &'static Quiz| quiz.questions.iter().map(|q| (&q.id, &q.area, q.direction)).collect::<Vec<_>>();
    assert_eq!(asked(shipped), asked(bank));
    assert_eq!(shipped.opposites, bank.opposites);
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
        r#""scattered""#,
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
