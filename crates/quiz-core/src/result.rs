//! What is said about a result: one outline of it, which screen, print, picture and copied texts read.
//!
//! In here: [`Outline`], all sentences and numbers of a result in their order, made by [`Outline::of`] from a
//! [`Basis`]; its short forms [`Outline::text`] and [`Outline::markdown`]. Nothing else composes a sentence about a
//! result. Not in here: markup, what the answers come to (see [`crate::score`]), and the sentences themselves, which are
//! in the quiz file and in the catalog of [`crate::words`].

mod outline;

pub use outline::{
    AnswerOf, AreaRow, Axis, Bar, Block, Card, Compare, CompareRow, Entry, Line, LineKind, Mark, Notice, Outline,
    Section, Trying,
};

use crate::day::Day;
use crate::quiz::Quiz;
use crate::responses::Responses;
use crate::score::{Label, Outcome};
use crate::session::Earlier;
use crate::words::{Locale, Words};

/// What an outline is made from.
#[derive(Clone, Copy)]
pub struct Basis<'a> {
    /// The quiz.
    pub quiz: &'a Quiz,
    /// The widget's own words.
    pub words: &'a Words,
    /// Plurals and dates of the language of the words.
    pub locale: &'a dyn Locale,
    /// The answers, and what matters.
    pub responses: &'a Responses,
    /// What they come to.
    pub outcome: &'a Outcome,
    /// The day on which the result was reached, if it is known.
    pub day: Option<Day>,
    /// Whether the answers came faster than most people read.
    pub fast: bool,
    /// The earlier result to compare with.
    pub earlier: Option<&'a Earlier>,
    /// Whose result it is.
    pub whose: Whose,
    /// The outcome before something was tried, while something is tried.
    pub before: Option<&'a Outcome>,
}

/// Whose result it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The person's own.
    Own,
    /// Somebody's, from a link.
    Link,
    /// Somebody's, from a file. `old` is the day and the label of a result of another scoring.
    File {
        /// When the file was made, and what it called the result, where that was by another scoring.
        old: Option<(Day, Label)>,
    },
}

impl Outline {
    /// The outline of a result.
    #[must_use]
    pub fn of(basis: &Basis<'_>) -> Self {
        let _ = basis;
        todo!("the bodies follow; the shape is settled")
    }

    /// The short form as plain text: at most 400 words.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        let _ = words;
        todo!("the bodies follow; the shape is settled")
    }

    /// The short form as Markdown: at most 400 words. Nothing of a text acts in it.
    #[must_use]
    pub fn markdown(&self, words: &Words) -> String {
        let _ = words;
        todo!("the bodies follow; the shape is settled")
    }
}
