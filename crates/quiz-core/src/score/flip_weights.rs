//! At which importance of one area the side would change.

use super::{Tally, rounded};

/// The share of the importance at which one area, the others keeping their proportions, carries the total to 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlipWeight {
    /// The position of the area.
    pub area: usize,
    /// The share in hundredths, rounded, 0 to 100.
    pub percent: i64,
}

/// The flip weights that exist, in the order of the areas.
pub(crate) fn flip_weights(tally: &Tally) -> Vec<FlipWeight> {
    let mut found = Vec::new();
    for (at, area) in tally.areas.iter().enumerate().filter(|(_, area)| area.scored) {
        let rest = tally.g - area.points * area.g;
        let others = tally.points - area.points;
        // w* = R / (R - Q g), shown where it is a share. Of an area that alone has importance, R and Q are 0.
        let below = rest - others * area.g;
        let (above, below) = (below.signum() * rest, below.abs());
        if below > 0 && (0..=below).contains(&above) {
            found.push(FlipWeight { area: at, percent: rounded(100 * above, below) });
        }
    }
    found
}
