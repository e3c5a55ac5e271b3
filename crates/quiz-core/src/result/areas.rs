//! The areas: where each stands, what was answered in it, and what the sources say about it.

use super::{AnswerOf, AreaRow, Bar, Basis, Block, Entry};
use crate::quiz::{Area, Direction, Passage};
use crate::responses::Points;
use crate::score::{Outcome, rounded};

impl Basis<'_> {
    /// The rows of the areas.
    pub(super) fn area_rows(&self) -> Vec<AreaRow> {
        self.quiz.areas.iter().enumerate().map(|(at, area)| self.area_row(at, area)).collect()
    }

    fn area_row(&self, at: usize, area: &Area) -> AreaRow {
        let score = self.score(at);
        let level = self.level(self.outcome, at);
        let mut blocks = vec![
            Block::Heading(self.whose("areas.answers", &[])),
            Block::List { ordered: false, entries: self.answers(at) },
        ];
        if !area.background.is_empty() {
            blocks.push(Block::Heading(self.say("areas.sources")));
            blocks.push(self.passages(&area.background));
        }
        // Where all areas count the same, that they do is nothing to say of one.
        let points = i64::from(Points::DOUBLE.number());
        let same = self.outcome.tally.areas.iter().all(|other| other.points == score.points);
        let weight = match score.points {
            _ if same => String::new(),
            0 => self.say("areas.out"),
            most if most == points => self.say("areas.double"),
            _ => String::new(),
        };
        AreaRow {
            area: at,
            name: area.name.clone(),
            weight,
            bar: score.scored.then(|| Bar {
                score: rounded(250 * score.g, self.outcome.tally.unit),
                half: self.outcome.area_band_tenths(at),
            }),
            spoken: self.pair(&area.name, &level),
            level,
            blocks,
        }
    }

    /// Where an area stands, in words.
    pub(super) fn level(&self, outcome: &Outcome, at: usize) -> String {
        let score = outcome.tally.areas.get(at).copied().unwrap_or_default();
        if !score.scored {
            return self.say("areas.few");
        }
        let levels = self.quiz.areas.get(at).and_then(|area| area.levels.as_ref());
        match levels.and_then(|levels| levels.get(level(score.g, outcome.tally.unit))) {
            Some(level) => level.clone(),
            None if score.g == 0 => self.say("areas.zero"),
            None => self.place(rounded(25 * score.g, outcome.tally.unit)),
        }
    }

    /// The answers of an area with their parts of the total, in the order of presentation.
    fn answers(&self, area: usize) -> Vec<Entry> {
        let entry = |(question, _): (usize, _)| {
            let rating = self.responses.answer(question).rating();
            let text = rating.map_or_else(|| self.say("areas.no_answer"), |rating| self.quiz.label(rating).to_owned());
            let part = self.outcome.statement_parts.iter().find(|part| part.question == question);
            let side = part.and_then(|part| Direction::of(part.exact));
            let mark = match part.zip(side) {
                Some((part, side)) => self.points(part.points, side),
                None if rating.is_some() => self.say("part.none"),
                None => String::new(),
            };
            let title = self.quote(question);
            Entry { title, text, mark, side, question: Some(AnswerOf { question, rating }), ..Entry::default() }
        };
        self.quiz.questions_of(area).map(entry).collect()
    }

    /// Passages, each with its sources.
    pub(super) fn passages(&self, passages: &[Passage]) -> Block {
        let entry = |passage: &Passage| Entry {
            text: passage.text.clone(),
            cited: self.cited(&passage.grounds),
            ..Entry::default()
        };
        Block::List { ordered: false, entries: passages.iter().map(entry).collect() }
    }
}

/// The place of an area's score among five levels: the outer two from a half of the way on, the middle one up to a fifth.
const fn level(g: i64, unit: i64) -> usize {
    match (g > 0, g.abs()) {
        (_, far) if 6 * far < 5 * unit => 2,
        (true, far) if far < 2 * unit => 3,
        (true, _) => 4,
        (false, far) if far < 2 * unit => 1,
        (false, _) => 0,
    }
}
