//! The result of one case of the batch command, with the fields that the scoring contract names and some more.

use quiz_core::quiz::Area;
use quiz_core::score::{Change, Stability, Tips};
use quiz_core::{Json, Outcome, Quiz, Responses};

/// The fields of the result, in their order.
pub(crate) fn case_result(quiz: &Quiz, responses: &Responses) -> Vec<(String, Json)> {
    let outcome = responses.score(quiz);
    let by_area = |value: &dyn Fn(usize) -> Json| {
        Json::Object(quiz.areas.iter().enumerate().map(|(at, area)| (area.id.clone(), value(at))).collect())
    };
    let areas = by_area(&|at| {
        let score = outcome.tally.areas.get(at).copied().unwrap_or_default();
        Json::object([
            ("g", Json::Integer(score.g)),
            ("h", Json::Integer(score.h)),
            ("scored", Json::Bool(score.scored)),
        ])
    });
    let settled = [("label", Json::Bool(outcome.settled.label)), ("side", Json::Bool(outcome.settled.side))];
    let fields = [
        ("label", Json::text(outcome.label.id(quiz))),
        ("g", Json::Integer(outcome.tally.g)),
        ("h", Json::Integer(outcome.tally.h)),
        ("areas", areas),
        ("total", Json::Integer(outcome.parts.total)),
        ("parts", by_area(&|at| integer(outcome.parts.areas.get(at).copied()))),
        ("settled", Json::object(settled)),
        ("flips", fewest(outcome.flip_steps.as_ref().map(steps), outcome.flip_answers.as_ref().map(moves))),
        ("weightings_same_side", integer(outcome.weightings.and_then(|counted| i64::try_from(counted.same_side).ok()))),
        ("flags", texts(outcome.flags.iter().map(|flag| flag.id()))),
        ("tips", outcome.tips.as_ref().map_or(Json::Null, nearer_tips)),
        ("blockers", texts(outcome.blockers.iter().map(|blocker| area_id(quiz, blocker.area)))),
        ("weakest", outcome.weakest.map_or(Json::Null, |at| Json::text(area_id(quiz, at)))),
        ("pattern", outcome.pattern.map_or(Json::Null, |pattern| Json::text(pattern.name.id()))),
        ("reasons", texts(reasons(quiz, &outcome))),
        ("steps", texts(step_ids(quiz, responses, &outcome))),
        ("trials", trials(quiz, &outcome)),
        ("stability", outcome.stability.map_or(Json::Null, |stability| Json::text(stability_id(stability)))),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn integer(number: Option<i64>) -> Json {
    number.map_or(Json::Null, Json::Integer)
}

fn texts(texts: impl IntoIterator<Item = impl Into<String>>) -> Json {
    Json::List(texts.into_iter().map(Json::text).collect())
}

fn area_id(quiz: &Quiz, at: usize) -> &str {
    quiz.areas.get(at).map_or("", |area: &Area| &area.id)
}

fn fewest(steps: Option<i64>, answers: Option<i64>) -> Json {
    Json::object([("fewest_steps", integer(steps)), ("fewest_answers", integer(answers))])
}

fn steps(change: &Change) -> i64 {
    change.steps
}

fn moves(change: &Change) -> i64 {
    i64::try_from(change.moves.len()).unwrap_or(i64::MAX)
}

/// The nearer side, for each number by itself.
fn nearer_tips(tips: &[Tips; 2]) -> Json {
    let fewest_steps = tips.iter().filter_map(|tips| tips.fewest_steps.as_ref().map(steps)).min();
    let fewest_answers = tips.iter().filter_map(|tips| tips.fewest_answers.as_ref().map(moves)).min();
    fewest(fewest_steps, fewest_answers)
}

/// The statements that are named as reasons for the side of the label; none where it has no side.
fn reasons<'q>(quiz: &'q Quiz, outcome: &Outcome) -> Vec<&'q str> {
    let parts = outcome.label.direction().map_or_else(Default::default, |direction| outcome.reasons_for(direction));
    parts.iter().filter_map(|part| quiz.questions.get(part.question)).map(|question| question.id.as_str()).collect()
}

/// The next steps by their ids; finding out is named by the area.
fn step_ids(quiz: &Quiz, responses: &Responses, outcome: &Outcome) -> Vec<String> {
    let steps = outcome.next_steps(quiz, responses).steps.into_iter();
    steps
        .map(|step| match step.finds_out {
            true => format!("find_out_{}", area_id(quiz, step.area)),
            false => step.advice.id.clone(),
        })
        .collect()
}

/// The areas of the trials; nothing where the label has a side.
fn trials(quiz: &Quiz, outcome: &Outcome) -> Json {
    match outcome.label.direction() {
        Some(_) => Json::Null,
        None => texts(outcome.trials(quiz).iter().map(|trial| area_id(quiz, trial.area))),
    }
}

const fn stability_id(stability: Stability) -> &'static str {
    match stability {
        Stability::VeryStable => "very_stable",
        Stability::Fragile => "fragile",
    }
}
