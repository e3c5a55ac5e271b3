//! Reading a [`Json`] tree field by field, keeping every problem instead of stopping at the first.

use crate::{Json, Problem};

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
    pub fn list<'j>(&mut self, json: &'j Json, path: &str) -> impl Iterator<Item = (&'j Json, String)> + use<'j> {
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
        let path = path.to_owned();
        items.iter().take(LONGEST_LIST).enumerate().map(move |(at, item)| (item, format!("{path}[{at}]")))
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
        Fields { path: path.to_owned(), entries, missing_is_said: !matches!(json, Json::Object(_)), asked: Vec::new() }
    }
}

/// The fields of one object. Ask for each by name, then [`Fields::finish`].
#[derive(Debug)]
pub struct Fields<'j> {
    path: String,
    entries: &'j [(String, Json)],
    missing_is_said: bool,
    asked: Vec<&'static str>,
}

impl<'j> Fields<'j> {
    /// The path of a field of this object.
    #[must_use]
    pub fn path(&self, name: &str) -> String {
        format!("{}.{name}", self.path)
    }

    /// The value of a field that may be left out.
    pub fn optional(&mut self, name: &'static str) -> Option<&'j Json> {
        self.asked.push(name);
        self.entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// The value of a field that must be there, and its path; a problem if it is not.
    pub fn required(&mut self, name: &'static str, problems: &mut Problems) -> Option<(&'j Json, String)> {
        let value = self.optional(name);
        if value.is_none() && !self.missing_is_said {
            problems.add(&self.path(name), "is missing; add it.");
        }
        value.map(|value| (value, self.path(name)))
    }

    /// A required text.
    pub fn text(&mut self, name: &'static str, problems: &mut Problems) -> String {
        self.required(name, problems).map_or_else(String::new, |(json, path)| problems.text(json, &path))
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, name: &'static str, problems: &mut Problems) -> Option<String> {
        let json = self.optional(name)?;
        Some(problems.text(json, &self.path(name)))
    }

    /// A required id.
    pub fn id(&mut self, name: &'static str, problems: &mut Problems) -> String {
        self.required(name, problems).map_or_else(String::new, |(json, path)| problems.id(json, &path))
    }

    /// A required list of ids; see [`Fields::list`].
    pub fn ids(&mut self, name: &'static str, problems: &mut Problems) -> Vec<String> {
        self.list(name, problems, |json, path, problems| problems.id(json, path))
    }

    /// A required whole number from `least` to `most`.
    pub fn integer(&mut self, name: &'static str, least: i64, most: i64, problems: &mut Problems) -> i64 {
        self.required(name, problems).map_or(least, |(json, path)| problems.integer(json, &path, least, most))
    }

    /// A required list, each item read by `read`, which gets the item and its path.
    pub fn list<T>(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
        mut read: impl FnMut(&'j Json, &str, &mut Problems) -> T,
    ) -> Vec<T> {
        let Some((json, path)) = self.required(name, problems) else { return Vec::new() };
        problems.list(json, &path).map(|(item, path)| read(item, &path, problems)).collect()
    }

    /// A required list of texts.
    pub fn texts(&mut self, name: &'static str, problems: &mut Problems) -> Vec<String> {
        self.list(name, problems, |json, path, problems| problems.text(json, path))
    }

    /// A list that may be left out; see [`Fields::list`].
    pub fn optional_list<T>(
        &mut self,
        name: &'static str,
        problems: &mut Problems,
        mut read: impl FnMut(&'j Json, &str, &mut Problems) -> T,
    ) -> Vec<T> {
        let Some(json) = self.optional(name) else { return Vec::new() };
        problems.list(json, &self.path(name)).map(|(item, path)| read(item, &path, problems)).collect()
    }

    /// Ends the reading: names that were given twice or that nobody asked for are problems.
    pub fn finish(self, problems: &mut Problems) {
        for (at, (name, _)) in self.entries.iter().enumerate() {
            if !self.asked.contains(&name.as_str()) {
                let known = self.asked.join(", ");
                let shown: String = name.chars().take(40).filter(|c| !c.is_control()).collect();
                problems.add(&self.path, format!("has an unknown field “{shown}”; known are {known}."));
            } else if self.entries.iter().take(at).any(|(earlier, _)| earlier == name) {
                problems.add(&self.path(name), "is given twice; keep one.");
            }
        }
    }
}
