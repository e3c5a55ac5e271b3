//! What holds of a file that is opened as a saved result, whatever it is.

use quiz_core::session::saved_file;
use quiz_core::widget::opened::from_file;
use quiz_core::widget::{Intent, Message, Source, State};
use quiz_core::{Json, Quiz};

/// A file is a result to visit, or is refused in our own words. What is visited can be saved again, and that file reads and
/// writes the same.
pub(crate) fn is_visited_or_refused(quiz: &Quiz, json: Option<&Json>) {
    match from_file(quiz, json) {
        Intent::Visit(source @ Source::File { day, .. }, responses) => {
            assert!(json.is_some());
            let written = saved_file::write(quiz, &responses, day);
            let again = serde_json::from_str(&written.to_string()).expect("what is saved is JSON");
            let visit = Intent::Visit(Source::File { day, old: None }, responses.clone());
            assert_eq!((from_file(quiz, Some(&again)), &again), (visit, &written));
            let state = State::new(quiz, &Default::default()).apply(quiz, Intent::Visit(source, responses.clone()));
            let state = state.expect("it is visited");
            assert_eq!((&state.session().responses, state.session().finished), (&responses, day));
            let own = state.apply(quiz, Intent::Adopt).expect("it is adopted");
            assert_eq!(own.kept().responses, responses);
        }
        Intent::Tell(Message::About(key, name)) => {
            let keys = ["open.damaged", "open.version", "open.quiz", "open.revision"];
            assert!(keys.contains(&key), "{key}");
            // A file comes from anybody: what is shown of it is an id or a number, never a sentence.
            let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
            assert!(is_plain && name.len() <= 40, "{name}");
        }
        intent => panic!("{intent:?}"),
    }
}
