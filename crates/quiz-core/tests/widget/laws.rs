//! Whatever is done to a widget, in whatever order: what is kept, what is told and what can come back.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::Json;
use quiz_core::day::Day;
use quiz_core::responses::{Answer, Points, Rating, Responses};
use quiz_core::score::Label;
use quiz_core::session::{Action, Earlier, Screen, Session, Snapshot, saved_file};
use quiz_core::widget::{
    Effect, Event, Intent, Kept, Message, Mode, Remembered, Source, State, effects, first_effects,
};

use crate::quizzes::{config, tree};
use crate::{FILE, quiz};

fn answer() -> impl Strategy<Value = Answer> {
    prop_oneof![1 => Just(Answer::Open), 1 => Just(Answer::Unsure), 6 => select(&Rating::ALL[..]).prop_map(Answer::Given)]
}

fn points() -> impl Strategy<Value = Points> {
    (0..=10_u8).prop_filter_map("0 to 10", Points::new)
}

fn responses() -> impl Strategy<Value = Responses> {
    (vec(answer(), 4), vec(proptest::option::of(points()), 2)).prop_map(|(a, i)| Responses::new(quiz(), a, i))
}

fn action() -> impl Strategy<Value = Action> {
    // There are 4 questions and 2 areas: some of these are not there.
    let screen = prop_oneof![
        2 => (0..5_usize).prop_map(Screen::Question),
        3 => select(vec![Screen::Review, Screen::Importance, Screen::Result]),
    ];
    prop_oneof![
        3 => (0..5_usize, answer()).prop_map(|(at, answer)| Action::Answer(at, answer)),
        3 => (0..5_usize, answer()).prop_map(|(at, answer)| Action::AnswerAndGoOn(at, answer)),
        3 => Just(Action::Next),
        2 => Just(Action::Back),
        4 => screen.prop_map(Action::Open),
        2 => (0..3_usize, points()).prop_map(|(area, points)| Action::Importance(area, points)),
        1 => any::<bool>().prop_map(Action::AutoAdvance),
        1 => Just(Action::GoOnAnyway),
        3 => (20_000..20_003_u32).prop_map(|day| Action::Finished(Day::new(day))),
        1 => Just(Action::Restart),
    ]
}

fn intent() -> impl Strategy<Value = Intent> {
    let source =
        select(vec![Source::Link, FILE, Source::File { day: Some(Day::new(20_001)), old: Some(Label::TooClose) }]);
    prop_oneof![
        20 => action().prop_map(Intent::Do),
        1 => Just(Intent::GoOn),
        1 => Just(Intent::Undo),
        1 => Just(Intent::AskClear),
        1 => Just(Intent::KeepAll),
        1 => Just(Intent::Clear),
        1 => Just(Intent::Revert),
        1 => Just(Intent::KeepChange),
        2 => (source, responses()).prop_map(|(source, responses)| Intent::Visit(source, responses)),
        1 => Just(Intent::Leave),
        1 => any::<bool>().prop_map(|has_focus| Intent::LeaveLink { has_focus }),
        1 => (responses(), any::<bool>()).prop_map(|(responses, has_focus)| {
            let session = Box::new(Session { responses, ..Session::new(quiz()) });
            Intent::TakeOver { session, has_focus }
        }),
        1 => Just(Intent::Adopt),
        1 => proptest::option::of(0..3_usize).prop_map(Intent::Compare),
        2 => any::<bool>().prop_map(Intent::Share),
        1 => Just(Intent::Tell(Message::Said("take.saved"))),
    ]
}

