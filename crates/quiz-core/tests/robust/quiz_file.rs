//! What holds of the text of a quiz file, whatever it is.

use std::sync::LazyLock;

use quiz_core::json::Problem;
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::result::{Basis, Outline, Whose};
use quiz_core::score::Label;
use quiz_core::session::{Screen, Snapshot, link, saved_file};
use quiz_core::words::{English, Words};
use quiz_core::{Json, Quiz, Responses, Session};

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../../../static/locales/en.json");
    Words::from_json(&serde_json::from_str(text).expect("JSON")).expect("good words")
});

fn tree(text: &str) -> Result<Json, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Reads the text of a quiz file. What comes out is a quiz that can be taken, or problems that somebody can mend; and what
/// is printed of the tree reads the same.
pub(crate) fn reads_a_quiz_that_works_or_says_why(text: &str) -> Result<Quiz, Vec<Problem>> {
    let read = Quiz::from_text(text, tree);
    works_or_says_why(&read);
    if let Ok(json) = tree(text)
        && has_its_values(&json)
    {
        let again = tree(&json.to_string()).expect("what is printed is JSON");
        assert_eq!((Quiz::from_json(&again), &again), (Quiz::from_json(&json), &json));
    }
    read
}

pub(crate) fn works_or_says_why(read: &Result<Quiz, Vec<Problem>>) {
    match read {
        Ok(quiz) => works(quiz),
        Err(problems) => {
            assert!((1..=201).contains(&problems.len()), "{} problems", problems.len());
            problems.iter().for_each(is_one_line_with_a_place);
        }
    }
}

/// A problem, or a piece of advice, is one line that begins with a place in the file, and leaves the terminal alone.
pub(crate) fn is_one_line_with_a_place(problem: &Problem) {
    assert!(problem.path.starts_with('$') && problem.text.ends_with('.'), "{problem:?}");
    assert!(!problem.to_string().chars().any(char::is_control), "{problem:?}");
}

/// Whether a tree can be printed whole: a number that is not ours is kept without its value.
fn has_its_values(json: &Json) -> bool {
    match json {
        Json::Fraction => false,
        Json::List(items) => items.iter().all(has_its_values),
        Json::Object(entries) => entries.iter().all(|(_, json)| has_its_values(json)),
        _ => true,
    }
}

/// A quiz that was accepted can be taken, and what is made of the answers comes back.
fn works(quiz: &Quiz) {
    let agreeing = Responses::new(quiz, vec![Answer::Given(Rating::MOST); quiz.questions.len()], []);
    let outcome = agreeing.score(quiz);
    assert_eq!((outcome.tally.g, outcome.parts.total, outcome.label), (0, 0, Label::TooClose));
    assert!(outcome.tally.areas.iter().all(|area| area.scored && area.g == 0));
    let mixed = quiz.questions.iter().zip(1..).map(|(question, at): (_, usize)| match (at + question.text.len()) % 6 {
        5 => Answer::Unsure,
        rating => Rating::ALL.get(rating).copied().map_or(Answer::Open, Answer::Given),
    });
    let points = quiz.areas.iter().map(|area| Points::new((area.name.len() % 11) as u8));
    for responses in [Responses::none(quiz), agreeing, Responses::new(quiz, mixed, points)] {
        comes_back(quiz, &responses);
        is_told(quiz, &responses);
    }
}

fn comes_back(quiz: &Quiz, responses: &Responses) {
    assert_eq!(link::read(quiz, &link::write(quiz, responses)).as_ref(), Ok(responses));
    let file = saved_file::write(quiz, responses, None).to_string();
    assert_eq!(tree(&file).map(|file| saved_file::read(quiz, &file)), Ok(Ok(responses.clone())));
    let session = Session { responses: responses.clone(), screen: Screen::Result, ..Session::new(quiz) };
    let text = Snapshot::of(quiz, &session).to_string();
    assert_eq!(tree(&text).map(|json| Snapshot::restore(quiz, &json)), Ok(Some(session)));
}

fn is_told(quiz: &Quiz, responses: &Responses) {
    let outcome = responses.score(quiz);
    assert_eq!(outcome.parts.areas.iter().sum::<i64>(), outcome.parts.total);
    assert!(Label::parse(quiz, &outcome.label.id(quiz)) == Some(outcome.label));
    let basis = Basis {
        quiz,
        words: &WORDS,
        locale: &English,
        responses,
        outcome: &outcome,
        day: None,
        fast: false,
        earlier: None,
        whose: Whose::Own,
        before: None,
    };
    let outline = Outline::of(&basis);
    assert!(!outline.verdict.is_empty() && outline.areas.len() == quiz.areas.len());
    assert!(!outline.whole(&WORDS).is_empty());
}
