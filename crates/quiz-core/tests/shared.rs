//! Answers that travel, in a link or a file, arrive as they were or not at all.
#![allow(clippy::expect_used, reason = "what does not arrive is to panic")]

mod edits;
mod quizzes;
mod trees;

use edits::Edit::{self, Add, Drop, Put};
use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::day::Day;
use quiz_core::responses::Answer;
use quiz_core::session::SharedError::{Damaged, OtherQuiz, OtherRevision, OtherVersion};
use quiz_core::session::{link, saved_file};
use quiz_core::{Json, Quiz, Responses};
use quizzes::{any_responses, points, responses, shipped, specimen, tree};

fn example() -> Responses {
    responses(specimen(), "T1=4 K2=? K1=0 T2=1 T4=3 T:10")
}

/// A text with its check: FNV-1a, 32 bits, as eight hexadecimal digits. It is of the first links where it has dots.
fn sealed(text: &str) -> String {
    let divider = if text.contains('.') { '.' } else { '_' };
    let check = text.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    format!("{text}{divider}{check:08x}")
}

/// 2026-01-02.
const DAY: Day = Day::new(20_455);

fn file() -> Json {
    saved_file::write(specimen(), &example(), Some(DAY))
}

#[test]
fn a_link_has_a_character_for_each_answer() {
    assert_eq!(sealed("a"), "a_e40c292c");
    assert_eq!(link::write(specimen(), &example()), sealed("1_specimen_3_4u01---3_a-"));
}

#[test]
fn a_link_is_read_with_what_a_sentence_puts_behind_it() {
    for link in ["1_specimen_3_4u01---3_a-", "1.specimen.3.4u01---3.a-"] {
        for behind in ["", ".", ",", ")", ").", ">", "\"", "”", "’;", "…", "_", "*)", " "] {
            let text = format!("{}{behind}", sealed(link));
            assert_eq!(link::read(specimen(), &text), Ok(example()), "{text}");
        }
        // What goes on like a link is another one.
        for behind in ["0", "a", ".a", "_0", "-x"] {
            let text = format!("{}{behind}", sealed(link));
            assert_eq!(link::read(specimen(), &text), Err(Damaged), "{text}");
        }
    }
}

#[test]
fn the_id_of_a_quiz_may_have_the_divider_in_it() {
    let quiz = |id: &str| {
        let text = quizzes::SPECIMEN.replacen("\"specimen\"", &format!("\"{id}\""), 1);
        Quiz::from_json(&tree(&text)).expect("a good quiz")
    };
    for id in ["tea_or_coffee", "a_", "a__1_", "a_2_3"] {
        let quiz = quiz(id);
        let text = link::write(&quiz, &example());
        assert_eq!(link::read(&quiz, &text), Ok(example()), "{text}");
        assert_eq!(link::read(&quiz, &sealed(&format!("1.{id}.3.4u01---3.a-"))), Ok(example()), "{id}");
        assert_eq!(link::read(specimen(), &text), Err(OtherQuiz(id.to_owned())), "{text}");
    }
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
        ("1_specimen_3_4u01---3_a-", Ok(example())),
        ("2_specimen_3", Err(OtherVersion)),
        ("1_specimen_2_4u01---3_a-", Err(OtherRevision("2".to_owned()))),
        ("1_specimen_3_4u01---3_b-", Err(Damaged)),
        ("1_specimen", Err(Damaged)),
        // With a divider of the other kind before the check.
        ("1_specimen_3_4u01---3_a-.", Err(Damaged)),
        ("x.specimen.3.4u01---3.a-", Err(Damaged)),
        ("1.specimen", Err(Damaged)),
        ("1", Err(Damaged)),
    ];
    for (text, result) in table {
        assert_eq!(link::read(specimen(), &sealed(text)), result, "{text}");
        assert_eq!(link::read(specimen(), text), Err(Damaged), "{text} without its check");
    }
    // With its check a text has 400 bytes at the most.
    for (length, error) in [(400, OtherVersion), (401, Damaged)] {
        let long = sealed(&"2".repeat(length - 9));
        assert_eq!((long.len(), link::read(specimen(), &long)), (length, Err(error)));
    }
    let long = sealed(&format!("1.specimen.3.{}.a-", "4".repeat(1_000_000)));
    assert_eq!(link::read(specimen(), &long), Err(Damaged));
}

