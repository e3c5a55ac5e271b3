//! Earlier results are kept with their day, the last ten of them.
#![allow(clippy::expect_used, reason = "a result that does not come back is to panic")]

mod quizzes;
mod trees;

use proptest::prelude::*;
use quiz_core::day::Day;
use quiz_core::quiz::Direction;
use quiz_core::score::{Label, Strength};
use quiz_core::session::Earlier;
use quiz_core::{Json, Responses, Session};
use quizzes::{responses, specimen, tree};

fn of_day(day: u32) -> Earlier {
    let text = if day.is_multiple_of(2) { "T1=4 K2=? T:7" } else { "all=2 T:7" };
    Earlier { day: Day::new(day), responses: responses(specimen(), text), said: None }
}

fn days(list: &[Earlier]) -> Vec<u32> {
    list.iter().map(|one| one.day.number()).collect()
}

#[test]
fn only_a_session_that_reached_its_result_is_one() {
    let session = Session { responses: responses(specimen(), "all=2 T:7"), ..Session::new(specimen()) };
    assert_eq!(Earlier::of(&session), None);
    let finished = Session { finished: Some(Day::new(5)), ..session };
    assert_eq!(Earlier::of(&finished), Some(of_day(5)));
}

#[test]
fn the_last_ten_are_kept() {
    let list = (1..=25).fold(Vec::new(), |list, day| Earlier::added(&list, of_day(day)));
    assert_eq!(days(&list), Vec::from_iter(16..=25));
    assert_eq!(days(&Earlier::added(&[], of_day(3))), [3]);
    assert_eq!(days(&Earlier::added(&[of_day(3)], of_day(3))), [3, 3]);
}

