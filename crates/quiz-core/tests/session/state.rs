//! What a session holds after actions: answers, importance, notes.

use quiz_core::Session;
use quiz_core::day::Day;
use quiz_core::responses::Answer::Unsure;
use quiz_core::responses::{Answer, Points};
use quiz_core::session::Action::{AutoAdvance, Back, Finished, GoOnAnyway, Next, Open, Restart};
use quiz_core::session::Screen::{Question, Result, Review};
use quiz_core::session::{Action, reduce};

use crate::quizzes::given;
use crate::{ALL, after, all_then, click, points, quiz, say};

/// Notes a day.
fn finished(day: u32) -> Action {
    Finished(Day::new(day))
}

#[test]
fn answers_are_what_was_said_last() {
    let open = Answer::Open;
    let table: [(&[Action], [Answer; 4]); 7] = [
        (&[say(0, 3)], [given(3), open, open, open]),
        (&[say(0, 3), say(0, 1)], [given(1), open, open, open]),
        (&[click(0, 3), Back, click(0, 0)], [given(0), open, open, open]),
        (&[say(0, 3), Action::Answer(0, Unsure)], [Unsure, open, open, open]),
        (&[say(0, 3), Action::Answer(0, open), say(1, 2)], [open, given(2), open, open]),
        (&ALL, [given(4), Unsure, given(0), given(2)]),
        (&[&ALL[..], &[Open(Result), Open(Question(2)), click(2, 1)]].concat(), [given(4), Unsure, given(1), given(2)]),
    ];
    for (actions, answers) in table {
        assert_eq!(after(actions).responses.answers(), answers, "{actions:?}");
    }
}

#[test]
fn importance_is_kept_by_area_and_can_be_taken_back() {
    let table: [(&[Action], [Option<u8>; 2]); 4] = [
        (&[points(0, 0)], [Some(0), None]),
        (&[points(0, 7), points(1, 10)], [Some(7), Some(10)]),
        (&[points(0, 7), points(0, 5)], [Some(5), None]),
        (&[points(0, 7), Restart], [None, None]),
    ];
    for (actions, importance) in table {
        let numbers =
            after(actions).responses.importance().iter().map(|points| points.map(Points::number)).collect::<Vec<_>>();
        assert_eq!(numbers, importance, "{actions:?}");
    }
}

#[test]
fn idle_actions_change_nothing_and_say_so() {
    let quiz = quiz();
    let table: [(&[Action], &[Action]); 8] = [
        (&[], &[Back, Restart, AutoAdvance(true), Open(Question(0)), Open(Question(4)), say(4, 1), click(99, 1)]),
        (&[], &[Action::Answer(0, Answer::Open), points(2, 5), points(99, 0)]),
        (&[Next], &[Next]),
        (&[say(0, 4)], &[say(0, 4), Back]),
        (&[Open(Review)], &[Open(Review)]),
        (&[points(0, 10)], &[points(0, 10)]),
        (&[Open(Result)], &[Next, Open(Result)]),
        (&[GoOnAnyway, finished(5)], &[GoOnAnyway, finished(5), finished(6)]),
    ];
    for (before, idle) in table {
        let session = after(before);
        for action in idle {
            assert_eq!(reduce(&quiz, &session, *action), None, "{action:?} after {before:?}");
        }
    }
}

#[test]
fn the_first_day_of_the_result_and_the_choice_to_go_on_are_noted() {
    let table: [(&[Action], bool, Option<u32>); 5] = [
        (&[], false, None),
        (&[GoOnAnyway], true, None),
        (&[finished(5), say(0, 1)], false, Some(5)),
        (&[GoOnAnyway, finished(0), Open(Result), Back], true, Some(0)),
        (&[GoOnAnyway, finished(5), Restart, finished(7)], false, Some(7)),
    ];
    for (actions, told, day) in table {
        let session = after(actions);
        assert_eq!((session.settled_told, session.finished), (told, day.map(Day::new)), "{actions:?}");
    }
}

#[test]
fn starting_again_keeps_how_one_likes_to_answer_and_nothing_else() {
    let session = all_then(&[points(0, 3), AutoAdvance(false), GoOnAnyway, finished(5), Restart]);
    assert_eq!(session, Session { auto_advance: false, ..Session::new(&quiz()) });
    assert!(session.is_fresh());
    assert!(!after(&[points(0, 3)]).is_fresh() && !after(&[say(0, 3)]).is_fresh());
}
