//! What could stop a widget or open a page to others: panics, and markup made out of text.

use super::code::code;
use super::{Source, none, source, sources};

/// The code of the product: that of its tests may say what it expects.
fn product() -> impl Iterator<Item = &'static Source> {
    let is_test = |source: &&Source| {
        let path = &source.path;
        path.starts_with("xtask/src/tidy")
            || path.starts_with("crates/") && !path.contains("/src/")
            || path == "crates/quiz-paper/src/shipped.rs"
    };
    sources(&["src/", "crates/", "xtask/src/"], &[".rs"]).filter(move |source| !is_test(source))
}

#[test]
fn nothing_outside_tests_can_panic() {
    let calls = [".unwrap()", ".expect(", "panic!(", "todo!(", "unimplemented!(", "unreachable!("];
    let indexed = |line: &str| {
        let is_value = |c: char| c.is_alphanumeric() || "_)]?".contains(c);
        line.match_indices('[').any(|(at, _)| line[..at].ends_with(is_value))
    };
    let panics = |line: &str| {
        let breaks = calls.iter().any(|call| line.contains(call)) || indexed(line);
        breaks.then(|| line.trim().to_owned())
    };
    none(
        product().flat_map(|source| source.places(&code(&source.text), panics)),
        "A panic stops the widget: answer with a value (`get`, `unwrap_or`, `?`).",
    );
}

#[test]
fn every_package_takes_the_lints_that_refuse_panics() {
    let lints = ["expect_used", "indexing_slicing", "panic", "string_slice", "todo", "unwrap_used"];
    let workspace = source("Cargo.toml");
    let missing = lints.iter().filter(|lint| !workspace.text.contains(&format!("\n{lint} = \"warn\"\n")));
    let missing = missing.map(|lint| format!("{}: {lint} = \"warn\"", workspace.path));
    let without =
        sources(&[""], &["Cargo.toml"]).filter(|source| !source.text.contains("\n[lints]\nworkspace = true\n"));
    let without = without.map(|source| format!("{}: [lints] workspace = true", source.path));
    none(missing.chain(without), "Add these lines: clippy refuses what could panic.");
}

#[test]
fn no_markup_is_made_out_of_text() {
    let ways = [
        "from_html_unchecked",
        "innerHTML",
        "outerHTML",
        "insertAdjacentHTML",
        "document.write",
        "style=\"",
        "style={",
    ];
    let made = |line: &str| ways.iter().find(|way| line.contains(**way)).map(|way| (*way).to_owned());
    none(
        sources(&["src/", "static/", "web/", "index.html"], &[".rs", ".js", ".mjs", ".html", ".css", ".svg"])
            .flat_map(|source| source.places(&source.text, made)),
        "Make nodes and classes: text as markup is how scripts get in, and strict pages refuse it.",
    );
}
