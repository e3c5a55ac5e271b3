//! What a page can call: the only exports of the wasm module.

use std::rc::Rc;

use js_sys::Function;
use quiz_core::{Action, Answer, Earlier, Json, Problem, Quiz, Session, Shared, SharedError, Snapshot, Step, Words};
use wasm_bindgen::prelude::*;
use web_sys::Element;

use crate::app::{App, AppProps, Notify, Remembered, Remote, Storage};
use crate::components::failure::{Failure, FailureProps};
use crate::content::Content;
use crate::hooks::opened;
use crate::intent::{Intent, Source};
use crate::settings::{LINK, Persist, heading_level};
use crate::{js_json, storage};

/// The largest quiz that is read, in bytes.
const LARGEST: usize = 512 * 1024;

/// A widget that is shown in a page.
#[wasm_bindgen]
pub struct Widget {
    remote: Remote,
    quiz: Option<Rc<Quiz>>,
}

#[wasm_bindgen]
impl Widget {
    /// Starts again; the person can take it back.
    pub fn restart(&self) {
        self.remote.restart();
    }

    /// Deletes all answers.
    pub fn clear(&self) {
        self.remote.clear();
    }

    /// Shows the result in the part of an address behind `#`, if it holds one; answers whether it does.
    pub fn visit(&self, hash: &str) -> bool {
        let Some(quiz) = &self.quiz else { return false };
        let shared = match hash.trim_start_matches('#').strip_prefix(LINK) {
            Some(text) => Shared::from_text(quiz, text),
            // It names this quiz, so it was a link to a result before its beginning was changed.
            None if hash.contains(&format!(".{}.", quiz.id)) => Err(SharedError::Damaged),
            None => return false,
        };
        self.remote.dispatch(opened(Source::Link, shared));
        true
    }
}

/// Shows the widget in `root`, in place of what it holds.
///
/// `quiz` and `words` are the texts of their files; `persist`, `level` and `id` the values of the attributes `persist`,
/// `heading-level` and `id`; `emit` is called with the name of an event and its detail as JSON text.
///
/// `kept` is what the last `keep` said, if this widget takes the place of one on the same element.
///
/// `done` is what was done on the first screen before, if the page had it already: `answer` (a raw value, `unsure` or
/// nothing), `wants` (the name of the button that was pressed) and `auto_advance`.
///
/// Problems of the quiz are shown in the place of the widget, and told by `quiz-error`.
#[wasm_bindgen]
#[allow(clippy::too_many_arguments)] // One call across the border; an object would have to be taken apart by name.
pub fn mount(
    root: Element,
    quiz: &str,
    words: &str,
    persist: &str,
    level: &str,
    id: &str,
    kept: &str,
    done: &str,
    emit: Function,
) -> Widget {
    let notify = Notify::from(move |(name, detail): (&'static str, String)| {
        // What a page does with an event is its own matter.
        let _ = emit.call2(&JsValue::NULL, &name.into(), &detail.into());
    });
    let remote = Remote::default();
    let words = js_json::parse(words).ok().and_then(|json| Words::from_json(&json).ok()).unwrap_or_default();
    let text = quiz;
    match read_quiz(text) {
        Ok(quiz) => {
            let persist = Persist::from_attribute(persist);
            let storage = Storage { persist, key: storage_key(&quiz, id) };
            let ready = [("quiz", Json::text(&quiz.id)), ("revision", Json::Integer(i64::from(quiz.revision)))];
            let quiz = Rc::new(quiz);
            let remembered = remembered(&quiz, &storage, kept);
            for action in carried_over(done, remembered.session.is_some()) {
                remote.dispatch(Intent::Before(action));
            }
            let props = AppProps {
                remembered,
                content: Content { quiz: quiz.clone(), words: Rc::new(words), heading_level: heading_level(level) },
                storage,
                notify: notify.clone(),
                remote: remote.clone(),
            };
            yew::Renderer::<App>::with_root_and_props(root, props).render();
            notify.emit(("quiz-ready", Json::object(ready).to_string()));
            Widget { remote, quiz: Some(quiz) }
        }
        Err(problems) => {
            let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
            let mut detail =
                vec![("code".to_owned(), Json::text("quiz")), ("message".to_owned(), Json::text(problems.join("\n")))];
            // Which quiz it is, as far as that can be read.
            let json = js_json::parse(text).unwrap_or(Json::Null);
            for name in ["id", "revision"] {
                if let Some(value @ (Json::Text(_) | Json::Integer(_))) = json.get(name) {
                    let name = if name == "id" { "quiz" } else { name };
                    detail.push((name.to_owned(), value.clone()));
                }
            }
            let props = FailureProps {
                level: heading_level(level),
                title: words.say("failure.quiz").to_owned(),
                advice: words.say("failure.advice").to_owned(),
                problems,
            };
            yew::Renderer::<Failure>::with_root_and_props(root, props).render();
            notify.emit(("quiz-error", Json::Object(detail).to_string()));
            Widget { remote, quiz: None }
        }
    }
}

fn read_quiz(text: &str) -> Result<Quiz, Vec<Problem>> {
    if text.len() > LARGEST {
        let text = format!("is {} KB; at most {} KB are read.", text.len() / 1024, LARGEST / 1024);
        return Err(vec![Problem::new("$", text)]);
    }
    let json = js_json::parse(text).map_err(|error| vec![Problem::new("$", format!("is not JSON: {error}."))])?;
    Quiz::from_json(&json)
}

/// Two widgets with one quiz on a page share their answers, unless they have ids.
fn storage_key(quiz: &Quiz, id: &str) -> String {
    if id.is_empty() { format!("career-quiz:{}", quiz.id) } else { format!("career-quiz:{}:{id}", quiz.id) }
}

/// What was done on the first screen before the widget was there, as actions. Who comes back to remembered answers goes
/// to where these had ended, so only the answer counts.
fn carried_over(done: &str, comes_back: bool) -> Vec<Action> {
    let Ok(done) = js_json::parse(done) else { return Vec::new() };
    let field = |name: &str| match done.get(name) {
        Some(Json::Text(text)) => text.as_str(),
        _ => "",
    };
    let answer = match field("answer") {
        "unsure" => Some(Answer::Unsure),
        raw => raw.parse().ok().map(Answer::Given),
    };
    let wants = match field("wants") {
        "next" => Some(Action::Next),
        "review" => Some(Action::Open(Step::Review)),
        _ => None,
    };
    let moves = Action::AutoAdvance(done.get("auto_advance") != Some(&Json::Bool(false)));
    let mut actions = vec![];
    actions.extend((!comes_back).then_some(moves));
    actions.extend(answer.map(|answer| Action::Answer(0, answer)));
    actions.extend(wants.filter(|_| !comes_back));
    actions
}

fn remembered(quiz: &Quiz, storage: &Storage, kept: &str) -> Remembered {
    let session = |text: &str| -> Option<Session> {
        Snapshot::restore(quiz, &js_json::parse(text).ok()?).filter(|session| !session.is_fresh())
    };
    let read = |key: &str| storage::read(storage.persist, key);
    let earlier = read(&storage.earlier_key()).and_then(|text| js_json::parse(&text).ok());
    Remembered {
        session: session(kept).or_else(|| session(&read(&storage.key)?)),
        welcome: kept.is_empty(),
        earlier: earlier.map(|json| Earlier::from_json(quiz, &json)).unwrap_or_default(),
    }
}
