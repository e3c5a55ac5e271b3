//! Whether the statements that are still open can change the result.

use super::tally::scored;
use super::{AreaScore, Half, Label, Tally};

/// What can no longer change, whatever is answered to the open statements. Exact, not estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// All completions have the same label.
    pub label: bool,
    /// All completions have the same side, and one that is not the middle.
    pub side: bool,
}

/// The least and the greatest sum.
type Range = (i64, i64);
/// By variance, and whether all areas that count are scored: what sums can be reached. A list, since it stays short and
/// a map costs kilobytes.
type Reachable = Vec<((i64, bool), Range)>;

impl Settled {
    /// Looks at all completions of a tally.
    ///
    /// At a fixed variance the label rises with the sum, so the two ends of each range stand for all between.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        let mut reachable: Reachable = vec![((0, true), (0, 0))];
        for area in tally.areas.iter().filter(|area| area.points > 0) {
            let mut next = Reachable::new();
            for ((h, scored), range) in completions(tally.unit, area) {
                for ((sum_h, all_scored), sum) in &reachable {
                    let h = sum_h + area.points * area.points * h;
                    let low = sum.0 + area.points * range.0;
                    let high = sum.1 + area.points * range.1;
                    widen(&mut next, (h, *all_scored && scored), (low, high));
                }
            }
            reachable = next;
        }
        let mut labels = reachable.iter().flat_map(|((h, all_scored), (low, high))| {
            [*low, *high].map(|g| Label::from_sums(tally.unit, g, *h, *all_scored))
        });
        let first = labels.next();
        Self {
            label: labels.all(|label| Some(label) == first),
            side: reachable.iter().all(|(_, (low, _))| *low > 0) || reachable.iter().all(|(_, (_, high))| *high < 0),
        }
    }
}

/// What one area can still become: each open statement answered or given as “Not sure”.
fn completions(unit: i64, area: &AreaScore) -> Reachable {
    let mut reachable = Reachable::new();
    for plus in 0..=area.plus.open {
        for minus in 0..=area.minus.open {
            // The answers that are added are all at the lower or all at the upper end.
            let ends = [-2, 2].map(|end| {
                let with = |half: &Half, added: i64| Half {
                    answered: half.answered + added,
                    sum: half.sum + end * added,
                    ..*half
                };
                scored(unit, &with(&area.plus, plus), &with(&area.minus, minus))
            });
            let [(scored, low, h), (_, high, _)] = ends;
            widen(&mut reachable, (h, scored), (low, high));
        }
    }
    reachable
}

fn widen(reachable: &mut Reachable, key: (i64, bool), (low, high): Range) {
    match reachable.iter_mut().find(|(known, _)| *known == key) {
        Some((_, range)) => *range = (range.0.min(low), range.1.max(high)),
        None => reachable.push((key, (low, high))),
    }
}
