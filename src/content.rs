//! What every screen shows from: the quiz and the widget's words, whole before anything is shown.

use std::fmt;
use std::rc::Rc;

use quiz_core::Quiz;
use quiz_core::words::{Locale, Words};

use crate::languages::Languages;

/// The quiz, the words, and what the page says about both.
#[derive(Clone)]
pub struct Content {
    /// The quiz.
    pub quiz: Rc<Quiz>,
    /// The widget's own words, in the language of the quiz where there are any.
    pub words: Rc<Words>,
    /// What the language of the words does with counts and dates.
    pub locale: Rc<dyn Locale>,
    /// What tells the words from the texts of the quiz, where these are in another language.
    pub languages: Option<Rc<Languages>>,
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
        &*self.locale
    }
}

impl fmt::Debug for Content {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Content").field("quiz", &self.quiz.id).finish_non_exhaustive()
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
