//! What to do: the first card, what comes next, and what somebody has for it.

use super::{Basis, Block, Card, Entry, Section};
use crate::quiz::{Advice, Block as Kind, Direction, Item, Pole, Section as QuizSection};
use crate::score::{NextStep, NextSteps, StepAreas, Trial};
use crate::words::Words;

/// How many things that somebody has are named.
const MOST_ASSETS: usize = 3;
/// The section that the steps towards the first pole are added to, where the result is for the second.
const OPEN: &str = "open";

impl Basis<'_> {
    /// What to do first, its heading, and what comes next.
    pub(super) fn advice(&self) -> (String, Vec<Card>, Vec<Section>) {
        let Some(side) = self.outcome.label.direction() else {
            let trials = self.outcome.trials(self.quiz);
            let trials: Vec<Card> = trials.iter().map(|trial| self.trial(trial)).collect();
            return (self.count("trials.title", trials.len(), &[]), trials, Vec::new());
        };
        let steps = self.outcome.next_steps(self.quiz, self.responses);
        let mut cards = steps.steps.iter().map(|step| self.step(step, &steps));
        let (first, second) = match side {
            Direction::For => (cards.next().or_else(|| self.going_on()), cards.next()),
            Direction::Against => (self.staying(), None),
        };
        let second = second.map(|card| Section {
            id: "second".to_owned(),
            title: self.say("next.second"),
            summary: self.inside(&card.title),
            // Where two areas stand equally, the first card has said so.
            blocks: vec![Block::Card(Card { because: String::new(), ..card })],
        });
        let pole = self.quiz.pole(side);
        let sections = pole.sections.iter().filter_map(|section| self.section(section, &steps, first.as_ref()));
        let mut sections: Vec<Section> = sections.collect();
        // What a result for the pole opens its advice with stands where the advice begins.
        if let (Some(lead), Some(section)) = (&pole.lead, sections.first_mut()) {
            section.blocks.insert(0, Block::Text(lead.clone()));
        }
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

    /// A trial. A result without a side has nothing to say for its choice but that answers are missing.
    fn trial(&self, trial: &Trial<'_>) -> Card {
        let unscored = !self.score(trial.area).scored;
        let area = self.inside(self.area(trial.area));
        let because = if unscored { self.fill("first.find_out", &[("area", &area)]) } else { String::new() };
        self.card(trial.advice, because)
    }

    /// A step towards the first pole, and why it was chosen.
    fn step(&self, step: &NextStep<'_>, all: &NextSteps<'_>) -> Card {
        let area = self.inside(self.area(step.area));
        let because = if step.finds_out {
            self.fill("first.find_out", &[("area", &area)])
        } else if let StepAreas::AboutEqual(one, other) = all.areas
            && all.steps.iter().any(|other| other.area != step.area)
        {
            let other = self.inside(self.area(if step.area == one { other } else { one }));
            self.fill("first.equal", &[("area", self.area(step.area)), ("other", &other)])
        } else if self.outcome.holds_back(step.area) {
            self.fill("first.hold_back", &[("area", &area), ("side", &self.side(Direction::For))])
        } else {
            self.fill("first.gain", &[("area", &area)])
        };
        self.card(step.advice, because)
    }

    /// What to do where no step is left: to find out about an area of taste that has too few answers, or the trial of an
    /// area that has room, or else the first item of the way in that the answers do not show as done.
    fn going_on(&self) -> Option<Card> {
        let unknown = self
            .unscored()
            .into_iter()
            .find_map(|at| self.quiz.areas.get(at)?.find_out.as_ref().map(|advice| (at, advice)));
        if let Some((at, advice)) = unknown {
            let area = self.inside(self.area(at));
            return Some(self.card(advice, self.fill("first.find_out", &[("area", &area)])));
        }
        let has_room = |trial: &Trial<'_>| {
            let taste = self.quiz.areas.get(trial.area).is_none_or(|area| area.block == Some(Kind::Preference));
            !taste && self.score(trial.area).g < 4 * self.outcome.tally.unit
        };
        if let Some(trial) = self.outcome.trials(self.quiz).into_iter().find(has_room) {
            let area = self.inside(self.area(trial.area));
            return Some(self.card(trial.advice, self.fill("first.gain", &[("area", &area)])));
        }
        let pole = self.quiz.pole(Direction::For);
        let items = &pole.sections.first()?.items;
        let open = items.iter().find(|item| !item.is_shown(self.quiz, self.responses));
        Some(self.item_card(pole, open.or(items.last())?))
    }

    /// An item of a section as a card.
    fn item_card(&self, pole: &Pole, item: &Item) -> Card {
        Card {
            id: pole.id.clone(),
            title: item.title.clone(),
            text: item.text.clone(),
            cited: self.cited(&item.grounds),
            ..Card::default()
        }
    }

    /// The first action of a result for the second pole: of the area that speaks most for it.
    fn staying(&self) -> Option<Card> {
        let pole = self.quiz.pole(Direction::Against);
        let most = self.areas_toward(Direction::Against).first().copied();
        if let Some(card) = most.map_or(pole.cards.first(), |at| pole.card(at)) {
            let chosen = most.filter(|at| card.areas.contains(at)).map(|at| self.inside(self.area(at)));
            let because = chosen.map_or_else(String::new, |area| {
                self.fill("first.stay", &[("area", &area), ("side", &self.side(Direction::Against))])
            });
            return Some(self.card(&card.advice, because));
        }
        // A quiz without such cards has at least its sections.
        let item = pole.sections.first().and_then(|section| section.items.first())?;
        Some(self.item_card(pole, item))
    }

    /// A section of the quiz with what is said beside its title; nothing where none of its items applies. An item that
    /// is the first card already is not said again.
    fn section(&self, section: &QuizSection, steps: &NextSteps<'_>, first: Option<&Card>) -> Option<Section> {
        let said = |item: &Item| first.is_some_and(|card| card.title == item.title && card.text == item.text);
        let items = section.items.iter().filter(|item| item.applies(self.quiz, self.responses) && !said(item));
        let entries: Vec<Entry> = items.map(|item| self.item(item, steps)).collect();
        if entries.is_empty() {
            return None;
        }
        let (count, done) = (entries.len(), entries.iter().filter(|entry| !entry.mark.is_empty()).count());
        let summary = match &section.summary {
            Some(summary) => Words::filled(summary, &[("count", &self.number(count)), ("done", &self.number(done))]),
            None => self.count("section.summary", count, &[]),
        };
        let mut blocks: Vec<Block> = section.note.iter().cloned().map(Block::Text).collect();
        if section.id == OPEN && !steps.steps.is_empty() {
            blocks.push(Block::Heading(self.say("open.steps")));
            let plain = |step: &NextStep<'_>| Block::Card(self.card(step.advice, String::new()));
            blocks.extend(steps.steps.iter().map(plain));
        }
        blocks.push(Block::List { ordered: section.ordered, entries });
        Some(Section { id: section.id.clone(), title: section.title.clone(), summary, blocks })
    }

    fn item(&self, item: &Item, steps: &NextSteps<'_>) -> Entry {
        // What a card says to do is not done: the same answers can show that something is there, and still leave room.
        let done = item.is_shown(self.quiz, self.responses) && !self.leads_to(item, steps);
        Entry {
            title: item.title.clone(),
            text: item.text.clone(),
            mark: if done { self.say("section.done") } else { String::new() },
            cited: self.cited(&item.grounds),
            ..Entry::default()
        }
    }

    /// Whether one of the steps is that of a statement that would show an item to be done.
    fn leads_to(&self, item: &Item, steps: &NextSteps<'_>) -> bool {
        let shown_by = item.shown_by.iter().filter_map(|id| self.quiz.questions.get(self.quiz.position(id)?)?.step);
        let mut advice = shown_by.filter_map(|step| self.quiz.steps.get(step));
        advice.any(|advice| steps.steps.iter().any(|step| step.advice.id == advice.id))
    }

    /// What somebody has for the side of the result: one thing from each area that speaks for it.
    pub(super) fn assets(&self) -> String {
        let Some(side) = self.outcome.label.direction() else { return String::new() };
        let of = |question: usize| {
            let asked = self.quiz.questions.get(question).filter(|asked| asked.direction == side)?;
            asked.asset.as_ref()
        };
        let asset = |at: &usize| {
            let has = self
                .strongest(side, |part| part.area == *at && part.rating.is_affirmed() && of(part.question).is_some());
            has.and_then(|part| of(part.question)).cloned()
        };
        let assets: Vec<String> = self.areas_toward(side).iter().filter_map(asset).take(MOST_ASSETS).collect();
        if assets.is_empty() { String::new() } else { self.fill("assets.lead", &[("assets", &self.series(assets))]) }
    }
}
