//! Who may name whom: the arrows between the parts of the program, and those that are not there.

use std::collections::{BTreeMap, BTreeSet};

use super::code::{code, paths};
use super::{Source, none, source, sources};

/// The crates that stand for a world: their names count wherever they stand.
const CRATES: [&str; 11] = [
    "career_quiz",
    "gloo",
    "js_sys",
    "quiz_core",
    "quiz_paper",
    "rand",
    "serde",
    "serde_json",
    "wasm_bindgen",
    "web_sys",
    "yew",
];
/// The names of the browser.
const BROWSER: [&str; 4] = ["gloo", "js_sys", "wasm_bindgen", "web_sys"];
/// The modules of the widget that touch the browser. All others are values and markup.
const EDGE: [&str; 2] = ["browser", "embed"];
/// The part of the edge that is open to screens: what an event says.
const EVENT: &str = "crate::browser::event";
/// What a press does to the screen that it is on, which changes no state: it brings a part into view.
const REVEAL: [&str; 2] = ["crate::browser::focus", "crate::browser::keep_in_view"];

/// The paths in some files that are not allowed.
fn strays(files: impl Iterator<Item = &'static Source>, allowed: impl Fn(&str) -> bool) -> Vec<String> {
    let strays = |source: &Source| {
        let mut strays = Vec::new();
        for (line, path) in paths(&code(&source.text)) {
            let root = path.split("::").next().unwrap_or_default();
            let full = if root == "super" { path.replacen("super", &parent(&source.path), 1) } else { path.clone() };
            let counts = ["crate", "std", "super"].contains(&root) || CRATES.contains(&root);
            if counts && !allowed(&full) {
                strays.push(format!("{}:{line}: {path}", source.path));
            }
        }
        strays
    };
    files.flat_map(strays).collect()
}

/// What `super` is in a file: `crate::components` in `src/components/axis.rs`.
fn parent(path: &str) -> String {
    let modules = path.split_once("src/").map_or(path, |(_, modules)| modules);
    modules.rsplit_once('/').map_or("crate".to_owned(), |(folder, _)| format!("crate::{}", folder.replace('/', "::")))
}

/// Whether a path is one of some others, or lies within it.
fn within(path: &str, roots: &[&str]) -> bool {
    roots.iter().any(|root| path.strip_prefix(root).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")))
}

/// Whether a path is a module of the edge.
fn at_edge(path: &str) -> bool {
    path.strip_prefix("crate::").is_some_and(|path| within(path, &EDGE))
}

/// The modules of the widget by name, without the list of them and the program.
fn widget(holds: impl Fn(&str) -> bool) -> impl Iterator<Item = &'static Source> {
    let module = |source: &Source| source.path["src/".len()..].split(['/', '.']).next().unwrap_or_default().to_owned();
    sources(&["src/"], &[".rs"])
        .filter(move |source| !["lib", "main"].contains(&&*module(source)) && holds(&module(source)))
}

#[test]
fn the_core_names_no_browser_clock_file_or_chance() {
    let allowed = ["crate", "serde", "std::cmp", "std::collections", "std::fmt", "std::iter", "std::mem", "std::ops"];
    none(
        strays(sources(&["crates/quiz-core/src/"], &[".rs"]), |path| within(path, &allowed)),
        "quiz-core has no world: it names serde and plain values only.",
    );
}

#[test]
fn the_core_has_no_floats_but_the_one_it_refuses() {
    let is_float =
        |line: &str| line.split(|c: char| !c.is_alphanumeric() && c != '_').any(|w| w == "f32" || w == "f64");
    let floats = |source: &Source| {
        let refuses =
            |line: &str| source.path.ends_with("/json/tree.rs") && line.contains("fn visit_f64<E>(self, value: f64)");
        source.places(&code(&source.text), |line| (is_float(line) && !refuses(line)).then(|| line.trim().to_owned()))
    };
    none(
        sources(&["crates/quiz-core/src/"], &[".rs"]).flat_map(floats),
        "quiz-core counts in whole numbers, so that the same answers give the same result on every machine.",
    );
}

#[test]
fn the_paper_version_names_the_core_alone() {
    let allowed = ["crate", "quiz_core", "std::fmt"];
    let files = || sources(&["crates/quiz-paper/src/"], &[".rs"]);
    assert!(files().count() > 5, "the files have moved");
    none(
        strays(files().filter(|source| !source.path.ends_with("/shipped.rs")), |path| within(path, &allowed)),
        "quiz-paper makes a text out of a quiz and words: files are for xtask, the browser for the widget.",
    );
}