#[test]
fn a_list_is_written_in_these_words_and_comes_back() {
    let list = [of_day(4), of_day(5)];
    let text = Earlier::to_json(specimen(), &list).to_string();
    let words =
        r#"{"format":1,"results":[{"day":4,"revision":3,"scoring":2,"answers":{"T1":4,"K2":null},"read":{"T1":"#;
    assert!(text.starts_with(words), "{text}");
    assert!(text.contains(r#"},"importance":{"T":7},"label":"too_close"},{"day":5,"#), "{text}");
    assert_eq!(Earlier::from_json(specimen(), &tree(&text)), list);
    assert_eq!(Earlier::from_json(specimen(), &Earlier::to_json(specimen(), &[])), []);
}

/// What comes back of a list: the days, and of each result what it was called then, where it is that alone.
fn said(list: &[Earlier]) -> Vec<(u32, Option<Label>)> {
    list.iter().map(|one| (one.day.number(), one.said)).collect()
}

const CLEAR: Label = Label::Toward(Direction::For, Strength::Clear);

/// Two results, of which the first has answers to two statements alone, and the second is clear.
fn two() -> String {
    let clear = Earlier { responses: responses(specimen(), "T1=4 K2=0 K1=4 T2=0 T3=4 K4=0 K3=4 T4=0"), ..of_day(5) };
    Earlier::to_json(specimen(), &[of_day(4), clear]).to_string()
}

#[test]
fn a_result_of_answers_to_other_statements_is_what_it_was_called_then() {
    let mut quiz = specimen().clone();
    let other = quiz.questions.iter_mut().find(|question| !["T1", "K2"].contains(&question.id.as_str()));
    other.expect("a statement that day 4 has no answer to").text.push('!');
    let list = Earlier::from_json(&quiz, &tree(&two()));
    assert_eq!(said(&list), [(4, None), (5, Some(CLEAR))]);
    assert_eq!(list.last().map(|one| &one.responses), Some(&Responses::none(&quiz)));
    // It stays that, also when the statements are once more what they were.
    let kept = Earlier::to_json(&quiz, &list);
    assert!(kept.to_string().ends_with(r#",{"day":5,"label":"clear_tea"}]}"#), "{kept}");
    assert_eq!(said(&Earlier::from_json(specimen(), &kept)), [(4, None), (5, Some(CLEAR))]);
}

#[test]
fn a_result_of_another_revision_or_scoring_is_what_it_was_called_then() {
    for (from, to) in [(r#""revision":3"#, r#""revision":2"#), (r#""scoring":2"#, r#""scoring":3"#)] {
        let list = Earlier::from_json(specimen(), &tree(&two().replace(from, to)));
        assert_eq!(said(&list), [(4, Some(Label::TooClose)), (5, Some(CLEAR))], "{to}");
    }
    let list = Earlier::from_json(specimen(), &tree(&two().replace("clear_tea", "clear_water").replace(":3,", ":2,")));
    assert_eq!(said(&list)[0], (4, Some(Label::TooClose)), "what is called by no name of this quiz is as before");
}

#[test]
fn what_was_noted_without_a_label_comes_back_by_its_statements_alone() {
    let before = two().replace(r#","label":"too_close""#, "").replace(r#","label":"clear_tea""#, "");
    let before = before.replace(r#""scoring":2,"#, "");
    assert_eq!(said(&Earlier::from_json(specimen(), &tree(&before))), [(4, None), (5, None)]);
    let mut quiz = specimen().clone();
    quiz.questions.iter_mut().find(|question| question.id == "T1").expect("T1").text.push('!');
    assert_eq!(said(&Earlier::from_json(&quiz, &tree(&before))), []);
}

#[test]
fn what_cannot_be_read_is_passed_over() {
    let table: [(&str, &[u32]); 12] = [
        ("null", &[]),
        ("[]", &[]),
        ("{}", &[]),
        (r#"{"format":1}"#, &[]),
        (r#"{"format":2,"results":[{"day":1}]}"#, &[]),
        (r#"{"format":1,"results":{"day":1}}"#, &[]),
        (r#"{"format":1,"results":[{"day":1}]}"#, &[1]),
        (r#"{"format":1,"results":[1,null,{},{"day":2},[],{"day":3}]}"#, &[2, 3]),
        (r#"{"format":1,"results":[{"day":-1},{"day":0},{"day":1.5},{"day":"2"}]}"#, &[0]),
        (r#"{"format":1,"results":[{"day":4294967295},{"day":4294967296}]}"#, &[u32::MAX]),
        (r#"{"format":1,"results":[{"day":4,"answers":7,"importance":[]}]}"#, &[4]),
        (r#"{"format":1,"results":[{"day":5,"answers":{"X":1,"T1":9},"importance":{"T":11}}]}"#, &[5]),
    ];
    for (text, wanted) in table {
        let list = Earlier::from_json(specimen(), &tree(text));
        assert_eq!(days(&list), wanted, "{text}");
        assert!(list.iter().all(|one| one.responses == Responses::none(specimen())), "{text}");
    }
}

#[test]
fn days_are_dates() {
    let table = [
        (0, "1970-01-01"),
        (58, "1970-02-28"),
        (59, "1970-03-01"),
        (11_015, "2000-02-28"),
        (11_016, "2000-02-29"),
        (11_017, "2000-03-01"),
        (19_782, "2024-02-29"),
        (20_088, "2024-12-31"),
        (20_089, "2025-01-01"),
        (47_540, "2100-02-28"),
        (47_541, "2100-03-01"),
        (u32::MAX, "11761191-01-20"),
    ];
    for (day, written) in table {
        assert_eq!(Day::new(day).to_string(), written, "{day}");
    }
}

/// Day after day through four centuries, in which the calendar comes round once.
#[test]
fn every_day_is_the_one_after_the_day_before() {
    let (mut year, mut month, mut day) = (1970, 1, 1);
    for number in 0..400 * 366 {
        assert_eq!(Day::new(number).to_string(), format!("{year:04}-{month:02}-{day:02}"));
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let length = match month {
            2 => 28 + u32::from(leap),
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        (day, month) = if day < length { (day + 1, month) } else { (1, month + 1) };
        (month, year) = if month > 12 { (1, year + 1) } else { (month, year) };
    }
}

proptest! {
    #![proptest_config(quizzes::config(300))]

    #[test]
    fn any_tree_is_a_list_of_whole_results(json in trees::any_tree(), other in trees::any_tree()) {
        let results = Json::List(vec![json.clone(), Json::object([("day", Json::Integer(1)), ("answers", other)]), json]);
        for json in [results.clone(), Json::object([("format", Json::Integer(1)), ("results", results)])] {
            for one in Earlier::from_json(specimen(), &json) {
                prop_assert_eq!((one.responses.answers().len(), one.responses.importance().len()), (8, 2));
            }
        }
    }
}
