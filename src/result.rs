//! The result: its screen, and the forms in which it is taken along.
//!
//! All that is said about a result comes from one [`Outline`](quiz_core::result::Outline), made by `outline`; nothing in here
//! composes a sentence. The `screen` puts its parts below each other: `overview`, `areas`, `advice`,
//! `compare`, `whether` it is right with what can be tried there (`trying`), `keep` and `share_with`. Every list of
//! texts goes through `blocks`, every drawing through `chart`. A [`task`] takes the result along; [`calendar`] and [`picture`]
//! are two of its forms. Not in here: the score (see [`quiz_core::score`]), the sentences (see [`quiz_core::result`]), and what carries
//! a task out (see [`crate::browser`]).

mod advice;
mod areas;
mod blocks;
pub mod calendar;
mod chart;
mod compare;
mod keep;
pub mod outline;
mod overview;
pub mod picture;
pub mod screen;
mod share_with;
pub mod task;
mod trying;
mod whether;
