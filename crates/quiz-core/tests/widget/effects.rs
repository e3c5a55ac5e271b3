//! What follows from a change: what is stored, what the page is told, where focus goes.

use quiz_core::day::Day;
use quiz_core::score::Label;
use quiz_core::session::{Action, Earlier, Screen, Session, Snapshot, saved_file};
use quiz_core::widget::{Effect, Event, Focus, Intent, Kept, Message, Remembered, State, effects, first_effects};
use quiz_core::{Json, Responses};

use crate::quizzes::tree;
use crate::{RESTART, after, all, at_result, begun, finished, fresh, open, press, quiz, say, visit};

/// What follows from intents, each by itself, in short: `store`, `forget`, the names of events, …
fn follows(state: &State, intents: &[Intent]) -> Vec<String> {
    let mut names = Vec::new();
    let mut state = state.clone();
    for intent in intents {
        let next = after(&state, std::slice::from_ref(intent));
        names.extend(effects(quiz(), &state, &next).iter().map(name));
        state = next;
    }
    names
}

fn name(effect: &Effect) -> String {
    match effect {
        Effect::Store(Kept::Session, _) => "store".to_owned(),
        Effect::Store(Kept::Earlier, _) => "store earlier".to_owned(),
        Effect::Forget(Kept::Session) => "forget".to_owned(),
        Effect::Forget(Kept::Earlier) => "forget earlier".to_owned(),
        Effect::Notify(event) => event.name.to_owned(),
        Effect::NoteDay => "day".to_owned(),
        Effect::Focus(Focus::Heading) => "focus".to_owned(),
        Effect::Focus(place) => format!("focus {place:?}"),
        Effect::Speak(None) => "silence".to_owned(),
        Effect::Speak(Some(Message::Said(key) | Message::Spoken(key))) => format!("say {key}"),
        Effect::Speak(Some(message)) => format!("say {message:?}"),
        Effect::ShowNote => "show".to_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn the_first_answer_is_stored_and_told() {
    let next = after(&fresh(), &[say(0, 4)]);
    let expected = [
        Effect::Store(Kept::Session, Snapshot::of(quiz(), next.session()).to_string()),
        Effect::Notify(Event { name: "quiz-start", detail: tree(r#"{"quiz":"built","revision":1}"#) }),
        Effect::Notify(Event {
            name: "quiz-progress",
            detail: tree(r#"{"quiz":"built","revision":1,"answered":1,"total":4}"#),
        }),
    ];
    assert_eq!(effects(quiz(), &fresh(), &next), expected);
    assert_eq!(Event::ready(quiz()).detail, tree(r#"{"quiz":"built","revision":1}"#));
}

#[test]
fn what_follows_follows_in_an_order() {
    let table: [(State, &[Intent], &[&str]); 15] = [
        // Nothing is stored or deleted before the first answer.
        (fresh(), &[open(Screen::Review)], &["focus"]),
        (fresh(), &[Intent::Do(Action::AutoAdvance(false))], &[]),
        (fresh(), &[press(0, 4)], &["store", "quiz-start", "quiz-progress", "focus"]),
        (fresh(), &[say(0, 4), say(0, 3)], &["store", "quiz-start", "quiz-progress", "store"]),
        (fresh(), &[Intent::Do(Action::Next)], &["focus", "say question.missing"]),
        (fresh(), &[open(Screen::Result), finished(1)], &["quiz-complete", "day", "focus"]),
        (at_result(), &[RESTART], &["forget", "store earlier", "quiz-restart", "focus", "say restart.done", "show"]),
        (
            at_result(),
            &[RESTART, Intent::Undo],
            &[
                "forget",
                "store earlier",
                "quiz-restart",
                "focus",
                "say restart.done",
                "show",
                "store",
                "forget earlier",
                "quiz-start",
                "quiz-progress",
                "quiz-complete",
                "focus",
                "say restart.undone",
            ],
        ),
        (at_result(), &[Intent::Clear], &["forget", "quiz-restart", "focus", "say delete.done", "show"]),
        // What is tried or visited is between the person and the screen.
        (at_result(), &[say(0, 0), Intent::Revert], &["say Tried", "focus", "say try.reverted"]),
        (at_result(), &[say(0, 0), Intent::KeepChange], &["say Tried", "store", "focus", "say try.kept", "show"]),
        (at_result(), &[visit(0), Intent::Leave], &["focus Note", "focus"]),
        // What is wrong with a file stands above the screen, and its button below: also where the screen stays.
        (
            after(&fresh(), &[press(0, 4)]),
            &[Intent::Tell(Message::About("open.damaged", String::new()))],
            &["say About(\"open.damaged\", \"\")", "show"],
        ),
        (
            at_result(),
            &[visit(0), Intent::Tell(Message::Said("keep.link.done"))],
            &["focus Note", "say keep.link.done", "show"],
        ),
        (
            at_result(),
            &[visit(0), Intent::Adopt],
            &["focus Note", "store", "store earlier", "day", "focus", "say visit.adopted", "show"],
        ),
    ];
    for (state, intents, expected) in table {
        assert_eq!(follows(&state, intents), expected, "{intents:?}");
    }
}

#[test]
fn what_was_remembered_is_stored_once_more_and_told_to_nobody() {
    let table: [(Option<Session>, &[&str]); 2] = [(None, &[]), (Some(begun()), &["store"])];
    for (session, expected) in table {
        let remembered = Remembered { session, ..Remembered::default() };
        let first = State::new(quiz(), &remembered);
        let names: Vec<String> = first_effects(quiz(), &remembered, &first).iter().map(name).collect();
        assert_eq!(names, expected, "{remembered:?}");
    }
}

#[test]
fn a_result_that_rests_on_other_statements_is_put_away_once() {
    let one = Earlier { day: Day::new(20_000), responses: Responses::none(quiz()), said: Some(Label::TooClose) };
    let fresh = Remembered { outdated_result: Some(one.clone()), ..Remembered::default() };
    let first = State::new(quiz(), &fresh);
    assert_eq!(first.earlier(), [one]);
    let stored = Effect::Store(Kept::Earlier, Earlier::to_json(quiz(), first.earlier()).to_string());
    assert_eq!(first_effects(quiz(), &fresh, &first), [stored]);
    // Nothing else has been stored since, so it is found once more.
    let again = Remembered { earlier: first.earlier().to_vec(), ..fresh };
    let second = State::new(quiz(), &again);
    assert_eq!((second.earlier(), first_effects(quiz(), &again, &second)), (first.earlier(), vec![]));
}

#[test]
fn the_page_sees_the_result_from_the_tick_on_and_again_when_it_is_another() {
    let file = |number, day| saved_file::write(quiz(), &all(number), Some(Day::new(day)));
    let told = |state: &State, intents: &[Intent]| -> Vec<Json> {
        let mut results = Vec::new();
        let mut state = state.clone();
        for intent in intents {
            let next = after(&state, std::slice::from_ref(intent));
            for effect in effects(quiz(), &state, &next) {
                if let Effect::Notify(Event { name: "quiz-result", detail }) = effect {
                    results.push(detail.get("result").cloned().expect("a result, or null"));
                }
            }
            state = next;
        }
        results
    };
    let share = Intent::Share(true);
    let one_less = || {
        let state = after(&at_result(), &[say(0, 2), Intent::KeepChange]);
        saved_file::write(quiz(), &state.kept().responses, Some(Day::new(20_000)))
    };
    let table: [(&[Intent], Vec<Json>); 9] = [
        (&[say(0, 0), Intent::Revert], vec![]),
        (std::slice::from_ref(&share), vec![file(3, 20_000)]),
        (&[share.clone(), Intent::Share(false)], vec![file(3, 20_000), Json::Null]),
        // What is tried, visited or on its way is no result yet.
        (&[share.clone(), say(0, 0), Intent::Revert, visit(1), Intent::Leave], vec![file(3, 20_000)]),
        (&[share.clone(), open(Screen::Question(0)), press(0, 3)], vec![file(3, 20_000)]),
        (&[share.clone(), open(Screen::Question(0)), say(0, 2)], vec![file(3, 20_000)]),
        (&[share.clone(), open(Screen::Question(0)), press(0, 2)], vec![file(3, 20_000), one_less()]),
        (&[share.clone(), say(0, 2), Intent::KeepChange], vec![file(3, 20_000), one_less()]),
        (&[share.clone(), RESTART, Intent::Undo], vec![file(3, 20_000), Json::Null]),
    ];
    for (intents, results) in table {
        assert_eq!(told(&at_result(), intents), results, "{intents:?}");
    }
}

#[test]
fn the_day_of_a_result_is_noted_once_and_never_for_a_visit() {
    let reached = after(&fresh(), &[press(0, 1), open(Screen::Result)]);
    assert!(reached.needs_day());
    let noted = after(&reached, &[finished(20_000)]);
    assert!(!noted.needs_day());
    assert_eq!(noted.kept().finished, Some(Day::new(20_000)));
    assert!(!after(&fresh(), &[visit(0)]).needs_day());
    // Also where something is tried before the day is known.
    let tried = after(&reached, &[say(1, 1), finished(20_000), Intent::Revert]);
    assert_eq!(tried.kept().finished, Some(Day::new(20_000)));
}

#[test]
fn an_earlier_result_is_stored_as_it_was() {
    let again = after(&at_result(), &[RESTART]);
    let earlier = Earlier { day: Day::new(20_000), responses: all(3), said: None };
    assert_eq!(again.earlier(), std::slice::from_ref(&earlier));
    let stored = Effect::Store(Kept::Earlier, Earlier::to_json(quiz(), &[earlier]).to_string());
    assert!(effects(quiz(), &at_result(), &again).contains(&stored));
}