fn remembered() -> impl Strategy<Value = Remembered> {
    let session =
        responses().prop_map(|responses| Session { responses, screen: Screen::Review, ..Session::new(quiz()) });
    let earlier =
        (20_000..20_003_u32, responses(), any::<bool>()).prop_map(|(day, responses, is_of_now)| match is_of_now {
            true => Earlier { day: Day::new(day), responses, said: None },
            false => Earlier { day: Day::new(day), responses: Responses::none(quiz()), said: Some(Label::TooClose) },
        });
    let wanted = proptest::option::weighted(0.2, select(vec![Intent::AskClear, Intent::Do(Action::Restart)]));
    (proptest::option::of(session), any::<bool>(), wanted, vec(earlier, 0..3)).prop_map(
        |(session, welcome, wanted, earlier)| Remembered { session, welcome, wanted, earlier, ..Remembered::default() },
    )
}

/// A state that some way leads to.
fn state() -> impl Strategy<Value = State> {
    (remembered(), vec(intent(), 0..25)).prop_map(|(remembered, intents)| {
        intents.into_iter().fold(State::new(quiz(), &remembered), |state, intent| done(&state, intent))
    })
}

/// A state in which something is tried on the result.
fn trying() -> impl Strategy<Value = State> {
    (state(), 0..4_usize, select(&Rating::ALL[..])).prop_filter_map("something is tried", |(state, at, rating)| {
        let state = done(&done(&state, Intent::Leave), Intent::Do(Action::Open(Screen::Result)));
        let state = done(&state, Intent::Do(Action::Answer(at, Answer::Given(rating))));
        matches!(state.mode(), Mode::Trying { .. }).then_some(state)
    })
}

/// Any state, and often one in which something is tried.
fn any_mode() -> impl Strategy<Value = State> {
    prop_oneof![2 => state(), 1 => trying()]
}

fn done(state: &State, intent: Intent) -> State {
    state.apply(quiz(), intent).unwrap_or_else(|| state.clone())
}

/// What the browser and the page have after effects.
#[derive(Default)]
struct World {
    session: Option<String>,
    earlier: Option<String>,
    answered: i64,
    result: Option<Json>,
}

impl World {
    fn perform(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Store(Kept::Session, text) => self.session = Some(text),
                Effect::Store(Kept::Earlier, text) => self.earlier = Some(text),
                Effect::Forget(Kept::Session) => self.session = None,
                Effect::Forget(Kept::Earlier) => self.earlier = None,
                Effect::Notify(event) => self.hear(&event),
                _ => {}
            }
        }
    }

    fn hear(&mut self, Event { name, detail }: &Event) {
        match (*name, detail.get("answered"), detail.get("result")) {
            ("quiz-restart", ..) => self.answered = 0,
            ("quiz-progress", Some(Json::Integer(answered)), _) => self.answered = *answered,
            ("quiz-result", _, result) => self.result = result.filter(|json| **json != Json::Null).cloned(),
            _ => {}
        }
    }

    /// Whether all that is stored and told is what the state says.
    fn agrees(&self, state: &State) -> Result<(), TestCaseError> {
        let kept = state.kept();
        match &self.session {
            None => prop_assert!(kept.is_fresh()),
            Some(text) => {
                let restored = Snapshot::restore(quiz(), &tree(text)).expect("a snapshot");
                // Where one came from is not remembered.
                let came = Session { from: None, reviewed_from: None, answer_missing: false, ..kept.clone() };
                prop_assert_eq!(restored, came);
                prop_assert!(!kept.is_fresh());
            }
        }
        let earlier = self.earlier.as_ref().map(|text| Earlier::from_json(quiz(), &tree(text))).unwrap_or_default();
        prop_assert_eq!(earlier, state.earlier());
        prop_assert_eq!(usize::try_from(self.answered), Ok(kept.responses.answered()));
        // The whole file is compared in tests/widget/effects.rs; to score at each step would take the most of the time.
        let told = self.result.as_ref().map(|json| (json.get("day").cloned(), saved_file::read(quiz(), json).ok()));
        let published = state.published();
        let seen = published.map(|one| (Some(Json::text(one.day.to_string())), Some(one.responses.clone())));
        prop_assert_eq!(told, seen);
        prop_assert!(state.is_shared() || self.result.is_none());
        Ok(())
    }
}

