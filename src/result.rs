//! The result: what the answers come to, why, what would change it, what to do next, and what to take along.
//!
//! In here: the [`screen`] with all its parts, the sentences that it is told in ([`phrases`]), and the forms in which it is
//! taken along ([`report`], [`calendar`]), by a [`task`]. All of it is made of values and never asks the browser. Not in
//! here: the score (see [`quiz_core::score`]), and what carries a task out (see [`crate::browser`]).

pub mod advice;
pub mod all_answers;
pub mod area_details;
pub mod area_table;
pub mod axis;
pub mod calendar;
pub mod compare;
pub mod notices;
pub mod phrases;
pub mod reasons;
pub mod report;
pub mod screen;
pub mod share_with;
pub mod take_home;
pub mod task;
pub mod what_changes;
