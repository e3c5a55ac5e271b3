//! The widget's own words: sentences by key, in one language.

use crate::json::{Json, Problem, Reader};

/// A catalog of sentences. Places in them are named in braces: `Statement {number} of {count}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    sentences: Vec<(String, String)>,
}

impl Words {
    /// Reads a catalog: an object of keys and sentences.
    ///
    /// # Errors
    /// All problems.
    pub fn from_json(json: &Json) -> Result<Self, Vec<Problem>> {
        Reader::collect(|reader| {
            let mut sentences = Vec::new();
            for (key, json) in reader.entries(json).unwrap_or_default() {
                sentences.push((key.clone(), reader.at(&format!(".{key}"), |reader| reader.text(json))));
            }
            Self { sentences }
        })
    }

    /// The sentence of a key; a key that is not there answers itself, so that nothing is ever silently empty.
    #[must_use]
    pub fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.sentences.iter().find(|(known, _)| known == key).map_or(key, |(_, sentence)| sentence)
    }

    /// The sentence of a key with its places filled in.
    #[must_use]
    pub fn fill(&self, key: &str, places: &[(&str, &str)]) -> String {
        let mut sentence = String::new();
        let mut rest = self.say(key);
        while let Some((before, after)) = rest.split_once('{') {
            sentence.push_str(before);
            let Some((name, behind)) = after.split_once('}') else {
                sentence.push('{');
                rest = after;
                continue;
            };
            if let Some((_, value)) = places.iter().find(|(place, _)| *place == name) {
                sentence.push_str(value);
            }
            rest = behind;
        }
        sentence.push_str(rest);
        sentence
    }

    /// All keys, in the order of the file.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.sentences.iter().map(|(key, _)| key.as_str())
    }
}
