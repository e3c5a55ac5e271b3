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
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.id("id", &mut self.id);
            fields.text("title", &mut self.title);
            fields.text("kind", &mut self.kind);
            fields.text("date", &mut self.date);
            fields.text("short", &mut self.short);
            fields.optional_text("url", &mut self.url);
            fields.optional("ours", &mut self.ours);
        });
        let Some(url) = self.url.as_ref().filter(|url| !url.is_empty()) else { return };
        let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
        let is_plain = url.bytes().all(|byte| byte.is_ascii_graphic());
        if !is_plain || host.is_none_or(|host| reader.known(host, "hosts").is_none()) {
            let text = "must be an address with https:// on one of the hosts; correct it, or add its host to them.";
            reader.problem_at(".url", text);
        }
    }
}

/// The name of a host, and no address, port or part of one.
#[derive(Default)]
pub(super) struct Host;

impl Read for Host {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        let host = reader.text(json);
        let is_part = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let is_label = |label: &str| !label.is_empty() && label.bytes().all(is_part);
        if !host.is_empty() && !(host.contains('.') && host.split('.').all(is_label)) {
            let text = "is not a host; write it such as www.example.com, in small letters, without https:// before it.";
            reader.problem(text);
        }
    }
}
