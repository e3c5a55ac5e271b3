//! What the targets share: the quizzes that they read for, and a mutation that keeps JSON what it is.

use std::sync::LazyLock;

use libfuzzer_sys::fuzzer_mutate;
use quiz_core::{Json, Quiz};

/// The quizzes that answers are read for: one with every field, and one in its second revision.
pub static QUIZZES: LazyLock<[Quiz; 2]> = LazyLock::new(|| {
    [
        include_str!("../../crates/quiz-core/tests/quizzes/specimen.json"),
        include_str!("../../static/quizzes/swe-or-mle/quiz.json"),
    ]
    .map(|text| Quiz::from_json(&serde_json::from_str(text).expect("JSON")).expect("a good quiz"))
});

/// Values that a place is tried with.
const VALUES: [&str; 16] = [
    "null",
    "true",
    "false",
    "0",
    "1",
    "-1",
    "4",
    "5",
    "11",
    "256",
    "0.5",
    "9223372036854775807",
    "\"\"",
    "\"\\u0000\"",
    "[]",
    "{}",
];

/// Changes the tree of a JSON text at one place, three times in four; otherwise, and where there is no tree, its bytes.
/// Bytes alone hardly ever come past the parser.
pub fn mutate(data: &mut [u8], size: usize, most: usize, seed: u32) -> usize {
    let mut chance = Chance(u64::from(seed));
    let tree = data.get(..size).and_then(|text| serde_json::from_slice::<Json>(text).ok());
    if let Some(mut json) = tree.filter(|_| chance.below(4) > 0) {
        change(&mut json, &mut chance);
        let text = json.to_string();
        if let (true, Some(place)) = (text.len() <= most, data.get_mut(..text.len())) {
            place.copy_from_slice(text.as_bytes());
            return text.len();
        }
    }
    fuzzer_mutate(data, size, most)
}

/// Numbers by chance, from a seed (a linear congruential generator: Knuth's MMIX).
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % count.max(1)
    }
}

fn count(json: &Json) -> usize {
    1 + match json {
        Json::List(items) => items.iter().map(count).sum(),
        Json::Object(entries) => entries.iter().map(|(_, json)| count(json)).sum(),
        _ => 0,
    }
}

/// The value that so many others come before.
fn at<'j>(json: &'j mut Json, before: &mut usize) -> Option<&'j mut Json> {
    if *before == 0 {
        return Some(json);
    }
    *before -= 1;
    match json {
        Json::List(items) => items.iter_mut().find_map(|json| at(json, before)),
        Json::Object(entries) => entries.iter_mut().find_map(|(_, json)| at(json, before)),
        _ => None,
    }
}

fn change(root: &mut Json, chance: &mut Chance) {
    let nodes = count(root);
    let other = at(root, &mut chance.below(nodes)).map_or(Json::Null, |json| json.clone());
    let Some(json) = at(root, &mut chance.below(nodes)) else { return };
    match (json, chance.below(6)) {
        (Json::List(items), 0) if !items.is_empty() => drop(items.remove(chance.below(items.len()))),
        (Json::List(items), 1) if !items.is_empty() => items.push(items[chance.below(items.len())].clone()),
        (Json::List(items), 2) if !items.is_empty() => {
            let (one, two) = (chance.below(items.len()), chance.below(items.len()));
            items.swap(one, two);
        }
        (Json::List(items), 3) => items.push(other),
        (Json::Object(entries), 0) if !entries.is_empty() => drop(entries.remove(chance.below(entries.len()))),
        (Json::Object(entries), 1) if !entries.is_empty() => entries.push(entries[chance.below(entries.len())].clone()),
        (Json::Object(entries), 2) if !entries.is_empty() => {
            let at = chance.below(entries.len());
            entries[at].0 = spoilt(&entries[at].0);
        }
        (Json::Object(entries), 3) if !entries.is_empty() => {
            let (one, two) = (chance.below(entries.len()), chance.below(entries.len()));
            entries[one].0 = entries[two].0.clone();
        }
        (Json::Integer(number), 0 | 1) => *number = number.wrapping_add(1),
        (Json::Integer(number), 2) => *number = number.wrapping_sub(1),
        (Json::Text(text), 0..=2) => *text = spoilt(text),
        (json, 4) => *json = serde_json::from_str(VALUES[chance.below(VALUES.len())]).expect("JSON"),
        (json, _) => *json = other,
    }
}

/// A text whose bytes were changed.
fn spoilt(text: &str) -> String {
    let mut bytes = text.as_bytes().to_vec();
    let size = bytes.len();
    bytes.resize(size + 8, 0);
    let size = fuzzer_mutate(&mut bytes, size, size + 8);
    String::from_utf8_lossy(bytes.get(..size).unwrap_or_default()).into_owned()
}
