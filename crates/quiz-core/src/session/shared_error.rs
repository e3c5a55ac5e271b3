//! Why responses that came in a link or a file cannot be read.

/// Why a link or a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SharedError {
    /// It did not arrive whole, or was changed.
    Damaged,
    /// It is of another, perhaps newer, version.
    OtherVersion,
    /// It is of another quiz: its id.
    OtherQuiz(String),
    /// It is of another revision of this quiz.
    OtherRevision(String),
}
