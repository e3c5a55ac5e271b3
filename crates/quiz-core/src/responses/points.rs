//! How much an area matters to a person.

/// The importance of an area: 0 to 10 points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(u8);

impl Points {
    /// An area that does not matter.
    pub const ZERO: Self = Self(0);
    /// An area that was given no importance counts like this.
    pub const DEFAULT: Self = Self(5);
    /// The most: twice the default.
    pub const DOUBLE: Self = Self(10);

    /// So many points; nothing where it is more than 10.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= Self::DOUBLE.0 { Some(Self(number)) } else { None }
    }

    /// The number of points, 0 to 10.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.0
    }
}

impl Default for Points {
    fn default() -> Self {
        Self::DEFAULT
    }
}
