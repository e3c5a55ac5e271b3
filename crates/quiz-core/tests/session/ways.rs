//! The way through a quiz: which screen an action leads to.

use quiz_core::Session;
use quiz_core::responses::Answer;
use quiz_core::session::Action::{AutoAdvance, Back, Next, Open, Restart};
use quiz_core::session::Screen::{Importance, Question, Result, Review};
use quiz_core::session::{Action, Screen};

use crate::{ALL, after, click, points, quiz, say};

#[test]
fn a_session_begins_at_the_first_statement_with_nothing() {
    let session = Session::new(&quiz());
    assert_eq!((session.screen, session.from, session.answered()), (Question(0), None, 0));
    assert_eq!((session.first_open(), session.is_fresh()), (Some(0), true));
    assert_eq!((session.auto_advance, session.answer_missing), (true, false));
    assert_eq!(session.answer(99), Answer::Open);
}

#[test]
fn actions_lead_to_screens() {
    let table: [(&[Action], Screen); 18] = [
        // Choosing with the keyboard stays; with a pointer it goes on.
        (&[say(0, 3)], Question(0)),
        (&[say(0, 3), Next], Question(1)),
        (&[click(0, 3)], Question(1)),
        (&[click(0, 3), Back], Question(0)),
        (&[AutoAdvance(false), click(0, 3)], Question(0)),
        (&[AutoAdvance(false), click(0, 3), AutoAdvance(true), click(0, 4)], Question(1)),
        // An answer to a statement that is not on the screen moves nothing.
        (&[click(2, 3)], Question(0)),
        // Behind the last statement comes what is still open, then what matters, then the result.
        (&[Open(Question(3)), click(3, 1)], Review),
        (&[Open(Question(3)), click(3, 1), Next], Question(0)),
        (&ALL, Importance),
        (&[&ALL[..], &[Next]].concat(), Result),
        (&[&ALL[..], &[Next, Back]].concat(), Importance),
        (&[&ALL[..], &[Back]].concat(), Question(3)),
        (&[&ALL[..], &[Open(Review), Next]].concat(), Importance),
        // Everything can be opened from everywhere.
        (&[Open(Result)], Result),
        (&[Open(Importance), Open(Question(2))], Question(2)),
        (&[Open(Review), Restart], Question(0)),
        (&[Open(Result), Restart], Question(0)),
    ];
    for (actions, screen) in table {
        assert_eq!(after(actions).screen, screen, "{actions:?}");
    }
}

#[test]
fn who_looks_something_up_comes_back_to_where_they_were() {
    let table: [(&[Action], Screen); 14] = [
        // From the review to one statement and back, whichever way one leaves it.
        (&[Open(Review), Open(Question(1)), click(1, 4)], Review),
        (&[Open(Review), Open(Question(1)), say(1, 4), Next], Review),
        (&[Open(Review), Open(Question(1)), Back], Review),
        (&[click(0, 1), Open(Review), Back], Question(1)),
        // From the result.
        (&[Open(Result), Open(Question(1)), click(1, 4)], Result),
        (&[Open(Result), Open(Question(1)), say(1, 4), Next], Result),
        (&[Open(Result), Open(Question(1)), Back], Result),
        (&[Open(Result), Open(Importance), Back], Result),
        (&[Open(Result), Open(Importance), points(0, 9), Next], Result),
        (&[Open(Result), Open(Review), Back], Result),
        // Looking up more on the way does not lose where one came from.
        (&[Open(Result), Open(Question(1)), Back, Open(Question(2)), Back], Result),
        (&[Open(Review), Open(Question(1)), Back, Back], Question(0)),
        (&[Open(Review), Open(Question(2)), Open(Review), Back], Question(0)),
        (&[Open(Review), Open(Result), Back], Importance),
    ];
    for (actions, screen) in table {
        assert_eq!(after(actions).screen, screen, "{actions:?}");
    }
}

#[test]
fn going_on_without_an_answer_says_so_until_there_is_one_or_one_leaves() {
    let table: [(&[Action], bool, Screen); 6] = [
        (&[Next], true, Question(0)),
        (&[Next, say(0, 2)], false, Question(0)),
        (&[Next, click(0, 2)], false, Question(1)),
        (&[Next, Open(Question(2))], false, Question(2)),
        (&[click(0, 2), Next, Back], false, Question(0)),
        (&[Open(Review), Open(Question(2)), Next], true, Question(2)),
    ];
    for (actions, missing, screen) in table {
        let session = after(actions);
        assert_eq!((session.answer_missing, session.screen), (missing, screen), "{actions:?}");
    }
}
