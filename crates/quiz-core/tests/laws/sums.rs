//! E8: the parts add up, exactly and on the screen.

use proptest::prelude::*;
use quiz_core::score::{rounded, usual_difference};

use crate::case::any_case;
use crate::exact::Score;
use crate::fraction::Fraction;
use crate::quizzes::config;

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e8_statements_add_up_to_the_area_and_areas_to_the_total(case in any_case()) {
        let (outcome, score) = (case.outcome(), Score::of(&case));
        let whole = outcome.tally.unit * outcome.tally.points;
        let mut total = Fraction::whole(0);
        for (at, area) in score.areas.iter().enumerate() {
            let of_area = outcome.statement_parts.iter().filter(|reason| case.area(reason.question) == at);
            let part: Fraction = of_area.map(|reason| Fraction::new(reason.exact, whole)).sum();
            prop_assert_eq!(part, score.weights[at] * area.score);
            total = total + part;
        }
        prop_assert_eq!(total, score.total);
    }

    #[test]
    fn e8_displayed_parts_add_up_to_the_displayed_total_each_less_than_one_off(case in any_case()) {
        let (outcome, score) = (case.outcome(), Score::of(&case));
        let parts = &outcome.parts;
        prop_assert_eq!(parts.areas.iter().sum::<i64>(), parts.total);
        prop_assert!((Fraction::whole(parts.total) - score.total).abs() <= Fraction::new(1, 2));
        for ((shown, area), weight) in parts.areas.iter().zip(&score.areas).zip(&score.weights) {
            let exact = *weight * area.score;
            prop_assert!((Fraction::whole(*shown) - exact).abs() < Fraction::whole(1));
            prop_assert!(exact != Fraction::whole(0) || *shown == 0);
        }
    }

    #[test]
    fn e8_numbers_shown_alone_are_rounded_half_away_from_zero(case in any_case()) {
        let (outcome, score) = (case.outcome(), Score::of(&case));
        for (at, area) in score.areas.iter().enumerate() {
            let shown = outcome.area_points(at);
            prop_assert_eq!(shown.is_some(), area.scored);
            prop_assert!(nearest(shown.unwrap_or(0), area.score));
        }
        let whole = outcome.tally.unit * outcome.tally.points;
        for reason in &outcome.statement_parts {
            prop_assert!(nearest(reason.points, Fraction::new(reason.exact, whole)));
        }
    }

    #[test]
    fn rounding_is_to_the_nearest_and_halves_go_away_from_zero(above in -10_000..10_000_i64, below in -300..300_i64) {
        prop_assume!(below != 0);
        prop_assert!(nearest(rounded(above, below), Fraction::new(above, below)));
    }

    #[test]
    fn the_usual_difference_is_twice_the_error_of_a_difference_to_the_nearest_point(
        one in any_case(), other in any_case(),
    ) {
        let points = usual_difference(&one.tally(), &other.tally());
        let square = Fraction::whole(4) * (Score::of(&one).variance + Score::of(&other).variance);
        let (low, high) = (Fraction::new(2 * points - 1, 2), Fraction::new(2 * points + 1, 2));
        prop_assert!(low.squared() <= square && square <= high.squared(), "{} for {:?}", points, square);
        prop_assert_eq!(points, usual_difference(&other.tally(), &one.tally()));
    }

    #[test]
    fn the_band_is_one_standard_error_to_the_nearest_tenth(case in any_case()) {
        let (tenths, score) = (case.outcome().band_tenths(), Score::of(&case));
        let square = Fraction::whole(100) * score.variance;
        let (low, high) = (Fraction::new(2 * tenths - 1, 2), Fraction::new(2 * tenths + 1, 2));
        prop_assert!(low.squared() <= square && square <= high.squared(), "{} tenths for {:?}", tenths, square);
    }
}

fn nearest(shown: i64, exact: Fraction) -> bool {
    let error = Fraction::whole(shown) - exact;
    let half = Fraction::new(1, 2);
    error.abs() < half || (error.abs() == half && Fraction::whole(shown).abs() > exact.abs())
}
