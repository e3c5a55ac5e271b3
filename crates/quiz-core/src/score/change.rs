//! The smallest change of the answers that gives another result.

use super::Tally;
use super::fewest::leaning_from;
use super::order::{order, ordered};
use super::turns::Turns;
use crate::quiz::{Direction, Quiz};
use crate::responses::{Rating, Responses};

/// One answer moved along the scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Move {
    /// The position of the statement.
    pub question: usize,
    /// The rating before.
    pub from: Rating,
    /// The rating after.
    pub to: Rating,
}

/// A change: what to move, and the number of places it takes in all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The number of places, summed over all moves.
    pub steps: i64,
    /// The moves, in the order in which they were chosen.
    pub moves: Vec<Move>,
}

/// The changes that lead from “too close” to “leaning”, for each side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tips {
    /// The side that is reached.
    pub direction: Direction,
    /// The one with the fewest places.
    pub fewest_steps: Option<Change>,
    /// The one with the fewest answers.
    pub fewest_answers: Option<Change>,
}

/// A statement that can be moved in one direction.
#[derive(Clone, Copy)]
struct Candidate {
    area: usize,
    question: usize,
    rating: Rating,
    /// What one place does to the rating: 1 or -1.
    step: i64,
    /// What one place does to the sum, in the wanted direction.
    size: i64,
    /// How many places it can be moved.
    room: i64,
}

/// What may be moved: everything, or only what one can work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    All,
    Workable,
}

/// A person's answers, for the changes that are looked for in them.
pub(super) struct Changes<'a> {
    pub(super) quiz: &'a Quiz,
    pub(super) responses: &'a Responses,
    pub(super) tally: &'a Tally,
    pub(super) turns: Turns,
}

impl<'a> Changes<'a> {
    /// The fewest places that carry the total across the middle; landing on it is not enough.
    pub(super) fn crossing_steps(&self, scope: Scope) -> Option<Change> {
        let toward = Direction::of(self.tally.g)?.opposite();
        self.fewest_steps(&self.candidates(toward, scope), self.tally.g.abs() + 1)
    }

    /// The fewest answers that carry the total across the middle.
    pub(super) fn crossing_answers(&self) -> Option<Change> {
        let toward = Direction::of(self.tally.g)?.opposite();
        self.fewest_answers(&self.candidates(toward, Scope::All), self.tally.g.abs() + 1)
    }

    /// What would tip a result that is too close, towards either side: to where it leans.
    pub(super) fn tips(&self) -> [Tips; 2] {
        let border = leaning_from(self.tally);
        [Direction::For, Direction::Against].map(|direction| {
            let candidates = self.candidates(direction, Scope::All);
            let need = border - direction.sign() * self.tally.g;
            Tips {
                direction,
                fewest_steps: self.fewest_steps(&candidates, need),
                fewest_answers: self.fewest_answers(&candidates, need),
            }
        })
    }

    fn candidates(&self, toward: Direction, scope: Scope) -> Vec<Candidate> {
        let mut found = Vec::new();
        for (question, (asked, answer)) in self.quiz.questions.iter().zip(self.responses.answers()).enumerate() {
            let Some(score) = self.tally.areas.get(asked.area).filter(|score| score.counts()) else { continue };
            let Some(rating) = answer.rating() else { continue };
            let half = score.half(asked.direction).answered;
            if half == 0 || (scope == Scope::Workable && !asked.workable) {
                continue;
            }
            let step = if asked.direction == toward { 1 } else { -1 };
            let room = 2 - step * rating.deviation();
            if room > 0 {
                let size = score.points * self.tally.unit / half;
                found.push(Candidate { area: asked.area, question, rating, step, size, room });
            }
        }
        found
    }

    /// The candidates with the largest number first. Equals are taken from the areas in turn, the one with the largest
    /// part first, and within an area from the one whose turn it is on.
    fn largest_first(&self, candidates: &[Candidate], number: impl Fn(&Candidate) -> i64) -> Vec<Candidate> {
        let mut rest = ordered(candidates, |candidate| -number(candidate));
        let mut sorted = Vec::with_capacity(rest.len());
        while let Some(largest) = rest.first().map(&number) {
            let equals: Vec<Candidate> = rest.extract_if(.., |candidate| number(candidate) == largest).collect();
            sorted.extend(ordered(&equals, |candidate| self.place_among(&equals, candidate)));
        }
        sorted
    }

    /// The place of a candidate among equals: those of an area follow each other by one round.
    fn place_among(&self, equals: &[Candidate], candidate: &Candidate) -> i64 {
        let parts: Vec<i64> = self.tally.areas.iter().map(|area| -(area.points * area.g).abs()).collect();
        let areas_before = order(&parts).into_iter().take_while(|area| *area != candidate.area).count();
        let of_area = || equals.iter().filter(|other| other.area == candidate.area);
        let place = of_area().filter(|other| other.question < candidate.question).count();
        let rounds_before = self.turns.before(place, of_area().count());
        i64::try_from(rounds_before * self.tally.areas.len() + areas_before).unwrap_or(i64::MAX)
    }

    /// The largest places first until they are enough.
    fn fewest_steps(&self, candidates: &[Candidate], need: i64) -> Option<Change> {
        moved(self.largest_first(candidates, |candidate| candidate.size), need)
    }

    /// The statements with the largest room first until they are enough; each is then moved no further than needed.
    fn fewest_answers(&self, candidates: &[Candidate], need: i64) -> Option<Change> {
        let mut missing = need;
        let mut chosen = self.largest_first(candidates, |candidate| candidate.size * candidate.room);
        chosen.retain(|candidate| {
            let needed = missing > 0;
            if needed {
                missing -= candidate.size * candidate.room;
            }
            needed
        });
        if missing > 0 { None } else { moved(ordered(&chosen, |candidate| -candidate.size), need) }
    }
}

/// The candidates, each moved as far as it goes, until they are enough.
fn moved(candidates: Vec<Candidate>, need: i64) -> Option<Change> {
    let mut change = Change { steps: 0, moves: Vec::new() };
    let mut missing = need;
    for candidate in candidates {
        if missing <= 0 {
            break;
        }
        let places = candidate.room.min((missing + candidate.size - 1) / candidate.size);
        missing -= places * candidate.size;
        change.steps += places;
        let from = candidate.rating;
        let to = Rating::from_deviation(from.deviation() + candidate.step * places).unwrap_or(from);
        change.moves.push(Move { question: candidate.question, from, to });
    }
    (missing <= 0).then_some(change)
}
