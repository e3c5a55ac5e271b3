//! What the statements and the advice rest on: everything rests on something, and that can be named.

use quiz_core::Quiz;
use quiz_core::json::Problem;

pub(super) fn advise(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let all = all_grounds(quiz);
    if quiz.sources.is_empty() {
        if all.iter().any(|(_, grounds)| !grounds.is_empty()) {
            let text = "are missing: what the texts rest on cannot be named to anybody.";
            advice.push(Problem::new("$.sources", text));
        }
        return;
    }
    for (place, grounds) in &all {
        if grounds.is_empty() {
            let text = "is empty: nobody can see what this rests on. What is your own has a source that is `ours`.";
            advice.push(Problem::new(place, text));
        }
        for ground in grounds.iter().filter(|ground| quiz.source(ground).is_none()) {
            advice.push(Problem::new(place, format!("“{ground}” begins with the id of no source: it is never named.")));
        }
    }
    for (at, source) in quiz.sources.iter().enumerate() {
        let mut grounds = all.iter().flat_map(|(_, grounds)| grounds.iter());
        if !grounds.any(|ground| quiz.source(ground).is_some_and(|of| of.id == source.id)) {
            let text = format!("nothing rests on “{}”: take it out, or name it where it is used.", source.short);
            advice.push(Problem::new(format!("$.sources[{at}]"), text));
        }
    }
}

/// All grounds with their places.
fn all_grounds(quiz: &Quiz) -> Vec<(String, &[String])> {
    let mut all: Vec<(String, &[String])> = Vec::new();
    for (at, question) in quiz.questions.iter().enumerate() {
        all.push((format!("$.questions[{at}].grounds"), &question.grounds));
    }
    for (at, area) in quiz.areas.iter().enumerate() {
        let advices =
            [("find_out", &area.find_out), ("trial", &area.trial), ("trial_otherwise", &area.trial_otherwise)];
        for (name, advice) in advices {
            all.extend(
                advice.iter().map(|advice| (format!("$.areas[{at}].{name}.grounds"), advice.grounds.as_slice())),
            );
        }
        for (passage_at, passage) in area.background.iter().enumerate() {
            all.push((format!("$.areas[{at}].background[{passage_at}].grounds"), &passage.grounds));
        }
    }
    for (at, pole) in quiz.poles.iter().enumerate() {
        for (card_at, card) in pole.cards.iter().enumerate() {
            all.push((format!("$.poles[{at}].cards[{card_at}].grounds"), &card.advice.grounds));
        }
        for (section_at, section) in pole.sections.iter().enumerate() {
            for (item_at, item) in section.items.iter().enumerate() {
                all.push((format!("$.poles[{at}].sections[{section_at}].items[{item_at}].grounds"), &item.grounds));
            }
        }
    }
    for (at, step) in quiz.steps.iter().enumerate() {
        all.push((format!("$.steps[{at}].grounds"), &step.grounds));
    }
    for (at, passage) in quiz.context.iter().enumerate() {
        all.push((format!("$.context[{at}].grounds"), &passage.grounds));
    }
    all
}

#[cfg(test)]
mod tests {
    use super::super::tests::expect;
    use super::all_grounds;
    use crate::quiz_file;

    #[test]
    fn what_rests_on_nothing_is_named() {
        expect(&[
            (|quiz| quiz.sources.clear(), "$.sources: are missing"),
            (|quiz| quiz.questions[4].grounds.clear(), "$.questions[4].grounds: is empty"),
            (
                |quiz| quiz.steps[1].grounds = vec!["X1".to_owned()],
                "$.steps[1].grounds: “X1” begins with the id of no source",
            ),
            (
                |quiz| quiz.poles[1].sections[0].items[2].grounds.clear(),
                "$.poles[1].sections[0].items[2].grounds: is empty",
            ),
            (
                |quiz| {
                    let mut unused = quiz.sources[0].clone();
                    unused.id = "Z".to_owned();
                    unused.short = "Unused, 2020".to_owned();
                    quiz.sources.push(unused);
                },
                "$.sources[5]: nothing rests on “Unused, 2020”",
            ),
        ]);
    }

    #[test]
    fn every_place_that_has_grounds_is_looked_at() {
        let quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        let text = std::fs::read_to_string("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is there");
        assert_eq!(all_grounds(&quiz).len(), text.matches("\"grounds\":").count());
    }
}
