//! The fields of one object: those that must be there, those that may, and those that nobody asked for.

use super::read::{Id, Whole};
use super::{Json, Read, Reader};

/// The fields of an object, asked for by name.
#[derive(Debug)]
pub struct Fields<'j, 'r> {
    reader: &'r mut Reader,
    entries: &'j [(String, Json)],
    is_object: bool,
    asked: Vec<&'static str>,
}

impl<'j, 'r> Fields<'j, 'r> {
    /// The fields of the object that the reader is at; where there is no object at all, that is said already.
    pub(super) fn new(reader: &'r mut Reader, entries: &'j [(String, Json)], is_object: bool) -> Self {
        Self { reader, entries, is_object, asked: Vec::new() }
    }

    /// Takes note of a name that may be there, and is not read.
    pub fn allow(&mut self, name: &'static str) {
        self.asked.push(name);
    }

    fn read(&mut self, name: &'static str, is_required: bool, value: &mut dyn Read) {
        self.asked.push(name);
        let json = self.entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        self.reader.enter(&[".", name]);
        match json {
            None if is_required && self.is_object => self.reader.problem("is missing; add it."),
            None => {}
            Some(Json::Null) if !is_required => {
                self.reader.problem("is null; give it a value, or leave the field out.");
            }
            Some(json) => value.read(json, self.reader),
        }
        self.reader.leave();
    }

    /// Fills a value from a field that must be there.
    pub fn required(&mut self, name: &'static str, value: &mut dyn Read) {
        self.read(name, true, value);
    }

    /// Fills a value from a field that may be left out; then the value stays as it is.
    pub fn optional(&mut self, name: &'static str, value: &mut dyn Read) {
        self.read(name, false, value);
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &'static str, text: &mut String) {
        self.required(name, text);
    }

    /// A text that may be left out.
    pub fn optional_text(&mut self, name: &'static str, text: &mut Option<String>) {
        self.optional(name, text);
    }

    /// An id of its own that must be there; for a reference see [`super::Position`].
    pub fn id(&mut self, name: &'static str, id: &mut String) {
        self.required(name, &mut Id(id));
    }

    /// An id that may be left out.
    pub fn optional_id(&mut self, name: &'static str, id: &mut Option<String>) {
        let mut given = String::new();
        self.optional(name, &mut Id(&mut given));
        *id = Some(given).filter(|id| !id.is_empty());
    }

    /// A whole number from `least` to `most` that must be there.
    pub fn integer(&mut self, name: &'static str, least: u32, most: u32, number: &mut u32) {
        self.required(name, &mut Whole(least, most, number));
    }

    /// A whole number from `least` to `most` that may be left out.
    pub fn optional_integer(&mut self, name: &'static str, least: u32, most: u32, number: &mut u32) {
        self.optional(name, &mut Whole(least, most, number));
    }

    /// Ends the reading: names that were given twice or that nobody asked for are problems.
    pub(super) fn finish(self) {
        for (at, (name, _)) in self.entries.iter().enumerate() {
            if !self.asked.contains(&name.as_str()) {
                let known = self.asked.join(", ");
                let shown = Reader::shown(name);
                self.reader.note(&[], &["has an unknown field “", &shown, "”; known are ", &known, "."]);
            } else if self.entries.iter().take(at).any(|(earlier, _)| earlier == name) {
                self.reader.note(&[".", name], &["is given twice; keep one."]);
            }
        }
    }
}
