//! The areas that hold back the move most: where the next steps start.

use super::order::order;
use super::{AreaScore, Tally};

/// More than any distance.
const A_CLASS: i64 = 1 << 32;

/// The weighted distance of an area from the first pole; 0 where the area has no points.
pub(super) const fn distance(tally: &Tally, area: &AreaScore) -> i64 {
    area.points * (4 * tally.unit - area.g)
}

/// The positions of the areas that have points, the weakest first: those that are not scored before all others, then
/// by their weighted distance from the first pole, the largest first; ties by the order of the areas.
pub(super) fn by_weakness(tally: &Tally) -> Vec<usize> {
    by_distance(tally, |_, area| if area.scored { 0 } else { 1 })
}

/// The same order in classes, the highest class first.
pub(super) fn by_distance(tally: &Tally, class: impl Fn(usize, &AreaScore) -> i64) -> Vec<usize> {
    let key = |(at, area): (usize, &AreaScore)| -(class(at, area) * A_CLASS + distance(tally, area));
    let keys: Vec<i64> = tally.areas.iter().enumerate().map(key).collect();
    let has_points = |at: &usize| tally.areas.get(*at).is_some_and(|area| area.points > 0);
    order(&keys).into_iter().filter(has_points).collect()
}
