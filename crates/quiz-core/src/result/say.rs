//! How a sentence comes about: its key, its places, lists, counts and the names of what the quiz has.

use super::{Basis, Whose};
use crate::quiz::Direction;
use crate::score::{AreaScore, Label, Strength};
use crate::words::without_stop;

impl<'a> Basis<'a> {
    /// A sentence as it is.
    pub(super) fn say(&self, key: &str) -> String {
        self.fill(key, &[])
    }

    /// A sentence with its places filled in.
    pub(super) fn fill(&self, key: &str, places: &[(&str, &str)]) -> String {
        self.words.fill(key, places)
    }

    /// A sentence that depends on a count: `{count}` in words, `{number}` in digits.
    pub(super) fn count(&self, key: &str, count: usize, places: &[(&str, &str)]) -> String {
        self.words.count(self.locale, key, u64::try_from(count).unwrap_or(u64::MAX), places)
    }

    /// A sentence that speaks of somebody else's answers where they are not the person's own.
    pub(super) fn whose(&self, key: &str, places: &[(&str, &str)]) -> String {
        let shared = if self.whose == Whose::Own { "" } else { ".shared" };
        self.fill(&[key, shared].concat(), places)
    }

    /// “{name}: {text}”.
    pub(super) fn pair(&self, name: &str, text: &str) -> String {
        self.fill("pair", &[("name", name), ("text", text)])
    }

    /// A text as it stands inside a sentence.
    pub(super) fn inside(&self, text: &str) -> String {
        self.locale.inside(text)
    }

    /// A count in words.
    pub(super) fn number(&self, count: usize) -> String {
        self.words.number(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// Some texts in a row: the last two are joined by the sentence `last`, the others by commas.
    pub(super) fn list(&self, last: &str, texts: impl IntoIterator<Item = String>) -> String {
        let mut list = String::new();
        let mut texts = texts.into_iter().peekable();
        while let Some(text) = texts.next() {
            let key = if texts.peek().is_none() { last } else { "list.comma" };
            list = if list.is_empty() { text } else { self.fill(key, &[("first", &list), ("last", &text)]) };
        }
        list
    }

    /// Some texts with semicolons between them.
    pub(super) fn series(&self, texts: impl IntoIterator<Item = String>) -> String {
        let mut series = String::new();
        for text in texts {
            series = if series.is_empty() {
                text
            } else {
                self.fill("list.semicolon", &[("first", &series), ("last", &text)])
            };
        }
        series
    }

    /// The names of areas in a row, as they stand inside a sentence.
    pub(super) fn areas(&self, areas: &[usize]) -> String {
        self.list("list.and", areas.iter().map(|at| self.inside(self.area(*at))))
    }

    /// The same at the beginning of a sentence.
    pub(super) fn areas_first(&self, areas: &[usize]) -> String {
        let name = |(place, at): (usize, &usize)| {
            if place == 0 { self.area(*at).to_owned() } else { self.inside(self.area(*at)) }
        };
        self.list("list.and", areas.iter().enumerate().map(name))
    }

    /// The name of an area.
    pub(super) fn area(&self, at: usize) -> &'a str {
        self.quiz.areas.get(at).map_or("", |area| &area.name)
    }

    /// The score of an area.
    pub(super) fn score(&self, at: usize) -> AreaScore {
        self.outcome.tally.areas.get(at).copied().unwrap_or_default()
    }

    /// The areas that fit, in their order.
    pub(super) fn areas_where(&self, fits: impl Fn(&AreaScore) -> bool) -> Vec<usize> {
        let areas = self.outcome.tally.areas.iter().enumerate();
        areas.filter(|(_, score)| fits(score)).map(|(at, _)| at).collect()
    }

    /// A side inside a sentence, where points are counted towards it.
    pub(super) fn side(&self, direction: Direction) -> String {
        self.inside(&self.quiz.pole(direction).side)
    }

    /// Both sides as the places of a sentence that names them as a pair.
    pub(super) fn sides(&self) -> [(&'static str, String); 2] {
        [("for", self.side(Direction::For)), ("against", self.side(Direction::Against))]
    }

    /// A statement in quotation marks, by itself.
    pub(super) fn quote(&self, question: usize) -> String {
        self.fill("quote", &[("text", self.statement(question))])
    }

    /// A statement in quotation marks inside a sentence, which has a full stop of its own.
    pub(super) fn quote_inside(&self, question: usize) -> String {
        self.fill("quote", &[("text", without_stop(self.statement(question)))])
    }

    fn statement(&self, question: usize) -> &'a str {
        self.quiz.questions.get(question).map_or("", |asked| &asked.text)
    }

    /// Points towards a side: “4 points towards machine learning”.
    pub(super) fn points(&self, points: i64, direction: Direction) -> String {
        let points = usize::try_from(points.abs()).unwrap_or_default();
        let side = self.side(direction);
        if points == 0 {
            return self.fill("part.less", &[("side", &side)]);
        }
        self.fill("part.side", &[("points", &self.count("points", points, &[])), ("side", &side)])
    }

    /// A place on the axis: “19 towards machine learning”, or the middle.
    pub(super) fn place(&self, points: i64) -> String {
        match Direction::of(points) {
            Some(direction) => {
                self.fill("place.side", &[("points", &points.abs().to_string()), ("side", &self.side(direction))])
            }
            None => self.say("place.middle"),
        }
    }

    /// What a text rests on, by the short names of the sources: “(Career guide, 2023)”.
    pub(super) fn cited(&self, grounds: &[String]) -> String {
        let mut short: Vec<String> = Vec::new();
        for source in grounds.iter().filter_map(|ground| self.quiz.source(ground)) {
            if !short.contains(&source.short) {
                short.push(source.short.clone());
            }
        }
        if short.is_empty() { String::new() } else { self.fill("sources.cite", &[("sources", &self.series(short))]) }
    }
}

/// The word for a label in keys.
pub(super) const fn strength(label: Label) -> &'static str {
    match label {
        Label::TooClose => "too_close",
        Label::Toward(_, Strength::Leaning) => "leaning",
        Label::Toward(_, Strength::Clear) => "clear",
    }
}
