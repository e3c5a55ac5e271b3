//! Whether the statements that are still open can change the result.
//!
//! Each open statement may still be answered or be given as “Not sure”. Not all of these completions are looked at: of
//! those that answer the same number of statements in each half, the ends are the two with all new answers at one end
//! of the scale, since the label rises with the sum. For the upper end of an area two completions are enough, for the
//! lower end those that no other beats.

use super::root::root;
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
        if tally.areas.iter().all(|area| area.plus.open + area.minus.open == 0) {
            return Self { label: true, side: tally.g != 0 };
        }
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

    /// Whether the side is settled: the one thing that is asked after every answer.
    #[must_use]
    pub fn is_side(tally: &Tally) -> bool {
        [Direction::For, Direction::Against].iter().any(|direction| Ends::of(tally, *direction).highest() < 0)
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

    /// For each area, the parts that matter where a high sum is looked for.
    fn upper(&self) -> Vec<Vec<Part>> {
        let mut upper = Vec::new();
        for (none, all) in self.none.areas.iter().zip(&self.all.areas) {
            let mut parts = vec![self.part(all)];
            if !none.scored {
                parts.push(self.part(none));
            }
            upper.push(parts);
        }
        upper
    }

    fn part(&self, area: &AreaScore) -> Part {
        (self.direction.sign() * area.points * area.g, area.points * area.points * area.h)
    }

    /// The highest sum of all completions.
    fn highest(&self) -> i64 {
        self.upper().iter().map(|parts| parts.iter().map(|part| part.0).max().unwrap_or(0)).sum()
    }

    /// Whether some completion leans towards the direction, or is clear.
    fn can_lean(&self) -> bool {
        let mut sums = vec![(0, 0)];
        for parts in self.upper() {
            sums = added(&sums, &parts);
        }
        sums.iter().any(|sum| self.reaches(*sum, Strength::Leaning))
    }

    /// Whether some completion is clear: each area that counts must have a score, so if any is, then that with all.
    fn can_be_clear(&self) -> bool {
        Label::of(&self.all) == Label::Toward(self.direction, Strength::Clear)
    }

    /// Whether the sum of some completion is too low for a strength that the tally has. It is the sum alone that can
    /// lose it: more answers take no score from an area.
    fn can_fall_below(&self, strength: Strength) -> bool {
        let mut fall = Fall::new(self, strength);
        loop {
            if let Some(found) = fall.step() {
                return found;
            }
        }
    }

    /// The parts of an area that matter where a low sum is looked for: so many of the open statements of each half are
    /// answered at the other end.
    fn lower(&self, area: &AreaScore) -> Vec<Part> {
        let mut parts = Vec::new();
        for added in 0..=area.plus.open {
            let half = with(&area.plus, added, -self.direction.sign());
            for added in 0..=area.minus.open {
                let (_, g, h) = scored(self.none.unit, &half, &with(&area.minus, added, -self.direction.sign()));
                keep_low(&mut parts, self.part(&AreaScore { g, h, ..*area }));
            }
        }
        parts
    }

    /// Whether a sum is on the side of the direction and so far from the middle: `g` is above 0 and g² ≥ k² U h.
    fn reaches(&self, (g, h): Part, strength: Strength) -> bool {
        let label = Label::from_sums(self.none.unit, g, h, true);
        matches!(label, Label::Toward(Direction::For, reached) if reached >= strength)
    }
}

/// The search for a completion whose sum is too low for a strength. The sums are built up area by area; one completion
/// after another would be up to 49 to the power of 8.
///
/// A sum is too low where g < k √(U h). That border is curved, and for any slope c > 0 a straight line lies on or above it:
/// k √(U h) ≤ (k² U h + c²) / 2c. Of all that can follow, what lies lowest under the line is the lowest part of each area
/// by itself. A sum that stays on or above the line even with that reaches the strength whatever follows, and is left out.
/// With the line that touches the border where the sums are, hardly any others are left.
struct Fall<'e, 't> {
    ends: &'e Ends<'t>,
    strength: Strength,
    /// The slope of the line.
    slope: i64,
    /// The parts of the areas that have not been added.
    rest: Vec<Vec<Part>>,
    /// The sums of the others that may be too low in the end.
    sums: Vec<Part>,
}

impl<'e, 't> Fall<'e, 't> {
    fn new(ends: &'e Ends<'t>, strength: Strength) -> Self {
        let rest: Vec<Vec<Part>> = ends.none.areas.iter().map(|area| ends.lower(area)).collect();
        let widest: i64 = rest.iter().filter_map(|parts| parts.last()).map(|part| part.1).sum();
        let mut fall = Self { ends, strength, slope: 1, rest, sums: vec![(0, 0)] };
        // The best line has the lowest completion highest above it. By how much rises with the slope, and then falls.
        let mut most = root(fall.factor() * widest);
        while fall.slope < most {
            let middle = fall.slope.midpoint(most);
            if fall.clearance(middle + 1) > fall.clearance(middle) {
                fall.slope = middle + 1;
            } else {
                most = middle;
            }
        }
        fall
    }

