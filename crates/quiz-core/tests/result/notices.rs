//! What is to be kept in mind with a result: the cautions beside it.

use quiz_core::Responses;
use quiz_core::responses::{Answer, Rating};

use crate::outline;
use crate::quizzes::{responses, shipped};

/// The ids of the notices with their texts.
fn notices(text: &str) -> Vec<(&'static str, String)> {
    let outline = outline(shipped(), &responses(shipped(), text));
    outline.notices.into_iter().map(|notice| (notice.id, notice.text)).collect()
}

#[test]
fn that_all_count_the_same_is_said_where_none_was_to_count() {
    let said = |text: &str| notices(text).iter().any(|(id, _)| *id == "all_zero");
    assert!(said("all=2 C:0 J:0 L:0 W:0"));
    for text in ["all=2", "all=2 C:0 J:0 L:0", "all=2 C:0 J:0 L:0 W:1", "all=2 C:5 J:5 L:5 W:5"] {
        assert!(!said(text), "{text}");
    }
}

#[test]
fn missing_answers_are_a_notice_where_the_sentence_on_certainty_does_not_name_them() {
    const CLEAR: &str = "all=4 C4=0 C5=0 C6=0 J4=0 J9=0 J10=0 L4=0 L5=0 L9=0 W6=0 W11=0 W12=0";
    const LEANING: &str = "all=2 C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 L1=4 L2=4 W1=0 W9=0 W10=0 W6=4 W11=4 W12=4 C:10";
    let table = [
        // From three eighths on they are counted.
        (
            format!("{CLEAR} C1=? C4=? J1=? J2=? J4=? L1=? L4=? W1=? W6=?"),
            vec!["Of 24 statements, nine have no answer. That is fine; the bands are wider for it."],
        ),
        (format!("{CLEAR} C1=? C4=? J1=? J4=? L1=? L4=? W1=? W6=?"), vec![]),
        // The sentence on certainty names the area.
        (format!("{CLEAR} J1=? J2=? J3=? J4=? J9=? J10=?"), vec![]),
        // It does not, and neither does what speaks against the result.
        (
            format!("{LEANING} J1=? J2=? J3=? J4=? J9=? J10=?"),
            vec!["Job availability has too few answers for a score."],
        ),
        // What speaks against the result names the area; and one that does not count is nothing to name.
        ("all=2 C1=4 C2=4 L1=4 L2=4 J1=? J2=? J3=? J4=? J9=? J10=?".to_owned(), vec![]),
        (format!("{LEANING} J1=? J2=? J3=? J4=? J9=? J10=? J:0"), vec![]),
    ];
    for (text, wanted) in table {
        let said: Vec<String> = notices(&text).into_iter().map(|(_, said)| said).collect();
        assert_eq!(said, wanted, "{text}");
    }
}

#[test]
fn who_agrees_with_everything_is_told_so_and_who_disagrees_too() {
    let disagrees = responses(
        shipped(),
        "L1=0 W6=1 J10=0 C3=2 J3=1 C5=0 W1=0 L4=1 J4=0 W9=2 C2=1 L9=0 W12=0 J1=2 C6=1 L3=0 J2=0 C4=1 L5=0 W10=1 J9=0 C1=0 \
         W11=1 L2=2",
    );
    let turned = |answer: &Answer| Rating::from_deviation(-answer.deviation()?).map(Answer::Given);
    let agrees = Responses::new(shipped(), disagrees.answers().iter().filter_map(turned), []);
    for (given, start) in [(disagrees, "You disagreed with nearly"), (agrees, "You agreed with nearly")] {
        let notices = outline(shipped(), &given).notices;
        assert!(notices.len() == 1 && notices[0].text.starts_with(start), "{notices:?}");
    }
}
