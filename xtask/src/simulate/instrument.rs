//! The quiz as the simulation sees it: what the model needs of its statements, and what a person is shown of a result.
//!
//! This and `cases.rs` are the files of the simulation that touch the quiz's own types.

use quiz_core::quiz::{Block, Direction};
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::score::{Flag, Label, Lean, Settled, StepAreas, Strength, Tally};
use quiz_core::{Outcome, Quiz, Responses};

/// A quiz that is simulated.
pub(super) struct Instrument<'q> {
    quiz: &'q Quiz,
    /// The statements in the order of presentation.
    pub(super) statements: Vec<Statement<'q>>,
    /// The areas in their order.
    pub(super) areas: Vec<AreaKind<'q>>,
}

/// What the model needs to know of a statement.
#[derive(Clone, Copy)]
pub(super) struct Statement<'q> {
    pub(super) id: &'q str,
    /// The position of its area.
    pub(super) area: usize,
    /// Whether “true” speaks for the first pole.
    pub(super) is_for: bool,
}

/// What the model needs to know of an area.
#[derive(Clone, Copy)]
pub(super) struct AreaKind<'q> {
    pub(super) id: &'q str,
    pub(super) block: Option<Block>,
}

impl AreaKind<'_> {
    pub(super) fn is_preference(&self) -> bool {
        self.block == Some(Block::Preference)
    }

    /// Whether its statements make up what they measure, instead of following from it: such an area is not judged by how
    /// well they hang together.
    pub(super) fn is_formative(&self) -> bool {
        self.block == Some(Block::Opportunity)
    }
}

/// The side of a label: towards the first pole, the second, or neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    For,
    Close,
    Against,
}

impl Side {
    pub(super) const ALL: [Self; 3] = [Self::For, Self::Close, Self::Against];

    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::For => "first",
            Self::Close => "too_close",
            Self::Against => "second",
        }
    }
}

/// A result, in the terms of the figures.
pub(super) struct Scored<'q> {
    /// The total F, -100 to 100.
    pub(super) total: f64,
    /// The standard error of the total.
    pub(super) sem: f64,
    /// The area scores D, -100 to 100; 0 where the area is not scored.
    pub(super) areas: Vec<f64>,
    pub(super) side: Side,
    pub(super) is_clear: bool,
    outcome: Outcome,
    responses: Responses,
    quiz: &'q Quiz,
}

