//! A worked example: made-up answers, scored by the core when the page is made, so that it can never be wrong.

use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::score::AreaScore;
use quiz_core::{Outcome, Quiz, Responses};

use crate::html::{Tag, cell, head, tag};
use crate::layout::{sums_foot, sums_head};
use crate::notation::{UNSURE, minus, signed};
use crate::paper::Paper;
use crate::rules::{COLUMNS, Rules, column, value};
use crate::verdict::verdict;

/// The answers to the statements of each area, for and against, in the signs of the paper.
const ANSWERS: [[[&str; 3]; 2]; 4] = [
    [[UNSURE, "3", "2"], ["3", "2", "4"]],
    [["3", "1", "2"], ["3", "4", "2"]],
    [["4", "4", "3"], ["1", "2", "2"]],
    [["3", "4", "2"], ["2", "1", "3"]],
];
const POINTS: [u8; 4] = [6, 4, 10, 8];

/// The responses of the example; a larger quiz gets them over again.
fn given(quiz: &Quiz) -> Responses {
    let mut answers = vec![Answer::Unsure; quiz.questions.len()];
    for (area, of_area) in (0..quiz.areas.len()).zip(ANSWERS.iter().cycle()) {
        for (direction, of_column) in COLUMNS.into_iter().zip(of_area) {
            for (at, sign) in column(quiz, area, direction).into_iter().zip(of_column.iter().cycle()) {
                if let (Some(rating), Some(answer)) = (Rating::parse(sign), answers.get_mut(at)) {
                    *answer = Answer::Given(rating);
                }
            }
        }
    }
    Responses::new(quiz, answers, POINTS.into_iter().map(Points::new).cycle())
}

pub(crate) fn example(paper: Paper, rules: &Rules) -> Tag {
    let Paper { quiz, words } = paper;
    let responses = given(quiz);
    let outcome = responses.score(quiz);
    tag("div")
        .with("class", "step example")
        .child(tag("h3").text(words.say("paper.example")))
        .child(
            tag("div")
                .with("class", "two")
                .child(columns(paper, rules, &responses, &outcome))
                .child(sums(paper, &outcome)),
        )
        .child(tag("p").text(&conclusion(paper, rules, &outcome)))
}

fn columns(paper: Paper, rules: &Rules, responses: &Responses, outcome: &Outcome) -> Tag {
    let Paper { quiz, words } = paper;
    let formula = |half: &[usize], direction: Direction, score: &AreaScore| {
        let ratings = half.iter().map(|at| responses.answer(*at).rating());
        let values: Vec<String> = ratings
            .map(|given| given.map_or_else(|| UNSURE.to_owned(), |rating| signed(value(direction, rating))))
            .collect();
        let half = score.half(direction);
        let factor = rules.factor(half.answered);
        let product = format!("{} × {factor} = {}", minus(half.sum), minus(half.sum * factor));
        tag("td").child(tag("span").text(&format!("{}:", values.join(" ")))).text(" ").child(tag("span").text(&product))
    };
    let rows = quiz.areas.iter().zip(&outcome.tally.areas).enumerate().map(|(at, (area, score))| {
        let cells = COLUMNS.map(|direction| formula(&column(quiz, at, direction), direction, score));
        tag("tr").child(head("row", &area.name)).children(cells)
    });
    let heads = COLUMNS.map(|direction| head("col", &format!("{}: S × f", paper.side(direction))));
    tag("table")
        .with("aria-label", words.say("paper.example_columns"))
        .child(tag("thead").child(tag("tr").child(head("col", words.say("areas.area"))).children(heads)))
        .child(tag("tbody").children(rows))
}

