//! What the status region speaks: each press says what was done, also where it is the same as before.

use quiz_core::session::{Action, Screen, Session};
use quiz_core::widget::{Effect, Focus, Intent, Message, Remembered, Source, State, effects};

use crate::{RESTART, after, all, at_result, finished, fresh, open, points, press, quiz, say, visit};

/// What is spoken after intents, each by itself; `-` is silence.
fn spoken(state: &State, intents: &[Intent]) -> Vec<String> {
    let mut said = Vec::new();
    let mut state = state.clone();
    for intent in intents {
        let next = after(&state, std::slice::from_ref(intent));
        said.extend(effects(quiz(), &state, &next).into_iter().filter_map(|effect| match effect {
            Effect::Speak(None) => Some("-".to_owned()),
            Effect::Speak(Some(Message::Said(key) | Message::Spoken(key))) => Some(key.to_owned()),
            Effect::Speak(Some(other)) => Some(format!("{other:?}")),
            _ => None,
        }));
        state = next;
    }
    said
}

#[test]
fn the_same_twice_is_spoken_twice() {
    let damaged = || Intent::Tell(Message::About("open.damaged", String::new()));
    let copied = || Intent::Tell(Message::Said("take.copied"));
    let next = || Intent::Do(Action::Next);
    let table: [(State, Intent, &str); 4] = [
        (at_result(), copied(), "take.copied"),
        (fresh(), damaged(), "About(\"open.damaged\", \"\")"),
        (fresh(), next(), "question.missing"),
        (at_result(), Intent::Tell(Message::Copy("text".to_owned())), "Copy(\"text\")"),
    ];
    for (state, intent, said) in table {
        assert_eq!(spoken(&state, &[intent.clone(), intent.clone()]), [said, said], "{intent:?}");
    }
}

#[test]
fn each_press_says_what_was_done() {
    let shared = after(&at_result(), &[Intent::Share(true)]);
    let trying = after(&at_result(), &[say(0, 0)]);
    let table: [(State, &[Intent], &[&str]); 13] = [
        (at_result(), &[RESTART], &["restart.done"]),
        (at_result(), &[RESTART, Intent::Undo], &["restart.done", "restart.undone"]),
        // What was visited by somebody without answers cannot be brought back.
        (fresh(), &[visit(0), RESTART], &["restart.fresh"]),
        (at_result(), &[Intent::Clear], &["delete.done"]),
        (at_result(), &[Intent::AskClear, Intent::KeepAll], &["delete.kept"]),
        (at_result(), &[visit(0), Intent::Adopt], &["visit.adopted"]),
        (fresh(), &[visit(0), Intent::Adopt], &["visit.adopted_only"]),
        (at_result(), &[Intent::Share(true), Intent::Share(false)], &["share.is_on", "share.is_off"]),
        (shared, &[say(0, 0)], &["Tried"]),
        (trying.clone(), &[Intent::Revert], &["try.reverted"]),
        (trying.clone(), &[Intent::KeepChange], &["try.kept"]),
        (trying, &[points(0, 9), points(0, 8)], &["Tried", "Tried"]),
        // The day of a result comes from no person, and silences nothing.
        (at_result(), &[visit(0), Intent::Adopt, finished(20_001)], &["visit.adopted"]),
    ];
    for (state, intents, said) in table {
        assert_eq!(spoken(&state, intents), said, "{intents:?}");
    }
}

#[test]
fn what_was_said_is_over_with_the_next_thing_that_is_done() {
    let next = Intent::Do(Action::Next);
    assert_eq!(spoken(&fresh(), &[next, press(0, 1)]), ["question.missing", "-"]);
    assert_eq!(spoken(&at_result(), &[RESTART, press(0, 1), press(1, 1)]), ["restart.done", "-"]);
}

#[test]
fn what_comes_by_itself_is_spoken_once() {
    // With all points at zero all areas count the same.
    let nothing = [points(0, 0), points(1, 0), points(1, 1), points(1, 0)];
    let importance = after(&fresh(), &[open(Screen::Importance)]);
    assert_eq!(spoken(&importance, &nothing), ["importance.all_zero", "-", "importance.all_zero"]);
    // Three answers of four leave one side only.
    let settled = [press(0, 4), press(1, 0), press(2, 4)];
    assert_eq!(spoken(&fresh(), &settled), ["settled.text"]);
    assert!(after(&fresh(), &settled).session().is_settled_early(quiz()));
}

#[test]
fn all_is_deleted_only_after_a_question_and_focus_goes_to_it_and_back() {
    let asked = after(&at_result(), &[Intent::AskClear]);
    assert!(asked.asks_to_clear());
    assert_eq!((asked.kept(), asked.focus()), (at_result().kept(), Focus::KeepAll));
    let kept = after(&asked, &[Intent::KeepAll]);
    assert!(!kept.asks_to_clear());
    assert_eq!((kept.kept(), kept.focus()), (at_result().kept(), Focus::AskClear));
    let cleared = after(&asked, &[Intent::Clear]);
    assert!(!cleared.asks_to_clear() && !cleared.keeps_anything());
    assert_eq!((cleared.message(), cleared.focus()), (Some(&Message::Said("delete.done")), Focus::Heading));
    // Whatever else is done is an answer too, and deletes nothing.
    assert!(!after(&asked, &[open(Screen::Review)]).asks_to_clear());
    // What was put away can come back meanwhile.
    let again = after(&at_result(), &[RESTART]);
    assert_eq!(after(&again, &[Intent::AskClear, Intent::KeepAll, Intent::Undo]).kept(), at_result().kept());
    // Where nothing is kept nothing is asked; earlier results are something.
    assert_eq!(fresh().apply(quiz(), Intent::AskClear), None);
    assert!(again.session().is_fresh() && again.keeps_anything());
}

#[test]
fn focus_returns_to_the_row_that_was_opened() {
    let reviewed = after(&fresh(), &[press(0, 4), open(Screen::Review)]);
    let edited = after(&reviewed, &[open(Screen::Question(2))]);
    assert_eq!(edited.focus(), Focus::Heading);
    for back in [press(2, 1), Intent::Do(Action::Back)] {
        assert_eq!(after(&edited, &[back]).focus(), Focus::Edit(2));
    }
    assert_eq!(after(&edited, &[say(2, 1), Intent::Do(Action::Next)]).focus(), Focus::Edit(2));
    let from_result = after(&at_result(), &[open(Screen::Question(1)), press(1, 0)]);
    assert_eq!((from_result.session().screen, from_result.focus()), (Screen::Result, Focus::Edit(1)));
    // From the importance one comes back to no row.
    let weighed = after(&at_result(), &[open(Screen::Importance), Intent::Do(Action::Next)]);
    assert_eq!(weighed.focus(), Focus::Heading);
}

#[test]
fn a_visit_begins_at_the_note_that_says_whose_it_is() {
    assert_eq!(after(&fresh(), &[Intent::Visit(Source::Link, all(1))]).focus(), Focus::Note);
}

#[test]
fn nothing_is_said_when_the_widget_comes() {
    let session = Session { screen: Screen::Question(1), ..after(&fresh(), &[press(0, 4)]).session().clone() };
    let remembered = Remembered { session: Some(session), welcome: true, ..Remembered::default() };
    let state = State::new(quiz(), &remembered);
    assert_eq!((state.told(), state.message()), (0, None));
}
