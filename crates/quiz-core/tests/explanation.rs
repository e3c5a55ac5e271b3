//! What is said beside the label: reasons, patterns, blockers, weights that would flip the side.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "an explanation that is missing is to panic")]

mod quizzes;

use quiz_core::quiz::{Block, Direction};
use quiz_core::responses::{Answer, Rating};
use quiz_core::score::Lean::{Minus, Open, Plus, Split, Unknown};
use quiz_core::score::{Flag, Stability, usual_difference};
use quiz_core::{Outcome, Responses};
use quizzes::{bank, largest, responses, small, smallest, specimen};

/// The outcome of responses given as text, see [`responses`].
fn outcome_of(text: &str) -> Outcome {
    responses(bank(), text).score(bank())
}

/// An outcome with these area sums, in sixths, even and from -24 to 24; nothing where an area is not scored.
fn with_sums(sums: [Option<i64>; 4]) -> Outcome {
    // A place is two sixths: the first statements of an area take as many as they can.
    let mut left = sums.map(|sum| sum.map(|sum| sum / 2));
    let mut given = Vec::new();
    for question in &bank().questions {
        let places = &mut left[question.area];
        given.push(places.as_mut().map_or(Answer::Unsure, |places| {
            let taken = (*places).clamp(-2, 2);
            *places -= taken;
            Answer::Given(Rating::from_deviation(question.direction.sign() * taken).expect("a place of the scale"))
        }));
    }
    let outcome = Responses::new(bank(), given, []).score(bank());
    let got: Vec<Option<i64>> = outcome.tally.areas.iter().map(|area| area.scored.then_some(area.g)).collect();
    assert_eq!(got, sums);
    outcome
}

#[test]
fn readiness_opportunity_and_preference_come_to_a_pattern() {
    // Sums of C, J, L, W: readiness is C and L from 10 on, the others from 5 on; sums are even.
    let table = [
        ([6, 0, 4, 6], [Plus, Open, Plus], "go"),
        ([24, 6, -4, 6], [Plus, Plus, Plus], "go"),
        ([10, -4, 0, 6], [Plus, Open, Plus], "go"),
        ([10, -6, 0, 6], [Plus, Minus, Plus], "narrow_door"),
        ([10, 0, 0, 4], [Plus, Open, Open], "ready"),
        ([10, -6, 0, -4], [Plus, Minus, Open], "ready"),
        ([10, 0, 0, -6], [Plus, Open, Minus], "may_not_enjoy"),
        ([4, 0, 4, 6], [Open, Open, Plus], "half_ready"),
        ([4, 24, 4, 4], [Open, Plus, Open], "no_pattern"),
        ([-4, 0, -4, -6], [Open, Open, Minus], "may_not_suit"),
        ([-6, 0, -4, 6], [Minus, Open, Plus], "not_ready"),
        ([-10, 0, 0, 0], [Minus, Open, Open], "small_trial"),
        ([0, 0, -10, -6], [Minus, Open, Minus], "better_match"),
        // Confidence and appetite on opposite sides, each from 5 on, whatever the sum and the preference.
        ([6, 0, -6, 24], [Split, Open, Plus], "able_not_eager"),
        ([24, 6, -6, 6], [Split, Plus, Plus], "able_not_eager"),
        ([-6, 0, 24, -24], [Split, Open, Minus], "eager_not_able"),
        ([4, 0, -6, 6], [Open, Open, Plus], "half_ready"),
        ([24, 0, -4, 0], [Plus, Open, Open], "ready"),
    ];
    for (sums, leans, name) in table {
        let pattern = with_sums(sums.map(Some)).pattern.expect("a pattern");
        assert_eq!([pattern.readiness, pattern.opportunity, pattern.preference], leans, "{sums:?}");
        assert_eq!(pattern.name.id(), name, "{sums:?}");
    }
}

#[test]
fn the_borders_of_a_pattern_are_at_20_points() {
    let opportunity = |text| outcome_of(text).pattern.expect("a pattern").opportunity;
    // Two and three answered: 3 + 2 of 6, or 3 alone.
    assert_eq!(opportunity("J1=3 J2=2 J4=1 J9=2 J10=2"), Plus);
    assert_eq!(opportunity("J1=3 J2=2 J4=2 J9=2 J10=2"), Open);
    assert_eq!(opportunity("J1=1 J2=2 J4=3 J9=2 J10=2"), Minus);
}

