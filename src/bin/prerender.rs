//! Prints the statements of a quiz as markup: what a page of ours shows, and turns, before the widget is there.
//!
//! `prerender QUIZ WORDS HEADING_LEVEL`, the first two as file names. The same components as in the browser render them,
//! so that nothing moves when the widget takes over: the first as it is, those after it in a `<template>`. The last is there
//! a second time, with what is said when an answer is missing.

use std::process::ExitCode;
use std::rc::Rc;

use career_quiz::app::{App, AppProps};
use career_quiz::content::Content;
use career_quiz::languages::Languages;
use career_quiz::settings::heading_level;
use quiz_core::responses::Answer;
use quiz_core::session::Screen;
use quiz_core::widget::Remembered;
use quiz_core::words::{English, Words};
use quiz_core::{Json, Quiz, Responses, Session};
use yew::LocalServerRenderer;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [quiz, words, level] = args.as_slice() else {
        eprintln!("prerender QUIZ WORDS HEADING_LEVEL");
        return ExitCode::FAILURE;
    };
    match content(quiz, words, level) {
        Ok(content) => {
            let mut screens: Vec<String> =
                (0..content.quiz.questions.len()).map(|at| render(&content, at, false)).collect();
            screens.push(render(&content, screens.len() - 1, true));
            if let Some((first, others)) = screens.split_first() {
                println!("{first}\n<template>{}</template>", others.concat());
            }
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
    let json = read(quiz)?;
    let whole_quiz = Quiz::from_json(&json).map_err(|_| problems(quiz))?;
    let all_words = Words::from_json(&read(words)?).map_err(|_| problems(words))?;
    Ok(Content {
        languages: Languages::of(all_words.say("language"), &whole_quiz.language, || json, &English),
        quiz: Rc::new(whole_quiz),
        words: Rc::new(all_words),
        locale: Rc::new(English),
        heading_level: heading_level(level),
        paper: "paper.html".to_owned(),
        share_with: String::new(),
    })
}

/// The screen of the statement at a position, for somebody who has answered those before it.
fn render(content: &Content, at: usize, answer_missing: bool) -> String {
    let responses = Responses::new(&content.quiz, vec![Answer::Unsure; at], []);
    let session = Session { responses, screen: Screen::Question(at), answer_missing, ..Session::new(&content.quiz) };
    let props = AppProps {
        content: content.clone(),
        remembered: Remembered { session: Some(session), ..Remembered::default() },
        page: Default::default(),
        remote: Default::default(),
    };
    // Nothing on these screens waits for anything, so they are there at the first poll.
    let runtime = tokio::runtime::Builder::new_current_thread().build();
    runtime.map_or_else(
        |_| String::new(),
        |runtime| runtime.block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()),
    )
}
