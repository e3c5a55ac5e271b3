//! What was done on the prerendered questions becomes what a person would have done in the widget.

use quiz_core::Json;
use quiz_core::responses::Answer;
use quiz_core::session::{Action, Screen, Session};
use quiz_core::widget::{Remembered, State, handover};

use crate::quizzes::tree;
use crate::{begun, given, quiz};

/// The session that a widget begins with after `done`.
fn first(done: &str, remembered: Option<Session>) -> Session {
    let done = handover(quiz(), &tree(done), remembered.as_ref());
    State::new(quiz(), &Remembered { session: remembered, done, ..Remembered::default() }).session().clone()
}

fn result() -> Session {
    Session { screen: Screen::Result, ..begun() }
}

#[test]
fn what_was_answered_and_where_one_was_goes_along() {
    let beginning = Session::new(quiz());
    let table: [(&str, Screen, [Answer; 4]); 9] = [
        ("{}", Screen::Question(0), [Answer::Open; 4]),
        (r#"{"at":"B1"}"#, Screen::Question(2), [Answer::Open; 4]),
        (
            r#"{"answers":{"A1":"3","B2":"unsure"},"at":"A2"}"#,
            Screen::Question(1),
            [given(3), Answer::Open, Answer::Open, Answer::Unsure],
        ),
        (
            r#"{"answers":{"A1":"0"},"at":"A1","wants":"next"}"#,
            Screen::Question(1),
            [given(0), Answer::Open, Answer::Open, Answer::Open],
        ),
        (r#"{"at":"A2","wants":"review"}"#, Screen::Review, [Answer::Open; 4]),
        // Of another form, of another quiz, out of range: not done.
        ("null", Screen::Question(0), [Answer::Open; 4]),
        (r#"{"answers":[3],"at":7,"wants":{},"auto_advance":"no"}"#, Screen::Question(0), [Answer::Open; 4]),
        (r#"{"answers":{"A1":"5","A2":3,"B1":"","X":"1"},"at":"X"}"#, Screen::Question(0), [Answer::Open; 4]),
        (r#"{"wants":"result"}"#, Screen::Question(0), [Answer::Open; 4]),
    ];
    for (done, screen, answers) in table {
        let session = first(done, None);
        assert_eq!((session.screen, session.responses.answers()), (screen, &answers[..]), "{done}");
        assert_eq!(session.auto_advance, beginning.auto_advance, "{done}");
    }
    assert!(!first(r#"{"auto_advance":false}"#, None).auto_advance);
}

#[test]
fn going_on_without_an_answer_is_said_on_the_question_that_was_left() {
    let session = first(r#"{"at":"A2","wants":"next"}"#, None);
    assert_eq!((session.screen, session.answer_missing), (Screen::Question(1), true));
    // An answer that came after the press is the one that was missing: nothing is missing any more.
    assert!(!first(r#"{"answers":{"A2":"1"},"at":"A2","wants":"next"}"#, None).answer_missing);
}

#[test]
fn who_comes_back_goes_on_where_they_were_unless_they_have_gone_elsewhere_meanwhile() {
    let table: [(&str, Session, Screen); 8] = [
        (r#"{"at":"A1"}"#, begun(), Screen::Question(1)),
        (r#"{"at":"A1","wants":"next"}"#, begun(), Screen::Question(1)),
        (r#"{"answers":{"A1":"1"},"at":"A1"}"#, begun(), Screen::Question(1)),
        (r#"{"at":"B1"}"#, begun(), Screen::Question(2)),
        (r#"{"at":"A1","wants":"review"}"#, begun(), Screen::Review),
        (r#"{"at":"A1"}"#, result(), Screen::Result),
        // On a result one would not see what one has just answered.
        (r#"{"answers":{"A1":"1"},"at":"A1"}"#, result(), Screen::Question(0)),
        (r#"{"answers":{"A1":"1"},"at":"A1","wants":"next"}"#, result(), Screen::Result),
    ];
    for (done, remembered, screen) in table {
        let session = first(done, Some(remembered));
        assert_eq!(session.screen, screen, "{done}");
        let answered = tree(done).get("answers").is_some();
        assert_eq!(session.answer(0), if answered { given(1) } else { given(4) }, "{done}");
    }
    // A press on the way to where one is now is none on the question where one is.
    assert!(!first(r#"{"at":"A1","wants":"next"}"#, Some(begun())).answer_missing);
    // Nor does what was not said on the questions change how one likes to answer.
    let slow = Session { auto_advance: false, ..begun() };
    assert!(!first(r#"{"at":"A1","auto_advance":true}"#, Some(slow)).auto_advance);
}

#[test]
fn a_note_about_a_missing_answer_is_for_the_question_that_is_shown() {
    let done = handover(quiz(), &tree(r#"{"answers":{"A1":"1"},"at":"B1","wants":"next"}"#), None);
    let expected =
        [Action::AutoAdvance(true), Action::Open(Screen::Question(2)), Action::Answer(0, given(1)), Action::Next];
    assert_eq!(done, expected);
    assert_eq!(handover(quiz(), &Json::Null, Some(&begun())), []);
}
