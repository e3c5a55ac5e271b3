//! An outcome in short says what the whole outcome says.

use proptest::prelude::*;
use quiz_core::score::{Change, Fewest, Summary, Tips};

use crate::case::any_case;
use crate::quizzes::config;

/// The size of the changes that name the statements.
fn size(steps: Option<&Change>, answers: Option<&Change>) -> Fewest {
    let moves = |change: &Change| i64::try_from(change.moves.len()).ok();
    Fewest { steps: steps.map(|change| change.steps), answers: answers.and_then(moves) }
}

/// The nearer side, for each number by itself.
fn nearer(tips: &[Tips; 2]) -> Fewest {
    let sizes = tips.each_ref().map(|tips| size(tips.fewest_steps.as_ref(), tips.fewest_answers.as_ref()));
    Fewest {
        steps: sizes.iter().filter_map(|size| size.steps).min(),
        answers: sizes.iter().filter_map(|size| size.answers).min(),
    }
}

proptest! {
    #![proptest_config(config(600))]

    #[test]
    fn the_size_of_the_smallest_change_is_counted_without_naming_it(case in any_case()) {
        let outcome = case.outcome();
        let (crossing, tipping) = Summary::of(case.quiz, &case.responses).fewest();
        prop_assert_eq!(crossing, size(outcome.flip_steps.as_ref(), outcome.flip_answers.as_ref()));
        prop_assert_eq!(tipping, outcome.tips.as_ref().map(nearer));
    }

    #[test]
    fn a_summary_says_what_the_outcome_says(case in any_case()) {
        let (outcome, summary) = (case.outcome(), Summary::of(case.quiz, &case.responses));
        let reasons = outcome.label.direction().map_or(&[][..], |direction| outcome.reasons_for(direction));
        prop_assert_eq!(summary.reasons(), reasons);
        prop_assert_eq!(summary.next_steps(), outcome.next_steps(case.quiz, &case.responses));
        prop_assert_eq!(summary.trials(), outcome.trials(case.quiz));
        prop_assert_eq!(summary.stability(summary.fewest().0), outcome.stability);
        prop_assert_eq!((summary.settled(), summary.flags()), (outcome.settled, outcome.flags));
        prop_assert_eq!((summary.weightings(), summary.weakest()), (outcome.weightings, outcome.weakest));
        prop_assert_eq!((&summary.tally, summary.label, summary.parts()), (&outcome.tally, outcome.label, outcome.parts));
        prop_assert_eq!((summary.blockers, summary.pattern), (outcome.blockers, outcome.pattern));
    }
}
