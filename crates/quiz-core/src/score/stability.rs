//! What may be said of how far a result is from another one.

use super::{Label, Strength};

// Both borders are provisional: chosen without data from real people, and they only choose words.
/// From so many places to the other side on, a clear result is very stable.
const VERY_STABLE: i64 = 12;
/// Up to so many, a leaning one is fragile.
const FRAGILE: i64 = 3;

/// How far a result is from the other side, where that is worth a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stability {
    /// Clear, and far from the other side. A result that only leans is never called so.
    VeryStable,
    /// Leaning, and close to the other side. A clear result is never called so.
    Fragile,
}

impl Stability {
    /// The word for a label and the fewest places that carry the total across the middle, if any do.
    pub(super) fn of(label: Label, crossing: Option<i64>) -> Option<Self> {
        let steps = crossing?;
        match label {
            Label::Toward(_, Strength::Clear) if steps >= VERY_STABLE => Some(Self::VeryStable),
            Label::Toward(_, Strength::Leaning) if steps <= FRAGILE => Some(Self::Fragile),
            _ => None,
        }
    }
}
