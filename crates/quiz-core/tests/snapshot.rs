//! What is remembered comes back; whatever else is found there does no harm.
#![allow(clippy::expect_used, clippy::panic, reason = "what does not come back is to panic")]

mod quizzes;
mod trees;

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::day::Day;
use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Rating};
use quiz_core::score::Label;
use quiz_core::session::{Earlier, Screen, Snapshot};
use quiz_core::{Json, Quiz, Responses, Session};
use quizzes::{any_responses, responses, shipped, small, tree};

fn restored(quiz: &Quiz, text: &str) -> Option<Session> {
    Snapshot::restore(quiz, &tree(text))
}

fn any_session(quiz: &'static Quiz) -> impl Strategy<Value = Session> {
    (
        any_responses(quiz),
        prop_oneof![
            (0..quiz.questions.len()).prop_map(Screen::Question),
            select(vec![Screen::Review, Screen::Importance, Screen::Result])
        ],
        any::<(bool, bool, Option<u32>)>(),
    )
        .prop_map(move |(responses, screen, (auto_advance, settled_told, finished))| Session {
            responses,
            screen,
            auto_advance,
            settled_told,
            finished: finished.map(Day::new),
            ..Session::new(quiz)
        })
}

/// A remembered form in which some values, or all of it, are anything.
fn spoilt() -> impl Strategy<Value = Json> {
    let good = Json::object([
        ("format", Json::Integer(1)),
        ("quiz", Json::text("swe-or-mle")),
        ("revision", Json::Integer(2)),
        ("answers", tree(r#"{"L1":3,"W6":null,"J10":0}"#)),
        ("importance", tree(r#"{"C":10,"J":0}"#)),
        ("step", Json::text("question")),
        ("question", Json::text("C3")),
        ("auto_advance", Json::Bool(false)),
        ("settled_told", Json::Bool(true)),
        ("finished", Json::Integer(20_000)),
    ]);
    let Json::Object(entries) = good else { panic!("an object") };
    let value = |(name, good): (String, Json)| {
        let by_id = proptest::collection::vec((select(vec!["L1", "C", "W6", "X"]), trees::any_tree()), 0..4)
            .prop_map(|list| Json::Object(list.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()));
        (Just(name), prop_oneof![6 => Just(good), 1 => trees::any_tree(), 1 => by_id])
    };
    let entries: Vec<_> = entries.into_iter().map(value).collect();
    prop_oneof![4 => entries.prop_map(Json::Object), 1 => trees::any_tree()]
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn a_session_comes_back_as_it_was(session in any_session(shipped()), other in any_session(small())) {
        for (quiz, session) in [(shipped(), session), (small(), other)] {
            let text = Snapshot::of(quiz, &session).to_string();
            prop_assert_eq!(restored(quiz, &text), Some(session));
        }
    }

    #[test]
    fn anything_found_is_nothing_or_a_valid_session(json in spoilt()) {
        let Some(session) = Snapshot::restore(shipped(), &json) else { return Ok(()) };
        prop_assert_eq!((session.responses.answers().len(), session.responses.importance().len()), (24, 4));
        prop_assert!(!matches!(session.screen, Screen::Question(at) if at >= 24));
        prop_assert_eq!((session.from, session.answer_missing), (None, false));
        // What it makes of it, it remembers.
        let text = Snapshot::of(shipped(), &session).to_string();
        prop_assert_eq!(restored(shipped(), &text), Some(session));
    }
}

#[test]
fn a_fresh_session_is_remembered_in_these_words() {
    let text = Snapshot::of(shipped(), &Session::new(shipped())).to_string();
    let words = concat!(
        r#"{"format":1,"quiz":"swe-or-mle","revision":1,"answers":{},"read":{},"importance":{},"#,
        r#""step":"question","question":"L1","auto_advance":true,"settled_told":false,"finished":null,"label":null}"#
    );
    assert_eq!(text, words.replace(r#""revision":1"#, &format!(r#""revision":{}"#, shipped().revision)));
}

#[test]
fn another_form_or_another_quiz_is_nothing() {
    for text in [
        "null",
        "1",
        "\"text\"",
        "[]",
        "{}",
        r#"{"format":1}"#,
        r#"{"quiz":"swe-or-mle"}"#,
        r#"{"format":2,"quiz":"swe-or-mle"}"#,
        r#"{"format":"1","quiz":"swe-or-mle"}"#,
        r#"{"format":1,"quiz":"another"}"#,
        r#"{"format":1,"quiz":null}"#,
        r#"[{"format":1,"quiz":"swe-or-mle"}]"#,
    ] {
        assert_eq!(restored(shipped(), text), None, "{text}");
    }
}

#[test]
fn what_the_quiz_does_not_know_is_passed_over() {
    let known =
        Session { responses: responses(shipped(), "L1=4 J:0"), screen: Screen::Question(1), ..Session::new(shipped()) };
    for answers in [
        r#"{"L1":4}"#,
        r#"{"L1":4,"X9":3}"#,
        r#"{"L1":4,"l1":3,"L":3}"#,
        r#"{"L1":4,"W6":5,"J10":-1,"C3":2.5,"C5":"3"}"#,
        r#"{"L1":4,"W6":true,"J10":[3],"C3":{"raw":3},"C5":9223372036854775807}"#,
        r#"{"L1":0,"L1":4}"#,
        r#"{"L1":4,"__proto__":{"W6":3},"constructor":1}"#,
    ] {
        for importance in
            [r#"{"J":0}"#, r#"{"J":0,"X":3,"C":11,"L":-1,"W":0.5}"#, r#"{"J":0,"C":"5","L":null,"W":256}"#]
        {
            let text = format!(
                r#"{{"format":1,"quiz":"swe-or-mle","revision":2,"answers":{answers},"importance":{importance}}}"#
            );
            assert_eq!(restored(shipped(), &text).as_ref(), Some(&known), "{text}");
        }
    }
}

#[test]
fn without_a_known_place_one_goes_on_at_the_first_open_statement() {
    let all: Vec<String> = shipped().questions.iter().map(|question| format!(r#""{}":null"#, question.id)).collect();
    let (none, one, all) = ("{}".to_owned(), r#"{"L1":4}"#.to_owned(), format!("{{{}}}", all.join(",")));
    let table = [
        (&none, r#""step":"question","question":"J10""#, Screen::Question(2)),
        (&none, r#""question":"J10""#, Screen::Question(2)),
        (&none, r#""step":"question""#, Screen::Question(0)),
        (&one, r#""step":"question","question":"X9""#, Screen::Question(1)),
        (&one, r#""step":"elsewhere","question":7"#, Screen::Question(1)),
        (&all, r#""step":"question","question":null"#, Screen::Review),
        (&one, r#""step":"review","question":"J10""#, Screen::Review),
        (&one, r#""step":"importance""#, Screen::Importance),
        (&all, r#""step":"result","question":null"#, Screen::Result),
    ];
    for (answers, place, screen) in table {
        let text = format!(r#"{{"format":1,"quiz":"swe-or-mle","revision":2,"answers":{answers},{place}}}"#);
        assert_eq!(restored(shipped(), &text).expect("a session").screen, screen, "{text}");
    }
}

#[test]
fn a_session_outlives_a_revision_in_which_statements_moved_came_and_went() {
    let session = Session { screen: Screen::Question(23), ..Session::new(shipped()) };
    let answer = |at: usize| if at.is_multiple_of(2) { Answer::Given(Rating::ALL[at % 5]) } else { Answer::Unsure };
    let session = Session { responses: Responses::new(shipped(), (0..24).map(answer), []), ..session };
    let mut quiz = shipped().clone();
    quiz.revision += 1;
    quiz.questions.reverse();
    quiz.questions.truncate(23);
    let text = Snapshot::of(shipped(), &session).to_string();
    let after = restored(&quiz, &text).expect("a session");
    // The first statement, now the last, is gone; the one that was open on the screen now comes first.
    let kept: Vec<Answer> = (1..24).rev().map(answer).collect();
    assert_eq!((after.responses.answers(), after.screen), (&kept[..], Screen::Question(0)));
}

/// A quiz whose first statement is another and whose second speaks for the other side.
fn revised() -> Quiz {
    let mut quiz = shipped().clone();
    quiz.revision += 1;
    let [first, second, ..] = quiz.questions.as_mut_slice() else { panic!("two statements") };
    first.text = "Something else".to_owned();
    second.direction = if second.direction == Direction::For { Direction::Against } else { Direction::For };
    quiz.questions.truncate(23);
    quiz
}

#[test]
fn answers_survive_only_for_statements_that_are_the_same() {
    let answers = vec![Answer::Given(Rating::MOST); 24];
    let session = Session {
        responses: Responses::new(shipped(), answers, []),
        screen: Screen::Result,
        finished: Some(Day::new(20_000)),
        ..Session::new(shipped())
    };
    let json = tree(&Snapshot::of(shipped(), &session).to_string());
    assert_eq!(
        (Snapshot::restore(shipped(), &json).as_ref(), Snapshot::outdated(shipped(), &json)),
        (Some(&session), 0)
    );
    let quiz = revised();
    let after = Snapshot::restore(&quiz, &json).expect("a session");
    let open: Vec<usize> = (0..23).filter(|at| after.answer(*at).is_open()).collect();
    assert_eq!(open, [0, 1], "the text of one and the side of the other are others");
    assert_eq!((after.screen, after.finished), (Screen::Question(0), None), "there is no result without them");
    assert_eq!(Snapshot::outdated(&quiz, &json), 3, "the one that is no more has an answer too");
    let result =
        Earlier { day: Day::new(20_000), responses: Responses::none(&quiz), said: Label::parse(&quiz, "too_close") };
    assert_eq!(Snapshot::outdated_result(&quiz, &json), Some(result), "it is what it was called");
    assert_eq!(
        Snapshot::outdated_result(shipped(), &json),
        None,
        "what rests on the statements of now is no earlier one"
    );
    // What is remembered then is of the quiz as it is now.
    let again = tree(&Snapshot::of(&quiz, &after).to_string());
    assert_eq!((Snapshot::restore(&quiz, &again), Snapshot::outdated(&quiz, &again)), (Some(after), 0));
}

#[test]
fn a_quiz_that_was_copied_and_kept_its_id_gets_no_answers_of_the_other() {
    let mut quiz = shipped().clone();
    quiz.questions.iter_mut().for_each(|question| question.text.insert_str(0, "Now: "));
    let session = Session { responses: responses(shipped(), "L1=4 C1=0"), ..Session::new(shipped()) };
    let json = tree(&Snapshot::of(shipped(), &session).to_string());
    assert!(Snapshot::restore(&quiz, &json).expect("a session").is_fresh());
    assert_eq!(Snapshot::outdated(&quiz, &json), 2);
}

#[test]
fn what_was_kept_before_fingerprints_is_kept_for_statements_of_that_revision() {
    // L1 has another text since revision 2, J5 is gone, C1 is the same.
    let text = r#"{"format":1,"quiz":"swe-or-mle","revision":1,"answers":{"L1":4,"J5":0,"C1":3},"step":"review"}"#;
    let session = restored(shipped(), text).expect("a session");
    assert_eq!((session.responses, session.screen), (responses(shipped(), "C1=3"), Screen::Question(0)));
    assert_eq!(Snapshot::outdated(shipped(), &tree(text)), 2);
    let now = text.replace(r#""revision":1"#, r#""revision":2"#);
    assert_eq!(Snapshot::outdated(shipped(), &tree(&now)), 0);
    // One that does not even tell its revision is of the first.
    let first = text.replace(r#""revision":1,"#, "");
    assert_eq!(restored(shipped(), &first).expect("a session").responses, responses(shipped(), "C1=3"));
    // Statements without a note of their revision are of the last.
    let mut quiz = shipped().clone();
    quiz.revision = 3;
    quiz.questions.iter_mut().for_each(|question| question.since = 3);
    assert!(restored(&quiz, &now).expect("a session").is_fresh());
}
