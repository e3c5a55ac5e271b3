//! The session is kept where the page allows it, after each change; nothing before the first answer.

use std::rc::Rc;

use quiz_core::{Quiz, Session, Snapshot};
use yew::prelude::*;

use super::Notify;
use crate::settings::Persist;
use crate::storage;

/// Where answers are kept, and under what key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Storage {
    /// How long.
    pub persist: Persist,
    /// The key.
    pub key: AttrValue,
}

/// Keeps the session.
#[hook]
pub(crate) fn use_snapshot(storage: &Storage, notify: &Notify, quiz: &Rc<Quiz>, session: &Rc<Session>) {
    let (storage, notify, quiz) = (storage.clone(), notify.clone(), quiz.clone());
    use_effect_with(session.clone(), move |session| {
        let snapshot = if session.is_fresh() { String::new() } else { Snapshot::of(&quiz, session).to_string() };
        if snapshot.is_empty() {
            storage::remove(storage.persist, &storage.key);
        } else {
            storage::write(storage.persist, &storage.key, &snapshot);
        }
        // The element keeps a copy outside the wasm memory, for when the widget has to be made anew.
        notify.emit(("keep", snapshot));
    });
}