fn sums(paper: Paper, outcome: &Outcome) -> Tag {
    let Paper { quiz, words } = paper;
    let tally = &outcome.tally;
    let rows = quiz.areas.iter().zip(&tally.areas).map(|(area, score)| {
        let AreaScore { points, g, h, .. } = *score;
        let numbers = [g, h, points, points * g, points * points * h];
        tag("tr").child(head("row", &area.name)).children(numbers.map(|number| cell(&minus(number))))
    });
    let foot = [tally.points, tally.g, tally.h].map(|sum| cell(&minus(sum)));
    tag("table")
        .with("aria-label", words.say("paper.example_sums"))
        .child(sums_head(paper))
        .child(tag("tbody").children(rows))
        .child(tag("tfoot").child(sums_foot(paper, foot)))
}

/// The answers in areas with points.
fn answers_that_count(outcome: &Outcome) -> i64 {
    let weighted = outcome.tally.areas.iter().filter(|score| score.points > 0);
    weighted.map(|score| score.plus.answered + score.minus.answered).sum()
}

/// “G × G = …, so …”.
fn conclusion(paper: Paper, rules: &Rules, outcome: &Outcome) -> String {
    let tally = &outcome.tally;
    let numbers = [
        ("square", tally.g * tally.g),
        ("clear", rules.clear),
        ("clear_border", rules.clear * tally.h),
        ("leaning", rules.leaning),
        ("leaning_border", rules.leaning * tally.h),
        ("answers", answers_that_count(outcome)),
        ("enough", rules.enough),
        ("g", tally.g),
        ("unit", rules.unit),
        ("points", tally.points),
        ("total", outcome.parts.total),
    ];
    let numbers = numbers.map(|(name, number)| (name, minus(number)));
    let verdict = verdict(paper, outcome.label);
    let mut places: Vec<(&str, &str)> = numbers.iter().map(|(name, number)| (*name, number.as_str())).collect();
    places.push(("verdict", &verdict));
    paper.words.fill("paper.example_end", &places)
}

#[cfg(test)]
mod tests {
    use quiz_core::quiz::Direction;
    use quiz_core::score::{Label, Strength};

    use super::{conclusion, example, given};
    use crate::paper::Paper;
    use crate::rules::Rules;
    use crate::shipped::{quizzes, words};

    #[test]
    fn the_example_is_what_the_core_says() {
        let words = words();
        for quiz in quizzes() {
            let paper = Paper { quiz: &quiz, words: &words };
            let responses = given(&quiz);
            let outcome = responses.score(&quiz);
            let markup = example(paper, &Rules::of(&quiz)).to_string();
            for (area, score) in quiz.areas.iter().zip(&outcome.tally.areas) {
                let numbers = [score.g, score.h, score.points, score.points * score.g, score.points.pow(2) * score.h];
                let cells = numbers.map(|number| format!("<td>{number}</td>\n").replace('-', "−")).concat();
                assert!(markup.contains(&format!("<th scope=\"row\">{}</th>\n{cells}", area.name)), "{}", area.name);
            }
            let products: i64 = markup.split("= ").skip(1).take(2 * quiz.areas.len()).map(number).sum();
            assert_eq!(products, outcome.tally.areas.iter().map(|area| area.g).sum::<i64>());
            let (end, side) = (conclusion(paper, &Rules::of(&quiz), &outcome), &quiz.pole(Direction::For).short);
            let says =
                end.ends_with(&format!(": {}.", outcome.parts.total)) && end.contains(&format!("leaning to {side}"));
            assert!(says, "{end}");
        }
    }

    fn number(text: &str) -> i64 {
        let number: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '−').collect();
        number.replace('−', "-").parse().expect("a number follows")
    }

    #[test]
    fn the_example_teaches_the_most() {
        for quiz in quizzes() {
            let responses = given(&quiz);
            let outcome = responses.score(&quiz);
            assert_eq!(outcome.label, Label::Toward(Direction::For, Strength::Leaning), "between the borders");
            assert!(outcome.tally.areas.iter().all(|area| area.scored), "each line can be followed");
            assert!(responses.answers().iter().any(|answer| answer.rating().is_none()), "one answer is missing");
        }
    }
}
