//! What is said beside the label: reasons, patterns, blockers, weights that would flip the side.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "an explanation that is missing is to panic")]

mod quizzes;

use quiz_core::Lean::{Minus, Open, Plus, Unknown};
use quiz_core::{Answer, Block, Direction, Outcome, Rating, Responses};
use quizzes::{responses, shipped};

/// The outcome of responses given as text, see [`responses`].
fn outcome_of(text: &str) -> Outcome {
    responses(shipped(), text).score(shipped())
}

/// An outcome with these area sums, in sixths, even and from -24 to 24; nothing where an area is not scored.
fn with_sums(sums: [Option<i64>; 4]) -> Outcome {
    // A place is two sixths: the first statements of an area take as many as they can.
    let mut left = sums.map(|sum| sum.map(|sum| sum / 2));
    let mut given = Vec::new();
    for question in &shipped().questions {
        let places = &mut left[shipped().area_position(&question.area).expect("an area")];
        given.push(places.as_mut().map_or(Answer::Unsure, |places| {
            let taken = (*places).clamp(-2, 2);
            *places -= taken;
            Answer::Given(Rating::from_deviation(question.direction.sign() * taken).expect("a place of the scale"))
        }));
    }
    let outcome = Responses::new(shipped(), given, []).score(shipped());
    let got: Vec<Option<i64>> = outcome.tally.areas.iter().map(|area| area.scored.then_some(area.g)).collect();
    assert_eq!(got, sums);
    outcome
}

#[test]
fn readiness_opportunity_and_preference_come_to_a_pattern() {
    // Sums of C, J, L, W: readiness is C and L from 10 on, the others from 5 on; sums are even.
    let table = [
        ([6, 0, 4, 6], [Plus, Open, Plus], "go"),
        ([24, 6, -14, 6], [Plus, Plus, Plus], "go"),
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
    assert_eq!(opportunity("J1=3 J2=2 J4=1 J5=2 J6=2"), Plus);
    assert_eq!(opportunity("J1=3 J2=2 J4=2 J5=2 J6=2"), Open);
    assert_eq!(opportunity("J1=1 J2=2 J4=3 J5=2 J6=2"), Minus);
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
    let mut quiz = shipped().clone();
    quiz.areas.iter_mut().filter(|area| area.block == Some(Block::Preference)).for_each(|area| area.block = None);
    assert_eq!(Responses::none(&quiz).score(&quiz).pattern, None);
}

#[test]
fn reasons_are_the_statements_that_moved_the_total_the_strongest_first() {
    // C: one statement of a half alone moves three times as much as one of three. J: not scored, so no reason.
    let outcome = outcome_of("C1=3 C4=1 C5=2 C6=4 J1=4 L1=0 L2=3 L3=2 L4=2 L5=2 L6=1 W1=4 W4=0 W5=0 W:0");
    let named: Vec<(&str, u8, i64)> = outcome
        .reasons
        .iter()
        .map(|reason| (shipped().questions[reason.question].id.as_str(), reason.rating.number(), reason.points))
        .collect();
    // A place is 25 · 5 / (15 n) points; the order of the quiz decides among equals: L1, C6, L6, C4, L2.
    let wanted = [("C1", 3, 8), ("L1", 0, -6), ("C6", 4, -6), ("L6", 1, 3), ("C4", 1, 3), ("L2", 3, 3)];
    assert_eq!(named, wanted);
    let against: Vec<usize> = outcome.reasons_for(Direction::Against).map(|reason| reason.question).collect();
    assert_eq!(against, ["L1", "C6"].map(|id| shipped().position(id).expect("a statement")));
}

#[test]
fn blockers_are_weighted_areas_at_minus_50_unless_the_label_is_for_the_other_side() {
    let areas = |outcome: &Outcome| outcome.blockers.iter().map(|b| (b.area, b.preference)).collect::<Vec<_>>();
    assert_eq!(areas(&with_sums([Some(24), Some(-12), Some(24), Some(-12)])), [(1, false), (3, true)]);
    assert_eq!(areas(&with_sums([Some(24), Some(-10), Some(24), Some(-10)])), []);
    assert_eq!(areas(&with_sums([Some(-24), Some(-12), Some(0), Some(0)])), []);
    // C1 to C3 denied is -50 in C, too little for a side where W speaks for the other one; without points it is nothing.
    assert_eq!(areas(&outcome_of("all=2 C1=0 C2=0 C3=0 W1=4 W2=4")), [(0, false)]);
    assert_eq!(areas(&outcome_of("all=2 C1=0 C2=0 C3=0 W1=4 W2=4 C:0")), []);
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
