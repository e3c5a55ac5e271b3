//! What a quiz says beside its statements: steps, patterns, paths and what they rest on.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

/// Something to do, concrete enough to begin this week.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Advice {
    /// The id of the advice.
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
}

/// A few sentences, and what they rest on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Passage {
    /// The sentences.
    pub text: String,
    /// What they rest on: ids of the sources' factors.
    pub grounds: Vec<String>,
}

/// A list shown with a result for one pole: a path, roles, places to look.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Section {
    /// The id of the section.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// A sentence under the heading.
    pub note: Option<String>,
    /// Whether the order of the items means something.
    pub ordered: bool,
    /// The items.
    pub items: Vec<Item>,
}

/// One item of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Item {
    /// Its name.
    pub title: String,
    /// What it is.
    pub text: String,
    /// What it rests on: ids of the sources' factors.
    pub grounds: Vec<String>,
    /// Ids of statements: an answer to one of them that speaks for the first pole shows that this is there already.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub shown_by: Vec<String>,
    /// Ids of statements that must all be answered with “mostly true” or more for the item to be shown.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub if_true: Vec<String>,
    /// Ids of statements that must all be answered with “mostly not true” or less for the item to be shown.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub if_not_true: Vec<String>,
}

/// What is said to a pattern of readiness, opportunity and preference.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct PatternText {
    /// The id of the pattern, such as `go` or `may_not_enjoy`.
    pub id: String,
    /// Its heading.
    pub title: String,
    /// What the areas say together.
    pub text: String,
}

/// Statements that ask what was done, and statements that ask how sure one feels about the same.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Evidence {
    /// Ids of statements on what was done.
    pub done: Vec<String>,
    /// Ids of statements on how sure one feels.
    pub felt: Vec<String>,
}
