//! What is advised: next steps, trials, items of a section, and the gap between what was done and what is felt.
#![allow(clippy::indexing_slicing, reason = "advice that is missing is to panic")]

mod quizzes;

use proptest::prelude::*;
use proptest::sample::select;
use quiz_core::responses::{Answer, Rating};
use quiz_core::score::{EvidenceGap, Label, NextStep, StepAreas};
use quiz_core::{Quiz, Responses};
use quizzes::{any_responses, bank, responses, specimen};

/// The areas and the steps that are named, finding out as `?C`.
fn steps(text: &str) -> (Vec<&'static str>, Vec<String>) {
    let given = responses(bank(), text);
    let next = given.score(bank()).next_steps(bank(), &given);
    let area = |at: usize| bank().areas[at].id.as_str();
    let areas = match next.areas {
        StepAreas::None => vec![],
        StepAreas::One(area) => vec![area],
        StepAreas::AboutEqual(one, other) => vec![one, other],
    };
    let step = |step: &NextStep<'_>| {
        if step.finds_out { format!("?{}", area(step.area)) } else { step.advice.id.clone() }
    };
    (areas.into_iter().map(area).collect(), next.steps.iter().map(step).collect())
}

/// J nearly as weak as C, which has nothing left to work on; the others do not count.
const NEXT_TO_NOTHING: &str = "all=2 C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J1=4 J2=4 J3=4 J4=0 C:10 L:0";

#[test]
fn the_next_steps_are_those_of_the_lowest_answers_of_the_weakest_areas_that_can_be_worked_on() {
    let table: [(&str, &[&str], &[&str]); 14] = [
        // Two that are about equally weak: the first step of each, from the statement that is asked first.
        ("all=2", &["C", "J"], &["project", "bridge"]),
        ("all=2 J1=0 J2=1", &["J"], &["count_ads", "degree_check"]),
        ("all=2 C1=0 C2=0", &["C"], &["project", "maths"]),
        ("all=2 C4=4 C6=3", &["C"], &["tools", "project"]),
        // 10, 20, exactly 25 and 30 apart, at 5 points.
        ("all=2 C1=1", &["C", "J"], &["maths", "bridge"]),
        ("all=2 C1=1 C4=3", &["C", "J"], &["tools", "bridge"]),
        ("all=2 C1=? C2=1 C4=3", &["C", "J"], &["project", "bridge"]),
        ("all=2 C1=1 C2=1 C4=3", &["C"], &["project", "tools"]),
        // Taste is nothing to work on, however weak, and where nothing else counts there is no step.
        ("all=2 W1=0 W9=0 W10=0", &["C", "J"], &["project", "bridge"]),
        ("all=2 C:0 J:0 L:0", &[], &[]),
        // An area without points is never the weakest; a step is named once, and learning has one only.
        ("all=2 L1=0 L2=0 C:0 J:1", &["L"], &["learning_trial"]),
        // Where one of the two has no step, the other has both.
        (NEXT_TO_NOTHING, &["J", "C"], &["bridge", "count_ads"]),
        // Who is told to apply is not told to count openings first.
        (
            concat!("all=2 C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J1=4 J2=4 J3=4 J4=0 C:10 L:0 ", "W1=4 W9=4"),
            &["J", "C"],
            &["bridge"],
        ),
        ("all=2 J2=0 J3=? C:0 L:0", &["J"], &["degree_check", "bridge"]),
    ];
    for (text, areas, wanted) in table {
        let (of, named) = steps(text);
        assert_eq!(
            (of.as_slice(), named.iter().map(String::as_str).collect::<Vec<_>>().as_slice()),
            (areas, wanted),
            "{text}"
        );
    }
}

#[test]
fn where_an_area_that_counts_has_no_score_the_step_is_to_find_out() {
    let table: [(&str, &[&str], &[&str]); 4] = [
        ("", &["C", "J"], &["?C", "?J"]),
        ("all=2 C1=? C2=? C3=?", &["C", "J"], &["?C", "bridge"]),
        ("all=2 L1=? L2=? L3=? L:10", &["L"], &["?L"]),
        ("all=2 L1=? L2=? L3=? L:0", &["C", "J"], &["project", "bridge"]),
    ];
    for (text, areas, wanted) in table {
        let (of, named) = steps(text);
        assert_eq!(
            (of.as_slice(), named.iter().map(String::as_str).collect::<Vec<_>>().as_slice()),
            (areas, wanted),
            "{text}"
        );
    }
    // Nothing is made up where the quiz has nothing to say: K has no text for it.
    let given = responses(specimen(), "T1=0 T2=4 T3=0 T4=4");
    assert!(given.score(specimen()).next_steps(specimen(), &given).steps.is_empty());
}

#[test]
fn an_area_holds_back_only_where_its_answers_speak_against_the_move() {
    let held_back = |text: &str| {
        let outcome = responses(bank(), text).score(bank());
        [0, 1, 2, 3].map(|area| outcome.holds_back(area))
    };
    assert_eq!(held_back("all=2 C1=1 J1=3 L1=? L2=? L3=?"), [true, false, false, false]);
    assert_eq!(held_back(""), [false; 4]);
}

