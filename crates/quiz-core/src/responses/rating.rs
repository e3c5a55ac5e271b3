//! A place on the scale of answers.

use std::fmt;

/// A place on the scale of five: 0 is “not true at all”, 4 is “completely true”.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rating(u8);

impl Rating {
    /// “Not true at all”.
    pub const LEAST: Self = Self(0);
    /// “Completely true”.
    pub const MOST: Self = Self(4);
    /// All places, from “not true at all” to “completely true”.
    pub const ALL: [Self; 5] = [Self(0), Self(1), Self(2), Self(3), Self(4)];

    /// The place with a number from 0 to 4; nothing where the number is larger.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= 4 { Some(Self(number)) } else { None }
    }

    /// The place that a text names: `0`, `1`, `2`, `3` or `4`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.as_bytes() {
            [digit @ b'0'..=b'4'] => Some(Self(digit - b'0')),
            _ => None,
        }
    }

    /// The place so far from the middle, -2 to 2; nothing where it is further.
    #[must_use]
    pub fn from_deviation(deviation: i64) -> Option<Self> {
        u8::try_from(deviation + 2).ok().and_then(Self::new)
    }

    /// The number of the place, 0 to 4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }

    /// The distance from the middle of the scale, -2 to 2, before it is keyed by a direction.
    #[must_use]
    pub fn deviation(self) -> i64 {
        i64::from(self.0) - 2
    }

    /// Whether it says “mostly true” or more.
    #[must_use]
    pub const fn is_affirmed(self) -> bool {
        self.0 >= 3
    }

    /// Whether it says “mostly not true” or less.
    #[must_use]
    pub const fn is_denied(self) -> bool {
        self.0 <= 1
    }
}

/// The number of the place.
impl fmt::Display for Rating {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
