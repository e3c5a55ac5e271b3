//! Reading the fields of an object: those that must be there, those that may, and those that nobody asked for.

use super::{Json, Problems};

/// The fields of one object. Ask for each by name, then [`Fields::finish`].
#[derive(Debug)]
pub struct Fields<'j> {
    path: String,
    entries: &'j [(String, Json)],
    missing_is_said: bool,
    asked: Vec<&'static str>,
}

impl<'j> Fields<'j> {
    /// The fields at `path`; where there is no object at all, that is said already.
    pub(crate) fn new(path: &str, entries: &'j [(String, Json)], is_object: bool) -> Self {
        Self { path: path.to_owned(), entries, missing_is_said: !is_object, asked: Vec::new() }
    }

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
        problems.list(json, &path).into_iter().map(|(item, path)| read(item, &path, problems)).collect()
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
        problems.list(json, &self.path(name)).into_iter().map(|(item, path)| read(item, &path, problems)).collect()
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
