//! E1 to E5: what moves the total, and what cancels out.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use quiz_core::quiz::Direction;
use quiz_core::score::{Change, Label};

use crate::case::{Case, any_case};
use crate::quizzes::config;

fn steps(change: &Option<Change>) -> Option<i64> {
    change.as_ref().map(|change| change.steps)
}

fn count(change: &Option<Change>) -> Option<usize> {
    change.as_ref().map(|change| change.moves.len())
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e1_raising_a_keyed_answer_never_lowers_an_area_the_total_or_the_label(
        case in any_case(), which: Index, by in 1..=4_i64,
    ) {
        let which = which.index(case.quiz.questions.len());
        let higher = case.with_answer(which, case.raised(which, by));
        let (before, after) = (case.tally(), higher.tally());
        prop_assert!(before.areas.iter().zip(&after.areas).all(|(before, after)| before.g <= after.g));
        prop_assert!(before.g <= after.g);
        // A number on the screen that fell while an answer rose would be a lie, whatever the exact ones do.
        prop_assert!(case.outcome().parts.total <= higher.outcome().parts.total);
        prop_assert!(Label::of(&before).rank() <= Label::of(&after).rank());
    }

    #[test]
    fn e2_mirrored_answers_give_the_mirrored_result(case in any_case()) {
        let (one, other) = (case.outcome(), case.with_deviations(|deviation| -deviation).outcome());
        prop_assert_eq!(one.tally.g, -other.tally.g);
        prop_assert_eq!(one.tally.h, other.tally.h);
        prop_assert_eq!(one.label.rank(), -other.label.rank());
        prop_assert_eq!(one.parts.total, -other.parts.total);
        prop_assert_eq!(&one.parts.areas, &other.parts.areas.iter().map(|part| -part).collect::<Vec<_>>());
        prop_assert_eq!(one.weightings, other.weightings);
        prop_assert_eq!(one.dominance, other.dominance);
        prop_assert_eq!(one.settled, other.settled);
        // Which of several equals is taken follows from the answers, so only what is the fewest is the same.
        prop_assert_eq!(steps(&one.flip_steps), steps(&other.flip_steps));
        prop_assert_eq!(count(&one.flip_answers), count(&other.flip_answers));
        prop_assert_eq!(steps(&one.flip_workable), steps(&other.flip_workable));
        prop_assert_eq!(one.stability, other.stability);
        prop_assert_eq!(one.tips.is_some(), other.tips.is_some());
        for (one, other) in one.tips.iter().flatten().zip(other.tips.iter().flat_map(|tips| tips.iter().rev())) {
            prop_assert_eq!(one.direction.sign(), -other.direction.sign());
            prop_assert_eq!(steps(&one.fewest_steps), steps(&other.fewest_steps));
            prop_assert_eq!(count(&one.fewest_answers), count(&other.fewest_answers));
        }
        for area in 0..case.quiz.areas.len() {
            prop_assert_eq!(one.area_points(area), other.area_points(area).map(|points| -points));
        }
        for (one, other) in one.statement_parts.iter().zip(&other.statement_parts) {
            prop_assert_eq!((one.question, one.points, one.exact), (other.question, -other.points, -other.exact));
        }
    }

    #[test]
    fn e2_mirrored_answers_give_the_mirrored_display_also_in_the_middle(case in any_case()) {
        // At G = 0 it is the parts that say which way to round.
        let Some(case) = case.driven(0) else { return Err(TestCaseError::reject("cannot be reached")) };
        let (one, other) = (case.outcome(), case.with_deviations(|deviation| -deviation).outcome());
        prop_assert_eq!((one.parts.total, other.parts.total), (0, 0));
        prop_assert_eq!(&one.parts.areas, &other.parts.areas.iter().map(|part| -part).collect::<Vec<_>>());
        prop_assert_eq!((one.label, other.label, one.settled.side), (Label::TooClose, Label::TooClose, false));
    }

    #[test]
    fn e3_a_constant_answer_gives_zero_in_every_area_whatever_is_left_out(case in any_case(), constant in -2..=2_i64) {
        let tally = case.with_deviations(|_| constant).tally();
        prop_assert!(tally.areas.iter().all(|area| area.g == 0));
        prop_assert_eq!(tally.g, 0);
        prop_assert_eq!(Label::of(&tally), Label::TooClose);
    }

    #[test]
    fn e4_adding_a_constant_to_all_raw_answers_changes_no_score((case, by) in shifted()) {
        let higher = case.with_deviations(|deviation| deviation + by);
        prop_assert_eq!(case.tally().g, higher.tally().g);
        prop_assert_eq!(case.label(), higher.label());
        prop_assert_eq!(case.outcome().parts, higher.outcome().parts);
    }

    #[test]
    fn e5_doubling_all_deviations_doubles_the_total(case in any_case()) {
        let narrow = case.with_deviations(|deviation| deviation.clamp(-1, 1));
        let wide = narrow.with_deviations(|deviation| 2 * deviation);
        let (narrow, wide) = (narrow.tally(), wide.tally());
        prop_assert_eq!(2 * narrow.g, wide.g);
        prop_assert_eq!(narrow.h, wide.h);
        prop_assert_eq!(Direction::of(narrow.g), Direction::of(wide.g));
    }
}

/// A case with a constant that can be added to its answers without clipping one.
fn shifted() -> impl Strategy<Value = (Case, i64)> {
    (any_case(), select(vec![1, 2, 3]))
        .prop_map(|(case, by): (Case, i64)| (case.with_deviations(|deviation| deviation.min(2 - by)), by))
}
