//! Readiness, opportunity and preference, read together. Only shown; the label rules.

use super::{AreaScore, Tally};
use crate::quiz::{Block, Direction, PatternName, Quiz};

/// Which way a group of areas leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// Towards the first pole.
    Plus,
    /// Neither way.
    Open,
    /// Towards the second pole.
    Minus,
    /// Both ways: the two areas of the group stand on opposite sides.
    Split,
    /// No area of the group is scored; treated as open, and to be found out first.
    Unknown,
}

/// What the areas say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Can I get there?
    pub readiness: Lean,
    /// Is there a door?
    pub opportunity: Lean,
    /// Would I want the days?
    pub preference: Lean,
    /// What they come to.
    pub name: PatternName,
}

impl Pattern {
    /// The pattern of a tally; nothing where the quiz does not have all three kinds of area.
    #[must_use]
    pub fn of(quiz: &Quiz, tally: &Tally) -> Option<Self> {
        let split = split(quiz, tally);
        let readiness = split.map_or_else(|| lean(quiz, tally, Block::Readiness), |_| Some(Lean::Split))?;
        let opportunity = lean(quiz, tally, Block::Opportunity)?;
        let preference = lean(quiz, tally, Block::Preference)?;
        let known = |lean| if lean == Lean::Unknown { Lean::Open } else { lean };
        let name = match (known(readiness), known(preference)) {
            (Lean::Split, _) if split == Some(Direction::For) => PatternName::AbleNotEager,
            (Lean::Split, _) => PatternName::EagerNotAble,
            (Lean::Plus, Lean::Plus) if opportunity == Lean::Minus => PatternName::NarrowDoor,
            (Lean::Plus, Lean::Plus) => PatternName::Go,
            (Lean::Plus, Lean::Minus) => PatternName::MayNotEnjoy,
            (Lean::Plus, _) => PatternName::Ready,
            (Lean::Minus, Lean::Plus) => PatternName::NotReady,
            (Lean::Minus, Lean::Minus) => PatternName::BetterMatch,
            (Lean::Minus, _) => PatternName::SmallTrial,
            (_, Lean::Plus) => PatternName::HalfReady,
            (_, Lean::Minus) => PatternName::MayNotSuit,
            _ => PatternName::NoPattern,
        };
        Some(Self { readiness, opportunity, preference, name })
    }
}

/// The lean of all areas of a kind: from a mean area score of 20 on (5 of 6 units an area); nothing where the quiz
/// has no such area.
fn lean(quiz: &Quiz, tally: &Tally, block: Block) -> Option<Lean> {
    let mut areas = quiz.areas.iter().zip(&tally.areas).filter(|(area, _)| area.block == Some(block)).peekable();
    areas.peek()?;
    let (mut sum, mut scored) = (0, 0);
    for (_, score) in areas.filter(|(_, score)| score.scored) {
        sum += score.g;
        scored += 1;
    }
    let border = 5 * tally.unit * scored;
    Some(match 6 * sum {
        _ if scored == 0 => Lean::Unknown,
        sum if sum >= border => Lean::Plus,
        sum if sum <= -border => Lean::Minus,
        _ => Lean::Open,
    })
}

/// Where readiness is two areas that stand on opposite sides, each at 20 or further: the side of the first, which asks
/// whether one is able to, while the second asks whether one is eager to. Their sum would hide both.
fn split(quiz: &Quiz, tally: &Tally) -> Option<Direction> {
    let of_readiness = quiz.areas.iter().zip(&tally.areas).filter(|(area, _)| area.block == Some(Block::Readiness));
    let [first, second] = of_readiness.map(|(_, score)| score).collect::<Vec<_>>().try_into().ok()?;
    let side = |score: &AreaScore| Direction::of(score.g).filter(|_| 6 * score.g.abs() >= 5 * tally.unit);
    // An area without a score has no side.
    let (able, eager) = (side(first)?, side(second)?);
    (able != eager).then_some(able)
}
