//! One thing that is wrong with a text, where it is, and how to mend it.

use std::fmt;

/// A problem, with its place as a JSON path (`$` is the whole text, `$.areas[0].id` the id of the first area).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The JSON path of the place.
    pub path: String,
    /// A sentence that says what is wrong and how to mend it.
    pub text: String,
}

impl Problem {
    /// A problem at a place.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.text)
    }
}
