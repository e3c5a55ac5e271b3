//! What kind of question an area answers.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use crate::json::{Json, Reader};

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

impl Block {
    /// Reads a block; nothing where it is none, which is noted.
    pub(super) fn read(json: &Json, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Text(text) if text == "readiness" => Some(Self::Readiness),
            Json::Text(text) if text == "opportunity" => Some(Self::Opportunity),
            Json::Text(text) if text == "preference" => Some(Self::Preference),
            _ => {
                reader.problem("must be “readiness”, “opportunity” or “preference”.");
                None
            }
        }
    }
}
