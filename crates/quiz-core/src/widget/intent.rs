//! What can be done to a widget: by the person, or by the page around it.

use crate::day::Day;
use crate::responses::Responses;
use crate::score::Label;
use crate::session::{Action, Earlier, Session};

/// Something that changes the state of a widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The person does something with the quiz.
    Do(Action),
    /// The person goes on with remembered answers.
    GoOn,
    /// The person takes back that their answers were put away, by a new start or for those of a file.
    Undo,
    /// The person wants all answers to go, and is asked whether that is meant.
    AskClear,
    /// The person is asked whether all answers are to go, and keeps them.
    KeepAll,
    /// All answers go, those of earlier times too, and cannot come back.
    Clear,
    /// What was tried on the result is taken back: the result is as it was.
    Revert,
    /// What was tried on the result is kept.
    KeepChange,
    /// Responses from a link or a file are shown, beside the person's own.
    Visit(Source, Responses),
    /// The person goes back to their own answers.
    Leave,
    /// The address of the page holds no shared result any longer: the person has gone back.
    LeaveLink {
        /// Whether focus is in the widget.
        has_focus: bool,
    },
    /// The person has gone on elsewhere, in another tab or on the fallback: their own session with what was done there.
    TakeOver {
        /// The session.
        session: Box<Session>,
        /// Whether focus is in the widget, or was in the fallback.
        has_focus: bool,
    },
    /// The results of earlier times with those that another tab has added, or without those that it has deleted.
    TakeOverEarlier(Vec<Earlier>),
    /// The person takes the responses that are visited as their own.
    Adopt,
    /// The result is compared with an earlier one, by its position; with nothing it is with the latest.
    Compare(Option<usize>),
    /// The page may see the result from now on, or no longer.
    Share(bool),
    /// The person is told something.
    Tell(Message),
}

/// Where responses come from that are not the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A link to a shared result.
    Link,
    /// A file that was opened.
    File {
        /// The day of the result in it, if it is known.
        day: Option<Day>,
        /// What the file called the result, where that was by earlier rules or for earlier statements.
        old: Option<Label>,
    },
}

/// Something that the person is told: the status region of the widget speaks it, and most of it is seen beside the
/// screen too. Keys are those of [`crate::words::Words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A sentence, by its key.
    Said(&'static str),
    /// A sentence, by its key, that is spoken alone: what is seen says the same.
    Spoken(&'static str),
    /// What something tried on the result has made of it; spoken alone.
    Tried,
    /// A sentence about a quiz or a revision, by its key, and its id or number.
    About(&'static str, String),
    /// What there is to say of a link, by the key of a sentence and the name it speaks of. It stands above the screen.
    Link(&'static str, String),
    /// A text that could not be copied: it is shown, to be copied by hand.
    Copy(String),
}

impl Message {
    /// Whether it is seen, and answers something that the person has done here: what was done in another tab moves nothing.
    pub(super) fn is_answer(&self) -> bool {
        self.is_seen() && *self != Self::ELSEWHERE
    }

    /// That a link or a file holds the person's own result.
    pub(super) const MINE: Self = Self::Link("visit.mine", String::new());

    /// What was done in another tab.
    pub(super) const ELSEWHERE: Self = Self::Said("elsewhere.gone");

    /// Whether it is seen beside the screen too.
    #[must_use]
    pub const fn is_seen(&self) -> bool {
        !matches!(self, Self::Spoken(_) | Self::Tried)
    }
}
