//! The outline of a result: what is said about it, in the order in which it is said, without any markup.
//!
//! A text that does not apply is empty, so that whoever shows an outline leaves out what is empty and asks nothing else.

use crate::quiz::Direction;
use crate::responses::Rating;
use crate::score::Label;

/// All that is said about a result. Screen, print, picture and the texts to take along read this and compose nothing.
///
/// What is open from the beginning: everything up to [`first`](Self::first), with the [`areas`](Self::areas) closed.
/// What is behind a summary: [`how_to_read`](Self::how_to_read), the inside of the areas, [`next`](Self::next) and
/// [`right`](Self::right).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outline {
    /// The label.
    pub label: Label,
    /// The title of the quiz.
    pub title: String,
    /// The day in words, “26 November 2026”; empty where it is not known.
    pub date: String,
    /// “Your result · 26 November 2026”.
    pub kicker: String,
    /// Whose result it is, where it is not the person's own: a note above everything else.
    pub visit: Vec<String>,
    /// “Your answers lean towards machine-learning engineering.”
    pub verdict: String,
    /// The verdict inside another sentence: “leaning towards machine-learning engineering”.
    pub verdict_short: String,
    /// One sentence on how certain this result is.
    pub certainty: String,
    /// One sentence of doubt: it is about the answers of today.
    pub doubt: String,
    /// Where the total stands between the sides.
    pub axis: Axis,
    /// How to read the axis and the verdict: the rule of all cases, closed.
    pub how_to_read: Section,
    /// “In May: leaning towards machine-learning engineering.”; empty without an earlier result.
    pub earlier: String,
    /// Why, what speaks against it, and what to do first.
    pub lines: Vec<Line>,
    /// What to keep in mind when reading the result.
    pub notices: Vec<Notice>,
    /// The heading above the areas.
    pub areas_title: String,
    /// The areas, in their order.
    pub areas: Vec<AreaRow>,
    /// What the person has for the side of the result: “You have this for it: …”. Empty where there is nothing, or no side.
    /// It stands below the areas, before the first card.
    pub assets: String,
    /// The heading above the first card.
    pub first_title: String,
    /// What to do first: one card, or up to two trials where no side is favoured. None in a quiz that has no such advice.
    pub first: Vec<Card>,
    /// What comes next, closed.
    pub next: Vec<Section>,
    /// The heading above what follows.
    pub right_title: String,
    /// Whether it is right, closed: why, how firm, try it (without blocks: the screen has controls there), sources and
    /// limits.
    pub right: Vec<Section>,
    /// The sentence that goes wherever the result goes: what it is, and what it is never for. It stands among the limits
    /// too.
    pub mirror: String,
    /// What has moved since an earlier result.
    pub compare: Option<Compare>,
    /// What trying something has changed so far, where something is tried.
    pub trying: Option<Trying>,
    /// The text alternative of the picture of this result.
    pub picture: String,
}

/// Where a total stands between the two sides, as numbers for a drawing and in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Axis {
    /// The ends: the side at -1000 (the second pole), and the one at 1000 (the first).
    pub ends: [String; 2],
    /// What is written at the middle.
    pub middle: String,
    /// Where the total stands, and how far its narrow band reaches on either side; the wide band reaches twice as far.
    pub bar: Bar,
    /// The total of an earlier result.
    pub earlier: Option<Mark>,
    /// The axis in words.
    pub words: String,
}

/// A place on an axis with its band, in tenths of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The place, -1000 to 1000; above 0 is the side of the first pole.
    pub score: i64,
    /// Half the width of the band of one standard error. It can reach beyond the ends.
    pub half: i64,
}

/// A place on an axis with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The place in tenths of a point, -1000 to 1000.
    pub score: i64,
    /// Its name, such as “May”.
    pub name: String,
}

/// What a line is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// Why the result is what it is.
    Why,
    /// What speaks against it.
    Against,
    /// What would tip a result that favours no side.
    Tip,
    /// What to do first. It leads to the first card.
    First,
}

impl LineKind {
    /// The id of the kind.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Why => "why",
            Self::Against => "against",
            Self::Tip => "tip",
            Self::First => "first",
        }
    }
}

