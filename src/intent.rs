//! What can be done to the widget: by the person, or by the page.

use quiz_core::Action;

/// Something that is done to the widget.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// The person does something with the quiz.
    Do(Action),
    /// The person goes on with remembered answers.
    GoOn,
    /// The person takes back that everything was started again.
    Undo,
    /// All answers go, and cannot come back.
    Clear,
}
