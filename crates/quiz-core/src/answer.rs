//! One answer, and how much an area matters.

/// The importance of an area that was given none, in points.
pub const DEFAULT_IMPORTANCE: u8 = 5;
/// The highest importance, in points; the lowest is 0.
pub const MOST_IMPORTANCE: u8 = 10;

/// What a person said to one statement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing yet.
    #[default]
    Open,
    /// “Not sure”: given, but no answer. It is never read as the middle of the scale.
    Unsure,
    /// A raw value of the scale, 0 to 4.
    Given(u8),
}

impl Answer {
    /// The raw value, if there is one.
    #[must_use]
    pub const fn raw(self) -> Option<u8> {
        match self {
            Self::Given(raw) => Some(raw),
            Self::Open | Self::Unsure => None,
        }
    }

    /// The distance of the raw value from the middle of the scale, -2 to 2, before it is keyed by a direction.
    #[must_use]
    pub fn deviation(self) -> Option<i64> {
        self.raw().map(|raw| i64::from(raw.min(4)) - 2)
    }

    /// Whether there is nothing yet.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }
}
