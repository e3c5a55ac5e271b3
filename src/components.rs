//! What screens are made of: functions from values to markup. Nothing in here knows the browser.

pub mod area_table;
pub mod axis;
pub mod button;
pub mod choices;
pub mod failure;
pub mod heading;
pub mod importance_screen;
pub mod intro;
pub mod note;
pub mod progress;
pub mod question_screen;
pub mod reasons;
pub mod result_screen;
pub mod review_screen;
