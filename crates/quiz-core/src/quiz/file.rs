//! A quiz file as an author writes it: what its schema is derived from. [`super::Quiz`] is what is read from it, field by
//! field; a test holds the fields of both together.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use super::{Advice, Block, Direction, Evidence, Importance, Passage, PatternText, Section, Source};

/// A quiz file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Quiz", deny_unknown_fields))]
pub struct QuizFile {
    /// The version of this file format: 1.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1)))]
    pub format: u32,
    /// The id of the quiz; saved answers are kept under it.
    pub id: String,
    /// Counts the versions of the content. Raise it by one whenever a statement, its area or its direction changes.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 1_000_000)))]
    pub revision: u32,
    /// The language of the texts in this file, as a BCP 47 tag such as `en` or `pt-BR`.
    pub language: String,
    /// The name of the quiz, as a question that people ask themselves.
    pub title: String,
    /// One or two sentences above the first statement: what this is and for whom.
    pub intro: String,
    /// A short form that the statements use, explained once, such as “ML = machine learning”.
    pub terms: Option<String>,
    /// The question put before each statement.
    pub prompt: String,
    /// The two ends that are weighed. Answers “for” speak for the first, answers “against” for the second.
    #[cfg_attr(feature = "schema", schemars(length(min = 2, max = 2)))]
    pub poles: Vec<PoleFile>,
    /// The areas that are scored, in the order in which they are shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 8)))]
    pub areas: Vec<AreaFile>,
    /// The five answers, from “not true at all” (0) to “completely true” (4).
    #[cfg_attr(feature = "schema", schemars(length(min = 5, max = 5)))]
    pub scale: Vec<ChoiceFile>,
    /// The label of the answer that stands apart and counts as no answer.
    pub unsure: String,
    /// How people are asked what matters to them.
    pub importance: Importance,
    /// The statements, in the order in which they are asked.
    pub questions: Vec<QuestionFile>,
    /// Pairs of statements that say nearly the opposite; somebody who affirms both may want to look again.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<[String; 2]>"))]
    pub opposites: Vec<(String, String)>,
    /// The steps that statements lead to.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub steps: Vec<Advice>,
    /// What is said to the patterns of readiness, opportunity and preference.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub patterns: Vec<PatternText>,
    /// Statements that set what was done against how sure one feels.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub evidence: Evidence,
    /// What else the sources report, shown below every result.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub context: Vec<Passage>,
    /// What the statements and the advice rest on. A ground belongs to the source with the longest id that it begins
    /// with.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub sources: Vec<Source>,
    /// The only hosts that the addresses of sources may lead to, by https, such as `www.example.com`.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub hosts: Vec<String>,
}

/// One of the two ends that are weighed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Pole", deny_unknown_fields))]
pub struct PoleFile {
    /// The id of the pole; labels such as `clear_mle` end in it.
    pub id: String,
    /// Its full name, as it stands within a sentence.
    pub name: String,
    /// Its short name, for narrow places.
    pub short: String,
    /// What it is called at the end of an axis and in a sentence on points; without it, the full name.
    pub side: Option<String>,
    /// What a result for this pole opens its advice with.
    pub lead: Option<String>,
    /// What a result for this pole begins with: the first card whose areas name the one with the largest part, or the
    /// first card of all.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub cards: Vec<CardFile>,
    /// What a result for this pole shows: a path, roles, places to look.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub sections: Vec<Section>,
}

/// An area: a group of statements that is scored by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Area", deny_unknown_fields))]
pub struct AreaFile {
    /// The id of the area.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about, in a few words that can follow the name.
    pub about: String,
    /// What kind of question the area answers; needed for the reading of the areas together.
    pub block: Option<Block>,
    /// Words for where the area stands, from “speaks strongly for the second pole” to “speaks strongly for the first”;
    /// each at most 24 characters.
    #[cfg_attr(feature = "schema", schemars(with = "Option<[String; 5]>"))]
    pub levels: Option<Vec<String>>,
    /// What is said where this area could stop the move.
    pub blocker: Option<String>,
    /// What to do where too little was answered for a score.
    pub find_out: Option<Advice>,
    /// A cheap trial that settles what the answers leave open.
    pub trial: Option<Advice>,
    /// The id of an area that has to be scored, and must not stand strongly for the second pole, for the trial to be
    /// offered.
    pub trial_needs: Option<String>,
    /// The trial in its place otherwise.
    pub trial_otherwise: Option<Advice>,
    /// What the sources report on this area, on both sides.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub background: Vec<Passage>,
}

/// One answer of the scale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Choice", deny_unknown_fields))]
pub struct ChoiceFile {
    /// Its raw value, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(with = "u8", range(min = 0, max = 4)))]
    pub value: u32,
    /// Its label.
    pub label: String,
}

/// A statement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Question", deny_unknown_fields))]
pub struct QuestionFile {
    /// The id of the statement. It never returns with another meaning.
    pub id: String,
    /// The id of its area.
    pub area: String,
    /// What a “true” answer speaks for.
    pub direction: Direction,
    /// The side of its area that it is about, such as `tools`.
    pub facet: String,
    /// The statement itself: one idea, 8 to 14 words, without a negation.
    pub text: String,
    /// The revision since which text and direction are what they are now; without it since the revision of the file.
    pub since: Option<u32>,
    /// The id of the step that a low answer leads to.
    pub step: Option<String>,
    /// Whether practice, study or contacts can change the answer; without it they can, unless the area is about
    /// preference.
    pub workable: Option<bool>,
    /// What somebody likes or has who agrees, as the end of “You have this for it: …”.
    pub asset: Option<String>,
    /// What it rests on: ids of the sources' factors.
    pub grounds: Vec<String>,
}

/// Something to do first, and for which areas.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "Card", deny_unknown_fields))]
pub struct CardFile {
    /// The id of the card.
    pub id: String,
    /// What to do, as a short imperative.
    pub title: String,
    /// How, and when to stop.
    pub text: String,
    /// What it takes, such as “Two hours a week for six weeks”.
    pub effort: String,
    /// What to do this week.
    pub first: String,
    /// What it rests on: ids of the sources' factors.
    pub grounds: Vec<String>,
    /// Ids of the areas that it is for.
    pub areas: Vec<String>,
}
