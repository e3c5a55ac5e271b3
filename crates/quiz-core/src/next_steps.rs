//! What to do next: from the area and the statements that hold back the move most.

use crate::order::order;
use crate::{Advice, Answer, Direction, Evidence, Item, Outcome, Question, Quiz};

/// How many steps, and how many trials, are named.
const MOST: usize = 2;

impl Outcome {
    /// The next steps: for the weakest area, the steps of its lowest answers; what to find out where it has no score.
    #[must_use]
    pub fn next_steps<'q>(&self, quiz: &'q Quiz, answers: &[Answer]) -> Vec<&'q Advice> {
        let Some(at) = self.weakest else { return Vec::new() };
        let Some((area, score)) = quiz.areas.get(at).zip(self.tally.areas.get(at)) else { return Vec::new() };
        if !score.scored {
            return area.find_out.iter().collect();
        }
        let mut steps: Vec<&Advice> = Vec::new();
        for value in -2..=1 {
            for question in quiz.questions.iter().filter(|question| question.area == area.id) {
                let step = quiz.steps.iter().find(|step| Some(&step.id) == question.step.as_ref());
                if let Some(step) = step
                    && keyed(quiz, answers, question) == Some(value)
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

/// What was done, against how sure the person feels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EvidenceGap {
    /// More was done than the person feels sure of.
    MoreDone,
    /// The person feels surer than what was done shows.
    MoreFelt,
}

/// The gap must be as wide as three places of the scale; provisional.
const GAP: i64 = 3;

impl EvidenceGap {
    /// The gap between the statements of [`Evidence`], if there is one.
    ///
    /// Somebody who agrees with everything affirms both that much was done and that the skills are too weak. So the
    /// person's own tendency to agree, measured over the whole quiz as for the flag, is taken out first.
    #[must_use]
    pub fn of(quiz: &Quiz, answers: &[Answer]) -> Option<Self> {
        let Evidence { done, felt } = &quiz.evidence;
        let (done_sum, done_count, done_tilt) = sum_of(quiz, answers, done);
        let (felt_sum, felt_count, felt_tilt) = sum_of(quiz, answers, felt);
        let (plus, plus_count) = leaning(quiz, answers, Direction::For);
        let (minus, minus_count) = leaning(quiz, answers, Direction::Against);
        let whole = plus_count * minus_count;
        if done_count == 0 || felt_count == 0 || whole == 0 {
            return None;
        }
        // Each mean is moved by the mean deviation, once against and once with the direction of its statements.
        let tilt = done_tilt * felt_count - felt_tilt * done_count;
        let agree = plus * minus_count + minus * plus_count;
        let gap = 2 * whole * (done_sum * felt_count - felt_sum * done_count) - agree * tilt;
        let border = 2 * whole * GAP * done_count * felt_count;
        match gap {
            gap if gap >= border => Some(Self::MoreDone),
            gap if gap <= -border => Some(Self::MoreFelt),
            _ => None,
        }
    }
}

impl Item {
    /// Whether an answer shows that this is there already.
    #[must_use]
    pub fn is_shown(&self, quiz: &Quiz, answers: &[Answer]) -> bool {
        let asked = |id: &String| quiz.questions.iter().find(|question| question.id == *id);
        self.shown_by.iter().filter_map(asked).any(|question| keyed(quiz, answers, question).is_some_and(|x| x >= 1))
    }

    /// Whether its conditions hold.
    #[must_use]
    pub fn applies(&self, quiz: &Quiz, answers: &[Answer]) -> bool {
        let raw = |id: &String| quiz.position(id).and_then(|at| answers.get(at)).and_then(|answer| answer.raw());
        self.if_true.iter().all(|id| raw(id).is_some_and(|raw| raw >= 3))
            && self.if_not_true.iter().all(|id| raw(id).is_some_and(|raw| raw <= 1))
    }
}

/// The keyed value of the answer to a statement.
fn keyed(quiz: &Quiz, answers: &[Answer], question: &Question) -> Option<i64> {
    let deviation = quiz.position(&question.id).and_then(|at| answers.get(at))?.deviation()?;
    Some(question.direction.sign() * deviation)
}

/// The sum and the number of keyed values of statements, and the sum of their directions.
fn sum_of(quiz: &Quiz, answers: &[Answer], ids: &[String]) -> (i64, i64, i64) {
    let mut sums = (0, 0, 0);
    for question in quiz.questions.iter().filter(|question| ids.contains(&question.id)) {
        if let Some(x) = keyed(quiz, answers, question) {
            sums = (sums.0 + x, sums.1 + 1, sums.2 + question.direction.sign());
        }
    }
    sums
}

/// The sum and the number of deviations, not keyed, of all statements of a direction.
fn leaning(quiz: &Quiz, answers: &[Answer], direction: Direction) -> (i64, i64) {
    let asked = quiz.questions.iter().zip(answers).filter(|(question, _)| question.direction == direction);
    asked.filter_map(|(_, answer)| answer.deviation()).fold((0, 0), |(sum, count), x| (sum + x, count + 1))
}
