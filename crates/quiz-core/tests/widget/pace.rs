//! Whether answers come faster than one can read.

use quiz_core::widget::Pace;

/// The pace of somebody who answers one more question after each of some pauses, in milliseconds.
fn pace(pauses: &[u64]) -> Pace {
    let (mut pace, mut now) = (Pace::default(), 1_000);
    pace.note(0, now);
    for (answered, pause) in pauses.iter().enumerate() {
        now += pause;
        pace.note(answered + 1, now);
    }
    pace
}

#[test]
fn answers_are_fast_where_most_of_enough_come_in_under_two_seconds() {
    let table: [(&[u64], bool); 7] = [
        (&[], false),
        (&[300; 7], false),
        (&[300; 8], true),
        (&[1_999; 8], true),
        (&[2_000; 8], false),
        (&[300, 9_000, 300, 9_000, 300, 9_000, 300, 9_000], false),
        (&[300, 9_000, 300, 9_000, 300, 9_000, 300, 9_000, 300], true),
    ];
    for (pauses, fast) in table {
        assert_eq!(pace(pauses).is_fast(), fast, "{pauses:?}");
    }
}

#[test]
fn what_is_no_first_answer_says_nothing_of_the_pace() {
    let mut again = pace(&[300; 8]);
    again.note(8, 9_000);
    assert!(again.is_fast(), "an answer that is changed is no first one");
    again.note(0, 9_100);
    assert!(!again.is_fast(), "a new start begins anew");

    let mut opened = pace(&[]);
    opened.note(24, 1_100);
    assert!(!opened.is_fast(), "a file brings all answers at once");
}
