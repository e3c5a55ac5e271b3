//! What a quiz must hold beyond its form, so that its score means what it says.

use super::{Direction, PatternName, Quiz};
use crate::json::Problems;
use crate::responses::Rating;

/// The most areas a quiz may have.
const MOST_AREAS: usize = 8;
/// The most statements that one half (one direction) of an area may have.
const MOST_HALF: usize = 6;

impl Quiz {
    /// Adds every problem of the content. What has the wrong form is passed over where it would only be said again.
    pub(crate) fn validate(&self, problems: &mut Problems) {
        if self.poles.len() != 2 {
            problems.add("$.poles", format!("has {} poles; a quiz weighs exactly two.", self.poles.len()));
        }
        if !(1..=MOST_AREAS).contains(&self.areas.len()) {
            problems.add("$.areas", format!("has {} areas; use 1 to {MOST_AREAS}.", self.areas.len()));
        }
        unique("$.poles", self.poles.iter().map(|pole| pole.id.as_str()), problems);
        unique("$.areas", self.areas.iter().map(|area| area.id.as_str()), problems);
        unique("$.questions", self.questions.iter().map(|question| question.id.as_str()), problems);
        self.validate_scale(problems);
        self.validate_areas(problems);
        self.validate_opposites(problems);
        self.validate_references(problems);
    }

    /// Steps that statements lead to, and statements that advice depends on, must be there.
    fn validate_references(&self, problems: &mut Problems) {
        unique("$.steps", self.steps.iter().map(|step| step.id.as_str()), problems);
        for (at, question) in self.questions.iter().enumerate() {
            if let Some(step) =
                question.step.as_ref().filter(|id| !id.is_empty() && self.steps.iter().all(|step| step.id != **id))
            {
                let path = format!("$.questions[{at}].step");
                problems.add(&path, format!("is “{}”, which is not the id of a step.", short(step)));
            }
        }
        let mut check = |ids: &[String], path: &str| {
            for id in ids.iter().filter(|id| !id.is_empty() && self.position(id).is_none()) {
                problems.add(path, format!("names “{}”, which is not the id of a statement.", short(id)));
            }
        };
        check(&self.evidence.done, "$.evidence.done");
        check(&self.evidence.felt, "$.evidence.felt");
        for (pole, sections) in self.poles.iter().map(|pole| &pole.sections).enumerate() {
            for (section, items) in sections.iter().map(|section| &section.items).enumerate() {
                for (at, item) in items.iter().enumerate() {
                    let path = format!("$.poles[{pole}].sections[{section}].items[{at}]");
                    for ids in [&item.shown_by, &item.if_true, &item.if_not_true] {
                        check(ids, &path);
                    }
                }
            }
        }
        for (at, pattern) in self.patterns.iter().enumerate().filter(|(_, pattern)| !pattern.id.is_empty()) {
            if PatternName::ALL.iter().all(|name| name.id() != pattern.id) {
                let known = PatternName::ALL.map(PatternName::id).join(", ");
                let text = format!("is “{}”; known patterns are {known}.", short(&pattern.id));
                problems.add(&format!("$.patterns[{at}].id"), text);
            }
        }
    }

    fn validate_scale(&self, problems: &mut Problems) {
        let values: Vec<Rating> = self.scale.iter().map(|choice| choice.value).collect();
        if values != Rating::ALL {
            problems.add("$.scale", "must have the values 0, 1, 2, 3, 4, in this order.");
        }
    }

    fn validate_areas(&self, problems: &mut Problems) {
        for (at, question) in self.questions.iter().enumerate() {
            if !question.area.is_empty() && self.area_position(&question.area).is_none() {
                let path = format!("$.questions[{at}].area");
                problems.add(&path, format!("is “{}”, which is not the id of an area.", short(&question.area)));
            }
        }
        for (at, area) in self.areas.iter().enumerate().filter(|(_, area)| !area.id.is_empty()) {
            let half =
                |direction| self.questions.iter().filter(|q| q.area == area.id && q.direction == direction).count();
            let (plus, minus) = (half(Direction::For), half(Direction::Against));
            let path = format!("$.areas[{at}]");
            if plus != minus {
                let text = format!(
                    "“{}” has {plus} statements for and {minus} against; it needs as many of each, or agreeing with \
                     everything would not cancel out.",
                    short(&area.id)
                );
                problems.add(&path, text);
            } else if !(1..=MOST_HALF).contains(&plus) {
                let text = format!(
                    "“{}” has {plus} statements for and {minus} against; use 1 to {MOST_HALF} of each.",
                    short(&area.id)
                );
                problems.add(&path, text);
            }
        }
    }

    fn validate_opposites(&self, problems: &mut Problems) {
        for (at, (one, other)) in self.opposites.iter().enumerate() {
            let path = format!("$.opposites[{at}]");
            let again = |(a, b): &(String, String)| (a == one && b == other) || (a == other && b == one);
            if !one.is_empty() && self.opposites.iter().take(at).any(again) {
                problems.add(&path, "is given before; keep one.");
            }
            let mut directions = [None, None];
            for (id, direction) in [one, other].into_iter().zip(&mut directions) {
                *direction = self.questions.iter().find(|q| q.id == *id).map(|q| q.direction);
                if direction.is_none() && !id.is_empty() {
                    problems.add(&path, format!("names “{}”, which is not the id of a statement.", short(id)));
                }
            }
            if let [Some(one), Some(other)] = directions
                && one == other
            {
                problems.add(&path, "pairs two statements of one direction; opposites need one for and one against.");
            }
        }
    }
}

fn unique<'a>(path: &str, ids: impl Iterator<Item = &'a str>, problems: &mut Problems) {
    let mut seen: Vec<&str> = Vec::new();
    for (at, id) in ids.enumerate().filter(|(_, id)| !id.is_empty()) {
        if seen.contains(&id) {
            problems.add(&format!("{path}[{at}].id"), format!("is “{}” again; give each its own id.", short(id)));
        }
        seen.push(id);
    }
}

/// An id as it is shown in a problem: a hostile file may have ids of any length.
fn short(id: &str) -> String {
    id.chars().take(40).filter(|c| !c.is_control()).collect()
}
