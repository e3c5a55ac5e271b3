//! What every screen shows from: the quiz and the widget's words, whole before anything is shown.

use std::fmt;
use std::rc::Rc;

use quiz_core::Quiz;
use quiz_core::words::{Locale, Words, is_right_to_left};

/// The quiz, the words, and what the page says about both.
#[derive(Clone)]
pub struct Content {
    /// The quiz.
    pub quiz: Rc<Quiz>,
    /// The widget's own words, in the language of the quiz where there are any.
    pub words: Rc<Words>,
    /// What the language of the words does with counts and dates.
    pub locale: Rc<dyn Locale>,
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

    /// The language of the words, where it is not that of the quiz.
    #[must_use]
    pub fn other_language(&self) -> Option<&str> {
        let (words, quiz) = (self.words.say("language"), &*self.quiz.language);
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        (primary(words) != primary(quiz)).then_some(words)
    }
}

/// The direction of a language, for the attribute `dir`.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    if is_right_to_left(language) { "rtl" } else { "ltr" }
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