/// Which modules at the top of a crate name which others of it.
fn arrows(files: impl Iterator<Item = &'static Source>) -> BTreeMap<String, BTreeSet<String>> {
    let mut arrows: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in files {
        let module = source.path.split_once("/src/").map_or("", |(_, path)| path).split(['/', '.']).next();
        let module = module.unwrap_or_default().to_owned();
        for (_, path) in paths(&code(&source.text)) {
            let named = path.strip_prefix("crate::").and_then(|path| path.split("::").next());
            if let Some(named) = named.filter(|named| *named != module) {
                arrows.entry(module.clone()).or_default().insert(named.to_owned());
            }
        }
    }
    arrows
}

/// The modules that can be reached from themselves.
fn circles(arrows: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let reaches_itself = |start: &String| {
        let (mut open, mut seen) = (vec![start], BTreeSet::new());
        while let Some(module) = open.pop() {
            for named in arrows.get(module).into_iter().flatten() {
                if named == start {
                    return true;
                }
                if seen.insert(named) {
                    open.push(named);
                }
            }
        }
        false
    };
    arrows.keys().filter(|module| reaches_itself(module)).cloned().collect()
}

#[test]
fn circles_are_found() {
    let arrows = [("a", ["b", "e"]), ("b", ["c", "e"]), ("c", ["a", "d"]), ("d", ["e", "f"])];
    let set = |names: [&str; 2]| names.map(str::to_owned).into();
    assert_eq!(circles(&arrows.map(|(name, named)| (name.to_owned(), set(named))).into()), ["a", "b", "c"]);
}

#[test]
fn the_files_of_the_paper_version_name_each_other_in_one_direction() {
    let arrows = arrows(sources(&["crates/quiz-paper/src/"], &[".rs"]));
    assert!(arrows.get("page").is_some_and(|named| named.contains("worksheet")), "{arrows:?} cannot be all");
    none(circles(&arrows), "These files of quiz-paper lie on a circle: move what both need into a file of its own.");
}

#[test]
fn only_the_edge_names_the_browser() {
    none(
        strays(widget(|module| !EDGE.contains(&module)), |path| !within(path, &BROWSER)),
        "Ask the browser in src/browser/; what an event says, in src/browser/event.rs.",
    );
}

#[test]
fn screens_name_neither_the_app_nor_the_edge() {
    none(
        strays(widget(|module| module != "app" && !EDGE.contains(&module)), |path| {
            (!at_edge(path) || within(path, &[EVENT]) || within(path, &REVEAL)) && !within(path, &["crate::app"])
        }),
        "Screens are functions from values to markup: what they need is handed to them by app.rs.",
    );
}

#[test]
fn the_browser_names_nothing_that_is_shown() {
    let shown =
        ["app", "components", "element", "embed", "result", "screens", "view"].map(|name| format!("crate::{name}"));
    let shown: Vec<&str> = shown.iter().map(String::as_str).collect();
    none(
        strays(widget(|module| module == "browser"), |path| {
            !within(path, &shown) || within(path, &["crate::result::task"])
        }),
        "What touches the browser knows what there is to do, and nothing that is shown; app.rs puts the two together.",
    );
}

#[test]
fn nothing_names_the_way_in() {
    none(
        strays(widget(|module| module != "embed"), |path| !within(path, &["crate::embed"])),
        "embed.rs is the outermost layer: it names the app, and nothing names it.",
    );
}

#[test]
fn the_packages_depend_on_what_their_world_has() {
    let strays = |path: &str, allowed: &[&str]| {
        let (_, after) = source(path).text.split_once("[dependencies]\n").expect("there are dependencies");
        let lines = after.lines().take_while(|line| !line.is_empty());
        let names = lines.map(|line| line.split([' ', '.', '=']).next().unwrap_or_default());
        let strays = names.filter(|name| !allowed.contains(name)).map(|name| format!("{path}: {name}"));
        strays.collect::<Vec<_>>()
    };
    let core = strays("crates/quiz-core/Cargo.toml", &["schemars", "serde"]);
    let paper = strays("crates/quiz-paper/Cargo.toml", &["quiz-core"]);
    let tools = ["base64", "flate2", "quiz-core", "quiz-paper", "rand", "rand_distr", "schemars", "serde_json", "sha2"];
    let tools = strays("xtask/Cargo.toml", &tools);
    none(
        core.into_iter().chain(paper).chain(tools),
        "quiz-core depends on serde, quiz-paper on quiz-core alone, xtask on both and on no framework.",
    );
}
