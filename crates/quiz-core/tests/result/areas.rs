//! The rows of the areas: what each says of its weight and of where it stands.

use quiz_core::quiz::Direction::{Against, For};
use quiz_core::result::{AnswerOf, Block};

use crate::outline;
use crate::quizzes::{rating, responses, shipped, small, specimen};

fn weights(text: &str) -> Vec<String> {
    outline(shipped(), &responses(shipped(), text)).areas.into_iter().map(|row| row.weight).collect()
}

#[test]
fn what_an_area_counts_is_said_where_not_all_count_the_same() {
    assert_eq!(weights("all=2 C:10 J:0 L:7"), ["counts double", "does not count", "", ""]);
    assert_eq!(weights("all=2 J:0"), ["", "does not count", "", ""]);
    for same in ["all=2", "all=2 C:10 J:10 L:10 W:10", "all=2 C:0 J:0 L:0 W:0", "all=2 C:7 J:7 L:7 W:7"] {
        assert_eq!(weights(same), [""; 4], "{same}");
    }
}

#[test]
fn an_area_without_words_of_its_own_says_where_it_stands_in_points() {
    let levels = |text: &str| -> Vec<String> {
        outline(small(), &responses(small(), text)).areas.into_iter().map(|row| row.level).collect()
    };
    assert_eq!(levels("all=2 A1=4 B2=4"), ["25 towards one", "13 towards other"]);
    assert_eq!(levels("all=2"), ["undecided"; 2]);
    assert_eq!(levels("A1=2 A2=2 A3=2 A4=2"), ["undecided", "too few answers"]);
}

#[test]
fn the_words_for_where_an_area_stands_change_at_a_fifth_and_at_a_half_of_the_way() {
    // Eight points of answers are the whole way.
    let table = [
        ("T1=0 T3=0", "not at all"),
        ("T1=0 T3=1", "hardly"),
        ("T1=0", "hardly"),
        ("T1=1", "undecided"),
        ("", "undecided"),
        ("T1=3", "undecided"),
        ("T1=4", "rather"),
        ("T1=4 T3=3", "rather"),
        ("T1=4 T3=4", "very much"),
    ];
    for (text, word) in table {
        let outline = outline(specimen(), &responses(specimen(), &format!("all=2 {text}")));
        assert_eq!(outline.areas[0].level, word, "{text}");
    }
}

#[test]
fn the_answers_of_an_area_know_their_statements_and_their_sides() {
    let outline = outline(specimen(), &responses(specimen(), "all=2 T1=4 T2=? T4=3"));
    let entries = outline.areas[0].blocks.iter().find_map(|block| match block {
        Block::List { entries, .. } => Some(entries),
        _ => None,
    });
    let answers: Vec<_> = entries.expect("a list").iter().map(|entry| (entry.question, entry.side)).collect();
    let wanted = [(0, Some(4), Some(For)), (3, None, None), (4, Some(2), None), (7, Some(3), Some(Against))];
    let wanted = wanted.map(|(question, number, side)| (Some(AnswerOf { question, rating: number.map(rating) }), side));
    assert_eq!(answers, wanted);
}