/// One of the lines below the axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub kind: LineKind,
    /// “Why”.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// Something to keep in mind when reading a result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it is about: the id of a flag, or `fast`.
    pub id: &'static str,
    /// What it says.
    pub text: String,
    /// What it is about, one by one, where a sentence would be too long for it: the pairs of near-opposites. May be empty.
    pub entries: Vec<String>,
}

impl Notice {
    /// How the ids of the notices on near-opposites begin.
    pub(super) const PAIRS: &str = "contradictions";
}

/// An area: where it stands, and inside it what was answered and what the sources say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaRow {
    /// The position of the area in the quiz.
    pub area: usize,
    /// Its name.
    pub name: String,
    /// Where it stands, in words.
    pub level: String,
    /// How much it counts, where that is not the usual: “counts double”.
    pub weight: String,
    /// The bar; nothing where the area has no score. Then a dash is drawn.
    pub bar: Option<Bar>,
    /// The whole row as one name: “Confidence: fairly sure”.
    pub spoken: String,
    /// What is inside.
    pub blocks: Vec<Block>,
}

/// Something to do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// The id of the advice.
    pub id: String,
    /// What to do.
    pub title: String,
    /// What it takes.
    pub effort: String,
    /// Why this one; empty for what is not chosen by the answers.
    pub because: String,
    /// How, and when to stop.
    pub text: String,
    /// “This week: write down both counts.”
    pub first: String,
    /// What it rests on: “(Career guide, 2023)”.
    pub cited: String,
}

/// A part that is closed at first, with a summary that says something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id of the section.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What the closed section says beside its title.
    pub summary: String,
    /// What is inside.
    pub blocks: Vec<Block>,
}

/// A piece of a section or of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// A list.
    List {
        /// Whether the order of the entries means something.
        ordered: bool,
        /// The entries.
        entries: Vec<Entry>,
    },
    /// Something to do.
    Card(Card),
}

/// An entry of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is about: a name, or a statement in quotation marks. May be empty.
    pub title: String,
    /// What it says. May be empty.
    pub text: String,
    /// How `text` is spoken, where it holds a sign that is not: “from … to …”. Empty where it is the same.
    pub spoken: String,
    /// What stands behind it in a colour of its own: a part of the total, “your answers show this”. May be empty.
    pub mark: String,
    /// The side of the mark, if it has one.
    pub side: Option<Direction>,
    /// What it rests on: “(Career guide, 2023)”. May be empty.
    pub cited: String,
    /// Where the title leads to, an `https` address. May be empty.
    pub link: String,
    /// The statement that it is about.
    pub question: Option<AnswerOf>,
}

/// The answer to a statement that an entry is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AnswerOf {
    /// The position of the statement.
    pub question: usize,
    /// The answer; for a change, the answer after it. Nothing where there is no answer.
    pub rating: Option<Rating>,
}

/// What has moved since an earlier result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compare {
    /// “Since May”.
    pub title: String,
    /// What the closed part says beside its title: how many areas have moved, or that nothing can be set side by side.
    pub summary: String,
    /// “In May: leaning towards machine-learning engineering.”
    pub lead: String,
    /// What the mark for the time before is called: “May”.
    pub then: String,
    /// What the mark for today is called: “now”.
    pub now: String,
    /// The areas, in their order; none where the earlier result rests on other statements or rules.
    pub rows: Vec<CompareRow>,
    /// How far both totals are from each other, and how far is usual; empty where they are the same. Without rows, why there
    /// are none.
    pub note: String,
}

/// An area then and now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareRow {
    /// The name of the area.
    pub name: String,
    /// Where it stood, in tenths of a point; nothing where it had no score.
    pub then: Option<i64>,
    /// Where it stands now.
    pub now: Option<i64>,
    /// “Confidence: half sure then, fairly sure now”.
    pub spoken: String,
}

/// What trying something has changed so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trying {
    /// “Trying”.
    pub label: String,
    /// “Your total was at 19, now at 22”: the totals without their side, as long as it is one.
    pub moved: String,
    /// The same, spoken: “Your total was at 19 towards machine learning, now at 22 towards machine learning”.
    pub spoken: String,
    /// The total before, in tenths of a point, for a mark on the axis.
    pub before: i64,
}
