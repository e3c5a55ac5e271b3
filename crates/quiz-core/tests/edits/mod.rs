//! Edits of a JSON tree, as data. A place is named by the names and numbers that lead to it: `questions.3.text`.
#![allow(dead_code, reason = "each test binary uses a part of this")]
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "an edit that does not fit is to panic"
)]

use quiz_core::Json;

/// One edit of a tree.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Edit {
    /// Puts a value at a place. As a value, `×1001` is a text of so many letters, `[×250]` a list of so many nulls.
    Put(&'static str, &'static str),
    /// Takes a place out.
    Drop(&'static str),
    /// Adds a value at the end of the list or object at a place, in an object under a name.
    Add(&'static str, &'static str, &'static str),
    /// Repeats the items of the list at a place until there are so many.
    Repeat(&'static str, usize),
}

impl Edit {
    /// The tree after the edit.
    pub(crate) fn made(&self, mut json: Json) -> Json {
        match *self {
            Self::Put(place, text) => *at(&mut json, place) = value(text),
            Self::Drop(place) => {
                let (parent, name) = place.rsplit_once('.').unwrap_or(("", place));
                match at(&mut json, parent) {
                    Json::List(items) => drop(items.remove(name.parse().expect("a number"))),
                    Json::Object(entries) => entries.retain(|(key, _)| key != name),
                    other => panic!("nothing to take out of {other}"),
                }
            }
            Self::Add(place, name, text) => match at(&mut json, place) {
                Json::List(items) => items.push(value(text)),
                Json::Object(entries) => entries.push((name.to_owned(), value(text))),
                other => panic!("nothing can be added to {other}"),
            },
            Self::Repeat(place, count) => match at(&mut json, place) {
                Json::List(items) => *items = items.iter().cycle().take(count).cloned().collect(),
                other => panic!("{other} is no list"),
            },
        }
        json
    }
}

fn at<'j>(json: &'j mut Json, place: &str) -> &'j mut Json {
    place.split('.').filter(|name| !name.is_empty()).fold(json, |json, name| match json {
        Json::List(items) => &mut items[name.parse::<usize>().expect("a number")],
        Json::Object(entries) => entries.iter_mut().find(|(key, _)| key == name).map(|(_, json)| json).expect("a name"),
        other => panic!("{name} is nowhere in {other}"),
    })
}

fn value(text: &str) -> Json {
    let count = |text: &str| text.parse::<usize>().expect("a number");
    if let Some(letters) = text.strip_prefix('×') {
        Json::text("x".repeat(count(letters)))
    } else if let Some(nulls) = text.strip_prefix("[×") {
        Json::List(vec![Json::Null; count(nulls.trim_end_matches(']'))])
    } else {
        serde_json::from_str(text).expect("JSON")
    }
}
