//! Two tabs with one quiz: nothing that was answered is lost, and nothing that was deleted comes back.

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::day::Day;
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::session::{Earlier, News, Screen, Session};
use quiz_core::widget::{Effect, Focus, Intent, Mode, Remembered, Source, State, effects};

use crate::quizzes::config;
use crate::{RESTART, after, all, at_result, begun, given, open, points, press, quiz, say, visit};

/// What another tab has made of a session.
fn news(before: &Session, now: &Session) -> News {
    News { before: before.clone(), now: now.clone(), earlier_before: Vec::new(), earlier_now: Vec::new() }
}

fn merge(news: News, has_focus: bool) -> Intent {
    Intent::Merge { news: Box::new(news), has_focus }
}

/// The state of a tab that was opened when a session was stored.
fn opened(session: &Session) -> State {
    State::new(quiz(), &Remembered { session: Some(session.clone()), ..Remembered::default() })
}

#[test]
fn answers_of_both_tabs_are_kept_and_of_one_statement_the_newest() {
    let base = begun();
    // The other tab goes on to the end; this one answers the first statement anew, and the last.
    let other = after(&opened(&base), &[press(1, 1), press(2, 2), press(3, 0), points(1, 7)]).session().clone();
    let mine = after(&opened(&base), &[open(Screen::Question(0)), say(0, 0), say(3, 4), points(0, 3)]);
    let merged = after(&mine, &[merge(news(&base, &other), true)]);
    assert_eq!(merged.kept().responses.answers(), [given(0), given(1), given(2), given(4)]);
    assert_eq!(merged.kept().responses.importance(), [Points::new(3), Points::new(7)]);
    // Who has turned pages stays where they are.
    assert_eq!((merged.session().screen, merged.screens()), (Screen::Question(0), mine.screens()));
}

#[test]
fn a_tab_that_has_done_nothing_since_shows_what_the_other_shows() {
    let base = begun();
    let other = after(&opened(&base), &[press(1, 1), open(Screen::Review)]).session().clone();
    for (has_focus, focus) in [(true, Focus::Heading), (false, Focus::Stays)] {
        let before = opened(&base);
        let shown = after(&before, &[merge(news(&base, &other), has_focus)]);
        assert_eq!((shown.session().responses.answer(1), shown.session().screen), (given(1), Screen::Review));
        assert!(effects(quiz(), &before, &shown).contains(&Effect::Focus(focus)));
        assert_eq!(shown.apply(quiz(), merge(news(&other, &other), true)), None);
    }
}

#[test]
fn what_one_tab_has_deleted_the_other_does_not_bring_back() {
    let whole = at_result().session().clone();
    let nothing = Session::new(quiz());
    let untouched = after(&opened(&whole), &[merge(news(&whole, &nothing), false)]);
    assert_eq!(untouched.session(), &nothing);
    let mine = after(&opened(&whole), &[open(Screen::Question(2)), say(2, 0)]);
    let merged = after(&mine, &[merge(news(&whole, &nothing), false)]);
    assert_eq!(merged.kept().responses.answers(), [Answer::Open, Answer::Open, given(0), Answer::Open]);
    assert_eq!(merged.kept().finished, None);
}

#[test]
fn results_of_earlier_times_are_those_of_both_but_what_was_deleted() {
    let one = |day| Earlier { day: Day::new(day), responses: all(3), said: None };
    let list = |days: &[u32]| days.iter().map(|day| one(*day)).collect::<Vec<_>>();
    let table: [[&[u32]; 4]; 6] = [
        // Before, here now, there now, and what both then have.
        [&[1], &[1, 3], &[1, 2], &[1, 2, 3]],
        [&[1], &[1], &[1, 2], &[1, 2]],
        [&[1], &[1], &[], &[]],
        [&[1, 2], &[1], &[1, 2, 3], &[1, 3]],
        [&[1], &[1, 2], &[], &[2]],
        [&[], &[4], &[4], &[4]],
    ];
    for [before, mine, there, both] in table {
        let session = begun();
        let news = News { earlier_before: list(before), earlier_now: list(there), ..news(&session, &session) };
        let remembered = Remembered { session: Some(session), earlier: list(mine), ..Remembered::default() };
        let state = State::new(quiz(), &remembered);
        let merged = state.apply(quiz(), merge(news, false)).unwrap_or(state);
        assert_eq!(merged.earlier(), list(both), "{before:?}, {mine:?}, {there:?}");
    }
}

#[test]
fn a_visit_goes_on_and_what_is_tried_is_over() {
    let whole = at_result().session().clone();
    let other = after(&opened(&whole), &[open(Screen::Question(0)), say(0, 0)]).session().clone();
    // Where one came from is not stored.
    let other = Session { from: None, ..other };
    let visiting = after(&opened(&whole), &[visit(1)]);
    let merged = after(&visiting, &[merge(news(&whole, &other), true)]);
    assert_eq!((merged.session(), merged.kept()), (visiting.session(), &other));
    assert!(matches!(merged.mode(), Mode::Visiting { .. }));
    let trying = after(&opened(&whole), &[say(1, 0)]);
    let merged = after(&trying, &[merge(news(&whole, &other), true)]);
    assert_eq!((merged.session(), merged.mode()), (&other, &Mode::Own));
}

