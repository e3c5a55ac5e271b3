//! What responses come to: the score of each area, the total, its label, and why.
//!
//! In here: counting in whole numbers, and everything that explains a count. [`Outcome`] holds all of it, and
//! [`Responses::score`](crate::responses::Responses::score) is the way to one. Not in here: sentences (the quiz file and
//! the widget's words have those) and anything that a person does with a result.

mod agreement;
mod blockers;
mod change;
mod evidence_gap;
mod fewest;
mod flags;
mod flip_weights;
mod items;
mod keyed;
mod label;
mod order;
mod outcome;
mod parts;
mod pattern;
mod reasons;
mod retest;
mod root;
mod settled;
mod stability;
mod steps;
mod summary;
mod tally;
mod turns;
mod weakest;
mod weightings;

pub use blockers::Blocker;
pub use change::{Change, Move, Tips};
pub use evidence_gap::EvidenceGap;
pub use fewest::Fewest;
pub use flags::Flag;
pub use flip_weights::FlipWeight;
pub use label::{Label, Strength};
pub(crate) use order::ordered;
pub use outcome::Outcome;
pub use parts::{Parts, rounded};
pub use pattern::{Lean, Pattern};
pub use reasons::StatementPart;
pub use retest::usual_difference;
pub use settled::Settled;
pub use stability::Stability;
pub use steps::{NextStep, NextSteps, StepAreas, Trial};
pub use summary::Summary;
pub use tally::{AreaScore, Half, Tally};
pub(crate) use turns::Turns;
pub use weightings::Weightings;
