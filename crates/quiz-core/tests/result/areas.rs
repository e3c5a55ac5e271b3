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
        ("T1=0 T3=0", "not at all", -500),
        ("T1=0 T3=1", "hardly", -375),
        ("T1=0", "hardly", -250),
        ("T1=1", "undecided", -125),
        ("", "undecided", 0),
        ("T1=3", "undecided", 125),
        ("T1=4", "rather", 250),
        ("T1=4 T3=3", "rather", 375),
        ("T1=4 T3=4", "very much", 500),
    ];
    for (text, word, tenths) in table {
        let row = outline(specimen(), &responses(specimen(), &format!("all=2 {text}"))).areas.swap_remove(0);
        assert_eq!((row.level.as_str(), row.bar.map(|bar| bar.score)), (word, Some(tenths)), "{text}");
    }
    // Five sixths of a place of the scale: a third in one half of the area, a half in the other.
    let levels = shipped().areas[0].levels.as_ref().expect("words of its own");
    for (text, level) in [("C1=3 C4=? C5=1", 3), ("C1=1 C4=? C5=3", 1), ("C1=3", 2)] {
        let row = outline(shipped(), &responses(shipped(), &format!("all=2 {text}"))).areas.swap_remove(0);
        assert_eq!(row.level, levels[level], "{text}");
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
