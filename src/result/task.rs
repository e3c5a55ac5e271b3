//! What a person can do with a result that needs the browser, and what it comes to.

use quiz_core::Day;
use quiz_core::session::{Session, saved_file};
use quiz_core::widget::{Effect, opened};

use super::{calendar, report};
use crate::content::Content;

/// Something that needs the browser: it changes nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Prints the result.
    Print,
    /// Copies the result as plain text.
    CopyText,
    /// Copies the result as Markdown.
    CopyMarkdown,
    /// Copies a link to the result.
    CopyLink,
    /// Saves the result as a file.
    Save,
    /// Saves the date to look again as a calendar file.
    Calendar,
}

impl Task {
    /// What the browser is to do for a session that is shown, on a page with an address. A result is of the day that it was
    /// reached, or of today.
    #[must_use]
    pub fn effect(self, content: &Content, session: &Session, today: Day, page: &str) -> Effect {
        let quiz = &content.quiz;
        let day = session.finished.unwrap_or(today);
        let outcome = || session.responses.score(quiz);
        let copy = |text, done| Effect::Copy { text, done };
        let file = |end: &str, kind, text| Effect::Download { name: format!("{}-{day}.{end}", quiz.id), kind, text };
        match self {
            Self::Print => Effect::Print,
            Self::CopyText => copy(report::text(content, session, &outcome(), day), "take.copied"),
            Self::CopyMarkdown => copy(report::markdown(content, session, &outcome(), day), "take.copied"),
            Self::CopyLink => copy(opened::address(quiz, page, &session.responses), "take.link_copied"),
            Self::Save => {
                file("json", "application/json", saved_file::write(quiz, &session.responses, day).to_string())
            }
            Self::Calendar => {
                let again = today.after(calendar::days_until_again(outcome().label));
                file("ics", "text/calendar", calendar::event(content, again, day))
            }
        }
    }
}
