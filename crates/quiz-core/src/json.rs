//! JSON as a tree, and how a value of ours is read from it.
//!
//! In here: the tree that every file, stored text and link comes in as, and what collects the problems of a text, each
//! with its place and the way to mend it. Not in here: a parser (the browser's and `serde_json` do that) and anything
//! that a quiz means.

mod fields;
mod problem;
mod problems;
mod tree;

pub use fields::Fields;
pub use problem::Problem;
pub use problems::Problems;
pub use tree::Json;
