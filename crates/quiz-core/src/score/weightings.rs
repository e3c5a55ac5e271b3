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
        Some(Self { same_side: above_zero(&g, 10, 0), all: ways(10, g.len()) })
    }
}

/// In how many ways so many tenths can be shared so that they carry a sum above 0.
fn above_zero(g: &[i64], tenths: i64, sum: i64) -> u64 {
    // All that sharing gives lies between the ends, where one area has it all: mostly these say enough.
    let ends = g.iter().filter(|g| sum + tenths * **g > 0).count();
    match g {
        _ if ends == 0 => 0,
        _ if ends == g.len() => ways(tenths, ends),
        [first, rest @ ..] => (0..=tenths).map(|weight| above_zero(rest, tenths - weight, sum + weight * first)).sum(),
        [] => 0,
    }
}

/// In how many ways so many tenths can be shared among so many areas.
fn ways(tenths: i64, areas: usize) -> u64 {
    (1..u64::try_from(areas).unwrap_or(0)).fold(1, |ways, more| ways * (tenths.unsigned_abs() + more) / more)
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
