//! E11: the smallest change is the smallest of all changes, and what it names does what it says.

use proptest::prelude::*;
use quiz_core::Outcome;
use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Rating};
use quiz_core::score::{Change, Label, Tally};

use crate::case::{Case, any_case, case_of};
use crate::quizzes::{bank, config};

type Goal<'g> = &'g dyn Fn(&Tally) -> bool;

/// Whether some change of at most so many answers and so many places in all reaches the goal; all are tried, from the
/// statement `first` on.
fn reachable(case: &Case, goal: Goal<'_>, first: usize, answers: usize, places: u8) -> bool {
    if goal(&case.tally()) {
        return true;
    }
    if answers == 0 || places == 0 {
        return false;
    }
    case.ratings().filter(|(at, _)| *at >= first).any(|(at, old)| {
        Rating::ALL.into_iter().filter(|to| *to != old && distance(*to, old) <= places).any(|to| {
            let moved = case.with_answer(at, Answer::Given(to));
            reachable(&moved, goal, at + 1, answers - 1, places - distance(to, old))
        })
    })
}

/// How many places two ratings are apart.
fn distance(one: Rating, other: Rating) -> u8 {
    one.number().abs_diff(other.number())
}

/// The answers after the moves.
fn moved(case: &Case, change: &Change) -> Case {
    change.moves.iter().fold(case.clone(), |case, step| case.with_answer(step.question, Answer::Given(step.to)))
}

/// A named change moves real answers, reaches the goal, and no step of it could be saved.
fn does_what_it_says(case: &Case, change: &Change, goal: Goal<'_>) -> Result<(), TestCaseError> {
    prop_assert!(goal(&moved(case, change).tally()));
    let places: i64 = change.moves.iter().map(|step| i64::from(distance(step.from, step.to))).sum();
    prop_assert_eq!(places, change.steps);
    for (at, step) in change.moves.iter().enumerate() {
        prop_assert_eq!(case.answer(step.question), Answer::Given(step.from));
        prop_assert!(step.from != step.to);
        prop_assert!(change.moves.iter().take(at).all(|other| other.question != step.question));
        let mut shorter = change.clone();
        let back = if step.to > step.from { -1 } else { 1 };
        shorter.moves[at].to = Rating::from_deviation(step.to.deviation() + back).expect("a place nearer to the first");
        prop_assert!(!goal(&moved(case, &shorter).tally()));
    }
    Ok(())
}

/// Whether all answers moved as far as they go reach the goal. By E1 nothing else does if they do not.
fn within_reach(case: &Case, toward: i64, may: impl Fn(usize) -> bool, goal: Goal<'_>) -> bool {
    let end = |at: usize, answer: Answer| if may(at) { case.raised(at, 4 * toward) } else { answer };
    goal(&case.with(end).tally())
}

/// Both smallest changes against trying everything.
fn smallest(
    case: &Case,
    toward: i64,
    goal: Goal<'_>,
    steps: &Option<Change>,
    answers: &Option<Change>,
) -> Result<(), TestCaseError> {
    let reached = within_reach(case, toward, |_| true, goal);
    prop_assert_eq!((steps.is_some(), answers.is_some()), (reached, reached));
    let (Some(steps), Some(answers)) = (steps, answers) else { return Ok(()) };
    does_what_it_says(case, steps, goal)?;
    does_what_it_says(case, answers, goal)?;
    prop_assert!(steps.steps <= answers.steps && answers.moves.len() <= steps.moves.len());
    if steps.steps <= 3 {
        let fewer = u8::try_from(steps.steps - 1).expect("0 to 2");
        prop_assert!(!reachable(case, goal, 0, usize::MAX, fewer));
    }
    if answers.moves.len() <= 3 {
        prop_assert!(!reachable(case, goal, 0, answers.moves.len() - 1, u8::MAX));
    }
    Ok(())
}

