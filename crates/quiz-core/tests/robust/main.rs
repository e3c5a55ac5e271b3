//! What holds of whatever is read, tried on some hundred texts and trees; `./dev fuzz` tries the same on millions.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "what does not hold is to panic")]

mod kept;
mod link;
mod quiz_file;
#[path = "../quizzes/mod.rs"]
mod quizzes;
mod result_file;
mod spoils;
#[path = "../trees/mod.rs"]
mod trees;

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::day::Day;
use quiz_core::session::{Earlier, Screen, Snapshot, saved_file};
use quiz_core::widget::opened::fragment;
use quiz_core::{Json, Quiz, Responses, Session};
use quizzes::{any_responses, config, shipped, specimen, tree};
use spoils::any_spoilt;

/// A session and a list of earlier results as they are kept, spoilt.
fn any_kept(quiz: &'static Quiz) -> impl Strategy<Value = Json> {
    let kept = |responses: Responses, quiz: &'static Quiz, is_session: bool| {
        let finished = Some(Day::new(20_455));
        let session = Session { responses, screen: Screen::Result, finished, ..Session::new(quiz) };
        let one: Vec<Earlier> = Earlier::of(&session).into_iter().collect();
        let list = [one.as_slice(), one.as_slice()].concat();
        tree(&if is_session {
            Snapshot::of(quiz, &session).to_string()
        } else {
            Earlier::to_json(quiz, &list).to_string()
        })
    };
    (any_responses(quiz), any::<bool>())
        .prop_map(move |(responses, is_session)| kept(responses, quiz, is_session))
        .prop_flat_map(any_spoilt)
}

fn any_file(quiz: &'static Quiz) -> impl Strategy<Value = Json> {
    any_responses(quiz)
        .prop_map(|responses| tree(&saved_file::write(quiz, &responses, Some(Day::new(20_455))).to_string()))
        .prop_flat_map(any_spoilt)
}

/// The fields of a link, some of them others, with one divider or the other.
fn any_link(quiz: &'static Quiz) -> impl Strategy<Value = String> {
    let field = || {
        prop_oneof![
            select(vec!["", "1", "2", "3", "specimen", "a b", "<b>", "--"]).prop_map(str::to_owned),
            trees::text()
        ]
    };
    (
        any_responses(quiz),
        proptest::collection::vec(proptest::option::weighted(0.2, field()), 5),
        select(vec!["_", "."]),
    )
        .prop_map(|(responses, others, divider)| {
            let text = fragment(quiz, &responses);
            let fields = text.split('_').skip(1).zip(others);
            fields.map(|(field, other)| other.unwrap_or(field.to_owned())).collect::<Vec<_>>().join(divider)
        })
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn a_spoilt_quiz_file_gives_a_quiz_that_works_or_problems(json in any_spoilt(tree(quizzes::SPECIMEN))) {
        quiz_file::works_or_says_why(&Quiz::from_json(&json));
        drop(quiz_file::reads_a_quiz_that_works_or_says_why(&json.to_string()));
    }

    #[test]
    fn any_tree_is_no_quiz_and_says_why(json in trees::any_tree()) {
        let read = Quiz::from_json(&json);
        quiz_file::works_or_says_why(&read);
        prop_assert!(read.is_err());
    }

    #[test]
    fn what_is_kept_and_spoilt_comes_back_as_something_whole(json in any_kept(specimen()), other in any_kept(shipped())) {
        kept::comes_back_as_something_whole(specimen(), &json);
        kept::comes_back_as_something_whole(shipped(), &other);
    }

    #[test]
    fn a_spoilt_file_is_visited_or_refused(json in any_file(specimen()), other in any_file(shipped())) {
        result_file::is_visited_or_refused(specimen(), Some(&json));
        result_file::is_visited_or_refused(shipped(), Some(&other));
    }

    #[test]
    fn a_spoilt_link_and_any_text_is_visited_or_refused(spoilt in any_link(specimen()), text in trees::text()) {
        link::is_visited_or_refused(specimen(), &spoilt);
        link::is_visited_or_refused(specimen(), &text);
    }
}
