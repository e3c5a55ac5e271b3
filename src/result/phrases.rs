//! What a result says in sentences: the same on the screen, in print and in what is copied.

use quiz_core::{Answer, Change, Direction, Flag, Label, Move, Outcome, Stability, Strength};

use crate::content::Content;

/// A sentence, with the answers that it speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The sentence.
    pub text: String,
    /// The moved answers.
    pub moves: Vec<Move>,
}

impl Content {
    /// The name of a pole, as it stands within a sentence.
    #[must_use]
    pub fn pole_name(&self, direction: Direction) -> &str {
        &self.quiz.pole(direction).name
    }

    /// The short name of a pole.
    #[must_use]
    pub fn pole_short(&self, direction: Direction) -> &str {
        &self.quiz.pole(direction).short
    }

    /// The name of an area.
    #[must_use]
    pub fn area_name(&self, area: usize) -> &str {
        self.quiz.areas.get(area).map_or("", |area| &area.name)
    }

    /// An answer in words.
    #[must_use]
    pub fn answer(&self, answer: Answer) -> &str {
        match answer {
            Answer::Open => self.words.say("review.open_answer"),
            Answer::Unsure => &self.quiz.unsure,
            Answer::Given(rating) => self.quiz.label(rating),
        }
    }

    /// Points with the pole that they speak for: `12 MLE`; a plain 0 where there are none.
    #[must_use]
    pub fn points(&self, points: i64) -> String {
        match Direction::of(points) {
            Some(direction) => format!("{} {}", points.abs(), self.pole_short(direction)),
            None => "0".to_owned(),
        }
    }

    /// The total: with its side, where the result has one.
    #[must_use]
    pub fn total(&self, outcome: &Outcome) -> String {
        match outcome.label {
            Label::TooClose => self.words.fill("total.middle", &[("points", &outcome.parts.total.abs().to_string())]),
            Label::Toward(..) => self.points(outcome.parts.total),
        }
    }

    /// What makes a result clear or leaning; and why one is not clear although its bands look so.
    #[must_use]
    pub fn rule(&self, outcome: &Outcome) -> String {
        let mut rule = self.words.say("axis.rule").to_owned();
        if outcome.tally.areas.iter().any(|area| area.points > 0 && !area.scored) {
            rule.push(' ');
            rule.push_str(self.words.say("axis.unscored"));
        }
        rule
    }

    /// The verdict.
    #[must_use]
    pub fn verdict(&self, label: Label) -> String {
        let Label::Toward(direction, strength) = label else { return self.words.say("result.too_close").to_owned() };
        let key = match strength {
            Strength::Clear => "result.clear",
            Strength::Leaning => "result.leaning",
        };
        self.words.fill(key, &[("pole", self.pole_name(direction))])
    }

    /// The total and its bands.
    #[must_use]
    pub fn bands(&self, outcome: &Outcome) -> String {
        let (total, band) = (outcome.parts.total * 10, outcome.band_tenths());
        let points = |tenths: i64| {
            let whole = quiz_core::rounded(tenths.clamp(-1000, 1000), 10);
            if whole < 0 { format!("−{}", -whole) } else { whole.to_string() }
        };
        self.words.fill(
            "axis.words",
            &[
                ("total", &points(total)),
                ("low", &points(total - 2 * band)),
                ("high", &points(total + 2 * band)),
                ("narrow_low", &points(total - band)),
                ("narrow_high", &points(total + band)),
                ("against", self.pole_short(Direction::Against)),
                ("for", self.pole_short(Direction::For)),
            ],
        )
    }

    /// One moved answer: the statement, and from where to where.
    #[must_use]
    pub fn moved(&self, moved: Move) -> String {
        let statement = self.quiz.questions.get(moved.question).map_or("", |question| question.text.as_str());
        let places =
            [("statement", statement), ("from", self.quiz.label(moved.from)), ("to", self.quiz.label(moved.to))];
        self.words.fill("change.move", &places)
    }

