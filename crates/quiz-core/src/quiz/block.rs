//! What kind of question an area answers.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use crate::json::{Json, Read, Reader};

/// What kind of question an area answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Block {
    /// Can I get there?
    Readiness,
    /// Is there a door?
    Opportunity,
    /// Would I want the days? Nothing to be worked on: never named as something to change.
    Preference,
}

impl Read for Option<Block> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        *self = match json {
            Json::Text(text) if text == "readiness" => Some(Block::Readiness),
            Json::Text(text) if text == "opportunity" => Some(Block::Opportunity),
            Json::Text(text) if text == "preference" => Some(Block::Preference),
            _ => {
                reader.problem("must be “readiness”, “opportunity” or “preference”.");
                None
            }
        };
    }
}
