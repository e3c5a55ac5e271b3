//! What the score says: the short way to it, and the rules for all others.

use quiz_core::quiz::Direction;
use quiz_core::quiz::Direction::{Against, For};
use quiz_core::score::Strength::{Clear, Leaning};
use quiz_core::score::{Label, Strength};

use crate::html::{Tag, blank, cell, head, tag};
use crate::layout::part;
use crate::notation::minus;
use crate::paper::Paper;
use crate::rules::{COLUMNS, Rules, Short};

/// The labels from the one side to the other.
const LABELS: [Label; 5] = [
    Label::Toward(Against, Clear),
    Label::Toward(Against, Leaning),
    Label::TooClose,
    Label::Toward(For, Leaning),
    Label::Toward(For, Clear),
];

/// A label in a few words.
pub(crate) fn verdict(paper: Paper, label: Label) -> String {
    let say = |key, direction| paper.words.fill(key, &[("pole", paper.pole(direction))]);
    match label {
        Label::TooClose => paper.words.say("paper.too_close").to_owned(),
        Label::Toward(direction, Leaning) => say("paper.leaning", direction),
        Label::Toward(direction, Clear) => say("paper.clear", direction),
    }
}

pub(crate) fn short_way(paper: Paper, short: &Short) -> Tag {
    let text = paper.words.fill("paper.short_text", &[("divisor", &short.divisor.to_string())]);
    let sum = tag("p").with("class", "blanks").child(place(paper.words.say("paper.sum_all")));
    let verdicts = LABELS.map(|label| {
        let range = tag("dt").text(&range(paper, short, label));
        tag("div").child(range).child(tag("dd").text(&verdict(paper, label)))
    });
    let verdicts = tag("dl").with("class", "verdicts").children(verdicts);
    part(paper, "", "paper.short", &text).child(tag("div").with("class", "short").child(sum).child(verdicts))
}

/// The sums that have a label.
fn range(paper: Paper, short: &Short, label: Label) -> String {
    let Short { clear, leaning, .. } = *short;
    let say = |key, number| paper.words.fill(key, &[("number", &minus(number))]);
    let (low, high) = match label {
        Label::Toward(For, Clear) => return say("paper.or_more", clear),
        Label::Toward(For, Leaning) => (leaning, clear - 1),
        Label::TooClose => (1 - leaning, leaning - 1),
        Label::Toward(Against, Leaning) => (1 - clear, -leaning),
        Label::Toward(Against, Clear) => return say("paper.or_less", -clear),
    };
    if low == high {
        return minus(low);
    }
    paper.words.fill("paper.range", &[("low", &minus(low)), ("high", &minus(high))])
}

/// Something with a place to write it.
fn place(what: &str) -> Tag {
    tag("span").text(what).text(" ").child(blank("span", ""))
}

pub(crate) fn result(paper: Paper, rules: &Rules) -> Tag {
    let words = paper.words;
    let [clear, leaning, enough] = [rules.clear, rules.leaning, rules.enough].map(|number| number.to_string());
    let row = |rule: &str, border: &str, strength: Strength| {
        let label = |direction: Direction| Label::Toward(direction, strength);
        let verdicts = COLUMNS.map(|direction| cell(&verdict(paper, label(direction))));
        let places = [("border", border), ("enough", enough.as_str())];
        tag("tr").child(head("row", &words.fill(rule, &places))).children(verdicts)
    };
    let open = cell(&verdict(paper, Label::TooClose)).with("colspan", "2");
    let table = tag("table")
        .with("class", "rules")
        .with("aria-label", words.say("paper.rules"))
        .child(
            tag("thead").child(
                tag("tr")
                    .child(head("col", words.say("paper.rule")))
                    .child(head("col", words.say("paper.above")))
                    .child(head("col", words.say("paper.below"))),
            ),
        )
        .child(
            tag("tbody")
                .child(row("paper.rule_clear", &clear, Clear))
                .child(row("paper.rule_leaning", &leaning, Leaning))
                .child(tag("tr").child(head("row", words.say("paper.rule_else"))).child(open)),
        );
    let total = words.fill("paper.total", &[("unit", &rules.unit.to_string())]);
    let places = ["G × G =".to_owned(), format!("{clear} × H ="), format!("{leaning} × H ="), "N =".to_owned(), total];
    let blanks = tag("p").with("class", "blanks").children(places.iter().map(|what| place(what)));
    part(paper, "result", "result.kicker", words.say("paper.result_text")).child(blanks).child(table)
}
