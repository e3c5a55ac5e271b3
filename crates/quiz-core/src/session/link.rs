//! Responses as a short text that fits into a link, with a check that it arrived whole.

use super::SharedError;
use super::fingerprint::fnv;
use crate::quiz::Quiz;
use crate::responses::{Answer, Points, Rating, Responses};

/// The version of the text.
const VERSION: &str = "1";
/// The longest text that is read, in bytes.
const LONGEST: usize = 400;

/// The text: `1_QUIZ_REVISION_ANSWERS_IMPORTANCE_CHECK`, with a character for each answer (`0`–`4`, `u` not sure,
/// `-` open) in the order of presentation and for each importance (`0`–`9`, `a` for 10, `-` none). The first
/// links had `.` in the place of each `_`; they are read, too.
///
/// ```
/// # use quiz_core::quiz::Quiz;
/// use quiz_core::responses::{Answer, Responses};
/// use quiz_core::session::{link, SharedError};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quizzes/specimen.json"));
/// # let quiz = Quiz::from_json(&serde_json::from_str(text)?).map_err(|problems| format!("{problems:?}"))?;
/// let responses = Responses::new(&quiz, [Answer::Unsure], []);
/// let text = link::write(&quiz, &responses);
/// assert!(text.starts_with("1_specimen_3_u-------_--_"));
/// assert_eq!(link::read(&quiz, &text), Ok(responses));
/// assert_eq!(link::read(&quiz, &text[1..]), Err(SharedError::Damaged));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn write(quiz: &Quiz, responses: &Responses) -> String {
    let answer = |answer: &Answer| match answer {
        Answer::Open => '-',
        Answer::Unsure => 'u',
        Answer::Given(rating) => digit(rating.number()),
    };
    let answers: String = responses.answers().iter().map(answer).collect();
    let importance: String =
        responses.importance().iter().map(|points| points.map_or('-', |points| digit(points.number()))).collect();
    let text = format!("{VERSION}_{}_{}_{answers}_{importance}", quiz.id, quiz.revision);
    let check = fnv(&text);
    format!("{text}_{check:08x}")
}

/// Reads a text, also with signs behind it that belong to the sentence it stood in.
///
/// # Errors
/// It is damaged, or of another version, quiz or revision. One changed character is always noticed.
pub fn read(quiz: &Quiz, text: &str) -> Result<Responses, SharedError> {
    let text = text.trim_end_matches(|sign: char| !sign.is_ascii_alphanumeric());
    let divider = if text.contains('.') { '.' } else { '_' };
    let (content, sum) = text.rsplit_once(divider).ok_or(SharedError::Damaged)?;
    if text.len() > LONGEST || sum != format!("{:08x}", fnv(content)) {
        return Err(SharedError::Damaged);
    }
    let (version, rest) = content.split_once(divider).unwrap_or((content, ""));
    if version != VERSION {
        // Where the divider before the check was changed, this is all that there is before it.
        let is_version = version.bytes().all(|digit| digit.is_ascii_digit());
        return Err(if is_version { SharedError::OtherVersion } else { SharedError::Damaged });
    }
    // From its end, since the id of a quiz may have the divider in it.
    let mut fields = rest.rsplitn(4, divider);
    let mut next = || fields.next().ok_or(SharedError::Damaged);
    let (importance, answers, revision, id) = (next()?, next()?, next()?, next()?);
    if id != quiz.id {
        return Err(SharedError::other_quiz(id));
    }
    if revision != quiz.revision.to_string() {
        return Err(SharedError::other_revision(revision));
    }
    let answers: Option<Vec<Answer>> = answers.chars().map(read_answer).collect();
    let importance: Option<Vec<Option<Points>>> = importance.chars().map(read_points).collect();
    match (answers, importance) {
        (Some(answers), Some(importance))
            if answers.len() == quiz.questions.len() && importance.len() == quiz.areas.len() =>
        {
            Ok(Responses::new(quiz, answers, importance))
        }
        _ => Err(SharedError::Damaged),
    }
}

fn digit(number: u8) -> char {
    char::from_digit(u32::from(number), 11).unwrap_or('-')
}

fn read_answer(c: char) -> Option<Answer> {
    match c {
        '-' => Some(Answer::Open),
        'u' => Some(Answer::Unsure),
        _ => number(c).and_then(Rating::new).map(Answer::Given),
    }
}

fn read_points(c: char) -> Option<Option<Points>> {
    if c == '-' { Some(None) } else { number(c).and_then(Points::new).map(Some) }
}

/// What [`digit`] wrote; capital letters are not ours.
fn number(c: char) -> Option<u8> {
    c.to_digit(11).filter(|_| c != 'A').and_then(|number| u8::try_from(number).ok())
}
