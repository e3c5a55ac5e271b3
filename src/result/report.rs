//! The whole result as a text to take along: plain, or as Markdown.

use quiz_core::{Advice, Day, Direction, Outcome, Session};

use crate::content::Content;

/// A line of the report.
enum Line {
    Title(String),
    Heading(String),
    Text(String),
    Item(String),
}

/// The report as plain text.
#[must_use]
pub fn text(content: &Content, session: &Session, outcome: &Outcome, day: Day) -> String {
    render(lines(content, session, outcome, day), |line| match line {
        Line::Title(text) => format!("{text}\n{}", "=".repeat(text.chars().count())),
        Line::Heading(text) => format!("\n{text}\n{}", "-".repeat(text.chars().count())),
        Line::Text(text) => text,
        Line::Item(text) => format!("* {text}"),
    })
}

/// The report as Markdown.
#[must_use]
pub fn markdown(content: &Content, session: &Session, outcome: &Outcome, day: Day) -> String {
    render(lines(content, session, outcome, day), |line| match line {
        Line::Title(text) => format!("# {}\n", plain(&text)),
        Line::Heading(text) => format!("\n## {}\n", plain(&text)),
        Line::Text(text) => format!("{}\n", plain(&text)),
        Line::Item(text) => format!("- {}", plain(&text)),
    })
}

fn render(lines: Vec<Line>, show: impl Fn(Line) -> String) -> String {
    let mut text = String::new();
    for line in lines {
        text.push_str(&show(line));
        text.push('\n');
    }
    text
}

/// A text in which Markdown finds nothing to act on.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            plain.push('\\');
        }
        plain.push(c);
    }
    plain
}

fn lines(content: &Content, session: &Session, outcome: &Outcome, day: Day) -> Vec<Line> {
    let words = &content.words;
    let heading = |key: &str| Line::Heading(words.say(key).to_owned());
    let mut lines = vec![
        Line::Title(content.quiz.title.clone()),
        Line::Text(day.to_string()),
        Line::Text(content.verdict(outcome.label)),
        Line::Text(format!("{} {}", content.bands(outcome), content.rule(outcome))),
        Line::Text(words.say("result.honest").to_owned()),
    ];
    let cautions = content.blockers(outcome).into_iter().chain(content.cautions(outcome, false));
    lines.extend(cautions.map(Line::Text));

    lines.push(heading("areas.title"));
    for (at, part) in outcome.parts.areas.iter().enumerate() {
        let score = outcome.area_points(at).map_or_else(
            || words.say("areas.unscored").to_owned(),
            |score| words.fill("report.score", &[("score", &content.points(score))]),
        );
        let places = [("area", content.area_name(at)), ("score", &score), ("part", &content.points(*part))];
        lines.push(Line::Item(words.fill("report.area", &places)));
    }

    lines.push(heading("reasons.heading"));
    for direction in [Direction::For, Direction::Against] {
        for reason in outcome.reasons_for(direction) {
            let Some(question) = content.quiz.questions.get(reason.question) else { continue };
            let places = [
                ("statement", question.text.as_str()),
                ("answer", content.quiz.label(reason.rating)),
                ("points", &content.points(reason.points)),
            ];
            lines.push(Line::Item(words.fill("report.reason", &places)));
        }
    }

    lines.push(heading("change.title"));
    for phrase in content.changes(outcome) {
        lines.push(Line::Item(phrase.text));
        lines.extend(phrase.moves.into_iter().map(|moved| Line::Item(content.moved(moved))));
    }

    let direction = outcome.label.direction();
    let steps = || {
        let next = outcome.next_steps(&content.quiz, &session.responses);
        next.steps.iter().map(|step| step.advice).collect::<Vec<_>>()
    };
    let (title, advice) = match direction {
        None => ("trials.title", outcome.trials(&content.quiz).iter().map(|trial| trial.advice).collect()),
        Some(Direction::For) => ("steps.title", steps()),
        Some(Direction::Against) => ("steps.open_title", steps()),
    };
    let mut steps = Vec::new();
    // As on the screen: where there is nothing to do, there is no heading either.
    if !advice.is_empty() {
        steps.push(heading(title));
    }
    steps.extend(advice.into_iter().map(|advice| Line::Item(step(content, advice))));
    let mut sections = Vec::new();
    let pole = direction.map(|direction| content.quiz.pole(direction));
    for section in pole.iter().flat_map(|pole| &pole.sections) {
        sections.push(Line::Heading(section.title.clone()));
        for item in section.items.iter().filter(|item| item.applies(&content.quiz, &session.responses)) {
            sections.push(Line::Item(format!("{}: {}", item.title, item.text)));
        }
    }
    // In the order of the screen: staying comes first with what it offers.
    if let Some(direction) = direction {
        lines.push(Line::Text(content.strongest(outcome, direction)));
        let said = outcome.pattern.and_then(|at| content.quiz.patterns.iter().find(|said| said.id == at.name.id()));
        let said = said.and_then(|said| said.title.as_ref().zip(said.text.as_ref()));
        lines.extend(said.map(|(title, text)| Line::Text(format!("{title}. {text}"))));
    }
    let (first, then) = if direction == Some(Direction::Against) { (sections, steps) } else { (steps, sections) };
    lines.extend(first);
    lines.extend(then);

    lines.push(heading("review.title"));
    for (question, answer) in content.quiz.questions.iter().zip(session.responses.answers()) {
        lines.push(Line::Item(format!("{} {}", question.text, content.answer(*answer))));
    }
    lines
}

fn step(content: &Content, advice: &Advice) -> String {
    let first = content.words.fill("steps.first", &[("first", &advice.first)]);
    format!("{}. {} ({}) {first}", advice.title, advice.text, advice.effort)
}
