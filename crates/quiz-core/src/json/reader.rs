//! Reads a [`Json`] tree value by value, and keeps every problem instead of stopping at the first.

use super::{Fields, Json, Problem, Read};

/// The longest text that is accepted, in characters.
const LONGEST_TEXT: usize = 1_000;
/// The longest list that is accepted.
const LONGEST_LIST: usize = 400;
/// How many problems are kept; more are only counted, so that a hostile file cannot fill the memory.
const MOST_PROBLEMS: usize = 200;

/// A reader: where it is in the tree, and what it has found wrong so far.
#[derive(Debug)]
pub struct Reader {
    path: String,
    /// How long the path was at each place above.
    lengths: Vec<usize>,
    /// The lists that references lead into: their names, and the ids of their items.
    known: Vec<(&'static str, Vec<String>)>,
    problems: Vec<Problem>,
    more: usize,
}

impl Reader {
    /// Reads and checks something with a reader that stands at the whole text.
    ///
    /// # Errors
    /// All problems, in the order they were found; where there were too many, the last one says how many more.
    pub fn collect<T>(read: impl FnOnce(&mut Self) -> T) -> Result<T, Vec<Problem>> {
        let mut reader =
            Self { path: "$".to_owned(), lengths: Vec::new(), known: Vec::new(), problems: Vec::new(), more: 0 };
        let value = read(&mut reader);
        let problems = reader.finish();
        if problems.is_empty() { Ok(value) } else { Err(problems) }
    }

    fn finish(mut self) -> Vec<Problem> {
        if self.more > 0 {
            let more = self.more.to_string();
            self.problems.push(Problem::new("$", ["has ", &more, " more problems; mend these first."].concat()));
        }
        self.problems
    }

    /// Notes a problem where the reader is: a sentence that says what is wrong and how to mend it.
    pub fn problem(&mut self, text: &str) {
        self.note(&[], &[text]);
    }

    /// Notes a problem at a place below the reader, such as `.poles[1].name`.
    pub fn problem_at(&mut self, place: &str, text: &str) {
        self.note(&[place], &[text]);
    }

