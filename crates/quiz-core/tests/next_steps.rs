//! What is advised: next steps, trials, items of a section, and the gap between what was done and what is felt.
#![allow(clippy::indexing_slicing, reason = "advice that is missing is to panic")]

mod quizzes;

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::{Advice, Answer, EvidenceGap, Rating, Responses};
use quizzes::{responses, specimen};

fn ids(advice: Vec<&Advice>) -> Vec<&str> {
    advice.into_iter().map(|advice| advice.id.as_str()).collect()
}

/// Responses given as text, with points for T and K.
fn with_points(text: &str, [t, k]: [u8; 2]) -> Responses {
    responses(specimen(), &format!("{text} T:{t} K:{k}"))
}

#[test]
fn the_next_steps_are_those_of_the_lowest_answers_of_the_weakest_area() {
    // In the order of the quiz: T1 sniff, T2 (against) sniff, T3 warm, T4 (against) warm; K2 (against) brew, K1 brew,
    // K4 (against) none, K3 read.
    let table: [(&str, [u8; 2], &[&str]); 9] = [
        ("all=2", [5, 5], &["sniff", "warm"]),
        ("all=2 T4=4", [5, 5], &["warm", "sniff"]),
        ("all=2 T3=1 T2=4", [5, 5], &["sniff", "warm"]),
        // What is in place already needs no step; a step is named once.
        ("all=2 T1=4 T2=0 T3=3 T4=0", [10, 1], &["warm"]),
        ("T1=4 T2=0 T3=4 T4=0 K1=4 K2=0 K3=4 K4=0", [5, 5], &[]),
        // The weight decides which area is the weakest, and an area without any never is.
        ("all=2 T1=0", [3, 5], &["brew", "read"]),
        ("all=2 T1=0", [0, 1], &["brew", "read"]),
        ("all=2 K1=0 K3=1 K4=4", [5, 5], &["brew", "read"]),
        // A statement without an answer says nothing of a step.
        ("all=2 K1=? K2=1 K3=0 K4=4", [5, 5], &["read", "brew"]),
    ];
    for (text, importance, steps) in table {
        let given = with_points(text, importance);
        assert_eq!(ids(given.score(specimen()).next_steps(specimen(), &given)), steps, "{text}");
    }
}

#[test]
fn where_an_area_that_counts_has_no_score_the_step_is_to_find_out() {
    let table: [(&str, [u8; 2], &[&str]); 4] = [
        ("", [5, 5], &["find_T"]),
        ("K1=0 K2=4 K3=0 K4=4 T1=2", [1, 10], &["find_T"]),
        ("K1=0 K2=2 K3=2 K4=2", [0, 5], &["brew", "read"]),
        // Nothing is made up where the quiz has nothing to say.
        ("T1=0 T2=4 T3=0 T4=4", [5, 5], &[]),
    ];
    for (text, importance, steps) in table {
        let given = with_points(text, importance);
        assert_eq!(ids(given.score(specimen()).next_steps(specimen(), &given)), steps, "{text}");
    }
}

#[test]
fn trials_are_of_the_areas_that_would_settle_the_result() {
    let table: [(&str, [u8; 2], &[&str]); 6] = [
        ("all=2", [5, 5], &["try_T", "try_K"]),
        ("all=2 T1=4", [5, 5], &["try_K", "try_T"]),
        ("all=2 T1=3 K1=0", [5, 5], &["try_T", "try_K"]),
        ("all=2 K1=? K2=? K3=?", [5, 5], &["try_K", "try_T"]),
        ("all=2", [0, 5], &["try_K"]),
        ("", [0, 0], &["try_T", "try_K"]),
    ];
    for (text, importance, trials) in table {
        assert_eq!(ids(with_points(text, importance).score(specimen()).trials(specimen())), trials, "{text}");
    }
}

