//! The texts of a result: there is one for each label and each area, it fits the label that it is shown for, and it is short
//! enough for its place.

use quiz_core::Quiz;
use quiz_core::json::Problem;
use quiz_core::quiz::{Advice, Block, Direction, PatternName, Pole};

use super::words;

/// The longest title and the longest text of something to do, in characters: a card is read at one glance.
const LONGEST_TITLE: usize = 60;
const LONGEST_TEXT: usize = 280;

pub(super) fn advise(quiz: &Quiz, advice: &mut Vec<Problem>) {
    patterns(quiz, advice);
    areas(quiz, advice);
    steps(quiz, advice);
    second_pole(quiz, advice);
    assets(quiz, advice);
    sections(quiz, advice);
    cards(quiz, advice);
    let evidence = &quiz.evidence;
    for (name, text) in [("more_done", &evidence.more_done), ("more_felt", &evidence.more_felt)] {
        if !evidence.done.is_empty() && text.is_none() {
            let text = "is missing: nothing is said of the gap that the statements show.";
            advice.push(Problem::new(format!("$.evidence.{name}"), text));
        }
    }
}

/// The patterns that can come up: two of them need two areas of readiness to be split.
fn possible(quiz: &Quiz) -> Vec<PatternName> {
    let readiness = quiz.areas.iter().filter(|area| area.block == Some(Block::Readiness)).count();
    let is_split = |name: &PatternName| matches!(name, PatternName::AbleNotEager | PatternName::EagerNotAble);
    PatternName::ALL.into_iter().filter(|name| readiness == 2 || !is_split(name)).collect()
}

/// The sentence for a label is written for that label, or the areas are named instead.
fn patterns(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let kinds =
        [(Block::Readiness, "readiness"), (Block::Opportunity, "opportunity"), (Block::Preference, "preference")];
    let lacking: Vec<&str> = kinds
        .into_iter()
        .filter(|(kind, _)| quiz.areas.iter().all(|area| area.block != Some(*kind)))
        .map(|(_, name)| name)
        .collect();
    if !lacking.is_empty() {
        let text = format!(
            "no area has the block {}: what the areas say together cannot be said, a result only names the strongest.",
            lacking.join(", ")
        );
        advice.push(Problem::new("$.areas", text));
        return;
    }
    for name in possible(quiz).into_iter().map(PatternName::id) {
        let Some((at, pattern)) = quiz.patterns.iter().enumerate().find(|(_, pattern)| pattern.id == name) else {
            let text = format!("has no “{name}”: a result with it only names an area.");
            advice.push(Problem::new("$.patterns", text));
            continue;
        };
        let texts = [("for", &pattern.when_for), ("close", &pattern.when_close), ("against", &pattern.when_against)];
        for (label, text) in texts {
            let of_another =
                |text: &String| texts.iter().any(|(other, same)| *other != label && same.as_ref() == Some(text));
            let names_one = |text: &str| names(quiz, Direction::For, text) != names(quiz, Direction::Against, text);
            let why = match text {
                None => "is missing: a result with this label only names an area.",
                Some(text) if label == "close" && names_one(text) => {
                    "names one side, and is shown where the result names none."
                }
                Some(text) if label != "close" && of_another(text) => {
                    "is the text of another label, too: it can only fit one of them."
                }
                Some(_) => continue,
            };
            advice.push(Problem::new(format!("$.patterns[{at}].{label}"), format!("{name}: {why}")));
        }
        if pattern.title.is_some() || pattern.text.is_some() {
            let text = format!("{name}: has a title or text of before, which nobody sees: take it out.");
            advice.push(Problem::new(format!("$.patterns[{at}]"), text));
        }
    }
}

fn areas(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, area) in quiz.areas.iter().enumerate() {
        let lacks = [
            ("levels", area.levels.is_none(), "where the area stands is said in points, not in words"),
            ("blocker", area.blocker.is_none(), "where the area could stop the move, only its name is said"),
            ("find_out", area.find_out.is_none(), "where too little is answered, there is no step to find out"),
            ("trial", area.trial.is_none(), "a result that is too close may have fewer than two trials"),
        ];
        for (field, _, why) in lacks.into_iter().filter(|(_, lacks, _)| *lacks) {
            advice.push(Problem::new(format!("$.areas[{at}].{field}"), format!("is missing: {why}.")));
        }
        if area.trial_needs.is_some() && area.trial_otherwise.is_none() {
            let text = "is missing: where the trial cannot be offered, there is none.";
            advice.push(Problem::new(format!("$.areas[{at}].trial_otherwise"), text));
        }
    }
}

