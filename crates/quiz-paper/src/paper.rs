//! What all parts of the page are made from: the quiz with the words around it.

use quiz_core::Quiz;
use quiz_core::quiz::Direction;
use quiz_core::words::Words;

/// A quiz with the words of its language.
#[derive(Clone, Copy)]
pub(crate) struct Paper<'a> {
    pub(crate) quiz: &'a Quiz,
    pub(crate) words: &'a Words,
}

impl<'a> Paper<'a> {
    /// The short name of a pole: “MLE”.
    pub(crate) fn pole(&self, direction: Direction) -> &'a str {
        &self.quiz.pole(direction).short
    }

    /// What the column of a direction is called: “for MLE”.
    pub(crate) fn side(&self, direction: Direction) -> String {
        self.words.fill("paper.for", &[("pole", self.pole(direction))])
    }
}
