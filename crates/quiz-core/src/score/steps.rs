//! What to do next: from the area and the statements that hold back the move most.

use super::Outcome;
use super::keyed::keyed;
use super::order::order;
use crate::quiz::{Advice, Quiz};
use crate::responses::Responses;

/// How many steps, and how many trials, are named.
const MOST: usize = 2;

impl Outcome {
    /// The next steps: for the weakest area, the steps of its lowest answers; what to find out where it has no score.
    #[must_use]
    pub fn next_steps<'q>(&self, quiz: &'q Quiz, responses: &Responses) -> Vec<&'q Advice> {
        let Some(at) = self.weakest else { return Vec::new() };
        let Some((area, score)) = quiz.areas.get(at).zip(self.tally.areas.get(at)) else { return Vec::new() };
        if !score.scored {
            return area.find_out.iter().collect();
        }
        let mut steps: Vec<&Advice> = Vec::new();
        for value in -2..=1 {
            for (at, question) in quiz.questions.iter().enumerate().filter(|(_, question)| question.area == area.id) {
                let step = quiz.steps.iter().find(|step| Some(&step.id) == question.step.as_ref());
                if let Some(step) = step
                    && keyed(quiz, responses, at) == Some(value)
                    && steps.len() < MOST
                    && steps.iter().all(|known| known.id != step.id)
                {
                    steps.push(step);
                }
            }
        }
        steps
    }

    /// Two cheap trials that would settle a result that is too close: of the areas that count, those without a score
    /// first, then those that stand nearest to the middle.
    #[must_use]
    pub fn trials<'q>(&self, quiz: &'q Quiz) -> Vec<&'q Advice> {
        let keys: Vec<i64> =
            self.tally.areas.iter().map(|score| if score.scored { score.g.abs() } else { -1 }).collect();
        let counts = |at: &usize| self.tally.areas.get(*at).is_some_and(|score| score.points > 0);
        let areas = order(&keys).into_iter().filter(counts).filter_map(|at| quiz.areas.get(at));
        areas.filter_map(|area| area.trial.as_ref()).take(MOST).collect()
    }
}
