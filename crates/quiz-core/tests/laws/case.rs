//! Cases: arbitrary answers and importance, for a quiz.

use std::fmt;

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::score::{Label, Tally};
use quiz_core::{Outcome, Quiz, Responses};

use crate::quizzes::{any_points, points, shipped, small};

/// What one person says to one quiz.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) quiz: &'static Quiz,
    pub(crate) responses: Responses,
}

impl Case {
    pub(crate) fn tally(&self) -> Tally {
        Tally::new(self.quiz, &self.responses)
    }

    pub(crate) fn label(&self) -> Label {
        Label::of(&self.tally())
    }

    pub(crate) fn outcome(&self) -> Outcome {
        self.responses.score(self.quiz)
    }

    /// The same person with other answers.
    pub(crate) fn with(&self, answer: impl Fn(usize, Answer) -> Answer) -> Self {
        let answers = self.responses.answers().iter().enumerate().map(|(at, old)| answer(at, *old));
        let responses = Responses::new(self.quiz, answers, self.responses.importance().to_vec());
        Self { responses, quiz: self.quiz }
    }

    /// The same person with another answer to one question.
    pub(crate) fn with_answer(&self, question: usize, answer: Answer) -> Self {
        self.with(|at, old| if at == question { answer } else { old })
    }

    /// The same person with other ratings, by their distance from the middle; “Not sure” and open ones stay.
    pub(crate) fn with_deviations(&self, deviation: impl Fn(i64) -> i64) -> Self {
        self.with(|_, answer| answer.deviation().map_or(answer, |old| nearest(deviation(old))))
    }

    /// The same person to whom each area matters so much.
    pub(crate) fn with_importance(&self, points: impl Fn(usize) -> Option<Points>) -> Self {
        let importance = (0..self.quiz.areas.len()).map(points);
        let responses = Responses::new(self.quiz, self.responses.answers().to_vec(), importance);
        Self { responses, quiz: self.quiz }
    }

    pub(crate) fn answer(&self, question: usize) -> Answer {
        self.responses.answer(question)
    }

    /// The positions of all questions.
    pub(crate) fn questions(&self) -> std::ops::Range<usize> {
        0..self.quiz.questions.len()
    }

    /// The rating of a question, and its position, for each that has one.
    pub(crate) fn ratings(&self) -> impl Iterator<Item = (usize, Rating)> {
        self.questions().filter_map(|at| Some((at, self.answer(at).rating()?)))
    }

    /// The answer to a question, so many places further towards the first pole, as far as the scale goes.
    pub(crate) fn raised(&self, question: usize, by: i64) -> Answer {
        let answer = self.answer(question);
        answer.deviation().map_or(answer, |old| nearest(old + self.sign(question) * by))
    }

    /// The same person with answers moved until G is `target`, in small steps where large ones go too far; nothing
    /// where it cannot be.
    pub(crate) fn driven(&self, target: i64) -> Option<Self> {
        let mut case = self.clone();
        for at in self.questions() {
            while case.answer(at).rating().is_some() {
                let gap = target - case.tally().g;
                let moved = case.with_answer(at, case.raised(at, gap.signum()));
                let (from, to) = (case.tally().g, moved.tally().g);
                let overshoots = (target - to) * gap < 0;
                if from == to || overshoots {
                    break;
                }
                case = moved;
            }
        }
        (case.tally().g == target).then_some(case)
    }

    /// Whether enough was answered for a clear label: all areas that count are scored, and have answers to a third of all
    /// statements.
    pub(crate) fn is_enough(&self) -> bool {
        let tally = self.tally();
        let counts = |at: usize| tally.areas[at].points > 0;
        let answered = self.ratings().filter(|(at, _)| counts(self.area(*at))).count();
        (0..tally.areas.len()).all(|at| tally.areas[at].scored || !counts(at)) && 3 * answered >= self.questions().len()
    }

    /// The position of the area of a statement.
    pub(crate) fn area(&self, question: usize) -> usize {
        self.quiz.questions[question].area
    }

    pub(crate) fn sign(&self, question: usize) -> i64 {
        self.quiz.questions[question].direction.sign()
    }
}

/// By ids, so that a failure can be read and tried elsewhere.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.quiz.id)?;
        for (question, answer) in self.quiz.questions.iter().zip(self.responses.answers()) {
            match answer {
                Answer::Open => {}
                Answer::Unsure => write!(f, " {}=?", question.id)?,
                Answer::Given(rating) => write!(f, " {}={rating}", question.id)?,
            }
        }
        let points = self.quiz.areas.iter().zip(self.responses.importance());
        points
            .filter_map(|(area, points)| Some((&area.id, (*points)?.number())))
            .try_for_each(|(id, p)| write!(f, " {id}:{p}"))
    }
}

/// Anybody's case, mostly of the shipped quiz.
pub(crate) fn any_case() -> impl Strategy<Value = Case> {
    prop_oneof![2 => case_of(shipped()), 1 => case_of(small())]
}

/// A case of one quiz. Uniform answers nearly always come out too close, so a person leans somewhere in each area and
/// strays from it, leaves out nothing, some or much, and says the same of areas by accident, habit or not at all.
pub(crate) fn case_of(quiz: &'static Quiz) -> impl Strategy<Value = Case> {
    let (count, areas) = (quiz.questions.len(), quiz.areas.len());
    let leanings =
        prop_oneof![proptest::collection::vec(-2..=2_i64, areas), (-2..=2_i64).prop_map(move |all| vec![all; areas]),];
    let strayings =
        select(vec![0, 1, 1, 2, 4]).prop_flat_map(move |most: i64| proptest::collection::vec(-most..=most, count));
    let holes = select(vec![0, 0, 10, 30, 70]).prop_flat_map(move |percent: u32| {
        let hole = prop_oneof![Just(Answer::Open), Just(Answer::Unsure)];
        proptest::collection::vec(
            (0..100_u32, hole).prop_map(move |(n, hole)| (n >= 100 - percent).then_some(hole)),
            count,
        )
    });
    (leanings, strayings, holes, importance(areas)).prop_map(move |(leanings, strayings, holes, importance)| {
        let given = |(at, hole): (usize, &Option<Answer>)| {
            let asked = &quiz.questions[at];
            let keyed = leanings[asked.area] + strayings[at];
            hole.unwrap_or_else(|| nearest(asked.direction.sign() * keyed))
        };
        Case { quiz, responses: Responses::new(quiz, holes.iter().enumerate().map(given), importance) }
    })
}

/// The answer nearest to a distance from the middle.
pub(crate) fn nearest(deviation: i64) -> Answer {
    Answer::Given(Rating::from_deviation(deviation.clamp(-2, 2)).expect("a place of the scale"))
}

pub(crate) fn importance(areas: usize) -> impl Strategy<Value = Vec<Option<Points>>> {
    prop_oneof![
        Just(vec![None; areas]),
        proptest::collection::vec(any_points().prop_map(Some), areas),
        proptest::collection::vec(proptest::option::of(select(vec![0, 0, 5, 10]).prop_map(points)), areas),
    ]
}
