//! Prints the first screen of a quiz as markup: what a page of ours shows before any script has run.
//!
//! `prerender QUIZ WORDS HEADING_LEVEL`, the first two as file names. The same components as in the browser render it,
//! so that nothing moves when the widget takes over.

use std::process::ExitCode;
use std::rc::Rc;

use career_quiz::app::{App, AppProps};
use career_quiz::content::Content;
use career_quiz::settings::heading_level;
use quiz_core::{Json, Quiz, Words};
use yew::LocalServerRenderer;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [quiz, words, level] = args.as_slice() else {
        eprintln!("prerender QUIZ WORDS HEADING_LEVEL");
        return ExitCode::FAILURE;
    };
    match content(quiz, words, level) {
        Ok(content) => {
            println!("{}", render(content));
            ExitCode::SUCCESS
        }
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn content(quiz: &str, words: &str, level: &str) -> Result<Content, String> {
    let read = |file: &str| -> Result<Json, String> {
        let text = std::fs::read(file).map_err(|error| format!("{file}: {error}"))?;
        serde_json::from_slice(&text).map_err(|error| format!("{file}: {error}"))
    };
    let problems = |file: &str| format!("{file} has problems; `cargo xtask validate` names them.");
    let whole_quiz = Quiz::from_json(&read(quiz)?).map_err(|_| problems(quiz))?;
    let all_words = Words::from_json(&read(words)?).map_err(|_| problems(words))?;
    Ok(Content { quiz: Rc::new(whole_quiz), words: Rc::new(all_words), heading_level: heading_level(level) })
}

/// Nothing on the first screen waits for anything, so it is there at the first poll.
fn render(content: Content) -> String {
    let props = AppProps {
        content,
        remembered: Default::default(),
        storage: Default::default(),
        notify: Default::default(),
        remote: Default::default(),
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.map_or_else(
        |_| String::new(),
        |runtime| runtime.block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()),
    )
}
