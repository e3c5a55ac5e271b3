//! Prints the statements of a quiz as markup, and what a session of them begins with: what the fallback shows, and turns,
//! before the widget is there.
//!
//! `prerender QUIZ WORDS HEADING_LEVEL PAPER`, the first two as file names, the last the address of the quiz on paper. It prints JSON: `screens`, the screen of each
//! statement as markup, rendered by the same components as in the browser, so that nothing moves when the widget takes
//! over, and the last one a second time with what is said when an answer is missing; and `beginning`, as
//! `web/fallback/screens.js` has it.

use std::process::ExitCode;
use std::rc::Rc;

use career_quiz::app::{App, AppProps};
use career_quiz::content::Content;
use career_quiz::languages::Languages;
use career_quiz::settings::heading_level;
use quiz_core::responses::Answer;
use quiz_core::session::{Screen, Snapshot};
use quiz_core::widget::Remembered;
use quiz_core::words::{English, Words};
use quiz_core::{Json, Quiz, Responses, Session};
use yew::LocalServerRenderer;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [quiz, words, level, paper] = args.as_slice() else {
        eprintln!("prerender QUIZ WORDS HEADING_LEVEL PAPER");
        return ExitCode::FAILURE;
    };
    match content(quiz, words, level, paper) {
        Ok(content) => {
            let count = content.quiz.questions.len();
            let mut screens: Vec<String> = (0..count).map(|at| render(&content, at, false)).collect();
            screens.push(render(&content, count.saturating_sub(1), true));
            let beginning = beginning(&content);
            let screens = Json::List(screens.into_iter().map(Json::Text).collect());
            println!("{}", Json::object([("screens", screens), ("beginning", beginning)]));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn content(quiz: &str, words: &str, level: &str, paper: &str) -> Result<Content, String> {
    let read = |file: &str| -> Result<Json, String> {
        let text = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
        serde_json::from_slice(&text).map_err(|error| format!("{file}: {error}"))
    };
    let problems = |file: &str| format!("{file} has problems; `cargo xtask validate` names them.");
    let json = read(quiz)?;
    let whole_quiz = Quiz::from_json(&json).map_err(|_| problems(quiz))?;
    let all_words = Words::from_json(&read(words)?).map_err(|_| problems(words))?;
    Ok(Content {
        languages: Languages::of(all_words.say("language"), &whole_quiz.language, || json, &English),
        quiz: Rc::new(whole_quiz),
        words: Rc::new(all_words),
        locale: Rc::new(English),
        heading_level: heading_level(level),
        paper: paper.to_owned(),
        share_with: String::new(),
    })
}

/// What a session begins with: the ids of the questions in their order, the snapshot of a session in which nothing is done
/// with the fingerprints of all statements, and the facts for pages that ask to see the result.
fn beginning(content: &Content) -> Json {
    let quiz = &content.quiz;
    let ids = quiz.questions.iter().map(|question| Json::text(&question.id)).collect();
    let [fresh, whole] = [0, quiz.questions.len()].map(|answered| Snapshot::of(quiz, &answered_to(content, answered)));
    let mut snapshot = fresh.json().clone();
    if let Json::Object(fields) = &mut snapshot {
        let all = |field: &mut (String, Json)| {
            if field.0 == "read" {
                field.1 = whole.json().get("read").cloned().unwrap_or(Json::Null);
            }
        };
        fields.iter_mut().for_each(all);
    }
    let shared = Content { share_with: "a page".to_owned(), ..content.clone() };
    let first = render(&shared, 0, false);
    let facts = first.split_once("class=\"facts\">").and_then(|(_, rest)| rest.split_once("</p>"));
    let facts = facts.map_or(Json::Null, |(facts, _)| Json::text(facts));
    Json::object([("questions", Json::List(ids)), ("session", snapshot), ("facts_shared", facts)])
}

/// The session of somebody who has answered so many statements and is at the next.
fn answered_to(content: &Content, at: usize) -> Session {
    let responses = Responses::new(&content.quiz, vec![Answer::Unsure; at], []);
    Session { responses, screen: Screen::Question(at), ..Session::new(&content.quiz) }
}

/// The screen of the statement at a position, for somebody who has answered those before it.
fn render(content: &Content, at: usize, answer_missing: bool) -> String {
    let session = Session { answer_missing, ..answered_to(content, at) };
    let props = AppProps {
        content: content.clone(),
        remembered: Remembered { session: Some(session), ..Remembered::default() },
        page: Default::default(),
        remote: Default::default(),
    };
    // Nothing on these screens waits for anything, so they are there at the first poll.
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    let html = runtime.map_or_else(
        |_| String::new(),
        |runtime| runtime.block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()),
    );
    // Each statement has radios of its own: some browsers pass over a group whose name had the focus before.
    html.replace("name=\"answer-0\"", &format!("name=\"statement-{at}\""))
}
