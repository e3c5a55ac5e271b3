//! The second sheet: the score by hand, part by part, with the places to write in.

use quiz_core::responses::Points;

use crate::html::{Tag, blank, cell, head, tag};
use crate::layout::{part, sums_foot, sums_head};
use crate::notation::signed;
use crate::paper::Paper;
use crate::rules::{COLUMNS, Rules, column, value};
use crate::{example, verdict};

pub(crate) fn sheet(paper: Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let rules = Rules::of(quiz);
    tag("section")
        .with("class", "sheet")
        .child(tag("h2").text(words.say("paper.scoring")))
        .child(values(paper))
        .child(
            tag("div")
                .with("class", "areas")
                .children(quiz.areas.iter().enumerate().map(|(at, area)| columns(paper, at, &area.name))),
        )
        .children(rules.short.as_ref().map(|short| verdict::short_way(paper, short)))
        .child(tag("div").with("class", "two").child(areas(paper, &rules)).child(together(paper)))
        .child(verdict::result(paper, &rules))
        .child(example::example(paper, &rules))
        .child(
            tag("p").with("class", "honest").text(words.say("result.honest")).text(" ").text(words.say("paper.never")),
        )
}

fn values(paper: Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let text = words.fill("paper.values_text", &[("unsure", &quiz.unsure)]);
    let top = quiz.scale.iter().map(|choice| head("col", &choice.value.to_string()));
    let rows = COLUMNS.map(|direction| {
        let values = quiz.scale.iter().map(|choice| cell(&signed(value(direction, choice.value))));
        tag("tr").child(head("row", &paper.side(direction))).children(values)
    });
    let table = tag("table")
        .with("class", "lookup values")
        .with("aria-label", words.say("paper.lookup"))
        .child(tag("thead").child(tag("tr").child(head("col", words.say("paper.answer"))).children(top)))
        .child(tag("tbody").children(rows));
    part(paper, "beside", "paper.values", &text).child(table)
}

/// The sheet of one area: two columns of statements, and what is counted out of them.
fn columns(paper: Paper, area: usize, name: &str) -> Tag {
    let Paper { quiz, words } = paper;
    let [left, right] = COLUMNS.map(|direction| column(quiz, area, direction));
    let heads = COLUMNS.into_iter().zip(["paper.value_for", "paper.value_against"]).map(|(direction, formula)| {
        head("col", &paper.side(direction)).text(" ").child(tag("small").text(words.say(formula)))
    });
    let numbered = |at: Option<&usize>| blank("td", &at.map_or_else(String::new, |at| (at + 1).to_string()));
    let rows = left.len().max(right.len());
    let values = (0..rows).map(|row| {
        let values = || tag("span").with("class", "hidden").text(words.say("paper.values"));
        let first = (row == 0).then(|| head("rowgroup", "").with("rowspan", &rows.to_string()).child(values()));
        tag("tr").children(first).child(numbered(left.get(row))).child(numbered(right.get(row)))
    });
    let both = |letter: &str| tag("tr").child(head("row", letter)).child(blank("td", "")).child(blank("td", ""));
    tag("table")
        .with("class", "area")
        .child(tag("caption").text(name))
        .child(tag("thead").child(tag("tr").child(tag("td")).children(heads)))
        .child(tag("tbody").children(values))
        .child(tag("tbody").child(both("S")))
        .child(tag("tbody").child(both("f")).child(both("S × f")))
}

fn areas(paper: Paper, rules: &Rules) -> Tag {
    let words = paper.words;
    let places = [("h", rules.unscored.to_string()), ("unit", rules.unit.to_string())];
    let places = places.each_ref().map(|(name, value)| (*name, value.as_str()));
    let counts = || 1..=rules.largest;
    let row =
        |name: Tag, numbers: Vec<i64>| tag("tr").child(name).children(numbers.iter().map(|n| cell(&n.to_string())));
    let table = tag("table").with("class", "lookup").with("aria-label", words.say("paper.factor")).child(
        tag("tbody")
            .child(row(head("row", words.say("paper.answered")), counts().collect()))
            .child(row(head("row", "f"), counts().map(|n| rules.factor(n)).collect())),
    );
    part(paper, "", "paper.areas", &words.fill("paper.areas_text", &places)).child(table)
}

fn together(paper: Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let text = words.fill("paper.together_text", &[("default", &Points::DEFAULT.number().to_string())]);
    let row = |name: &str, letters: [&str; 5]| {
        tag("tr").child(head("row", name)).children(letters.map(|letter| blank("td", letter)))
    };
    let table = tag("table")
        .with("class", "sums")
        .with("aria-label", words.say("paper.sums"))
        .child(sums_head(paper))
        .child(tag("tbody").children(quiz.areas.iter().map(|area| row(&area.name, [""; 5]))))
        .child(tag("tfoot").child(sums_foot(paper, ["P", "G", "H"].map(|letter| blank("td", letter)))));
    part(paper, "", "paper.together", &text).child(table)
}