    /// k² U.
    const fn factor(&self) -> i64 {
        match self.strength {
            Strength::Leaning => self.ends.none.unit,
            Strength::Clear => 4 * self.ends.none.unit,
        }
    }

    /// How far a sum lies above the line of a slope; below 0, it lies under it.
    const fn above(&self, slope: i64, (g, h): Part) -> i64 {
        2 * slope * g - self.factor() * h - slope * slope
    }

    /// What can follow that lies lowest by the line of a slope.
    fn lowest(&self, slope: i64) -> Part {
        let lowest = |parts: &Vec<Part>| parts.iter().copied().min_by_key(|part| self.above(slope, *part));
        self.rest.iter().filter_map(lowest).fold((0, 0), plus)
    }

    fn clearance(&self, slope: i64) -> i64 {
        self.above(slope, self.lowest(slope))
    }

    /// Adds an area; where the search has ended, whether it has found a sum that is too low.
    fn step(&mut self) -> Option<bool> {
        // With nothing to follow, a sum that is too low has been found already: those that are left reach the strength.
        let Some(parts) = self.rest.pop() else { return Some(false) };
        let lowest = self.lowest(self.slope);
        let mut next = Vec::new();
        for sum in added(&self.sums, &parts) {
            let end = plus(sum, lowest);
            if !self.ends.reaches(end, self.strength) {
                return Some(true);
            }
            if self.above(self.slope, end) < 0 {
                keep_low(&mut next, sum);
            }
        }
        self.sums = next;
        None
    }
}

/// A half with so many more answers, at the end of the scale that speaks for a side.
fn with(half: &Half, added: i64, sign: i64) -> Half {
    Half { answered: half.answered + added, sum: half.sum + sign * 2 * added, ..*half }
}

fn plus(one: Part, other: Part) -> Part {
    (one.0 + other.0, one.1 + other.1)
}