#[test]
fn the_longest_link_of_the_largest_quiz_arrives() {
    let quiz = quizzes::largest();
    let responses = Responses::new(quiz, vec![Answer::Unsure; quiz.questions.len()], [Some(points(10)); 8]);
    assert_eq!(link::read(quiz, &link::write(quiz, &responses)), Ok(responses));
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
        assert_eq!(saved_file::read(specimen(), &tree(&json.to_string())), Ok(example()), "{edits:?}");
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
        (Put("scoring", "3"), OtherVersion),
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
        assert_eq!(saved_file::read(specimen(), &edit.made(file())), Err(error), "{edit:?}");
    }
}

/// Links and files come from anybody, and what is shown of them stands in a page that people trust.
#[test]
fn what_is_no_id_and_no_revision_is_not_shown() {
    let long = "a".repeat(41);
    for id in ["", " ", "a b", "pay%20at%20example%2Ecom", "é", "<b>", "a\u{202e}b", long.as_str()] {
        assert_eq!(link::read(specimen(), &sealed(&format!("1_{id}_3_4u01---3_a-"))), Err(Damaged), "{id}");
        let json = Put("quiz", serde_json::to_string(id).expect("JSON").leak()).made(file());
        assert_eq!(saved_file::read(specimen(), &json), Err(Damaged), "{id}");
    }
    for revision in ["", "x", "-1", "2 ", "²", "now%20at%20example%2Ecom", "12345678"] {
        let text = sealed(&format!("1_specimen_{revision}_4u01---3_a-"));
        assert_eq!(link::read(specimen(), &text), Err(Damaged), "{revision}");
    }
    for revision in ["-1", "9223372036854775807"] {
        assert_eq!(saved_file::read(specimen(), &Put("revision", revision).made(file())), Err(Damaged), "{revision}");
    }
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn a_link_and_a_file_bring_back_what_was_sent(given in any_responses(shipped()), other in any_responses(specimen())) {
        for (quiz, responses) in [(shipped(), given), (specimen(), other)] {
            prop_assert_eq!(link::read(quiz, &link::write(quiz, &responses)), Ok(responses.clone()));
            let file = saved_file::write(quiz, &responses, Some(DAY)).to_string();
            prop_assert_eq!(saved_file::read(quiz, &tree(&file)), Ok(responses));
        }
    }

    #[test]
    fn one_changed_lost_or_added_character_in_a_link_is_noticed(
        responses in any_responses(shipped()), at: Index, other in " -~",
    ) {
        let text = link::write(shipped(), &responses);
        let (before, after) = text.split_at_checked(at.index(text.len())).expect("all are ASCII");
        let (old, rest) = after.split_at_checked(1).expect("not the end");
        if old != other {
            let changed = format!("{before}{other}{rest}");
            prop_assert_eq!(link::read(shipped(), &changed), Err(Damaged));
        }
        prop_assert_eq!(link::read(shipped(), &format!("{before}{rest}")), Err(Damaged));
        prop_assert_eq!(link::read(shipped(), &format!("{before}{other}{after}")), Err(Damaged));
    }

    #[test]
    fn any_text_and_any_tree_is_refused(text in trees::text(), json in trees::any_tree()) {
        prop_assert!(link::read(shipped(), &text).is_err());
        prop_assert!(link::read(shipped(), &sealed(&text)).is_err());
        prop_assert_eq!(saved_file::read(shipped(), &json), Err(Damaged));
    }
}
