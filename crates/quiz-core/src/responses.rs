//! What a person says to a quiz: an answer to each question, and how much each area matters.
//!
//! In here: [`Responses`], the values it is made of, which are always in range, and its form in JSON by id. Not in here:
//! what responses come to (see [`crate::score`]) and how a person comes to give them (see [`crate::session`]).

mod answer;
mod by_id;
mod points;
mod rating;

pub use answer::Answer;
pub(crate) use by_id::{read_known, read_whole, write};
pub use points::Points;
pub use rating::Rating;

use crate::quiz::Quiz;

/// The answers of a person, and how much each area matters to them.
///
/// There is an answer for each question of the quiz it was made for, in the order of presentation, and a place for the
/// points of each of its areas, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responses {
    answers: Vec<Answer>,
    importance: Vec<Option<Points>>,
}

impl Responses {
    /// Nothing answered, and no importance given.
    #[must_use]
    pub fn none(quiz: &Quiz) -> Self {
        Self { answers: vec![Answer::Open; quiz.questions.len()], importance: vec![None; quiz.areas.len()] }
    }

    /// Answers in the order of presentation, and the importance of the areas in their order. Where there are too few of
    /// either, the others are open, or not given; those that the quiz has no place for are left out.
    #[must_use]
    pub fn new(
        quiz: &Quiz,
        answers: impl IntoIterator<Item = Answer>,
        importance: impl IntoIterator<Item = Option<Points>>,
    ) -> Self {
        let mut responses = Self::none(quiz);
        responses.answers.iter_mut().zip(answers).for_each(|(place, answer)| *place = answer);
        responses.importance.iter_mut().zip(importance).for_each(|(place, points)| *place = points);
        responses
    }

    /// The answers, in the order of presentation.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The answer to a question, by its position; open where there is no such question.
    #[must_use]
    pub fn answer(&self, question: usize) -> Answer {
        self.answers.get(question).copied().unwrap_or_default()
    }

    /// The importance of each area, in their order; nothing where none was given.
    #[must_use]
    pub fn importance(&self) -> &[Option<Points>] {
        &self.importance
    }

    /// The importance of an area, by its position; the default where none was given.
    #[must_use]
    pub fn points(&self, area: usize) -> Points {
        self.importance.get(area).copied().flatten().unwrap_or_default()
    }

    /// Sets the answer to a question; says whether there is such a question.
    pub fn set_answer(&mut self, question: usize, answer: Answer) -> bool {
        let place = self.answers.get_mut(question);
        let exists = place.is_some();
        place.into_iter().for_each(|place| *place = answer);
        exists
    }

    /// Sets the importance of an area, or takes it back; says whether there is such an area.
    pub fn set_points(&mut self, area: usize, points: Option<Points>) -> bool {
        let place = self.importance.get_mut(area);
        let exists = place.is_some();
        place.into_iter().for_each(|place| *place = points);
        exists
    }

    /// Whether every area was given no points at all: then all count the same.
    #[must_use]
    pub fn counts_nothing(&self) -> bool {
        self.importance.iter().all(|points| *points == Some(Points::ZERO))
    }

    /// How many questions have an answer or a “Not sure”.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.answers.iter().filter(|answer| !answer.is_open()).count()
    }

    /// The position of the first question that is still open.
    #[must_use]
    pub fn first_open(&self) -> Option<usize> {
        self.answers.iter().position(|answer| answer.is_open())
    }

    /// Whether nothing was answered and no importance given, so that there is nothing to keep.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.answered() == 0 && self.importance.iter().all(Option::is_none)
    }
}