/// A result for the first pole begins with a step, which comes from the statements of an area that can be worked on.
fn steps(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, area) in quiz.areas.iter().enumerate().filter(|(_, area)| area.block != Some(Block::Preference)) {
        if quiz.questions_of(at).all(|(_, question)| question.step.is_none()) {
            let text = format!(
                "no statement of “{}” leads to a step: a result for {} has nothing to do for it.",
                area.name,
                quiz.pole(Direction::For).name
            );
            advice.push(Problem::new("$.questions", text));
        }
    }
    for (at, step) in quiz.steps.iter().enumerate() {
        if quiz.questions.iter().all(|question| question.step != Some(at)) {
            advice.push(Problem::new(
                format!("$.steps[{at}]"),
                format!("no statement leads to “{}”: nobody sees it.", step.id),
            ));
        }
    }
}

/// A result for the second pole begins with a card of its own, which is not about the first.
fn second_pole(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let pole = quiz.pole(Direction::Against);
    if pole.cards.is_empty() {
        let begins =
            if pole.sections.is_empty() { "with nothing to do" } else { "with the first item of its first section" };
        let text = format!("is missing: a result for {} begins {begins}; the steps are for the other side.", pole.name);
        advice.push(Problem::new("$.poles[1].cards", text));
        return;
    }
    for (at, area) in quiz.areas.iter().enumerate() {
        if !pole.cards.iter().any(|card| card.areas.contains(&at)) {
            let text = format!("has none for {}: its first card is shown instead.", area.name);
            advice.push(Problem::new("$.poles[1].cards", text));
        }
    }
    for (at, card) in pole.cards.iter().enumerate() {
        let texts = [&card.advice.title, &card.advice.text, &card.advice.first];
        if texts.iter().any(|text| names(quiz, Direction::For, text)) {
            let text = "speaks of the other side, and is shown where the result is for this one.";
            advice.push(Problem::new(format!("$.poles[1].cards[{at}]"), text));
        }
    }
}

/// What somebody likes or has is named for either side, or a result for one of them says nothing good about the person.
fn assets(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for direction in [Direction::For, Direction::Against] {
        let mut of_side = quiz.questions.iter().filter(|question| question.direction == direction);
        if of_side.all(|question| question.asset.is_none()) {
            let text = format!(
                "no statement for {} has an `asset`: what fits the person is not said there.",
                quiz.pole(direction).name
            );
            advice.push(Problem::new("$.questions", text));
        }
    }
}

/// What stands beside a closed section fits whatever number of items it has.
fn sections(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (pole_at, Pole { sections, .. }) in quiz.poles.iter().enumerate() {
        for (at, section) in sections.iter().enumerate() {
            let place = format!("$.poles[{pole_at}].sections[{at}]");
            let always = section.items.iter().filter(|item| item.if_true.is_empty() && item.if_not_true.is_empty());
            let counts = section.summary.as_ref().is_some_and(|summary| summary.contains("{count}"));
            if counts && always.count() < 2 && section.items.len() > 1 {
                let text = "counts items, of which a result may have one or none: the sentence has to fit one, or two items need no condition.";
                advice.push(Problem::new(format!("{place}.summary"), text));
            }
        }
    }
}

/// Everything that is shown as a card.
fn cards(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let mut look = |place: String, card: &Advice| {
        for (field, text, most) in [("title", &card.title, LONGEST_TITLE), ("text", &card.text, LONGEST_TEXT)] {
            let count = text.chars().count();
            if count > most {
                let text = format!("has {count} characters: more than {most} are passed over. Say less.");
                advice.push(Problem::new(format!("{place}.{field}"), text));
            }
        }
    };
    for (at, area) in quiz.areas.iter().enumerate() {
        let all = [("find_out", &area.find_out), ("trial", &area.trial), ("trial_otherwise", &area.trial_otherwise)];
        for (name, card) in all {
            card.iter().for_each(|card| look(format!("$.areas[{at}].{name}"), card));
        }
    }
    for (at, pole) in quiz.poles.iter().enumerate() {
        pole.cards
            .iter()
            .enumerate()
            .for_each(|(card_at, card)| look(format!("$.poles[{at}].cards[{card_at}]"), &card.advice));
    }
    quiz.steps.iter().enumerate().for_each(|(at, step)| look(format!("$.steps[{at}]"), step));
}

