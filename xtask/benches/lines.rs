//! How long a line of the batch command takes: read and written in one go, against a tree of JSON for each.
//!
//! `cargo bench -p xtask --profile tools`.
#![allow(clippy::expect_used, reason = "a quiz or a line that cannot be read is to panic")]

#[path = "../src/case.rs"]
mod case;
#[path = "../src/batch/plain_line.rs"]
mod plain_line;
#[path = "../src/batch/result_line.rs"]
mod result_line;

use std::sync::LazyLock;

use case::Case;
use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use plain_line::PlainLines;
use quiz_core::{Json, Quiz, Responses};
use result_line::ResultLines;

const SHIPPED: &str = include_str!("../../static/quizzes/swe-or-mle/quiz.json");
const VECTORS: &str = include_str!("../../crates/quiz-core/tests/vectors/swe-or-mle.jsonl");

static QUIZ: LazyLock<Quiz> = LazyLock::new(|| Quiz::from_json(&tree(SHIPPED)).expect("the shipped quiz is valid"));
/// The cases of the published vectors.
static LINES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let case = |vector: &str| tree(vector).get("case").map(ToString::to_string);
    VECTORS.lines().filter_map(case).collect()
});

fn main() {
    divan::main();
}

fn tree(text: &str) -> Json {
    serde_json::from_str(text).expect("a JSON text")
}

fn each_line(bencher: Bencher<'_, '_>, line: impl Fn(&str)) {
    bencher.counter(ItemsCount::new(LINES.len())).bench_local(|| LINES.iter().for_each(|text| line(black_box(text))));
}

fn each_case(bencher: Bencher<'_, '_>, score: impl Fn(&Responses)) {
    let read = |line: &String| Case::read(&QUIZ, line.as_bytes()).responses.expect("a good case");
    let cases: Vec<Responses> = LINES.iter().map(read).collect();
    bencher.counter(ItemsCount::new(cases.len())).bench_local(|| cases.iter().for_each(|case| score(black_box(case))));
}

/// A line as a tree, and then as a case: what finds the place of a fault.
#[divan::bench]
fn read_by_tree(bencher: Bencher<'_, '_>) {
    each_line(bencher, |line| {
        let case = Case::read(&QUIZ, line.as_bytes());
        black_box((case.id, case.responses.is_ok()));
    });
}

/// The same in one go.
#[divan::bench]
fn read_in_one_go(bencher: Bencher<'_, '_>) {
    let lines = PlainLines::of(&QUIZ);
    each_line(bencher, |line| {
        black_box(lines.read(line.as_bytes()).is_some());
    });
}

/// All that the widget shows, with every statement that a change would move; nothing is written.
#[divan::bench]
fn score_with_explanations(bencher: Bencher<'_, '_>) {
    each_case(bencher, |case| {
        black_box(case.score(&QUIZ));
    });
}

/// What the batch command writes, written.
#[divan::bench]
fn score_in_short_and_write(bencher: Bencher<'_, '_>) {
    let results = ResultLines::of(&QUIZ);
    each_case(bencher, |case| {
        let mut line = Vec::with_capacity(1024);
        results.add(&mut line, None, case);
        black_box(line);
    });
}

/// A whole line, in and out.
#[divan::bench]
fn line_in_line_out(bencher: Bencher<'_, '_>) {
    let (lines, results) = (PlainLines::of(&QUIZ), ResultLines::of(&QUIZ));
    each_line(bencher, |line| {
        let mut out = Vec::with_capacity(1024);
        if let Some(case) = lines.read(line.as_bytes()) {
            results.add(&mut out, case.id, &case.responses);
        }
        black_box(out);
    });
}
