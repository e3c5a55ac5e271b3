//! Trees that are spoilt at some places.

use proptest::prelude::*;
use proptest::sample::Index;
use quiz_core::Json;

use crate::trees;

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

/// A tree after one spoil, at one of its nodes.
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

/// A tree that was spoilt at up to four places.
pub(crate) fn any_spoilt(good: Json) -> impl Strategy<Value = Json> {
    proptest::collection::vec((any::<Index>(), spoil()), 1..5)
        .prop_map(move |spoils| spoils.iter().fold(good.clone(), |json, (which, spoil)| spoilt(json, *which, spoil)))
}
