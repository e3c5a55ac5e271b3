//! The laws of the score: what holds for every person, without tolerance.
//!
//! Each is checked with the shipped quiz and with a smaller one of another shape.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "a law that does not hold is to panic")]

mod bank;
mod borders;
mod case;
mod certainty;
mod change;
mod completions;
mod direction;
mod evidence_gap;
mod exact;
mod fraction;
mod importance;
mod order;
mod summary;
mod sums;

#[path = "../quizzes/mod.rs"]
mod quizzes;
