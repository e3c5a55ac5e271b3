//! What can be done to the widget: by the person, or by the page.

use quiz_core::{Action, Shared};

/// Something that changes what the widget shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The person does something with the quiz.
    Do(Action),
    /// The person goes on with remembered answers.
    GoOn,
    /// The person takes back that everything was started again.
    Undo,
    /// All answers go, those of earlier times too, and cannot come back.
    Clear,
    /// A change made on the result is taken back: the result is as it was.
    Revert,
    /// A change made on the result is kept.
    KeepChange,
    /// Answers from a link or a file are shown, beside the person's own.
    Visit(Source, Shared),
    /// The person goes back to the own answers.
    Leave,
    /// The person takes visited answers as the own ones.
    Adopt,
    /// An earlier result is compared with, by its position; nothing is with none.
    Compare(Option<usize>),
    /// The page may see the result from now on, or no longer.
    Share(bool),
    /// The person is told something.
    Tell(Message),
}

/// Where visited answers come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// A link.
    Link,
    /// A file.
    File,
}

/// Something that the person is told, beside the screen.
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
