//! Lines of the batch command: what is read in one go is read alike by the reader that finds faults.
#![allow(clippy::expect_used, reason = "what does not hold is to panic")]

#[path = "../../src/case.rs"]
#[allow(dead_code, reason = "the other commands read it with more fields")]
mod case;
#[path = "../../src/batch/plain_line.rs"]
mod plain_line;
mod property;
#[path = "../../src/batch/result_line.rs"]
mod result_line;

use plain_line::PlainLines;
use property::is_scored_or_refused_either_way;
use quiz_core::Quiz;

const SHIPPED: &str = include_str!("../../../static/quizzes/swe-or-mle/quiz.json");

fn shipped() -> Quiz {
    Quiz::from_json(&serde_json::from_str(SHIPPED).expect("JSON")).expect("the quiz is good")
}

#[test]
fn what_programs_write_is_read_in_one_go() {
    let quiz = shipped();
    let lines = PlainLines::of(&quiz);
    for line in [
        r#"{"answers":{}}"#,
        r#"{"answers":{"C1":0,"J10":4,"L1":null,"W9":3.0},"importance":{"C":10,"J":0,"W":7.0}}"#,
        r#"{ "id" : "a b" , "importance" : { } , "answers" : { "C1" : 1 , "C2" :	2 } }"#,
        r#"{"answers":{"C1":1},"id":123456789012345}"#,
        r#"{"answers":{"C1":1},"id":0}"#,
    ] {
        assert!(lines.read(line.as_bytes()).is_some(), "{line}");
        is_scored_or_refused_either_way(&quiz, line.as_bytes());
    }
}

#[test]
fn what_is_given_twice_is_left_to_the_reader_that_finds_faults() {
    let quiz = shipped();
    let lines = PlainLines::of(&quiz);
    for line in [
        r#"{"answers":{"C1":1},"answers":{"C2":1}}"#,
        r#"{"answers":{},"importance":{"C":1},"importance":{"J":1}}"#,
        r#"{"answers":{},"id":1,"id":2}"#,
        r#"{"answers":{"C1":1,"C1":1}}"#,
        r#"{"answers":{},"importance":{"C":1,"C":1}}"#,
    ] {
        assert!(lines.read(line.as_bytes()).is_none(), "{line}");
        is_scored_or_refused_either_way(&quiz, line.as_bytes());
    }
}

/// How the numbers and the names of a result are written.
#[test]
fn a_result_has_plain_numbers_and_says_how_stable_it_is() {
    let quiz = shipped();
    let result = |line: &str| {
        let case = PlainLines::of(&quiz).read(line.as_bytes()).expect("a plain line");
        let mut output = Vec::new();
        result_line::ResultLines::of(&quiz).add(&mut output, None, &case.responses);
        String::from_utf8(output).expect("JSON is UTF-8")
    };
    let nothing = result(r#"{"answers":{}}"#);
    assert!(nothing.starts_with(r#"{"label":"too_close","g":0,"h":"#), "{nothing}");
    let all = |rating: [u8; 2]| {
        let answer = |question: &quiz_core::quiz::Question| match question.direction {
            quiz_core::quiz::Direction::For => format!("\"{}\":{}", question.id, rating[0]),
            quiz_core::quiz::Direction::Against => format!("\"{}\":{}", question.id, rating[1]),
        };
        let answers: Vec<String> = quiz.questions.iter().map(answer).collect();
        result(&format!("{{\"answers\":{{{}}}}}", answers.join(",")))
    };
    for (rating, stability) in [([4, 0], r#""very_stable""#), ([2, 2], "null")] {
        let written = all(rating);
        assert!(written.ends_with(&format!("\"stability\":{stability}}}\n")), "{written}");
    }
}

/// A line that is changed at one place, or two, is read alike or is left alone.
#[test]
fn what_is_read_in_one_go_is_read_alike_by_the_reader_that_finds_faults() {
    let quiz = shipped();
    let lines = PlainLines::of(&quiz);
    let line = br#"{"id": "a","answers":{"C1":3,"J10":null,"L1":4.0},"importance":{"C":10,"L":0}}"#;
    let pieces: [&[u8]; 24] = [
        b"",
        b" ",
        b"\t",
        b"\"",
        b"\\",
        b",",
        b":",
        b"{",
        b"}",
        b"0",
        b"1",
        b"4",
        b"5",
        b".",
        b".0",
        b"e",
        b"-",
        b"null",
        b"\"C1\":2,",
        b"\"id\":7,",
        b"\"C\":1,",
        b"\xc3\xa4",
        b"\xff",
        b"\x7f",
    ];
    let (mut tried, mut read) = (0, 0);
    for at in 0..=line.len() {
        for removed in 0..4 {
            let end = (at + removed).min(line.len());
            for piece in pieces {
                let changed = [&line[..at], piece, &line[end..]].concat();
                tried += 1;
                read += usize::from(lines.read(&changed).is_some());
                is_scored_or_refused_either_way(&quiz, &changed);
            }
        }
    }
    assert!(tried > 7_000 && read > 250, "{read} of {tried} are read");
}
