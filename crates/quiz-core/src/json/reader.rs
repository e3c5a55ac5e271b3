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
    problems: Vec<Problem>,
    more: usize,
}

impl Reader {
    /// Reads a whole value.
    ///
    /// # Errors
    /// All problems, in the order they were found; where there were too many, the last one says how many more.
    pub fn read<T: Read>(json: &Json) -> Result<T, Vec<Problem>> {
        Self::collect(|reader| T::read(json, reader))
    }

    /// Reads and checks something with a reader that stands at the whole text.
    ///
    /// # Errors
    /// All problems that were noted; see [`Reader::read`].
    pub fn collect<T>(read: impl FnOnce(&mut Self) -> T) -> Result<T, Vec<Problem>> {
        let mut reader = Self { path: "$".to_owned(), lengths: Vec::new(), problems: Vec::new(), more: 0 };
        let value = read(&mut reader);
        if reader.more > 0 {
            let text = format!("has {} more problems; mend these first.", reader.more);
            reader.problems.push(Problem::new("$", text));
        }
        if reader.problems.is_empty() { Ok(value) } else { Err(reader.problems) }
    }

    /// Notes a problem where the reader is: a sentence that says what is wrong and how to mend it.
    pub fn problem(&mut self, text: impl Into<String>) {
        self.note("", text.into());
    }

    /// Notes a problem at a place below the reader, such as `.poles[1].name`.
    pub fn problem_at(&mut self, place: &str, text: impl Into<String>) {
        self.note(place, text.into());
    }

    #[inline(never)]
    fn note(&mut self, place: &str, text: String) {
        if self.problems.len() < MOST_PROBLEMS {
            self.problems.push(Problem { path: [&self.path, place].concat(), text });
        } else {
            self.more += 1;
        }
    }

    /// Reads something at a place below, such as `.title` or `[3]`.
    pub fn at<T>(&mut self, place: &str, read: impl FnOnce(&mut Self) -> T) -> T {
        self.enter(place);
        let value = read(self);
        self.leave();
        value
    }

    fn enter(&mut self, place: &str) {
        self.lengths.push(self.path.len());
        self.path.push_str(place);
    }

    /// Goes to a field of the object that the reader is at.
    pub(super) fn enter_field(&mut self, name: &str) {
        self.enter(".");
        self.path.push_str(name);
    }

    /// Goes to an item of the list that the reader is at.
    fn enter_item(&mut self, at: usize) {
        self.enter(&format!("[{at}]"));
    }

    /// Goes back to where the reader was before.
    pub(super) fn leave(&mut self) {
        self.path.truncate(self.lengths.pop().unwrap_or_default());
    }

    fn wrong(&mut self, wanted: &str, got: &Json) {
        self.problem(format!("must be {wanted}, not {}.", got.kind()));
    }

    /// A text that is not empty and not too long, on one line.
    pub fn text(&mut self, json: &Json) -> String {
        let Json::Text(text) = json else {
            self.wrong("a text", json);
            return String::new();
        };
        if text.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
            self.problem("is empty; write a text.");
        } else if text.chars().count() > LONGEST_TEXT {
            self.problem(format!("is longer than {LONGEST_TEXT} characters; shorten it."));
        } else if text.chars().any(char::is_control) {
            self.problem("has a control character, such as a line break; take it out.");
        }
        text.clone()
    }

    /// An id: a letter, then at most 39 letters, digits, `_` and `-`.
    pub fn id(&mut self, json: &Json) -> String {
        let Json::Text(id) = json else {
            self.wrong("an id (a text)", json);
            return String::new();
        };
        let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let rule = "use a letter from A to Z, then at most 39 letters, digits, _ and -.";
        match id.chars().find(|c| !is_plain(*c)) {
            // Letters of other alphabets look like ours, so that it takes the number to see it.
            Some(c) if !c.is_ascii() => {
                let shown = if is_invisible(c) { ' ' } else { c };
                self.problem(format!("is not an id, since it has “{shown}” (U+{:04X}); {rule}", u32::from(c)));
            }
            None if id.starts_with(|c: char| c.is_ascii_alphabetic()) && id.len() <= 40 => {}
            _ => self.problem(format!("is not an id; {rule}")),
        }
        id.clone()
    }

    /// A list of ids.
    pub fn ids(&mut self, json: &Json) -> Vec<String> {
        self.list(json, |json, reader| reader.id(json))
    }

    /// A whole number from `least` to `most`.
    pub fn integer(&mut self, json: &Json, least: i64, most: i64) -> i64 {
        match json {
            Json::Integer(number) if (least..=most).contains(number) => return *number,
            Json::Integer(number) => {
                self.problem(format!("is {number}; use a whole number from {least} to {most}."));
            }
            _ => self.wrong(&format!("a whole number from {least} to {most}"), json),
        }
        least
    }

    /// A list, each item read by `read`.
    pub fn list<T>(&mut self, json: &Json, read: fn(&Json, &mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        for (at, item) in self.items(json).iter().enumerate() {
            self.enter_item(at);
            list.push(read(item, self));
            self.leave();
        }
        list
    }

    fn items<'j>(&mut self, json: &'j Json) -> &'j [Json] {
        let Json::List(items) = json else {
            self.wrong("a list", json);
            return &[];
        };
        if items.len() > LONGEST_LIST {
            self.problem(format!("has {} items; at most {LONGEST_LIST} are read. Shorten it.", items.len()));
        }
        items.get(..LONGEST_LIST).unwrap_or(items)
    }

    /// An object: `read` asks for its fields. Names that it does not ask for, and names that are given twice, are
    /// problems.
    pub fn object<T>(&mut self, json: &Json, read: impl FnOnce(&mut Fields<'_, '_>) -> T) -> T {
        let entries = self.entries(json);
        let mut fields = Fields::new(self, entries.unwrap_or_default(), entries.is_some());
        let value = read(&mut fields);
        fields.finish();
        value
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

/// Whether a character shows nothing, though it is no white space.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}
