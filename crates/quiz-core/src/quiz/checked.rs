//! A quiz that can be taken: what its file says, with everything in it that the score relies on as a fact of its type.

use super::{Advice, Block, Direction, Evidence, Importance, Passage, PatternText, Section, Source};
use crate::json::{Json, Problem, Reader};
use crate::responses::Rating;

/// The largest text of a quiz file that is read, in bytes.
pub const LARGEST: usize = 512 * 1024;

/// A quiz. Its comments say what holds of one that was read; the schema says how an author writes them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quiz {
    /// The id of the quiz.
    pub id: String,
    /// The version of its content.
    pub revision: u32,
    /// The language of its texts.
    pub language: String,
    /// Its name.
    pub title: String,
    /// What it is and for whom.
    pub intro: String,
    /// A short form that the statements use.
    pub terms: Option<String>,
    /// The question put before each statement.
    pub prompt: String,
    /// The two ends that are weighed; see [`Quiz::pole`].
    pub poles: [Pole; 2],
    /// The areas that are scored: 1 to 8, each with as many questions for as against.
    pub areas: Vec<Area>,
    /// The five answers, in the order of their ratings.
    pub scale: [Choice; 5],
    /// The label of the answer that stands apart.
    pub unsure: String,
    /// How people are asked what matters to them.
    pub importance: Importance,
    /// The questions, in the order in which they are asked.
    pub questions: Vec<Question>,
    /// Pairs of questions that ask nearly the opposite, by their positions; one of each is for, one against.
    pub opposites: Vec<[usize; 2]>,
    /// The steps that questions lead to.
    pub steps: Vec<Advice>,
    /// What is said to the patterns.
    pub patterns: Vec<PatternText>,
    /// Statements that set what was done against how sure one feels; all of them exist.
    pub evidence: Evidence,
    /// What else the sources report.
    pub context: Vec<Passage>,
    /// What the quiz rests on.
    pub sources: Vec<Source>,
}

/// One of the two ends that are weighed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pole {
    /// The id of the pole.
    pub id: String,
    /// Its full name, as it stands within a sentence.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// What it is called at the end of an axis and in a sentence on points.
    pub side: String,
    /// What a result for this pole opens its advice with.
    pub lead: Option<String>,
    /// What a result for this pole begins with; see [`Pole::card`].
    pub cards: Vec<Card>,
    /// What a result for this pole shows; the statements that its items depend on all exist.
    pub sections: Vec<Section>,
}

/// Something to do first, and the positions of the areas that it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What to do.
    pub advice: Advice,
    /// The positions of the areas.
    pub areas: Vec<usize>,
}

/// An area: a group of questions that is scored by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Area {
    /// The id of the area.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub about: String,
    /// What kind of question it answers.
    pub block: Option<Block>,
    /// Words for where it stands, from strongly for the second pole to strongly for the first.
    pub levels: Option<[String; 5]>,
    /// What is said where it could stop the move.
    pub blocker: Option<String>,
    /// What to do where too little was answered for a score.
    pub find_out: Option<Advice>,
    /// A cheap trial that settles what the answers leave open.
    pub trial: Option<Advice>,
    /// The position of the area that the trial depends on.
    pub trial_needs: Option<usize>,
    /// The trial in its place otherwise.
    pub trial_otherwise: Option<Advice>,
    /// What the sources report on this area.
    pub background: Vec<Passage>,
}

/// One answer of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its place on the scale.
    pub value: Rating,
    /// Its label.
    pub label: String,
}

/// A question: a statement that people say how true it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The id of the question.
    pub id: String,
    /// The position of its area.
    pub area: usize,
    /// What a “true” answer speaks for.
    pub direction: Direction,
    /// The side of its area that it is about.
    pub facet: String,
    /// The statement.
    pub text: String,
    /// The revision since which text and direction are what they are now.
    pub since: u32,
    /// The position of the step that a low answer leads to.
    pub step: Option<usize>,
    /// Whether practice, study or contacts can change the answer.
    pub workable: bool,
    /// What somebody likes or has who agrees.
    pub asset: Option<String>,
    /// What it rests on.
    pub grounds: Vec<String>,
}

