//! Two tabs with one quiz: what both have done since they last agreed.
//!
//! Each part of a session is for itself. What this tab has changed since counts, since it has done so just now; the rest is
//! as the other tab has left it. So nothing is lost, and nothing that was deleted comes back.

use super::{Earlier, Session};
use crate::quiz::Quiz;
use crate::responses::Responses;

/// What another tab has stored, and what both had before it did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    /// What was stored before, as far as this tab knew it.
    pub before: Session,
    /// What is stored now.
    pub now: Session,
    /// The results of earlier times that were stored before.
    pub earlier_before: Vec<Earlier>,
    /// The results of earlier times that are stored now.
    pub earlier_now: Vec<Earlier>,
}

impl News {
    /// The session of this tab with what the other has done.
    #[must_use]
    pub fn session(&self, quiz: &Quiz, mine: &Session) -> Session {
        let Self { before, now, .. } = self;
        let (mine_said, before_said, now_said) = (&mine.responses, &before.responses, &now.responses);
        let answers = mine_said.answers().iter().zip(before_said.answers()).zip(now_said.answers());
        let importance = mine_said.importance().iter().zip(before_said.importance()).zip(now_said.importance());
        let merged = Session {
            responses: Responses::new(
                quiz,
                answers.map(|((mine, before), now)| newest(*mine, *before, *now)),
                importance.map(|((mine, before), now)| newest(*mine, *before, *now)),
            ),
            auto_advance: newest(mine.auto_advance, before.auto_advance, now.auto_advance),
            settled_told: newest(mine.settled_told, before.settled_told, now.settled_told),
            finished: newest(mine.finished, before.finished, now.finished),
            ..mine.clone()
        };
        match newest(mine.screen, before.screen, now.screen) {
            screen if screen == mine.screen => merged,
            screen => merged.at(screen, None),
        }
    }

    /// The results of earlier times of this tab with those of the other.
    #[must_use]
    pub fn earlier(&self, mine: &[Earlier]) -> Vec<Earlier> {
        let kept = |one: &&Earlier| mine.contains(one) || !self.earlier_before.contains(one);
        let now: Vec<Earlier> = self.earlier_now.iter().filter(kept).cloned().collect();
        let is_new = |one: &&Earlier| !self.earlier_before.contains(one) && !now.contains(one);
        mine.iter().filter(is_new).fold(now.clone(), |list, one| Earlier::added(&list, one.clone()))
    }
}

/// What this tab has changed, or else what the other has left.
fn newest<T: PartialEq>(mine: T, before: T, now: T) -> T {
    if mine == before { now } else { mine }
}
