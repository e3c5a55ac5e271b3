//! E10: what is said to be settled is what trying all completions finds.

use proptest::prelude::*;
use proptest::sample::subsequence;
use quiz_core::{Answer, Label, Rating, Settled, Tally};

use crate::case::{Case, any_case};
use crate::quizzes::config;

/// What can be said to an open statement: each of the ratings, or “Not sure”.
fn completion(number: usize) -> Answer {
    Rating::ALL.get(number).map_or(Answer::Unsure, |rating| Answer::Given(*rating))
}

/// A case in which as many statements are open, and no others.
fn with_open(count: impl Into<proptest::collection::SizeRange>) -> impl Strategy<Value = (Case, Vec<usize>)> {
    let count = count.into();
    any_case().prop_flat_map(move |case| {
        let positions: Vec<usize> = case.questions().collect();
        (Just(case), subsequence(positions, count.clone())).prop_map(|(case, open)| {
            let closed = |answer: Answer| if answer.is_open() { Answer::Unsure } else { answer };
            let case = case.with(|at, answer| if open.contains(&at) { Answer::Open } else { closed(answer) });
            (case, open)
        })
    })
}

/// The labels and sides of all completions, each once.
fn all_completions(case: &Case, open: &[usize]) -> (Vec<Label>, Vec<i64>) {
    let (mut labels, mut sides) = (Vec::new(), Vec::new());
    let mut responses = case.responses.clone();
    for number in 0..6_usize.pow(open.len() as u32) {
        let mut rest = number;
        for at in open {
            assert!(responses.set_answer(*at, completion(rest % 6)));
            rest /= 6;
        }
        let tally = Tally::new(case.quiz, &responses);
        let (label, side) = (Label::of(&tally), tally.g.signum());
        if !labels.contains(&label) {
            labels.push(label);
        }
        if !sides.contains(&side) {
            sides.push(side);
        }
    }
    (labels, sides)
}

fn check(case: &Case, open: &[usize]) -> Result<(), TestCaseError> {
    let (labels, sides) = all_completions(case, open);
    let tried = Settled { label: labels.len() == 1, side: sides == [1] || sides == [-1] };
    prop_assert_eq!(case.outcome().settled, tried, "labels {:?}, sides {:?}", labels, sides);
    Ok(())
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn e10_settled_is_trying_all_completions_of_up_to_three_open_statements((case, open) in with_open(0..=3)) {
        check(&case, &open)?;
    }
}

proptest! {
    #![proptest_config(config(12))]

    #[test]
    fn e10_settled_is_trying_all_completions_of_four_or_five_open_statements((case, open) in with_open(4..=5)) {
        check(&case, &open)?;
    }
}

proptest! {
    #![proptest_config(config(200))]

    #[test]
    fn e10_what_is_settled_stays_whatever_is_answered_next(
        (case, open) in with_open(1..=12), given in proptest::collection::vec(0..6_usize, 12),
    ) {
        let before = case.outcome();
        let mut case = case;
        for (at, given) in open.iter().zip(given) {
            case = case.with_answer(*at, completion(given));
        }
        let after = case.outcome();
        prop_assert!(!before.settled.label || before.label == after.label);
        prop_assert!(!before.settled.side || before.tally.g.signum() * after.tally.g.signum() == 1);
        prop_assert!(after.settled.label || case.responses.first_open().is_some());
    }
}
