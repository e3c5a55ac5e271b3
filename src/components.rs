//! What several screens are made of: functions from values to markup.
//!
//! Not in here: what only one screen has. That stands with the screen, in [`crate::screens`] or [`crate::result`].

pub mod auto_advance;
pub mod button;
pub mod heading;
pub mod message;
pub mod open_file;
pub mod sliders;
pub mod ways_out;
