//! What two results may differ by when nothing has changed but the day.

use super::Tally;
use super::root::rounded_root;

/// How far two totals of one person usually are from each other, in whole points: twice the standard error of their
/// difference, as the error of one answer is assumed to be. A smaller difference says nothing.
#[must_use]
pub fn usual_difference(one: &Tally, other: &Tally) -> i64 {
    // SEM² = 625 h/(U P²), so that 4 (SEM₁² + SEM₂²) = 2500 (h₁ U₂ P₂² + h₂ U₁ P₁²) / (U₁ P₁² U₂ P₂²).
    let below = |tally: &Tally| (tally.unit * tally.points * tally.points).max(1);
    let above = 2500 * (one.h * below(other) + other.h * below(one));
    rounded_root(above, below(one) * below(other))
}
