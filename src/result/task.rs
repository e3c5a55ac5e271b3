//! What a person can do with a result that needs the browser, and what it comes to.

use quiz_core::day::Day;
use quiz_core::session::saved_file;
use quiz_core::widget::{Effect, Focus, State, opened};

use super::calendar;
use super::outline::outline;
use super::picture::picture;
use crate::content::Content;

/// Something that needs the browser: it changes nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Leads to the first thing to do.
    First,
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
    /// Saves the result as a picture.
    Picture {
        /// Whether it is for a phone, or else for a page.
        tall: bool,
    },
    /// Saves a reminder for the day to look again, as a calendar file.
    Calendar,
}

impl Task {
    /// What the browser is to do for the result that a state shows, where a link begins with `link`. A result is of the day
    /// that it was reached, or of today.
    #[must_use]
    pub fn effect(self, content: &Content, state: &State, today: Day, link: &str) -> Effect {
        let (quiz, session) = (&content.quiz, state.session());
        // A result that came by a link is of a day that nobody knows.
        let day = session.finished.or(state.is_own().then_some(today));
        let dated = |end: &str| match day {
            Some(day) => format!("{}-{day}.{end}", quiz.id),
            None => format!("{}.{end}", quiz.id),
        };
        let outline = || outline(content, state, &session.responses.score(quiz), Some(today), false);
        let copy = |text, done| Effect::Copy { text, done };
        let file = |end: &str, kind, text, done| Effect::Download { name: dated(end), kind, text, done };
        match self {
            Self::First => Effect::Focus(Focus::First),
            Self::Print => Effect::Print,
            Self::CopyText => copy(outline().text(&content.words), "keep.text.done"),
            Self::CopyMarkdown => copy(outline().markdown(&content.words), "keep.markdown.done"),
            // A frame that was written by a script, say, has no address that others could open.
            Self::CopyLink if link.is_empty() => Effect::Tell("keep.link.none"),
            Self::CopyLink => copy(format!("{link}{}", opened::fragment(quiz, &session.responses)), "keep.link.done"),
            Self::Save => {
                let text = saved_file::write(quiz, &session.responses, day).to_string();
                file("json", "application/json", text, "keep.file.done")
            }
            Self::Picture { tall } => {
                let outline = outline();
                Effect::Picture {
                    picture: picture(&outline, dated("png"), tall).to_string(),
                    alternative: outline.picture,
                }
            }
            Self::Calendar => {
                let event = calendar::event(
                    content,
                    &outline().verdict_short,
                    link.split('#').next().unwrap_or_default(),
                    today.after(calendar::A_YEAR),
                    day.unwrap_or(today),
                );
                file("ics", "text/calendar", event, "keep.remind.done")
            }
        }
    }
}
