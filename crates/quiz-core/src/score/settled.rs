//! Whether the statements that are still open can change the result.
//!
//! Each open statement may still be answered or be given as “Not sure”. Not all of these completions are looked at: of
//! those that answer the same number of statements in each half, the ends are the two with all new answers at one end
//! of the scale, since the label rises with the sum. For the upper end of an area two completions are enough, for the
//! lower end those that no other beats.

use super::tally::scored;
use super::{AreaScore, Half, Label, Strength, Tally};
use crate::quiz::Direction;

/// What can no longer change, whatever is answered to the open statements. Exact, not estimated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settled {
    /// All completions have the same label.
    pub label: bool,
    /// All completions have the same side, and one that is not the middle.
    pub side: bool,
}

/// What an area, or some of them, add to the sum and to the variance. The sum is counted for the direction that is
/// asked about: above 0 speaks for it.
type Part = (i64, i64);

impl Settled {
    /// Looks at all completions of a tally.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        let [first, second] = [Direction::For, Direction::Against].map(|direction| Ends::of(tally, direction));
        // A tally has the label of the completion that gives all open statements as “Not sure”.
        let label = match Label::of(tally) {
            Label::TooClose => !first.can_lean() && !second.can_lean(),
            Label::Toward(direction, strength) => {
                let ends = if direction == Direction::For { &first } else { &second };
                (strength == Strength::Clear || !ends.can_be_clear()) && !ends.can_fall_below(strength)
            }
        };
        Self { label, side: first.highest() < 0 || second.highest() < 0 }
    }
}

/// The completions of a tally, as seen from one direction.
struct Ends<'t> {
    direction: Direction,
    /// As it is: all open statements are given as “Not sure”.
    none: &'t Tally,
    /// All open statements are answered at the end of the scale that speaks for the direction. No other completion in
    /// which the same areas are scored has a higher sum, a smaller variance, or more answers.
    all: Tally,
}

impl<'t> Ends<'t> {
    fn of(tally: &'t Tally, direction: Direction) -> Self {
        let mut all = tally.clone();
        for half in all.areas.iter_mut().flat_map(|area| [&mut area.plus, &mut area.minus]) {
            *half = with(half, half.open, direction.sign());
        }
        Self { direction, none: tally, all: all.scored() }
    }

    /// For each area that counts, the parts that matter where a high sum is looked for.
    fn upper(&self) -> impl Iterator<Item = Vec<Part>> {
        let areas = self.none.areas.iter().zip(&self.all.areas).filter(|(none, _)| none.points > 0);
        areas.map(|(none, all)| {
            let unscored = (!none.scored).then_some(none);
            [Some(all), unscored].into_iter().flatten().map(|area| self.part(area)).collect()
        })
    }

    fn part(&self, area: &AreaScore) -> Part {
        (self.direction.sign() * area.points * area.g, area.points * area.points * area.h)
    }

    /// The highest sum of all completions.
    fn highest(&self) -> i64 {
        self.upper().map(|parts| parts.iter().map(|part| part.0).max().unwrap_or(0)).sum()
    }

    /// Whether some completion leans towards the direction, or is clear.
    fn can_lean(&self) -> bool {
        let mut sums = vec![(0, 0)];
        for parts in self.upper() {
            sums = sums.iter().flat_map(|sum| parts.iter().map(|part| plus(*sum, *part))).collect();
        }
        sums.iter().any(|sum| self.reaches(*sum, Strength::Leaning))
    }

    /// Whether some completion is clear: each area that counts must have a score, so if any is, then that with all.
    fn can_be_clear(&self) -> bool {
        Label::of(&self.all) == Label::Toward(self.direction, Strength::Clear)
    }

    /// Whether the sum of some completion is too low for a strength that the tally has. It is the sum alone that can
    /// lose it: more answers take no score from an area.
    ///
    /// The sums are built up area by area. Those so far that reach the strength whatever follows are left out, and one that
    /// does not reach it with the lowest of what follows is found.
    fn can_fall_below(&self, strength: Strength) -> bool {
        let mut rest: Vec<Vec<Part>> = self.none.areas.iter().map(|area| self.lower(area)).collect();
        let mut sums = vec![(0, 0)];
        while let Some(parts) = rest.pop() {
            let lowest = rest.iter().filter_map(|parts| parts.first()).fold((0, 0), |sum, part| plus(sum, *part));
            let widest = rest.iter().filter_map(|parts| parts.last()).map(|part| part.1).sum();
            let mut next = Vec::new();
            for sum in sums.iter().flat_map(|sum| parts.iter().map(|part| plus(*sum, *part))) {
                if !self.reaches(plus(sum, lowest), strength) {
                    return true;
                }
                if !self.reaches(plus(sum, (lowest.0, widest)), strength) {
                    keep_low(&mut next, sum);
                }
            }
            sums = next;
        }
        false
    }

    /// The parts of an area that matter where a low sum is looked for: so many of the open statements of each half are
    /// answered at the other end.
    fn lower(&self, area: &AreaScore) -> Vec<Part> {
        let mut parts = Vec::new();
        for added in 0..=area.plus.open {
            let half = with(&area.plus, added, -self.direction.sign());
            for added in 0..=area.minus.open {
                let (scored, g, h) = scored(self.none.unit, &half, &with(&area.minus, added, -self.direction.sign()));
                keep_low(&mut parts, self.part(&AreaScore { scored, g, h, ..*area }));
            }
        }
        parts
    }

    /// Whether a sum is on the side of the direction and so far from the middle.
    fn reaches(&self, (g, h): Part, strength: Strength) -> bool {
        let label = Label::from_sums(self.none.unit, g, h, true);
        matches!(label, Label::Toward(Direction::For, reached) if reached >= strength)
    }
}

/// A half with so many more answers, at the end of the scale that speaks for a side.
fn with(half: &Half, added: i64, sign: i64) -> Half {
    Half { answered: half.answered + added, sum: half.sum + 2 * sign * added, ..*half }
}

fn plus(one: Part, other: Part) -> Part {
    (one.0 + other.0, one.1 + other.1)
}

/// Adds a sum to those that no other beats with a `g` as low and an `h` as high. Both rise along the list.
fn keep_low(sums: &mut Vec<Part>, (g, h): Part) {
    let after = sums.partition_point(|known| known.0 <= g);
    let before = after.checked_sub(1).and_then(|at| sums.get(at));
    if before.is_some_and(|known| known.1 >= h) {
        return;
    }
    let from = if before.is_some_and(|known| known.0 == g) { after - 1 } else { after };
    let beaten = sums.iter().skip(from).take_while(|known| known.1 <= h).count();
    sums.drain(from..from + beaten);
    sums.insert(from, (g, h));
}
