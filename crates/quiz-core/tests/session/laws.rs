//! Whatever a person does, in whatever order, the session stays whole.

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::Session;
use quiz_core::day::Day;
use quiz_core::responses::{Answer, Rating};
use quiz_core::session::{Action, Screen, reduce};

use crate::quizzes::{any_points, config, small};

fn screen() -> impl Strategy<Value = Screen> {
    // There are 12 statements: some of these are not there.
    prop_oneof![
        (0..14_usize).prop_map(Screen::Question),
        select(vec![Screen::Review, Screen::Importance, Screen::Result])
    ]
}

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![1 => Just(Answer::Open), 1 => Just(Answer::Unsure), 6 => select(&Rating::ALL[..]).prop_map(Answer::Given)]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        3 => (0..14_usize, answer()).prop_map(|(at, answer)| Action::Answer(at, answer)),
        3 => (0..14_usize, answer()).prop_map(|(at, answer)| Action::AnswerAndGoOn(at, answer)),
        4 => Just(Action::Next),
        3 => Just(Action::Back),
        3 => screen().prop_map(Action::Open),
        1 => (0..3_usize, any_points()).prop_map(|(area, points)| Action::Importance(area, points)),
        1 => any::<bool>().prop_map(Action::AutoAdvance),
        1 => Just(Action::GoOnAnyway),
        1 => (20_000..20_003_u32).prop_map(Day::new).prop_map(Action::Finished),
        1 => Just(Action::Restart),
    ]
}

fn exists(screen: Screen) -> bool {
    !matches!(screen, Screen::Question(at) if at >= 12)
}

fn whole(session: &Session) -> Result<(), TestCaseError> {
    prop_assert_eq!((session.responses.answers().len(), session.responses.importance().len()), (12, 2));
    prop_assert!(exists(session.screen) && session.from.is_none_or(exists));
    prop_assert!(session.from != Some(session.screen));
    // Only somebody before an open statement misses an answer.
    prop_assert!(
        !session.answer_missing || matches!(session.screen, Screen::Question(at) if session.answer(at).is_open())
    );
    Ok(())
}

/// An action may change only what it is about.
fn only_what_it_is_about(before: &Session, action: Action, after: &Session) -> Result<(), TestCaseError> {
    let said = |at: usize| matches!(action, Action::Answer(q, _) | Action::AnswerAndGoOn(q, _) if q == at);
    let weighed = |at: usize| matches!(action, Action::Importance(a, _) if a == at);
    if action != Action::Restart {
        prop_assert!((0..12).all(|at| said(at) || before.answer(at) == after.answer(at)));
        prop_assert!(
            (0..2).all(|at| weighed(at) || before.responses.importance()[at] == after.responses.importance()[at])
        );
        // What was noted once stays noted: the first day, and that the person was told.
        prop_assert!(before.finished.is_none() || before.finished == after.finished);
        prop_assert!(!before.settled_told || after.settled_told);
    }
    let notes = matches!(action, Action::AutoAdvance(_) | Action::GoOnAnyway | Action::Finished(_));
    let stays = notes || matches!(action, Action::Answer(..) | Action::Importance(..));
    prop_assert!(!stays || (before.screen, before.from) == (after.screen, after.from));
    prop_assert!(matches!(action, Action::AutoAdvance(_)) || before.auto_advance == after.auto_advance);
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_sequence_of_actions_keeps_the_session_whole(actions in proptest::collection::vec(action(), 0..60)) {
        let mut session = Session::new(small());
        for action in actions {
            let Some(next) = reduce(small(), &session, action) else { continue };
            prop_assert!(next != session, "{action:?} changes nothing, and says it does");
            whole(&next)?;
            only_what_it_is_about(&session, action, &next)?;
            // Doing the same again from the same place gives the same.
            prop_assert_eq!(reduce(small(), &session, action), Some(next.clone()));
            session = next;
        }
        prop_assert!(session.responses.score(small()).parts.total.abs() <= 100);
    }

    #[test]
    fn whoever_goes_on_and_answers_what_is_asked_comes_to_the_result(
        actions in proptest::collection::vec(action(), 0..30), rating in select(&Rating::ALL[..]),
    ) {
        let mut session = Session::new(small());
        for action in actions {
            session = reduce(small(), &session, action).unwrap_or(session);
        }
        // No loop in the screens: each statement is met at most twice, then there are three screens.
        for _ in 0..2 * 2 * 12 + 6 {
            let action = match session.screen {
                Screen::Question(at) if session.answer(at).is_open() => Action::Answer(at, Answer::Given(rating)),
                _ => Action::Next,
            };
            session = reduce(small(), &session, action).unwrap_or(session);
        }
        prop_assert_eq!(session.screen, Screen::Result);
    }
}
