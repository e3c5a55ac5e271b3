//! What to do next: from the areas and the statements that hold back the move most.

use super::keyed::keyed;
use super::order::order;
use super::weakest::{by_distance, by_weakness, distance};
use super::{AreaScore, Blocker, Outcome, Pattern, Tally};
use crate::quiz::{Advice, Area, Block, Card, PatternName, Quiz};
use crate::responses::Responses;

/// How many steps, and how many trials, are named.
const MOST: usize = 2;
/// Two areas are about equally weak up to a difference of so many sixths of a unit, for each point of the area that
/// counts most; provisional. On another day they would change places.
const ABOUT_EQUAL: i64 = 5;
/// The step that counts openings. Somebody who is told to apply is not told to count first.
const COUNTING: &str = "count_ads";

/// The next steps, and which areas they are for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextSteps<'q> {
    /// The areas.
    pub areas: StepAreas,
    /// At most two steps, the first to be done first.
    pub steps: Vec<NextStep<'q>>,
}

/// The areas that steps are taken from, by their positions: the weakest of those that can be worked on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepAreas {
    /// Only areas of preference count, and taste is nothing to work on.
    None,
    /// The weakest area.
    One(usize),
    /// Two areas that are about equally weak, the weaker one first.
    AboutEqual(usize, usize),
}

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NextStep<'q> {
    /// The position of the area that it is for.
    pub area: usize,
    /// What to do.
    pub advice: &'q Advice,
    /// Whether it is only to find out where the area stands, since too little was answered.
    pub finds_out: bool,
}

/// A cheap trial of what one area is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Trial<'q> {
    /// The position of the area.
    pub area: usize,
    /// What to do.
    pub advice: &'q Advice,
}

impl Outcome {
    /// The next steps: for the weakest area that can be worked on, the steps of its lowest answers, or what to find out
    /// where it has no score. Where two areas are about equally weak, a step for each.
    #[must_use]
    pub fn next_steps<'q>(&self, quiz: &'q Quiz, responses: &Responses) -> NextSteps<'q> {
        self.ground().next_steps(quiz, responses)
    }

    /// Two cheap trials that would settle a result that is too close: of the areas that count, those that could stop the
    /// move first, then those without a score, then those furthest from the first pole.
    #[must_use]
    pub fn trials<'q>(&self, quiz: &'q Quiz) -> Vec<Trial<'q>> {
        self.ground().trials(quiz)
    }

    /// Whether the answers to an area speak against the move, so that it may be said to hold it back.
    #[must_use]
    pub fn holds_back(&self, area: usize) -> bool {
        self.tally.areas.get(area).is_some_and(|score| score.scored && score.g < 0)
    }

    /// What a result for a side begins with, where its pole has cards: the card for the area with the largest part on that
    /// side. The second pole never begins with a step towards the first.
    #[must_use]
    pub fn first_card<'q>(&self, quiz: &'q Quiz) -> Option<&'q Card> {
        let direction = self.label.direction()?;
        let parts: Vec<i64> = self.tally.areas.iter().map(|area| -direction.sign() * area.points * area.g).collect();
        quiz.pole(direction).card(order(&parts).first().copied()?)
    }

    fn ground(&self) -> Ground<'_> {
        Ground { tally: &self.tally, pattern: self.pattern, blockers: &self.blockers }
    }
}

/// What the choice of steps and trials stands on.
pub(super) struct Ground<'o> {
    pub(super) tally: &'o Tally,
    pub(super) pattern: Option<Pattern>,
    pub(super) blockers: &'o [Blocker],
}