/// What no intent may break.
fn whole(state: &State) -> Result<(), TestCaseError> {
    prop_assert_eq!(state.is_own(), !matches!(state.mode(), Mode::Visiting { .. }));
    prop_assert!(!state.welcome() || !state.can_undo());
    prop_assert!(state.compared().is_none_or(|at| at < state.earlier().len()));
    prop_assert!(state.published().is_none() || state.is_shared());
    prop_assert!(state.earlier().len() <= 10);
    if let Mode::Trying { original } = state.mode() {
        prop_assert_eq!(original.screen, Screen::Result);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn any_sequence_keeps_the_state_whole_and_the_same_does_the_same(
        remembered in remembered(), intents in vec(intent(), 0..60),
    ) {
        let mut state = State::new(quiz(), &remembered);
        for intent in intents {
            let next = state.apply(quiz(), intent.clone());
            prop_assert_eq!(&next, &state.apply(quiz(), intent.clone()));
            let Some(next) = next else { continue };
            prop_assert!(next != state, "{:?} changes nothing, and says it does", intent);
            whole(&next)?;
            // Counters only grow, and focus follows whoever comes to another screen.
            prop_assert!(next.screens() >= state.screens() && next.arrivals() >= state.arrivals());
            if next.session().screen != state.session().screen {
                prop_assert!(next.screens() > state.screens(), "{:?} leads to a screen without focus", intent);
            }
            // A note is for once.
            let silent = matches!(intent, Intent::Do(Action::Finished(_)));
            let notes = silent || matches!(intent, Intent::AskClear | Intent::KeepAll);
            prop_assert!(notes || !next.welcome());
            prop_assert!(silent || next.message().is_none() || next.told() == state.told() + 1);
            prop_assert!(notes || !next.can_undo() || matches!(intent, Intent::Do(Action::Restart) | Intent::Adopt | Intent::KeepChange));
            state = next;
        }
    }

    #[test]
    fn what_is_stored_and_told_is_what_the_state_says_however_the_browser_gathers_changes(
        remembered in remembered(), intents in vec((intent(), any::<bool>()), 0..60),
    ) {
        let mut state = State::new(quiz(), &remembered);
        let mut world = World::default();
        // As the browser has it when the widget begins.
        if let Some(session) = remembered.session.as_ref().filter(|session| !session.is_fresh()) {
            world.session = Some(Snapshot::of(quiz(), session).to_string());
            world.answered = i64::try_from(session.responses.answered()).expect("few");
        }
        if !remembered.earlier.is_empty() {
            world.earlier = Some(Earlier::to_json(quiz(), &remembered.earlier).to_string());
        }
        world.perform(first_effects(quiz(), &remembered, &state));
        world.agrees(&state)?;
        let mut shown = state.clone();
        for (intent, shows) in intents {
            state = done(&state, intent);
            if shows {
                world.perform(effects(quiz(), &shown, &state));
                shown = state.clone();
                world.agrees(&state)?;
            }
        }
    }

    #[test]
    fn no_event_but_the_shared_result_says_more_than_counts(before in any_mode(), intent in intent()) {
        let after = done(&before, intent);
        for effect in effects(quiz(), &before, &after) {
            let Effect::Notify(Event { name, detail }) = effect else { continue };
            let Json::Object(entries) = detail else { return Err(TestCaseError::fail("no object")) };
            let names: Vec<&str> = entries.iter().map(|(name, _)| name.as_str()).collect();
            let more: &[&str] = match name {
                "quiz-progress" => &["answered", "total"],
                "quiz-result" => &["result"],
                _ => &[],
            };
            prop_assert_eq!(names, [&["quiz", "revision"], more].concat());
            prop_assert!(name != "quiz-result" || before.is_shared() || after.is_shared());
        }
    }

    #[test]
    fn nothing_follows_from_no_change_and_focus_follows_screens_alone(before in any_mode(), intent in intent()) {
        let still = effects(quiz(), &before, &before);
        prop_assert!(still.iter().all(|effect| *effect == Effect::NoteDay));
        let after = done(&before, intent);
        let effects = effects(quiz(), &before, &after);
        let focuses = effects.iter().any(|effect| matches!(effect, Effect::Focus(_)));
        prop_assert_eq!(focuses, before.screens() != after.screens());
        let speaks = effects.iter().any(|effect| matches!(effect, Effect::Speak(Some(_))));
        prop_assert_eq!(speaks, before.told() != after.told());
        prop_assert_eq!(effects.contains(&Effect::NoteDay), after.needs_day());
    }

    #[test]
    fn what_is_only_tried_is_never_kept_until_it_is_said(state in trying(), actions in vec(action(), 0..8)) {
        let mut state = state;
        for action in actions {
            let on_result = state.session().screen == Screen::Result;
            let tries = matches!(action, Action::Answer(..) | Action::AnswerAndGoOn(..) | Action::Importance(..));
            let next = done(&state, Intent::Do(action));
            if on_result && tries {
                prop_assert_eq!(next.kept(), state.kept());
            }
            state = next;
        }
        if matches!(state.mode(), Mode::Trying { .. }) {
            let reverted = done(&state, Intent::Revert);
            prop_assert_eq!((reverted.session(), reverted.mode()), (state.kept(), &Mode::Own));
            let kept = done(&state, Intent::KeepChange);
            prop_assert_eq!((kept.kept(), kept.mode()), (state.session(), &Mode::Own));
            let back = done(&kept, Intent::Undo);
            prop_assert_eq!((back.kept(), back.mode()), (state.kept(), &Mode::Own), "and it can be taken back");
        }
    }

    #[test]
    fn what_is_answered_on_a_screen_of_its_own_is_kept_also_while_something_is_tried(
        state in trying(), at in 0..4_usize, answer in answer(), points in points(),
    ) {
        let opened = done(&state, Intent::Do(Action::Open(Screen::Question(at))));
        let answered = done(&opened, Intent::Do(Action::AnswerAndGoOn(at, answer)));
        prop_assert_eq!(answered.kept().responses.answer(at), answer);
        let weighed = done(&done(&state, Intent::Do(Action::Open(Screen::Importance))), Intent::Do(Action::Importance(0, points)));
        prop_assert_eq!(weighed.kept().responses.points(0), points);
    }

    #[test]
    fn a_visit_leaves_what_is_ones_own_untouched(
        state in any_mode(), responses in responses(), more in vec((action(), responses_or_none()), 0..8),
    ) {
        prop_assume!(responses != state.kept().responses);
        let own = (state.kept().clone(), state.earlier().to_vec());
        let mut visit = done(&state, Intent::Visit(Source::Link, responses.clone()));
        prop_assert_eq!((&visit.session().responses, visit.session().screen), (&responses, Screen::Result));
        for (action, other) in more.into_iter().filter(|(action, _)| *action != Action::Restart) {
            visit = done(&visit, Intent::Do(action));
            visit = other.map_or(visit.clone(), |other| done(&visit, Intent::Visit(FILE, other)));
            prop_assert_eq!((visit.kept(), visit.earlier()), (&own.0, own.1.as_slice()));
            prop_assert!(!visit.is_own() && !visit.needs_day());
        }
        let left = done(&visit, Intent::Leave);
        prop_assert_eq!((left.session(), left.mode(), left.earlier()), (&own.0, &Mode::Own, own.1.as_slice()));
    }

    #[test]
    fn ones_own_result_is_nobody_elses_wherever_it_comes_from(state in any_mode(), is_file in any::<bool>()) {
        let own = state.kept().clone();
        let reached = own.screen == Screen::Result || own.finished.is_some();
        let source = if is_file { Source::File { day: own.finished, old: None } } else { Source::Link };
        let visit = done(&state, Intent::Visit(source, own.responses.clone()));
        prop_assert_eq!((visit.is_own(), &visit.session().responses), (reached, &own.responses));
        prop_assert_eq!(visit.session().screen, Screen::Result);
        prop_assert_eq!(visit.kept().finished, own.finished);
        prop_assert_eq!((visit.earlier(), visit.can_undo()), (state.earlier(), false));
        if reached {
            let follows = effects(quiz(), &state, &visit);
            prop_assert!(follows.contains(&Effect::Address(None)) && follows.contains(&Effect::ShowNote));
            // Another day's file with the same answers is another result.
            let other = Source::File { day: Some(Day::new(1)), old: None };
            prop_assert!(!done(&state, Intent::Visit(other, own.responses)).is_own());
        }
    }

    #[test]
    fn what_is_adopted_is_ones_own_and_what_was_can_come_back(state in any_mode(), responses in responses()) {
        let visit = done(&state, Intent::Visit(FILE, responses.clone()));
        let adopted = done(&visit, Intent::Adopt);
        prop_assert_eq!((adopted.mode(), &adopted.kept().responses), (&Mode::Own, &responses));
        prop_assert_eq!(adopted.can_undo(), !state.kept().is_fresh());
        if adopted.can_undo() {
            let undone = done(&adopted, Intent::Undo);
            prop_assert_eq!((undone.kept(), undone.earlier()), (state.kept(), state.earlier()));
        }
    }

    #[test]
    fn a_new_start_takes_all_but_the_way_of_answering_and_undo_gives_it_back(state in any_mode()) {
        let again = done(&state, Intent::Do(Action::Restart));
        let auto_advance = state.kept().auto_advance;
        prop_assert_eq!(again.session(), &Session { auto_advance, ..Session::new(quiz()) });
        prop_assert_eq!((again.mode(), again.published()), (&Mode::Own, None));
        if again == state {
            return Ok(());
        }
        prop_assert!(!again.is_shared());
        prop_assert_eq!(again.can_undo(), !state.kept().is_fresh());
        let result = Earlier::of(state.kept()).filter(|_| !state.kept().is_fresh());
        prop_assert_eq!(again.earlier().last().cloned(), result.or(state.earlier().last().cloned()));
        if again.can_undo() {
            let undone = done(&again, Intent::Undo);
            prop_assert_eq!((undone.kept(), undone.earlier()), (state.kept(), state.earlier()));
            prop_assert_eq!((undone.mode(), undone.can_undo()), (&Mode::Own, false));
        }
    }

    #[test]
    fn clearing_leaves_nothing_and_nothing_brings_it_back(state in any_mode(), intents in vec(intent(), 0..3)) {
        let cleared = done(&state, Intent::Clear);
        let beginning = State::new(quiz(), &Remembered::default());
        prop_assert_eq!(cleared.session(), beginning.session());
        prop_assert_eq!((cleared.mode(), cleared.earlier()), (&Mode::Own, &[][..]));
        prop_assert!(!cleared.can_undo() && !cleared.is_shared() && !cleared.welcome());
        prop_assert_eq!((cleared.published(), cleared.compared()), (None, None));
        prop_assert_eq!(cleared.apply(quiz(), Intent::Clear), None);
        // The same then follows as for somebody who has never been here.
        let mut two = (cleared, beginning);
        for intent in intents {
            two = (done(&two.0, intent.clone()), done(&two.1, intent));
            prop_assert_eq!((two.0.session(), two.0.mode(), two.0.earlier()), (two.1.session(), two.1.mode(), two.1.earlier()));
        }
    }
}

fn responses_or_none() -> impl Strategy<Value = Option<Responses>> {
    proptest::option::weighted(0.3, responses())
}
