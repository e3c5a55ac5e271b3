//! A quiz read from a tree, with every problem of its form.

use super::read_advice::{read_advice, read_evidence, read_passage, read_pattern, read_section};
use super::{Area, Block, Choice, Direction, Importance, Pole, Question, Quiz};
use crate::json::{Json, Problem, Problems};
use crate::responses::Rating;

impl Quiz {
    /// Reads a quiz and checks it.
    ///
    /// # Errors
    /// All problems, in the order of the file: first those of its form (missing, unknown, of the wrong kind),
    /// then those of its content (see `validate`).
    pub fn from_json(json: &Json) -> Result<Self, Vec<Problem>> {
        let mut problems = Problems::new();
        let quiz = read_quiz(json, &mut problems);
        quiz.validate(&mut problems);
        if problems.is_empty() { Ok(quiz) } else { Err(problems.into_list()) }
    }
}

fn read_quiz(json: &Json, problems: &mut Problems) -> Quiz {
    let mut fields = problems.object(json, "$");
    // Editors look for the schema here; it says nothing about the quiz.
    fields.optional("$schema");
    let quiz = Quiz {
        format: small(fields.integer("format", 1, 1, problems)),
        id: fields.id("id", problems),
        revision: small(fields.integer("revision", 1, 1_000_000, problems)),
        language: fields.id("language", problems),
        title: fields.text("title", problems),
        intro: fields.text("intro", problems),
        terms: fields.optional_text("terms", problems),
        prompt: fields.text("prompt", problems),
        poles: fields.list("poles", problems, read_pole),
        areas: fields.list("areas", problems, read_area),
        scale: fields.list("scale", problems, read_choice),
        unsure: fields.text("unsure", problems),
        importance: fields
            .required("importance", problems)
            .map_or_else(Importance::default, |(json, path)| read_importance(json, &path, problems)),
        questions: fields.list("questions", problems, read_question),
        opposites: fields.list("opposites", problems, read_pair),
        steps: fields.optional_list("steps", problems, read_advice),
        patterns: fields.optional_list("patterns", problems, read_pattern),
        evidence: fields
            .optional("evidence")
            .map(|json| read_evidence(json, "$.evidence", problems))
            .unwrap_or_default(),
        context: fields.optional_list("context", problems, read_passage),
    };
    fields.finish(problems);
    quiz
}

fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or_default()
}

fn read_pole(json: &Json, path: &str, problems: &mut Problems) -> Pole {
    let mut fields = problems.object(json, path);
    let pole = Pole {
        id: fields.id("id", problems),
        name: fields.text("name", problems),
        short: fields.text("short", problems),
        lead: fields.optional_text("lead", problems),
        sections: fields.optional_list("sections", problems, read_section),
    };
    fields.finish(problems);
    pole
}

fn read_area(json: &Json, path: &str, problems: &mut Problems) -> Area {
    let mut fields = problems.object(json, path);
    let area = Area {
        id: fields.id("id", problems),
        name: fields.text("name", problems),
        about: fields.text("about", problems),
        block: fields.optional("block").and_then(|json| read_block(json, &format!("{path}.block"), problems)),
        find_out: fields.optional("find_out").map(|json| read_advice(json, &format!("{path}.find_out"), problems)),
        trial: fields.optional("trial").map(|json| read_advice(json, &format!("{path}.trial"), problems)),
        background: fields.optional_list("background", problems, read_passage),
    };
    fields.finish(problems);
    area
}

fn read_block(json: &Json, path: &str, problems: &mut Problems) -> Option<Block> {
    match json {
        Json::Text(text) if text == "readiness" => Some(Block::Readiness),
        Json::Text(text) if text == "opportunity" => Some(Block::Opportunity),
        Json::Text(text) if text == "preference" => Some(Block::Preference),
        _ => {
            problems.add(path, "must be “readiness”, “opportunity” or “preference”.");
            None
        }
    }
}

fn read_choice(json: &Json, path: &str, problems: &mut Problems) -> Choice {
    let mut fields = problems.object(json, path);
    let choice = Choice {
        value: u8::try_from(fields.integer("value", 0, 4, problems))
            .ok()
            .and_then(Rating::new)
            .unwrap_or(Rating::LEAST),
        label: fields.text("label", problems),
    };
    fields.finish(problems);
    choice
}

fn read_importance(json: &Json, path: &str, problems: &mut Problems) -> Importance {
    let mut fields = problems.object(json, path);
    let importance = Importance { title: fields.text("title", problems), prompt: fields.text("prompt", problems) };
    fields.finish(problems);
    importance
}

fn read_question(json: &Json, path: &str, problems: &mut Problems) -> Question {
    let mut fields = problems.object(json, path);
    let question = Question {
        id: fields.id("id", problems),
        area: fields.id("area", problems),
        direction: fields
            .required("direction", problems)
            .map_or(Direction::For, |(json, path)| read_direction(json, &path, problems)),
        facet: fields.id("facet", problems),
        text: fields.text("text", problems),
        step: fields.optional("step").map(|json| problems.id(json, &format!("{path}.step"))),
        grounds: fields.texts("grounds", problems),
    };
    fields.finish(problems);
    question
}

fn read_direction(json: &Json, path: &str, problems: &mut Problems) -> Direction {
    match json {
        Json::Text(text) if text == "for" => Direction::For,
        Json::Text(text) if text == "against" => Direction::Against,
        _ => {
            problems.add(path, "must be “for” or “against”.");
            Direction::For
        }
    }
}

fn read_pair(json: &Json, path: &str, problems: &mut Problems) -> (String, String) {
    let ids: Vec<String> = problems.list(json, path).into_iter().map(|(id, path)| problems.id(id, &path)).collect();
    let mut ids = ids.into_iter();
    match (ids.next(), ids.next(), ids.next()) {
        (Some(one), Some(other), None) => (one, other),
        _ => {
            problems.add(path, "must be a list of two statement ids.");
            (String::new(), String::new())
        }
    }
}
