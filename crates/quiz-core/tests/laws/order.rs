//! E7: nothing depends on the order of presentation, or on which statement of a half was answered how.

use proptest::prelude::*;
use quiz_core::Responses;
use quiz_core::quiz::Direction;
use quiz_core::responses::Answer;

use crate::case::{Case, any_case};
use crate::quizzes::config;

/// A case, and all its positions in an arbitrary order.
fn shuffled() -> impl Strategy<Value = (Case, Vec<usize>)> {
    any_case().prop_flat_map(|case| {
        let positions: Vec<usize> = case.questions().collect();
        (Just(case), Just(positions).prop_shuffle())
    })
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn e7_any_order_of_presentation_gives_the_same_score((case, order) in shuffled()) {
        let mut quiz = case.quiz.clone();
        quiz.questions = order.iter().map(|at| case.quiz.questions[*at].clone()).collect();
        let answers = order.iter().map(|at| case.answer(*at));
        let responses = Responses::new(&quiz, answers, case.responses.importance().to_vec());
        let (one, other) = (case.outcome(), responses.score(&quiz));
        prop_assert_eq!(&one.tally, &other.tally);
        prop_assert_eq!((one.label, &one.parts, one.settled), (other.label, &other.parts, other.settled));
        prop_assert_eq!((one.weightings, one.weakest), (other.weightings, other.weakest));
        prop_assert_eq!(one.flip_steps.map(|change| change.steps), other.flip_steps.map(|change| change.steps));
    }

    #[test]
    fn e7_any_exchange_of_answers_within_a_half_gives_the_same_score((case, order) in shuffled()) {
        // In each half, the answers are dealt out again in the shuffled order.
        let mut responses = case.responses.clone();
        for area in 0..case.quiz.areas.len() {
            for direction in [Direction::For, Direction::Against] {
                let of_half = |at: &&usize| {
                    let question = &case.quiz.questions[**at];
                    question.area == area && question.direction == direction
                };
                let mut sorted: Vec<usize> = order.iter().filter(of_half).copied().collect();
                let dealt: Vec<Answer> = sorted.iter().map(|at| case.answer(*at)).collect();
                sorted.sort_unstable();
                assert!(sorted.iter().zip(dealt).all(|(at, answer)| responses.set_answer(*at, answer)));
            }
        }
        let (one, other) = (case.outcome(), responses.score(case.quiz));
        prop_assert_eq!(&one.tally, &other.tally);
        prop_assert_eq!((one.label, &one.parts, one.settled), (other.label, &other.parts, other.settled));
        prop_assert_eq!(one.band_tenths(), other.band_tenths());
    }
}
