//! The gap between what was done and what is felt is its definition, said here in exact fractions.

use proptest::prelude::*;
use quiz_core::Quiz;
use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Rating, Responses};
use quiz_core::score::EvidenceGap;

use crate::fraction::Fraction;
use crate::quizzes::{any_responses, config, shipped};

fn mean(values: &[Fraction]) -> Option<Fraction> {
    let sum = values.iter().fold(Fraction::whole(0), |sum, value| sum + *value);
    (!values.is_empty()).then(|| sum * Fraction::new(1, values.len() as i64))
}

/// The mean of the keyed answers to each list, without the person's tendency to agree; the two are three places apart.
fn gap(quiz: &Quiz, responses: &Responses) -> Option<EvidenceGap> {
    let answered: Vec<_> =
        quiz.questions.iter().zip(responses.answers()).filter_map(|(q, a)| Some((q, a.rating()?))).collect();
    let deviation = |rating: &Rating| Fraction::whole(i64::from(rating.number()) - 2);
    let agreement = |direction| {
        let of_half = answered.iter().filter(|(question, _)| question.direction == direction);
        mean(&of_half.map(|(_, rating)| deviation(rating)).collect::<Vec<_>>())
    };
    let agreement = (agreement(Direction::For)? + agreement(Direction::Against)?) * Fraction::new(1, 2);
    let keyed = |ids: &[String]| {
        let of_list = answered.iter().filter(|(question, _)| ids.contains(&question.id));
        let without = |rating: &Rating| deviation(rating) - agreement;
        mean(&of_list.map(|(q, rating)| Fraction::whole(q.direction.sign()) * without(rating)).collect::<Vec<_>>())
    };
    let apart = keyed(&quiz.evidence.done)? - keyed(&quiz.evidence.felt)?;
    if apart >= Fraction::whole(3) {
        Some(EvidenceGap::MoreDone)
    } else if apart <= Fraction::whole(-3) {
        Some(EvidenceGap::MoreFelt)
    } else {
        None
    }
}

/// A quiz with other lists, and responses that say so much of one list and so little of the other.
fn any_evidence() -> impl Strategy<Value = (Quiz, Responses)> {
    let list = || proptest::collection::vec(0..shipped().questions.len(), 0..4);
    let level = || prop_oneof![Just(None), (0..=4_u8).prop_map(Some), Just(Some(0)), Just(Some(4))];
    (any_responses(shipped()), list(), list(), level(), level()).prop_map(|(mut responses, done, felt, high, low)| {
        let mut quiz = shipped().clone();
        let ids = |list: &[usize]| list.iter().map(|at| shipped().questions[*at].id.clone()).collect();
        (quiz.evidence.done, quiz.evidence.felt) = (ids(&done), ids(&felt));
        for (list, level) in [(done, high), (felt, low)] {
            for at in list {
                let keyed = |level: u8| if quiz.questions[at].direction == Direction::For { level } else { 4 - level };
                if let Some(rating) = level.map(keyed).and_then(Rating::new) {
                    assert!(responses.set_answer(at, Answer::Given(rating)));
                }
            }
        }
        (quiz, responses)
    })
}

proptest! {
    #![proptest_config(config(2000))]

    #[test]
    fn the_gap_is_that_of_the_means_without_the_tendency_to_agree((quiz, responses) in any_evidence()) {
        prop_assert_eq!(EvidenceGap::of(&quiz, &responses), gap(&quiz, &responses));
    }
}
