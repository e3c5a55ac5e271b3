//! A quiz: what is asked, of what area, and what is said to the answers.
//!
//! In here: the content of a quiz file, its reader, and the checks that make its score mean what it says. Not in here:
//! what a person answers (see [`crate::responses`]) and what the answers come to (see [`crate::score`]).

mod advice;
mod block;
mod direction;
mod file;
mod pattern_name;
mod read_advice;
mod read_quiz;
mod validate;

pub use advice::{Advice, Evidence, Item, Passage, PatternText, Section};
pub use block::Block;
pub use direction::Direction;
pub use file::{Area, Choice, Importance, Pole, Question, Quiz};
pub use pattern_name::PatternName;
