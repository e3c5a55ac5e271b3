//! What a quiz says beside its statements: steps, patterns, paths and what they rest on.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use super::PatternName;
use crate::json::{Fields, Ids, Json, Read, Reader};

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

impl Advice {
    /// Reads the fields of advice; those of a card are the same and more.
    pub(super) fn read_fields(&mut self, fields: &mut Fields<'_, '_>) {
        fields.id("id", &mut self.id);
        fields.text("title", &mut self.title);
        fields.text("text", &mut self.text);
        fields.text("effort", &mut self.effort);
        fields.text("first", &mut self.first);
        fields.required("grounds", &mut self.grounds);
    }
}

impl Read for Advice {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| self.read_fields(fields));
    }
}

impl Read for Passage {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.text("text", &mut self.text);
            fields.required("grounds", &mut self.grounds);
        });
    }
}

impl Read for Section {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.id("id", &mut self.id);
            fields.optional_id("kind", &mut self.kind);
            fields.text("title", &mut self.title);
            fields.optional_text("note", &mut self.note);
            fields.optional_text("summary", &mut self.summary);
            fields.required("ordered", &mut self.ordered);
            fields.required("items", &mut self.items);
        });
    }
}

impl Read for Item {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.text("title", &mut self.title);
            fields.text("text", &mut self.text);
            fields.required("grounds", &mut self.grounds);
            fields.optional("shown_by", &mut Ids("questions", &mut self.shown_by));
            fields.optional("if_true", &mut Ids("questions", &mut self.if_true));
            fields.optional("if_not_true", &mut Ids("questions", &mut self.if_not_true));
        });
    }
}

impl Read for PatternText {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.id("id", &mut self.id);
            fields.optional_text("title", &mut self.title);
            fields.optional_text("text", &mut self.text);
            fields.optional_text("for", &mut self.when_for);
            fields.optional_text("close", &mut self.when_close);
            fields.optional_text("against", &mut self.when_against);
        });
        if PatternName::ALL.iter().all(|name| name.id() != self.id) && !self.id.is_empty() {
            let (shown, known) = (Reader::shown(&self.id), PatternName::ALL.map(PatternName::id).join(", "));
            reader.note(&[".id"], &["is “", &shown, "”; known patterns are ", &known, "."]);
        }
    }
}

impl Read for Evidence {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.required("done", &mut Ids("questions", &mut self.done));
            fields.required("felt", &mut Ids("questions", &mut self.felt));
            fields.optional_text("more_done", &mut self.more_done);
            fields.optional_text("more_felt", &mut self.more_felt);
        });
    }
}
