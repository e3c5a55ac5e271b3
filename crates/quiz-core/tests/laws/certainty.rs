//! E12 and E14: less said is never more certain, and there is always a result.

use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::Responses;
use quiz_core::responses::Answer;
use quiz_core::score::{Label, Strength};

use crate::case::{Case, any_case, nearest};
use crate::exact::Score;
use crate::fraction::Fraction;
use crate::quizzes::{any_answer, any_points, config, largest, points, shipped, small, smallest};

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e12_one_more_not_sure_never_narrows_the_band(case in any_case(), which: Index) {
        let which = which.index(case.quiz.questions.len());
        let less = case.with_answer(which, Answer::Unsure);
        prop_assert!(Score::of(&case).variance <= Score::of(&less).variance);
        prop_assert!(case.tally().h <= less.tally().h);
        prop_assert!(case.outcome().band_tenths() <= less.outcome().band_tenths());
    }

    #[test]
    fn e12_a_weighted_area_that_is_not_scored_is_never_clear(case in any_case()) {
        let tally = case.tally();
        let missing = tally.areas.iter().any(|area| area.points > 0 && !area.scored);
        prop_assert!(!(missing && matches!(case.label(), Label::Toward(_, Strength::Clear))));
    }

    #[test]
    fn e16_too_few_answers_in_areas_that_count_are_never_clear(case in any_case(), alone: Index) {
        let is_clear = |case: &Case| matches!(case.label(), Label::Toward(_, Strength::Clear));
        prop_assert!(case.is_enough() || !is_clear(&case));
        // One area of four alone, however it is answered; of two areas the larger one is enough.
        let alone = alone.index(case.quiz.areas.len());
        let one = case.with_importance(|area| Some(points(if area == alone { 5 } else { 0 })));
        let ends = one.with_deviations(|deviation| 2 * deviation.signum());
        prop_assert!(case.quiz.areas.len() == 2 || !is_clear(&one) && !is_clear(&ends));
        prop_assert!(ends.is_enough() || !is_clear(&ends));
    }

    #[test]
    fn e14_areas_and_total_are_from_minus_100_to_100(case in any_case()) {
        let score = Score::of(&case);
        let hundred = Fraction::whole(100);
        prop_assert!(score.areas.iter().all(|area| area.score.abs() <= hundred));
        prop_assert!(score.total.abs() <= hundred);
        let outcome = case.outcome();
        prop_assert!(outcome.parts.total.abs() <= 100);
        prop_assert!((0..score.areas.len()).all(|at| outcome.area_points(at).is_none_or(|points| points.abs() <= 100)));
        prop_assert!(outcome.flip_weights.iter().all(|flip| (0..=100).contains(&flip.percent)));
    }

    #[test]
    fn e14_every_input_gives_a_result_also_one_of_another_length(
        small_one in any::<bool>(),
        answers in proptest::collection::vec(any_answer(), 0..40),
        importance in proptest::collection::vec(proptest::option::of(any_points()), 0..8),
    ) {
        let quiz = if small_one { small() } else { shipped() };
        let responses = Responses::new(quiz, answers.clone(), importance.clone());
        let outcome = responses.score(quiz);
        prop_assert!(outcome.tally.points > 0 && outcome.tally.h > 0);
        prop_assert!(outcome.parts.total.abs() <= 100);
        // What is missing is open, and what there is no place for is left out.
        let (mut whole, mut points) = (answers, importance);
        whole.resize(quiz.questions.len(), Answer::Open);
        points.resize(quiz.areas.len(), None);
        prop_assert_eq!((responses.answers(), responses.importance()), (&whole[..], &points[..]));
    }

    #[test]
    fn e14_responses_to_another_quiz_give_a_result_too(case in any_case()) {
        // Nobody should score responses with another quiz; whoever does gets a result of that quiz, and no panic.
        for quiz in [smallest(), small(), shipped()] {
            let outcome = case.responses.score(quiz);
            prop_assert_eq!(outcome.tally.areas.len(), quiz.areas.len());
            prop_assert!(outcome.parts.total.abs() <= 100);
        }
    }
}

#[test]
fn e14_both_ends_are_reached() {
    for quiz in [shipped(), small(), smallest(), largest()] {
        for sign in [1, -1] {
            let all = quiz.questions.iter().map(|question| nearest(2 * sign * question.direction.sign()));
            let case = Case { quiz, responses: Responses::new(quiz, all, []) };
            let outcome = case.outcome();
            assert_eq!((outcome.parts.total, outcome.label.rank()), (100 * sign, 2 * sign), "{}", quiz.id);
            assert!((0..quiz.areas.len()).all(|at| outcome.area_points(at) == Some(100 * sign)));
        }
    }
}

#[test]
fn e14_nothing_answered_gives_too_close() {
    for quiz in [shipped(), small(), smallest(), largest()] {
        for answer in [Answer::Open, Answer::Unsure] {
            let outcome = Responses::new(quiz, vec![answer; quiz.questions.len()], []).score(quiz);
            assert_eq!((outcome.label, outcome.parts.total, outcome.tally.g), (Label::TooClose, 0, 0));
            assert!(outcome.statement_parts.is_empty() && outcome.reasons.iter().all(Vec::is_empty));
            assert!(outcome.blockers.is_empty() && outcome.flip_steps.is_none());
            // It can still become anything, unless “Not sure” was the last word.
            assert_eq!(outcome.settled.label, answer == Answer::Unsure);
            assert!(!outcome.settled.side);
        }
    }
}
