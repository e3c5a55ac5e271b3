//! What a quiz must hold beyond its form, so that its score means what it says.

use super::file::QuizFile;
use super::{Direction, PatternName};
use crate::json::Reader;

/// The most areas a quiz may have.
const MOST_AREAS: usize = 8;
/// The most statements that one half (one direction) of an area may have.
const MOST_HALF: usize = 6;
/// The longest word for where an area stands, in characters.
const LONGEST_LEVEL: usize = 24;

impl QuizFile {
    /// Notes every problem of the content. What has the wrong form is passed over where it would only be said again.
    pub(super) fn check(&self, reader: &mut Reader) {
        if self.poles.len() != 2 {
            reader.problem_at(".poles", format!("has {} poles; a quiz weighs exactly two.", self.poles.len()));
        }
        if !(1..=MOST_AREAS).contains(&self.areas.len()) {
            reader.problem_at(".areas", format!("has {} areas; use 1 to {MOST_AREAS}.", self.areas.len()));
        }
        unique(".poles", self.poles.iter().map(|pole| &pole.id), reader);
        unique(".areas", self.areas.iter().map(|area| &area.id), reader);
        unique(".questions", self.questions.iter().map(|question| &question.id), reader);
        self.check_names(reader);
        self.check_scale(reader);
        self.check_areas(reader);
        self.check_opposites(reader);
        self.check_references(reader);
        self.check_sources(reader);
    }

    fn has_area(&self, id: &str) -> bool {
        id.is_empty() || self.areas.iter().any(|area| area.id == id)
    }

    fn has_question(&self, id: &str) -> bool {
        id.is_empty() || self.questions.iter().any(|question| question.id == id)
    }

    /// Two poles, and two statements, must not look the same to the person.
    fn check_names(&self, reader: &mut Reader) {
        if let [first, second, ..] = self.poles.as_slice() {
            let names = [
                (".name", Some(&first.name), Some(&second.name)),
                (".short", Some(&first.short), Some(&second.short)),
                (".side", first.side.as_ref(), second.side.as_ref()),
            ];
            for (field, one, other) in names {
                if one.zip(other).is_some_and(|(one, other)| is_same(one, other)) {
                    let text = "is the same as that of the first pole; give each its own.";
                    reader.problem_at(&format!(".poles[1]{field}"), text);
                }
            }
        }
        for (at, question) in self.questions.iter().enumerate() {
            if let Some(before) = self.questions.iter().take(at).find(|before| is_same(&before.text, &question.text)) {
                let text = format!("says the same as “{}”; ask each thing once.", short(&before.id));
                reader.problem_at(&format!(".questions[{at}].text"), text);
            }
        }
    }

    fn check_scale(&self, reader: &mut Reader) {
        if !self.scale.iter().map(|choice| choice.value).eq(0..5) {
            reader.problem_at(".scale", "must have the values 0, 1, 2, 3, 4, in this order.");
        }
        let labels = || self.scale.iter().map(|choice| &choice.label);
        for (at, label) in labels().enumerate() {
            if labels().take(at).any(|before| is_same(before, label)) {
                let text = "is the label of another answer too; give each its own.";
                reader.problem_at(&format!(".scale[{at}].label"), text);
            }
        }
        if labels().any(|label| is_same(label, &self.unsure)) {
            reader.problem_at(".unsure", "is the label of another answer too; give each its own.");
        }
    }

    fn check_areas(&self, reader: &mut Reader) {
        for (at, question) in self.questions.iter().enumerate().filter(|(_, question)| !self.has_area(&question.area)) {
            let text = format!("is “{}”, which is not the id of an area.", short(&question.area));
            reader.problem_at(&format!(".questions[{at}].area"), text);
        }
        for (at, area) in self.areas.iter().enumerate() {
            let path = format!(".areas[{at}]");
            let half =
                |direction| self.questions.iter().filter(|q| q.area == area.id && q.direction == direction).count();
            let (plus, minus) = (half(Direction::For), half(Direction::Against));
            let counts = || format!("“{}” has {plus} statements for and {minus} against", short(&area.id));
            if area.id.is_empty() {
                // Its form is wrong, which was said.
            } else if plus != minus {
                let text = "it needs as many of each, or agreeing with everything would not cancel out.";
                reader.problem_at(&path, format!("{}; {text}", counts()));
            } else if !(1..=MOST_HALF).contains(&plus) {
                reader.problem_at(&path, format!("{}; use 1 to {MOST_HALF} of each.", counts()));
            }
            let levels = area.levels.as_deref().unwrap_or_default();
            if area.levels.is_some() && levels.len() != 5 {
                let text = format!("has {} levels; use exactly five, from the second pole to the first.", levels.len());
                reader.problem_at(&format!("{path}.levels"), text);
            }
            for (level, _) in levels.iter().enumerate().filter(|(_, text)| text.chars().count() > LONGEST_LEVEL) {
                let text = format!("is longer than {LONGEST_LEVEL} characters; shorten it.");
                reader.problem_at(&format!("{path}.levels[{level}]"), text);
            }
            if let Some(id) = area.trial_needs.as_ref().filter(|id| !self.has_area(id)) {
                let text = format!("is “{}”, which is not the id of an area.", short(id));
                reader.problem_at(&format!("{path}.trial_needs"), text);
            }
        }
    }