impl<'q> Instrument<'q> {
    pub(super) fn new(quiz: &'q Quiz) -> Self {
        let statement = |question: &'q quiz_core::quiz::Question| Statement {
            id: &question.id,
            area: question.area,
            is_for: question.direction == Direction::For,
        };
        Self {
            quiz,
            statements: quiz.questions.iter().map(statement).collect(),
            areas: quiz.areas.iter().map(|area| AreaKind { id: &area.id, block: area.block }).collect(),
        }
    }

    /// What the quiz is called, and which version of its statements it has.
    pub(super) fn name(&self) -> (&'q str, u32) {
        (&self.quiz.id, self.quiz.revision)
    }

    /// The short names of the two poles.
    pub(super) fn poles(&self) -> [&'q str; 2] {
        self.quiz.poles.each_ref().map(|pole| pole.short.as_str())
    }

    /// What a card, a step, a trial or an area with this id is called; an id that names none of them, such as that of a
    /// pattern, as words.
    pub(super) fn title(&self, id: &str) -> String {
        let of_areas = self.quiz.areas.iter().flat_map(|area| [&area.find_out, &area.trial, &area.trial_otherwise]);
        let cards = self.quiz.poles.iter().flat_map(|pole| &pole.cards).map(|card| &card.advice);
        let advice = self.quiz.steps.iter().chain(of_areas.flatten()).chain(cards);
        let titles = advice.map(|advice| (&advice.id, &advice.title));
        let mut known = titles.chain(self.quiz.areas.iter().map(|area| (&area.id, &area.name)));
        known.find(|(known, _)| *known == id).map_or_else(|| id.replace('_', " "), |(_, title)| title.clone())
    }

    /// The roles that a result for the first pole may list, its own first.
    pub(super) fn roles(&self) -> Vec<&'q str> {
        self.role_items().map(|item| item.title.as_str()).collect()
    }

    fn role_items(&self) -> impl Iterator<Item = &'q quiz_core::quiz::Item> + use<'q> {
        self.quiz
            .pole(Direction::For)
            .sections
            .iter()
            .filter(|section| section.id == "roles")
            .flat_map(|section| &section.items)
    }

    /// Scores answers (0 to 4, or none for “Not sure”) with the importance of the areas in points.
    pub(super) fn score(&self, answers: &[Option<u8>], points: &[u8]) -> Scored<'q> {
        let responses = self.responses(answers, points);
        let outcome = responses.score(self.quiz);
        let tally = &outcome.tally;
        let (unit, all) = (real(tally.unit), real(tally.points));
        let (side, is_clear) = match outcome.label {
            Label::TooClose => (Side::Close, false),
            Label::Toward(Direction::For, strength) => (Side::For, strength == Strength::Clear),
            Label::Toward(Direction::Against, strength) => (Side::Against, strength == Strength::Clear),
        };
        Scored {
            total: 25.0 * real(tally.g) / (unit * all),
            sem: 25.0 * (real(tally.h) / unit).sqrt() / all,
            areas: tally.areas.iter().map(|area| 25.0 * real(area.g) / unit).collect(),
            side,
            is_clear,
            responses,
            outcome,
            quiz: self.quiz,
        }
    }

    fn responses(&self, answers: &[Option<u8>], points: &[u8]) -> Responses {
        let answer = |answer: &Option<u8>| answer.and_then(Rating::new).map_or(Answer::Unsure, Answer::Given);
        Responses::new(self.quiz, answers.iter().map(answer), points.iter().map(|points| Points::new(*points)))
    }

    /// After how many answers the side can no longer change, and whether a label that was called settled ever changed
    /// afterwards.
    pub(super) fn settling(&self, answers: &[Option<u8>], points: &[u8]) -> (Option<usize>, bool) {
        let last = self.responses(answers, points);
        let label = Label::of(&Tally::new(self.quiz, &last));
        let (mut side_after, mut broken) = (None, false);
        for given in 0..=answers.len() {
            let some = last.answers().iter().take(given).copied();
            let so_far = Responses::new(self.quiz, some, last.importance().iter().copied());
            let tally = Tally::new(self.quiz, &so_far);
            let settled = Settled::of(&tally);
            broken |= settled.label && Label::of(&tally) != label;
            if settled.side && side_after.is_none() {
                side_after = Some(given);
            }
        }
        (side_after, broken)
    }
}

impl<'q> Scored<'q> {
    /// The label of five: the side, and whether it is clear.
    pub(super) const fn label(&self) -> (Side, bool) {
        (self.side, self.is_clear)
    }

