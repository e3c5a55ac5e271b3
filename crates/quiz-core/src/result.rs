//! What is said about a result: one outline of it, which screen, print, picture and copied texts read.
//!
//! In here: [`Outline`], all sentences and numbers of a result in their order, made by [`Outline::of`] from a
//! [`Basis`]; its short forms [`Outline::text`] and [`Outline::markdown`]. Nothing else composes a sentence about a
//! result. Not in here: markup, what the answers come to (see [`crate::score`]), and the sentences themselves, which are
//! in the quiz file and in the catalog of [`crate::words`].

mod advice;
mod areas;
mod compare;
mod lines;
mod outline;
mod right;
mod say;
mod text;
mod verdict;

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
use compare::Then;
use lines::Against;
use verdict::Certainty;

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
    /// The day on which the result was reached, if it is known: a link has none, a file has its own.
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
    /// Somebody's, from a file.
    File {
        /// What the file called the result, where that was by earlier rules or for earlier statements.
        old: Option<Label>,
    },
}

impl Outline {
    /// The outline of a result.
    #[must_use]
    pub fn of(basis: &Basis<'_>) -> Self {
        let outcome = basis.outcome;
        let certainty = Certainty::of(basis);
        let against = basis.against(certainty);
        let quoted = if let Against::Answer(part) = &against { Some(part.question) } else { None };
        let (first_title, first, next) = basis.advice();
        let date = basis.day.map_or_else(String::new, |day| basis.locale.date(day));
        let verdict = basis.verdict();
        let areas = basis.area_rows();
        let then = basis.earlier.map(|earlier| Then::of(basis, earlier));
        Self {
            label: outcome.label,
            title: basis.quiz.title.clone(),
            kicker: basis.kicker(&date),
            visit: basis.visit(),
            verdict_short: basis.verdict_short(outcome.label),
            certainty: certainty.say(basis),
            doubt: basis.whose("doubt", &[]),
            axis: basis.axis(then.as_ref()),
            how_to_read: basis.how_to_read(),
            earlier: then.as_ref().map_or_else(String::new, |then| basis.verdict_of(then)),
            lines: basis.lines(&first, &against),
            notices: basis.notices(certainty, &against),
            areas_title: basis.say("areas.title"),
            assets: basis.assets(),
            first_title,
            first,
            next,
            right_title: basis.say("right.title"),
            right: basis.right(quoted),
            mirror: basis.say("limits.mirror"),
            compare: then.as_ref().map(|then| basis.compare(then)),
            trying: basis.trying(),
            picture: basis.picture(&verdict, &areas, &date),
            verdict,
            areas,
            date,
        }
    }
}