/// Each sum with each part.
fn added(sums: &[Part], parts: &[Part]) -> Vec<Part> {
    let mut added = Vec::new();
    for sum in sums {
        for part in parts {
            added.push(plus(*sum, *part));
        }
    }
    added
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Whole numbers below a count, each from the one before.
    struct Numbers(u64);

    impl Numbers {
        fn below(&mut self, count: i64) -> i64 {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i64::try_from(self.0 >> 33).unwrap_or(0) % count
        }
    }

    fn area(points: i64, plus: Half, minus: Half) -> AreaScore {
        AreaScore { plus, minus, points, ..AreaScore::default() }
    }

    fn tally(areas: Vec<AreaScore>) -> Tally {
        let points = areas.iter().map(|area| area.points).sum();
        let statements = areas.iter().map(|area| area.plus.all + area.minus.all).sum();
        Tally { unit: 60, areas, points, g: 0, h: 0, statements }.scored()
    }

    /// The largest quiz that is permitted, half answered: eight areas of twelve statements, with any importance.
    fn largest(numbers: &mut Numbers) -> Tally {
        let (lean, most_open) = (numbers.below(5) - 2, 1 + numbers.below(6));
        let half = |numbers: &mut Numbers| {
            let open = numbers.below(most_open + 1);
            let sum = (open..6).map(|_| (numbers.below(5) - 2 + lean).clamp(-2, 2)).sum();
            Half { all: 6, answered: 6 - open, open, sum }
        };
        tally((0..8).map(|_| area(numbers.below(11), half(numbers), half(numbers))).collect())
    }

    /// A small quiz: up to three areas, with up to two open statements in each half.
    fn small(numbers: &mut Numbers) -> Tally {
        let half = |numbers: &mut Numbers| {
            let (answered, open, unsure) = (numbers.below(4), numbers.below(3), numbers.below(3));
            let sum = (0..answered).map(|_| (numbers.below(6) - 2).min(2)).sum();
            Half { all: answered + open + unsure, answered, open, sum }
        };
        tally((0..=numbers.below(3)).map(|_| area(numbers.below(11), half(numbers), half(numbers))).collect())
    }

    /// All numbers of new answers in each half of each area, all of them at one end of the scale.
    fn completed(tally: &Tally, sign: i64) -> Vec<Tally> {
        let mut completed: Vec<Vec<AreaScore>> = vec![Vec::new()];
        for area in &tally.areas {
            let numbers = (0..=area.plus.open).flat_map(|plus| (0..=area.minus.open).map(move |minus| (plus, minus)));
            let with_more = |(plus, minus)| AreaScore {
                plus: with(&area.plus, plus, sign),
                minus: with(&area.minus, minus, sign),
                ..*area
            };
            let of_area: Vec<AreaScore> = numbers.map(with_more).collect();
            let with_each = |areas: &Vec<AreaScore>| {
                of_area.iter().map(|area| [areas.as_slice(), &[*area]].concat()).collect::<Vec<_>>()
            };
            completed = completed.iter().flat_map(with_each).collect();
        }
        completed.into_iter().map(|areas| Tally { areas, ..tally.clone() }.scored()).collect()
    }

    /// By trying them all.
    fn tried(tally: &Tally) -> Settled {
        let all = [completed(tally, -1), completed(tally, 1)].concat();
        Settled {
            label: all.iter().all(|other| Label::of(other) == Label::of(tally)),
            side: tally.g != 0 && all.iter().all(|other| other.g.signum() == tally.g.signum()),
        }
    }

    #[test]
    fn settled_is_what_trying_all_numbers_of_new_answers_finds() {
        let mut numbers = Numbers(1);
        let mut settled = 0;
        for _ in 0..30_000 {
            let tally = small(&mut numbers);
            assert_eq!(Settled::of(&tally), tried(&tally), "{tally:?}");
            settled += i32::from(Settled::of(&tally).label);
        }
        assert!(settled > 500, "{settled} are settled");
    }

    #[test]
    fn a_sum_under_the_line_that_reaches_the_strength_does_not_unsettle_the_label() {
        // The second area has or has not a score in the end, the third never has one.
        let leaning = tally(vec![
            area(9, Half { all: 3, answered: 2, sum: 1, open: 0 }, Half { all: 4, answered: 3, sum: 5, open: 0 }),
            area(7, Half { all: 4, answered: 2, sum: 1, open: 1 }, Half { all: 4, answered: 1, sum: 2, open: 2 }),
            area(3, Half { all: 3, answered: 0, sum: 0, open: 0 }, Half { all: 3, answered: 1, sum: -2, open: 1 }),
        ]);
        assert_eq!(Label::of(&leaning), Label::Toward(Direction::For, Strength::Leaning));
        assert_eq!(tried(&leaning), Settled { label: true, side: true });
        assert_eq!(Settled::of(&leaning), Settled { label: true, side: true });
    }

    #[test]
    fn of_all_lines_the_one_is_taken_that_has_the_lowest_completion_highest_above_it() {
        let mut numbers = Numbers(1);
        for _ in 0..2_000 {
            let tally = small(&mut numbers);
            let Label::Toward(direction, strength) = Label::of(&tally) else { continue };
            let factor = if strength == Strength::Clear { 4 * 60 } else { 60 };
            let low = completed(&tally, -direction.sign());
            let sums: Vec<Part> = low.iter().map(|low| (direction.sign() * low.g, low.h)).collect();
            let clearance = |slope: i64| sums.iter().map(|(g, h)| 2 * slope * g - factor * h - slope * slope).min();
            // A steeper line touches the border where no sum is that uncertain.
            let is_steepest = |slope: &i64| sums.iter().all(|(_, h)| (slope + 1) * (slope + 1) > factor * h);
            let best = (1..=(1..).find(is_steepest).unwrap_or(1)).map(clearance).max();
            let ends = Ends::of(&tally, direction);
            assert_eq!(Some(clearance(Fall::new(&ends, strength).slope)), best, "{tally:?}");
        }
    }

    #[test]
    fn a_sum_on_the_line_is_left_out() {
        // Exactly on the border, where the line touches it.
        let half = |sum| Half { all: 2, answered: 2, sum, open: 0 };
        let leaning = tally(vec![area(1, half(2), half(0))]);
        let ends = Ends::of(&leaning, Direction::For);
        let mut fall = Fall::new(&ends, Strength::Leaning);
        assert_eq!((leaning.g * leaning.g, fall.slope), (60 * leaning.h, leaning.g));
        assert_eq!((fall.step(), fall.sums), (None, vec![]));
    }

    #[test]
    fn of_all_sums_those_are_kept_that_no_other_beats() {
        let mut numbers = Numbers(1);
        for _ in 0..2_000 {
            let all: Vec<Part> = (0..numbers.below(9)).map(|_| (numbers.below(6), numbers.below(6))).collect();
            let mut kept = Vec::new();
            all.iter().for_each(|sum| keep_low(&mut kept, *sum));
            let beats = |(g, h): Part, other: Part| (g, h) != other && g <= other.0 && h >= other.1;
            let mut unbeaten = all.clone();
            unbeaten.retain(|sum| !all.iter().any(|other| beats(*other, *sum)));
            unbeaten.sort_unstable();
            unbeaten.dedup();
            assert_eq!(kept, unbeaten, "{all:?}");
        }
    }

    #[test]
    fn few_sums_are_kept_in_the_largest_quiz_whatever_the_answers_and_the_importance() {
        let mut numbers = Numbers(1);
        let (mut most, mut searches) = (0, 0);
        for _ in 0..3_000 {
            let tally = largest(&mut numbers);
            let Label::Toward(direction, strength) = Label::of(&tally) else { continue };
            let ends = Ends::of(&tally, direction);
            let mut fall = Fall::new(&ends, strength);
            let (mut steps, mut kept) = (0, 0);
            while fall.step().is_none() {
                kept += fall.sums.len();
                steps += 1;
            }
            assert!(steps <= 8);
            searches += i32::from(steps > 1);
            most = most.max(kept);
        }
        assert!(most < 500 && searches > 500, "{most} sums are kept, in {searches} searches");
    }
}
