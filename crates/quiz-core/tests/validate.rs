//! Broken quizzes: each is the specimen with a few edits, and its problems are those in the file beside it.
//!
//! `UPDATE_EXPECT=1 cargo test -p quiz-core --test validate` writes the files anew; read what changed. A new case needs
//! an empty file first.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "an edit that does not fit, or a problem that is not found, is to panic"
)]

mod edits;
mod quizzes;

use edits::Edit::{self, Add, Drop, Put, Repeat};
use quiz_core::json::Problem;
use quiz_core::{Json, Quiz};
use quizzes::{SHIPPED, SPECIMEN, tree};

/// A case: its name, the text of the file that names its problems, and the edits.
macro_rules! broken {
    ($($name:literal: [$($edit:expr),* $(,)?];)*) => {
        &[$(($name, include_str!(concat!("invalid/", $name, ".problems.txt")), &[$($edit),*])),*]
    };
}

const BROKEN: &[(&str, &str, &[Edit])] = broken! {
    "not_an_object": [Put("", "[]")];
    "nothing_in_it": [Put("", "{}")];
    "missing_fields": [
        Drop("title"), Drop("poles.1.name"), Drop("areas.1.about"), Drop("questions.5.text"), Drop("steps.0.first"),
        Drop("poles.0.sections.0.ordered"), Drop("patterns.0.title"), Drop("evidence.felt"), Drop("context.0.grounds"),
    ];
    "unknown_fields": [
        Add("", "questons", "[]"), Add("areas.0", "weight", "3"), Add("scale.4", "Label", "\"x\""),
        Add("poles.0.sections.0.items.0", "link", "\"x\""),
    ];
    "prototype_names": [
        Add("", "__proto__", "{\"format\": 1}"),
        Add("questions.0", "__proto__", "{\"area\": \"K\"}"),
        Add("importance", "constructor", "1"),
    ];
    "names_given_twice": [Add("", "title", "\"Another\""), Add("questions.0", "area", "\"K\"")];
    "wrong_types": [
        Put("id", "7"), Put("title", "null"), Put("poles", "{}"), Put("areas.1.name", "[]"),
        Put("scale.2.value", "\"2\""), Put("questions.1.grounds", "\"F1\""), Put("importance", "true"),
        Put("areas.0.find_out", "\"Sip\""), Put("steps.0", "0"), Put("evidence", "[]"), Put("context.0.grounds.0", "1"),
    ];
    "wrong_numbers": [
        Put("format", "2"), Put("revision", "0"), Put("scale.0.value", "0.5"), Put("scale.4.value", "5"),
    ];
    "wrong_texts": [
        Put("title", "\" \""), Put("intro", "\"one\\ntwo\""), Put("questions.3.text", "\"\\u0000\""), Put("unsure", "\"\""),
    ];
    "wrong_ids": [
        Put("id", "\"tea or coffee\""), Put("questions.5.id", "\"1st\""), Put("patterns.0.id", "\"\""),
        Put("poles.0.id", "\"a123456789012345678901234567890123456789x\""), Put("questions.4.facet", "\"é\""),
    ];
    "wrong_words_of_a_list": [
        Put("questions.2.direction", "\"FOR\""), Put("areas.1.block", "\"door\""),
        Put("poles.0.sections.0.ordered", "\"yes\""),
    ];
    "too_long": [Put("prompt", "×1001"), Put("questions.7.text", "×1001")];
    "three_poles": [Repeat("poles", 3)];
    "no_areas": [Put("areas", "[]")];
    "nine_areas": [Repeat("areas", 9)];
    "scale_in_another_order": [Put("scale.0.value", "4"), Put("scale.4.value", "0")];
    "scale_of_four": [Drop("scale.4")];
    "unbalanced_area": [Drop("questions.0")];
    "area_without_statements": [
        Add("areas", "", r#"{"id": "X", "name": "Extra", "about": "an area that nothing is asked of"}"#),
    ];
    "area_of_another_kind": [Put("areas.1", "\"K\"")];
    "unknown_area": [Put("questions.0.area", "\"X\""), Put("questions.1.area", "\"k\"")];
    "ids_given_twice": [
        Put("questions.5.id", "\"K2\""), Put("poles.1.id", "\"tea\""), Put("steps.3.id", "\"brew\""),
        Add("areas", "", r#"{"id": "K", "name": "Knowledge", "about": "the same area again"}"#),
    ];
    "wrong_opposites": [
        Put("opposites", r#"[["K1", "K9"], ["T1", "T3"], ["T2"], ["K1", "K2", "K3"], ["K3", "K3"], 7]"#),
    ];
    "opposites_given_twice": [
        Put("opposites", r#"[["K1", "K2"], ["T3", "T4"], ["K1", "K2"], ["T4", "T3"]]"#),
    ];
    "unknown_pattern": [Put("patterns.0.id", "\"went\"")];
    "unknown_steps": [Put("questions.0.step", "\"snif\""), Drop("steps.3")];
    "unknown_statements": [
        Put("evidence.done", r#"["K1", "K9"]"#), Put("evidence.felt.0", "\"K8\""),
        Put("poles.0.sections.0.items.0.shown_by.1", "\"K7\""), Put("poles.0.sections.0.items.1.if_true.0", "\"T7\""),
        Put("poles.0.sections.0.items.1.if_not_true.0", "\"T9\""),
    ];
    "null_for_an_optional_field": [Put("terms", "null"), Put("questions.0.step", "null"), Put("poles.0.sections", "null")];
    "letters_of_other_alphabets": [Put("areas.0.id", "\"Т\""), Put("steps.1.id", "\"br\\u00e9w\""), Put("id", "\"a\\u200bb\"")];
    "texts_that_show_nothing": [
        Put("title", "\"\\u200b\""), Put("unsure", "\"\\u00a0\\u2060\\ufeff\""), Put("questions.1.text", "\"\\u2800\""),
    ];
    "the_same_twice": [
        Put("scale.1.label", "\"Not at all\""), Put("scale.2.label", "\"not at all \""), Put("unsure", "\"Fully\""),
        Put("questions.4.text", "\"i like the smell.\""), Put("poles.1.name", "\"Drinking tea\""),
        Put("poles.1.short", "\"Tea\""), Add("poles.1", "side", "\"Tea drinking\""),
    ];
    "five_equal_labels": [
        Put("scale.0.label", "\"x\""), Put("scale.1.label", "\"x\""), Put("scale.2.label", "\"x\""),
        Put("scale.3.label", "\"x\""), Put("scale.4.label", "\"x\""),
    ];
    "wrong_levels_and_trials": [
        Drop("areas.0.levels.4"), Put("areas.0.levels.1", "\"a word that is longer than all\""),
        Put("areas.0.blocker", "7"), Put("areas.1.trial_needs", "\"Z\""), Drop("areas.1.trial_otherwise.first"),
    ];
    "wrong_cards": [
        Put("poles.0.cards.0.areas", "[\"Z\"]"), Drop("poles.0.cards.1.areas"), Put("poles.0.cards.1.title", "\"\""),
        Put("questions.0.workable", "1"), Put("questions.0.asset", "\"\""),
    ];
    "wrong_sources": [
        Put("sources.1.id", "\"F\""), Put("sources.1.ours", "\"yes\""), Drop("sources.0.short"),
        Put("sources.0.url", "\"http://tea.example.com/\""), Add("sources.1", "url", "\"https://other.example.com/\""),
        Add("hosts", "", "\"https://tea.example.com\""),
    ];
    "addresses_that_lead_elsewhere": [
        Put("sources.0.url", "\"https://tea.example.com@other.example.com/\""),
        Add("sources.1", "url", "\"https://tea.example.com\\\\@other.example.com/\""),
        Add("sources", "", r#"{"id": "G", "title": "T", "kind": "K", "date": "D", "short": "S", "url": "https://tea.example.com:8080/"}"#),
        Add("sources", "", r#"{"id": "H", "title": "T", "kind": "K", "date": "D", "short": "S", "url": "https://tea.example.com /"}"#),
        Add("sources", "", r#"{"id": "I", "title": "T", "kind": "K", "date": "D", "short": "S", "url": "javascript:alert(1)"}"#),
    ];
    "several_at_once": [
        Put("format", "\"1\""), Drop("language"), Add("", "extra", "1"), Put("questions.0.direction", "\"against\""),
        Put("questions.2.area", "\"Z\""), Put("opposites.0", r#"["K1", "K3"]"#), Drop("scale.0"),
    ];
};

fn lines(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("{problem}\n")).collect()
}

#[test]
fn every_broken_quiz_has_the_problems_in_its_file() {
    let good = tree(SPECIMEN);
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    for (name, expected, edits) in BROKEN {
        let broken = edits.iter().fold(good.clone(), |json, edit| edit.made(json));
        let problems = Quiz::from_json(&broken).expect_err(name);
        assert!(problems.iter().all(|problem| problem.path.starts_with('$')), "{name}");
        if update {
            let path = format!("{}/tests/invalid/{name}.problems.txt", env!("CARGO_MANIFEST_DIR"));
            std::fs::write(path, lines(&problems)).expect("the file can be written");
        } else {
            assert_eq!(lines(&problems), *expected, "{name}");
        }
    }
}

#[test]
fn of_what_is_huge_the_first_problems_are_named_and_the_rest_is_counted() {
    // Of all problems 200 are kept, and one line says how many more there are.
    let table = [
        // 250 statements of the wrong kind, and two areas without any. Of references to what has no id nothing is said.
        (Put("questions", "[×250]"), "$.questions[0]: must be an object, not null.", 250 + 2),
        (Put("questions", "[×99999]"), "$.questions: has 99999 items; at most 400 are read. Shorten it.", 1 + 400 + 2),
        // Each pair is no list, and not of two ids.
        (Put("opposites", "[×250]"), "$.opposites[0]: must be a list, not null.", 2 * 250),
        // Eight ids and eight statements are new; both areas have too many.
        (
            Repeat("questions", 401),
            "$.questions: has 401 items; at most 400 are read. Shorten it.",
            1 + 2 * (400 - 8) + 2,
        ),
    ];
    for (edit, first, count) in table {
        let problems = Quiz::from_json(&edit.made(tree(SPECIMEN))).expect_err("problems");
        assert_eq!((problems.len(), problems[0].to_string().as_str()), (201, first), "{edit:?}");
        let last = format!("$: has {} more problems; mend these first.", count - 200);
        assert_eq!(problems[200].to_string(), last, "{edit:?}");
    }
}

/// Problems are printed in terminals and pages, where such a character could rewrite the line.
#[test]
fn what_a_file_says_is_shown_without_characters_that_nobody_sees() {
    for unseen in ["\u{1b}", "\u{7f}", "\u{80}", "\u{8f}", "\u{9b}", "\u{ad}", "\u{200b}", "\u{202e}", "\u{2066}"] {
        let text: &'static str = Json::text(format!("T{unseen}1")).to_string().leak();
        let name: &'static str = format!("name{unseen}").leak();
        for edits in [
            vec![Put("id", text)],
            vec![Put("questions.0.area", text)],
            vec![Put("opposites.0.0", text)],
            vec![Put("patterns.0.id", text)],
            vec![Put("areas.0.id", text), Put("areas.1.id", text)],
            vec![Put("questions.0.id", text), Put("questions.1.id", text)],
            vec![Add("", name, "1")],
            vec![Add("areas.0", name, "1")],
        ] {
            let json = edits.iter().fold(tree(SPECIMEN), |json, edit| edit.made(json));
            let said = lines(&Quiz::from_json(&json).expect_err("problems"));
            assert!(!said.contains(unseen), "{edits:?}: {said:?}");
        }
    }
}

#[test]
fn edits_that_break_nothing_give_a_quiz() {
    let table: [&[Edit]; 14] = [
        &[],
        &[Drop("$schema")],
        // A whole number is one however it is written, as in a browser.
        &[Put("format", "1.0"), Put("scale.3.value", "3.0"), Put("revision", "1e2")],
        &[Drop("sources"), Drop("hosts"), Drop("poles.0.cards"), Drop("areas.0.levels"), Drop("areas.1.trial_needs")],
        &[Put("$schema", "7")],
        &[Drop("terms")],
        &[Drop("areas.0.block"), Drop("areas.0.find_out"), Drop("areas.1.trial"), Drop("areas.0.background")],
        &[Drop("poles.0.lead"), Drop("poles.0.sections")],
        &[Drop("patterns"), Drop("evidence"), Drop("context")],
        &[Drop("questions.6.step"), Drop("steps.3")],
        &[Put("opposites", "[]")],
        &[Put("questions.0.grounds", "[]")],
        // As long as a list may be.
        &[Repeat("questions.0.grounds", 400)],
        &[Put("revision", "1000000"), Put("language", "\"pt-BR\"")],
    ];
    for edits in table {
        let json = edits.iter().fold(tree(SPECIMEN), |json, edit| edit.made(json));
        assert_eq!(Quiz::from_json(&json).map_err(|problems| lines(&problems)).err(), None, "{edits:?}");
    }
}

/// Where the specimen has an object of each kind that the schema describes.
const OBJECTS: [(&str, &str); 14] = [
    ("", ""),
    ("Pole", "poles.0"),
    ("Card", "poles.0.cards.0"),
    ("Section", "poles.0.sections.0"),
    ("Item", "poles.0.sections.0.items.0"),
    ("Area", "areas.0"),
    ("Choice", "scale.0"),
    ("Importance", "importance"),
    ("Question", "questions.0"),
    ("Advice", "steps.0"),
    ("PatternText", "patterns.0"),
    ("Evidence", "evidence"),
    ("Passage", "context.0"),
    ("Source", "sources.0"),
];

fn names(json: &Json) -> Vec<&str> {
    match json {
        Json::Object(entries) => entries.iter().map(|(name, _)| name.as_str()).collect(),
        Json::List(items) => items
            .iter()
            .filter_map(|item| match item {
                Json::Text(text) => Some(text.as_str()),
                _ => None,
            })
            .collect(),
        _ => Vec::new(),
    }
}

#[test]
fn the_fields_that_are_read_are_those_of_the_schema_and_so_are_those_that_must_be_there() {
    let schema = tree(include_str!("../../../static/quiz.schema.json"));
    let kinds = schema.get("$defs").expect("kinds of objects");
    let problem = |edit: Edit, end: &str| {
        let problems = Quiz::from_json(&edit.made(tree(SPECIMEN))).err().unwrap_or_default();
        problems.into_iter().find(|problem| problem.text.contains(end)).map(|problem| problem.text)
    };
    for (kind, place) in OBJECTS {
        let described = if kind.is_empty() { &schema } else { kinds.get(kind).expect(kind) };
        let text = problem(Add(place, "unheard_of", "1"), "known are ").expect(kind);
        let (_, known) = text.trim_end_matches('.').rsplit_once("known are ").expect("a list");
        let mut read: Vec<&str> = known.split(", ").filter(|name| *name != "$schema").collect();
        let mut fields = names(described.get("properties").expect(kind));
        fields.retain(|name| *name != "$schema");
        read.sort_unstable();
        fields.sort_unstable();
        assert_eq!(read, fields, "{kind}");
        let required = names(described.get("required").expect(kind));
        for field in fields {
            let path = [place, field].join(".").leak().trim_start_matches('.');
            let is_required = problem(Drop(path), "is missing; ").is_some();
            assert_eq!(is_required, required.contains(&field), "{kind}: {field}");
        }
    }
    let mut described: Vec<&str> = names(kinds);
    described.retain(|kind| !["Block", "Direction"].contains(kind));
    assert_eq!(described.len() + 1, OBJECTS.len(), "each kind of object is in the table: {described:?}");
}

#[test]
fn what_is_no_json_text_of_ours_is_said_before_it_is_parsed() {
    let parse = |text: &str| serde_json::from_str::<Json>(text).map_err(|error| error.to_string());
    let read = |text: &str| Quiz::from_text(text, parse).map_err(|problems| lines(&problems)).err();
    assert_eq!(read(SPECIMEN), None);
    let table = [
        (format!("\u{feff}{SPECIMEN}"), "$: begins with a byte-order mark; save the file as UTF-8 without one.\n"),
        (
            SPECIMEN.replace("Warmth", "").replace("Tea it is.", "Th\u{fffd} it is."),
            "$: has characters that are not UTF-8; save the file as UTF-8.\n",
        ),
        (" ".repeat(512 * 1024 + 1), "$: is 513 KB; at most 512 KB are read. Shorten it.\n"),
        (" ".repeat(512 * 1024), "$: is not JSON: EOF while parsing a value at line 1 column 524288.\n"),
        ("[".to_owned(), "$: is not JSON: EOF while parsing a list at line 1 column 1.\n"),
    ];
    for (text, problem) in table {
        assert_eq!(read(&text).as_deref(), Some(problem));
    }
}

#[test]
fn what_a_quiz_file_leaves_out_has_its_default_and_references_are_positions() {
    let quiz = Quiz::from_json(&tree(SPECIMEN)).expect("the specimen is valid");
    let at = |id: &str| &quiz.questions[quiz.position(id).expect("a question")];
    // T is about preference, so it cannot be worked on unless the file says so.
    assert_eq!([at("T1").workable, at("T2").workable, at("K1").workable], [true, false, true]);
    assert_eq!([at("T1").area, at("K1").area, at("T1").step.unwrap_or(9), at("K3").step.unwrap_or(9)], [0, 1, 0, 3]);
    assert_eq!((at("K4").step, quiz.areas[1].trial_needs), (None, Some(0)));
    assert_eq!(quiz.poles[0].sections[0].kind.as_deref(), Some("path"));
    assert_eq!([&quiz.poles[0].side, &quiz.poles[1].side], ["Tea drinking", "drinking coffee"]);
    assert_eq!(quiz.opposites, [[2, 1], [4, 7]]);
    let card = |area| quiz.poles[0].card(area).map(|card| card.advice.id.as_str());
    assert_eq!(
        [card(0), card(1), card(7), quiz.poles[1].card(0).map(|_| "")],
        [Some("pot"), Some("book"), Some("pot"), None]
    );
    let source = |ground| quiz.source(ground).map(|source| source.id.as_str());
    assert_eq!([source("F1"), source("F31"), source("F"), source("G1")], [Some("F"), Some("F3"), Some("F"), None]);
}

#[test]
fn a_text_that_ends_early_is_not_a_tree() {
    for (end, _) in SHIPPED.trim_end().char_indices().step_by(97) {
        let text = SHIPPED.get(..end).expect("a border between characters");
        assert!(serde_json::from_str::<Json>(text).is_err(), "the first {end} bytes");
    }
}
