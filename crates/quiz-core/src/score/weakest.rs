//! The area that holds back the move most: where the next steps start.

use super::Tally;

/// The position of the area with the largest weighted distance from the first pole, among those that count; an area
/// that is not scored comes before all that are; ties by the order of the areas.
pub(crate) fn weakest(tally: &Tally) -> Option<usize> {
    let mut weakest = None;
    for (at, area) in tally.areas.iter().enumerate().filter(|(_, area)| area.points > 0) {
        let rank = (!area.scored, area.points * (4 * tally.unit - area.g));
        if weakest.is_none_or(|(_, highest)| rank > highest) {
            weakest = Some((at, rank));
        }
    }
    weakest.map(|(at, _)| at)
}
