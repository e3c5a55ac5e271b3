//! E12 and E14: less said is never more certain, and there is always a result.

use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::{Answer, Label, Outcome, Strength, Tally};

use crate::case::{Case, any_case, raw};
use crate::exact::Score;
use crate::fraction::Fraction;
use crate::quizzes::{config, largest, shipped, small, smallest};

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e12_one_more_not_sure_never_narrows_the_band(case in any_case(), which: Index) {
        let which = which.index(case.answers.len());
        let less = case.with(|at, answer| if at == which { Answer::Unsure } else { answer });
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
    fn e14_every_input_gives_a_result_also_one_of_another_length_or_out_of_range(
        small_one in any::<bool>(),
        raws in proptest::collection::vec(proptest::option::of(any::<u8>()), 0..40),
        importance in proptest::collection::vec(proptest::option::of(any::<u8>()), 0..8),
    ) {
        let quiz = if small_one { small() } else { shipped() };
        let answers: Vec<Answer> = raws.iter().map(|raw| raw.map_or(Answer::Unsure, Answer::Given)).collect();
        let outcome = Outcome::new(quiz, &answers, &importance);
        prop_assert!(outcome.tally.points > 0 && outcome.tally.h > 0);
        prop_assert!(outcome.parts.total.abs() <= 100);
        // Missing answers are open, and what is out of range is read as the nearest that is in it.
        let mut whole: Vec<Answer> =
            raws.iter().map(|given| given.map_or(Answer::Unsure, |given| raw(i64::from(given)))).collect();
        whole.resize(quiz.questions.len(), Answer::Open);
        let mut points: Vec<_> = importance.iter().map(|points| points.map(|points| points.min(10))).collect();
        points.resize(quiz.areas.len(), None);
        prop_assert_eq!(outcome.tally, Tally::new(quiz, &whole, &points));
    }
}

#[test]
fn e14_both_ends_are_reached() {
    for quiz in [shipped(), small(), smallest(), largest()] {
        for sign in [1, -1] {
            let all =
                |toward: i64| quiz.questions.iter().map(move |q| raw(2 + 2 * toward * q.direction.sign())).collect();
            let case = Case { quiz, answers: all(sign), importance: vec![None; quiz.areas.len()] };
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
            let answers = vec![answer; quiz.questions.len()];
            let outcome = Outcome::new(quiz, &answers, &[]);
            assert_eq!((outcome.label, outcome.parts.total, outcome.tally.g), (Label::TooClose, 0, 0));
            assert!(outcome.reasons.is_empty() && outcome.blockers.is_empty() && outcome.flip_steps.is_none());
            // It can still become anything, unless “Not sure” was the last word.
            assert_eq!(outcome.settled.label, answer == Answer::Unsure);
            assert!(!outcome.settled.side);
        }
    }
}
