//! Each law sees what it is there to see: a result that is broken on purpose is found out.

use quiz_core::Responses;
use quiz_core::result::{Block, Card, LineKind, Outline};

use crate::laws::{LAWS, violations};
use crate::quizzes::{responses, shipped};
use crate::{outline, words};

type Break = fn(&mut Outline);

const TOWARD: &str = "all=2 C3=3 W1=4 W9=4 W10=3 W6=0 L1=4 L2=4 L3=3 L4=1 L5=0 J1=3 J2=3 J4=1";
const CLOSE: &str = "all=2 C1=0 C2=0 C3=0 C4=4 C5=4 C6=3 L1=4 L2=4 L3=4 L4=0 L5=0 L9=1 W1=3 W9=3";
const STAYING: &str = "all=2 C1=1 C2=0 C4=3 C5=4 L1=0 L2=0 L4=4 L5=4 W6=4 W11=4 W12=4 W1=1 J1=1 J10=3";
const LOW: &str = "all=2 W1=4 W9=4 W10=4 W6=0 W11=0 W12=0 L1=4 L2=4 L3=4 L4=0 L5=0 L9=0 C1=0 C2=0 C3=0 C4=4 C5=4 C6=4";

/// The line of a kind, to be broken.
fn line(outline: &mut Outline, kind: LineKind) -> &mut String {
    &mut outline.lines.iter_mut().find(|line| line.kind == kind).expect("a line").text
}

fn section<'a>(outline: &'a mut Outline, id: &str) -> &'a mut quiz_core::result::Section {
    outline.next.iter_mut().chain(&mut outline.right).find(|section| section.id == id).expect("a section")
}

fn list(section: &mut quiz_core::result::Section) -> &mut Vec<quiz_core::result::Entry> {
    let lists = section.blocks.iter_mut().filter_map(|block| match block {
        Block::List { entries, .. } => Some(entries),
        _ => None,
    });
    lists.last().expect("a list")
}

fn statement(id: &str) -> String {
    shipped().questions[shipped().position(id).expect("a question")].text.clone()
}

/// A law by the beginning of its name, the answers, and what breaks it.
const BREAKS: [(&str, &str, Break); 29] = [
    ("no sentence", TOWARD, |outline| outline.doubt = outline.certainty.clone()),
    ("no sentence", STAYING, |outline| section(outline, "stays").blocks.push(Block::Text(outline_doubt()))),
    ("no statement", TOWARD, |outline| {
        *line(outline, LineKind::Why) = statement("C1");
        *line(outline, LineKind::Against) = statement("C1");
    }),
    ("no statement", "all=3", |outline| {
        let twice = statement("C3");
        outline.notices[1].text.push_str(twice.trim_end_matches('.'));
    }),
    ("what is quoted", TOWARD, |outline| {
        *line(outline, LineKind::Against) = format!("One answer: “{}” – mostly true.", statement("C1"));
    }),
    ("an area", TOWARD, |outline| {
        outline.areas.pop();
    }),
    ("an area", TOWARD, |outline| outline.areas[0].bar = None),
    ("clear is", TOWARD, |outline| section(outline, "firm").summary = words().say("firm.fragile").to_owned()),
    ("only what", TOWARD, |outline| {
        let places = [("area", "learning appetite"), ("side", "machine learning")];
        outline.first[0].because = words().fill("first.hold_back", &places);
    }),
    ("a result for the second", STAYING, |outline| outline.first[0].id = "project".to_owned()),
    ("a result for the second", STAYING, |outline| outline.first[0].title = "Finish an ML project".to_owned()),
    ("a result for the first", TOWARD, |outline| {
        list(section(outline, "roles")).remove(0);
    }),
    ("taste", TOWARD, |outline| outline.first[0].id = "trial_W".to_owned()),
    ("what is to be done", TOWARD, |outline| {
        outline.first[0].id = "project".to_owned();
        list(section(outline, "path"))[2].mark = words().say("section.done").to_owned();
    }),
    ("trials meet", CLOSE, |outline| outline.first[0].id = "trial_L".to_owned()),
    ("nobody", CLOSE, |outline| outline.first[1].text = "Choose three ads and apply.".to_owned()),
    ("why names", "all=? C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 W1=3 W9=3 W6=1 J1=4 J2=4 J10=0", |outline| {
        *line(outline, LineKind::Why) = "Confidence and learning speak for ML.".to_owned();
    }),
    ("why names the area", "all=2 J1=4 J2=4 J3=4 J4=0 J9=0 J10=0", |outline| {
        *line(outline, LineKind::Why) = shipped().patterns[5].when_for.clone().expect("a sentence");
    }),
    ("what can be changed", TOWARD, |outline| {
        let blocks = &mut section(outline, "firm").blocks;
        let text = words().say("firm.workable.other").to_owned();
        let moved = blocks.iter().find(|block| matches!(block, Block::List { .. })).expect("moves").clone();
        blocks.extend([Block::Text(text), fixed(moved)]);
    }),
    ("counts", TOWARD, |outline| outline.certainty.push_str(" It rests on 1 answers.")),
    ("counts", TOWARD, |outline| outline.certainty.push_str(" {areas}")),
    ("counts", TOWARD, |outline| outline.certainty = "certainty.missing".to_owned()),
    ("as many", CLOSE, |outline| {
        outline.first.pop();
    }),
    ("without a side", CLOSE, |outline| *line(outline, LineKind::Tip) = "Towards machine learning.".to_owned()),
    ("the tone", STAYING, |outline| *line(outline, LineKind::Why) = "First a small trial, then a plan.".to_owned()),
    ("certainty", TOWARD, |outline| outline.certainty = words().say("certainty.leaning").to_owned()),
    ("the lines", TOWARD, |outline| {
        outline.lines.pop();
    }),
    ("nothing speaks", LOW, |outline| *line(outline, LineKind::Against) = words().say("against.none").to_owned()),
    ("short", TOWARD, |outline| {
        outline.first.push(Card { text: "word ".repeat(400), ..Card::default() });
    }),
];

fn outline_doubt() -> String {
    words().say("doubt").to_owned()
}

/// The moves of statements that nobody can work on.
fn fixed(block: Block) -> Block {
    let Block::List { ordered, mut entries } = block else { return block };
    let fixed = shipped().questions.iter().position(|asked| !asked.workable).expect("a statement on taste");
    entries.iter_mut().filter_map(|entry| entry.question.as_mut()).for_each(|moved| moved.question = fixed);
    Block::List { ordered, entries }
}

#[test]
fn each_law_finds_what_breaks_it() {
    for (law, text, break_it) in BREAKS {
        let given: Responses = responses(shipped(), text);
        let whole = outline(shipped(), &given);
        let before = violations(shipped(), &given, &whole);
        assert!(before.is_empty(), "{text}: {before:?}");
        let mut broken = whole;
        break_it(&mut broken);
        let found = violations(shipped(), &given, &broken);
        assert!(found.iter().any(|found| found.starts_with(law)), "“{law}” does not see it: {found:?}");
    }
    let tried: Vec<&str> = BREAKS.iter().map(|(law, ..)| *law).collect();
    for (name, _) in LAWS {
        assert!(tried.iter().any(|law| name.starts_with(law)), "nothing breaks “{name}”");
    }
}
