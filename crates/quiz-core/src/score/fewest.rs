//! How small the smallest change is, as a number: [`super::Change`] says which statements it would move.

use super::Tally;
use super::root::root;
use crate::quiz::{Direction, Quiz};
use crate::responses::Responses;

/// The size of the smallest change to another result, counted in two ways; nothing where no change leads there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fewest {
    /// The fewest places, summed over all answers that are moved.
    pub steps: Option<i64>,
    /// The fewest answers.
    pub answers: Option<i64>,
}

/// The answers that a change may move. Those that are worth the same need only be counted.
pub(super) struct Movable<'t> {
    tally: &'t Tally,
    groups: Vec<Group>,
}

/// Answers of which a place is worth the same: of a half of an area that counts, or of several.
struct Group {
    /// What one place adds to the sum; above 0.
    size: i64,
    /// How many have the keyed value -2, -1, 0, 1 and 2.
    by_value: [i64; 5],
}

impl<'t> Movable<'t> {
    pub(super) fn of(quiz: &Quiz, responses: &Responses, tally: &'t Tally) -> Self {
        let mut halves = vec![[0; 5]; 2 * tally.areas.len()];
        for (question, answer) in quiz.questions.iter().zip(responses.answers()) {
            let Some(deviation) = answer.deviation() else { continue };
            let at = 2 * question.area + usize::from(question.direction == Direction::Against);
            let value = usize::try_from(2 + question.direction.sign() * deviation);
            if let Some(count) = halves.get_mut(at).zip(value.ok()).and_then(|(half, at)| half.get_mut(at)) {
                *count += 1;
            }
        }
        let scores = tally.areas.iter().flat_map(|area| [(area, &area.plus), (area, &area.minus)]);
        let mut groups: Vec<Group> = Vec::new();
        for ((area, half), by_value) in scores.zip(halves).filter(|((area, _), _)| area.counts()) {
            let size = area.points * tally.unit / half.answered.max(1);
            match groups.iter_mut().find(|group| group.size == size) {
                Some(group) => group.by_value.iter_mut().zip(by_value).for_each(|(sum, count)| *sum += count),
                None => groups.push(Group { size, by_value }),
            }
        }
        Self { tally, groups }
    }

    /// To carry the total across the middle; landing on it is not enough.
    pub(super) fn crossing(&self) -> Fewest {
        match Direction::of(self.tally.g) {
            Some(side) => self.fewest(side.opposite(), self.tally.g.abs() + 1),
            None => Fewest { steps: None, answers: None },
        }
    }

    /// From “too close” to where the total leans, on the nearer side for each number by itself.
    pub(super) fn tipping(&self) -> Fewest {
        let border = leaning_from(self.tally);
        let [one, other] = [Direction::For, Direction::Against]
            .map(|toward| self.fewest(toward, border - toward.sign() * self.tally.g));
        let nearer = |one: Option<i64>, other: Option<i64>| one.into_iter().chain(other).min();
        Fewest { steps: nearer(one.steps, other.steps), answers: nearer(one.answers, other.answers) }
    }

    fn fewest(&self, toward: Direction, need: i64) -> Fewest {
        let (mut steps, mut answers) = (Stock::default(), Stock::default());
        for group in &self.groups {
            let mut places = 0;
            for (count, value) in group.by_value.iter().zip(0..) {
                let room = if toward == Direction::For { 4 - value } else { value };
                places += room * count;
                answers.add(group.size * room, *count);
            }
            steps.add(group.size, places);
        }
        Fewest { steps: steps.taken(need), answers: answers.taken(need) }
    }
}

/// What there is to take: sizes, the smallest first, and how many of each.
#[derive(Default)]
struct Stock(Vec<(i64, i64)>);

impl Stock {
    fn add(&mut self, size: i64, count: i64) {
        if size * count == 0 {
            return;
        }
        match self.0.binary_search_by_key(&size, |(known, _)| *known) {
            Ok(at) => {
                if let Some((_, counted)) = self.0.get_mut(at) {
                    *counted += count;
                }
            }
            Err(at) => self.0.insert(at, (size, count)),
        }
    }

    /// How many must be taken, the largest first, until their sizes add up to a need; nothing where all are not enough.
    fn taken(&self, need: i64) -> Option<i64> {
        let (mut missing, mut taken) = (need, 0);
        for (size, count) in self.0.iter().rev() {
            let some = (*count).min((missing + size - 1) / size);
            missing -= some * size;
            taken += some;
            if missing <= 0 {
                return Some(taken);
            }
        }
        None
    }
}

/// The least sum, away from the middle, that leans: the least whole number whose square is not below the border.
pub(super) fn leaning_from(tally: &Tally) -> i64 {
    root(tally.unit * tally.h - 1) + 1
}
