//! What the shipped quiz says rests on the sources, and everything in the sources that is for it is used.
//!
//! `factors.json` lists what the articles name and what the editors' note adds (E): an id, and what it is for.
#![allow(clippy::expect_used, clippy::panic, reason = "a list that cannot be read is to panic")]

mod quizzes;

use std::collections::BTreeSet;

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

fn factors() -> Vec<Factor> {
    let json: Value = serde_json::from_str(include_str!("factors.json")).expect("JSON");
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

fn all_cited() -> Vec<(String, Vec<String>)> {
    let quiz: Value = serde_json::from_str(quizzes::SHIPPED).expect("JSON");
    let mut found = Vec::new();
    cited(&quiz, "$", &mut found);
    found
}

#[test]
fn the_list_is_whole() {
    let factors = factors();
    assert_eq!(factors.len(), 103);
    let ids: BTreeSet<&str> = factors.iter().map(|factor| factor.id.as_str()).collect();
    assert_eq!(ids.len(), factors.len(), "an id is there once");
    let known = ["question", "result", "next-step", "role", "context"];
    assert!(factors.iter().all(|factor| !factor.uses.is_empty()));
    assert!(factors.iter().flat_map(|factor| &factor.uses).all(|used| known.contains(&used.as_str())));
    assert_eq!(factors.iter().filter(|factor| is_said(factor)).count(), 101);
}

fn is_said(factor: &Factor) -> bool {
    factor.uses.iter().any(|used| SAID.contains(&used.as_str()))
}

#[test]
fn every_factor_that_is_for_the_quiz_is_cited() {
    let cited: BTreeSet<String> = all_cited().into_iter().flat_map(|(_, ids)| ids).collect();
    let missing: Vec<String> =
        factors().into_iter().filter(|factor| is_said(factor) && !cited.contains(&factor.id)).map(|f| f.id).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn everything_that_is_cited_exists_and_is_cited_once() {
    let known: BTreeSet<String> = factors().into_iter().map(|factor| factor.id).collect();
    for (place, ids) in all_cited() {
        let unknown: Vec<&String> = ids.iter().filter(|id| !known.contains(*id)).collect();
        assert!(unknown.is_empty(), "{place} cites {unknown:?}");
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{place} cites something twice");
    }
}

#[test]
fn everything_that_is_said_about_the_sources_cites_one() {
    let found = all_cited();
    let empty: Vec<&str> = found.iter().filter(|(_, ids)| ids.is_empty()).map(|(place, _)| place.as_str()).collect();
    assert_eq!(empty, [""; 0]);
    let quiz = quizzes::shipped();
    let of_area =
        |area: &'static quiz_core::quiz::Area| area.find_out.iter().chain(&area.trial).chain(&area.trial_otherwise);
    let cards: usize = quiz.poles.iter().map(|pole| pole.cards.len()).sum();
    let advice = quiz.areas.iter().flat_map(of_area).chain(&quiz.steps).count() + cards;
    let passages = quiz.areas.iter().map(|area| area.background.len()).sum::<usize>() + quiz.context.len();
    let items: usize = quiz.poles.iter().flat_map(|pole| &pole.sections).map(|section| section.items.len()).sum();
    assert_eq!(found.len(), quiz.questions.len() + advice + passages + items);
}
