//! The label: which side, and how clearly.

use super::Tally;
use crate::quiz::{Direction, Quiz};

/// How clearly the answers speak for a side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Only the narrow band (one standard error) stays on the side.
    Leaning,
    /// The wide band (two standard errors) stays on the side, and enough was answered:
    /// [`Tally::is_enough_for_clear`].
    Clear,
}

/// What the answers come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    /// No side: the band crosses the middle.
    TooClose,
    /// A side.
    Toward(Direction, Strength),
}

impl Label {
    /// The label of a tally.
    #[must_use]
    pub fn of(tally: &Tally) -> Self {
        Self::from_sums(tally.unit, tally.g, tally.h, tally.is_enough_for_clear())
    }

    /// The label of a weighted sum `g` with its variance `h`: clear from two standard errors, if enough was answered,
    /// leaning from one.
    ///
    /// With F = 25 g/(U P) and SEM² = (25/(U P))² · U h: F² ≥ k² SEM² is g² ≥ k² U h.
    pub(crate) fn from_sums(unit: i64, g: i64, h: i64, is_enough: bool) -> Self {
        match Direction::of(g) {
            Some(direction) if g * g >= 4 * unit * h && is_enough => Self::Toward(direction, Strength::Clear),
            Some(direction) if g * g >= unit * h => Self::Toward(direction, Strength::Leaning),
            _ => Self::TooClose,
        }
    }

    /// The side, if there is one.
    #[must_use]
    pub const fn direction(self) -> Option<Direction> {
        match self {
            Self::TooClose => None,
            Self::Toward(direction, _) => Some(direction),
        }
    }

    /// From -2 (clearly the second pole) to 2 (clearly the first).
    #[must_use]
    pub const fn rank(self) -> i64 {
        match self {
            Self::TooClose => 0,
            Self::Toward(direction, Strength::Leaning) => direction.sign(),
            Self::Toward(direction, Strength::Clear) => direction.sign() * 2,
        }
    }

    /// The label that has an id, such as `clear_mle`.
    #[must_use]
    pub fn parse(quiz: &Quiz, id: &str) -> Option<Self> {
        let (strength, side) = id.split_once('_')?;
        let strength = match strength {
            "clear" => Strength::Clear,
            "leaning" => Strength::Leaning,
            _ => return (id == "too_close").then_some(Self::TooClose),
        };
        let mut sides = [Direction::For, Direction::Against].into_iter();
        sides.find(|direction| quiz.pole(*direction).id == side).map(|direction| Self::Toward(direction, strength))
    }

    /// The id of the label, such as `clear_mle`.
    #[must_use]
    pub fn id(self, quiz: &Quiz) -> String {
        let Self::Toward(direction, strength) = self else { return "too_close".to_owned() };
        let strength = match strength {
            Strength::Clear => "clear",
            Strength::Leaning => "leaning",
        };
        format!("{strength}_{}", quiz.pole(direction).id)
    }
}
