//! The result of one case as a line of JSON, with the fields that the scoring contract names and some more.
//!
//! Written piece by piece: a tree of values for each line took longer than its score.

use quiz_core::score::{Fewest, Label, Stability, Strength, Summary};
use quiz_core::{Quiz, Responses};

/// Writes results of one quiz.
pub(super) struct ResultLines<'q> {
    quiz: &'q Quiz,
    /// The ids of the labels, from clearly the second pole to clearly the first.
    labels: [String; 5],
}

impl<'q> ResultLines<'q> {
    pub(super) fn of(quiz: &'q Quiz) -> Self {
        use quiz_core::quiz::Direction::{Against, For};
        let labels = [
            Label::Toward(Against, Strength::Clear),
            Label::Toward(Against, Strength::Leaning),
            Label::TooClose,
            Label::Toward(For, Strength::Leaning),
            Label::Toward(For, Strength::Clear),
        ];
        Self { quiz, labels: labels.map(|label| label.id(quiz)) }
    }

    /// Adds a line: the id of the case, as JSON, if it has one, and the fields of its result in their order.
    pub(super) fn add(&self, line: &mut Vec<u8>, id: Option<&[u8]>, responses: &Responses) {
        let summary = Summary::of(self.quiz, responses);
        text(line, "{");
        if let Some(id) = id {
            text(line, r#""id":"#);
            line.extend_from_slice(id);
            text(line, ",");
        }
        text(line, r#""label":"#);
        self.label(line, summary.label);
        field(line, "g", summary.tally.g);
        field(line, "h", summary.tally.h);
        text(line, r#","areas":"#);
        self.by_area(line, &summary.tally.areas, |line, score| {
            text(line, r#"{"g":"#);
            integer(line, score.g);
            field(line, "h", score.h);
            text(line, if score.scored { r#","scored":true}"# } else { r#","scored":false}"# });
        });
        let parts = summary.parts();
        field(line, "total", parts.total);
        text(line, r#","parts":"#);
        self.by_area(line, &parts.areas, |line, part| integer(line, *part));
        let settled = summary.settled();
        text(line, if settled.label { r#","settled":{"label":true"# } else { r#","settled":{"label":false"# });
        text(line, if settled.side { r#","side":true}"# } else { r#","side":false}"# });
        let (crossing, tipping) = summary.fewest();
        text(line, r#","flips":"#);
        fewest(line, crossing);
        text(line, r#","weightings_same_side":"#);
        whole(line, summary.weightings().and_then(|counted| i64::try_from(counted.same_side).ok()));
        text(line, r#","flags":"#);
        list(line, summary.flags().iter().map(|flag| ["", flag.id()]));
        text(line, r#","tips":"#);
        match tipping {
            Some(tipping) => fewest(line, tipping),
            None => text(line, "null"),
        }
        text(line, r#","blockers":"#);
        list(line, summary.blockers.iter().map(|blocker| ["", self.area(blocker.area)]));
        text(line, r#","weakest":"#);
        name(line, summary.weakest().map(|at| self.area(at)));
        text(line, r#","pattern":"#);
        name(line, summary.pattern.map(|pattern| pattern.name.id()));
        text(line, r#","reasons":"#);
        list(line, summary.reasons().iter().map(|reason| ["", self.question(reason.question)]));
        text(line, r#","steps":"#);
        list(
            line,
            summary.next_steps().steps.iter().map(|step| match step.finds_out {
                true => ["find_out_", self.area(step.area)],
                false => ["", &step.advice.id],
            }),
        );
        text(line, r#","trials":"#);
        match summary.label {
            Label::TooClose => list(line, summary.trials().iter().map(|trial| ["", self.area(trial.area)])),
            Label::Toward(..) => text(line, "null"),
        }
        text(line, r#","stability":"#);
        name(line, summary.stability(crossing).map(stability_id));
        text(line, "}\n");
    }

    fn label(&self, line: &mut Vec<u8>, label: Label) {
        let at = usize::try_from(label.rank() + 2).ok();
        name(line, at.and_then(|at| self.labels.get(at)).map(String::as_str));
    }

    fn area(&self, at: usize) -> &'q str {
        self.quiz.areas.get(at).map_or("", |area| &area.id)
    }

    fn question(&self, at: usize) -> &'q str {
        self.quiz.questions.get(at).map_or("", |question| &question.id)
    }

    fn by_area<T>(&self, line: &mut Vec<u8>, values: &[T], write: impl Fn(&mut Vec<u8>, &T)) {
        let mut before = "{\"";
        for (area, value) in self.quiz.areas.iter().zip(values) {
            text(line, before);
            text(line, &area.id);
            text(line, "\":");
            write(line, value);
            before = ",\"";
        }
        text(line, "}");
    }
}

fn text(line: &mut Vec<u8>, text: &str) {
    line.extend_from_slice(text.as_bytes());
}

/// A name in quotes, or null. No id of a quiz has a character that would have to be escaped: its reader sees to that.
fn name(line: &mut Vec<u8>, name: Option<&str>) {
    match name {
        Some(name) => {
            text(line, "\"");
            text(line, name);
            text(line, "\"");
        }
        None => text(line, "null"),
    }
}

/// A list of names, each from two pieces.
fn list<'n>(line: &mut Vec<u8>, names: impl Iterator<Item = [&'n str; 2]>) {
    let mut before = "[\"";
    for [prefix, name] in names {
        text(line, before);
        text(line, prefix);
        text(line, name);
        before = "\",\"";
    }
    text(line, if before == "[\"" { "[]" } else { "\"]" });
}

fn fewest(line: &mut Vec<u8>, fewest: Fewest) {
    text(line, r#"{"fewest_steps":"#);
    whole(line, fewest.steps);
    text(line, r#","fewest_answers":"#);
    whole(line, fewest.answers);
    text(line, "}");
}

fn field(line: &mut Vec<u8>, name: &str, number: i64) {
    text(line, ",\"");
    text(line, name);
    text(line, "\":");
    integer(line, number);
}

fn whole(line: &mut Vec<u8>, number: Option<i64>) {
    match number {
        Some(number) => integer(line, number),
        None => text(line, "null"),
    }
}

/// The digits of a number.
fn integer(line: &mut Vec<u8>, number: i64) {
    if number < 0 {
        line.push(b'-');
    }
    let (mut rest, start) = (number.unsigned_abs(), line.len());
    loop {
        line.push(b'0' + u8::try_from(rest % 10).unwrap_or_default());
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if let Some(digits) = line.get_mut(start..) {
        digits.reverse();
    }
}

const fn stability_id(stability: Stability) -> &'static str {
    match stability {
        Stability::VeryStable => "very_stable",
        Stability::Fragile => "fragile",
    }
}