impl Ground<'_> {
    pub(super) fn next_steps<'q>(&self, quiz: &'q Quiz, responses: &Responses) -> NextSteps<'q> {
        let can_be_worked_on =
            |at: &usize| quiz.areas.get(*at).is_some_and(|area| area.block != Some(Block::Preference));
        let areas: Vec<usize> = by_weakness(self.tally).into_iter().filter(can_be_worked_on).take(2).collect();
        let steps = |area: usize| self.steps_of(quiz, responses, area);
        match areas.as_slice() {
            [one, other] if self.are_about_equal(*one, *other) => {
                let (mut of_one, mut of_other) = (steps(*one), steps(*other));
                // The first of each, and where one of them has none the others of the other.
                let rest: Vec<NextStep<'q>> =
                    of_one.drain(1.min(of_one.len())..).chain(of_other.drain(1.min(of_other.len())..)).collect();
                let mut chosen: Vec<NextStep<'q>> = Vec::new();
                for step in of_one.into_iter().chain(of_other).chain(rest) {
                    push_new(&mut chosen, step);
                }
                chosen.truncate(MOST);
                NextSteps { areas: StepAreas::AboutEqual(*one, *other), steps: chosen }
            }
            [one, ..] => {
                let mut chosen = steps(*one);
                chosen.truncate(MOST);
                NextSteps { areas: StepAreas::One(*one), steps: chosen }
            }
            [] => NextSteps { areas: StepAreas::None, steps: Vec::new() },
        }
    }

    fn are_about_equal(&self, one: usize, other: usize) -> bool {
        let of = |at: usize| self.tally.areas.get(at).map_or(0, |area| distance(self.tally, area));
        let most = self.tally.areas.iter().map(|area| area.points).max().unwrap_or(0);
        6 * (of(one) - of(other)).abs() <= ABOUT_EQUAL * self.tally.unit * most
    }

    /// All steps of an area, each once: those of the lowest answers first, ties in the order of presentation.
    fn steps_of<'q>(&self, quiz: &'q Quiz, responses: &Responses, at: usize) -> Vec<NextStep<'q>> {
        let mut steps = Vec::new();
        let Some((area, score)) = quiz.areas.get(at).zip(self.tally.areas.get(at)) else { return steps };
        if !score.scored {
            let find_out = |advice| NextStep { area: at, advice, finds_out: true };
            return area.find_out.iter().map(find_out).collect();
        }
        let applies_now = self.pattern.is_some_and(|pattern| pattern.name == PatternName::Go);
        let answered = quiz.questions_of(at).filter_map(|(place, question)| {
            let advice = quiz.steps.get(question.step?)?;
            let value = keyed(quiz, responses, place)?;
            (!(applies_now && advice.id == COUNTING)).then_some((value, advice))
        });
        let answered: Vec<(i64, &Advice)> = answered.collect();
        for lowest in -2..=1 {
            for (_, advice) in answered.iter().filter(|(value, _)| *value == lowest) {
                push_new(&mut steps, NextStep { area: at, advice, finds_out: false });
            }
        }
        steps
    }

    pub(super) fn trials<'q>(&self, quiz: &'q Quiz) -> Vec<Trial<'q>> {
        let class = |at: usize, score: &AreaScore| match score.scored {
            _ if self.blockers.iter().any(|blocker| blocker.area == at) => 2,
            false => 1,
            true => 0,
        };
        let trial = |at: usize| {
            let area = quiz.areas.get(at)?;
            Some(Trial { area: at, advice: self.trial_of(at, area)? })
        };
        by_distance(self.tally, class).into_iter().filter_map(trial).take(MOST).collect()
    }

    /// The trial of an area. One that needs another area, such as applying, which needs some confidence, is offered only
    /// where both are scored and the other could not stop the move.
    fn trial_of<'q>(&self, at: usize, area: &'q Area) -> Option<&'q Advice> {
        let score = |at: usize| self.tally.areas.get(at).filter(|score| score.scored);
        let stands = |needed: usize| score(needed).is_some_and(|score| !score.is_low(self.tally.unit));
        match area.trial_needs {
            Some(needed) if score(at).is_none() || !stands(needed) => area.trial_otherwise.as_ref(),
            _ => area.trial.as_ref(),
        }
    }
}

fn push_new<'q>(steps: &mut Vec<NextStep<'q>>, step: NextStep<'q>) {
    if steps.iter().all(|known| known.advice.id != step.advice.id) {
        steps.push(step);
    }
}
