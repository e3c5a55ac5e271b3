//! What each intent does, as data; and where it does nothing.

use quiz_core::day::Day;
use quiz_core::responses::Answer;
use quiz_core::session::{Action, Earlier, Screen, Session};
use quiz_core::widget::{Intent, Message, Mode, Remembered, Source, State};

use crate::{RESTART, after, all, at_result, begun, finished, fresh, given, open, points, press, quiz, say, visit};

fn said() -> Intent {
    Intent::Tell(Message::Said("take.saved"))
}

#[test]
fn where_there_is_nothing_to_do_nothing_changes() {
    let trying = after(&at_result(), &[say(0, 0)]);
    let visiting = after(&at_result(), &[visit(0)]);
    let shared = after(&at_result(), &[Intent::Share(true)]);
    let table: [(&State, &[Intent]); 6] = [
        (
            &fresh(),
            &[
                Intent::GoOn,
                Intent::Undo,
                Intent::AskClear,
                Intent::KeepAll,
                Intent::Clear,
                Intent::Revert,
                Intent::KeepChange,
                Intent::Leave,
                Intent::Adopt,
                Intent::Compare(None),
                Intent::Compare(Some(0)),
                Intent::Share(false),
                RESTART,
                open(Screen::Question(9)),
            ],
        ),
        (&at_result(), &[Intent::Undo, Intent::Revert, Intent::KeepChange, Intent::Leave, say(0, 3), finished(7)]),
        (&trying, &[Intent::Leave, Intent::Adopt, Intent::Undo, say(0, 0)]),
        (&visiting, &[Intent::Revert, Intent::KeepChange, Intent::Undo]),
        (&shared, &[Intent::Share(true)]),
        // What does not happen does not end a note either.
        (&after(&at_result(), &[RESTART]), &[Intent::Leave, Intent::Compare(Some(9)), Intent::Do(Action::Back)]),
    ];
    for (state, intents) in table {
        for intent in intents {
            assert_eq!(state.apply(quiz(), intent.clone()), None, "{intent:?}");
        }
    }
}

#[test]
fn a_remembered_session_is_welcomed_until_something_is_done() {
    let welcomed = |session: Session, welcome: bool| {
        State::new(quiz(), &Remembered { session: Some(session), welcome, ..Remembered::default() })
    };
    assert!(welcomed(begun(), true).welcome());
    assert!(!welcomed(begun(), false).welcome());
    assert!(!welcomed(Session::new(quiz()), true).welcome(), "nothing to go on with");
    assert!(!welcomed(at_result().session().clone(), true).welcome(), "a result is seen as it is");

    let state = welcomed(begun(), true);
    for intent in [Intent::GoOn, press(1, 0), RESTART, Intent::Clear, said()] {
        assert!(!after(&state, std::slice::from_ref(&intent)).welcome(), "{intent:?}");
    }
    assert!(after(&state, &[Intent::Do(Action::Finished(quiz_core::day::Day::new(1)))]).welcome());
}

#[test]
fn focus_follows_to_another_screen_and_from_a_button_that_goes_away() {
    let welcomed = |screen| {
        let session = Session { screen, ..begun() };
        State::new(quiz(), &Remembered { session: Some(session), welcome: true, ..Remembered::default() })
    };
    let table: [(State, Intent, u32); 15] = [
        (fresh(), say(0, 4), 0),
        (fresh(), press(0, 4), 1),
        (fresh(), Intent::Do(Action::Next), 1),
        (fresh(), Intent::Do(Action::AutoAdvance(false)), 0),
        (fresh(), Intent::Do(Action::GoOnAnyway), 1),
        (after(&fresh(), &[press(0, 4)]), RESTART, 1),
        // The page starts again: the person may be elsewhere.
        (after(&fresh(), &[say(0, 4)]), RESTART, 0),
        // The person does, on a button of the welcome.
        (welcomed(Screen::Question(0)), RESTART, 1),
        (welcomed(Screen::Question(1)), Intent::GoOn, 1),
        (at_result(), say(0, 0), 0),
        (at_result(), Intent::Share(true), 0),
        (at_result(), said(), 0),
        (at_result(), visit(0), 1),
        (after(&fresh(), &[visit(0)]), RESTART, 1),
        (after(&fresh(), &[visit(0), open(Screen::Question(0))]), RESTART, 1),
    ];
    for (state, intent, grown) in table {
        let next = after(&state, std::slice::from_ref(&intent));
        assert_eq!(next.screens() - state.screens(), grown, "{intent:?}");
    }
}

#[test]
fn radios_get_new_names_where_the_question_comes_from_another_screen() {
    let table: [(&[Intent], u32); 5] = [
        (&[press(0, 4)], 0),
        (&[press(0, 4), Intent::Do(Action::Back)], 0),
        (&[open(Screen::Review), open(Screen::Question(0))], 1),
        (&[open(Screen::Result), RESTART], 1),
        (&[visit(0), Intent::Leave], 1),
    ];
    for (intents, arrivals) in table {
        assert_eq!(after(&fresh(), intents).arrivals(), arrivals, "{intents:?}");
    }
}

#[test]
fn what_is_tried_on_the_result_stands_beside_what_is_kept() {
    let trying = after(&at_result(), &[say(0, 0), points(1, 9), say(0, 1)]);
    assert_eq!(trying.mode(), &Mode::Trying { original: at_result().session().clone() });
    assert_eq!(trying.session().answer(0), given(1));
    assert_eq!(trying.kept(), at_result().session());
}

