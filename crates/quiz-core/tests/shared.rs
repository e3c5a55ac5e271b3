//! Answers that travel, in a link or a file, arrive as they were or not at all.
#![allow(clippy::expect_used, reason = "what does not arrive is to panic")]

mod edits;
mod quizzes;
mod trees;

use edits::Edit::{self, Add, Drop, Put};
use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::SharedError::{Damaged, OtherQuiz, OtherRevision, OtherVersion};
use quiz_core::{Answer, Json, Outcome, Quiz, Shared, from_file, to_file};
use quizzes::{answers, shipped, specimen, tree};

fn any_shared(quiz: &'static Quiz) -> impl Strategy<Value = Shared> {
    let answer = prop_oneof![Just(Answer::Open), Just(Answer::Unsure), (0..=4_u8).prop_map(Answer::Given)];
    let points = proptest::option::of(0..=10_u8);
    let (questions, areas) = (quiz.questions.len(), quiz.areas.len());
    (proptest::collection::vec(answer, questions), proptest::collection::vec(points, areas))
        .prop_map(|(answers, importance)| Shared { answers, importance })
}

fn example() -> Shared {
    Shared { answers: answers(specimen(), "T1=4 K2=? K1=0 T2=1 T4=3"), importance: vec![Some(10), None] }
}

/// A text with its check: FNV-1a, 32 bits, as eight hexadecimal digits.
fn sealed(text: &str) -> String {
    let check = text.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    format!("{text}.{check:08x}")
}

fn file() -> Json {
    let shared = example();
    let outcome = Outcome::new(specimen(), &shared.answers, &shared.importance);
    to_file(specimen(), &shared, &outcome, "2026-01-02")
}

#[test]
fn a_link_has_a_character_for_each_answer() {
    assert_eq!(sealed("a"), "a.e40c292c");
    assert_eq!(example().to_text(specimen()), sealed("1.specimen.3.4u01---3.a-"));
}

#[test]
fn a_link_that_is_not_ours_says_why() {
    let table = [
        ("1.specimen.3.4u01---3.a-", Ok(example())),
        ("2.specimen.3.4u01---3.a-", Err(OtherVersion)),
        ("2", Err(OtherVersion)),
        ("1.another.3.4u01---3.a-", Err(OtherQuiz("another".to_owned()))),
        ("1.specimen.2.4u01---3.a-", Err(OtherRevision("2".to_owned()))),
        ("1.specimen.03.4u01---3.a-", Err(OtherRevision("03".to_owned()))),
        // Sealed, but not by us: a character that is none, too few, too many.
        ("1.specimen.3.5u01---3.a-", Err(Damaged)),
        ("1.specimen.3.Uu01---3.a-", Err(Damaged)),
        ("1.specimen.3.4u01---3.b-", Err(Damaged)),
        ("1.specimen.3.4u01---3.A-", Err(Damaged)),
        ("1.specimen.3.4u01---.a-", Err(Damaged)),
        ("1.specimen.3.4u01---3-.a-", Err(Damaged)),
        ("1.specimen.3.4u01---3.a", Err(Damaged)),
        ("1.specimen.3.4u01---3", Err(Damaged)),
        ("1.specimen.3.4u01---3.a-.", Err(Damaged)),
        ("1.specimen", Err(Damaged)),
        ("1", Err(Damaged)),
    ];
    for (text, result) in table {
        assert_eq!(Shared::from_text(specimen(), &sealed(text)), result, "{text}");
        assert_eq!(Shared::from_text(specimen(), text), Err(Damaged), "{text} without its check");
    }
    let long = sealed(&format!("1.specimen.3.{}.a-", "4".repeat(1_000_000)));
    assert_eq!(Shared::from_text(specimen(), &long), Err(Damaged));
}

#[test]
fn the_longest_link_of_the_largest_quiz_arrives() {
    let quiz = quizzes::largest();
    let shared = Shared { answers: vec![Answer::Unsure; quiz.questions.len()], importance: vec![Some(10); 8] };
    assert_eq!(Shared::from_text(quiz, &shared.to_text(quiz)), Ok(shared));
}

#[test]
fn a_file_is_read_by_its_answers_and_its_result_is_not_believed() {
    let harmless: [&[Edit]; 5] = [
        &[],
        &[Drop("result")],
        &[Put("result.total", "100"), Put("result.label", "\"clear_tea\"")],
        &[Drop("day"), Add("", "more", "1")],
        &[Put("day", "7")],
    ];
    for edits in harmless {
        let json = edits.iter().fold(file(), |json, edit| edit.made(json));
        assert_eq!(from_file(specimen(), &tree(&json.to_string())), Ok(example()), "{edits:?}");
    }
}

#[test]
fn a_file_that_is_not_ours_says_why() {
    let table = [
        (Put("", "[]"), Damaged),
        (Drop("kind"), Damaged),
        (Put("kind", "\"something else\""), Damaged),
        (Put("format", "2"), OtherVersion),
        (Drop("format"), OtherVersion),
        (Put("scoring", "2"), OtherVersion),
        (Put("quiz", "\"another\""), OtherQuiz("another".to_owned())),
        (Put("quiz", "7"), Damaged),
        (Put("revision", "2"), OtherRevision("2".to_owned())),
        (Put("revision", "\"3\""), Damaged),
        (Drop("answers"), Damaged),
        (Put("answers", "[4]"), Damaged),
        (Put("answers.T1", "5"), Damaged),
        (Put("answers.T1", "\"4\""), Damaged),
        (Add("answers", "T9", "3"), Damaged),
        (Drop("importance"), Damaged),
        (Put("importance.T", "11"), Damaged),
        (Put("importance.T", "null"), Damaged),
        (Add("importance", "X", "1"), Damaged),
    ];
    for (edit, error) in table {
        assert_eq!(from_file(specimen(), &edit.made(file())), Err(error), "{edit:?}");
    }
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn a_link_and_a_file_bring_back_what_was_sent(shared in any_shared(shipped()), other in any_shared(specimen())) {
        for (quiz, shared) in [(shipped(), shared), (specimen(), other)] {
            prop_assert_eq!(Shared::from_text(quiz, &shared.to_text(quiz)), Ok(shared.clone()));
            let outcome = Outcome::new(quiz, &shared.answers, &shared.importance);
            let file = to_file(quiz, &shared, &outcome, "2026-01-02").to_string();
            prop_assert_eq!(from_file(quiz, &tree(&file)), Ok(shared));
        }
    }

    #[test]
    fn one_changed_lost_or_added_character_in_a_link_is_noticed(
        shared in any_shared(shipped()), at: Index, other in " -~",
    ) {
        let text = shared.to_text(shipped());
        let (before, after) = text.split_at_checked(at.index(text.len())).expect("all are ASCII");
        let (old, rest) = after.split_at_checked(1).expect("not the end");
        if old != other {
            let changed = format!("{before}{other}{rest}");
            prop_assert_eq!(Shared::from_text(shipped(), &changed), Err(Damaged));
        }
        prop_assert_eq!(Shared::from_text(shipped(), &format!("{before}{rest}")), Err(Damaged));
        prop_assert_eq!(Shared::from_text(shipped(), &format!("{before}{other}{after}")), Err(Damaged));
    }

    #[test]
    fn any_text_and_any_tree_is_refused(text in trees::text(), json in trees::any_tree()) {
        prop_assert!(Shared::from_text(shipped(), &text).is_err());
        prop_assert!(Shared::from_text(shipped(), &sealed(&text)).is_err());
        prop_assert_eq!(from_file(shipped(), &json), Err(Damaged));
    }
}
