//! What every screen shows from: the quiz and the widget's words, whole before anything is shown.

use std::rc::Rc;

use quiz_core::words::{English, Locale};
use quiz_core::{Quiz, Words};

/// The quiz, the words, and what the page says about both.
#[derive(Clone, Debug)]
pub struct Content {
    /// The quiz.
    pub quiz: Rc<Quiz>,
    /// The widget's own words, in the language of the quiz where there are any.
    pub words: Rc<Words>,
    /// The level of the highest heading, 1 to 6.
    pub heading_level: u8,
    /// The address of the quiz on paper; empty where there is none.
    pub paper: String,
    /// Who the page says it is, to whom the result can be shown; empty where it does not ask.
    pub share_with: String,
}

impl Content {
    /// What the language of the words does with counts and dates.
    #[must_use]
    pub fn locale(&self) -> &dyn Locale {
        &English
    }
}

// Content is made once for a widget; the same content is the same pointer.
impl PartialEq for Content {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.quiz, &other.quiz)
            && Rc::ptr_eq(&self.words, &other.words)
            && self.heading_level == other.heading_level
    }
}
