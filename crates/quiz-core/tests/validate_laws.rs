//! However a quiz file is spoilt, reading it gives a quiz that works or problems with their places.
#![allow(clippy::indexing_slicing, clippy::panic, reason = "a place that is not there is to panic")]

mod quizzes;
mod trees;

use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::responses::{Answer, Rating};
use quiz_core::session::Snapshot;
use quiz_core::{Json, Quiz, Responses, Session};

#[derive(Clone, Debug)]
enum Spoil {
    Delete,
    Replace(Json),
    Repeat,
    /// Takes over another node of the same tree: right by its form, wrong in its place.
    Copy(Index),
}

fn children(json: &mut Json) -> Vec<&mut Json> {
    match json {
        Json::List(items) => items.iter_mut().collect(),
        Json::Object(entries) => entries.iter_mut().map(|(_, json)| json).collect(),
        _ => Vec::new(),
    }
}

/// All nodes but the root, each as the way to its parent and its number among the children.
fn nodes(json: &mut Json, way: &[usize], found: &mut Vec<(Vec<usize>, usize)>) {
    for (number, child) in children(json).into_iter().enumerate() {
        found.push((way.to_vec(), number));
        nodes(child, &[way, &[number]].concat(), found);
    }
}

fn node<'j>(json: &'j mut Json, way: &[usize]) -> &'j mut Json {
    way.iter().fold(json, |json, number| children(json).swap_remove(*number))
}

fn spoilt(mut json: Json, which: Index, spoil: &Spoil) -> Json {
    let mut found = Vec::new();
    nodes(&mut json, &[], &mut found);
    let Some((way, number)) = (!found.is_empty()).then(|| which.get(&found)) else { return json };
    let other = |json: &mut Json, index: &Index| {
        let (way, number) = index.get(&found);
        children(node(json, way)).swap_remove(*number).clone()
    };
    let new = match spoil {
        Spoil::Replace(new) => Some(new.clone()),
        Spoil::Copy(index) => Some(other(&mut json, index)),
        Spoil::Delete | Spoil::Repeat => None,
    };
    match (node(&mut json, way), new) {
        (parent, Some(new)) => *children(parent).swap_remove(*number) = new,
        (Json::List(items), None) if matches!(spoil, Spoil::Delete) => drop(items.remove(*number)),
        (Json::List(items), None) => items.insert(*number, items[*number].clone()),
        (Json::Object(entries), None) if matches!(spoil, Spoil::Delete) => drop(entries.remove(*number)),
        (Json::Object(entries), None) => entries.insert(*number, entries[*number].clone()),
        (leaf, None) => panic!("{leaf} has no children"),
    }
    json
}

fn spoil() -> impl Strategy<Value = Spoil> {
    prop_oneof![
        Just(Spoil::Delete),
        trees::any_tree().prop_map(Spoil::Replace),
        Just(Json::Fraction).prop_map(Spoil::Replace),
        Just(Spoil::Repeat),
        any::<Index>().prop_map(Spoil::Copy),
    ]
}

/// A quiz that was accepted can be taken.
fn works(quiz: &Quiz) -> Result<(), TestCaseError> {
    let responses = Responses::new(quiz, vec![Answer::Given(Rating::MOST); quiz.questions.len()], []);
    let outcome = responses.score(quiz);
    prop_assert_eq!((outcome.tally.g, outcome.parts.total), (0, 0));
    prop_assert!(outcome.tally.areas.iter().all(|area| area.scored && area.g == 0));
    prop_assert_eq!(outcome.parts.areas.len(), quiz.areas.len());
    let session = Session { responses, ..Session::new(quiz) };
    let remembered = quizzes::tree(&Snapshot::of(quiz, &session).to_string());
    prop_assert_eq!(Snapshot::restore(quiz, &remembered), Some(session));
    Ok(())
}

fn read(json: &Json) -> Result<(), TestCaseError> {
    match Quiz::from_json(json) {
        Ok(quiz) => works(&quiz),
        Err(problems) => {
            prop_assert!(!problems.is_empty() && problems.len() <= 201);
            prop_assert!(problems.iter().all(|problem| problem.path.starts_with('$') && !problem.text.is_empty()));
            Ok(())
        }
    }
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn a_spoilt_quiz_file_gives_a_quiz_that_works_or_problems(
        spoils in proptest::collection::vec((any::<Index>(), spoil()), 1..5),
    ) {
        let good = quizzes::tree(quizzes::SPECIMEN);
        read(&spoils.iter().fold(good, |json, (which, spoil)| spoilt(json, *which, spoil)))?;
    }

    #[test]
    fn any_tree_is_no_quiz_and_says_why(json in trees::any_tree()) {
        read(&json)?;
        prop_assert!(Quiz::from_json(&json).is_err());
    }
}
