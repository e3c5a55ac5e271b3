//! What the documents say of the theme is what there is: the tokens of the style sheet, and the parts of the screens.

use std::collections::BTreeSet;

use super::{none, source, sources};

const DOCUMENT: &str = "docs/embedding.md";

/// The names in the first column of the table under a heading.
fn documented(heading: &str) -> BTreeSet<String> {
    let (_, after) = source(DOCUMENT).text.split_once(&format!("\n### {heading}\n")).expect("the heading is there");
    let section = after.split("\n#").next().unwrap_or_default();
    section.lines().filter_map(|line| Some(line.strip_prefix("| `")?.split_once('`')?.0.to_owned())).collect()
}

/// What stands behind a sign in some files, as far as it is a name.
fn named(starts: &[&str], endings: &[&str], sign: &str) -> BTreeSet<String> {
    let is_part = |c: char| c.is_ascii_lowercase() || c == '-';
    let names = |text: &'static str| {
        let rests = text.split(sign).skip(1);
        rests.map(move |rest| rest.split(|c| !is_part(c)).next().unwrap_or_default().to_owned())
    };
    sources(starts, endings).flat_map(|source| names(&source.text)).collect()
}

/// Fails where what is documented and what is there differ.
#[track_caller]
fn same(documented: &BTreeSet<String>, there: &BTreeSet<String>) {
    assert!(there.len() > 5, "{there:?} cannot be all");
    let differing = documented.symmetric_difference(there).map(|name| format!("{DOCUMENT}: {name}"));
    none(differing, "The table names what is there, all of it and nothing else.");
}

#[test]
fn every_token_is_documented() {
    let there = named(&["web/styles/"], &[".css"], "var(--cq-").into_iter();
    same(&documented("Tokens"), &there.map(|name| format!("--cq-{name}")).collect());
}

#[test]
fn every_part_is_documented() {
    // Parts of a total are `data-part`, and numbers.
    same(&documented("Parts"), &named(&["tests/markup/"], &[".html"], " part=\""));
}
