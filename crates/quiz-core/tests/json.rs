//! A tree printed is a JSON text that parses back to the same tree.
#![allow(clippy::expect_used, reason = "a text that cannot be parsed is to panic")]

mod quizzes;
mod trees;

use proptest::prelude::*;
use quiz_core::Json;

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn a_printed_tree_parses_back_to_the_same_tree(tree in trees::any_tree()) {
        let text = tree.to_string();
        prop_assert_eq!(serde_json::from_str::<Json>(&text).expect("JSON"), tree);
    }

    #[test]
    fn a_printed_tree_is_one_line_without_control_characters(tree in trees::any_tree()) {
        let text = tree.to_string();
        prop_assert!(!text.chars().any(char::is_control), "{:?}", text);
    }

    #[test]
    fn any_text_is_a_tree_or_an_error(text in trees::text()) {
        // Never a panic, and never another text than the parser's own reading of it.
        let (ours, theirs) = (serde_json::from_str::<Json>(&text), serde_json::from_str::<serde_json::Value>(&text));
        prop_assert_eq!(ours.is_ok(), theirs.is_ok());
    }
}

#[test]
fn values_print_as_they_are_written() {
    let table = [
        ("null", "null"),
        (" true ", "true"),
        ("-12", "-12"),
        ("-9223372036854775808", "-9223372036854775808"),
        (r#""a\"b\\c""#, r#""a\"b\\c""#),
        (r#""\u0000\n\t\u001f\u007f""#, r#""\u0000\n\u0009\u001f\u007f""#),
        (r#""é😀\/""#, "\"é😀/\""),
        ("[ ]", "[]"),
        ("[1, [2, {}]]", "[1,[2,{}]]"),
        (r#"{"b": 1, "a": null, "b": 2}"#, r#"{"b":1,"a":null,"b":2}"#),
    ];
    for (written, printed) in table {
        assert_eq!(quizzes::tree(written).to_string(), printed);
    }
}

#[test]
fn numbers_that_are_not_ours_are_kept_as_fractions() {
    for number in ["0.5", "1e-3", "1e400", "1e16", "9223372036854775808", "-9223372036854775809"] {
        // Too large for the parser is an error; all else is kept in its place, without its value.
        match serde_json::from_str::<Json>(number) {
            Ok(json) => assert_eq!((&json, json.to_string()), (&Json::Fraction, "null".to_owned()), "{number}"),
            Err(_) => assert_eq!(number, "1e400"),
        }
    }
}

#[test]
fn a_whole_number_is_one_however_it_is_written() {
    for (text, number) in [("1.0", 1), ("-0.0", 0), ("5e1", 50), ("9007199254740992.0", 1 << 53)] {
        assert_eq!(quizzes::tree(text), Json::Integer(number), "{text}");
    }
}

#[test]
fn names_are_looked_up_in_objects_only_and_the_first_counts() {
    let tree = quizzes::tree(r#"{"a": 1, "a": 2, "__proto__": 3}"#);
    assert_eq!(tree.get("a"), Some(&Json::Integer(1)));
    assert_eq!(tree.get("__proto__"), Some(&Json::Integer(3)));
    assert_eq!(tree.get("toString"), None);
    for other in ["null", "[1]", "\"a\"", "1"] {
        assert_eq!(quizzes::tree(other).get("a"), None);
    }
}

#[test]
fn what_is_nested_too_deeply_is_refused_before_the_stack_is_full() {
    let text = "[".repeat(100_000);
    assert!(serde_json::from_str::<Json>(&text).is_err());
}
