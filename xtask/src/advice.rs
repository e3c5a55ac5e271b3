//! Advice on a quiz file that is good: what a result would lack, and texts that would be shown for a label that they were
//! not written for.

use quiz_core::Quiz;
use quiz_core::quiz::{Direction, PatternName};

/// Each piece of advice with its place in the file.
pub(crate) fn advice(quiz: &Quiz) -> Vec<String> {
    let mut advice = Vec::new();
    patterns(quiz, &mut advice);
    areas(quiz, &mut advice);
    second_pole(quiz, &mut advice);
    let has_grounds = quiz.questions.iter().any(|question| !question.grounds.is_empty());
    if quiz.sources.is_empty() && has_grounds {
        advice.push("$.sources: are missing: what the texts rest on cannot be named to anybody.".to_owned());
    }
    let evidence = &quiz.evidence;
    for (name, text) in [("more_done", &evidence.more_done), ("more_felt", &evidence.more_felt)] {
        if !evidence.done.is_empty() && text.is_none() {
            advice.push(format!("$.evidence.{name}: is missing: nothing is said of the gap that the statements show."));
        }
    }
    advice
}

/// The sentence for a label is written for that label, or the areas are named instead.
fn patterns(quiz: &Quiz, advice: &mut Vec<String>) {
    // Without areas of all three kinds there is no pattern.
    let kinds =
        [quiz_core::quiz::Block::Readiness, quiz_core::quiz::Block::Opportunity, quiz_core::quiz::Block::Preference];
    if !kinds.iter().all(|kind| quiz.areas.iter().any(|area| area.block == Some(*kind))) {
        return;
    }
    for name in PatternName::ALL.map(|name| name.id()) {
        let Some((at, pattern)) = quiz.patterns.iter().enumerate().find(|(_, pattern)| pattern.id == name) else {
            advice.push(format!("$.patterns: has no “{name}”: a result with it only names an area."));
            continue;
        };
        let texts = [("for", &pattern.when_for), ("close", &pattern.when_close), ("against", &pattern.when_against)];
        for (label, text) in texts {
            let place = format!("$.patterns[{at}].{label}");
            match text {
                None => advice.push(format!("{place}: is missing: a result with this label only names an area.")),
                Some(text)
                    if label == "close"
                        && names(quiz, Direction::For, text) != names(quiz, Direction::Against, text) =>
                {
                    advice.push(format!("{place}: names one side, and is shown where the result names none."));
                }
                Some(text)
                    if label != "close"
                        && texts.iter().any(|(other, same)| *other != label && same.as_ref() == Some(text)) =>
                {
                    advice.push(format!("{place}: is the text of another label, too: it can only fit one of them."));
                }
                Some(_) => {}
            }
        }
        if pattern.title.is_some() || pattern.text.is_some() {
            advice.push(format!("$.patterns[{at}]: has a title or text of before, which nobody sees: take it out."));
        }
    }
}

fn areas(quiz: &Quiz, advice: &mut Vec<String>) {
    for (at, area) in quiz.areas.iter().enumerate() {
        let lacks = [
            ("levels", area.levels.is_none(), "where the area stands is said in points, not in words"),
            ("blocker", area.blocker.is_none(), "where the area could stop the move, only its name is said"),
            ("find_out", area.find_out.is_none(), "where too little is answered, there is no step to find out"),
            ("trial", area.trial.is_none(), "a result that is too close may have fewer than two trials"),
        ];
        let lacking = lacks.iter().filter(|(_, lacks, _)| *lacks);
        advice.extend(lacking.map(|(field, _, why)| format!("$.areas[{at}].{field}: is missing: {why}.")));
    }
}

/// A result for the second pole begins with a card of its own, which is not about the first.
fn second_pole(quiz: &Quiz, advice: &mut Vec<String>) {
    let pole = quiz.pole(Direction::Against);
    if pole.cards.is_empty() {
        let begins =
            if pole.sections.is_empty() { "with nothing to do" } else { "with the first item of its first section" };
        advice.push(format!(
            "$.poles[1].cards: is missing: a result for {} begins {begins}; the steps are for the other side.",
            pole.name
        ));
        return;
    }
    for (at, area) in quiz.areas.iter().enumerate() {
        if !pole.cards.iter().any(|card| card.areas.contains(&at)) {
            advice.push(format!("$.poles[1].cards: has none for {}: its first card is shown instead.", area.name));
        }
    }
    for (at, card) in pole.cards.iter().enumerate() {
        let texts = [&card.advice.title, &card.advice.text, &card.advice.first];
        if texts.iter().any(|text| names(quiz, Direction::For, text)) {
            advice.push(format!(
                "$.poles[1].cards[{at}]: speaks of the other side, and is shown where the result is for this one."
            ));
        }
    }
}

/// Whether a text names a side: by its name, its side or its short name.
fn names(quiz: &Quiz, direction: Direction, text: &str) -> bool {
    let pole = quiz.pole(direction);
    let words = |text: &str| {
        let text = text.to_lowercase();
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        format!(" {} ", words.join(" "))
    };
    let text = words(text);
    [&pole.name, &pole.side, &pole.short].into_iter().any(|name| text.contains(&words(name)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz_file;

    fn changed(change: impl Fn(&mut Quiz)) -> Vec<String> {
        let mut quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        change(&mut quiz);
        advice(&quiz)
    }

    #[test]
    fn the_shipped_quiz_needs_no_advice() {
        assert_eq!(changed(|_| {}), Vec::<String>::new());
    }

    #[test]
    fn what_is_missing_or_meant_for_another_label_is_named() {
        type Change = fn(&mut Quiz);
        let table: [(Change, &str); 12] = [
            (|quiz| quiz.patterns[2].when_close = None, "$.patterns[2].close: is missing"),
            (
                |quiz| quiz.patterns[0].when_against = quiz.patterns[0].when_for.clone(),
                "$.patterns[0].for: is the text of another",
            ),
            (
                |quiz| quiz.patterns[1].when_close = Some("Towards machine learning.".into()),
                "$.patterns[1].close: names one side",
            ),
            (|quiz| drop(quiz.patterns.remove(0)), "$.patterns: has no “go”"),
            (|quiz| quiz.patterns[3].text = Some("Old.".into()), "$.patterns[3]: has a title or text"),
            (|quiz| quiz.areas[0].levels = None, "$.areas[0].levels: is missing"),
            (|quiz| quiz.areas[3].trial = None, "$.areas[3].trial: is missing"),
            (|quiz| quiz.poles[1].cards.clear(), "$.poles[1].cards: is missing"),
            (|quiz| quiz.poles[1].cards[0].areas.clear(), "$.poles[1].cards: has none for Work style"),
            (
                |quiz| quiz.poles[1].cards[2].advice.text = "Apply as MLE.".into(),
                "$.poles[1].cards[2]: speaks of the other side",
            ),
            (|quiz| quiz.sources.clear(), "$.sources: are missing"),
            (|quiz| quiz.evidence.more_felt = None, "$.evidence.more_felt: is missing"),
        ];
        for (change, start) in table {
            let advice = changed(change);
            assert!(advice.iter().any(|advice| advice.starts_with(start)), "{start}: {advice:?}");
        }
    }
}
