//! The smallest change of the answers that gives another result.

use super::Tally;
use super::order::ordered;
use crate::quiz::{Block, Direction, Quiz};
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
    question: usize,
    rating: Rating,
    step: i64,
    size: i64,
    room: i64,
}

/// What may be moved: everything, or only what one can work on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    All,
    Workable,
}

/// The fewest places that carry the total across the middle; landing on it is not enough.
pub(crate) fn crossing_steps(quiz: &Quiz, responses: &Responses, tally: &Tally, scope: Scope) -> Option<Change> {
    let toward = -Direction::of(tally.g)?.sign();
    fewest_steps(&candidates(quiz, responses, tally, toward, scope), tally.g.abs() + 1)
}

/// The fewest answers that carry the total across the middle.
pub(crate) fn crossing_answers(quiz: &Quiz, responses: &Responses, tally: &Tally) -> Option<Change> {
    let toward = -Direction::of(tally.g)?.sign();
    fewest_answers(&candidates(quiz, responses, tally, toward, Scope::All), tally.g.abs() + 1)
}

/// What would tip a result that is too close, towards either side: to where it leans.
pub(crate) fn tips(quiz: &Quiz, responses: &Responses, tally: &Tally) -> [Tips; 2] {
    let mut needed = 0;
    while needed * needed < tally.unit * tally.h {
        needed += 1;
    }
    [Direction::For, Direction::Against].map(|direction| {
        let toward = direction.sign();
        let candidates = candidates(quiz, responses, tally, toward, Scope::All);
        let need = needed - toward * tally.g;
        Tips {
            direction,
            fewest_steps: fewest_steps(&candidates, need),
            fewest_answers: fewest_answers(&candidates, need),
        }
    })
}

fn candidates(quiz: &Quiz, responses: &Responses, tally: &Tally, toward: i64, scope: Scope) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (question, (asked, answer)) in quiz.questions.iter().zip(responses.answers()).enumerate() {
        let Some((area, score)) =
            quiz.areas.iter().zip(&tally.areas).find(|(area, score)| area.id == asked.area && score.counts())
        else {
            continue;
        };
        let Some(rating) = answer.rating() else { continue };
        let half = score.half(asked.direction).answered;
        if half == 0 || (scope == Scope::Workable && area.block == Some(Block::Preference)) {
            continue;
        }
        let sign = asked.direction.sign();
        let room = 2 - toward * sign * rating.deviation();
        if room > 0 {
            let size = score.points * tally.unit / half;
            found.push(Candidate { question, rating, step: toward * sign, size, room });
        }
    }
    found
}

/// The largest places first until they are enough. Among equals the order of presentation stays.
fn fewest_steps(candidates: &[Candidate], need: i64) -> Option<Change> {
    let sorted = ordered(candidates, |candidate| -candidate.size);
    let mut change = Change { steps: 0, moves: Vec::new() };
    let mut missing = need;
    for candidate in sorted {
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

/// The statements with the largest room first until they are enough; each is then moved no further than needed.
fn fewest_answers(candidates: &[Candidate], need: i64) -> Option<Change> {
    let sorted = ordered(candidates, |candidate| -candidate.size * candidate.room);
    let mut chosen = Vec::new();
    let mut missing = need;
    for candidate in sorted {
        if missing <= 0 {
            break;
        }
        missing -= candidate.size * candidate.room;
        chosen.push(candidate);
    }
    if missing > 0 { None } else { fewest_steps(&chosen, need) }
}