#[test]
fn an_address_without_a_result_ends_the_visit_to_a_link_and_no_other() {
    let own = opened(&begun());
    let link = after(&own, &[Intent::Visit(Source::Link, all(1))]);
    let left = after(&link, &[Intent::LeaveLink { has_focus: false }]);
    assert_eq!((left.session(), left.mode()), (own.session(), &Mode::Own));
    for state in [own.clone(), after(&own, &[visit(1)])] {
        assert_eq!(state.apply(quiz(), Intent::LeaveLink { has_focus: true }), None);
    }
    // The address holds a link for as long as it is visited.
    let addresses = |before: &State, after: &State| {
        let effects = effects(quiz(), before, after);
        effects.into_iter().filter(|effect| matches!(effect, Effect::Address(_))).collect::<Vec<_>>()
    };
    let held = quiz_core::widget::opened::fragment(quiz(), &all(1));
    assert_eq!(addresses(&own, &link), [Effect::Address(Some(held))]);
    for end in [Intent::Leave, Intent::Adopt, RESTART, Intent::Clear, visit(2)] {
        assert_eq!(addresses(&link, &after(&link, &[end])), [Effect::Address(None)]);
    }
    assert_eq!(addresses(&own, &after(&own, &[visit(2)])), []);
}

/// Something that a person does in one of two tabs.
#[derive(Clone, Debug)]
enum Deed {
    Say(usize, u8),
    Weigh(usize, u8),
    Open(Screen),
    Restart,
    Clear,
    /// The tab is looked at.
    Look,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..4_usize, 0..=4_u8).prop_map(|(at, number)| Deed::Say(at, number)),
        2 => (0..2_usize, 0..=10_u8).prop_map(|(at, number)| Deed::Weigh(at, number)),
        2 => select(vec![Screen::Review, Screen::Question(2), Screen::Importance]).prop_map(Deed::Open),
        1 => Just(Deed::Restart),
        1 => Just(Deed::Clear),
        3 => Just(Deed::Look),
    ]
}

proptest! {
    #![proptest_config(config(500))]

    /// Each tab stores what it has merged with what is stored. Whoever looks last sees what was done last.
    #[test]
    fn whatever_is_done_in_two_tabs_the_last_deed_for_each_statement_counts(deeds in proptest::collection::vec((any::<bool>(), deed()), 1..40)) {
        let begin = begun();
        let mut stored = begin.clone();
        let mut tabs = [opened(&begin), opened(&begin)];
        let mut seen = [begin.clone(), begin.clone()];
        let mut expected = begin.responses.clone();
        for (which, deed) in deeds {
            let (Some(tab), Some(seen)) = (tabs.get_mut(usize::from(which)), seen.get_mut(usize::from(which))) else { continue };
            let intent = match deed {
                Deed::Say(at, number) => say(at, number),
                Deed::Weigh(at, number) => points(at, number),
                Deed::Open(step) => open(step),
                Deed::Restart => RESTART,
                Deed::Clear => Intent::Clear,
                Deed::Look => merge(news(seen, &stored), true),
            };
            let ends = matches!(deed, Deed::Restart | Deed::Clear);
            if let Some(next) = tab.apply(quiz(), intent) {
                *tab = next;
                match deed {
                    Deed::Say(at, number) => { expected.set_answer(at, Answer::Given(Rating::new(number).expect("a rating"))); }
                    Deed::Weigh(at, number) => { expected.set_points(at, Points::new(number)); }
                    Deed::Restart | Deed::Clear => expected = Session::new(quiz()).responses,
                    Deed::Open(_) | Deed::Look => {}
                }
            } else if let Deed::Say(at, _) = deed {
                // The same answer again in a tab that has not looked changes nothing there.
                prop_assume!(expected.answer(at) == tab.kept().responses.answer(at));
            } else if let Deed::Weigh(at, _) = deed {
                prop_assume!(expected.importance().get(at) == tab.kept().responses.importance().get(at));
            } else if ends {
                prop_assume!(expected.is_empty());
            }
            if ends {
                stored = tab.kept().clone();
            } else {
                let merged = after_or_same(tab, merge(news(seen, &stored), false));
                *tab = merged;
                stored = tab.kept().clone();
            }
            *seen = stored.clone();
            prop_assert_eq!(&stored.responses, &expected);
        }
    }
}

fn after_or_same(state: &State, intent: Intent) -> State {
    state.apply(quiz(), intent).unwrap_or_else(|| state.clone())
}