proptest! {
    #![proptest_config(config(120))]

    #[test]
    fn e11_the_smallest_crossing_is_the_smallest_of_all(case in any_case()) {
        let outcome = case.outcome();
        let side = outcome.tally.g.signum();
        if side == 0 {
            prop_assert_eq!((&outcome.flip_steps, &outcome.flip_answers, &outcome.flip_workable), (&None, &None, &None));
            return Ok(());
        }
        let crosses = |tally: &Tally| tally.g.signum() == -side;
        smallest(&case, -side, &crosses, &outcome.flip_steps, &outcome.flip_answers)?;
    }

    #[test]
    fn e11_the_smallest_tipping_is_the_smallest_of_all(case in any_case()) {
        let outcome = case.outcome();
        prop_assert_eq!(outcome.tips.is_some(), outcome.label == Label::TooClose);
        for (tips, direction) in outcome.tips.iter().flatten().zip([Direction::For, Direction::Against]) {
            prop_assert_eq!(tips.direction, direction);
            let leans = |tally: &Tally| Label::of(tally).direction() == Some(direction);
            smallest(&case, direction.sign(), &leans, &tips.fewest_steps, &tips.fewest_answers)?;
        }
    }
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn e11_a_crossing_to_work_on_leaves_the_rest_as_it_is(case in prop_oneof![any_case(), case_of(bank())]) {
        let outcome = case.outcome();
        let side = outcome.tally.g.signum();
        let workable = |at: usize| case.quiz.questions[at].workable;
        let crosses = |tally: &Tally| tally.g.signum() == -side;
        let reached = side != 0 && within_reach(&case, -side, workable, &crosses);
        prop_assert_eq!(outcome.flip_workable.is_some(), reached);
        let Some(change) = outcome.flip_workable else { return Ok(()) };
        does_what_it_says(&case, &change, &crosses)?;
        prop_assert!(change.moves.iter().all(|step| workable(step.question)));
        prop_assert!(outcome.flip_steps.is_some_and(|any| any.steps <= change.steps));
    }

    #[test]
    fn e11_among_equal_statements_each_area_and_each_statement_has_its_turn(case in any_case()) {
        let outcome = case.outcome();
        let Some(change) = &outcome.flip_steps else { return Ok(()) };
        let named: Vec<usize> = change.moves.iter().map(|step| step.question).collect();
        prop_assert_eq!(&named, &in_turn(&case, &outcome)[..named.len()]);
    }
}

/// All statements that can be moved to the other side, in the order in which they are named: those that move the total the
/// most first; among equals the areas in turn, the one with the largest part first, and in each area from the statement
/// on whose place is the sum of all ratings, modulo their number.
fn in_turn(case: &Case, outcome: &Outcome) -> Vec<usize> {
    let areas = &outcome.tally.areas;
    let toward = -outcome.tally.g.signum();
    let sum: usize = case.ratings().map(|(_, rating)| usize::from(rating.number())).sum();
    let mut by_part: Vec<usize> = (0..areas.len()).collect();
    by_part.sort_by_key(|at| -(areas[*at].points * areas[*at].g).abs());
    let size = |at: usize| {
        let area = &areas[case.area(at)];
        area.points * outcome.tally.unit / area.half(case.quiz.questions[at].direction).answered
    };
    let moves = |at: &usize| areas[case.area(*at)].counts() && case.raised(*at, toward) != case.answer(*at);
    let movable: Vec<usize> = case.ratings().map(|(at, _)| at).filter(moves).collect();
    let mut sizes: Vec<i64> = movable.iter().map(|at| size(*at)).collect();
    sizes.sort_unstable();
    sizes.dedup();
    let mut named = Vec::new();
    for wanted in sizes.into_iter().rev() {
        for round in 0..movable.len() {
            for area in &by_part {
                let equals: Vec<usize> =
                    movable.iter().copied().filter(|at| case.area(*at) == *area && size(*at) == wanted).collect();
                if round < equals.len() {
                    named.push(equals[(sum + round) % equals.len()]);
                }
            }
        }
    }
    named
}
