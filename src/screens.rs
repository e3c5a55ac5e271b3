//! The screens but the result, with their parts: functions from values to markup.
//!
//! In here: the screen of a question ([`question`], with [`intro`], [`choices`] and [`progress`]), the [`review`] of all
//! answers, the [`importance`] of the areas, the [`failure`] for where there is no quiz to show, and the [`greeting`] that
//! stands above any of them for once. Not in here: the result, which is a folder of its own (see [`crate::result`]), and
//! anything of the browser.

pub mod choices;
pub mod failure;
pub mod greeting;
pub mod importance;
pub mod intro;
pub mod progress;
pub mod question;
pub mod review;
