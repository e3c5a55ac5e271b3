//! What comes from elsewhere while the widget is shown: from another tab, and from the address of the page.

use quiz_core::day::Day;
use quiz_core::session::{Action, Earlier, Screen, Session};
use quiz_core::widget::opened::fragment;
use quiz_core::widget::{Effect, Focus, Intent, Message, Mode, Remembered, Source, State, effects};

use crate::{RESTART, after, all, at_result, begun, given, open, press, quiz, say, visit};

/// The state of a tab that was opened when a session was stored.
fn opened(session: &Session) -> State {
    State::new(quiz(), &Remembered { session: Some(session.clone()), ..Remembered::default() })
}

/// What another tab has made of a session, as it comes back from where it is stored.
fn elsewhere(state: &State, intents: &[Intent]) -> Session {
    Session { from: None, reviewed_from: None, ..after(state, intents).session().clone() }
}

fn take_over(session: &Session, has_focus: bool) -> Intent {
    Intent::TakeOver { session: Box::new(session.clone()), has_focus }
}

#[test]
fn a_tab_shows_what_another_has_done_and_focus_follows_only_from_inside() {
    let mine = opened(&begun());
    let other = elsewhere(&mine, &[press(1, 1), open(Screen::Review)]);
    for (has_focus, focus) in [(true, Focus::Heading), (false, Focus::Stays)] {
        let shown = after(&mine, &[take_over(&other, has_focus)]);
        assert_eq!((shown.session(), shown.session().answer(1)), (&other, given(1)));
        assert!(effects(quiz(), &mine, &shown).contains(&Effect::Focus(focus)));
        assert_eq!(shown.apply(quiz(), take_over(&other, true)), None);
    }
}

#[test]
fn answers_that_go_in_another_tab_do_not_go_without_a_word() {
    let mine = opened(at_result().session());
    let gone = after(&mine, &[take_over(&Session::new(quiz()), false)]);
    assert_eq!(gone.message(), Some(&Message::Said("elsewhere.gone")));
    assert!(!effects(quiz(), &mine, &gone).contains(&Effect::ShowNote), "nothing moves that nobody here has done");
    let fresh = after(&opened(&Session::new(quiz())), &[take_over(mine.session(), false)]);
    assert_eq!(fresh.message(), None, "what came is seen");
}

#[test]
fn who_is_on_the_same_screen_keeps_the_way_back() {
    let whole = at_result().session().clone();
    let mine = after(&opened(&whole), &[open(Screen::Question(1)), say(1, 0)]);
    let same = elsewhere(&mine, &[]);
    assert_eq!(mine.apply(quiz(), take_over(&same, true)), None);
    let more = Session { responses: all(2), ..same };
    let taken = after(&mine, &[take_over(&more, true)]);
    assert_eq!((taken.session().from, taken.screens()), (Some(Screen::Result), mine.screens()));
    assert_eq!(taken.kept().responses, all(2));
}

#[test]
fn what_another_tab_has_done_without_a_difference_ends_no_note_and_no_way_back() {
    let note = Intent::Tell(Message::Said("take.saved"));
    let on_question = opened(&begun());
    let at_result = opened(at_result().session());
    let table: [(&State, &[Intent]); 3] = [
        (&on_question, std::slice::from_ref(&note)),
        // Only here an answer was missed, and only here one comes from the result.
        (&on_question, &[Intent::Do(Action::Next), note.clone()]),
        (&at_result, &[open(Screen::Review), note.clone()]),
    ];
    for (state, intents) in table {
        let mine = after(state, intents);
        let same = Session { answer_missing: false, ..elsewhere(&mine, &[]) };
        assert_eq!(mine.apply(quiz(), take_over(&same, true)), None, "{intents:?}");
    }
    let list = vec![Earlier { day: Day::new(3), responses: all(3), said: None }];
    let mine = after(&on_question, &[Intent::TakeOverEarlier(list.clone()), Intent::Compare(Some(0)), note]);
    assert_eq!(mine.apply(quiz(), Intent::TakeOverEarlier(list)), None);
}

#[test]
fn that_the_rest_cannot_change_the_side_is_spoken_where_one_is() {
    let mine = opened(&begun());
    for (answers, has_focus, message) in [
        (&[press(1, 0), press(2, 4)], true, Some(&Message::Spoken("settled.text"))),
        (&[press(1, 0), press(2, 4)], false, None),
        (&[press(1, 2), press(2, 2)], true, None),
    ] {
        let taken = after(&mine, &[take_over(&elsewhere(&mine, answers), has_focus)]);
        assert_eq!(taken.message(), message, "{answers:?}");
    }
}

#[test]
fn a_visit_goes_on_and_what_is_tried_is_over() {
    let whole = at_result().session().clone();
    let other = elsewhere(&opened(&whole), &[open(Screen::Question(0)), say(0, 0)]);
    let visiting = after(&opened(&whole), &[visit(1)]);
    let taken = after(&visiting, &[take_over(&other, true)]);
    assert_eq!((taken.session(), taken.kept()), (visiting.session(), &other));
    assert!(matches!(taken.mode(), Mode::Visiting { .. }));
    let trying = after(&opened(&whole), &[say(1, 0)]);
    let taken = after(&trying, &[take_over(&other, true)]);
    assert_eq!((taken.session(), taken.mode()), (&other, &Mode::Own));
}

#[test]
fn results_of_earlier_times_are_taken_over_and_nothing_else_changes() {
    let mine = opened(&begun());
    let list = vec![Earlier { day: Day::new(3), responses: all(3), said: None }];
    let taken = after(&mine, &[Intent::TakeOverEarlier(list.clone())]);
    assert_eq!((taken.earlier(), taken.session()), (list.as_slice(), mine.session()));
    assert_eq!(taken.apply(quiz(), Intent::TakeOverEarlier(list)), None);
}

#[test]
fn an_address_without_a_result_ends_the_visit_to_a_link_and_no_other() {
    let own = opened(&begun());
    let link = after(&own, &[Intent::Visit(Source::Link, all(1))]);
    let left = after(&link, &[Intent::LeaveLink { has_focus: false }]);
    assert_eq!((left.session(), left.mode(), left.focus()), (own.session(), &Mode::Own, Focus::Stays));
    for state in [own.clone(), after(&own, &[visit(1)])] {
        assert_eq!(state.apply(quiz(), Intent::LeaveLink { has_focus: true }), None);
    }
}

#[test]
fn the_address_holds_a_link_for_as_long_as_it_is_visited() {
    let own = opened(&begun());
    let link = after(&own, &[Intent::Visit(Source::Link, all(1))]);
    let addresses = |before: &State, after: &State| {
        let effects = effects(quiz(), before, after);
        effects.into_iter().filter(|effect| matches!(effect, Effect::Address(_))).collect::<Vec<_>>()
    };
    assert_eq!(addresses(&own, &link), [Effect::Address(Some(fragment(quiz(), &all(1))))]);
    for end in [Intent::Leave, Intent::Adopt, RESTART, Intent::Clear, visit(2)] {
        assert_eq!(addresses(&link, &after(&link, &[end])), [Effect::Address(None)]);
    }
    assert_eq!(addresses(&own, &after(&own, &[visit(2)])), []);
}
