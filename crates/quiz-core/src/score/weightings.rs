//! How much the side depends on what a person finds important.

use super::Tally;

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
