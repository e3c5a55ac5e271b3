//! What a shipped quiz says rests on its sources, and everything in the sources that is for it is used.
//!
//! `factors/<quiz>.json` lists what the sources name and what the editors' note adds (E): an id, what it is for, and
//! where the sources themselves are not at hand what it says.
#![allow(clippy::expect_used, clippy::panic, reason = "a list that cannot be read is to panic")]

mod quizzes;

use std::collections::BTreeSet;

use quiz_core::Quiz;
use quizzes::all_shipped;
use serde_json::Value;

/// What a factor has to be for to be cited; the others only give context.
const SAID: [&str; 4] = ["question", "result", "next-step", "role"];

struct Factor {
    id: String,
    uses: Vec<String>,
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// A file of the repository.
fn file(path: &str) -> Value {
    let path = format!("{}/{path}", env!("CARGO_MANIFEST_DIR"));
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn factors(quiz: &Quiz) -> Vec<Factor> {
    let json = file(&format!("tests/factors/{}.json", quiz.id));
    let uses = |factor: &Value| list(&factor["use"]).iter().map(text).collect();
    list(&json).iter().map(|factor| Factor { id: text(&factor["id"]), uses: uses(factor) }).collect()
}

/// Everything in a quiz that says what it rests on: a place and the ids. Whatever a quiz may say in times to come, it is
/// found by the name `grounds`.
fn cited(json: &Value, place: &str, found: &mut Vec<(String, Vec<String>)>) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "grounds" {
                    found.push((place.to_owned(), list(value).iter().map(text).collect()));
                } else {
                    cited(value, &format!("{place}.{name}"), found);
                }
            }
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| cited(item, &format!("{place}[{at}]"), found));
        }
        _ => {}
    }
}

fn all_cited(quiz: &Quiz) -> Vec<(String, Vec<String>)> {
    let json = file(&format!("../../static/quizzes/{}/quiz.json", quiz.id));
    let mut found = Vec::new();
    cited(&json, &format!("{}: $", quiz.id), &mut found);
    found
}

#[test]
fn the_list_is_whole() {
    all_shipped().iter().for_each(the_list_of);
    let factors = factors(quizzes::shipped());
    assert_eq!(factors.len(), 103);
    assert_eq!(factors.iter().filter(|factor| is_said(factor)).count(), 101);
}

fn the_list_of(quiz: &Quiz) {
    let factors = factors(quiz);
    let ids: BTreeSet<&str> = factors.iter().map(|factor| factor.id.as_str()).collect();
    assert_eq!(ids.len(), factors.len(), "an id is there once");
    let known = ["question", "result", "next-step", "role", "context"];
    assert!(factors.iter().all(|factor| !factor.uses.is_empty()));
    assert!(factors.iter().flat_map(|factor| &factor.uses).all(|used| known.contains(&used.as_str())));
    let sourceless: Vec<&str> = ids.into_iter().filter(|id| quiz.source(id).is_none()).collect();
    assert_eq!(sourceless, [""; 0], "{}", quiz.id);
}

fn is_said(factor: &Factor) -> bool {
    factor.uses.iter().any(|used| SAID.contains(&used.as_str()))
}

#[test]
fn every_factor_that_is_for_the_quiz_is_cited() {
    for quiz in all_shipped() {
        let cited: BTreeSet<String> = all_cited(quiz).into_iter().flat_map(|(_, ids)| ids).collect();
        let missing = factors(quiz).into_iter().filter(|factor| is_said(factor) && !cited.contains(&factor.id));
        assert_eq!(missing.map(|factor| factor.id).collect::<Vec<_>>(), [""; 0], "{}", quiz.id);
    }
}

#[test]
fn everything_that_is_cited_exists_and_is_cited_once() {
    for quiz in all_shipped() {
        let known: BTreeSet<String> = factors(quiz).into_iter().map(|factor| factor.id).collect();
        for (place, ids) in all_cited(quiz) {
            let unknown: Vec<&String> = ids.iter().filter(|id| !known.contains(*id)).collect();
            assert!(unknown.is_empty(), "{place} cites {unknown:?}");
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{place} cites something twice");
        }
    }
}

#[test]
fn everything_that_is_said_about_the_sources_cites_one() {
    all_shipped().iter().for_each(everything_cites_one);
}

fn everything_cites_one(quiz: &'static Quiz) {
    let found = all_cited(quiz);
    let empty: Vec<&str> = found.iter().filter(|(_, ids)| ids.is_empty()).map(|(place, _)| place.as_str()).collect();
    assert_eq!(empty, [""; 0]);
    let of_area =
        |area: &'static quiz_core::quiz::Area| area.find_out.iter().chain(&area.trial).chain(&area.trial_otherwise);
    let cards: usize = quiz.poles.iter().map(|pole| pole.cards.len()).sum();
    let advice = quiz.areas.iter().flat_map(of_area).chain(&quiz.steps).count() + cards;
    let passages = quiz.areas.iter().map(|area| area.background.len()).sum::<usize>() + quiz.context.len();
    let items: usize = quiz.poles.iter().flat_map(|pole| &pole.sections).map(|section| section.items.len()).sum();
    assert_eq!(found.len(), quiz.questions.len() + advice + passages + items);
}
