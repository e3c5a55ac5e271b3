//! The first page: what to know, the scale, the statements with their boxes, and what matters.

use super::Paper;
use super::markup::{Tag, blank, tag};

/// The box for the answer that stands apart.
pub(super) const UNSURE: &str = "?";

pub(super) fn sheet(paper: &Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let revision = quiz.revision.to_string();
    let edition = words.fill("paper.edition", &[("id", &quiz.id), ("revision", &revision)]);
    tag("section")
        .with("class", "sheet")
        .add(tag("h1").text(&quiz.title))
        .add(tag("p").with("class", "lead").text(&quiz.intro))
        .add(tag("p").text(words.say("intro.mirror")))
        .add(terms(paper))
        .add(tag("h2").text(&quiz.prompt))
        .add(tag("p").text(&words.fill("paper.mark", &[("unsure", &quiz.unsure)])))
        .add(scale(paper))
        .add(statements(paper))
        .add(importance(paper))
        .add(
            tag("p")
                .with("class", "turn")
                .add(tag("span").text(words.say("paper.turn")))
                .add(tag("span").text(&edition)),
        )
}

/// The short forms, each explained once.
fn terms(paper: &Paper) -> Tag {
    let poles = paper.quiz.poles.iter().map(|pole| format!("{} = {}", pole.short, pole.name));
    let terms = paper.quiz.terms.clone().into_iter().chain(poles);
    tag("ul").with("class", "terms").all(terms.map(|term| tag("li").text(&term)))
}

fn scale(paper: &Paper) -> Tag {
    let step = |value: &str, label: &str| tag("li").add(blank("b", value)).text(" ").text(label);
    let steps = paper.quiz.scale.iter().map(|choice| step(&choice.value.to_string(), &choice.label));
    tag("ul").with("class", "scale").all(steps).add(step(UNSURE, &paper.quiz.unsure))
}

fn statements(paper: &Paper) -> Tag {
    let boxes = || {
        let values = paper.quiz.scale.iter().map(|choice| choice.value.to_string());
        let boxes = values.chain([UNSURE.to_owned()]).map(|value| blank("b", &value));
        tag("span").with("class", "boxes").with("aria-hidden", "true").all(boxes)
    };
    let statements = paper.quiz.questions.iter().enumerate().map(|(at, question)| {
        tag("li")
            .add(tag("span").with("class", "number").text(&(at + 1).to_string()))
            .text(" ")
            .add(tag("span").with("class", "text").text(&question.text))
            .add(boxes())
    });
    // Said by the script that marks answers, before the answer.
    let said = paper.words.say("paper.yours");
    tag("ol").with("class", "statements").with("data-answer", said).all(statements)
}

fn importance(paper: &Paper) -> Tag {
    let quiz = paper.quiz;
    let areas = quiz.areas.iter().map(|area| {
        let name = tag("span").add(tag("b").text(&area.name)).text(" ").add(tag("small").text(&area.about));
        tag("li").add(name).add(blank("span", "").with("aria-hidden", "true"))
    });
    tag("div")
        .with("class", "importance")
        .add(tag("h2").text(&quiz.importance.title))
        .add(tag("p").text(&quiz.importance.prompt))
        .add(tag("ul").with("class", "points").all(areas))
}
