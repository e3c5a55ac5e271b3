//! A worked example: made-up answers, scored by the core when the page is made, so that it can never be wrong.

use quiz_core::{Answer, AreaScore, Direction, Outcome, Quiz};

use crate::html::{Tag, cell, head, tag};
use crate::layout::{sums_foot, sums_head};
use crate::notation::{UNSURE, minus, signed};
use crate::paper::Paper;
use crate::rules::{COLUMNS, Rules, column, value};
use crate::verdict::verdict;

/// The raw answers to the statements of each area, for and against; `None` is “Not sure”.
const ANSWERS: [[[Option<u8>; 3]; 2]; 4] = [
    [[None, Some(3), Some(2)], [Some(3), Some(2), Some(4)]],
    [[Some(3), Some(1), Some(2)], [Some(3), Some(4), Some(2)]],
    [[Some(4), Some(4), Some(3)], [Some(1), Some(2), Some(2)]],
    [[Some(3), Some(4), Some(2)], [Some(2), Some(1), Some(3)]],
];
const POINTS: [u8; 4] = [6, 4, 10, 8];

/// The answers in the order of presentation, and the points; a larger quiz gets them over again.
fn given(quiz: &Quiz) -> (Vec<Answer>, Vec<Option<u8>>) {
    let mut answers = vec![Answer::Unsure; quiz.questions.len()];
    for (area, of_area) in quiz.areas.iter().zip(ANSWERS.iter().cycle()) {
        for (direction, of_column) in COLUMNS.into_iter().zip(of_area) {
            for (at, raw) in column(quiz, &area.id, direction).into_iter().zip(of_column.iter().cycle()) {
                if let (Some(raw), Some(answer)) = (raw, answers.get_mut(at)) {
                    *answer = Answer::Given(*raw);
                }
            }
        }
    }
    (answers, quiz.areas.iter().zip(POINTS.iter().cycle()).map(|(_, points)| Some(*points)).collect())
}

pub(crate) fn example(paper: Paper, rules: &Rules) -> Tag {
    let Paper { quiz, words } = paper;
    let (answers, points) = given(quiz);
    let outcome = Outcome::new(quiz, &answers, &points);
    tag("div")
        .with("class", "step example")
        .child(tag("h3").text(words.say("paper.example")))
        .child(
            tag("div")
                .with("class", "two")
                .child(columns(paper, rules, &answers, &outcome))
                .child(sums(paper, &outcome)),
        )
        .child(tag("p").text(&conclusion(paper, rules, &outcome)))
}

fn columns(paper: Paper, rules: &Rules, answers: &[Answer], outcome: &Outcome) -> Tag {
    let Paper { quiz, words } = paper;
    let formula = |half: &[usize], direction: Direction, score: &AreaScore| {
        let raw = half.iter().map(|at| answers.get(*at).and_then(|answer| answer.raw()));
        let values: Vec<String> =
            raw.map(|raw| raw.map_or_else(|| UNSURE.to_owned(), |raw| signed(value(direction, raw)))).collect();
        let half = score.half(direction);
        let factor = rules.factor(half.answered);
        let product = format!("{} × {factor} = {}", minus(half.sum), minus(half.sum * factor));
        tag("td").child(tag("span").text(&format!("{}:", values.join(" ")))).text(" ").child(tag("span").text(&product))
    };
    let rows = quiz.areas.iter().zip(&outcome.tally.areas).map(|(area, score)| {
        let cells = COLUMNS.map(|direction| formula(&column(quiz, &area.id, direction), direction, score));
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

/// “G × G = …, so …”.
fn conclusion(paper: Paper, rules: &Rules, outcome: &Outcome) -> String {
    let tally = &outcome.tally;
    let numbers = [
        ("square", tally.g * tally.g),
        ("clear", rules.clear),
        ("clear_border", rules.clear * tally.h),
        ("leaning", rules.leaning),
        ("leaning_border", rules.leaning * tally.h),
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
    use quiz_core::{Direction, Label, Outcome, Strength};

    use super::{conclusion, example, given};
    use crate::paper::Paper;
    use crate::rules::Rules;
    use crate::shipped::{quiz, words};

    #[test]
    fn the_example_is_what_the_core_says() {
        let (quiz, words) = (quiz(), words());
        let paper = Paper { quiz: &quiz, words: &words };
        let (answers, points) = given(&quiz);
        let outcome = Outcome::new(&quiz, &answers, &points);
        let markup = example(paper, &Rules::of(&quiz)).to_string();
        for (area, score) in quiz.areas.iter().zip(&outcome.tally.areas) {
            let numbers = [score.g, score.h, score.points, score.points * score.g, score.points.pow(2) * score.h];
            let cells = numbers.map(|number| format!("<td>{number}</td>\n").replace('-', "−")).concat();
            assert!(markup.contains(&format!("<th scope=\"row\">{}</th>\n{cells}", area.name)), "{}", area.name);
        }
        let products: i64 = markup.split("= ").skip(1).take(8).map(number).sum();
        assert_eq!(products, outcome.tally.areas.iter().map(|area| area.g).sum::<i64>());
        let end = conclusion(paper, &Rules::of(&quiz), &outcome);
        assert!(end.ends_with(&format!(": {}.", outcome.parts.total)) && end.contains("leaning to MLE"), "{end}");
    }

    fn number(text: &str) -> i64 {
        let number: String = text.chars().take_while(|c| c.is_ascii_digit() || *c == '−').collect();
        number.replace('−', "-").parse().expect("a number follows")
    }

    #[test]
    fn the_example_teaches_the_most() {
        let quiz = quiz();
        let (answers, points) = given(&quiz);
        let outcome = Outcome::new(&quiz, &answers, &points);
        assert_eq!(outcome.label, Label::Toward(Direction::For, Strength::Leaning), "between the borders");
        assert!(outcome.tally.areas.iter().all(|area| area.scored), "each line can be followed");
        assert!(answers.iter().any(|answer| answer.raw().is_none()), "one answer is missing");
    }
}