#[test]
fn trials_are_of_what_could_stop_the_move_then_of_what_is_unknown_then_of_the_weakest() {
    let table: [(&str, &[&str]); 8] = [
        ("all=2", &["C", "J"]),
        ("all=2 C1=4", &["J", "L"]),
        ("all=2 L1=0 L2=0 L3=0 C1=4 C2=4", &["L", "J"]),
        ("all=2 L1=0 L2=0 L3=0 C1=4 C2=4 W1=? W9=? W10=?", &["L", "W"]),
        ("all=2 C:0", &["J", "L"]),
        ("all=2 C:0 J:0 L:0", &["W"]),
        ("", &["C", "J"]),
        // Taste can be tried, though it is nothing to work on.
        ("all=2 W1=1 W9=1", &["W", "C"]),
    ];
    for (text, areas) in table {
        let outcome = responses(bank(), text).score(bank());
        assert_eq!(outcome.label, Label::TooClose, "{text}");
        let named: Vec<&str> =
            outcome.trials(bank()).iter().map(|trial| bank().areas[trial.area].id.as_str()).collect();
        assert_eq!(named, areas, "{text}");
    }
}

#[test]
fn a_trial_that_needs_another_area_is_offered_only_where_that_could_not_stop_the_move() {
    // Applying, which is the trial of J, needs C.
    let table = [
        ("all=2", "trial_J"),
        ("all=2 C1=1 C2=0 C3=0 L1=4 L2=4 J1=0", "trial_J"),
        ("all=2 C1=0 C2=0 C3=0 L1=4 L2=4", "trial_otherwise_J"),
        ("all=2 C1=? C2=? C3=?", "trial_otherwise_J"),
        // Whether C counts does not matter, but J itself must be known.
        ("all=2 C1=0 C2=0 C3=0 C:0", "trial_otherwise_J"),
        ("all=2 J1=? J2=? J3=?", "trial_otherwise_J"),
    ];
    for (text, wanted) in table {
        let outcome = responses(bank(), text).score(bank());
        let trials = outcome.trials(bank());
        let of_j = trials.iter().find(|trial| bank().areas[trial.area].id == "J").map(|trial| trial.advice);
        let area = &bank().areas[1];
        let wanted = if wanted == "trial_J" { &area.trial } else { &area.trial_otherwise };
        assert_eq!((outcome.label, of_j), (Label::TooClose, wanted.as_ref()), "{text}");
    }
}

#[test]
fn the_first_card_is_for_the_area_with_the_largest_part_on_the_side_of_the_label() {
    let card_of = |quiz: &Quiz, text: &str| {
        let outcome = responses(quiz, text).score(quiz);
        outcome.first_card(quiz).map(|card| card.areas.clone())
    };
    let card = |text: &str| card_of(bank(), text);
    // The same cards for the first pole, which has none, and answers as far on its side.
    let mut cards_for_both = bank().clone();
    cards_for_both.poles[0].cards = cards_for_both.poles[1].cards.clone();
    let against = "C1=0 C2=1 J1=0 J2=0 J4=3 L1=1 L2=1 W1=1 W9=0";
    let for_first = "C1=4 C2=3 J1=4 J2=4 J4=1 L1=3 L2=3 W1=3 W9=4";
    for (area, points) in [(0, "C:10"), (1, ""), (2, "L:10 C:1 J:1"), (3, "W:10 C:2 J:2")] {
        for (quiz, answers) in [(bank(), against), (&cards_for_both, for_first)] {
            let areas = card_of(quiz, &format!("all=2 {answers} {points}")).unwrap_or_default();
            assert!(areas.contains(&area), "{area}: {areas:?}, {answers}");
        }
    }
    // Neither without a side, nor where the pole has no cards.
    assert_eq!(card("all=2"), None);
    assert_eq!(card("C1=4 C2=4 C3=4 C4=0 L1=4 L2=4 L4=0 J1=3 J2=3 J4=1 W1=3 W9=3 W6=1"), None);
    // An area without a card of its own has the first of all.
    let mut quiz = bank().clone();
    quiz.poles[1].cards.retain(|card| !card.areas.contains(&1));
    let outcome = responses(&quiz, &format!("all=2 {against}")).score(&quiz);
    assert_eq!(outcome.first_card(&quiz), quiz.poles[1].cards.first());
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
    fn at_most_two_steps_and_trials_are_named_each_once_and_no_trial_passes_over_a_blocker(
        given in any_responses(bank()),
    ) {
        let outcome = given.score(bank());
        let steps: Vec<&str> =
            outcome.next_steps(bank(), &given).steps.iter().map(|step| step.advice.id.as_str()).collect();
        let trials: Vec<usize> = outcome.trials(bank()).iter().map(|trial| trial.area).collect();
        prop_assert!(steps.len() <= 2 && (steps.len() < 2 || steps[0] != steps[1]));
        prop_assert!(trials.len() <= 2 && (trials.len() < 2 || trials[0] != trials[1]));
        let blocked = outcome.blockers.iter().filter(|blocker| trials.contains(&blocker.area)).count();
        prop_assert_eq!(blocked, outcome.blockers.len().min(2));
    }
}
