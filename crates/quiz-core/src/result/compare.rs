//! What has moved: since an earlier result, and since something was tried.

use super::{Basis, Compare, CompareRow, Trying};
use crate::quiz::Direction;
use crate::score::{Outcome, rounded};

impl Basis<'_> {
    /// The comparison with an earlier result.
    pub(super) fn compare(&self) -> Option<Compare> {
        let earlier = self.earlier?;
        let before = earlier.responses.score(self.quiz);
        let then = self.when(earlier.day);
        let rows = self.quiz.areas.iter().enumerate().map(|(at, area)| {
            let (old, new) = (self.level(&before, at), self.level(self.outcome, at));
            let places = [("area", area.name.as_str()), ("then", &old), ("now", &new)];
            CompareRow {
                name: area.name.clone(),
                then: tenths(&before, at),
                now: tenths(self.outcome, at),
                spoken: self.fill("compare.row", &places),
            }
        });
        let rows: Vec<CompareRow> = rows.collect();
        let moved = rows.iter().any(|row| row.then != row.now);
        Some(Compare {
            title: self.fill("compare.since", &[("when", &then)]),
            lead: self.verdict_of(earlier.day, &before),
            then,
            now: self.say("compare.today"),
            same: if moved { String::new() } else { self.say("compare.same") },
            rows,
        })
    }

    /// What trying something has changed.
    pub(super) fn trying(&self) -> Option<Trying> {
        let (before, now) = (self.before?.parts.total, self.outcome.parts.total);
        let spoken = [("before", &*self.place(before)), ("now", &*self.place(now))];
        // On one side the numbers say it; from one side to the other they need their sides.
        let moved = if Direction::of(before) == Direction::of(now) {
            self.fill("try.move", &[("before", &before.abs().to_string()), ("now", &now.abs().to_string())])
        } else {
            self.fill("try.move", &spoken)
        };
        Some(Trying {
            label: self.say("try.label"),
            moved,
            spoken: self.fill("try.move.spoken", &spoken),
            before: 10 * before,
        })
    }
}

/// The score of an area in tenths of a point.
fn tenths(outcome: &Outcome, at: usize) -> Option<i64> {
    let score = outcome.tally.areas.get(at).filter(|score| score.scored)?;
    Some(rounded(250 * score.g, outcome.tally.unit))
}
