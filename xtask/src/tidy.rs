//! The rules of the house as tests: each fails with the places that break it, a file and a line each.
#![allow(clippy::string_slice, reason = "positions come from the texts themselves, and a panic is a failed test")]

mod arrows;
mod code;
mod content;
mod files;
mod guide;
mod safety;
mod scripts;
mod theme;

use std::path::Path;
use std::process::Command;
use std::sync::LazyLock;

/// The root of the repository, from the folder that cargo runs the tests in.
const ROOT: &str = "..";

/// A file of the repository, as text.
struct Source {
    /// Its path from the root, with `/`.
    path: String,
    text: String,
}

impl Source {
    /// The lines that `breaks` finds something in: file, line, and what was found.
    fn places(&self, text: &str, breaks: impl Fn(&str) -> Option<String>) -> Vec<String> {
        let places = text.lines().enumerate();
        places.filter_map(|(at, line)| Some(format!("{}:{}: {}", self.path, at + 1, breaks(line)?))).collect()
    }
}

/// The text files that git keeps, and new ones that it does not ignore.
static SOURCES: LazyLock<Vec<Source>> = LazyLock::new(|| {
    let mut git = Command::new("git");
    git.args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
    let output = git.current_dir(ROOT).output().expect("git says which files are ours");
    assert!(output.status.success(), "git: {}", String::from_utf8_lossy(&output.stderr));
    let list = String::from_utf8(output.stdout).expect("paths are UTF-8");
    let read = |path: &str| {
        Some(Source { path: path.to_owned(), text: std::fs::read_to_string(Path::new(ROOT).join(path)).ok()? })
    };
    let sources: Vec<Source> = list.split_terminator('\0').filter_map(read).collect();
    assert!(sources.len() > 50, "git names too few files: {}", sources.len());
    sources
});

/// The files that start with one of the paths and end with one of the endings.
fn sources(starts: &[&str], endings: &[&str]) -> impl Iterator<Item = &'static Source> + use<> {
    let starts_so = |source: &&Source| starts.iter().any(|start| source.path.starts_with(start));
    let ends_so = |source: &&Source| endings.iter().any(|ending| source.path.ends_with(ending));
    SOURCES.iter().filter(starts_so).filter(ends_so).collect::<Vec<_>>().into_iter()
}

/// One file.
fn source(path: &str) -> &'static Source {
    SOURCES.iter().find(|source| source.path == path).unwrap_or_else(|| panic!("{path} is not there."))
}

/// Fails if there are places; `advice` says how to mend them.
#[track_caller]
fn none(places: impl IntoIterator<Item = String>, advice: &str) {
    let places: Vec<String> = places.into_iter().collect();
    assert!(places.is_empty(), "{advice}\n  {}\n", places.join("\n  "));
}
