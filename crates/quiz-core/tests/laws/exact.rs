//! E13: the whole numbers of the engine are the definitions of the score, said here in exact fractions.

use proptest::prelude::*;
use quiz_core::quiz::Direction;
use quiz_core::score::{Label, Strength};

use crate::case::{Case, any_case, case_of};
use crate::fraction::Fraction;
use crate::quizzes::{config, largest, smallest};

/// The score of an area: the mean of two half-means, on a scale from -100 to 100.
pub(crate) struct Area {
    pub(crate) scored: bool,
    pub(crate) score: Fraction,
    pub(crate) variance: Fraction,
}

/// The score of a case, from the definitions alone.
pub(crate) struct Score {
    pub(crate) areas: Vec<Area>,
    pub(crate) weights: Vec<Fraction>,
    pub(crate) total: Fraction,
    pub(crate) variance: Fraction,
    pub(crate) label: Label,
}

impl Score {
    pub(crate) fn of(case: &Case) -> Self {
        let points: Vec<u8> =
            case.responses.importance().iter().map(|points| points.map_or(5, |points| points.number())).collect();
        let points = if points.iter().all(|points| *points == 0) { vec![5; points.len()] } else { points };
        let all: i64 = points.iter().copied().map(i64::from).sum();
        let weights: Vec<Fraction> = points.iter().map(|points| Fraction::new(*points, all)).collect();
        let areas: Vec<Area> = (0..points.len()).map(|at| area(case, at)).collect();
        let total = areas.iter().zip(&weights).map(|(area, weight)| *weight * area.score).sum();
        let variance = areas.iter().zip(&weights).map(|(area, weight)| weight.squared() * area.variance).sum();
        let weighted_are_scored = areas.iter().zip(&points).all(|(area, points)| area.scored || *points == 0);
        // Answers in areas that count, as a share of all statements: a third is enough for a clear label.
        let answered = case.ratings().filter(|(at, _)| points[case.area(*at)] > 0).count() as i64;
        let share = Fraction::new(answered, case.quiz.questions.len() as i64);
        let label = label(total, variance, weighted_are_scored && share >= Fraction::new(1, 3));
        Self { areas, weights, total, variance, label }
    }
}

fn area(case: &Case, area: usize) -> Area {
    let half = |direction: Direction| -> Vec<Option<i64>> {
        let asked = case.quiz.questions.iter().zip(case.responses.answers());
        let of_half = asked.filter(|(q, _)| q.area == area && q.direction == direction);
        of_half
            .map(|(_, answer)| answer.rating().map(|rating| direction.sign() * (i64::from(rating.number()) - 2)))
            .collect()
    };
    let (plus, minus) = (half(Direction::For), half(Direction::Against));
    let answered = |half: &[Option<i64>]| half.iter().flatten().count() as i64;
    let (n_plus, n_minus) = (answered(&plus), answered(&minus));
    if n_plus == 0 || n_minus == 0 || 2 * (n_plus + n_minus) < (plus.len() + minus.len()) as i64 {
        return Area { scored: false, score: Fraction::whole(0), variance: Fraction::new(10_000, 3) };
    }
    let mean = |half: &[Option<i64>], n: i64| Fraction::new(half.iter().flatten().sum::<i64>(), n);
    Area {
        scored: true,
        score: Fraction::whole(25) * (mean(&plus, n_plus) + mean(&minus, n_minus)),
        variance: Fraction::whole(625) * (Fraction::new(1, n_plus) + Fraction::new(1, n_minus)),
    }
}

fn label(total: Fraction, variance: Fraction, is_enough: bool) -> Label {
    let Some(direction) = Direction::of(total.signum()) else { return Label::TooClose };
    if total.squared() >= Fraction::whole(4) * variance && is_enough {
        Label::Toward(direction, Strength::Clear)
    } else if total.squared() >= variance {
        Label::Toward(direction, Strength::Leaning)
    } else {
        Label::TooClose
    }
}

/// Whether the engine says the same of a case.
pub(crate) fn agree(case: &Case) -> Result<(), TestCaseError> {
    let (score, tally) = (Score::of(case), case.tally());
    let (unit, points) = (tally.unit, tally.points);
    for (exact, area) in score.areas.iter().zip(&tally.areas) {
        prop_assert_eq!(exact.scored, area.scored);
        prop_assert_eq!(exact.score, Fraction::new(25 * area.g, unit));
        prop_assert_eq!(exact.variance, Fraction::new(625 * area.h, unit));
    }
    prop_assert_eq!(score.total, Fraction::new(25 * tally.g, unit * points));
    prop_assert_eq!(score.variance, Fraction::new(625 * tally.h, unit * points * points));
    prop_assert_eq!(score.label, Label::of(&tally));
    Ok(())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e13_the_engine_is_exact_rational_arithmetic(case in any_case()) {
        agree(&case)?;
    }
}

proptest! {
    #![proptest_config(config(50))]

    #[test]
    fn e13_also_for_the_smallest_and_the_largest_quiz(case in prop_oneof![case_of(smallest()), case_of(largest())]) {
        agree(&case)?;
    }
}
