//! The widget's own words: sentences by key, in one language, with the plurals, number words and dates of that language.

mod locale;

pub use locale::{English, Locale, is_right_to_left, without_stop};

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
                sentences.push((key.clone(), reader.at(&format!(".{key}"), |reader| reader.text(json).to_owned())));
            }
            Self { sentences }
        })
    }

    fn find(&self, key: &str) -> Option<&str> {
        self.sentences.iter().find(|(known, _)| known == key).map(|(_, sentence)| sentence.as_str())
    }

    /// The sentence of a key; a key that is not there answers itself, so that nothing is ever silently empty.
    #[must_use]
    pub fn say<'a>(&'a self, key: &'a str) -> &'a str {
        self.find(key).unwrap_or(key)
    }

    /// The sentence of a key with its places filled in.
    #[must_use]
    pub fn fill(&self, key: &str, places: &[(&str, &str)]) -> String {
        Self::filled(self.say(key), places)
    }

    /// The sentence of a key for a count: that of `key.one`, `key.other`, … as the plurals of the language go, or of
    /// `key.other` where the language has a form of its own that the catalog does not have. Two places are filled
    /// besides: `{count}` is the count in words, `{number}` the same in digits.
    #[must_use]
    pub fn count(&self, locale: &dyn Locale, key: &str, count: u64, places: &[(&str, &str)]) -> String {
        let other = [key, ".other"].concat();
        let form = [key, ".", locale.plural(count)].concat();
        let sentence = self.find(&form).unwrap_or_else(|| self.say(&other));
        let (number, word) = (count.to_string(), self.number(count));
        let mut all = vec![("count", word.as_str()), ("number", &number)];
        all.extend_from_slice(places);
        Self::filled(sentence, &all)
    }

    /// A number in words as far as the catalog has them (`number.0`, `number.1`, …), above in digits.
    #[must_use]
    pub fn number(&self, number: u64) -> String {
        let digits = number.to_string();
        self.find(&format!("number.{digits}")).unwrap_or(&digits).to_owned()
    }

    /// A sentence with its places filled in: of each `{place}` that is named, its text; of each other, nothing.
    #[must_use]
    pub fn filled(sentence: &str, places: &[(&str, &str)]) -> String {
        let mut rest = sentence;
        let mut sentence = String::new();
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
