//! The session is kept where the page allows it, after each change; nothing before the first answer.

use std::rc::Rc;

use quiz_core::{Earlier, Quiz, Snapshot};
use yew::prelude::*;

use super::State;
use crate::settings::Persist;
use crate::storage;

/// Where answers are kept, and under what key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Storage {
    /// How long.
    pub persist: Persist,
    /// The key.
    pub key: String,
}

impl Storage {
    /// The key of the results of earlier times.
    #[must_use]
    pub fn earlier_key(&self) -> String {
        format!("{}:earlier", self.key)
    }

    fn keep(&self, key: &str, text: &str) {
        if text.is_empty() {
            storage::remove(key);
        } else {
            storage::write(self.persist, key, text);
        }
    }
}

/// Keeps the session, and the results of earlier times.
#[hook]
pub(crate) fn use_snapshot(storage: &Storage, keep: &Callback<String>, quiz: &Rc<Quiz>, state: &State) {
    let first = use_mut_ref(|| true);
    {
        let (storage, keep, quiz) = (storage.clone(), keep.clone(), quiz.clone());
        use_effect_with(state.kept(), move |session| {
            // What stands in the storage on load may be another quiz's revision or another tab's: not ours to delete.
            if first.replace(false) && session.is_fresh() {
                return;
            }
            let snapshot = if session.is_fresh() { String::new() } else { Snapshot::of(&quiz, session).to_string() };
            storage.keep(&storage.key, &snapshot);
            keep.emit(snapshot);
        });
    }
    let first = use_mut_ref(|| true);
    let (storage, quiz) = (storage.clone(), quiz.clone());
    use_effect_with(state.earlier.clone(), move |earlier| {
        if first.replace(false) && earlier.is_empty() {
            return;
        }
        let text = if earlier.is_empty() { String::new() } else { Earlier::to_json(&quiz, earlier).to_string() };
        storage.keep(&storage.earlier_key(), &text);
    });
}