#[test]
fn what_is_said_on_a_screen_of_its_own_while_something_is_tried_is_meant() {
    let trying = after(&at_result(), &[say(0, 0)]);
    type Kept = dyn Fn(&Session) -> bool;
    let table: [(&[Intent], &Kept); 5] = [
        (&[open(Screen::Question(1)), say(1, 1)], &|kept| kept.answer(1) == given(1)),
        (&[open(Screen::Question(1)), press(1, 1)], &|kept| kept.answer(1) == given(1)),
        (&[open(Screen::Question(1)), Intent::Do(Action::AutoAdvance(false))], &|kept| !kept.auto_advance),
        (&[open(Screen::Importance), points(0, 9)], &|kept| kept.responses.points(0).number() == 9),
        (&[open(Screen::Question(0)), Intent::Do(Action::Answer(0, Answer::Unsure))], &|kept| {
            kept.answer(0) == Answer::Unsure
        }),
    ];
    for (intents, holds) in table {
        let state = after(&trying, intents);
        assert!(holds(state.kept()), "{intents:?}");
        assert!(matches!(state.mode(), Mode::Trying { .. }), "{intents:?}");
        assert_eq!(state.kept().screen, Screen::Result, "{intents:?}: who comes back comes to the result");
    }
}

#[test]
fn a_visit_stands_beside_ones_own_session_and_a_second_one_takes_its_place() {
    let begun = after(&fresh(), &[press(0, 4)]);
    let visiting = after(&begun, &[visit(0), Intent::Visit(Source::Link, all(1))]);
    assert_eq!(visiting.mode(), &Mode::Visiting { source: Source::Link, own: begun.session().clone() });
    assert_eq!((visiting.session().screen, &visiting.session().responses), (Screen::Result, &all(1)));
    assert_eq!(after(&visiting, &[Intent::Leave]).session(), begun.session());
}

#[test]
fn a_visit_ends_what_is_tried_and_one_comes_back_to_the_result_without_it() {
    let trying = after(&at_result(), &[say(0, 0)]);
    let back = after(&trying, &[visit(1), Intent::Leave]);
    assert_eq!((back.session(), back.mode()), (at_result().session(), &Mode::Own));
}

#[test]
fn a_new_start_during_a_visit_is_one_of_ones_own_session() {
    let visiting = after(&at_result(), &[visit(0)]);
    let again = after(&visiting, &[RESTART]);
    assert_eq!((again.session(), again.mode()), (&Session::new(quiz()), &Mode::Own));
    assert_eq!(after(&again, &[Intent::Undo]).session(), at_result().session());
    // Also where there was nothing yet: it ends the visit.
    let visitor = after(&fresh(), &[visit(0), RESTART]);
    assert_eq!((visitor.session(), visitor.can_undo()), (&Session::new(quiz()), false));
}

#[test]
fn a_new_start_while_something_is_tried_puts_away_the_result_without_it() {
    let again = after(&at_result(), &[say(0, 0), RESTART]);
    let responses: Vec<_> = again.earlier().iter().map(|earlier| &earlier.responses).collect();
    assert_eq!(responses, [&all(3)]);
    assert_eq!(after(&again, &[Intent::Undo]).session(), at_result().session());
}

#[test]
fn one_compares_with_an_earlier_result_that_is_there() {
    let earlier = [1, 2].map(|day| Earlier { day: Day::new(day), responses: all(1), said: None }).to_vec();
    let state = State::new(quiz(), &Remembered { earlier, ..Remembered::default() });
    assert_eq!(state.compared(), None);
    let first = after(&state, &[Intent::Compare(Some(0))]);
    let second = after(&first, &[Intent::Compare(Some(1))]);
    assert_eq!((first.compared(), second.compared()), (Some(0), Some(1)));
    assert_eq!(after(&second, &[Intent::Compare(None)]).compared(), None);
    assert_eq!(second.apply(quiz(), Intent::Compare(Some(2))), None);
}

#[test]
fn what_is_missed_is_said_again_only_to_who_asks_to_go_on() {
    let missed = after(&fresh(), &[Intent::Do(Action::Next)]);
    assert_eq!(missed.apply(quiz(), Intent::Do(Action::Back)), None);
    assert_eq!(at_result().apply(quiz(), Intent::Do(Action::Next)), None);
}

#[test]
fn who_has_only_visited_has_nothing_to_clear() {
    // Wherever the focus is since.
    let link = || Intent::Visit(Source::Link, all(0));
    for intents in [[visit(0), Intent::Leave], [link(), Intent::LeaveLink { has_focus: false }]] {
        assert_eq!(after(&fresh(), &intents).apply(quiz(), Intent::Clear), None, "{intents:?}");
    }
}

#[test]
fn answers_to_statements_of_before_are_counted_until_something_is_done() {
    let state = State::new(quiz(), &Remembered { session: Some(begun()), outdated: 3, ..Remembered::default() });
    assert_eq!(state.outdated(), 3);
    assert_eq!(after(&state, &[press(1, 2)]).outdated(), 0);
    assert_eq!(after(&state, &[Intent::AskClear]).outdated(), 3);
}
