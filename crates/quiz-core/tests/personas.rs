//! People from the articles and from the comments below them, answering as they tell: each gets a result that fits.
#![allow(clippy::expect_used, clippy::indexing_slicing, reason = "an answer that is missing is to panic")]

mod quizzes;

use quiz_core::quiz::{Direction, Question};
use quiz_core::responses::Answer;
use quiz_core::score::{EvidenceGap, Flag};
use quiz_core::{Outcome, Responses};
use quizzes::{bank, rating};

/// Whom the file tells of, in its order, with what they are called there.
const AUTHOR_OF_C: &str = "the author of article C";
const ML_LEAD: &str = "the lead of an ML team";
const MODULAR: &str = "misses modularity";

/// The people, a case a line: who it is, the answers (`null` where nothing is told), what those of each area are taken
/// from, and the labels that fit. `cargo xtask simulate --cases` reads the same file and says how well the labels hold
/// when the answers move.
const CASES: &str = include_str!("personas/swe-or-mle.jsonl");

struct Persona {
    id: String,
    answers: Vec<(String, Option<u8>)>,
    labels: Vec<String>,
}

fn all() -> Vec<Persona> {
    let persona = |line: &str| {
        let json: serde_json::Value = serde_json::from_str(line).expect("JSON");
        let number = |answer: &serde_json::Value| answer.as_u64().and_then(|answer| u8::try_from(answer).ok());
        let answers = json["answers"].as_object().expect("answers");
        let labels = json["labels"].as_array().expect("labels");
        let told = json["told"].as_object().expect("what is told");
        assert!(bank().areas.iter().all(|area| told.contains_key(&area.id)), "of each area: {line}");
        Persona {
            id: json["id"].as_str().expect("an id").to_owned(),
            answers: answers.iter().map(|(id, answer)| (id.clone(), number(answer))).collect(),
            labels: labels.iter().map(|label| label.as_str().expect("an id").to_owned()).collect(),
        }
    };
    CASES.lines().map(persona).collect()
}

fn persona(id: &str) -> Persona {
    all().into_iter().find(|persona| persona.id == id).expect("the file tells of them")
}

fn given(persona: &Persona) -> Responses {
    let mut given = Responses::none(bank());
    for (id, answer) in &persona.answers {
        let at = bank().position(id).expect("a statement");
        assert!(given.set_answer(at, answer.map_or(Answer::Unsure, |number| Answer::Given(rating(number)))), "{id}");
    }
    assert_eq!(given.first_open(), None, "{}: every statement is spoken of", persona.id);
    given
}

fn outcome(responses: &Responses) -> Outcome {
    responses.score(bank())
}

/// The statements that are named as reasons for a side.
fn reasons(persona: &Persona, direction: Direction) -> Vec<&'static Question> {
    outcome(&given(persona)).reasons_for(direction).iter().map(|reason| &bank().questions[reason.question]).collect()
}

#[test]
fn everybody_gets_a_label_that_fits() {
    for persona in all() {
        let label = outcome(&given(&persona)).label.id(bank());
        assert!(persona.labels.contains(&label), "{}: {label}", persona.id);
    }
}

#[test]
fn the_author_of_article_c_reads_the_articles_own_reasons() {
    let author = persona(AUTHOR_OF_C);
    let against = reasons(&author, Direction::Against);
    assert_eq!(against.len(), 4, "one from each area");
    for question in against {
        assert!(question.grounds.iter().any(|ground| ground.starts_with('C')), "{} is not from article C", question.id);
    }
    assert!(reasons(&author, Direction::For).is_empty());
    let outcome = outcome(&given(&author));
    assert!(outcome.dominance, "the article leaves no area that speaks for ML");
}

#[test]
fn the_ml_lead_reads_what_the_comment_is_proud_of() {
    let lead = persona(ML_LEAD);
    assert_eq!(reasons(&lead, Direction::For).len(), 4, "one from each area");
    let outcome = outcome(&given(&lead));
    // Experiments that mostly fail, and practice, are read among what moved the total.
    for id in ["W1", "C2"] {
        let part = outcome.statement_parts.iter().find(|part| bank().questions[part.question].id == id);
        assert!(part.is_some_and(|part| part.points > 0), "{id}");
    }
    assert_eq!(EvidenceGap::of(bank(), &given(&lead)), None);
}

#[test]
fn who_could_but_may_not_enjoy_it_is_told_so() {
    let outcome = outcome(&given(&persona(MODULAR)));
    let preference = outcome.blockers.iter().any(|blocker| blocker.preference);
    assert!(preference || outcome.pattern.is_some_and(|pattern| pattern.name.id() == "may_not_enjoy"));
}

#[test]
fn nobody_who_means_it_is_cautioned() {
    for persona in all() {
        let flags = outcome(&given(&persona)).flags;
        let cautions = flags.iter().filter(|flag| !matches!(flag, Flag::ManyUnsure | Flag::ContradictionsSoft));
        assert_eq!(cautions.count(), 0, "{}: {flags:?}", persona.id);
    }
}