/// Whether a text names a side: by its name, its side or its short name.
fn names(quiz: &Quiz, direction: Direction, text: &str) -> bool {
    let pole = quiz.pole(direction);
    let spaced = |text: &str| format!(" {} ", words(&text.replace(['-', '/'], " ")).join(" "));
    let text = spaced(text);
    [&pole.name, &pole.side, &pole.short].into_iter().any(|name| text.contains(&spaced(name)))
}

#[cfg(test)]
mod tests {
    use super::super::tests::{expect, expect_none};

    #[test]
    fn what_is_missing_or_meant_for_another_label_is_named() {
        expect(&[
            (|quiz| quiz.patterns[2].when_close = None, "$.patterns[2].close: ready: is missing"),
            (
                |quiz| quiz.patterns[0].when_against = quiz.patterns[0].when_for.clone(),
                "$.patterns[0].for: go: is the text of another",
            ),
            (
                |quiz| quiz.patterns[1].when_close = Some("Towards machine learning.".into()),
                "$.patterns[1].close: narrow_door: names one side",
            ),
            (|quiz| drop(quiz.patterns.remove(0)), "$.patterns: has no “go”"),
            (|quiz| quiz.patterns[3].text = Some("Old.".into()), "$.patterns[3]: may_not_enjoy: has a title or text"),
            (|quiz| quiz.areas[1].block = None, "$.areas: no area has the block opportunity"),
            (|quiz| quiz.areas[0].levels = None, "$.areas[0].levels: is missing"),
            (|quiz| quiz.areas[2].blocker = None, "$.areas[2].blocker: is missing"),
            (|quiz| quiz.areas[2].find_out = None, "$.areas[2].find_out: is missing"),
            (|quiz| quiz.areas[3].trial = None, "$.areas[3].trial: is missing"),
            (|quiz| quiz.areas[1].trial_otherwise = None, "$.areas[1].trial_otherwise: is missing"),
            (|quiz| quiz.poles[1].cards.clear(), "$.poles[1].cards: is missing"),
            (|quiz| quiz.poles[1].cards[0].areas.clear(), "$.poles[1].cards: has none for Work style"),
            (
                |quiz| quiz.poles[1].cards[2].advice.text = "Apply as MLE.".into(),
                "$.poles[1].cards[2]: speaks of the other side",
            ),
            (|quiz| quiz.evidence.more_felt = None, "$.evidence.more_felt: is missing"),
        ]);
    }

    #[test]
    fn steps_and_assets_that_nobody_meets_are_named() {
        expect(&[
            (
                |quiz| {
                    quiz.questions
                        .iter_mut()
                        .filter(|question| question.area == 0)
                        .for_each(|question| question.step = None)
                },
                "$.questions: no statement of “Confidence” leads to a step",
            ),
            (
                |quiz| {
                    quiz.questions
                        .iter_mut()
                        .for_each(|question| question.step = question.step.filter(|step| *step > 0))
                },
                "$.steps[0]: no statement leads to “maths”",
            ),
            (
                |quiz| quiz.questions.iter_mut().for_each(|question| question.asset = None),
                "$.questions: no statement for software engineering has an `asset`",
            ),
        ]);
    }

    #[test]
    fn what_does_not_fit_its_place_is_named() {
        expect(&[
            (|quiz| quiz.steps[0].title = "Do this ".repeat(8), "$.steps[0].title: has 64 characters"),
            (
                |quiz| quiz.areas[0].trial.as_mut().expect("a trial").text = "Do this. ".repeat(40),
                "$.areas[0].trial.text: has 360",
            ),
            (
                |quiz| quiz.poles[0].sections[1].items.truncate(4),
                "$.poles[0].sections[1].summary: counts items, of which a result may have one",
            ),
        ]);
    }

    #[test]
    fn a_pattern_that_cannot_come_up_needs_no_text() {
        // With one area of readiness it cannot be split.
        expect_none(&[|quiz| {
            quiz.areas[2].block = Some(quiz_core::quiz::Block::Preference);
            quiz.patterns.retain(|pattern| !["able_not_eager", "eager_not_able"].contains(&pattern.id.as_str()));
        }]);
    }
}
