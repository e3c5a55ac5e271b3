//! The paper version of a quiz: one HTML page that needs no script, to print, answer with a pen and score by hand.
//!
//! [`page`] makes it out of a checked quiz and the widget's words. The page has two sheets: the questions with a box
//! for each choice, and the worksheet, which leads to the same label and the same total as [`quiz_core`] gives.
//! The rules that are printed, and the worked example, are taken from the core when the page is made.
//!
//! This crate reads no files and knows no server: it returns text. The style sheet `paper.css` and the scripts
//! `paper.js` and `frame.js`, which the page names, are served beside it.
//!
//! The files name each other in one direction, from the page down to the markup:
//! `page` → `document`, `questions`, `worksheet` → `example`, `verdict` → `layout` → `paper`, `rules`, `notation`, `html`.

pub mod document;
mod example;
pub mod html;
mod layout;
mod notation;
mod page;
mod paper;
mod questions;
mod rules;
#[cfg(test)]
mod shipped;
mod verdict;
mod worksheet;

pub use page::page;
