//! What a widget begins with: the answers of another visit, and those given before it was there.

use quiz_core::{Action, Earlier, Quiz, Session};

/// What a widget begins with.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Remembered {
    /// The session.
    pub session: Option<Session>,
    /// Whether the person is welcomed back to it.
    pub welcome: bool,
    /// What was done before the widget was there.
    pub done: Vec<Action>,
    /// The results of earlier times.
    pub earlier: Vec<Earlier>,
}

impl Remembered {
    /// The session that was remembered, or the beginning.
    pub(super) fn session(&self, quiz: &Quiz) -> Session {
        self.session.clone().unwrap_or_else(|| Session::new(quiz))
    }
}
