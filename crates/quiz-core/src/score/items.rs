//! Which items of a section are shown, and which of them are there already.

use super::keyed::keyed;
use crate::quiz::{Item, Quiz};
use crate::responses::{Rating, Responses};

impl Item {
    /// Whether an answer shows that this is there already.
    #[must_use]
    pub fn is_shown(&self, quiz: &Quiz, responses: &Responses) -> bool {
        let mut asked = self.shown_by.iter().filter_map(|id| quiz.position(id));
        asked.any(|question| keyed(quiz, responses, question).is_some_and(|x| x >= 1))
    }

    /// Whether its conditions hold.
    #[must_use]
    pub fn applies(&self, quiz: &Quiz, responses: &Responses) -> bool {
        let rating = |id: &String| quiz.position(id).and_then(|question| responses.answer(question).rating());
        self.if_true.iter().all(|id| rating(id).is_some_and(Rating::is_affirmed))
            && self.if_not_true.iter().all(|id| rating(id).is_some_and(Rating::is_denied))
    }
}
