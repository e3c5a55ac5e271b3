//! What a session holds after actions: answers, importance, notes.

use quiz_core::Session;
use quiz_core::day::Day;
use quiz_core::quiz::Direction;
use quiz_core::responses::Answer::Unsure;
use quiz_core::responses::{Answer, Points};
use quiz_core::score::{Settled, Tally};
use quiz_core::session::Action::{AutoAdvance, Back, Finished, GoOnAnyway, Next, Open, Restart};
use quiz_core::session::Screen::{Question, Result, Review};
use quiz_core::session::{Action, reduce};

use crate::quizzes::{built, given};
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

#[test]
fn what_is_answered_is_counted_with_not_sure_and_without_what_is_open() {
    let session = after(&[say(0, 3), Action::Answer(2, Unsure)]);
    assert_eq!((session.answered(), session.first_open(), session.is_fresh()), (2, Some(1), false));
}

#[test]
fn that_the_side_is_settled_is_for_one_open_statement_and_whoever_moves_on_has_heard_it() {
    let quiz = built(&[3, 3]);
    let answer = |session: &Session, at: usize| {
        let most = if quiz.questions[at].direction == Direction::For { 4 } else { 0 };
        reduce(&quiz, session, say(at, most)).expect("an answer")
    };
    let is_side = |session: &Session| Settled::is_side(&Tally::new(&quiz, &session.responses));
    let mut session = Session::new(&quiz);
    for at in 0..12 {
        assert!(!session.is_settled_early(&quiz), "{at}");
        session = answer(&session, at);
        if is_side(&session) {
            break;
        }
        session = reduce(&quiz, &session, Next).expect("a next statement");
        assert!(!session.settled_told);
    }
    // Answering alone moves nobody on, and nobody has decided by it.
    assert!(session.first_open().is_some() && session.is_settled_early(&quiz) && !session.settled_told);
    for screen in [Review, Result] {
        assert!(!Session { screen, ..session.clone() }.is_settled_early(&quiz), "{screen:?}");
    }
    let weighed = reduce(&quiz, &session, points(0, 6)).expect("another importance");
    assert!(is_side(&weighed) && !weighed.settled_told && weighed.is_settled_early(&quiz));
    for action in [Next, Back, Open(Review), GoOnAnyway] {
        let told = reduce(&quiz, &session, action).expect("a change");
        assert!(told.settled_told && !told.is_settled_early(&quiz), "{action:?}");
    }
    let all =
        (0..12).fold(session, |session, at| if session.answer(at).is_open() { answer(&session, at) } else { session });
    assert!(is_side(&all) && !all.is_settled_early(&quiz));
}
