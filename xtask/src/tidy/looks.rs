//! What hosts are told of the looks is what there is: the tokens of the style sheet, and the parts of the screens.

use std::collections::BTreeSet;

use super::{none, source, sources};

const TOLD: &str = "docs/embedding.md";

/// The names in the first column of the table under a heading.
fn told(heading: &str) -> BTreeSet<String> {
    let (_, after) = source(TOLD).text.split_once(&format!("\n### {heading}\n")).expect("the heading is there");
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

/// Fails where what is told and what is there differ.
#[track_caller]
fn same(told: &BTreeSet<String>, there: &BTreeSet<String>) {
    assert!(there.len() > 5, "{there:?} cannot be all");
    let differing = told.symmetric_difference(there).map(|name| format!("{TOLD}: {name}"));
    none(differing, "The table names what is there, all of it and nothing else.");
}

#[test]
fn every_token_is_told() {
    let there = named(&["static/styles/"], &[".css"], "var(--cq-").into_iter();
    same(&told("Tokens"), &there.map(|name| format!("--cq-{name}")).collect());
}

#[test]
fn every_part_is_told() {
    // Parts of a total are `data-part`, and numbers.
    same(&told("Parts"), &named(&["tests/markup/"], &[".html"], " part=\""));
}
