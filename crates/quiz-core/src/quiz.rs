//! A quiz: what is asked, of what area, and what is said to the answers.
//!
//! In here: the [`Quiz`], whose facts are types (it has two poles and five choices, and every reference in it leads
//! somewhere), how it is read from its file, and the checks that make its score mean what it says. How an author writes
//! the file is described by types of its own, which only the schema is derived from. Not in here: what a person answers (see [`crate::responses`]) and
//! what the answers come to (see [`crate::score`]).

mod advice;
mod block;
mod check;
mod checked;
mod direction;
#[cfg(feature = "schema")]
pub mod file;
mod importance;
mod pattern_name;
mod read;
mod source;

pub use advice::{Advice, Evidence, Item, Passage, PatternText, Section};
pub use block::Block;
pub use checked::{Area, Card, Choice, LARGEST, Pole, Question, Quiz};
pub use direction::Direction;
pub use importance::Importance;
pub use pattern_name::PatternName;
pub use source::Source;
