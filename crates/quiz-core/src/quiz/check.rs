//! What a quiz must hold beyond its fields, so that its score means what it says.

use super::{Direction, Quiz};
use crate::json::Reader;
use crate::responses::Rating;

/// The most areas a quiz may have.
const MOST_AREAS: usize = 8;
/// The most statements that one half (one direction) of an area may have.
const MOST_HALF: usize = 6;

impl Quiz {
    /// Notes every problem of what the fields say together. What has the wrong form is passed over where it would only be
    /// said again.
    pub(super) fn check(&self, reader: &mut Reader) {
        let areas = self.areas.len();
        if !(1..=MOST_AREAS).contains(&areas) {
            reader.note(&[".areas"], &["has ", &areas.to_string(), " areas; use 1 to ", &MOST_AREAS.to_string(), "."]);
        }
        for list in ["poles", "areas", "questions", "steps", "sources"] {
            reader.each_once(list);
        }
        self.check_names(reader);
        self.check_scale(reader);
        self.check_areas(reader);
        self.check_opposites(reader);
    }

    /// Two poles, and two statements, must not look the same to the person.
    fn check_names(&self, reader: &mut Reader) {
        let [first, second] = &self.poles;
        let names = [
            (".name", &first.name, &second.name),
            (".short", &first.short, &second.short),
            (".side", &first.side, &second.side),
        ];
        for (field, one, other) in names {
            // Without a side of its own a pole goes by its name.
            if is_same(one, other) && (field != ".side" || *other != second.name) {
                reader.note(&[".poles[1]", field], &["is the same as that of the first pole; give each its own."]);
            }
        }
        for (at, question) in self.questions.iter().enumerate() {
            if let Some(before) = self.questions.iter().take(at).find(|before| is_same(&before.text, &question.text)) {
                let place = [".questions[", &at.to_string(), "].text"];
                reader.note(&place, &["says the same as “", &Reader::shown(&before.id), "”; ask each thing once."]);
            }
        }
    }

    fn check_scale(&self, reader: &mut Reader) {
        if self.scale.iter().zip(Rating::ALL).any(|(choice, value)| choice.value != value) {
            reader.problem_at(".scale", "must have the values 0, 1, 2, 3, 4, in this order.");
        }
        let text = "is the label of another answer too; give each its own.";
        for (at, choice) in self.scale.iter().enumerate() {
            if self.scale.iter().take(at).any(|before| is_same(&before.label, &choice.label)) {
                reader.note(&[".scale[", &at.to_string(), "].label"], &[text]);
            }
        }
        if self.scale.iter().any(|choice| is_same(&choice.label, &self.unsure)) {
            reader.problem_at(".unsure", text);
        }
    }

    fn check_areas(&self, reader: &mut Reader) {
        for (at, area) in self.areas.iter().enumerate() {
            if reader.known(&area.id, "areas") != Some(at) {
                // It has no id, or that of another area, which was said.
                continue;
            }
            let half =
                |direction| self.questions_of(at).filter(|(_, question)| question.direction == direction).count();
            let (plus, minus) = (half(Direction::For), half(Direction::Against));
            let rule = if plus != minus {
                "it needs as many of each, or agreeing with everything would not cancel out."
            } else if !(1..=MOST_HALF).contains(&plus) {
                "use 1 to 6 of each."
            } else {
                continue;
            };
            let (id, plus, minus) = (Reader::shown(&area.id), plus.to_string(), minus.to_string());
            let text = ["“", &id, "” has ", &plus, " statements for and ", &minus, " against; ", rule];
            reader.note(&[".areas[", &at.to_string(), "]"], &text);
        }
    }

    fn check_opposites(&self, reader: &mut Reader) {
        for (at, [one, other]) in self.opposites.iter().enumerate() {
            // What leads nowhere was said.
            let (Some(first), Some(second)) = (self.questions.get(*one), self.questions.get(*other)) else { continue };
            let is_again = |pair: &[usize; 2]| *pair == [*one, *other] || *pair == [*other, *one];
            let text = if self.opposites.iter().take(at).any(is_again) {
                "is given before; keep one."
            } else if first.direction == second.direction {
                "pairs two statements of one direction; opposites need one for and one against."
            } else {
                continue;
            };
            reader.note(&[".opposites[", &at.to_string(), "]"], &[text]);
        }
    }
}

/// Whether two texts look the same to a person; texts of the wrong form are none.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim(), other.trim());
    !one.is_empty() && one.eq_ignore_ascii_case(other)
}