    /// The id of the first card: the first step for the first pole, the first trial where it is too close, and for the
    /// second pole the card of the area with the largest part on its side. A quiz without cards for its second pole is
    /// counted by that area.
    pub(super) fn first_card(&self) -> Option<&'q str> {
        match self.side {
            Side::For => {
                let card = self.outcome.first_card(self.quiz).map(|card| card.advice.id.as_str());
                card.or_else(|| self.steps().next())
            }
            Side::Close => self.outcome.trials(self.quiz).first().map(|trial| trial.advice.id.as_str()),
            Side::Against => match self.outcome.first_card(self.quiz) {
                Some(card) => Some(&card.advice.id),
                None => self.quiz.areas.get(self.largest_area()?).map(|area| area.id.as_str()),
            },
        }
    }

    /// The ids of all cards that are shown for the side: both steps, both trials, or the card of the second pole.
    pub(super) fn cards(&self) -> Vec<&'q str> {
        match self.side {
            Side::For => self.steps().collect(),
            Side::Close => self.outcome.trials(self.quiz).iter().map(|trial| trial.advice.id.as_str()).collect(),
            Side::Against => self.first_card().into_iter().collect(),
        }
    }

    /// The ids of the next steps, which a result for the second pole shows closed.
    pub(super) fn steps(&self) -> impl Iterator<Item = &'q str> + use<'q> {
        let steps = self.outcome.next_steps(self.quiz, &self.responses).steps;
        steps.into_iter().map(|step| step.advice.id.as_str())
    }

    /// The ids of the trials, where it is too close.
    pub(super) fn trials(&self) -> impl Iterator<Item = &'q str> + use<'q> {
        let trials = if self.side == Side::Close { self.outcome.trials(self.quiz) } else { Vec::new() };
        trials.into_iter().map(|trial| trial.advice.id.as_str())
    }

    /// The id of the pattern, which together with the side makes the sentence under the verdict.
    pub(super) fn pattern(&self) -> Option<&'static str> {
        self.outcome.pattern.map(|pattern| pattern.name.id())
    }

    /// Which way readiness and preference lean.
    pub(super) fn leans(&self) -> Option<(Lean, Lean)> {
        self.outcome.pattern.map(|pattern| (pattern.readiness, pattern.preference))
    }

    /// The position of the area that the first step is taken from, if any.
    pub(super) fn step_area(&self) -> Option<usize> {
        match self.outcome.next_steps(self.quiz, &self.responses).areas {
            StepAreas::None => None,
            StepAreas::One(area) | StepAreas::AboutEqual(area, _) => Some(area),
        }
    }

    /// The position of the area with the largest part on the side of the total.
    pub(super) fn largest_area(&self) -> Option<usize> {
        let direction = if self.total < 0.0 { Direction::Against } else { Direction::For };
        self.outcome.reasons_for(direction).first().map(|reason| reason.area)
    }

    /// The positions of the statements that are named as reasons for the side of the label; none where it is too close.
    pub(super) fn reasons(&self) -> impl Iterator<Item = usize> {
        let direction = match self.side {
            Side::For => Some(Direction::For),
            Side::Against => Some(Direction::Against),
            Side::Close => None,
        };
        direction.into_iter().flat_map(|direction| self.reasons_toward(direction))
    }

    /// The positions of the statements that are named as reasons for either side.
    pub(super) fn reasons_of_both_sides(&self) -> impl Iterator<Item = usize> {
        [Direction::For, Direction::Against].into_iter().flat_map(|direction| self.reasons_toward(direction))
    }

    fn reasons_toward(&self, direction: Direction) -> impl Iterator<Item = usize> {
        self.outcome.reasons_for(direction).iter().map(|reason| reason.question)
    }

    /// For each role, whether a result for the first pole lists it.
    pub(super) fn lists_roles(&self, instrument: &Instrument<'q>) -> Vec<bool> {
        instrument.role_items().map(|item| item.applies(self.quiz, &self.responses)).collect()
    }

    pub(super) fn is_straight_line(&self) -> bool {
        self.outcome.flags.contains(&Flag::StraightLining)
    }

    pub(super) fn has_contradictions(&self) -> bool {
        self.outcome.flags.contains(&Flag::Contradictions)
    }

    pub(super) fn is_scattered(&self) -> bool {
        self.outcome.flags.contains(&Flag::Scattered)
    }

    /// Whether exactly two pairs of opposites are answered alike, which the result says in one line.
    pub(super) fn has_two_pairs(&self) -> bool {
        self.outcome.flags.contains(&Flag::ContradictionsSoft)
    }

    pub(super) fn is_unsure_of_many(&self) -> bool {
        self.outcome.flags.contains(&Flag::ManyUnsure)
    }

    pub(super) fn agrees_with_everything(&self) -> bool {
        self.outcome.flags.contains(&Flag::Acquiescence)
    }
}

/// A whole number of the score as a real one; those are far below what a real number holds exactly.
#[allow(clippy::cast_precision_loss)]
const fn real(number: i64) -> f64 {
    number as f64
}
