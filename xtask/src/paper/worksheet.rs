//! The second page: the score by hand, step by step, with the places to write in.

use quiz_core::{DEFAULT_IMPORTANCE, Direction, Quiz};

use super::markup::{Tag, blank, cell, head, tag};
use super::rules::{Rules, value};
use super::{Paper, example, signed, verdict};

/// The two columns of an area, in their order.
pub(super) const COLUMNS: [Direction; 2] = [Direction::For, Direction::Against];

pub(super) fn sheet(paper: &Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let rules = Rules::of(quiz);
    tag("section")
        .with("class", "sheet")
        .add(tag("h2").text(words.say("paper.scoring")))
        .add(values(paper))
        .add(tag("div").with("class", "areas").all(quiz.areas.iter().map(|area| columns(paper, &area.id, &area.name))))
        .all(rules.short.as_ref().map(|short| verdict::short_way(paper, short)))
        .add(tag("div").with("class", "two").add(areas(paper, &rules)).add(together(paper)))
        .add(verdict::result(paper, &rules))
        .add(example::example(paper, &rules))
        .add(tag("p").with("class", "honest").text(words.say("result.honest")).text(" ").text(words.say("paper.never")))
}

/// The statements of a column, by their positions.
pub(super) fn column(quiz: &Quiz, area: &str, direction: Direction) -> Vec<usize> {
    let questions = quiz.questions.iter().enumerate();
    questions.filter(|(_, q)| q.area == area && q.direction == direction).map(|(at, _)| at).collect()
}

/// “for MLE”.
pub(super) fn side(paper: &Paper, direction: Direction) -> String {
    paper.words.fill("paper.for", &[("pole", pole(paper, direction))])
}

pub(super) fn pole<'a>(paper: &Paper<'a>, direction: Direction) -> &'a str {
    paper.quiz.pole(direction).map_or("", |pole| &pole.short)
}

/// A step with its heading; the number before it is that of the style sheet.
pub(super) fn step(paper: &Paper, class: &str, title: &str, text: &str) -> Tag {
    let title = tag("h3").text(paper.words.say(title));
    tag("div").with("class", format!("step {class}").trim_end()).add(title).add(tag("p").text(text))
}

fn values(paper: &Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let text = words.fill("paper.values_text", &[("unsure", &quiz.unsure)]);
    let top = quiz.scale.iter().map(|choice| head("col", &choice.value.to_string()));
    let rows = COLUMNS.map(|direction| {
        let values = quiz.scale.iter().map(|choice| cell(&signed(value(direction, choice.value))));
        tag("tr").add(head("row", &side(paper, direction))).all(values)
    });
    let table = tag("table")
        .with("class", "lookup values")
        .with("aria-label", words.say("paper.lookup"))
        .add(tag("thead").add(tag("tr").add(head("col", words.say("paper.answer"))).all(top)))
        .add(tag("tbody").all(rows));
    step(paper, "beside", "paper.values", &text).add(table)
}

/// The sheet of one area: two columns of statements, and what is counted out of them.
fn columns(paper: &Paper, area: &str, name: &str) -> Tag {
    let Paper { quiz, words } = paper;
    let [left, right] = COLUMNS.map(|direction| column(quiz, area, direction));
    let heads = COLUMNS.into_iter().zip(["paper.value_for", "paper.value_against"]).map(|(direction, formula)| {
        head("col", &side(paper, direction)).text(" ").add(tag("small").text(words.say(formula)))
    });
    let numbered = |at: Option<&usize>| blank("td", &at.map_or_else(String::new, |at| (at + 1).to_string()));
    let rows = left.len().max(right.len());
    let values = (0..rows).map(|row| {
        let values = || tag("span").with("class", "hidden").text(words.say("paper.values"));
        let first = (row == 0).then(|| head("rowgroup", "").with("rowspan", &rows.to_string()).add(values()));
        tag("tr").all(first).add(numbered(left.get(row))).add(numbered(right.get(row)))
    });
    let both = |letter: &str| tag("tr").add(head("row", letter)).add(blank("td", "")).add(blank("td", ""));
    tag("table")
        .with("class", "area")
        .add(tag("caption").text(name))
        .add(tag("thead").add(tag("tr").add(tag("td")).all(heads)))
        .add(tag("tbody").all(values))
        .add(tag("tbody").add(both("S")))
        .add(tag("tbody").add(both("f")).add(both("S × f")))
}

fn areas(paper: &Paper, rules: &Rules) -> Tag {
    let words = paper.words;
    let places = [("h", rules.unscored.to_string()), ("unit", rules.unit.to_string())];
    let places = places.each_ref().map(|(name, value)| (*name, value.as_str()));
    let counts = || 1..=rules.largest;
    let row = |name: Tag, numbers: Vec<i64>| tag("tr").add(name).all(numbers.iter().map(|n| cell(&n.to_string())));
    let table = tag("table").with("class", "lookup").with("aria-label", words.say("paper.factor")).add(
        tag("tbody")
            .add(row(head("row", words.say("paper.answered")), counts().collect()))
            .add(row(head("row", "f"), counts().map(|n| rules.factor(n)).collect())),
    );
    step(paper, "", "paper.areas", &words.fill("paper.areas_text", &places)).add(table)
}

fn together(paper: &Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let text = words.fill("paper.together_text", &[("default", &DEFAULT_IMPORTANCE.to_string())]);
    let row = |name: &str, letters: [&str; 5]| {
        tag("tr").add(head("row", name)).all(letters.map(|letter| blank("td", letter)))
    };
    let table = tag("table")
        .with("class", "sums")
        .with("aria-label", words.say("paper.sums"))
        .add(sums_head(paper))
        .add(tag("tbody").all(quiz.areas.iter().map(|area| row(&area.name, [""; 5]))))
        .add(tag("tfoot").add(sums_foot(paper, ["P", "G", "H"].map(|letter| blank("td", letter)))));
    step(paper, "", "paper.together", &text).add(table)
}

/// The heads of the table in which the areas come together.
pub(super) fn sums_head(paper: &Paper) -> Tag {
    let heads = ["g", "h", "p", "p × g", "p × p × h"].map(|letters| head("col", letters));
    tag("thead").add(tag("tr").add(head("col", paper.words.say("areas.area"))).all(heads))
}

/// Its last row: the sums of three columns.
pub(super) fn sums_foot(paper: &Paper, sums: [Tag; 3]) -> Tag {
    tag("tr").add(head("row", paper.words.say("paper.sum")).with("colspan", "3")).all(sums)
}
