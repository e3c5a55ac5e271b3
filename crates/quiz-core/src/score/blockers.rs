//! What a total can hide: areas that could stop the move.

use super::{AreaScore, Label, Tally};
use crate::quiz::{Block, Direction, Quiz};

/// An area that could stop the move although the total does not say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blocker {
    /// The position of the area.
    pub area: usize,
    /// Whether it is about preference: one could, but may not enjoy it.
    pub preference: bool,
}

/// The blockers, in the order of the areas: scored areas that count and stand at -50 or below, unless the label
/// already is for the second pole.
pub(crate) fn blockers(quiz: &Quiz, tally: &Tally, label: Label) -> Vec<Blocker> {
    if label.direction() == Some(Direction::Against) {
        return Vec::new();
    }
    let blocks = |score: &AreaScore| score.counts() && score.is_low(tally.unit);
    quiz.areas
        .iter()
        .zip(&tally.areas)
        .enumerate()
        .filter(|(_, (_, score))| blocks(score))
        .map(|(at, (area, _))| Blocker { area: at, preference: area.block == Some(Block::Preference) })
        .collect()
}
