//! What a quiz says beside its statements: steps, patterns, paths and what they rest on.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use crate::json::{Json, Read, Reader};

/// Something to do, concrete enough to begin this week.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Passage {
    /// The sentences.
    pub text: String,
    /// What they rest on: ids of the sources' factors.
    pub grounds: Vec<String>,
}

/// A list shown with a result for one pole: a path, roles, places to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Section {
    /// The id of the section.
    pub id: String,
    /// What it is for, such as `path`, `roles` or `stays`, where the id does not say it.
    pub kind: Option<String>,
    /// Its heading.
    pub title: String,
    /// A sentence under the heading.
    pub note: Option<String>,
    /// What the closed section says beside its heading. `{count}` is how many items are shown, `{done}` how many of them
    /// are shown as done, both in words. Without it the widget says it in its own words.
    pub summary: Option<String>,
    /// Whether the order of the items means something.
    pub ordered: bool,
    /// The items.
    pub items: Vec<Item>,
}

/// One item of a section.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct PatternText {
    /// The id of the pattern, such as `go` or `may_not_enjoy`.
    pub id: String,
    /// Its heading, in files of before; see `for`, `close` and `against`.
    pub title: Option<String>,
    /// What the areas say together, in files of before; see `for`, `close` and `against`.
    pub text: Option<String>,
    /// What the areas say together, where the result is for the first pole.
    #[cfg_attr(feature = "schema", schemars(rename = "for"))]
    pub when_for: Option<String>,
    /// What the areas say together, where the result is too close.
    #[cfg_attr(feature = "schema", schemars(rename = "close"))]
    pub when_close: Option<String>,
    /// What the areas say together, where the result is for the second pole.
    #[cfg_attr(feature = "schema", schemars(rename = "against"))]
    pub when_against: Option<String>,
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
    /// What is said where more was done than one feels sure of; without it nothing is.
    pub more_done: Option<String>,
    /// What is said where one feels surer than what was done shows; without it nothing is.
    pub more_felt: Option<String>,
}

impl Read for Advice {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self {
            id: fields.id("id"),
            title: fields.required("title"),
            text: fields.required("text"),
            effort: fields.required("effort"),
            first: fields.required("first"),
            grounds: fields.required("grounds"),
        })
    }
}

impl Read for Passage {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self { text: fields.required("text"), grounds: fields.required("grounds") })
    }
}

impl Read for Section {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self {
            id: fields.id("id"),
            kind: fields.optional_id("kind"),
            title: fields.required("title"),
            note: fields.optional("note"),
            summary: fields.optional("summary"),
            ordered: fields.required("ordered"),
            items: fields.required("items"),
        })
    }
}

impl Read for Item {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self {
            title: fields.required("title"),
            text: fields.required("text"),
            grounds: fields.required("grounds"),
            shown_by: fields.optional_ids("shown_by"),
            if_true: fields.optional_ids("if_true"),
            if_not_true: fields.optional_ids("if_not_true"),
        })
    }
}

impl Read for PatternText {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self {
            id: fields.id("id"),
            title: fields.optional("title"),
            text: fields.optional("text"),
            when_for: fields.optional("for"),
            when_close: fields.optional("close"),
            when_against: fields.optional("against"),
        })
    }
}

impl Read for Evidence {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self {
            done: fields.ids("done"),
            felt: fields.ids("felt"),
            more_done: fields.optional("more_done"),
            more_felt: fields.optional("more_felt"),
        })
    }
}
