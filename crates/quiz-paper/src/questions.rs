//! The first sheet: what to know, the choices, the questions with their boxes, and what matters.

use crate::html::{Tag, blank, tag};
use crate::notation::UNSURE;
use crate::paper::Paper;

pub(crate) fn sheet(paper: Paper) -> Tag {
    let Paper { quiz, words } = paper;
    let revision = quiz.revision.to_string();
    let edition = words.fill("paper.edition", &[("id", &quiz.id), ("revision", &revision)]);
    tag("section")
        .with("class", "sheet")
        .child(tag("h1").text(&quiz.title))
        .child(tag("p").with("class", "lead").text(&quiz.intro))
        .child(tag("p").text(words.say("start.mirror")))
        .child(terms(paper))
        .child(tag("h2").text(&quiz.prompt))
        .child(tag("p").text(&words.fill("paper.mark", &[("unsure", &quiz.unsure)])))
        .child(scale(paper))
        .child(statements(paper))
        .child(importance(paper))
        .child(
            tag("p")
                .with("class", "turn")
                .child(tag("span").text(words.say("paper.turn")))
                .child(tag("span").text(&edition)),
        )
}

/// The short forms, each explained once.
fn terms(paper: Paper) -> Tag {
    let poles = paper.quiz.poles.iter().map(|pole| format!("{} = {}", pole.short, pole.name));
    let terms = paper.quiz.terms.clone().into_iter().chain(poles);
    tag("ul").with("class", "terms").children(terms.map(|term| tag("li").text(&term)))
}

fn scale(paper: Paper) -> Tag {
    let step = |value: &str, label: &str| tag("li").child(blank("b", value)).text(" ").text(label);
    let steps = paper.quiz.scale.iter().map(|choice| step(&choice.value.to_string(), &choice.label));
    tag("ul").with("class", "scale").children(steps).child(step(UNSURE, &paper.quiz.unsure))
}

fn statements(paper: Paper) -> Tag {
    let boxes = || {
        let values = paper.quiz.scale.iter().map(|choice| choice.value.to_string());
        let boxes = values.chain([UNSURE.to_owned()]).map(|value| blank("b", &value));
        tag("span").with("class", "boxes").with("aria-hidden", "true").children(boxes)
    };
    let statements = paper.quiz.questions.iter().enumerate().map(|(at, question)| {
        tag("li")
            .child(tag("span").with("class", "number").text(&(at + 1).to_string()))
            .text(" ")
            .child(tag("span").with("class", "text").text(&question.text))
            .child(boxes())
    });
    // Said by the script that marks answers, before the answer.
    let said = paper.words.say("paper.yours");
    tag("ol").with("class", "statements").with("data-answer", said).children(statements)
}

fn importance(paper: Paper) -> Tag {
    let quiz = paper.quiz;
    let areas = quiz.areas.iter().map(|area| {
        let name = tag("span").child(tag("b").text(&area.name)).text(" ").child(tag("small").text(&area.about));
        tag("li").child(name).child(blank("span", "").with("aria-hidden", "true"))
    });
    tag("div")
        .with("class", "importance")
        .child(tag("h2").text(&quiz.importance.title))
        .child(tag("p").text(&quiz.importance.prompt))
        .child(tag("ul").with("class", "points").children(areas))
}
