//! Cases that no figure was made with: people of whom is told how they would answer, and which labels fit them.
//!
//! What a label is worth to them is computed and not drawn: how likely it is to fit when their answers move a little.

use std::collections::BTreeMap;

use quiz_core::responses::{Answer, Rating};
use quiz_core::score::{Label, Tally};
use quiz_core::{Json, Quiz, Responses};

use crate::case::Case;

/// A case.
#[derive(Clone, Debug)]
pub(super) struct HeldOut {
    /// Who it is.
    pub(super) id: String,
    /// How likely a label that fits is, from 0 to 1, when each answer is moved by one place with probability one half, up
    /// or down, and no further than the scale goes.
    pub(super) moved: f64,
}

/// Reads JSON lines of the batch command that also have `labels`, the ids of those that fit, and may say who it is
/// (`who`) and what the answers of each area are taken from (`told`).
///
/// # Errors
/// All that is wrong with a line.
pub(super) fn read(quiz: &Quiz, text: &str) -> Result<Vec<HeldOut>, String> {
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines.map(|(at, line)| held_out(quiz, line).map_err(|error| format!("line {}: {error}", at + 1))).collect()
}

fn held_out(quiz: &Quiz, line: &str) -> Result<HeldOut, String> {
    let json: Json = serde_json::from_str(line).map_err(|error| format!("is not JSON: {error}"))?;
    let mut labels = Vec::new();
    let case = Case::of(quiz, &json, &["who", "told", "labels"], |json, reader| match json.get("labels") {
        None => reader.problem_at(".labels", "is missing; add it."),
        Some(ids) => reader.at(".labels", |reader| {
            reader.list(ids, &mut |id, reader| match Label::parse(quiz, reader.text(id)) {
                Some(label) => labels.push(label),
                None => reader.problem("is no label of this quiz."),
            });
        }),
    });
    let id = match case.id {
        Some(Json::Text(id)) => id,
        Some(other) => other.to_string(),
        None => return Err("$.id: is missing; add it.".to_owned()),
    };
    Ok(HeldOut { id, moved: moved(quiz, &case.responses?, &labels) })
}

/// How likely moved answers get one of these labels. The total is a sum over the statements and its error stays as it
/// is, so that the chances of all totals follow from those of each statement: they are exact.
fn moved(quiz: &Quiz, responses: &Responses, labels: &[Label]) -> f64 {
    let tally = Tally::new(quiz, responses);
    let mut chances = BTreeMap::from([(tally.g, 1.0)]);
    for (at, answer) in responses.answers().iter().enumerate() {
        let Some(deviation) = answer.deviation() else { continue };
        let by = |places: i64| {
            let mut other = responses.clone();
            Rating::from_deviation(deviation + places).map_or(0, |rating| {
                other.set_answer(at, Answer::Given(rating));
                Tally::new(quiz, &other).g - tally.g
            })
        };
        let ways = [(by(-1), 0.25), (0, 0.5), (by(1), 0.25)];
        let mut next = BTreeMap::new();
        for (g, chance) in chances {
            for (step, part) in ways {
                *next.entry(g + step).or_insert(0.0) += chance * part;
            }
        }
        chances = next;
    }
    let fits = |g: i64| labels.contains(&Label::of(&Tally { g, ..tally.clone() }));
    chances.into_iter().filter(|(g, _)| fits(*g)).map(|(_, chance)| chance).sum()
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand::rngs::ChaCha8Rng;

    use super::super::model::jittered;
    use super::*;

    const CASES: &str = "../crates/quiz-core/tests/personas/swe-or-mle.jsonl";

    fn quiz() -> Quiz {
        crate::quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good")
    }

    fn cases() -> String {
        std::fs::read_to_string(CASES).expect("the cases are there")
    }

    #[test]
    fn all_but_who_is_torn_keep_a_label_that_fits_when_each_answer_may_move() {
        let cases = read(&quiz(), &cases()).expect("the cases are good");
        assert_eq!(cases.len(), 8);
        for HeldOut { id, moved } in cases {
            let holds = if id == "torn between the two" { (0.70..0.74).contains(&moved) } else { moved >= 0.969 };
            assert!(holds, "{id}: {moved}");
        }
    }

    #[test]
    fn what_is_computed_is_what_comes_of_moving_the_answers_many_times() {
        let quiz = quiz();
        let mut random = ChaCha8Rng::seed_from_u64(1);
        for line in cases().lines() {
            let json: Json = serde_json::from_str(line).expect("JSON");
            let case = Case::of(&quiz, &json, &["who", "told", "labels"], |_, _| ());
            let responses = case.responses.expect("responses");
            let answers: Vec<Option<u8>> =
                responses.answers().iter().map(|answer| answer.rating().map(Rating::number)).collect();
            let labels: Vec<Label> = Label::parse(&quiz, "too_close").into_iter().collect();
            let times = 4000;
            let is_close = |_: &i32| {
                let answer = |answer: Option<u8>| answer.and_then(Rating::new).map_or(Answer::Unsure, Answer::Given);
                let moved = jittered(&answers, &mut random).into_iter().map(answer);
                let moved = Responses::new(&quiz, moved, responses.importance().iter().copied());
                labels.contains(&Label::of(&Tally::new(&quiz, &moved)))
            };
            let close = (0..times).filter(is_close).count();
            let share = super::super::observe::small(close) / f64::from(times);
            // Of 4000 times, chance moves a share by .008.
            assert!((share - moved(&quiz, &responses, &labels)).abs() < 0.032, "{line}: {share}");
        }
    }

    #[test]
    fn what_is_wrong_with_a_case_is_named() {
        let good = r#"{"id":"a","answers":{"C1":4},"labels":["too_close"]}"#;
        let cases = read(&quiz(), &format!("{good}\n\n")).expect("a good case");
        assert_eq!(cases.iter().map(|case| case.id.as_str()).collect::<Vec<_>>(), ["a"]);
        for (bad, fault) in [
            (good.replace("too_close", "clear_sea"), "line 1: $.labels[0]: is no label of this quiz."),
            (good.replace("\"labels\"", "\"label\""), "labels: is missing; add it."),
            (good.replace("\"id\":\"a\",", ""), "line 1: $.id: is missing; add it."),
            (good.replace("C1", "Z1"), "is not a statement of this quiz."),
            ("{".to_owned(), "line 1: is not JSON"),
        ] {
            let error = read(&quiz(), &bad).expect_err("a bad case");
            assert!(error.contains(fault), "{error}");
        }
    }
}
