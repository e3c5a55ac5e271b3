//! E15: the statements of every shipped quiz are balanced, and asked in an order that gives no side an advantage.

use quiz_core::Quiz;
use quiz_core::quiz::{Direction, Question};

use crate::quizzes::{all_shipped, shipped};

/// Every statement that is shipped, with its quiz.
fn questions() -> impl Iterator<Item = (&'static Quiz, &'static Question)> {
    all_shipped().iter().flat_map(|quiz| quiz.questions.iter().map(move |question| (quiz, question)))
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
    for quiz in all_shipped() {
        for (at, area) in quiz.areas.iter().enumerate() {
            for direction in [Direction::For, Direction::Against] {
                let half = count(&quiz.questions, |q| q.area == at && q.direction == direction);
                assert_eq!(half, 3, "{} {} {direction:?}", quiz.id, area.id);
            }
        }
    }
    assert_eq!(shipped().questions.len(), 24);
}

#[test]
fn e15_every_statement_names_its_facet_and_its_sources() {
    for (quiz, question) in questions() {
        assert!(!question.facet.is_empty() && !question.grounds.is_empty(), "{} {}", quiz.id, question.id);
    }
}

#[test]
fn e15_every_block_has_all_areas_and_every_two_blocks_as_many_for_as_against() {
    for quiz in all_shipped() {
        let areas = quiz.areas.len();
        for block in quiz.questions.chunks(areas) {
            for (at, area) in quiz.areas.iter().enumerate() {
                assert_eq!(count(block, |q| q.area == at), 1, "{} {} near {}", quiz.id, area.id, block[0].id);
            }
        }
        // Where the number of areas is even, every block by itself.
        let size = if areas.is_multiple_of(2) { areas } else { 2 * areas };
        for block in quiz.questions.chunks(size) {
            assert_eq!(count(block, |q| q.direction == Direction::For), size / 2, "{} near {}", quiz.id, block[0].id);
        }
    }
}

#[test]
fn e15_neighbours_are_never_from_one_area() {
    for quiz in all_shipped() {
        for pair in quiz.questions.windows(2) {
            assert_ne!(pair[0].area, pair[1].area, "{}: {} and {}", quiz.id, pair[0].id, pair[1].id);
        }
    }
}

#[test]
fn e15_never_three_of_one_direction_in_a_row() {
    for quiz in all_shipped() {
        for three in quiz.questions.windows(3) {
            let of_first = count(three, |q| q.direction == three[0].direction);
            assert_ne!(of_first, 3, "{} from {} on", quiz.id, three[0].id);
        }
    }
}

#[test]
fn e15_near_opposites_are_a_third_of_the_quiz_apart_and_of_one_area() {
    for quiz in all_shipped() {
        assert_eq!(quiz.opposites.len(), quiz.areas.len());
        for [at, other_at] in &quiz.opposites {
            let (one, other) = (&quiz.questions[*at], &quiz.questions[*other_at]);
            let what = format!("{}: {} and {}", quiz.id, one.id, other.id);
            assert!(3 * at.abs_diff(*other_at) >= quiz.questions.len(), "{what}");
            assert_eq!(one.area, other.area, "{what}");
            assert_ne!(one.direction, other.direction, "{what}");
        }
    }
}

#[test]
fn e15_in_every_area_neither_direction_comes_earlier() {
    // Somebody who tires, or drifts by one place over the quiz, moves an area by less than 2 points.
    for quiz in all_shipped() {
        for (at, area) in quiz.areas.iter().enumerate() {
            let positions = quiz.questions.iter().zip(1_i64..).filter(|(q, _)| q.area == at);
            let drift: i64 = positions.map(|(q, position)| q.direction.sign() * position).sum();
            assert!(drift.abs() <= 3, "{} {}: {drift}", quiz.id, area.id);
        }
    }
}

#[test]
fn e15_statements_have_eight_to_fourteen_words() {
    for (quiz, question) in questions() {
        let count = words(&question.text).len();
        assert!((8..=14).contains(&count), "{} {} has {count}: {}", quiz.id, question.id, question.text);
    }
}

#[test]
fn e15_statements_say_one_thing() {
    for (quiz, question) in questions() {
        for word in ["and", "but", "because", "or"] {
            assert!(!words(&question.text).iter().any(|w| w == word), "{} {}: {}", quiz.id, question.id, question.text);
        }
    }
}

#[test]
fn e15_statements_against_are_opposites_and_not_negations() {
    for (quiz, question) in questions().filter(|(_, question)| question.direction == Direction::Against) {
        let negation = |word: &String| {
            ["not", "never", "no", "without", "cannot", "nobody", "nothing", "none"].contains(&word.as_str())
                || word.ends_with("n't")
                || word.ends_with("n’t")
        };
        assert!(!words(&question.text).iter().any(negation), "{} {}: {}", quiz.id, question.id, question.text);
    }
}
