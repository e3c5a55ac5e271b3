//! What holds of the part of an address behind `#`, whatever it is.

use quiz_core::widget::opened::{fragment, from_address};
use quiz_core::widget::{Intent, Message, Source, State};
use quiz_core::{Quiz, Responses};

/// A text with its check, as any program can make it: FNV-1a, 32 bits.
fn sealed(text: &str) -> String {
    let divider = if text.contains('.') { '.' } else { '_' };
    let check = text.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    format!("{text}{divider}{check:08x}")
}

/// An address is none of ours, or a result to visit, or is refused in our own words; so it is with the text as it is, as a
/// result, and as one with the right check. A result that stands behind it still arrives.
pub(crate) fn is_visited_or_refused(quiz: &Quiz, text: &str) {
    for hash in [text.to_owned(), format!("#career-quiz_{text}"), format!("#career-quiz={}", sealed(text))] {
        match from_address(quiz, &hash) {
            None => {}
            Some(Intent::Visit(Source::Link, responses)) => is_exact(quiz, &hash, &responses),
            Some(Intent::Tell(Message::Link(key, name))) => {
                let keys = ["link.damaged", "open.version", "open.quiz", "open.revision"];
                assert!(keys.contains(&key), "{key}");
                // A link comes from anybody: what is shown of it is an id or a number, never a sentence.
                let is_plain = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte));
                assert!(is_plain && name.len() <= 40, "{name}");
            }
            Some(intent) => panic!("{intent:?}"),
        }
    }
    if !text.contains("career-quiz") {
        let responses = Responses::none(quiz);
        let behind = format!("{text}&{}", fragment(quiz, &responses));
        assert_eq!(from_address(quiz, &behind), Some(Intent::Visit(Source::Link, responses)));
    }
}

/// No two texts are read alike, except for the divider of the first links and what a sentence puts behind.
fn is_exact(quiz: &Quiz, hash: &str, responses: &Responses) {
    let written = fragment(quiz, responses);
    assert_eq!(from_address(quiz, &written), Some(Intent::Visit(Source::Link, responses.clone())));
    let content = written.rsplit_once('_').map_or("", |(content, _)| content);
    let content = content.strip_prefix("career-quiz").unwrap_or_default();
    let stands = |content: &str| hash.contains(content);
    let of_now = stands(content) || stands(&content.replacen('_', "=", 1));
    let first = content.split_at_checked(1).map_or("", |(_, content)| content);
    // The id of a quiz may have the divider in it: four stand around the fields.
    let fields: Vec<&str> = first.splitn(2, '_').chain([]).collect();
    let [version, rest] = fields.as_slice() else { panic!("{content}") };
    let mut rest = rest.rsplitn(4, '_');
    let [importance, answers, revision, id] = [(); 4].map(|()| rest.next().unwrap_or_default());
    let dots = [*version, id, revision, answers, importance].join(".");
    assert!(of_now || stands(&dots), "{hash} is not {written}");
    let visit = State::new(quiz, &Default::default()).apply(quiz, Intent::Visit(Source::Link, responses.clone()));
    assert_eq!(visit.as_ref().and_then(State::visited_link), Some(responses));
}
