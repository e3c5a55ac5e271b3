//! Reading a [`Json`] tree value by value, keeping every problem instead of stopping at the first.

use super::{Fields, Json, Problem};

/// The longest text that is accepted, in characters.
const LONGEST_TEXT: usize = 1_000;
/// The longest list that is accepted.
const LONGEST_LIST: usize = 400;
/// How many problems are kept; more are only counted, so that a hostile file cannot fill the memory.
const MOST_PROBLEMS: usize = 200;

/// The problems found so far.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Problem>,
    more: usize,
}

impl Problems {
    /// No problems yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem at `path`.
    pub fn add(&mut self, path: &str, text: impl Into<String>) {
        if self.list.len() < MOST_PROBLEMS {
            self.list.push(Problem::new(path, text));
        } else {
            self.more += 1;
        }
    }

    /// Whether nothing was found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All problems in the order they were found; where there were too many, the last one says how many more.
    #[must_use]
    pub fn into_list(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let text = format!("has {} more problems; mend these first.", self.more);
            self.list.push(Problem::new("$", text));
        }
        self.list
    }

    fn wrong(&mut self, path: &str, wanted: &str, got: &Json) {
        self.add(path, format!("must be {wanted}, not {}.", got.kind()));
    }

    /// `json` as a text that is not empty and not too long.
    pub fn text(&mut self, json: &Json, path: &str) -> String {
        let Json::Text(text) = json else {
            self.wrong(path, "a text", json);
            return String::new();
        };
        if text.trim().is_empty() {
            self.add(path, "is empty; write a text.");
        } else if text.chars().count() > LONGEST_TEXT {
            self.add(path, format!("is longer than {LONGEST_TEXT} characters; shorten it."));
        } else if text.chars().any(char::is_control) {
            self.add(path, "has a control character, such as a line break; take it out.");
        }
        text.clone()
    }

    /// `json` as an id: a letter, then at most 39 letters, digits, `_` and `-`.
    pub fn id(&mut self, json: &Json, path: &str) -> String {
        let Json::Text(id) = json else {
            self.wrong(path, "an id (a text)", json);
            return String::new();
        };
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        if !(id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.chars().all(plain) && id.len() <= 40) {
            self.add(path, "is not an id; use a letter, then at most 39 letters, digits, _ and -.");
        }
        id.clone()
    }

    /// `json` as a whole number from `least` to `most`.
    pub fn integer(&mut self, json: &Json, path: &str, least: i64, most: i64) -> i64 {
        match json {
            Json::Integer(number) if (least..=most).contains(number) => *number,
            Json::Integer(number) => {
                self.add(path, format!("is {number}; use a whole number from {least} to {most}."));
                least
            }
            _ => {
                self.wrong(path, &format!("a whole number from {least} to {most}"), json);
                least
            }
        }
    }

    /// The items of `json`, with their paths.
    pub fn list<'j>(&mut self, json: &'j Json, path: &str) -> Vec<(&'j Json, String)> {
        let items: &[Json] = match json {
            Json::List(items) => items,
            _ => {
                self.wrong(path, "a list", json);
                &[]
            }
        };
        if items.len() > LONGEST_LIST {
            let count = items.len();
            self.add(path, format!("has {count} items; at most {LONGEST_LIST} are read. Shorten it."));
        }
        items.iter().take(LONGEST_LIST).enumerate().map(|(at, item)| (item, format!("{path}[{at}]"))).collect()
    }

    /// The fields of `json`, an object.
    pub fn object<'j>(&mut self, json: &'j Json, path: &str) -> Fields<'j> {
        let entries: &[(String, Json)] = match json {
            Json::Object(entries) => entries,
            _ => {
                self.wrong(path, "an object", json);
                &[]
            }
        };
        Fields::new(path, entries, matches!(json, Json::Object(_)))
    }
}
