//! Whether a result is right: what its sections set beside each other.

use quiz_core::quiz::Direction::{Against, For};
use quiz_core::result::{AnswerOf, Block, Entry, LineKind, Outline};

use crate::quizzes::{built, rating, responses, shipped, specimen};
use crate::{outline, words};

/// What is listed in a section, list after list.
fn entries<'o>(outline: &'o Outline, id: &str) -> Vec<&'o Entry> {
    let section = outline.right.iter().find(|section| section.id == id).expect("a section");
    let lists = section.blocks.iter().filter_map(|block| match block {
        Block::List { entries, .. } => Some(entries),
        _ => None,
    });
    lists.flatten().collect()
}

#[test]
fn the_reasons_are_answers_with_their_sides_those_of_the_label_first() {
    let answer = |id: &str, number: u8| {
        let question = shipped().position(id).expect("a statement");
        Some(AnswerOf { question, rating: Some(rating(number)) })
    };
    for (text, wanted) in [
        ("all=2 C1=4 C2=4 L1=4 J4=4", vec![("C2", 4, For), ("L1", 4, For), ("J4", 4, Against)]),
        // The only answer for the other side is quoted above already.
        ("all=2 C1=0 C2=0 C3=0 L1=0 L2=0 J4=0", vec![("C3", 0, Against), ("L1", 0, Against)]),
    ] {
        let outline = outline(shipped(), &responses(shipped(), text));
        let reasons: Vec<_> = entries(&outline, "why").into_iter().map(|entry| (entry.question, entry.side)).collect();
        let wanted: Vec<_> = wanted.into_iter().map(|(id, number, side)| (answer(id, number), Some(side))).collect();
        assert_eq!(reasons, wanted, "{text}");
    }
}

#[test]
fn a_moved_answer_is_written_with_an_arrow_and_spoken_in_words() {
    let outline = outline(shipped(), &responses(shipped(), "all=2 C1=4 C2=4 L1=4"));
    let moved = entries(&outline, "firm");
    assert!(!moved.is_empty());
    for entry in moved {
        let (from, to) = entry.text.split_once(" → ").expect("an arrow");
        assert_eq!(entry.spoken, format!("from {from} to {to}"));
    }
}

#[test]
fn the_calculated_figures_are_told_of_quizzes_like_the_one_they_were_calculated_for() {
    // Four areas, 24 statements, and no half of more than three.
    for (halves, told) in [(&[3; 4][..], true), (&[3, 3, 3, 2], false), (&[4; 3], false), (&[2, 2, 4, 4], false)] {
        let quiz = built(halves);
        let outline = outline(&quiz, &responses(&quiz, "all=2 A1=4"));
        let figures = entries(&outline, "sources").iter().any(|entry| entry.text.starts_with("By calculation"));
        assert_eq!(figures, told, "{halves:?}");
    }
}

#[test]
fn a_source_that_has_an_address_leads_there() {
    let outline = outline(specimen(), &responses(specimen(), "all=2"));
    let sources = entries(&outline, "sources").into_iter().filter(|entry| !entry.title.is_empty());
    let links: Vec<(&str, &str)> = sources.map(|entry| (entry.title.as_str(), entry.link.as_str())).collect();
    assert_eq!(links, [("A book of tea", "https://tea.example.com/book"), ("Our notes", "")]);
}

#[test]
fn the_short_text_has_the_second_step_and_no_other_section() {
    let outline = outline(shipped(), &responses(shipped(), "all=2 C1=4 C2=4 L1=4"));
    let text = outline.text(words());
    assert!(outline.next.len() > 1);
    for section in &outline.next {
        assert_eq!(text.contains(&section.title), section.id == "second", "{}", section.title);
    }
}

#[test]
fn the_alternative_of_the_picture_says_what_the_picture_shows() {
    let outline = outline(shipped(), &responses(shipped(), "all=2 C1=4 C2=4 L1=4"));
    let rows = outline.areas.iter().map(|row| &row.spoken);
    for shown in [&outline.title, &outline.verdict].into_iter().chain(rows) {
        assert!(outline.picture.contains(shown), "{shown}: {}", outline.picture);
    }
}

#[test]
fn the_kinds_of_lines_have_ids_that_pages_rely_on() {
    let kinds = [LineKind::Why, LineKind::Against, LineKind::Tip, LineKind::First];
    assert_eq!(kinds.map(LineKind::id), ["why", "against", "tip", "first"]);
}
