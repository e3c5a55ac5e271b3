//! What a widget begins with: what was stored on another day.

use super::Intent;
use crate::quiz::Quiz;
use crate::session::{Earlier, Session};

/// What a widget begins with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remembered {
    /// The session.
    pub session: Option<Session>,
    /// How many answers are to be given again, since the statements have changed.
    pub outdated: usize,
    /// The result that rested on the statements of then, and is an earlier one now.
    pub outdated_result: Option<Earlier>,
    /// Whether the person is welcomed back to it.
    pub welcome: bool,
    /// What is done at once, so that it is what the widget shows first.
    pub wanted: Option<Intent>,
    /// The results of earlier times, the oldest first.
    pub earlier: Vec<Earlier>,
}

impl Remembered {
    /// The session that was remembered, or the beginning.
    pub(super) fn session(&self, quiz: &Quiz) -> Session {
        self.session.clone().unwrap_or_else(|| Session::new(quiz))
    }

    /// The results of earlier times, with the one that has become one; that is so each time until a session is stored.
    pub(super) fn earlier(&self) -> Vec<Earlier> {
        match &self.outdated_result {
            Some(one) if !self.earlier.contains(one) => Earlier::added(&self.earlier, one.clone()),
            _ => self.earlier.clone(),
        }
    }
}
