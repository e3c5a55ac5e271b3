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

/// The longest id that a quiz can have, in bytes.
const LONGEST_ID: usize = 40;
/// The longest number of a revision, in digits.
const LONGEST_REVISION: usize = 7;

impl SharedError {
    /// It is of another quiz, if this can be its id. A link or a file comes from anybody, and what it calls itself is
    /// shown: it must not be a sentence.
    pub(super) fn other_quiz(id: &str) -> Self {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
        if (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(is_plain) {
            Self::OtherQuiz(id.to_owned())
        } else {
            Self::Damaged
        }
    }

    /// It is of another revision, if this can be its number.
    pub(super) fn other_revision(revision: &str) -> Self {
        if (1..=LONGEST_REVISION).contains(&revision.len()) && revision.bytes().all(|byte| byte.is_ascii_digit()) {
            Self::OtherRevision(revision.to_owned())
        } else {
            Self::Damaged
        }
    }
}
