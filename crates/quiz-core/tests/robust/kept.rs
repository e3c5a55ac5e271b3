//! What holds of what a browser has kept, whatever it is.

use quiz_core::session::{Action, Earlier, Screen, Session, Snapshot};
use quiz_core::widget::{Effect, Intent, Kept, Remembered, State, effects, first_effects};
use quiz_core::{Json, Quiz};

fn tree(text: &str) -> Json {
    serde_json::from_str(text).expect("what is kept is JSON")
}

/// A kept session is nothing or a whole one, kept earlier results are whole ones; and what a widget makes of both, it keeps
/// so that it comes back.
pub(crate) fn comes_back_as_something_whole(quiz: &Quiz, json: &Json) {
    let session = Snapshot::restore(quiz, json);
    session.iter().for_each(|session| is_whole(quiz, session));
    let earlier = Earlier::from_json(quiz, json);
    assert!(earlier.len() <= 10, "{} earlier results", earlier.len());
    let remembered = Remembered {
        outdated: session.as_ref().map_or(0, |_| Snapshot::outdated(quiz, json)),
        outdated_result: Snapshot::outdated_result(quiz, json),
        session: session.filter(|session| !session.is_fresh()),
        welcome: true,
        wanted: None,
        earlier,
    };
    let mut state = State::new(quiz, &remembered);
    is_kept(quiz, &state, first_effects(quiz, &remembered, &state));
    for intent in [Intent::GoOn, Intent::Do(Action::Next), Intent::Do(Action::Open(Screen::Review)), Intent::Revert] {
        let Some(next) = state.apply(quiz, intent) else { continue };
        is_kept(quiz, &next, effects(quiz, &state, &next));
        state = next;
    }
}

fn is_whole(quiz: &Quiz, session: &Session) {
    let sizes = (session.responses.answers().len(), session.responses.importance().len());
    assert_eq!(sizes, (quiz.questions.len(), quiz.areas.len()));
    assert!(!matches!(session.screen, Screen::Question(at) if at >= quiz.questions.len()));
    assert_eq!((session.from, session.reviewed_from, session.answer_missing), (None, None, false));
    let kept = Snapshot::of(quiz, session);
    let again = tree(&kept.to_string());
    assert_eq!(Snapshot::restore(quiz, &again).as_ref(), Some(session));
    assert_eq!((Snapshot::outdated(quiz, &again), Snapshot::outdated_result(quiz, &again)), (0, None));
    assert_eq!(Snapshot::restore(quiz, &again).map(|session| Snapshot::of(quiz, &session)), Some(kept));
}

fn is_kept(quiz: &Quiz, state: &State, effects: Vec<Effect>) {
    for effect in effects {
        match effect {
            Effect::Store(Kept::Session, text) => {
                let session = Snapshot::restore(quiz, &tree(&text)).expect("a session");
                assert_eq!((&session.responses, session.screen), (&state.kept().responses, state.kept().screen));
            }
            Effect::Store(Kept::Earlier, text) => assert_eq!(Earlier::from_json(quiz, &tree(&text)), state.earlier()),
            _ => {}
        }
    }
}
