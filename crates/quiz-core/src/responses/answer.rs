//! The answer to one question.

use crate::responses::Rating;

/// What a person said to one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Open,
    /// “Not sure”: given, but no answer. It is never read as the middle of the scale.
    Unsure,
    /// A place on the scale.
    Given(Rating),
}

impl Answer {
    /// The place on the scale, if one was chosen.
    #[must_use]
    pub const fn rating(self) -> Option<Rating> {
        match self {
            Self::Given(rating) => Some(rating),
            Self::Open | Self::Unsure => None,
        }
    }

    /// The distance of the rating from the middle of the scale, -2 to 2, before it is keyed by a direction.
    #[must_use]
    pub fn deviation(self) -> Option<i64> {
        self.rating().map(Rating::deviation)
    }

    /// Whether there is nothing yet.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }
}
