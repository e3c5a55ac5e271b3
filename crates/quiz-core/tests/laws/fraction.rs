//! Exact fractions, to say the definitions of the score as they are written.

use std::cmp::Ordering;
use std::ops::{Add, Mul, Sub};

/// A fraction in lowest terms, its denominator above 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Fraction {
    above: i128,
    below: i128,
}

impl Fraction {
    pub(crate) fn new(above: impl Into<i128>, below: impl Into<i128>) -> Self {
        let (above, below) = (above.into(), below.into());
        let (mut one, mut other) = (above.abs(), below.abs());
        while other != 0 {
            (one, other) = (other, one % other);
        }
        let divisor = one * below.signum();
        Self { above: above / divisor, below: below / divisor }
    }

    pub(crate) fn whole(number: impl Into<i128>) -> Self {
        Self::new(number, 1)
    }

    pub(crate) fn squared(self) -> Self {
        self * self
    }

    pub(crate) fn abs(self) -> Self {
        Self { above: self.above.abs(), ..self }
    }

    pub(crate) fn signum(self) -> i64 {
        i64::try_from(self.above.signum()).expect("-1, 0 or 1")
    }
}

impl Add for Fraction {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self::new(self.above * other.below + other.above * self.below, self.below * other.below)
    }
}

impl Sub for Fraction {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        self + other * Self::whole(-1)
    }
}

impl Mul for Fraction {
    type Output = Self;

    fn mul(self, other: Self) -> Self {
        Self::new(self.above * other.above, self.below * other.below)
    }
}

impl std::iter::Sum for Fraction {
    fn sum<I: Iterator<Item = Self>>(fractions: I) -> Self {
        fractions.fold(Self::whole(0), Add::add)
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.above * other.below).cmp(&(other.above * self.below))
    }
}
