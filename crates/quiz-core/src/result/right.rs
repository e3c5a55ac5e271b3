//! Whether a result is right: the reasons on both sides, how firm it is, where it can be tried, and what it rests on.

use super::{AnswerOf, Basis, Block, Entry, Section};
use crate::quiz::{Direction, Source};
use crate::score::{Change, EvidenceGap, Stability, StatementPart, Tips};

impl Basis<'_> {
    /// The four sections. `quoted` is a statement that is quoted elsewhere already.
    pub(super) fn right(&self, quoted: Option<usize>) -> Vec<Section> {
        let section = |id: &str, title, summary: String, blocks| Section {
            id: id.to_owned(),
            title: self.say(title),
            summary,
            blocks,
        };
        let (firm, moves) = self.firm();
        vec![
            self.why_section(quoted),
            section("firm", "firm.title", firm, moves),
            section("try", "try.title", self.say("try.summary"), Vec::new()),
            section("sources", "sources.title", self.say("sources.summary"), self.sources()),
        ]
    }

    /// One answer from each area, for both sides: that of the label first.
    fn why_section(&self, quoted: Option<usize>) -> Section {
        let sides = match self.outcome.label.direction() {
            Some(Direction::Against) => [Direction::Against, Direction::For],
            _ => [Direction::For, Direction::Against],
        };
        let mut blocks = Vec::new();
        for side in sides {
            let reasons = self.outcome.reasons_for(side).iter().filter(|reason| Some(reason.question) != quoted);
            let entries: Vec<Entry> = reasons.map(|reason| self.reason(reason, side)).collect();
            if !entries.is_empty() {
                blocks.push(Block::Heading(self.fill("why.side", &[("side", &self.side(side))])));
                blocks.push(Block::List { ordered: false, entries });
            }
        }
        let summary = self.say(if blocks.is_empty() { "why.none" } else { "why.summary" });
        let gap = match EvidenceGap::of(self.quiz, self.responses) {
            Some(EvidenceGap::MoreDone) => self.quiz.evidence.more_done.clone(),
            Some(EvidenceGap::MoreFelt) => self.quiz.evidence.more_felt.clone(),
            None => None,
        };
        if let Some(gap) = gap {
            blocks.push(Block::Heading(self.say("evidence.title")));
            blocks.push(Block::Text(gap));
        }
        Section { id: "why".to_owned(), title: self.say("why.title"), summary, blocks }
    }

    fn reason(&self, reason: &StatementPart, side: Direction) -> Entry {
        Entry {
            title: self.quote(reason.question),
            text: self.quiz.label(reason.rating).to_owned(),
            mark: self.points(reason.points, side),
            side: Some(side),
            question: Some(AnswerOf { question: reason.question, rating: Some(reason.rating) }),
            ..Entry::default()
        }
    }

    /// How firm it is: the summary, and what is inside.
    fn firm(&self) -> (String, Vec<Block>) {
        let outcome = self.outcome;
        let mut blocks = Vec::new();
        if let Some(tips) = &outcome.tips {
            // The nearer one first; equals stay in the order of the poles.
            let far = |tip: &Tips| tip.fewest_answers.as_ref().map_or(usize::MAX, |change| change.moves.len());
            let [first, second] = tips;
            let tips = if far(second) < far(first) { [second, first] } else { [first, second] };
            for tip in tips {
                let places = [("side", &*self.side(tip.direction))];
                self.moves(&mut blocks, tip.fewest_answers.as_ref(), "firm.tips_text", "firm.tips_none", &places);
            }
            return (self.say("firm.tips"), blocks);
        }
        let answers = outcome.flip_answers.as_ref();
        let summary = match (answers, outcome.stability) {
            (None, _) => self.say("firm.none"),
            (_, Some(Stability::VeryStable)) => self.say("firm.stable"),
            (_, Some(Stability::Fragile)) => self.say("firm.fragile"),
            (Some(change), None) => self.count("firm.answers", change.moves.len(), &[]),
        };
        self.moves(&mut blocks, answers, "firm.text", "firm.none_text", &[]);
        let workable = outcome.flip_workable.as_ref();
        if workable.map(|change| &change.moves) != answers.map(|change| &change.moves) {
            self.moves(&mut blocks, workable, "firm.workable", "firm.workable_none", &[]);
        }
        blocks.push(Block::Text(self.weights()));
        blocks.extend(self.weight().map(Block::Text));
        (summary, blocks)
    }

    /// A change: the sentence with its count, and the moved answers; or the sentence that there is none.
    fn moves(&self, blocks: &mut Vec<Block>, change: Option<&Change>, key: &str, none: &str, places: &[(&str, &str)]) {
        let Some(change) = change else {
            blocks.push(Block::Text(self.fill(none, places)));
            return;
        };
        blocks.push(Block::Text(self.count(key, change.moves.len(), places)));
        let entries = change.moves.iter().map(|moved| {
            let (from, to) = (self.quiz.label(moved.from), self.quiz.label(moved.to));
            let places = [("from", from), ("to", to)];
            Entry {
                title: self.quote(moved.question),
                text: self.fill("firm.move", &places),
                spoken: self.fill("firm.move.spoken", &places),
                question: Some(AnswerOf { question: moved.question, rating: Some(moved.to) }),
                ..Entry::default()
            }
        });
        blocks.push(Block::List { ordered: false, entries: entries.collect() });
    }

    /// How far the side depends on what matters.
    fn weights(&self) -> String {
        let Some(weightings) = self.outcome.weightings else { return String::new() };
        if self.outcome.dominance {
            return self.say("firm.weights.all");
        }
        let (same, all) = (weightings.same_side, weightings.all);
        let key = if 10 * same >= 9 * all {
            "firm.weights.hardly"
        } else if 10 * same >= 6 * all {
            "firm.weights.some"
        } else {
            "firm.weights.much"
        };
        let ways = self.fill("firm.weights.ways", &[("same", &same.to_string()), ("all", &all.to_string())]);
        [self.say(key), ways].join(" ")
    }

    /// The one area whose importance would have to change least for the total to stand in the middle.
    fn weight(&self) -> Option<String> {
        let tally = &self.outcome.tally;
        let now = |at: usize| crate::score::rounded(100 * self.score(at).points, tally.points);
        // At either end it would say no more than the area's own score does.
        let flips = self.outcome.flip_weights.iter().filter(|flip| (1..100).contains(&flip.percent));
        let flip = flips.min_by_key(|flip| (flip.percent - now(flip.area)).abs())?;
        let other = Direction::of(self.score(flip.area).g) != self.outcome.label.direction();
        let area = self.inside(self.area(flip.area));
        Some(if flip.percent > 50 && other {
            self.fill("firm.weight.most", &[("area", &area)])
        } else {
            let places =
                [("area", &*area), ("percent", &*flip.percent.to_string()), ("now", &*now(flip.area).to_string())];
            self.fill("firm.weight.at", &places)
        })
    }

    /// What the result cannot say, and what the texts rest on.
    fn sources(&self) -> Vec<Block> {
        let quiz = self.quiz;
        let ours = quiz.sources.iter().any(|source| source.ours);
        // The figures were calculated for four areas of six statements each.
        let measured = quiz.areas.len() == 4 && quiz.questions.len() == 24 && self.outcome.tally.unit == 6;
        let keys = [
            ("limits.mirror", true),
            ("limits.middle", true),
            ("limits.bands", true),
            ("limits.figures", measured),
            ("limits.ours", ours),
        ];
        let limit = |(key, _)| Entry { text: self.say(key), ..Entry::default() };
        let entries = keys.into_iter().filter(|(_, applies)| *applies).map(limit).collect();
        let mut blocks = vec![Block::List { ordered: false, entries }];
        if !quiz.context.is_empty() {
            blocks.push(Block::Heading(self.say("context.title")));
            blocks.push(self.passages(&quiz.context));
        }
        if !quiz.sources.is_empty() {
            let entry = |source: &Source| Entry {
                title: source.title.clone(),
                text: self.fill("sources.entry", &[("kind", &source.kind), ("date", &source.date)]),
                mark: if source.ours { self.say("sources.ours") } else { String::new() },
                link: source.url.clone().unwrap_or_default(),
                ..Entry::default()
            };
            blocks.push(Block::Heading(self.say("sources.heading")));
            blocks.push(Block::List { ordered: false, entries: quiz.sources.iter().map(entry).collect() });
        }
        blocks
    }
}