    /// Notes a problem at a place below the reader. The place and the sentence are given in parts: to join parts takes
    /// a fraction of the code of formatting.
    pub fn note(&mut self, place: &[&str], text: &[&str]) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { path: [&self.path, place.concat().as_str()].concat(), text: text.concat() });
        } else {
            self.more += 1;
        }
    }

    /// Reads something at a place below, such as `.title` or `[3]`.
    pub fn at<T>(&mut self, place: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(&[place]);
        let value = read(self);
        self.leave();
        value
    }

    /// Goes to a place below.
    pub(super) fn enter(&mut self, place: &[&str]) {
        self.lengths.push(self.path.len());
        self.path.extend(place.iter().copied());
    }

    /// Goes back to where the reader was before.
    pub(super) fn leave(&mut self) {
        self.path.truncate(self.lengths.pop().unwrap_or_default());
    }

    fn wrong(&mut self, wanted: &str, got: &Json) {
        self.note(&[], &["must be ", wanted, ", not ", got.kind(), "."]);
    }

    /// What a JSON value says where it must be a text.
    fn string<'j>(&mut self, json: &'j Json, wanted: &str) -> Option<&'j str> {
        if let Json::Text(text) = json {
            return Some(text);
        }
        self.wrong(wanted, json);
        None
    }

    /// A text that is not empty and not too long, on one line.
    pub fn text<'j>(&mut self, json: &'j Json) -> &'j str {
        let Some(text) = self.string(json, "a text") else { return "" };
        if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
            self.problem("is empty; write a text.");
        } else if text.chars().any(char::is_control) {
            self.problem("has a control character, such as a line break; take it out.");
        } else {
            self.short(text, LONGEST_TEXT);
        }
        text
    }

    /// Notes a problem where a text is longer than so many characters.
    pub fn short(&mut self, text: &str, most: usize) {
        if text.chars().count() > most {
            self.note(&[], &["is longer than ", &most.to_string(), " characters; shorten it."]);
        }
    }

    /// An id: a letter, then at most 39 letters, digits, `_` and `-`.
    pub fn id<'j>(&mut self, json: &'j Json) -> &'j str {
        let Some(id) = self.string(json, "an id (a text)") else { return "" };
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let rule = "use a letter from A to Z, then at most 39 letters, digits, _ and -.";
        match id.chars().find(|c| !is_plain(*c)) {
            // Letters of other alphabets look like ours, so that it takes the number to see it.
            Some(c) if !c.is_ascii() => {
                let shown = if is_unseen(c) { ' ' } else { c };
                let text = format!("is not an id, since it has “{shown}” (U+{:04X}); ", u32::from(c));
                self.note(&[], &[&text, rule]);
            }
            None if id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.len() <= 40 => {}
            _ => self.note(&[], &["is not an id; ", rule]),
        }
        id
    }

    /// Takes note of the ids in a list of the object that is read, so that references to them are followed wherever they
    /// stand. The ids are those of its items, or its items themselves.
    pub fn know(&mut self, list: &'static str, json: &Json) {
        let mut ids = Vec::new();
        if let Some(Json::List(items)) = json.get(list) {
            for item in items.iter().take(LONGEST_LIST) {
                let id = if let Json::Object(_) = item { item.get("id") } else { Some(item) };
                ids.push(if let Some(Json::Text(id)) = id { id.clone() } else { String::new() });
            }
        }
        self.known.push((list, ids));
    }

    fn ids(&self, list: &str) -> &[String] {
        self.known.iter().find(|(known, _)| *known == list).map_or(&[], |(_, ids)| ids)
    }

    /// The position of an id in a list that is known; a list that is not has none.
    #[must_use]
    pub fn known(&self, id: &str, list: &str) -> Option<usize> {
        self.ids(list).iter().position(|known| known == id && !id.is_empty())
    }

    /// Follows a reference: the position of what has the id. A problem where nothing has it, unless the list has an item
    /// without an id or has no question at all, which is said there.
    pub fn position(&mut self, json: &Json, list: &str) -> Option<usize> {
        let id = self.string(json, "an id (a text)")?;
        let position = self.known(id, list);
        let ids = self.ids(list);
        let is_said = ids.iter().any(String::is_empty) || (ids.is_empty() && list == "questions");
        if position.is_none() && !is_said {
            let shown = Self::shown(id);
            self.note(&[], &["is “", &shown, "”, which is not the id of one of the ", list, "."]);
        }
        position
    }

    /// Notes a problem at every id that comes again in a list that is known.
    pub fn each_once(&mut self, list: &str) {
        for (at, id) in self.ids(list).to_vec().iter().enumerate() {
            if self.known(id, list).is_some_and(|first| first < at) {
                let shown = Self::shown(id);
                self.note(
                    &[".", list, "[", &at.to_string(), "].id"],
                    &["is “", &shown, "” again; give each its own id."],
                );
            }
        }
    }

    /// A text as it is shown in a problem: a hostile file may have names and ids of any length.
    #[must_use]
    pub fn shown(text: &str) -> String {
        text.chars().take(40).filter(|c| !is_unseen(*c)).collect()
    }

    /// A whole number from `least` to `most`.
    pub fn integer(&mut self, json: &Json, least: i64, most: i64) -> i64 {
        let number = if let Json::Integer(number) = json { Some(*number) } else { None };
        if let Some(number) = number.filter(|number| (least..=most).contains(number)) {
            return number;
        }
        let wanted = ["a whole number from ", &least.to_string(), " to ", &most.to_string()].concat();
        match number {
            Some(number) => self.note(&[], &["is ", &number.to_string(), "; use ", &wanted, "."]),
            None => self.wrong(&wanted, json),
        }
        least
    }

    /// A list, each item read by `read`.
    pub fn list(&mut self, json: &Json, read: &mut dyn FnMut(&Json, &mut Self)) {
        let Json::List(items) = json else { return self.wrong("a list", json) };
        if items.len() > LONGEST_LIST {
            let (has, most) = (items.len().to_string(), LONGEST_LIST.to_string());
            self.note(&[], &["has ", &has, " items; at most ", &most, " are read. Shorten it."]);
        }
        for (at, item) in items.iter().take(LONGEST_LIST).enumerate() {
            self.enter(&["[", &at.to_string(), "]"]);
            read(item, self);
            self.leave();
        }
    }

    /// A list of exactly as many as there are places to fill.
    pub(super) fn places(&mut self, json: &Json, places: &mut [&mut dyn Read]) {
        if let Json::List(items) = json
            && items.len() != places.len()
        {
            let (has, needed) = (items.len().to_string(), places.len().to_string());
            self.note(&[], &["has ", &has, " items; give exactly ", &needed, "."]);
        }
        let mut places = places.iter_mut();
        self.list(json, &mut |json, reader| {
            if let Some(place) = places.next() {
                place.read(json, reader);
            }
        });
    }

    /// An object: `read` asks for its fields. Names that it does not ask for, and names that are given twice, are
    /// problems.
    pub fn object(&mut self, json: &Json, read: &mut dyn FnMut(&mut Fields<'_, '_>)) {
        let entries = self.entries(json);
        let mut fields = Fields::new(self, entries.unwrap_or_default(), entries.is_some());
        read(&mut fields);
        fields.finish();
    }

    /// The names and values of an object; a problem where there is none.
    pub fn entries<'j>(&mut self, json: &'j Json) -> Option<&'j [(String, Json)]> {
        let Json::Object(entries) = json else {
            self.wrong("an object", json);
            return None;
        };
        Some(entries)
    }
}

/// Whether a character is not to be shown: it would not be seen, or change how what is around it looks.
fn is_unseen(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Whether a character shows nothing, though it is no white space.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}
