//! A quiz: what is asked, of what area, and what the two ends of the answer are.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use super::{Advice, Block, Direction, Evidence, Passage, PatternText, Section};
use crate::responses::Rating;

/// A quiz file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Quiz {
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
    pub poles: Vec<Pole>,
    /// The areas that are scored, in the order in which they are shown.
    #[cfg_attr(feature = "schema", schemars(length(min = 1, max = 8)))]
    pub areas: Vec<Area>,
    /// The five answers, from “not true at all” (0) to “completely true” (4).
    #[cfg_attr(feature = "schema", schemars(length(min = 5, max = 5)))]
    pub scale: Vec<Choice>,
    /// The label of the answer that stands apart and counts as no answer.
    pub unsure: String,
    /// How people are asked what matters to them.
    pub importance: Importance,
    /// The statements, in the order in which they are asked.
    pub questions: Vec<Question>,
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
}

/// One of the two ends that are weighed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Pole {
    /// The id of the pole; labels such as `clear_mle` end in it.
    pub id: String,
    /// Its full name, as it stands within a sentence.
    pub name: String,
    /// Its short name, for the ends of an axis.
    pub short: String,
    /// What a result for this pole opens its advice with.
    pub lead: Option<String>,
    /// What a result for this pole shows: a path, roles, places to look.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub sections: Vec<Section>,
}

/// An area: a group of statements that is scored by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Area {
    /// The id of the area.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it is about, in a few words that can follow the name.
    pub about: String,
    /// What kind of question the area answers; needed for the reading of the areas together.
    pub block: Option<Block>,
    /// What to do where too little was answered for a score.
    pub find_out: Option<Advice>,
    /// A cheap trial that settles what the answers leave open.
    pub trial: Option<Advice>,
    /// What the sources report on this area, on both sides.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub background: Vec<Passage>,
}

/// One answer of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Choice {
    /// Its raw value, 0 to 4.
    #[cfg_attr(feature = "schema", schemars(with = "u8", range(min = 0, max = 4)))]
    pub value: Rating,
    /// Its label.
    pub label: String,
}

/// How people are asked what matters to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Importance {
    /// The heading of the screen.
    pub title: String,
    /// The question, in swing wording: from the worst to the best.
    pub prompt: String,
}

/// A statement.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Question {
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
    /// The id of the step that a low answer leads to.
    pub step: Option<String>,
    /// What it rests on: ids of the sources' factors.
    pub grounds: Vec<String>,
}

impl Quiz {
    /// The pole that a direction speaks for.
    #[must_use]
    pub fn pole(&self, direction: Direction) -> Option<&Pole> {
        match direction {
            Direction::For => self.poles.first(),
            Direction::Against => self.poles.get(1),
        }
    }

    /// The position of a statement in the order of presentation.
    #[must_use]
    pub fn position(&self, question: &str) -> Option<usize> {
        self.questions.iter().position(|q| q.id == question)
    }

    /// The position of an area.
    #[must_use]
    pub fn area_position(&self, area: &str) -> Option<usize> {
        self.areas.iter().position(|a| a.id == area)
    }

    /// The label of a rating.
    #[must_use]
    pub fn label(&self, rating: Rating) -> &str {
        self.scale.iter().find(|choice| choice.value == rating).map_or("", |choice| &choice.label)
    }
}