impl Quiz {
    /// Reads a quiz from the text of its file, with a parser of JSON; the widget has the browser's.
    ///
    /// # Errors
    /// All problems, each with its place and the way to mend it: those of the text, or those of [`Quiz::from_json`].
    pub fn from_text(text: &str, parse: impl FnOnce(&str) -> Result<Json, String>) -> Result<Self, Vec<Problem>> {
        let problem = |text: &[&str]| Err(vec![Problem::new("$", text.concat())]);
        if text.len() > LARGEST {
            let [size, most] = [text.len(), LARGEST].map(|bytes| bytes.div_ceil(1024).to_string());
            return problem(&["is ", &size, " KB; at most ", &most, " KB are read. Shorten it."]);
        }
        if text.starts_with('\u{feff}') {
            return problem(&["begins with a byte-order mark; save the file as UTF-8 without one."]);
        }
        if text.contains('\u{fffd}') {
            return problem(&["has characters that are not UTF-8; save the file as UTF-8."]);
        }
        match parse(text) {
            Ok(json) => Self::from_json(&json),
            Err(error) => problem(&["is not JSON: ", &error, "."]),
        }
    }

    /// Reads a quiz and checks it.
    ///
    /// # Errors
    /// All problems: first those of its fields (missing, unknown, of the wrong kind, leading nowhere), in the order of
    /// their description, then those of what the fields say together.
    ///
    /// ```
    /// use quiz_core::json::Json;
    /// use quiz_core::quiz::Quiz;
    ///
    /// let problems = Quiz::from_json(&Json::object([("id", Json::text("tea or coffee"))])).unwrap_err();
    /// let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    /// assert_eq!(lines[0], "$.format: is missing; add it.");
    /// assert!(lines[1].starts_with("$.id: is not an id; use a letter"));
    /// ```
    pub fn from_json(json: &Json) -> Result<Self, Vec<Problem>> {
        Reader::collect(|reader| {
            let mut quiz = Self::blank();
            quiz.read(json, reader);
            quiz.check(reader);
            quiz
        })
    }

    /// The pole that a direction speaks for.
    #[must_use]
    pub const fn pole(&self, direction: Direction) -> &Pole {
        let [first, second] = &self.poles;
        match direction {
            Direction::For => first,
            Direction::Against => second,
        }
    }

    /// The position of a question in the order of presentation.
    #[must_use]
    pub fn position(&self, question: &str) -> Option<usize> {
        self.questions.iter().position(|q| q.id == question)
    }

    /// The position of an area.
    #[must_use]
    pub fn area_position(&self, area: &str) -> Option<usize> {
        self.areas.iter().position(|a| a.id == area)
    }

    /// The questions of an area, with their positions.
    pub fn questions_of(&self, area: usize) -> impl Iterator<Item = (usize, &Question)> + Clone {
        self.questions.iter().enumerate().filter(move |(_, question)| question.area == area)
    }

    /// The label of a rating.
    #[must_use]
    pub fn label(&self, rating: Rating) -> &str {
        let [zero, one, two, three, four] = &self.scale;
        let choice = match rating.number() {
            0 => zero,
            1 => one,
            2 => two,
            3 => three,
            _ => four,
        };
        &choice.label
    }

    /// The source that a ground belongs to: the one with the longest id that it begins with.
    #[must_use]
    pub fn source(&self, ground: &str) -> Option<&Source> {
        let sources = self.sources.iter().filter(|source| ground.starts_with(&source.id));
        sources.max_by_key(|source| source.id.len())
    }
}

impl Pole {
    /// The card for a result whose largest part is that of an area: the first that names the area, or the first of all.
    #[must_use]
    pub fn card(&self, area: usize) -> Option<&Card> {
        self.cards.iter().find(|card| card.areas.contains(&area)).or(self.cards.first())
    }
}
