//! What to do: the first card, what comes next, and what somebody has for it.

use super::{Basis, Block, Card, Entry, Section};
use crate::quiz::{Advice, Direction, Item, Section as QuizSection};
use crate::score::{Label, Step};
use crate::words::Words;

/// How many things that somebody has are named.
const MOST_ASSETS: usize = 3;
/// The section that the steps towards the first pole are added to, where the result is for the second.
const OPEN: &str = "open";

impl Basis<'_> {
    /// What to do first, its heading, and what comes next.
    pub(super) fn advice(&self) -> (String, Vec<Card>, Vec<Section>) {
        let steps = self.outcome.steps(self.quiz, self.responses);
        let Some(side) = self.outcome.label.direction() else {
            let trials: Vec<Card> = steps.iter().map(|step| self.step(step, &steps)).collect();
            return (self.count("trials.title", trials.len(), &[]), trials, Vec::new());
        };
        let mut cards = steps.iter().map(|step| self.step(step, &steps));
        let (first, second) = match side {
            Direction::For => (cards.next(), cards.next()),
            Direction::Against => (self.staying(), None),
        };
        let second = second.map(|card| Section {
            id: "second".to_owned(),
            title: self.say("next.second"),
            summary: self.inside(&card.title),
            blocks: vec![Block::Card(Card { because: String::new(), ..card })],
        });
        let sections = self.quiz.pole(side).sections.iter().filter_map(|section| self.section(section, &steps));
        (self.say("first.title"), first.into_iter().collect(), second.into_iter().chain(sections).collect())
    }

    /// A card of an advice.
    fn card(&self, advice: &Advice, because: String) -> Card {
        Card {
            id: advice.id.clone(),
            title: advice.title.clone(),
            effort: advice.effort.clone(),
            because,
            text: advice.text.clone(),
            first: self.fill("first.week", &[("first", &self.inside(&advice.first))]),
            cited: self.cited(&advice.grounds),
        }
    }

    /// A step or a trial, and why it was chosen. A result without a side has no reason to name but missing answers.
    fn step(&self, step: &Step<'_>, all: &[Step<'_>]) -> Card {
        let score = self.score(step.area);
        let area = self.inside(self.area(step.area));
        let other = all.iter().find(|other| other.area != step.area);
        let side = self.side(Direction::For);
        let because = if !score.scored {
            self.fill("first.find_out", &[("area", &area)])
        } else if self.outcome.label == Label::TooClose {
            String::new()
        } else if let Some(other) = other {
            let other = self.inside(self.area(other.area));
            self.fill("first.equal", &[("area", self.area(step.area)), ("other", &other)])
        } else if score.g < 0 {
            self.fill("first.hold_back", &[("area", &area), ("side", &side)])
        } else {
            self.fill("first.gain", &[("area", &area)])
        };
        self.card(step.advice, because)
    }

    /// The first action of a result for the second pole: of the area that speaks most for it.
    fn staying(&self) -> Option<Card> {
        let pole = self.quiz.pole(Direction::Against);
        let most = self.areas_toward(Direction::Against).first().copied();
        let area = most.and_then(|at| self.quiz.areas.get(at));
        let fitting = pole.cards.iter().find(|card| area.is_some_and(|area| card.areas.contains(&area.id)));
        match fitting.or(pole.cards.first()) {
            Some(card) => {
                let chosen = fitting.and(area).map(|area| self.inside(&area.name));
                let because = chosen.map_or_else(String::new, |area| self.fill("first.stay", &[("area", &area)]));
                Some(self.card(&card.advice, because))
            }
            // A quiz without such cards has at least its sections.
            None => {
                let item = pole.sections.first().and_then(|section| section.items.first())?;
                Some(Card {
                    id: pole.id.clone(),
                    title: item.title.clone(),
                    effort: String::new(),
                    because: String::new(),
                    text: item.text.clone(),
                    first: String::new(),
                    cited: self.cited(&item.grounds),
                })
            }
        }
    }

    /// A section of the quiz with what is said beside its title; nothing where none of its items applies.
    fn section(&self, section: &QuizSection, steps: &[Step<'_>]) -> Option<Section> {
        let items = section.items.iter().filter(|item| item.applies(self.quiz, self.responses));
        let entries: Vec<Entry> = items.map(|item| self.item(item)).collect();
        if entries.is_empty() {
            return None;
        }
        let (count, done) = (entries.len(), entries.iter().filter(|entry| !entry.mark.is_empty()).count());
        let summary = match &section.summary {
            Some(summary) => Words::filled(summary, &[("count", &self.number(count)), ("done", &self.number(done))]),
            None => self.count("section.summary", count, &[]),
        };
        let mut blocks: Vec<Block> = section.note.iter().cloned().map(Block::Text).collect();
        if section.id == OPEN && !steps.is_empty() {
            blocks.push(Block::Heading(self.say("open.steps")));
            let plain = |step: &Step<'_>| Block::Card(self.card(step.advice, String::new()));
            blocks.extend(steps.iter().map(plain));
        }
        blocks.push(Block::List { ordered: section.ordered, entries });
        Some(Section { id: section.id.clone(), title: section.title.clone(), summary, blocks })
    }

    fn item(&self, item: &Item) -> Entry {
        let done = item.is_shown(self.quiz, self.responses);
        Entry {
            title: item.title.clone(),
            text: item.text.clone(),
            mark: if done { self.say("section.done") } else { String::new() },
            cited: self.cited(&item.grounds),
            ..Entry::default()
        }
    }

    /// What somebody has for the side of the result: one thing from each area that speaks for it.
    pub(super) fn assets(&self) -> String {
        let Some(side) = self.outcome.label.direction() else { return String::new() };
        let asset = |at: &usize| {
            let id = self.quiz.areas.get(*at).map(|area| &area.id)?;
            let asked = |question: usize| {
                let asked = self.quiz.questions.get(question)?;
                (asked.area == *id && asked.direction == side).then_some(asked.asset.as_ref()).flatten()
            };
            let fits = self.strongest(side, |reason| reason.rating.is_affirmed() && asked(reason.question).is_some());
            fits.and_then(|reason| asked(reason.question)).cloned()
        };
        let assets: Vec<String> = self.areas_toward(side).iter().filter_map(asset).take(MOST_ASSETS).collect();
        if assets.is_empty() { String::new() } else { self.fill("assets.lead", &[("assets", &self.series(assets))]) }
    }
}
