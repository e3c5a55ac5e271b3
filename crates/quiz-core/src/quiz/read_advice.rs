//! What a quiz says beside its statements, read from a tree.

use super::{Advice, Evidence, Item, Passage, PatternText, Section};
use crate::json::{Json, Problems};

pub(crate) fn read_advice(json: &Json, path: &str, problems: &mut Problems) -> Advice {
    let mut fields = problems.object(json, path);
    let advice = Advice {
        id: fields.id("id", problems),
        title: fields.text("title", problems),
        text: fields.text("text", problems),
        effort: fields.text("effort", problems),
        first: fields.text("first", problems),
        grounds: fields.texts("grounds", problems),
    };
    fields.finish(problems);
    advice
}

pub(crate) fn read_passage(json: &Json, path: &str, problems: &mut Problems) -> Passage {
    let mut fields = problems.object(json, path);
    let passage = Passage { text: fields.text("text", problems), grounds: fields.texts("grounds", problems) };
    fields.finish(problems);
    passage
}

pub(crate) fn read_section(json: &Json, path: &str, problems: &mut Problems) -> Section {
    let mut fields = problems.object(json, path);
    let section = Section {
        id: fields.id("id", problems),
        title: fields.text("title", problems),
        note: fields.optional_text("note", problems),
        ordered: fields.required("ordered", problems).is_some_and(|(json, path)| read_truth(json, &path, problems)),
        items: fields.list("items", problems, read_item),
    };
    fields.finish(problems);
    section
}

fn read_truth(json: &Json, path: &str, problems: &mut Problems) -> bool {
    let Json::Bool(truth) = json else {
        problems.add(path, "must be true or false.");
        return false;
    };
    *truth
}

fn read_item(json: &Json, path: &str, problems: &mut Problems) -> Item {
    let mut fields = problems.object(json, path);
    let id = |json: &Json, path: &str, problems: &mut Problems| problems.id(json, path);
    let item = Item {
        title: fields.text("title", problems),
        text: fields.text("text", problems),
        grounds: fields.texts("grounds", problems),
        shown_by: fields.optional_list("shown_by", problems, id),
        if_true: fields.optional_list("if_true", problems, id),
        if_not_true: fields.optional_list("if_not_true", problems, id),
    };
    fields.finish(problems);
    item
}

pub(crate) fn read_pattern(json: &Json, path: &str, problems: &mut Problems) -> PatternText {
    let mut fields = problems.object(json, path);
    let pattern = PatternText {
        id: fields.id("id", problems),
        title: fields.text("title", problems),
        text: fields.text("text", problems),
    };
    fields.finish(problems);
    pattern
}

pub(crate) fn read_evidence(json: &Json, path: &str, problems: &mut Problems) -> Evidence {
    let mut fields = problems.object(json, path);
    let evidence = Evidence { done: fields.ids("done", problems), felt: fields.ids("felt", problems) };
    fields.finish(problems);
    evidence
}
