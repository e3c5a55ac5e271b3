//! How much the side depends on what a person finds important, and what a total can hide.

use crate::{AreaScore, Block, Direction, Label, Quiz, Tally};

/// How many of all weightings keep the side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weightings {
    /// The number of weightings with the same side.
    pub same_side: u64,
    /// The number of all ways to share ten tenths among the areas: 286 for four areas.
    pub all: u64,
}

impl Weightings {
    /// Counts them; nothing where there is no side (g = 0). A weighting that lands on 0 has no side.
    #[must_use]
    pub fn of(tally: &Tally) -> Option<Self> {
        let sign = tally.g.signum();
        if sign == 0 {
            return None;
        }
        let g: Vec<i64> = tally.areas.iter().map(|area| sign * area.g).collect();
        let mut counted = Self { same_side: 0, all: 0 };
        counted.share(&g, 10, 0);
        Some(counted)
    }

    fn share(&mut self, g: &[i64], tenths: i64, sum: i64) {
        match g {
            [] => {}
            [last] => {
                self.all += 1;
                self.same_side += u64::from(sum + tenths * last > 0);
            }
            [first, rest @ ..] => {
                for weight in 0..=tenths {
                    self.share(rest, tenths - weight, sum + weight * first);
                }
            }
        }
    }
}

/// Whether all scored areas speak for one side, so that no weighting changes it.
#[must_use]
pub(crate) fn dominance(tally: &Tally) -> bool {
    let mut signs = tally.areas.iter().filter(|area| area.scored).map(|area| area.g.signum());
    match signs.next() {
        None | Some(0) => false,
        Some(first) => signs.all(|sign| sign == first),
    }
}

/// An area that could stop the move although the total does not say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// The position of the area.
    pub area: usize,
    /// Whether it is about preference: one could, but may not enjoy it.
    pub preference: bool,
}

/// The blockers, in the order of the areas: scored areas that count and stand at -50 or below, unless the label
/// already is for the second pole.
pub(crate) fn blockers(quiz: &Quiz, tally: &Tally, label: Label) -> Vec<Blocker> {
    if label.direction() == Some(Direction::Against) {
        return Vec::new();
    }
    let blocks = |score: &AreaScore| score.counts() && score.g <= -2 * tally.unit;
    quiz.areas
        .iter()
        .zip(&tally.areas)
        .enumerate()
        .filter(|(_, (_, score))| blocks(score))
        .map(|(at, (area, _))| Blocker { area: at, preference: area.block == Some(Block::Preference) })
        .collect()
}

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
        // w* = R / (R - Q g), shown where it is a share.
        let (mut above, mut below) = (rest, rest - others * area.g);
        if below < 0 {
            (above, below) = (-above, -below);
        }
        if others > 0 && below > 0 && (0..=below).contains(&above) {
            found.push(FlipWeight { area: at, percent: crate::rounded(100 * above, below) });
        }
    }
    found
}