    fn check_opposites(&self, reader: &mut Reader) {
        for (at, (one, other)) in self.opposites.iter().enumerate() {
            let path = format!(".opposites[{at}]");
            let again = |(a, b): &(String, String)| (a == one && b == other) || (a == other && b == one);
            if !one.is_empty() && self.opposites.iter().take(at).any(again) {
                reader.problem_at(&path, "is given before; keep one.");
            }
            let mut directions = [None, None];
            for (id, direction) in [one, other].into_iter().zip(&mut directions) {
                *direction = self.questions.iter().find(|q| q.id == *id).map(|q| q.direction);
                if direction.is_none() && !id.is_empty() {
                    reader.problem_at(&path, format!("names “{}”, which is not the id of a statement.", short(id)));
                }
            }
            if let [Some(one), Some(other)] = directions
                && one == other
            {
                let text = "pairs two statements of one direction; opposites need one for and one against.";
                reader.problem_at(&path, text);
            }
        }
    }

    /// Steps that statements lead to, and statements and areas that advice depends on, must be there.
    fn check_references(&self, reader: &mut Reader) {
        unique(".steps", self.steps.iter().map(|step| &step.id), reader);
        for (at, question) in self.questions.iter().enumerate() {
            let is_unknown = |id: &&String| !id.is_empty() && self.steps.iter().all(|step| step.id != **id);
            if let Some(step) = question.step.as_ref().filter(is_unknown) {
                let text = format!("is “{}”, which is not the id of a step.", short(step));
                reader.problem_at(&format!(".questions[{at}].step"), text);
            }
        }
        let mut check = |ids: &[String], path: &str| {
            for id in ids.iter().filter(|id| !self.has_question(id)) {
                reader.problem_at(path, format!("names “{}”, which is not the id of a statement.", short(id)));
            }
        };
        check(&self.evidence.done, ".evidence.done");
        check(&self.evidence.felt, ".evidence.felt");
        for (pole, sections) in self.poles.iter().map(|pole| &pole.sections).enumerate() {
            for (section, items) in sections.iter().map(|section| &section.items).enumerate() {
                for (at, item) in items.iter().enumerate() {
                    let path = format!(".poles[{pole}].sections[{section}].items[{at}]");
                    for ids in [&item.shown_by, &item.if_true, &item.if_not_true] {
                        check(ids, &path);
                    }
                }
            }
        }
        for (pole, cards) in self.poles.iter().map(|pole| &pole.cards).enumerate() {
            for (at, card) in cards.iter().enumerate() {
                for id in card.areas.iter().filter(|id| !self.has_area(id)) {
                    let text = format!("names “{}”, which is not the id of an area.", short(id));
                    reader.problem_at(&format!(".poles[{pole}].cards[{at}].areas"), text);
                }
            }
        }
        for (at, pattern) in self.patterns.iter().enumerate().filter(|(_, pattern)| !pattern.id.is_empty()) {
            if PatternName::ALL.iter().all(|name| name.id() != pattern.id) {
                let known = PatternName::ALL.map(PatternName::id).join(", ");
                let text = format!("is “{}”; known patterns are {known}.", short(&pattern.id));
                reader.problem_at(&format!(".patterns[{at}].id"), text);
            }
        }
    }

    /// Addresses lead to hosts that the file names, by https.
    fn check_sources(&self, reader: &mut Reader) {
        unique(".sources", self.sources.iter().map(|source| &source.id), reader);
        for (at, _) in self.hosts.iter().enumerate().filter(|(_, host)| !host.is_empty() && !is_host(host)) {
            let text = "is not a host; write it such as www.example.com, in small letters, without https:// before it.";
            reader.problem_at(&format!(".hosts[{at}]"), text);
        }
        for (at, source) in self.sources.iter().enumerate() {
            let Some(url) = source.url.as_ref().filter(|url| !url.is_empty()) else { continue };
            let host = url.strip_prefix("https://").and_then(|rest| rest.split(['/', '?', '#']).next());
            let is_plain = url.chars().all(|c| c.is_ascii_graphic());
            if !is_plain || host.is_none_or(|host| self.hosts.iter().all(|known| known != host)) {
                let text = "must be an address with https:// on one of the hosts; correct it, or add its host to them.";
                reader.problem_at(&format!(".sources[{at}].url"), text);
            }
        }
    }
}

fn unique<'a>(path: &str, ids: impl Iterator<Item = &'a String>, reader: &mut Reader) {
    let mut seen: Vec<&String> = Vec::new();
    for (at, id) in ids.enumerate().filter(|(_, id)| !id.is_empty()) {
        if seen.contains(&id) {
            reader.problem_at(&format!("{path}[{at}].id"), format!("is “{}” again; give each its own id.", short(id)));
        }
        seen.push(id);
    }
}

/// Whether two texts look the same to a person; texts of the wrong form are none.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    !one.is_empty() && one.eq_ignore_ascii_case(other)
}

/// Whether a text is the name of a host, and no address, port or part of one.
fn is_host(host: &str) -> bool {
    let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    host.contains('.') && host.split('.').all(|label| !label.is_empty() && label.chars().all(is_part))
}

/// An id as it is shown in a problem: a hostile file may have ids of any length.
fn short(id: &str) -> String {
    id.chars().take(40).filter(|c| !c.is_control()).collect()
}
