//! The fields of one object: those that must be there, those that may, and those that nobody asked for.

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

    /// Finds a field and goes there; what is read is left again by [`Fields::leave`].
    ///
    /// Not generic, and so is all that takes much code: the rest is made anew for every type.
    fn enter(&mut self, name: &'static str, is_required: bool) -> Option<&'j Json> {
        self.asked.push(name);
        let json = self.entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        self.reader.enter_field(name);
        match json {
            None if is_required && self.is_object => self.reader.problem("is missing; add it."),
            Some(Json::Null) if !is_required => {
                self.reader.problem("is null; give it a value, or leave the field out.");
            }
            Some(json) => return Some(json),
            None => {}
        }
        self.leave();
        None
    }

    fn leave(&mut self) {
        self.reader.leave();
    }

    fn read<T>(&mut self, name: &'static str, is_required: bool, read: fn(&Json, &mut Reader) -> T) -> Option<T> {
        let json = self.enter(name, is_required)?;
        let value = read(json, self.reader);
        self.leave();
        Some(value)
    }

    /// A field that must be there, read by `read`.
    pub fn required_as<T: Default>(&mut self, name: &'static str, read: fn(&Json, &mut Reader) -> T) -> T {
        self.read(name, true, read).unwrap_or_default()
    }

    /// A field that may be left out, read by `read`.
    pub fn optional_as<T>(&mut self, name: &'static str, read: fn(&Json, &mut Reader) -> T) -> Option<T> {
        self.read(name, false, read)
    }

    /// A field that must be there.
    pub fn required<T: Read>(&mut self, name: &'static str) -> T {
        self.required_as(name, T::read)
    }

    /// A field that may be left out.
    pub fn optional<T: Read>(&mut self, name: &'static str) -> Option<T> {
        self.read(name, false, T::read)
    }

    /// A field that may be left out, and then has the default: an empty list.
    pub fn or_default<T: Read>(&mut self, name: &'static str) -> T {
        self.optional(name).unwrap_or_default()
    }

    /// An id that must be there.
    pub fn id(&mut self, name: &'static str) -> String {
        self.required_as(name, |json, reader| reader.id(json))
    }

    /// An id that may be left out.
    pub fn optional_id(&mut self, name: &'static str) -> Option<String> {
        self.optional_as(name, |json, reader| reader.id(json))
    }

    /// A list of ids that must be there.
    pub fn ids(&mut self, name: &'static str) -> Vec<String> {
        self.required_as(name, |json, reader| reader.ids(json))
    }

    /// A list of ids that may be left out.
    pub fn optional_ids(&mut self, name: &'static str) -> Vec<String> {
        self.optional_as(name, |json, reader| reader.ids(json)).unwrap_or_default()
    }

    /// A whole number from `least` to `most` that must be there.
    pub fn integer(&mut self, name: &'static str, least: u32, most: u32) -> u32 {
        let Some(json) = self.enter(name, true) else { return least };
        let number = self.reader.integer(json, i64::from(least), i64::from(most));
        self.leave();
        u32::try_from(number).unwrap_or(least)
    }

    /// A whole number in a range; nothing where the field is not there.
    pub fn optional_integer(&mut self, name: &'static str, least: u32, most: u32) -> Option<u32> {
        let json = self.enter(name, false)?;
        let number = self.reader.integer(json, i64::from(least), i64::from(most));
        self.leave();
        u32::try_from(number).ok()
    }

    /// Ends the reading: names that were given twice or that nobody asked for are problems.
    pub(super) fn finish(self) {
        for (at, (name, _)) in self.entries.iter().enumerate() {
            if !self.asked.contains(&name.as_str()) {
                let known = self.asked.join(", ");
                let shown: String = name.chars().take(40).filter(|c| !c.is_control()).collect();
                self.reader.problem(format!("has an unknown field “{shown}”; known are {known}."));
            } else if self.entries.iter().take(at).any(|(earlier, _)| earlier == name) {
                self.reader.problem_at(&format!(".{name}"), "is given twice; keep one.");
            }
        }
    }
}
