//! What is served as it is: words, schema and quizzes fit the program, and the changelog its version.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{self, Literal};
use super::{ROOT, Source, none, source, sources};
use crate::{quiz_file, schema};

const ENGLISH: &str = "static/locales/en.json";

/// The sentences of a language by key.
fn sentences(source: &Source) -> BTreeMap<String, String> {
    serde_json::from_str(&source.text).unwrap_or_else(|error| panic!("{}: {error}", source.path))
}

/// The texts in the code of the widget, each with its file.
fn literals() -> impl Iterator<Item = (&'static str, Literal<'static>)> {
    let with_file = |source: &'static Source| {
        let literals = code::literals(&source.text).into_iter();
        literals.map(|literal| (source.path.as_str(), literal))
    };
    const STARTS: [&str; 6] = [
        "src/",
        "crates/quiz-core/src/result",
        "crates/quiz-core/src/widget/",
        "crates/quiz-core/src/words",
        "crates/quiz-paper/src/",
        "web/",
    ];
    sources(&STARTS, &[".rs", ".js"]).flat_map(with_file)
}

/// Whether a text is the key, or the key without its plural form or its form for a shared result; `{…}` in it stands for
/// anything.
fn is_key(text: &str, key: &str) -> bool {
    let forms = [".one", ".other", ".shared"];
    is_whole_key(text, key) || forms.iter().filter_map(|form| key.strip_suffix(form)).any(|key| is_whole_key(text, key))
}

fn is_whole_key(text: &str, key: &str) -> bool {
    let mut pieces = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, after)| after));
    let Some(rest) = pieces.next().and_then(|start| key.strip_prefix(start)) else { return false };
    let end = pieces.try_fold(rest, |rest, piece| match piece {
        "" => Some(""),
        piece => rest.split_once(piece).map(|(_, after)| after),
    });
    end == Some("")
}

#[test]
fn every_sentence_that_is_shown_is_there() {
    let known = sentences(source(ENGLISH));
    let groups: BTreeSet<&str> = known.keys().filter_map(|key| Some(key.split_once('.')?.0)).collect();
    let is_file = |text: &str| [".css", ".html", ".js"].iter().any(|end| text.ends_with(end));
    let is_plain = |text: &str| !is_file(text) && text.chars().all(|c| c.is_ascii_lowercase() || "._{}".contains(c));
    let missing = literals().filter(|(_, Literal { before, text, .. })| {
        let shown = ["say(", "fill(", "count(", "whose("].iter().any(|call| before.ends_with(call));
        let grouped = text.split_once('.').is_some_and(|(group, _)| groups.contains(group));
        (shown || grouped && is_plain(text)) && !known.keys().any(|key| is_key(text, key))
    });
    none(
        missing.map(|(path, Literal { line, text, .. })| format!("{path}:{line}: {text}")),
        "Add these keys to static/locales/en.json.",
    );
}

#[test]
fn every_sentence_that_is_there_is_shown() {
    let texts: BTreeSet<&str> = literals().map(|(_, literal)| literal.text).collect();
    // A text that is nothing but a place stands for anything, and so for no key.
    let unused = |key: &String| !texts.iter().any(|text| !text.starts_with('{') && is_key(text, key));
    let unused = sentences(source(ENGLISH)).into_keys().filter(unused);
    none(unused.map(|key| format!("{ENGLISH}: {key}")), "Take these keys out: nothing shows them.");
}

#[test]
fn all_languages_have_the_same_keys_and_places() {
    fn places(sentence: &str) -> BTreeSet<&str> {
        sentence.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect()
    }
    let english = sentences(source(ENGLISH));
    let differing = sources(&["static/locales/"], &[".json"]).flat_map(|source| {
        let other = sentences(source);
        let same = |key: &String| Some(places(english.get(key)?) == places(other.get(key)?));
        let keys: BTreeSet<&String> = english.keys().chain(other.keys()).collect();
        let differing =
            keys.into_iter().filter(|key| same(key) != Some(true)).map(|key| format!("{}: {key}", source.path));
        differing.collect::<Vec<_>>()
    });
    none(differing, "Translations have the keys of English, and each sentence the same {places}.");
}

#[test]
fn the_schema_is_that_of_the_types() {
    let fresh = source(schema::FILE).text == schema::text();
    none((!fresh).then(|| schema::FILE.to_owned()), "Write it anew: cargo xtask schema");
}

#[test]
fn all_quizzes_that_are_served_are_good() {
    let read = |source: &Source| quiz_file::read(&format!("{ROOT}/{}", source.path)).err();
    none(sources(&["static/quizzes/"], &["/quiz.json"]).filter_map(read), "Mend these files.");
}

#[test]
fn the_changelog_tells_of_this_version() {
    let version = env!("CARGO_PKG_VERSION");
    let told = source("CHANGELOG.md").text.lines().any(|line| line.starts_with("## ") && line.contains(version));
    none((!told).then(|| format!("CHANGELOG.md: {version}")), "Tell the owners of pages what is new.");
}
