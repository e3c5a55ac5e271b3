//! Cases: arbitrary answers and importance, for a quiz.

use std::fmt;

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::{Answer, Label, Outcome, Quiz, Tally};

use crate::quizzes::{shipped, small};

/// What one person says to one quiz.
#[derive(Clone)]
pub(crate) struct Case {
    pub(crate) quiz: &'static Quiz,
    pub(crate) answers: Vec<Answer>,
    pub(crate) importance: Vec<Option<u8>>,
}

impl Case {
    pub(crate) fn tally(&self) -> Tally {
        Tally::new(self.quiz, &self.answers, &self.importance)
    }

    pub(crate) fn label(&self) -> Label {
        Label::of(&self.tally())
    }

    pub(crate) fn outcome(&self) -> Outcome {
        Outcome::new(self.quiz, &self.answers, &self.importance)
    }

    /// The same person with other answers.
    pub(crate) fn with(&self, answer: impl Fn(usize, Answer) -> Answer) -> Self {
        let answers = self.answers.iter().enumerate().map(|(at, old)| answer(at, *old)).collect();
        Self { answers, ..self.clone() }
    }

    /// The same person with other raw answers; “Not sure” and open ones stay.
    pub(crate) fn with_raw(&self, raw: impl Fn(u8) -> u8) -> Self {
        self.with(|_, answer| answer.raw().map_or(answer, |old| Answer::Given(raw(old))))
    }

    pub(crate) fn with_importance(&self, points: impl Fn(usize) -> Option<u8>) -> Self {
        Self { importance: (0..self.importance.len()).map(points).collect(), ..self.clone() }
    }

    /// The same person with answers moved until G is `target`, in small steps where large ones go too far; nothing
    /// where it cannot be.
    pub(crate) fn driven(&self, target: i64) -> Option<Self> {
        let mut case = self.clone();
        for at in 0..case.answers.len() {
            while let Answer::Given(old) = case.answers[at] {
                let gap = target - case.tally().g;
                let next = raw(i64::from(old) + case.sign(at) * gap.signum());
                let moved = case.with(|other, answer| if other == at { next } else { answer });
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

    /// The position of the area of a statement.
    pub(crate) fn area(&self, question: usize) -> usize {
        self.quiz.area_position(&self.quiz.questions[question].area).expect("an area of the quiz")
    }

    pub(crate) fn sign(&self, question: usize) -> i64 {
        self.quiz.questions[question].direction.sign()
    }
}

/// By ids, so that a failure can be read and tried elsewhere.
impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.quiz.id)?;
        for (question, answer) in self.quiz.questions.iter().zip(&self.answers) {
            match answer {
                Answer::Open => {}
                Answer::Unsure => write!(f, " {}=?", question.id)?,
                Answer::Given(raw) => write!(f, " {}={raw}", question.id)?,
            }
        }
        let points = self.quiz.areas.iter().zip(&self.importance);
        points.filter_map(|(area, points)| Some((&area.id, (*points)?))).try_for_each(|(id, p)| write!(f, " {id}:{p}"))
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
            let keyed = leanings[quiz.area_position(&asked.area).expect("an area")] + strayings[at];
            hole.unwrap_or_else(|| raw(2 + asked.direction.sign() * keyed))
        };
        Case { quiz, answers: holes.iter().enumerate().map(given).collect(), importance }
    })
}

/// The answer nearest to a number.
pub(crate) fn raw(number: i64) -> Answer {
    Answer::Given(u8::try_from(number.clamp(0, 4)).expect("0 to 4"))
}

pub(crate) fn importance(areas: usize) -> impl Strategy<Value = Vec<Option<u8>>> {
    prop_oneof![
        Just(vec![None; areas]),
        proptest::collection::vec((0..=10_u8).prop_map(Some), areas),
        proptest::collection::vec(proptest::option::of(select(vec![0, 0, 5, 10])), areas),
    ]
}
