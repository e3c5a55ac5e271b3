//! Results from elsewhere: what follows from a link to a shared result, and from a file that was opened.

use super::{Intent, Message, Source};
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::Responses;
use crate::session::{SharedError, link, saved_file};

/// What a result begins with in the part of an address behind `#`, and what divides it from the text of the responses: so
/// far, and in the first links.
const NAME: &str = "career-quiz";
const DIVIDERS: [char; 2] = ['_', '='];
/// What ends it, should the page or somebody on the way have added something.
const ENDS: [char; 4] = ['&', '?', '#', '/'];

/// The text that holds responses in the part of an address behind `#`, where no server ever sees them.
#[must_use]
pub fn fragment(quiz: &Quiz, responses: &Responses) -> String {
    format!("{NAME}_{}", link::write(quiz, responses))
}

/// What follows from the part of an address behind `#`, with it or without, wherever in it a result stands; nothing where
/// it holds none.
#[must_use]
pub fn from_address(quiz: &Quiz, hash: &str) -> Option<Intent> {
    let shared = match hash.split_once(NAME).and_then(|(_, rest)| rest.strip_prefix(DIVIDERS)) {
        Some(text) => link::read(quiz, text.split(ENDS).next().unwrap_or_default()),
        // It names this quiz, so it was a link to a result before its beginning was changed.
        None if ['.', '_'].iter().any(|sign| hash.contains(&format!("{sign}{}{sign}", quiz.id))) => {
            Err(SharedError::Damaged)
        }
        None => return None,
    };
    Some(intent(Source::Link, shared))
}

/// What follows from a file; `json` is what it holds, or nothing where that is no JSON.
#[must_use]
pub fn from_file(quiz: &Quiz, json: Option<&Json>) -> Intent {
    let file = |json| Source::File { day: saved_file::day(json), old: saved_file::said(quiz, json) };
    let source = json.map_or(Source::File { day: None, old: None }, file);
    intent(source, json.ok_or(SharedError::Damaged).and_then(|json| saved_file::read(quiz, json)))
}

fn intent(source: Source, shared: Result<Responses, SharedError>) -> Intent {
    let link = source == Source::Link;
    let (key, name) = match shared {
        Ok(responses) => return Intent::Visit(source, responses),
        Err(SharedError::Damaged) if link => ("link.damaged", String::new()),
        Err(SharedError::Damaged) => ("open.damaged", String::new()),
        Err(SharedError::OtherVersion) => ("open.version", String::new()),
        Err(SharedError::OtherQuiz(id)) => ("open.quiz", id),
        Err(SharedError::OtherRevision(revision)) => ("open.revision", revision),
    };
    Intent::Tell(if link { Message::Link(key, name) } else { Message::About(key, name) })
}