#[test]
fn a_kind_of_area_that_is_not_scored_is_unknown_and_read_as_open() {
    let table = [
        ([None, None, None, None], [Unknown, Unknown, Unknown], "no_pattern"),
        // One of the two areas of readiness is enough, from 5 on.
        ([Some(6), Some(0), None, Some(6)], [Plus, Open, Plus], "go"),
        ([None, Some(0), Some(-6), Some(6)], [Minus, Open, Plus], "not_ready"),
        ([None, Some(0), Some(4), Some(6)], [Open, Open, Plus], "half_ready"),
        ([Some(24), None, Some(24), None], [Plus, Unknown, Unknown], "ready"),
        ([None, Some(0), None, Some(-24)], [Unknown, Open, Minus], "may_not_suit"),
    ];
    for (sums, leans, name) in table {
        let pattern = with_sums(sums).pattern.expect("a pattern");
        assert_eq!(([pattern.readiness, pattern.opportunity, pattern.preference], pattern.name.id()), (leans, name));
    }
    let mut quiz = bank().clone();
    quiz.areas.iter_mut().filter(|area| area.block == Some(Block::Preference)).for_each(|area| area.block = None);
    assert_eq!(Responses::none(&quiz).score(&quiz).pattern, None);
}

#[test]
fn a_split_needs_two_areas_of_readiness_with_a_score() {
    let mut quiz = bank().clone();
    let given = responses(bank(), "all=2 C1=4 C2=4 L1=0 L2=0");
    assert_eq!(given.score(&quiz).pattern.expect("a pattern").readiness, Split);
    let unscored = responses(bank(), "all=2 C1=4 C2=4 L1=? L2=? L3=?").score(&quiz);
    assert_eq!(unscored.pattern.expect("a pattern").readiness, Plus);
    quiz.areas.iter_mut().for_each(|area| area.block = area.block.filter(|_| area.id != "L"));
    assert_eq!(given.score(&quiz).pattern.expect("a pattern").readiness, Plus);
}

#[test]
fn every_statement_that_moved_the_total_has_its_part_the_strongest_first() {
    // C: one statement of a half alone moves three times as much as one of three. J: not scored, so no part.
    let outcome = outcome_of("C1=3 C4=1 C5=2 C6=4 J1=4 L1=0 L2=3 L3=2 L4=2 L5=2 L9=1 W1=4 W11=0 W12=0 W:0");
    let named: Vec<(&str, u8, i64)> = outcome
        .statement_parts
        .iter()
        .map(|part| (bank().questions[part.question].id.as_str(), part.rating.number(), part.points))
        .collect();
    // A place is 25 · 5 / (15 n) points; the order of the quiz decides among equals.
    let wanted = [("C1", 3, 8), ("L1", 0, -6), ("C6", 4, -6), ("L9", 1, 3), ("C4", 1, 3), ("L2", 3, 3)];
    assert_eq!(named, wanted);
    // C as a whole speaks for the first side; L for neither, so that none of its statements is a reason.
    assert_eq!((reasons(&outcome, Direction::For), reasons(&outcome, Direction::Against)), (vec!["C1"], vec![]));
}

fn reasons(outcome: &Outcome, direction: Direction) -> Vec<&'static str> {
    outcome.reasons_for(direction).iter().map(|reason| bank().questions[reason.question].id.as_str()).collect()
}

#[test]
fn reasons_are_one_statement_from_each_area_on_a_side_the_largest_part_first() {
    // W moves more than L, and L more than C; in J the other side is stronger, so it is named there.
    let text = "all=2 C1=3 L1=4 L2=1 W1=4 W9=3 W12=0 J1=4 J4=4 J9=4";
    let outcome = outcome_of(text);
    assert_eq!(outcome.parts.areas, [2, -4, 2, 10]);
    assert_eq!(reasons(&outcome, Direction::For), ["W12", "C1", "L1"]);
    assert_eq!(reasons(&outcome, Direction::Against), ["J9"]);
    // Points decide, and an area without any has no reason.
    let outcome = outcome_of(&format!("{text} L:10 W:0"));
    assert_eq!(reasons(&outcome, Direction::For), ["L1", "C1"]);
}

#[test]
fn among_equals_of_an_area_the_answers_decide_whose_turn_it_is() {
    // Three of the statements for C with one answer, in the order C3, C2, C1; the sum of all answers is 51 and more.
    for (text, named) in [("", "C3"), ("W1=3", "C2"), ("W1=3 W9=3", "C1"), ("W6=1 W1=4", "C2")] {
        let outcome = outcome_of(&format!("all=2 C1=3 C2=3 C3=3 {text}"));
        assert_eq!(reasons(&outcome, Direction::For)[0], named, "{text}");
    }
}

