//! What can be done to a widget: by the person, or by the page around it.

use crate::responses::Responses;
use crate::session::Action;

/// Something that changes the state of a widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The person does something with the quiz.
    Do(Action),
    /// The person goes on with remembered answers.
    GoOn,
    /// The person takes back that their answers were put away, by a new start or for those of a file.
    Undo,
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
    File,
}

/// Something that the person is told, beside the screen. Keys are those of [`crate::Words`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A sentence, by its key.
    Said(&'static str),
    /// A sentence about a quiz or a revision, by its key, and its id or number.
    About(&'static str, String),
    /// What is wrong with a link, by the key of a sentence and the name it speaks of. It stands above the screen.
    Link(&'static str, String),
    /// A text that could not be copied: it is shown, to be copied by hand.
    Copy(String),
}
