//! E15: the shipped statements are balanced, and asked in an order that gives no side an advantage.

use quiz_core::quiz::{Direction, Question};

use crate::quizzes::shipped;

fn questions() -> &'static [Question] {
    &shipped().questions
}

fn words(text: &str) -> Vec<String> {
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

fn count(questions: &[Question], of: impl Fn(&Question) -> bool) -> usize {
    questions.iter().filter(|question| of(question)).count()
}

#[test]
fn e15_every_area_has_three_statements_for_and_three_against() {
    for (at, area) in shipped().areas.iter().enumerate() {
        for direction in [Direction::For, Direction::Against] {
            let half = count(questions(), |q| q.area == at && q.direction == direction);
            assert_eq!(half, 3, "{} {direction:?}", area.id);
        }
    }
    assert_eq!(questions().len(), 24);
}

#[test]
fn e15_every_statement_names_its_facet_and_its_sources() {
    for question in questions() {
        assert!(!question.facet.is_empty() && !question.grounds.is_empty(), "{}", question.id);
    }
}

#[test]
fn e15_every_block_of_four_has_all_areas_and_two_of_each_direction() {
    for block in questions().chunks(4) {
        for (at, area) in shipped().areas.iter().enumerate() {
            assert_eq!(count(block, |q| q.area == at), 1, "{} near {}", area.id, block[0].id);
        }
        assert_eq!(count(block, |q| q.direction == Direction::For), 2, "near {}", block[0].id);
    }
}

#[test]
fn e15_neighbours_are_never_from_one_area() {
    for pair in questions().windows(2) {
        assert_ne!(pair[0].area, pair[1].area, "{} and {}", pair[0].id, pair[1].id);
    }
}

#[test]
fn e15_never_three_of_one_direction_in_a_row() {
    for three in questions().windows(3) {
        let of_first = count(three, |q| q.direction == three[0].direction);
        assert_ne!(of_first, 3, "from {} on", three[0].id);
    }
}

#[test]
fn e15_near_opposites_are_at_least_eight_apart_and_of_one_area() {
    assert_eq!(shipped().opposites.len(), shipped().areas.len());
    for [at, other_at] in &shipped().opposites {
        let (one, other) = (&questions()[*at], &questions()[*other_at]);
        assert!(at.abs_diff(*other_at) >= 8, "{} and {}", one.id, other.id);
        assert_eq!(one.area, other.area, "{} and {}", one.id, other.id);
        assert_ne!(one.direction, other.direction, "{} and {}", one.id, other.id);
    }
}

#[test]
fn e15_in_every_area_neither_direction_comes_earlier() {
    // Somebody who tires, or drifts by one place over the quiz, moves an area by less than 2 points.
    for (at, area) in shipped().areas.iter().enumerate() {
        let positions = questions().iter().zip(1_i64..).filter(|(q, _)| q.area == at);
        let drift: i64 = positions.map(|(q, position)| q.direction.sign() * position).sum();
        assert!(drift.abs() <= 3, "{}: {drift}", area.id);
    }
}

#[test]
fn e15_statements_have_eight_to_fourteen_words() {
    for question in questions() {
        let count = words(&question.text).len();
        assert!((8..=14).contains(&count), "{} has {count}: {}", question.id, question.text);
    }
}

#[test]
fn e15_statements_say_one_thing() {
    for question in questions() {
        for word in ["and", "but", "because", "or"] {
            assert!(!words(&question.text).iter().any(|w| w == word), "{}: {}", question.id, question.text);
        }
    }
}

#[test]
fn e15_statements_against_are_opposites_and_not_negations() {
    for question in questions().iter().filter(|question| question.direction == Direction::Against) {
        let negation = |word: &String| {
            ["not", "never", "no", "without", "cannot", "nobody", "nothing", "none"].contains(&word.as_str())
                || word.ends_with("n't")
                || word.ends_with("n’t")
        };
        assert!(!words(&question.text).iter().any(negation), "{}: {}", question.id, question.text);
    }
}