#[test]
fn items_are_shown_by_what_was_said() {
    let table = [
        // Kettle is shown by K1 affirmed or K2 (against) denied; Leaves applies from T1, T3 true and T2 not true on.
        ("", [false, false, false], [true, false, true]),
        ("all=2", [false, false, false], [true, false, true]),
        ("K1=3", [true, false, false], [true, false, true]),
        ("K1=0 K2=1", [true, false, false], [true, false, true]),
        ("K1=2 K2=3", [false, false, false], [true, false, true]),
        ("T1=3 T3=4 T2=1", [false, false, false], [true, true, true]),
        ("T1=3 T3=4 T2=2", [false, false, false], [true, false, true]),
        ("T1=2 T3=4 T2=1", [false, false, false], [true, false, true]),
        ("T1=3 T3=? T2=1", [false, false, false], [true, false, true]),
        ("T1=3 T3=4 T2=?", [false, false, false], [true, false, true]),
    ];
    let items = &specimen().poles[0].sections[0].items;
    for (text, shown, applies) in table {
        let given = responses(specimen(), text);
        assert_eq!([0, 1, 2].map(|at| items[at].is_shown(specimen(), &given)), shown, "shown: {text}");
        assert_eq!([0, 1, 2].map(|at| items[at].applies(specimen(), &given)), applies, "applies: {text}");
    }
}

#[test]
fn what_was_done_and_what_is_felt_may_differ_by_less_than_three_places() {
    let table = [
        // K1 (for): what was done. K2 (against): how sure one feels, so 4 is the least sure.
        ("K1=4 K2=4 all=2", Some(EvidenceGap::MoreDone)),
        ("K1=0 K2=0 all=2", Some(EvidenceGap::MoreFelt)),
        ("K1=4 K2=3 all=2", None),
        ("K1=4 K2=0 all=2", None),
        // Somebody who agrees with everything, or with nothing, says nothing by it.
        ("all=4", None),
        ("all=0", None),
        ("all=3 K1=4 K2=4", None),
        ("all=1 K1=4 K2=4", Some(EvidenceGap::MoreDone)),
        ("K1=4 all=2 K2=?", None),
        ("K1=4 K2=4", None),
        ("", None),
    ];
    for (text, gap) in table {
        assert_eq!(EvidenceGap::of(specimen(), &responses(specimen(), text)), gap, "{text}");
    }
}

fn all_answered() -> impl Strategy<Value = Responses> {
    let answer = prop_oneof![1 => Just(Answer::Unsure), 5 => select(&Rating::ALL[..]).prop_map(Answer::Given)];
    proptest::collection::vec(answer, 8).prop_map(|answers| Responses::new(specimen(), answers, []))
}

/// The same responses with other ratings, by their distance from the middle.
fn with_deviations(given: &Responses, deviation: impl Fn(i64) -> i64) -> Responses {
    let other = |answer: &Answer| match answer.deviation().map(&deviation).and_then(Rating::from_deviation) {
        Some(rating) => Answer::Given(rating),
        None => *answer,
    };
    Responses::new(specimen(), given.answers().iter().map(other), [])
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn a_constant_answer_shows_no_gap_and_mirrored_answers_show_the_mirrored_one(
        given in all_answered(), constant in -2..=2_i64,
    ) {
        let gap = |given: &Responses| EvidenceGap::of(specimen(), given);
        prop_assert_eq!(gap(&with_deviations(&given, |_| constant)), None);
        let mirrored = gap(&given).map(|gap| match gap {
            EvidenceGap::MoreDone => EvidenceGap::MoreFelt,
            EvidenceGap::MoreFelt => EvidenceGap::MoreDone,
        });
        prop_assert_eq!(gap(&with_deviations(&given, |deviation| -deviation)), mirrored);
    }

    #[test]
    fn at_most_two_steps_and_trials_are_named_each_once(given in all_answered()) {
        let outcome = given.score(specimen());
        for advice in [ids(outcome.next_steps(specimen(), &given)), ids(outcome.trials(specimen()))] {
            prop_assert!(advice.len() <= 2 && (advice.len() < 2 || advice[0] != advice[1]));
        }
    }
}