    /// The two strongest reasons for a side, in the person's own answers.
    #[must_use]
    pub fn strongest(&self, outcome: &Outcome, direction: Direction) -> String {
        let said = |reason: &quiz_core::StatementPart| {
            let statement = self.quiz.questions.get(reason.question).map_or("", |question| question.text.as_str());
            let places = [("statement", statement), ("answer", self.quiz.label(reason.rating))];
            self.words.fill("strongest.said", &places)
        };
        let reasons: Vec<String> = outcome.reasons_for(direction).iter().take(2).map(said).collect();
        self.words.fill("strongest", &[("reasons", &reasons.join(" "))])
    }

    /// Kind words on how the answers should be read.
    #[must_use]
    pub fn cautions(&self, outcome: &Outcome, fast: bool) -> Vec<String> {
        let key = |flag: &Flag| match flag {
            Flag::StraightLining => "flag.straight_lining",
            Flag::Contradictions => "flag.contradictions",
            Flag::ContradictionsSoft => "flag.contradictions_soft",
            Flag::Acquiescence => "flag.acquiescence",
            Flag::ManyUnsure => "flag.many_unsure",
        };
        let keys = outcome.flags.iter().map(key).chain(fast.then_some("flag.fast"));
        keys.map(|key| self.words.say(key).to_owned()).collect()
    }

    /// What the total hides.
    #[must_use]
    pub fn blockers(&self, outcome: &Outcome) -> Vec<String> {
        let sentence = |blocker: &quiz_core::Blocker| {
            let key = if blocker.preference { "blocker.preference" } else { "blocker" };
            self.words.fill(key, &[("area", self.area_name(blocker.area))])
        };
        outcome.blockers.iter().map(sentence).collect()
    }

    /// What would change the result: the smallest changes, and how far it depends on what matters.
    #[must_use]
    pub fn changes(&self, outcome: &Outcome) -> Vec<Phrase> {
        let mut phrases = Vec::new();
        if let Some(tips) = &outcome.tips {
            for tip in tips {
                let pole = self.pole_name(tip.direction);
                phrases.push(self.change("change.tip", "change.no_tip", tip.fewest_steps.as_ref(), pole, ""));
            }
            return phrases;
        }
        let stability = match outcome.stability {
            Some(Stability::VeryStable) => "change.stable",
            Some(Stability::Fragile) => "change.fragile",
            None => "",
        };
        phrases.push(self.change("change.anywhere", "change.none", outcome.flip_steps.as_ref(), "", stability));
        phrases.push(self.change("change.workable", "change.not_workable", outcome.flip_workable.as_ref(), "", ""));
        let all_scored = outcome.tally.areas.iter().all(|area| area.scored);
        let weightings = match outcome.weightings {
            _ if outcome.dominance && !all_scored => self.words.say("change.dominance").to_owned(),
            Some(weightings) => {
                let (same, all) = (weightings.same_side.to_string(), weightings.all.to_string());
                self.words.fill("change.weightings", &[("same", &same), ("all", &all)])
            }
            None => return phrases,
        };
        phrases.push(Phrase { text: weightings, moves: Vec::new() });
        // At either end it would say no more than the area's own score does.
        for flip in outcome.flip_weights.iter().filter(|flip| (1..100).contains(&flip.percent)) {
            let places = [("area", self.area_name(flip.area)), ("percent", &flip.percent.to_string())];
            phrases.push(Phrase { text: self.words.fill("change.weight", &places), moves: Vec::new() });
        }
        phrases
    }

    fn change(&self, key: &str, none: &str, change: Option<&Change>, pole: &str, stability: &str) -> Phrase {
        let Some(change) = change else {
            return Phrase { text: self.words.fill(none, &[("pole", pole)]), moves: Vec::new() };
        };
        let (steps, answers) = (change.steps.to_string(), change.moves.len().to_string());
        let mut text = self.words.fill(key, &[("pole", pole), ("steps", &steps), ("answers", &answers)]);
        if !stability.is_empty() {
            text.push(' ');
            text.push_str(self.words.say(stability));
        }
        Phrase { text, moves: change.moves.clone() }
    }
}
