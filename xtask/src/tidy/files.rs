//! What every file has and has not: a sentence at its head that names its one subject, and no trace of a machine.

use super::{Source, none, sources};

const EVERYWHERE: [&str; 1] = [""];

fn place_if(source: &Source, breaks: bool, what: &str) -> Option<String> {
    breaks.then(|| format!("{}:1: {what}", source.path))
}

#[test]
fn every_rust_file_starts_with_a_sentence() {
    let without = |source: &'static Source| {
        let head = source.text.lines().map_while(|line| line.strip_prefix("//! "));
        let head = head.collect::<Vec<_>>().join(" ");
        let starts = head.starts_with(|c: char| c.is_uppercase() || c == '`');
        place_if(source, !starts || !head.ends_with('.'), &format!("“{head}”"))
    };
    none(
        sources(&EVERYWHERE, &[".rs"]).filter_map(without),
        "Say at the head of each file, in a `//!` sentence with a full stop, what it holds.",
    );
}

#[test]
fn every_script_and_style_sheet_starts_with_a_comment() {
    let without = |source: &'static Source| {
        let first = source.text.lines().find(|line| !line.starts_with("#!")).unwrap_or_default();
        place_if(source, !first.starts_with("// ") && !first.starts_with("/* ") && first != "/**", first)
    };
    none(
        sources(&EVERYWHERE, &[".js", ".mjs", ".css"]).filter_map(without),
        "Say at the head of each file, in a comment, what it holds.",
    );
}

#[test]
fn no_file_names_a_folder_of_a_machine() {
    let folders = ["home", "root", "tmp", "work", "Users"].map(|name| format!("/{name}/"));
    // Where something stands right before it, the folder lies in another one.
    let is_part = |c: char| c.is_alphanumeric() || "_-.})".contains(c);
    let absolute = |line: &str, folder: &str| {
        line.match_indices(folder).any(|(at, _)| !line[..at].ends_with(is_part)).then(|| folder.to_owned())
    };
    let named = |line: &str| folders.iter().find_map(|folder| absolute(line, folder));
    none(
        sources(&EVERYWHERE, &EVERYWHERE).flat_map(|source| source.places(&source.text, named)),
        "The repository is the same on every machine: use paths from its root.",
    );
}

/// The host names of a line, as far as they are written out.
fn hosts(line: &str) -> impl Iterator<Item = &str> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    line.split("://").skip(1).map(move |rest| rest.split(|c| !is_part(c)).next().unwrap_or_default())
}

#[test]
fn no_file_names_a_private_host() {
    let is_private = |host: &&str| {
        let is_address = host.chars().all(|c| c.is_ascii_digit() || c == '.');
        let suffix = host.rsplit('.').next().unwrap_or_default();
        let is_inside = ["corp", "home", "internal", "intranet", "lan", "local"].contains(&suffix);
        !["", "127.0.0.1", "localhost"].contains(host) && (is_address || is_inside || !host.contains('.'))
    };
    let named = |line: &str| hosts(line).find(is_private).map(str::to_owned);
    none(
        sources(&EVERYWHERE, &EVERYWHERE).flat_map(|source| source.places(&source.text, named)),
        "Name hosts that everybody can reach, or example.com.",
    );
}

#[test]
fn lock_files_name_the_public_registries_only() {
    let registries = ["github.com", "registry.npmjs.org"];
    let named = |line: &str| {
        let is_source = line.trim_start().starts_with("\"resolved\"") || line.starts_with("source = ");
        hosts(line).find(|host| is_source && !registries.contains(host)).map(str::to_owned)
    };
    none(
        sources(&["Cargo.lock", "package-lock.json"], &EVERYWHERE)
            .flat_map(|source| source.places(&source.text, named)),
        "Make the lock file anew with the public registries.",
    );
}
