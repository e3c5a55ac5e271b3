//! A quiz: what is asked, of what area, and what is said to the answers.
//!
//! In here: the quiz file as it is written ([`file::QuizFile`], which its schema is derived from), the checks that make
//! its score mean what it says, and the [`Quiz`] that comes of it, whose facts are types: it has two poles and five
//! choices, and every reference in it leads somewhere. Not in here: what a person answers (see [`crate::responses`]) and
//! what the answers come to (see [`crate::score`]).

mod advice;
mod block;
mod check;
mod checked;
mod direction;
pub mod file;
mod importance;
mod pattern_name;
mod source;

pub use advice::{Advice, Evidence, Item, Passage, PatternText, Section};
pub use block::Block;
pub use checked::{Area, Card, Choice, LARGEST, Pole, Question, Quiz};
pub use direction::Direction;
pub use importance::Importance;
pub use pattern_name::PatternName;
pub use source::Source;
