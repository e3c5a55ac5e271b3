//! How people are asked what matters to them.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use crate::json::{Json, Read, Reader};

/// How people are asked what matters to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Importance {
    /// The heading of the screen.
    pub title: String,
    /// The question, in swing wording: from the worst to the best.
    pub prompt: String,
}

impl Read for Importance {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.text("title", &mut self.title);
            fields.text("prompt", &mut self.prompt);
        });
    }
}
