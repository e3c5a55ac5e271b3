//! E6 and E9: what the importance of the areas can change, and what it cannot.

use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::Outcome;
use quiz_core::score::{Change, Tally};

use crate::case::{Case, any_case, importance, nearest};
use crate::quizzes::{any_answer, config, points};

/// An outcome without the numbers that are counted in points of importance: what is left is what people see.
fn shown(mut outcome: Outcome) -> Outcome {
    outcome.tally = Tally { areas: Vec::new(), points: 0, g: 0, h: 0, ..outcome.tally };
    let reasons = outcome.reasons.iter_mut().flatten();
    outcome.statement_parts.iter_mut().chain(reasons).for_each(|part| part.exact = 0);
    outcome
}

/// What is the fewest of each change, and how much moved the total, without the names of the statements.
fn sizes(outcome: &Outcome) -> (Vec<Option<i64>>, Vec<(usize, i64)>) {
    let steps = |change: &Option<Change>| change.as_ref().map(|change| change.steps);
    let answers = |change: &Option<Change>| change.as_ref().map(|change| change.moves.len() as i64);
    let tips = outcome.tips.iter().flatten();
    let tips = tips.flat_map(|tips| [steps(&tips.fewest_steps), answers(&tips.fewest_answers)]);
    let flips = [steps(&outcome.flip_steps), answers(&outcome.flip_answers), steps(&outcome.flip_workable)];
    let reasons = outcome.reasons.iter().flatten().map(|reason| (reason.area, reason.exact));
    (flips.into_iter().chain(tips).collect(), reasons.collect())
}

/// A case with importance that can be multiplied by the number and stays in range.
fn multiplied() -> impl Strategy<Value = (Case, u8)> {
    (any_case(), 2..=10_u8).prop_map(|(case, by): (Case, u8)| {
        let number = |area| case.responses.points(area).number();
        let least = case.with_importance(|area| Some(points(number(area) % (10 / by + 1))));
        (least, by)
    })
}

/// A case with an area without importance, which is not alone.
fn irrelevant() -> impl Strategy<Value = (Case, usize)> {
    (any_case(), any::<Index>()).prop_map(|(case, which)| {
        let which = which.index(case.quiz.areas.len());
        let other = (which + 1) % case.quiz.areas.len();
        let number = |at: usize| case.responses.points(at).number();
        let with_zero = |at: usize| Some(points(if at == which { 0 } else { number(at).max(u8::from(at == other)) }));
        (case.with_importance(with_zero), which)
    })
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e6_importance_times_a_constant_changes_nothing((case, by) in multiplied()) {
        let scaled = case.with_importance(|area| case.responses.importance()[area].map(|least| points(by * least.number())));
        let (one, other) = (case.outcome(), scaled.outcome());
        prop_assert_eq!(one.tally.g * other.tally.points, other.tally.g * one.tally.points);
        prop_assert_eq!(one.tally.h * other.tally.points.pow(2), other.tally.h * one.tally.points.pow(2));
        prop_assert_eq!(one.band_tenths(), other.band_tenths());
        prop_assert_eq!(shown(one), shown(other));
    }

    #[test]
    fn e6_an_area_without_importance_is_irrelevant_also_if_it_is_not_scored(
        (case, area) in irrelevant(), others in proptest::collection::vec(any_answer(), 24),
    ) {
        let other = case.with(|at, answer| if case.area(at) == area { others[at] } else { answer });
        let (one, other) = (case.outcome(), other.outcome());
        prop_assert_eq!((one.tally.g, one.tally.h, one.label), (other.tally.g, other.tally.h, other.label));
        prop_assert_eq!((&one.parts, one.settled), (&other.parts, other.settled));
        prop_assert_eq!((&one.statement_parts, one.stability), (&other.statement_parts, other.stability));
        // Which of several equals is named may follow from any answer; how many, and how far, may not.
        prop_assert_eq!(sizes(&one), sizes(&other));
        prop_assert_eq!((&one.blockers, one.weakest), (&other.blockers, other.weakest));
    }

    #[test]
    fn e6_all_zero_is_all_equal(case in any_case(), equal in 1..=10_u8) {
        let zero = case.with_importance(|_| Some(points(0))).outcome();
        prop_assert_eq!(shown(zero), shown(case.with_importance(|_| Some(points(equal))).outcome()));
    }

    #[test]
    fn e9_where_all_areas_are_scored_with_one_sign_every_weighting_has_the_same_side(
        case in any_case(), signs in any::<bool>(), weights in importance(4),
    ) {
        // Turn the answers of each area round where they speak for the other side.
        let tally = case.tally();
        let wanted = if signs { 1 } else { -1 };
        let turned = case.with(|at, answer| match answer.deviation() {
            Some(deviation) if tally.areas[case.area(at)].g.signum() == -wanted => nearest(-deviation),
            _ => answer,
        });
        prop_assume!(tally.areas.iter().all(|area| area.scored && area.g != 0));
        let outcome = turned.with_importance(|area| weights[area]).outcome();
        prop_assert!(outcome.dominance);
        let weightings = outcome.weightings.expect("a side");
        prop_assert_eq!(weightings.same_side, weightings.all);
        // Ten tenths shared among four areas, or among two.
        prop_assert_eq!(weightings.all, if case.quiz.areas.len() == 4 { 286 } else { 11 });
        prop_assert_eq!(outcome.tally.g.signum(), wanted);
    }
}
