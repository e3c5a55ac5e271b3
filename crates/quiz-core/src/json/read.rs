//! What can be read from a JSON value.

use super::{Json, Reader};

/// A value of ours that is filled from JSON.
///
/// Reading never stops: where the JSON does not fit, the reader notes a problem, and the value stays as it was, so that
/// everything else is looked at too. What was read is good if the reader has no problems in the end.
///
/// A value is filled where it lies, and behind one pointer: what is moved field by field, or made anew for every type,
/// takes several times as much code.
pub trait Read {
    /// Fills this value from the JSON that `reader` is at.
    fn read(&mut self, json: &Json, reader: &mut Reader);
}

/// A text that is not empty and not too long.
impl Read for String {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.text(json).clone_into(self);
    }
}

impl Read for bool {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        match json {
            Json::Bool(truth) => *self = *truth,
            _ => reader.problem("must be true or false."),
        }
    }
}

/// A value that may be left out: one that is there.
impl<T: Read + Default> Read for Option<T> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        self.insert(T::default()).read(json, reader);
    }
}

impl<T: Read + Default> Read for Vec<T> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.list(json, &mut |json, reader| {
            let mut item = T::default();
            item.read(json, reader);
            self.push(item);
        });
    }
}

/// A list of exactly so many.
impl<T: Read, const N: usize> Read for [T; N] {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.places(json, &mut self.each_mut().map(|place| place as &mut dyn Read));
    }
}

/// An id of its own, as against a reference to another.
pub(super) struct Id<'v>(pub(super) &'v mut String);

impl Read for Id<'_> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.id(json).clone_into(self.0);
    }
}

/// A whole number from the first to the second.
pub(super) struct Whole<'v>(pub(super) u32, pub(super) u32, pub(super) &'v mut u32);

impl Read for Whole<'_> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        *self.2 = u32::try_from(reader.integer(json, self.0.into(), self.1.into())).unwrap_or(self.0);
    }
}

/// A reference: the position of what has an id in one of the lists that the reader knows.
#[derive(Debug)]
pub struct Position<'v>(pub &'static str, pub &'v mut Option<usize>);

impl Read for Position<'_> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        *self.1 = reader.position(json, self.0);
    }
}

/// A list of references: the positions in one of the lists that the reader knows.
#[derive(Debug)]
pub struct Positions<'v>(pub &'static str, pub &'v mut Vec<usize>);

impl Read for Positions<'_> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.list(json, &mut |json, reader| self.1.extend(reader.position(json, self.0)));
    }
}

/// A list of references that are kept as ids: all are in one of the lists that the reader knows.
#[derive(Debug)]
pub struct Ids<'v>(pub &'static str, pub &'v mut Vec<String>);

impl Read for Ids<'_> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.list(json, &mut |json, reader| {
            if let (Some(_), Json::Text(id)) = (reader.position(json, self.0), json) {
                self.1.push(id.clone());
            }
        });
    }
}
