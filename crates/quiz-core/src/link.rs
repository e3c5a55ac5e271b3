//! Answers as a short text that fits into a link, with a check that it arrived whole.

use crate::{Answer, MOST_IMPORTANCE, Quiz};

/// The version of the text.
const VERSION: &str = "1";

/// Answers and importance that came in a link or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The answers, in the order of presentation.
    pub answers: Vec<Answer>,
    /// The importance of the areas, in their order.
    pub importance: Vec<Option<u8>>,
}

/// Why a shared text cannot be read.
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

impl Shared {
    /// The text: `1.QUIZ.REVISION.ANSWERS.IMPORTANCE.CHECK`, with a character for each answer (`0`–`4`, `u` not sure,
    /// `-` open) in the order of presentation and for each importance (`0`–`9`, `a` for 10, `-` none).
    #[must_use]
    pub fn to_text(&self, quiz: &Quiz) -> String {
        let answers: String = self
            .answers
            .iter()
            .map(|answer| match answer {
                Answer::Open => '-',
                Answer::Unsure => 'u',
                Answer::Given(raw) => char::from_digit(u32::from(*raw), 10).unwrap_or('-'),
            })
            .collect();
        let importance: String = self
            .importance
            .iter()
            .map(|points| points.and_then(|points| char::from_digit(u32::from(points), 11)).unwrap_or('-'))
            .collect();
        let text = format!("{VERSION}.{}.{}.{answers}.{importance}", quiz.id, quiz.revision);
        let check = check(&text);
        format!("{text}.{check:08x}")
    }

    /// Reads a text.
    ///
    /// # Errors
    /// It is damaged, or of another version, quiz or revision. One changed character is always noticed.
    pub fn from_text(quiz: &Quiz, text: &str) -> Result<Self, SharedError> {
        let (content, sum) = text.rsplit_once('.').ok_or(SharedError::Damaged)?;
        if text.len() > 400 || sum != format!("{:08x}", check(content)) {
            return Err(SharedError::Damaged);
        }
        let mut fields = content.split('.');
        let mut next = || fields.next().ok_or(SharedError::Damaged);
        if next()? != VERSION {
            return Err(SharedError::OtherVersion);
        }
        let (id, revision) = (next()?, next()?);
        if id != quiz.id {
            return Err(SharedError::OtherQuiz(id.to_owned()));
        }
        if revision != quiz.revision.to_string() {
            return Err(SharedError::OtherRevision(revision.to_owned()));
        }
        let answers: Option<Vec<Answer>> = next()?.chars().map(read_answer).collect();
        let importance: Option<Vec<Option<u8>>> = next()?.chars().map(read_importance).collect();
        match (answers, importance, fields.next()) {
            (Some(answers), Some(importance), None)
                if answers.len() == quiz.questions.len() && importance.len() == quiz.areas.len() =>
            {
                Ok(Self { answers, importance })
            }
            _ => Err(SharedError::Damaged),
        }
    }
}

fn read_answer(c: char) -> Option<Answer> {
    match c {
        '-' => Some(Answer::Open),
        'u' => Some(Answer::Unsure),
        '0'..='4' => c.to_digit(10).and_then(|raw| u8::try_from(raw).ok()).map(Answer::Given),
        _ => None,
    }
}

fn read_importance(c: char) -> Option<Option<u8>> {
    match c {
        '-' => Some(None),
        '0'..='9' | 'a' => {
            let points = u8::try_from(c.to_digit(11)?).ok()?;
            (points <= MOST_IMPORTANCE).then_some(Some(points))
        }
        _ => None,
    }
}

/// FNV-1a with 32 bits: each step can be undone, so two texts that differ in one character never agree.
fn check(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash: u32, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}