#[test]
fn no_statement_is_a_reason_much_more_often_than_the_others_of_its_area() {
    let mut state: u64 = 11;
    let mut place = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Answer::Given(Rating::ALL[usize::try_from((state >> 33) % 5).expect("a small number")])
    };
    let mut named = vec![0_u32; bank().questions.len()];
    for _ in 0..6000 {
        let outcome = Responses::new(bank(), bank().questions.iter().map(|_| place()), []).score(bank());
        outcome.reasons.iter().flatten().for_each(|reason| named[reason.question] += 1);
    }
    for (at, area) in bank().areas.iter().enumerate() {
        let of_area = bank().questions.iter().zip(&named).filter(|(question, _)| question.area == at);
        let counts: Vec<u32> = of_area.map(|(_, count)| *count).collect();
        let (most, sum) = (counts.iter().max().expect("statements"), counts.iter().sum::<u32>());
        // At most one and a half times the mean.
        assert!(2 * most * 6 <= 3 * sum, "{}: {counts:?}", area.id);
    }
}

#[test]
fn only_clear_results_are_very_stable_and_only_leaning_ones_fragile() {
    let stability = |sums: [i64; 4]| {
        let outcome = with_sums(sums.map(Some));
        let steps = outcome.flip_steps.as_ref().map_or(0, |change| change.steps);
        (outcome.label.id(bank()), steps, outcome.stability)
    };
    // Four areas of one weight: leaning from a sum of 10 on, clear from 20 on; a place is two.
    assert_eq!(stability([24, 24, 0, 0]), ("clear_mle".to_owned(), 25, Some(Stability::VeryStable)));
    assert_eq!(stability([-24, -16, 0, 0]), ("clear_swe".to_owned(), 21, Some(Stability::VeryStable)));
    assert_eq!(stability([20, 0, 0, 0]), ("clear_mle".to_owned(), 11, None));
    assert_eq!(stability([12, 4, 0, 0]), ("leaning_mle".to_owned(), 9, None));
    assert_eq!(stability([8, 0, 0, 0]), ("too_close".to_owned(), 5, None));
    // With two answers in a half a place weighs more, and with one it weighs most.
    let near = outcome_of("C1=4 C4=0 C5=0 J1=3 J4=1 J9=2 L1=3 L4=1 L5=1 W1=3 W6=1 W11=2");
    assert_eq!((near.label.id(bank()).as_str(), near.stability), ("clear_mle", None));
    assert!(near.flip_steps.is_some_and(|change| change.steps < 12));
    let leaning = outcome_of("C1=3 C4=1 C5=2 J1=3 J4=2 J9=2 L1=2 L4=2 L5=2 W1=2 W6=2 W11=2");
    assert_eq!((leaning.label.id(bank()).as_str(), leaning.stability), ("leaning_mle", Some(Stability::Fragile)));
}

#[test]
fn a_straight_line_is_a_third_of_all_statements_and_at_least_five() {
    // 96, 24, 12, 8 and 2 statements: so many equal answers in a row.
    for (quiz, border) in
        [(largest(), Some(32)), (bank(), Some(8)), (small(), Some(5)), (specimen(), Some(5)), (smallest(), None)]
    {
        let line = |length: usize| {
            let after = Rating::ALL.iter().cycle().skip(1);
            let equal = std::iter::repeat_n(&Rating::LEAST, length);
            let answers = equal.chain(after).take(quiz.questions.len()).map(|rating| Answer::Given(*rating));
            Responses::new(quiz, answers, []).score(quiz).flags.contains(&Flag::StraightLining)
        };
        let found = (1..=quiz.questions.len()).find(|length| line(*length));
        assert_eq!(found, border, "{} statements", quiz.questions.len());
        // A missing answer ends the line.
        let length = border.unwrap_or(1);
        let mut responses = Responses::new(quiz, vec![Answer::Given(Rating::LEAST); length], []);
        responses.set_answer(length / 2, Answer::Unsure);
        assert!(!responses.score(quiz).flags.contains(&Flag::StraightLining));
    }
}

