//! What a result for the first pole begins with where next to nothing is left to do.

use quiz_core::result::{Block, Card, Outline};
use quiz_core::{Quiz, Responses};

use crate::outline;
use crate::quizzes::{SPECIMEN, responses, shipped, specimen, tree};

/// Everything speaks for the first pole as much as it can.
const ALL: &str = "all=4 C4=0 C5=0 C6=0 J4=0 J9=0 J10=0 L4=0 L5=0 L9=0 W6=0 W11=0 W12=0";

/// The same of the specimen.
fn all_for_tea() -> Responses {
    responses(specimen(), "all=4 K2=0 K4=0 T2=0 T4=0")
}

fn first(outline: &Outline) -> &Card {
    outline.first.first().expect("a card")
}

#[test]
fn where_one_of_two_areas_that_stand_equally_has_no_step_no_step_for_each_is_promised() {
    // Learning is a little below the others, which have nothing left to work on.
    let outline = outline(shipped(), &responses(shipped(), &format!("{ALL} L1=3")));
    let card = first(&outline);
    assert_eq!(
        (card.id.as_str(), card.because.as_str()),
        ("learning_trial", "Chosen because there is most to gain in learning appetite.")
    );
}

#[test]
fn what_speaks_most_for_staying_is_what_has_the_largest_part() {
    // Learning stands further from the middle, and confidence counts twice as much.
    let outline = outline(shipped(), &responses(shipped(), "all=2 C1=0 C2=0 C3=0 C:10 L1=0 L2=0 L3=0 L4=4"));
    let because = &first(&outline).because;
    assert_eq!(because, "Chosen because your answers on confidence speak most for software engineering.");
}

#[test]
fn where_no_step_is_left_an_area_with_room_has_its_trial() {
    // Who is to apply is not told to count openings first, and all else is as good as it can be.
    let outline = outline(shipped(), &responses(shipped(), &format!("{ALL} J1=3")));
    let card = first(&outline);
    assert_eq!(
        (card.id.as_str(), card.because.as_str()),
        ("trial_J", "Chosen because there is most to gain in job availability.")
    );
}

#[test]
fn where_no_area_has_room_the_first_item_of_the_way_in_that_is_not_done_is_the_card() {
    let outline = outline(specimen(), &all_for_tea());
    // A kettle is there already. What the item rests on is said, and nothing that it does not have.
    let wanted = Card {
        id: "tea".to_owned(),
        title: "Leaves".to_owned(),
        text: "Try some.".to_owned(),
        cited: "(Tea book, 2023)".to_owned(),
        ..Card::default()
    };
    assert_eq!(*first(&outline), wanted);
    assert_eq!(titles(&outline), ["Kettle", "Cup"]);
}

#[test]
fn an_item_that_shares_only_its_title_or_only_its_text_with_the_first_card_is_listed() {
    for (cup, other) in [("\"title\": \"Cup\"", "\"title\": \"Leaves\""), ("Any will do.", "Try some.")] {
        let quiz = Quiz::from_json(&tree(&SPECIMEN.replace(cup, other))).expect("it is valid");
        let outline = outline(&quiz, &all_for_tea());
        assert_eq!((first(&outline).title.as_str(), titles(&outline).len()), ("Leaves", 2), "{other}");
    }
}

/// The titles that are listed in the first section of what comes next.
fn titles(outline: &Outline) -> Vec<&str> {
    let section = outline.next.first().expect("a section");
    let lists = section.blocks.iter().filter_map(|block| match block {
        Block::List { entries, .. } => Some(entries),
        _ => None,
    });
    lists.flatten().map(|entry| entry.title.as_str()).collect()
}
