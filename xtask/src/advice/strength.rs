//! How much the statements can tell: whether a result can be clear, and what one missing answer costs.

use quiz_core::json::Problem;
use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Rating};
use quiz_core::{Quiz, Responses};

/// From so many of 100 points on a result of this quiz should be clear; four areas of six statements have 20, three 24.
const CLEAR_FROM: f64 = 30.0;
/// What follows from a border above it; `author.html` says the same below its simulated people.
const FEWER: &str = "of 100 points on, so fewer people get one. Six statements in each of three areas have 24.";

pub(super) fn advise(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let border = clear_from(quiz);
    if border > CLEAR_FROM {
        let count = quiz.questions.len();
        let text = format!("with {count} statements a result is clear only from {border:.0} {FEWER}");
        advice.push(Problem::new("$.questions", text));
    }
    let sizes: Vec<usize> = (0..quiz.areas.len()).map(|at| quiz.questions_of(at).count()).collect();
    let most = sizes.iter().max().copied().unwrap_or_default();
    for (at, (area, size)) in quiz.areas.iter().zip(&sizes).enumerate() {
        let place = format!("$.areas[{at}]");
        if *size == 2 {
            let text = format!(
                "“{}” has one statement for each side: one “{}” leaves it without a score. Ask at least two for each.",
                area.name, quiz.unsure
            );
            advice.push(Problem::new(&place, text));
        }
        if 2 * size <= most {
            let text = format!(
                "“{}” has {size} statements and another area {most}, yet each counts the same: one answer moves this one far more.",
                area.name
            );
            advice.push(Problem::new(place, text));
        }
    }
}

/// From how many points on a result is clear, with all statements answered and all areas counting the same.
fn clear_from(quiz: &Quiz) -> f64 {
    let strongest = |direction: Direction| if direction == Direction::For { Rating::MOST } else { Rating::LEAST };
    let answers = quiz.questions.iter().map(|question| Answer::Given(strongest(question.direction)));
    let tally = Responses::new(quiz, answers, []).score(quiz).tally;
    let [unit, h, points] = [tally.unit, tally.h, tally.points].map(|number| number as f64);
    25.0 * (4.0 * unit * h).sqrt() / (unit * points)
}

#[cfg(test)]
mod tests {
    use quiz_core::Quiz;

    use super::super::tests::expect;
    use super::{CLEAR_FROM, FEWER, clear_from};
    use crate::quiz_file;

    fn keep(quiz: &mut Quiz, ids: &[&str]) {
        quiz.questions.retain(|question| ids.contains(&question.id.as_str()));
        quiz.opposites.clear();
    }

    #[test]
    fn the_page_for_authors_says_the_same_from_the_same_border_on() {
        let script = std::fs::read_to_string("../web/author/shares.js").expect("the script is there");
        assert!(script.contains(&format!("const CLEAR_FROM = {CLEAR_FROM};")) && script.contains(FEWER));
    }

    #[test]
    fn the_border_is_that_of_the_score() {
        let quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        assert!((clear_from(&quiz) - 20.4).abs() < 0.05, "{}", clear_from(&quiz));
    }

    #[test]
    fn too_few_statements_and_uneven_areas_are_named() {
        expect(&[
            (
                |quiz| keep(quiz, &["C1", "C4", "J1", "J4", "L1", "L4", "W1", "W6"]),
                "$.questions: with 8 statements a result is clear only from 35 of 100 points on",
            ),
            (
                |quiz| {
                    quiz.questions.retain(|question| question.area != 0 || ["C1", "C4"].contains(&question.id.as_str()))
                },
                "$.areas[0]: “Confidence” has one statement for each side: one “Not sure”",
            ),
            (
                |quiz| {
                    quiz.questions.retain(|question| question.area != 0 || ["C1", "C4"].contains(&question.id.as_str()))
                },
                "$.areas[0]: “Confidence” has 2 statements and another area 6",
            ),
        ]);
    }
}
