//! JSON as a tree, and how a value of ours is read from it.
//!
//! In here: the tree that every file, stored text and link comes in as, and the [`Reader`], which collects everything
//! that is wrong with one, each [`Problem`] with its place and the way to mend it. Not in here: a parser (the browser's
//! and `serde_json` do that) and anything that a quiz means.

mod fields;
mod problem;
mod read;
mod reader;
mod tree;

pub use fields::Fields;
pub use problem::Problem;
pub use read::{Ids, Position, Positions, Read};
pub use reader::Reader;
pub use tree::Json;
