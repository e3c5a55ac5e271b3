//! The texts to take along: short, whole, and in Markdown without anything that acts.

use quiz_core::result::Outline;
use quiz_core::{Json, Quiz, Responses};

use crate::people::{anybody, people};
use crate::quizzes::{responses, shipped, tree};
use crate::{outline, words};

#[test]
fn both_texts_say_the_same_in_at_most_four_hundred_words() {
    let quiz = shipped();
    for responses in people(quiz, 300, 3).chain(anybody(quiz, 300, 4)) {
        let outline = outline(quiz, &responses);
        let (text, markdown) = (outline.text(words()), outline.markdown(words()));
        assert!(text.split_whitespace().count() <= 400, "{text}");
        assert!(markdown.split_whitespace().count() <= 400, "{markdown}");
        for said in [&outline.title, &outline.verdict, &outline.certainty, &outline.doubt, &outline.mirror] {
            assert!(text.contains(said.as_str()), "{said}\n{text}");
        }
        let first = &outline.first[0].title;
        assert_eq!(text.matches(first.as_str()).count(), 1, "{text}");
        assert!(text.contains(&outline.axis.words));
        let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
        assert_eq!(letters(&text), letters(&markdown));
    }
}

#[test]
fn where_a_small_quiz_has_nothing_to_do_first_there_is_no_heading_for_it() {
    let example = include_str!("../../../../static/example-quiz.json");
    let quiz = Quiz::from_json(&tree(example)).expect("a good quiz");
    let all = |raw: &str| responses(&quiz, &format!("{raw} A1=4 A2=4 A3=4 M1=4 M2=4 M3=4"));
    for (answers, there) in [("all=0", false), ("all=1", true)] {
        let outline = outline(&quiz, &all(answers));
        let title = &outline.first_title;
        assert_eq!(outline.first.len(), usize::from(there), "{answers}");
        for text in [outline.text(words()), outline.markdown(words()), outline.whole(words())] {
            assert_eq!(text.contains(title.as_str()), there, "{answers}: {text}");
        }
    }
}

/// The shipped quiz with another text for the first card of its second pole.
fn with_card(text: &str) -> Quiz {
    let mut file: serde_json::Value = serde_json::from_str(crate::quizzes::SHIPPED).expect("JSON");
    for card in file["poles"][1]["cards"].as_array_mut().expect("cards") {
        card["text"] = text.into();
    }
    let json: Json = tree(&file.to_string());
    Quiz::from_json(&json).expect("a good quiz")
}

#[test]
fn nothing_acts_in_markdown() {
    let table = [
        ("1. is no list", "1\\. is no list"),
        ("2) is none either", "2\\) is none either"),
        ("+ nor this", "\\+ nor this"),
        ("- nor this", "\\- nor this"),
        ("a &amp; b", "a \\&amp; b"),
        ("~~gone~~", "\\~\\~gone\\~\\~"),
        ("_a_ *b* `c`", "\\_a\\_ \\*b\\* \\`c\\`"),
        ("[a](b) <c> ![d]", "\\[a\\](b) \\<c\\> \\!\\[d\\]"),
        ("# no | cell", "\\# no \\| cell"),
        ("see https://example.org now", "see https\\://example.org now"),
        ("see www.example.org now", "see www\\.example.org now"),
        ("write to a@example.org", "write to a\\@example.org"),
        ("plain: 3.5 hours (or 4), e.g. today.", "plain: 3.5 hours (or 4), e.g. today."),
    ];
    let staying = "all=2 C1=0 C2=0 C4=4 C5=4 L1=0 L2=0 L4=4 L5=4 W6=4 W11=4";
    for (text, inert) in table {
        let quiz = with_card(text);
        let given: Responses = responses(&quiz, staying);
        let outline: Outline = outline(&quiz, &given);
        let markdown = outline.markdown(words());
        // The card's text follows its reason in one paragraph; at the beginning of one it stands alone.
        let alone = Outline { first_title: text.to_owned(), ..outline };
        assert!(alone.markdown(words()).contains(&format!("## {inert}\n")), "{text}\n{}", alone.markdown(words()));
        assert!(!markdown.contains(text) || inert == text || text.starts_with(['1', '2', '+', '-']), "{markdown}");
    }
}
