//! The lines below the axis: why, what speaks against it, and what to do first. And what to keep in mind.

use super::verdict::Certainty;
use super::{Basis, Card, Line, LineKind, Notice};
use crate::quiz::{Block, Direction};
use crate::score::{AreaScore, Flag, Label, StatementPart, Turns, ordered};

/// How many notices are shown.
const MOST_NOTICES: usize = 2;

/// What speaks against a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Against {
    /// There is no side, and so nothing against it.
    NoSide,
    /// Areas that could stop the move.
    Blockers,
    /// Areas on the other side.
    Areas(Vec<usize>),
    /// Areas that could be, if more of them were answered.
    Unscored(Vec<usize>),
    /// A single answer.
    Answer(StatementPart),
    /// Nothing that was answered.
    Nothing,
}

impl Basis<'_> {
    /// The lines.
    pub(super) fn lines(&self, first: &[Card], against: &Against) -> Vec<Line> {
        let tip = if self.outcome.label == Label::TooClose { self.tip() } else { String::new() };
        let titles = first.iter().enumerate();
        let titles = titles.map(|(at, card)| if at == 0 { card.title.clone() } else { self.inside(&card.title) });
        let trials = self.outcome.label == Label::TooClose;
        let first = match first {
            [only] if !trials && !only.effort.is_empty() => {
                self.fill("first.line", &[("title", &only.title), ("effort", &self.inside(&only.effort))])
            }
            _ => self.list("list.or", titles),
        };
        let lines = [
            (LineKind::Why, "line.why", self.why()),
            (LineKind::Against, "line.against", self.say_against(against)),
            (LineKind::Tip, "line.tip", tip),
            (LineKind::First, if trials { "line.trials" } else { "line.first" }, first),
        ];
        let lines = lines.into_iter().filter(|(_, _, text)| !text.is_empty());
        lines.map(|(kind, key, text)| Line { kind, label: self.say(key), text }).collect()
    }

    /// What the areas say together, for this label: the sentence of the pattern. Where it would speak of an area that has
    /// no score, or the quiz has no such sentence, the areas themselves are named; so they are where only one of them is
    /// on the side of the first pole, since no areas together speak for it then. For the second pole the pattern has what
    /// the person likes or has there, whichever areas decided.
    fn why(&self) -> String {
        let direction = self.outcome.label.direction();
        let unknown = self
            .quiz
            .areas
            .iter()
            .zip(&self.outcome.tally.areas)
            .any(|(area, score)| !score.scored && matches!(area.block, Some(Block::Readiness | Block::Preference)));
        let alone = direction == Some(Direction::For) && self.areas_toward(Direction::For).len() == 1;
        let pattern = self.outcome.pattern.filter(|_| !unknown && !alone);
        let said = pattern.and_then(|pattern| self.quiz.patterns.iter().find(|said| said.id == pattern.name.id()));
        let text = said.and_then(|said| match direction {
            Some(Direction::For) => said.when_for.as_ref(),
            None => said.when_close.as_ref(),
            Some(Direction::Against) => said.when_against.as_ref(),
        });
        if let Some(text) = text {
            return text.clone();
        }
        match direction {
            Some(direction) => {
                let areas = self.areas_toward(direction);
                let side = self.side(direction);
                areas.first().map_or_else(String::new, |at| {
                    self.fill("why.area", &[("area", &self.inside(self.area(*at))), ("side", &side)])
                })
            }
            None => {
                let [plus, minus] = [Direction::For, Direction::Against]
                    .map(|direction| self.areas_where(|score| self.stands(score) == Some(direction)));
                if plus.is_empty() || minus.is_empty() {
                    return String::new();
                }
                let [(_, first), (_, second)] = self.sides();
                let (plus, minus) = (self.areas(&plus), self.areas(&minus));
                let places =
                    [("for", &*first), ("against", &*second), ("for_areas", &*plus), ("against_areas", &*minus)];
                self.fill("why.close", &places)
            }
        }
    }

    /// The side that an area stands on, from a score of 20 on, if it counts.
    pub(super) fn stands(&self, score: &AreaScore) -> Option<Direction> {
        let far = 6 * score.g.abs() >= 5 * self.outcome.tally.unit;
        Direction::of(score.g).filter(|_| far && score.counts())
    }

    /// The areas whose part of the total is towards a side, the largest first.
    pub(super) fn areas_toward(&self, direction: Direction) -> Vec<usize> {
        let areas = self.areas_where(|score| score.counts() && Direction::of(score.g) == Some(direction));
        ordered(&areas, |at| {
            let score = self.score(*at);
            -(score.points * score.g).abs()
        })
    }

    /// What speaks against the result: the first that fits.
    pub(super) fn against(&self, certainty: Certainty) -> Against {
        if !self.outcome.blockers.is_empty() {
            return Against::Blockers;
        }
        let Some(other) = self.outcome.label.direction().map(Direction::opposite) else { return Against::NoSide };
        let areas = self.areas_where(|score| self.stands(score) == Some(other));
        if !areas.is_empty() {
            return Against::Areas(areas);
        }
        let unscored = self.unscored();
        if !unscored.is_empty() && !certainty.names_areas() {
            return Against::Unscored(unscored);
        }
        let paired = |question| self.outcome.contradictions.iter().any(|pair| pair.0 == question || pair.1 == question);
        self.strongest(other, |part| !paired(part.question)).map_or(Against::Nothing, Against::Answer)
    }

    fn say_against(&self, against: &Against) -> String {
        match against {
            Against::NoSide => String::new(),
            Against::Blockers => {
                let blockers = self.outcome.blockers.iter().map(|blocker| {
                    let key = if blocker.preference { "against.preference" } else { "against.blocker" };
                    let own = self.quiz.areas.get(blocker.area).and_then(|area| area.blocker.clone());
                    own.unwrap_or_else(|| self.fill(key, &[("area", self.area(blocker.area))]))
                });
                blockers.collect::<Vec<_>>().join(" ")
            }
            Against::Areas(areas) => {
                let level = areas.first().map_or_else(String::new, |at| self.level(self.outcome, *at));
                self.count("against.area", areas.len(), &[("areas", &self.areas_first(areas)), ("level", &level)])
            }
            Against::Unscored(areas) => {
                self.count("against.unscored", areas.len(), &[("areas", &self.areas_first(areas))])
            }
            Against::Answer(part) => {
                let answer = self.inside(self.quiz.label(part.rating));
                self.fill("against.reason", &[("statement", &self.quote_inside(part.question)), ("answer", &answer)])
            }
            Against::Nothing => self.say("against.none"),
        }
    }

    /// The statement with the largest part towards a side among those that fit; among equals the one whose turn it is.
    pub(super) fn strongest(
        &self,
        direction: Direction,
        fits: impl Fn(&StatementPart) -> bool,
    ) -> Option<StatementPart> {
        let parts = self.outcome.statement_parts.iter();
        let fitting: Vec<&StatementPart> =
            parts.filter(|part| Direction::of(part.exact) == Some(direction) && fits(part)).collect();
        // The strongest come first, and equals stand in the order of presentation.
        let largest = fitting.first()?.exact.abs();
        let equals = fitting.iter().take_while(|part| part.exact.abs() == largest).count();
        let turns = Turns::of(self.responses);
        let turn = (0..equals).find(|place| turns.before(*place, equals) == 0)?;
        fitting.get(turn).map(|part| **part)
    }

    /// How many different answers would tip a result that favours no side, whichever way.
    fn tip(&self) -> String {
        let tips = self.outcome.tips.iter().flatten();
        let fewest = tips.filter_map(|tip| tip.fewest_answers.as_ref().map(|change| change.moves.len())).min();
        let skipped = self.answered() < self.quiz.questions.len();
        match fewest {
            Some(count) => self.count("tip.line", count, &[]),
            None if skipped => self.say("tip.none_skipped"),
            None => self.say("tip.none"),
        }
    }

    /// What to keep in mind, at most what is needed.
    pub(super) fn notices(&self, certainty: Certainty, against: &Against) -> Vec<Notice> {
        let flags = self.outcome.flags.iter().map(|flag| (flag.id(), self.flag(*flag, certainty, against)));
        let fast = self.fast.then(|| ("fast", self.say("notice.fast")));
        let all_zero = self.responses.counts_nothing();
        let all_zero = all_zero.then(|| ("all_zero", self.say("importance.all_zero")));
        let notices = flags.chain(fast).chain(all_zero).filter(|(_, text)| !text.is_empty());
        let entries = |id: &str| if id.starts_with(Notice::PAIRS) { self.pairs() } else { Vec::new() };
        notices.map(|(id, text)| Notice { id, text, entries: entries(id) }).take(MOST_NOTICES).collect()
    }

    fn flag(&self, flag: Flag, certainty: Certainty, against: &Against) -> String {
        match flag {
            Flag::StraightLining => self.say("notice.straight_lining"),
            Flag::Contradictions => self.say("notice.contradictions"),
            Flag::ContradictionsSoft => self.say("notice.contradictions_soft"),
            Flag::Acquiescence => {
                self.say(if self.agreed() { "notice.acquiescence.agreed" } else { "notice.acquiescence.disagreed" })
            }
            Flag::Scattered => self.say("notice.scattered"),
            // It is said already, in the sentence on certainty.
            Flag::ManyUnsure if certainty.says_few() => String::new(),
            Flag::ManyUnsure => {
                let all = self.quiz.questions.len();
                let missing = all.saturating_sub(self.answered());
                let unscored = self.unscored();
                if 8 * missing >= 3 * all {
                    self.count("notice.many_unsure", missing, &[("all", &self.number(all))])
                } else if unscored.is_empty() || matches!(against, Against::Unscored(_)) {
                    String::new()
                } else {
                    self.count("notice.unscored", unscored.len(), &[("areas", &self.areas_first(&unscored))])
                }
            }
        }
    }

    /// The pairs of near-opposites with the same answer.
    fn pairs(&self) -> Vec<String> {
        let pair =
            |pair: &(usize, usize)| self.list("list.and", [self.quote_inside(pair.0), self.quote_inside(pair.1)]);
        self.outcome.contradictions.iter().map(pair).collect()
    }

    /// Whether the answers say yes more than no, whatever the statements speak for.
    fn agreed(&self) -> bool {
        self.responses.answers().iter().filter_map(|answer| answer.deviation()).sum::<i64>() > 0
    }
}
