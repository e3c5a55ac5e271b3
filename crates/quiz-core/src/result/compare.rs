//! What has moved: since an earlier result, and since something was tried.

use super::{Basis, Compare, CompareRow, Trying};
use crate::day::Day;
use crate::score::{Label, Outcome, rounded, usual_difference};
use crate::session::Earlier;

/// An earlier result: what it was called on its day, and what it comes to.
pub(super) struct Then {
    pub(super) day: Day,
    pub(super) label: Label,
    /// Nothing where it rests on other statements or rules: then no number of it can be set beside one of now.
    pub(super) outcome: Option<Outcome>,
}

impl Then {
    pub(super) fn of(basis: &Basis<'_>, Earlier { day, responses, said }: &Earlier) -> Self {
        let outcome = said.is_none().then(|| responses.score(basis.quiz));
        let label = outcome.as_ref().map(|outcome| outcome.label).or(*said).unwrap_or(Label::TooClose);
        Self { day: *day, label, outcome }
    }
}

impl Basis<'_> {
    /// The comparison with an earlier result.
    pub(super) fn compare(&self, earlier: &Then) -> Compare {
        let then = self.when(earlier.day);
        let row = |before: &Outcome, at: usize| {
            let (old, new) = (self.level(before, at), self.level(self.outcome, at));
            CompareRow {
                name: self.area(at).to_owned(),
                then: tenths(before, at),
                now: tenths(self.outcome, at),
                spoken: self.fill("compare.row", &[("area", self.area(at)), ("then", &old), ("now", &new)]),
            }
        };
        let rows: Vec<CompareRow> = match &earlier.outcome {
            Some(before) => (0..self.quiz.areas.len()).map(|at| row(before, at)).collect(),
            None => Vec::new(),
        };
        let moved = rows.iter().filter(|row| row.then != row.now).count();
        let summary = match moved {
            _ if rows.is_empty() => self.say("compare.other"),
            0 => self.say("compare.same"),
            _ => self.count("compare.moved", moved, &[]),
        };
        let note = match &earlier.outcome {
            Some(before) => self.usual(before),
            None => self.say("compare.other.why"),
        };
        Compare {
            title: self.fill("compare.since", &[("when", &then)]),
            summary,
            lead: self.verdict_of(earlier),
            then,
            now: self.say("compare.today"),
            note,
            rows,
        }
    }

    /// How far the total is from an earlier one, and how far from each other two totals usually are when only the day has
    /// changed; nothing where they are the same.
    fn usual(&self, before: &Outcome) -> String {
        let apart = (self.outcome.parts.total - before.parts.total).abs();
        let usual = usual_difference(&before.tally, &self.outcome.tally);
        let key = match apart {
            0 => return String::new(),
            _ if apart <= usual => "compare.usual",
            _ => "compare.more",
        };
        let apart = self.count("points", usize::try_from(apart).unwrap_or_default(), &[]);
        self.fill(key, &[("apart", &apart), ("usual", &usual.to_string())])
    }

    /// What trying something has changed.
    pub(super) fn trying(&self) -> Option<Trying> {
        let (before, now) = (self.before?.parts.total, self.outcome.parts.total);
        let say = |before: &str, now: &str| self.fill("try.move", &[("before", before), ("now", now)]);
        let spoken = say(&self.place(before), &self.place(now));
        // On one side the numbers say it, beside the axis; from one side to the other they need their sides.
        let moved = if before.signum() == now.signum() && now != 0 {
            say(&before.abs().to_string(), &now.abs().to_string())
        } else {
            spoken.clone()
        };
        Some(Trying { label: self.say("try.label"), moved, spoken, before: 10 * before })
    }
}

/// The score of an area in tenths of a point.
fn tenths(outcome: &Outcome, at: usize) -> Option<i64> {
    let score = outcome.tally.areas.get(at).filter(|score| score.scored)?;
    Some(rounded(250 * score.g, outcome.tally.unit))
}
