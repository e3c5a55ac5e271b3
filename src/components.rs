//! What screens are made of: functions from values to markup. Nothing in here knows the browser.

pub mod advice;
pub mod all_answers;
pub mod area_details;
pub mod area_table;
pub mod axis;
pub mod button;
pub mod choices;
pub mod compare;
pub mod failure;
pub mod greeting;
pub mod heading;
pub mod importance_screen;
pub mod intro;
pub mod notices;
pub mod progress;
pub mod question_screen;
pub mod reasons;
pub mod result_screen;
pub mod review_screen;
pub mod share_with;
pub mod take_home;
pub mod what_changes;
