//! E13, exactly on the borders: G² = 4 U H is clear and G² = U H is leaning, and one step less is not.

use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::Responses;
use quiz_core::quiz::Direction;
use quiz_core::score::{Label, Strength};

use crate::case::{Case, any_case};
use crate::exact::agree;
use crate::quizzes::{config, given, points, shipped};

/// The whole square root, if there is one.
fn root(number: i64) -> Option<i64> {
    (0..).take_while(|root| root * root <= number).find(|root| root * root == number)
}

/// The same answers with an importance for which √(U H) is whole; nothing where a few do not have one.
fn on_a_square(case: &Case, first: usize) -> Option<Case> {
    (first..first + 200).find_map(|number| {
        // The digits of a number with base 5 are the points of the areas.
        let case = case.with_importance(|area| Some(points((number / 5_usize.pow(area as u32) % 5) as u8)));
        let tally = case.tally();
        root(tally.unit * tally.h).map(|_| case)
    })
}

fn check(case: &Case, first: usize, doubled: bool, direction: Direction) -> Result<(), TestCaseError> {
    let Some(case) = on_a_square(case, first) else { return Err(TestCaseError::reject("no whole root")) };
    let tally = case.tally();
    let border = root(tally.unit * tally.h).expect("a whole root") * if doubled { 2 } else { 1 };
    let Some(case) = case.driven(direction.sign() * border) else {
        return Err(TestCaseError::reject("cannot be reached"));
    };
    agree(&case)?;
    let tally = case.tally();
    let strength = if doubled && case.is_enough() { Strength::Clear } else { Strength::Leaning };
    prop_assert_eq!(case.label(), Label::Toward(direction, strength));

    // One step back, on any statement that has a say, is on the other side of the border.
    for (at, _) in case.ratings() {
        let less = case.with_answer(at, case.raised(at, -direction.sign()));
        if less.tally().g == tally.g {
            continue;
        }
        agree(&less)?;
        let weaker = if doubled { Label::Toward(direction, Strength::Leaning) } else { Label::TooClose };
        prop_assert_eq!(less.label(), weaker);
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn e13_exactly_on_the_borders_is_clear_and_leaning(
        case in any_case(), first: Index, doubled in any::<bool>(), toward_first in any::<bool>(),
    ) {
        let direction = if toward_first { Direction::For } else { Direction::Against };
        check(&case, first.index(625), doubled, direction)?;
    }
}

/// The shipped quiz with these answers to some statements, and these points for C, J, L and W.
fn answered(answers: &[(&str, u8)], importance: [u8; 4]) -> Case {
    let mut responses = Responses::new(shipped(), [], importance.map(|number| Some(points(number))));
    for (id, raw) in answers {
        assert!(responses.set_answer(shipped().position(id).expect("a statement"), given(*raw)));
    }
    Case { quiz: shipped(), responses }
}

#[test]
fn e13_one_area_answered_two_and_two_stands_on_the_borders_at_25_and_50() {
    // SEM² = 625 · (1/2 + 1/2): the borders are at whole points.
    let table = [
        // One area alone is never clear.
        ([4, 4, 2, 2], 50, Label::Toward(Direction::For, Strength::Leaning)),
        ([4, 3, 2, 2], 38, Label::Toward(Direction::For, Strength::Leaning)),
        ([4, 2, 2, 2], 25, Label::Toward(Direction::For, Strength::Leaning)),
        ([3, 2, 2, 2], 13, Label::TooClose),
        ([2, 2, 2, 2], 0, Label::TooClose),
        ([2, 2, 2, 3], -13, Label::TooClose),
        ([2, 2, 3, 3], -25, Label::Toward(Direction::Against, Strength::Leaning)),
        ([2, 2, 4, 3], -38, Label::Toward(Direction::Against, Strength::Leaning)),
        ([2, 2, 4, 4], -50, Label::Toward(Direction::Against, Strength::Leaning)),
    ];
    for ([c1, c2, c4, c5], total, label) in table {
        let case = answered(&[("C1", c1), ("C2", c2), ("C4", c4), ("C5", c5)], [7, 0, 0, 0]);
        assert_eq!((case.outcome().parts.total, case.label()), (total, label), "{case:?}");
    }
}

#[test]
fn e13_on_the_border_of_clear_a_missing_area_that_counts_makes_it_leaning() {
    // C full with 4 points and J missing with 1: H = 16 · 4 + 32, the borders of G are 24 and 48.
    let full = |keyed: [i64; 3]| {
        let answers = ["C1", "C2", "C3", "C4", "C5", "C6"].into_iter().zip([keyed, [0; 3]].concat());
        answers.map(|(id, keyed)| (id, (2 + keyed) as u8)).collect::<Vec<_>>()
    };
    let table = [
        (full([2, 0, 0]), 16, Label::TooClose),
        (full([2, 1, 0]), 24, Label::Toward(Direction::For, Strength::Leaning)),
        (full([2, 2, 2]), 48, Label::Toward(Direction::For, Strength::Leaning)),
        (full([-2, -2, -2]), -48, Label::Toward(Direction::Against, Strength::Leaning)),
    ];
    for (answers, g, label) in table {
        let case = answered(&answers, [4, 1, 0, 0]);
        assert_eq!((case.tally().g, case.tally().h, case.label()), (g, 96, label), "{case:?}");
        // A missing area that does not count takes nothing away, but one area alone is too little: 6 of 24 answers.
        let alone = Label::Toward(Direction::For, Strength::Leaning);
        assert!(g < 48 || answered(&answers, [4, 0, 0, 0]).label() == alone);
    }
}

#[test]
fn e16_clear_needs_eight_answers_of_24_in_the_areas_that_count() {
    // C and L with four answers each are enough, with one of them less it leans, though the sum is far from the middle.
    let eight = [("C1", 4), ("C2", 4), ("C4", 0), ("C5", 0), ("L1", 4), ("L2", 4), ("L4", 0), ("L5", 0)];
    let label = |answers: &[(&str, u8)], importance| answered(answers, importance).label();
    assert_eq!(label(&eight, [5, 0, 5, 0]), Label::Toward(Direction::For, Strength::Clear));
    assert_eq!(label(&eight[..7], [5, 0, 5, 0]), Label::Toward(Direction::For, Strength::Leaning));
    // Answers in an area that does not count do not help.
    let more = [&eight[..7], &[("J1", 4), ("J2", 4), ("J4", 0)]].concat();
    assert_eq!(label(&more, [5, 0, 5, 0]), Label::Toward(Direction::For, Strength::Leaning));
    assert_eq!(label(&more, [5, 5, 5, 0]), Label::Toward(Direction::For, Strength::Clear));
}
