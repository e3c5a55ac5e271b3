//! The widget's own words: a sentence for every key, its places filled in.
#![allow(clippy::expect_used, reason = "a catalog that cannot be read is to panic")]

mod quizzes;

use proptest::prelude::*;
use quiz_core::day::Day;
use quiz_core::words::{English, Locale, Words, is_right_to_left, without_stop};
use quizzes::tree;

fn catalog(text: &str) -> Words {
    Words::from_json(&tree(text)).expect("a catalog")
}

fn problems(text: &str) -> Vec<String> {
    Words::from_json(&tree(text)).expect_err("problems").iter().map(ToString::to_string).collect()
}

#[test]
fn places_are_filled_in_by_name() {
    let table = [
        ("plain", "plain"),
        ("{number} of {count}", "3 of 24"),
        ("{count}: {number}, {number}", "24: 3, 3"),
        // A place that nobody fills is empty; what is filled in is not read again.
        ("a {missing} b", "a  b"),
        ("{braces}", "{count}"),
        // A brace that opens no place stays.
        ("a { b", "a { b"),
        ("{number", "{number"),
        ("a } b", "a } b"),
    ];
    let places = [("number", "3"), ("count", "24"), ("braces", "{count}")];
    for (sentence, filled) in table {
        let words = catalog(&format!(r#"{{"key":"{sentence}"}}"#));
        assert_eq!(words.fill("key", &places), filled);
    }
}

#[test]
fn a_key_that_is_not_there_answers_itself() {
    let words = catalog(r#"{"next":"Next","back":"Back"}"#);
    assert_eq!(
        (words.say("next"), words.say("result"), words.fill("result", &[]).as_str()),
        ("Next", "result", "result")
    );
    assert_eq!(words.keys().collect::<Vec<_>>(), ["next", "back"]);
}

#[test]
fn problems_are_all_named_with_their_place() {
    assert_eq!(problems("[]"), ["$: must be an object, not a list."]);
    assert_eq!(
        problems(r#"{"a":1,"b":"fine","c":" "}"#),
        ["$.a: must be a text, not a whole number.", "$.c: is empty; write a text."]
    );
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn any_sentence_can_be_filled_in(sentence in "[a{}é]{0,12}") {
        let json = quiz_core::Json::object([("key", quiz_core::Json::text(format!("x{sentence}")))]);
        let filled = Words::from_json(&json).expect("a catalog").fill("key", &[("a", "1")]);
        prop_assert!(filled.starts_with('x') && filled.len() <= sentence.len() + 1);
    }
}

#[test]
fn a_count_has_its_form_and_is_written_in_words() {
    let text = r#"{"one":"x","number.0":"none","number.1":"one","number.12":"twelve",
        "find.one":"{count} ({number}) step to {goal}","find.other":"{count} ({number}) steps to {goal}"}"#;
    let words = catalog(text);
    let said = |count| words.count(&English, "find", count, &[("goal", "go")]);
    assert_eq!(said(1), "one (1) step to go");
    assert_eq!(said(0), "none (0) steps to go");
    assert_eq!(said(12), "twelve (12) steps to go");
    assert_eq!(said(13), "13 (13) steps to go");
    assert_eq!(words.number(7), "7");

    /// A language with a form for two that the catalog does not have.
    struct Dual;
    impl Locale for Dual {
        fn plural(&self, _: u64) -> &str {
            "two"
        }
        fn date(&self, _: Day) -> String {
            String::new()
        }
        fn day(&self, _: Day) -> String {
            String::new()
        }
        fn month(&self, _: Day, _: bool) -> String {
            String::new()
        }
    }
    assert_eq!(words.count(&Dual, "find", 2, &[("goal", "go")]), "2 (2) steps to go");
    assert_eq!(words.count(&Dual, "nowhere", 2, &[]), "nowhere.other");
}

#[test]
fn english_writes_dates_and_begins_no_word_inside_a_sentence_with_a_capital() {
    let day = Day::new(20_783);
    assert_eq!(English.date(day), "26 November 2026");
    assert_eq!(English.day(day), "26 November");
    assert_eq!(
        (English.month(day, false), English.month(day, true)),
        ("November".to_owned(), "November 2026".to_owned())
    );
    let table =
        [("Machine learning", "machine learning"), ("ML jobs", "ML jobs"), ("Ärger", "Ärger"), ("A", "A"), ("", "")];
    for (text, inside) in table {
        assert_eq!(English.inside(text), inside);
    }
}

#[test]
fn a_full_stop_is_left_out_inside_a_sentence_and_three_of_them_are_none() {
    let table = [
        ("I code.", "I code"),
        ("知っている。", "知っている"),
        ("I code", "I code"),
        ("Well...", "Well..."),
        (".", ""),
        ("", ""),
    ];
    for (text, inside) in table {
        assert_eq!(without_stop(text), inside, "{text}");
    }
}

#[test]
fn the_script_of_a_tag_says_how_it_is_written_and_else_its_language() {
    for tag in ["ar", "he-IL", "FA", "az-Arab", "ku-arab-IQ", "yi"] {
        assert!(is_right_to_left(tag), "{tag}");
    }
    // A part of four signs with a digit is a variant, and no script.
    for tag in ["en", "de-AT", "", "ar-Latn", "az-Latn", "az-arabic", "ky-1arb"] {
        assert!(!is_right_to_left(tag), "{tag}");
    }
    assert!(is_right_to_left("fa-1996"));
}
