//! How a quiz is filled from its file, field by field.

use super::source::Host;
use super::{Area, Block, Card, Choice, Importance, Pole, Question, Quiz};
use crate::json::{Json, Position, Positions, Read, Reader};
use crate::responses::Rating;

/// The lists that references lead into.
const LISTS: [&str; 6] = ["poles", "areas", "questions", "steps", "sources", "hosts"];
/// The longest word for where an area stands, in characters.
const LONGEST_LEVEL: usize = 24;
/// The position of what a reference with a problem leads to. Nobody gets to see the quiz that has it.
const NOWHERE: usize = usize::MAX;

impl Quiz {
    /// A quiz before it is read. What a file with problems does not have stays so; nobody gets to see that quiz.
    pub(super) fn blank() -> Self {
        Self {
            id: String::new(),
            revision: 0,
            language: String::new(),
            title: String::new(),
            intro: String::new(),
            terms: None,
            prompt: String::new(),
            poles: [Pole::default(), Pole::default()],
            areas: Vec::new(),
            scale: Rating::ALL.map(|value| Choice { value, label: String::new() }),
            unsure: String::new(),
            importance: Importance::default(),
            questions: Vec::new(),
            opposites: Vec::new(),
            steps: Vec::new(),
            patterns: Vec::new(),
            evidence: Default::default(),
            context: Vec::new(),
            sources: Vec::new(),
        }
    }
}

impl Quiz {
    /// Fills a blank quiz.
    pub(super) fn read(&mut self, json: &Json, reader: &mut Reader) {
        for list in LISTS {
            reader.know(list, json);
        }
        reader.object(json, &mut |fields| {
            // Editors look for the schema here; it says nothing about the quiz.
            fields.allow("$schema");
            fields.integer("format", 1, 1, &mut 1);
            fields.id("id", &mut self.id);
            fields.integer("revision", 1, 1_000_000, &mut self.revision);
            fields.id("language", &mut self.language);
            fields.text("title", &mut self.title);
            fields.text("intro", &mut self.intro);
            fields.optional_text("terms", &mut self.terms);
            fields.text("prompt", &mut self.prompt);
            fields.required("poles", &mut self.poles);
            fields.required("areas", &mut self.areas);
            fields.required("scale", &mut self.scale);
            fields.text("unsure", &mut self.unsure);
            fields.required("importance", &mut self.importance);
            fields.required("questions", &mut self.questions);
            fields.required("opposites", &mut Pairs(&mut self.opposites));
            fields.optional("steps", &mut self.steps);
            fields.optional("patterns", &mut self.patterns);
            fields.optional("evidence", &mut self.evidence);
            fields.optional("context", &mut self.context);
            fields.optional("sources", &mut self.sources);
            fields.optional("hosts", &mut Vec::<Host>::new());
        });
        let Some(Json::List(questions)) = json.get("questions") else { return };
        for (question, json) in self.questions.iter_mut().zip(questions) {
            if json.get("since").is_none() {
                question.since = self.revision;
            }
            if json.get("workable").is_none() {
                let block = self.areas.get(question.area).and_then(|area| area.block);
                question.workable = block != Some(Block::Preference);
            }
        }
    }
}

impl Read for Pole {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.id("id", &mut self.id);
            fields.text("name", &mut self.name);
            fields.text("short", &mut self.short);
            self.side.clone_from(&self.name);
            fields.optional("side", &mut self.side);
            fields.optional_text("lead", &mut self.lead);
            fields.optional("cards", &mut self.cards);
            fields.optional("sections", &mut self.sections);
        });
    }
}

impl Read for Card {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            self.advice.read_fields(fields);
            fields.required("areas", &mut Positions("areas", &mut self.areas));
        });
    }
}

impl Read for Area {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            fields.id("id", &mut self.id);
            fields.text("name", &mut self.name);
            fields.text("about", &mut self.about);
            fields.optional("block", &mut self.block);
            fields.optional("levels", &mut self.levels);
            fields.optional_text("blocker", &mut self.blocker);
            fields.optional("find_out", &mut self.find_out);
            fields.optional("trial", &mut self.trial);
            fields.optional("trial_needs", &mut Position("areas", &mut self.trial_needs));
            fields.optional("trial_otherwise", &mut self.trial_otherwise);
            fields.optional("background", &mut self.background);
        });
        for (at, level) in self.levels.iter().flatten().enumerate() {
            reader.at(&[".levels[", &at.to_string(), "]"].concat(), |reader| reader.short(level, LONGEST_LEVEL));
        }
    }
}

impl Read for Choice {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            let mut value = 0;
            fields.integer("value", 0, 4, &mut value);
            self.value = u8::try_from(value).ok().and_then(Rating::new).unwrap_or(Rating::LEAST);
            fields.text("label", &mut self.label);
        });
    }
}

impl Read for Question {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.object(json, &mut |fields| {
            let mut area = None;
            fields.id("id", &mut self.id);
            fields.required("area", &mut Position("areas", &mut area));
            fields.required("direction", &mut self.direction);
            fields.id("facet", &mut self.facet);
            fields.text("text", &mut self.text);
            fields.optional_integer("since", 1, 1_000_000, &mut self.since);
            fields.optional("step", &mut Position("steps", &mut self.step));
            fields.optional("workable", &mut self.workable);
            fields.optional_text("asset", &mut self.asset);
            fields.required("grounds", &mut self.grounds);
            self.area = area.unwrap_or(NOWHERE);
        });
    }
}

/// The pairs of statements that say nearly the opposite. A pair that is none is kept, so that those after it keep their
/// places.
struct Pairs<'v>(&'v mut Vec<[usize; 2]>);

impl Read for Pairs<'_> {
    fn read(&mut self, json: &Json, reader: &mut Reader) {
        reader.list(json, &mut |json, reader| {
            let mut positions = Vec::new();
            Positions("questions", &mut positions).read(json, reader);
            if !matches!(json, Json::List(ids) if ids.len() == 2) {
                reader.problem("must be a list of two statement ids.");
            }
            self.0.push(positions.try_into().unwrap_or([NOWHERE; 2]));
        });
    }
}
