//! The table of cases that holds the fallback to the core: `UPDATE_EXPECT=1 cargo test -p quiz-core --test turns` writes it
//! anew into `tests/browser/turns.json`, whose cases `tests/browser/turns.spec.mjs` runs in a browser.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "what is not there is to fail its test")]

#[path = "quizzes/mod.rs"]
mod quizzes;

use std::path::Path;

use quiz_core::responses::{Answer, Rating};
use quiz_core::session::{Action, Screen, Session, Snapshot, reduce};
use quiz_core::{Quiz, Responses};
use serde_json::{Value, json};

const FILE: &str = "../../tests/browser/turns.json";
/// A letter for each statement: its rating, `u` for “Not sure”, `-` where it is open.
const ANSWERED: [&str; 7] = ["----", "3---", "-u--", "4u0-", "--1-", "-222", "0123"];

fn answer(letter: char) -> Answer {
    let rating = letter.to_digit(10).and_then(|digit| Rating::new(u8::try_from(digit).ok()?));
    if letter == 'u' { Answer::Unsure } else { rating.map_or(Answer::Open, Answer::Given) }
}

fn letter(answer: Answer) -> String {
    match answer {
        Answer::Given(rating) => rating.to_string(),
        Answer::Unsure => "u".to_owned(),
        Answer::Open => "-".to_owned(),
    }
}

/// Where a session is, in a form that is short enough for a table.
fn written(quiz: &Quiz, session: &Session, at: usize) -> Value {
    let answers: String = session.responses.answers().iter().map(|answer| letter(*answer)).collect();
    json!([quiz.questions[at].id, answers, session.auto_advance])
}

/// What a person can do on the fallback, by the names that it has there.
fn acts(at: usize) -> [(Value, Action); 8] {
    let given = Answer::Given(Rating::MOST);
    [
        (json!({ "does": "answer", "value": 4 }), Action::Answer(at, given)),
        (json!({ "does": "answer", "value": null }), Action::Answer(at, Answer::Unsure)),
        (json!({ "does": "answer-and-go-on", "value": 4 }), Action::AnswerAndGoOn(at, given)),
        (json!({ "does": "answer-and-go-on", "value": null }), Action::AnswerAndGoOn(at, Answer::Unsure)),
        (json!({ "does": "auto-advance", "on": true }), Action::AutoAdvance(true)),
        (json!({ "does": "auto-advance", "on": false }), Action::AutoAdvance(false)),
        (json!({ "does": "next" }), Action::Next),
        (json!({ "does": "back" }), Action::Back),
    ]
}

fn table() -> String {
    let quiz = &quizzes::built(&[1, 1]);
    let mut cases = Vec::new();
    for (at, answered) in (0..quiz.questions.len()).flat_map(|at| ANSWERED.map(|answered| (at, answered))) {
        let responses = Responses::new(quiz, answered.chars().map(answer).collect::<Vec<_>>(), []);
        for auto_advance in [true, false] {
            let before = Session {
                responses: responses.clone(),
                screen: Screen::Question(at),
                auto_advance,
                ..Session::new(quiz)
            };
            for (act, action) in acts(at) {
                let after = reduce(quiz, &before, action).unwrap_or_else(|| before.clone());
                let then = match after.screen {
                    Screen::Question(_) if after.answer_missing => json!("missing"),
                    Screen::Question(to) => written(quiz, &after, to),
                    // The widget has to go on; the answer counts all the same.
                    _ => json!(["leaves", written(quiz, &after, at)]),
                };
                cases.push(json!([written(quiz, &before, at), act, then]).to_string());
            }
        }
    }
    let all = Responses::new(quiz, "3u04".chars().map(answer).collect::<Vec<_>>(), []);
    let session = Session { responses: all, screen: Screen::Question(2), auto_advance: false, ..Session::new(quiz) };
    let questions: Vec<_> = quiz.questions.iter().map(|question| &question.id).collect();
    format!(
        "{{\n\"questions\": {},\n\"kept\": [{}, {}],\n\"cases\": [\n{}\n]\n}}\n",
        json!(questions),
        written(quiz, &session, 2),
        Snapshot::of(quiz, &session),
        cases.join(",\n")
    )
}

#[test]
fn the_fallback_has_the_table_of_today() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FILE);
    let now = table();
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        std::fs::write(&path, &now).expect("the table can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == now,
        "What turns a statement has changed: write the table with UPDATE_EXPECT=1, and mend the fallback."
    );
}
