//! How long the core takes, natively: to read a quiz, to score and explain, to look ahead, to score line by line.
#![allow(clippy::expect_used, reason = "a quiz or a line that cannot be read is to panic")]

use std::sync::LazyLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::score::{Settled, Tally};
use quiz_core::{Json, Outcome, Quiz, Responses};

const SHIPPED: &str = include_str!("../../../static/quizzes/swe-or-mle/quiz.json");
const VECTORS: &str = include_str!("../tests/vectors/swe-or-mle.jsonl");

static QUIZ: LazyLock<Quiz> = LazyLock::new(|| Quiz::from_json(&tree(SHIPPED)).expect("the shipped quiz is valid"));

fn main() {
    divan::main();
}

fn tree(text: &str) -> Json {
    serde_json::from_str(text).expect("a JSON text")
}

/// Answers by position, each of the six in turn; the statements after the first `count` are open.
fn first_answers(count: usize) -> Responses {
    let answer = |at: usize| Rating::ALL.get((at * 5 + 1) % 6).map_or(Answer::Unsure, |rating| Answer::Given(*rating));
    Responses::new(&QUIZ, (0..count.min(QUIZ.questions.len())).map(answer), [])
}

/// The same answer to each statement.
fn all(answer: Answer) -> Responses {
    Responses::new(&QUIZ, vec![answer; QUIZ.questions.len()], [])
}

/// The text of the shipped quiz as a tree.
#[divan::bench]
fn parse_quiz(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::of_str(SHIPPED)).bench(|| tree(black_box(SHIPPED)));
}

/// The tree as a quiz, with every check.
#[divan::bench]
fn validate_quiz(bencher: Bencher<'_, '_>) {
    let json = tree(SHIPPED);
    bencher.bench(|| Quiz::from_json(black_box(&json)));
}

/// All that the answers say: label, parts, reasons, changes that would tip it, weightings, flags.
#[divan::bench(args = ["mixed", "too close", "all not sure"])]
fn score_and_explain(bencher: Bencher<'_, '_>, kind: &str) {
    let responses = match kind {
        "mixed" => first_answers(usize::MAX),
        "too close" => all(Rating::ALL.get(2).map_or(Answer::Unsure, |middle| Answer::Given(*middle))),
        _ => all(Answer::Unsure),
    };
    bencher.bench(|| black_box(&responses).score(&QUIZ));
}

/// Whether the open statements can still change the result, after so many answers; the widget asks after each.
#[divan::bench(args = [0, 12, 23])]
fn settled(bencher: Bencher<'_, '_>, answered: usize) {
    let responses = first_answers(answered);
    bencher.bench(|| Settled::of(&Tally::new(&QUIZ, black_box(&responses))));
}

/// A case from its line, as the batch command reads it.
fn case(line: &str) -> Responses {
    let json = tree(line);
    let small = |json: &Json| match json {
        Json::Integer(number) => u8::try_from(*number).ok(),
        _ => None,
    };
    let answer = |id: &String| match json.get("answers").and_then(|answers| answers.get(id)) {
        None => Answer::Open,
        Some(raw) => small(raw).and_then(Rating::new).map_or(Answer::Unsure, Answer::Given),
    };
    let points = |id: &String| json.get("importance").and_then(|points| points.get(id)).and_then(small);
    let importance = QUIZ.areas.iter().map(|area| points(&area.id).and_then(Points::new));
    Responses::new(&QUIZ, QUIZ.questions.iter().map(|question| answer(&question.id)), importance)
}

/// The outcome as a line.
fn line(outcome: &Outcome) -> String {
    let parts = QUIZ.areas.iter().zip(&outcome.parts.areas).map(|(area, part)| (area.id.clone(), Json::Integer(*part)));
    let json = Json::object([
        ("label", Json::text(outcome.label.id(&QUIZ))),
        ("total", Json::Integer(outcome.parts.total)),
        ("parts", Json::Object(parts.collect())),
        ("flags", Json::List(outcome.flags.iter().map(|flag| Json::text(flag.id())).collect())),
    ]);
    json.to_string()
}

/// Line in, line out: the cases of the published vectors.
#[divan::bench]
fn score_lines(bencher: Bencher<'_, '_>) {
    let case_of = |vector: &str| tree(vector).get("case").map(ToString::to_string);
    let lines: Vec<String> = VECTORS.lines().filter_map(case_of).collect();
    bencher.counter(ItemsCount::new(lines.len())).bench(|| {
        for text in &lines {
            black_box(line(&case(black_box(text)).score(&QUIZ)));
        }
    });
}
