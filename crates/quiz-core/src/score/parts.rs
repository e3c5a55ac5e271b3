//! Whole numbers for the screen: parts that add up to the total.

use super::Tally;
use super::order::order;

/// The displayed total and the part of each area, signed whole points; the parts add up to the total, and each is
/// less than one point off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The total, -100 to 100.
    pub total: i64,
    /// The parts, in the order of the areas.
    pub areas: Vec<i64>,
}

impl Parts {
    /// The displayed numbers of a tally, by largest remainders.
    ///
    /// The whole is mirrored first where it is negative, or where it is 0 and its first part is, so that mirrored answers
    /// are shown as mirrored numbers.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        let whole = (tally.unit * tally.points).max(1);
        let exact: Vec<i64> = tally.areas.iter().map(|area| 25 * area.points * area.g).collect();
        let mut numbers = std::iter::once(tally.g).chain(exact.iter().copied());
        let sign = numbers.find(|number| *number != 0).map_or(1, i64::signum);

        let sum: i64 = sign * exact.iter().sum::<i64>();
        let total = (2 * sum + whole).div_euclid(2 * whole);
        let mut parts: Vec<i64> = exact.iter().map(|part| (sign * part).div_euclid(whole)).collect();

        let remainders: Vec<i64> = exact.iter().map(|part| -(sign * part).rem_euclid(whole)).collect();
        let missing = total - parts.iter().sum::<i64>();
        for at in order(&remainders).into_iter().take(usize::try_from(missing).unwrap_or(0)) {
            if let Some(part) = parts.get_mut(at) {
                *part += 1;
            }
        }
        Self { total: sign * total, areas: parts.into_iter().map(|part| sign * part).collect() }
    }
}

/// `numerator / denominator`, rounded to the nearest whole number, halves away from 0.
///
/// For a number that is shown alone; parts of a sum are rounded together, by [`Parts::of`].
#[must_use]
pub const fn rounded(numerator: i64, denominator: i64) -> i64 {
    if denominator == 0 {
        return 0;
    }
    let (numerator, denominator) = (denominator.signum() * numerator, denominator.abs());
    numerator.signum() * ((2 * numerator.abs() + denominator) / (2 * denominator))
}
