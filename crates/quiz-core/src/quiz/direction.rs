//! What statements speak for.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use crate::json::{Json, Read, Reader};

/// What a “true” answer speaks for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "lowercase"))]
pub enum Direction {
    /// For the first pole.
    #[default]
    For,
    /// For the second pole.
    Against,
}

impl Direction {
    /// +1 for the first pole, -1 for the second.
    #[must_use]
    pub const fn sign(self) -> i64 {
        match self {
            Self::For => 1,
            Self::Against => -1,
        }
    }

    /// The direction of a number other than 0.
    #[must_use]
    pub const fn of(number: i64) -> Option<Self> {
        match number {
            1.. => Some(Self::For),
            0 => None,
            _ => Some(Self::Against),
        }
    }

    /// The other direction.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::For => Self::Against,
            Self::Against => Self::For,
        }
    }
}

impl Read for Direction {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        match json {
            Json::Text(text) if text == "for" => *self = Self::For,
            Json::Text(text) if text == "against" => *self = Self::Against,
            _ => reader.problem("must be “for” or “against”."),
        }
    }
}
