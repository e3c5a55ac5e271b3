//! The quiz without a world: its data, a person's session, the score and its explanation.
//!
//! There is no browser, clock, input, output, randomness or floating point in here. All numbers are whole, so
//! the same answers give the same result, to the last digit, wherever this is compiled.
//!
//! In reading order: [`Json`] is the tree that every text comes in as; [`Quiz`] is read from it, with every
//! [`Problem`] found; a [`Session`] is what a person has done so far, and [`reduce`] the only way to change it;
//! [`Outcome`] is what the answers say; a [`Snapshot`] is what is remembered.

mod fields;
mod json;
mod problem;
mod problems;

mod advice;
mod direction;
mod quiz;
mod read_advice;
mod read_quiz;
mod validate;
mod words;

mod answer;
mod by_id;
mod earlier;
mod link;
mod reduce;
mod saved;
mod session;
mod snapshot;

mod area_score;
mod change;
mod display;
mod flags;
mod label;
mod next_steps;
mod order;
mod outcome;
mod pattern;
mod robustness;
mod settled;
mod weakest;

pub use advice::{Advice, Evidence, Item, Passage, PatternText, Section};
pub use answer::{Answer, DEFAULT_IMPORTANCE, MOST_IMPORTANCE};
pub use area_score::{AreaScore, Half, Tally};
pub use change::{Change, Move, Tips};
pub use direction::{Block, Direction};
pub use display::{Parts, rounded};
pub use earlier::{Earlier, date};
pub use fields::Fields;
pub use flags::Flag;
pub use json::Json;
pub use label::{Label, Strength};
pub use link::{Shared, SharedError};
pub use next_steps::EvidenceGap;
pub use outcome::{Outcome, Reason};
pub use pattern::{Lean, Pattern, PatternName};
pub use problem::Problem;
pub use problems::Problems;
pub use quiz::{Area, Choice, Importance, Pole, Question, Quiz};
pub use reduce::{Action, reduce};
pub use robustness::{Blocker, FlipWeight, Weightings};
pub use saved::{SCORING, from_file, to_file};
pub use session::{Session, Step};
pub use settled::Settled;
pub use snapshot::Snapshot;
pub use words::Words;
