//! Where focus goes when the screen changes, or when what had it goes away.

/// A place on the screen that is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Focus {
    /// The heading that names the screen.
    #[default]
    Heading,
    /// The button that has opened a question to answer it again, by the position of the question.
    Edit(usize),
    /// What stands above the screen for once.
    Note,
    /// The button that keeps all, beside the question whether all is to be deleted.
    KeepAll,
    /// The button that asks this.
    AskClear,
    /// The first thing to do on a result.
    First,
    /// Where it is: the screen has changed by itself while the person was elsewhere on the page.
    Stays,
}
