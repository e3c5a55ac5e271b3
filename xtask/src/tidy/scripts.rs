//! What holds for JavaScript: types everywhere, and a place for each file that says what becomes of it.

use super::{Source, none, sources};

fn scripts() -> impl Iterator<Item = &'static Source> {
    // These are pages of other libraries and of other people, whose types are not installed for a test.
    let others = ["bench/contestants/", "examples/"];
    let is_checked = move |source: &&Source| !others.iter().any(|folder| source.path.starts_with(folder));
    sources(&[""], &[".js", ".mjs"]).filter(is_checked)
}

#[test]
fn every_script_has_its_types_checked() {
    let is_head = |line: &&str| line.starts_with("//") || line.starts_with("#!");
    let unchecked = |source: &&Source| !source.text.lines().take_while(is_head).any(|line| line == "// @ts-check");
    none(
        scripts().filter(unchecked).map(|source| format!("{}:1", source.path)),
        "Write `// @ts-check` below the sentence at the head of the file, and types in JSDoc.",
    );
}

#[test]
fn nothing_is_exempt_from_the_checks_without_a_reason() {
    let exempt = |line: &str| {
        let (_, what) = ["@ts-ignore", "@ts-nocheck", "@ts-expect-error", "biome-ignore"]
            .iter()
            .find_map(|sign| line.split_once(sign).map(|(_, rest)| (sign, rest)))?;
        let is_allowed = line.contains("@ts-expect-error") || line.contains("biome-ignore lint/");
        let has_reason = what.split_whitespace().filter(|word| !word.contains('/')).count() > 2;
        (!is_allowed || !has_reason).then(|| line.trim().to_owned())
    };
    none(
        scripts().flat_map(|source| source.places(&source.text, exempt)),
        "Mend it, or say `@ts-expect-error` or `biome-ignore lint/…` with a sentence that says why it is right here.",
    );
}

#[test]
fn what_is_bundled_lies_in_web_and_what_is_served_as_it_is_in_static() {
    none(
        sources(&["static/"], &[".js", ".mjs", ".ts", ".css"]).map(|source| source.path.clone()),
        "Scripts and style sheets are bundled: move them to web/.",
    );
}
