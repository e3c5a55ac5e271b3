//! What can be read from a JSON value.

use super::{Json, Reader};

/// A value of ours that is read from JSON.
///
/// Reading never stops: where the JSON does not fit, the reader notes a problem, and the value only stands in, so that
/// everything else is looked at too. A value is good if the reader has no problems in the end. [`Default`] stands in
/// for a field that is missing.
pub trait Read: Default {
    /// Reads the value that `reader` is at.
    fn read(json: &Json, reader: &mut Reader) -> Self;
}

/// A text that is not empty and not too long.
impl Read for String {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.text(json)
    }
}

impl Read for bool {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        let Json::Bool(truth) = json else {
            reader.problem("must be true or false.");
            return false;
        };
        *truth
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.list(json, T::read)
    }
}