#[test]
fn answers_that_point_both_ways_within_the_areas_are_scattered_from_a_variance_of_13_sixths() {
    let flags = |text: &str| outcome_of(text).flags;
    // Keyed: 2 2 2 -2 -2 0 in C, 2 -2 0 0 0 0 in the others. The squares are 44, the sum of C is 2: (44 - 4/6) / 20 = 13/6.
    let border = "all=2 C3=4 C6=0 C1=4 C2=0 C5=4 J3=4 J4=4 L1=4 L5=4 W1=4 W6=4";
    assert_eq!(flags(border), [Flag::Scattered]);
    assert_eq!(flags(&format!("{border} J3=3")), []);
    // Two pairs of opposites say something else; three say it better, and so does a line.
    assert_eq!(flags(&format!("{border} J1=0 J10=0 L2=0 L4=0")), [Flag::ContradictionsSoft, Flag::Scattered]);
    assert_eq!(flags(&format!("{border} J1=0 J10=0 L2=0 L4=0 W9=4 W11=4")), [Flag::Contradictions]);
    assert_eq!(flags("all=4"), [Flag::StraightLining, Flag::Contradictions, Flag::Acquiescence]);
    // Answers to fewer than half of the statements are too few to say so.
    let few = |more: &str| flags(&format!("all=? C1=4 C2=0 C3=4 C4=4 C5=0 C6=0 J1=4 J2=0 J3=4 J4=4 J9=0 {more}"));
    assert_eq!(few("J10=2"), [Flag::Scattered, Flag::ManyUnsure]);
    assert_eq!(few(""), [Flag::ManyUnsure]);
}

#[test]
fn two_totals_of_full_answers_usually_differ_by_up_to_29_points() {
    let full = outcome_of("all=2").tally;
    assert_eq!(usual_difference(&full, &full), 29);
    let half = outcome_of("all=2 C1=? C4=? J1=? J4=? L1=? L4=? W1=? W6=?").tally;
    // SEM² is 625/6 with three answers in each half, 625/4 with two: 2 √(625/6 + 625/4) = 32.3.
    assert_eq!(usual_difference(&full, &half), 32);
}

#[test]
fn blockers_are_weighted_areas_at_minus_50_unless_the_label_is_for_the_other_side() {
    let areas = |outcome: &Outcome| outcome.blockers.iter().map(|b| (b.area, b.preference)).collect::<Vec<_>>();
    assert_eq!(areas(&with_sums([Some(24), Some(-12), Some(24), Some(-12)])), [(1, false), (3, true)]);
    assert_eq!(areas(&with_sums([Some(24), Some(-10), Some(24), Some(-10)])), []);
    assert_eq!(areas(&with_sums([Some(-24), Some(-12), Some(0), Some(0)])), []);
    // C1 to C3 denied is -50 in C, too little for a side where W speaks for the other one; without points it is nothing.
    assert_eq!(areas(&outcome_of("all=2 C1=0 C2=0 C3=0 W1=4 W9=4")), [(0, false)]);
    assert_eq!(areas(&outcome_of("all=2 C1=0 C2=0 C3=0 W1=4 W9=4 C:0")), []);
}

#[test]
fn dominance_is_every_scored_area_on_one_side() {
    let table = [
        ([Some(2), Some(2), Some(2), Some(2)], true),
        ([Some(-2), None, None, None], true),
        ([Some(2), Some(2), Some(2), Some(0)], false),
        ([Some(2), Some(-2), None, None], false),
        ([None, None, None, None], false),
        ([Some(0), None, None, None], false),
    ];
    for (sums, dominance) in table {
        assert_eq!(with_sums(sums).dominance, dominance, "{sums:?}");
    }
}

#[test]
fn flip_weights_are_the_shares_of_one_area_that_bring_the_total_to_zero() {
    let percents = |sums: [i64; 4]| {
        with_sums(sums.map(Some)).flip_weights.iter().map(|flip| (flip.area, flip.percent)).collect::<Vec<_>>()
    };
    // 24 w = 4 (1 - w) at a seventh, and so on; an area at 0 brings the total to 0 only when it counts alone.
    assert_eq!(percents([24, 0, 0, -12]), [(0, 14), (1, 100), (2, 100), (3, 40)]);
    assert_eq!(percents([8, 8, 8, -24]), [(0, 25), (1, 25), (2, 25), (3, 25)]);
    assert_eq!(percents([2, 2, 2, -10]), [(0, 50), (1, 50), (2, 50), (3, 17)]);
    assert_eq!(percents([2, 2, 2, 2]), []);
    assert_eq!(percents([0, 0, 0, 0]), []);
}

#[test]
fn one_answer_of_an_area_is_not_spread() {
    assert!(!responses(smallest(), "A1=4").score(smallest()).flags.contains(&Flag::Scattered));
}

#[test]
fn the_band_of_the_only_area_is_that_of_the_total() {
    let quiz = quizzes::built(&[3]);
    for text in ["all=4", "all=2", "A1=4 A2=0", "A1=4 A2=3 A3=0 A4=1", "all=4 A:10"] {
        let outcome = responses(&quiz, text).score(&quiz);
        assert!(outcome.band_tenths() > 1, "{text}");
        assert_eq!((outcome.area_band_tenths(0), outcome.area_band_tenths(1)), (outcome.band_tenths(), 0), "{text}");
    }
}
