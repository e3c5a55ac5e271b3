//! What a quiz rests on.
//!
//! The comments in here are written for the author of a quiz file: they become the descriptions in its schema.

use crate::json::{Json, Read, Reader};

/// Something that statements and advice rest on: an article, a study, or the editors' own work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields))]
pub struct Source {
    /// The id of the source; the grounds that belong to it begin with it.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What it is, in a few words.
    pub kind: String,
    /// When it is from, as it is written.
    pub date: String,
    /// The one way of naming it, such as “Career guide, 2023”.
    pub short: String,
    /// Where it can be read: by https, on one of the `hosts`.
    pub url: Option<String>,
    /// Whether the editors of the quiz wrote it; then that is said.
    #[cfg_attr(feature = "schema", schemars(default))]
    pub ours: bool,
}

impl Read for Source {
    fn read(json: &Json, reader: &mut Reader) -> Self {
        reader.object(json, |fields| Self {
            id: fields.id("id"),
            title: fields.required("title"),
            kind: fields.required("kind"),
            date: fields.required("date"),
            short: fields.required("short"),
            url: fields.optional("url"),
            ours: fields.or_default("ours"),
        })
    }
}
