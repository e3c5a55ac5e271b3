//! Results from elsewhere: what follows from a link to a shared result, and from a file that was opened.

use super::{Intent, Message, Source};
use crate::json::Json;
use crate::quiz::Quiz;
use crate::responses::Responses;
use crate::session::{SharedError, link, saved_file};

/// What the part of an address behind `#` begins with when it holds a result.
const LINK: &str = "career-quiz=";

/// The address of a page with responses behind `#`, where no server ever sees them. What was behind `#` goes.
#[must_use]
pub fn address(quiz: &Quiz, page: &str, responses: &Responses) -> String {
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}#{LINK}{}", link::write(quiz, responses))
}

/// What follows from the part of an address behind `#`, with it or without; nothing where it holds no result.
#[must_use]
pub fn from_address(quiz: &Quiz, hash: &str) -> Option<Intent> {
    let shared = match hash.trim_start_matches('#').strip_prefix(LINK) {
        Some(text) => link::read(quiz, text),
        // It names this quiz, so it was a link to a result before its beginning was changed.
        None if hash.contains(&format!(".{}.", quiz.id)) => Err(SharedError::Damaged),
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
