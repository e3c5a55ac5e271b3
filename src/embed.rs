//! What a page can call: the only exports of the wasm module.

use std::rc::Rc;

use js_sys::Promise;
use quiz_core::json::Problem;
use quiz_core::session::{Action, Earlier, Session, Snapshot};
use quiz_core::widget::{Event, Intent, Kept, Remembered, handover, opened, wanted};
use quiz_core::words::Words;
use quiz_core::{Json, Quiz};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};
use yew::Callback;
use yew::platform::spawn_local;

use crate::app::{App, AppProps, Notify, Remote, SavePicture, Storage};
use crate::browser::{Intl, open_file, parse};
use crate::content::Content;
use crate::screens::failure::{Failure, FailureProps};
use crate::settings::{Persist, Settings, heading_level};

/// The longest name of a page, in characters.
const LONGEST_NAME: usize = 80;

#[wasm_bindgen]
extern "C" {
    /// What the script around the widget does for it: `WidgetPort` in `web/widget/instance.js`.
    pub type WidgetPort;

    /// Sends an event; its detail is JSON text.
    #[wasm_bindgen(method, catch)]
    fn emit(this: &WidgetPort, name: &str, detail: &str) -> Result<(), JsValue>;

    /// Keeps a copy of the session, for another instance after this one.
    #[wasm_bindgen(method, catch)]
    fn keep(this: &WidgetPort, session: &str) -> Result<(), JsValue>;

    /// Draws a picture, given as JSON text, and saves it; answers whether the browser could.
    #[wasm_bindgen(method, catch, js_name = "savePicture")]
    fn save_picture(this: &WidgetPort, picture: &str) -> Result<Promise, JsValue>;
}

/// A widget that is shown in a page.
#[wasm_bindgen]
pub struct Widget {
    remote: Remote,
    /// What is shown, unless it is that the quiz has problems.
    content: Option<Content>,
}

#[wasm_bindgen]
impl Widget {
    /// Starts again; the person can take it back.
    pub fn restart(&self) {
        self.remote.dispatch(Intent::Do(Action::Restart));
    }

    /// Deletes all answers.
    pub fn clear(&self) {
        self.remote.dispatch(Intent::Clear);
    }

    /// Opens the file that was chosen in an input, which need not be one of the widget, and shows its answers.
    pub fn open(&self, input: &HtmlInputElement) {
        if let Some(content) = &self.content {
            let remote = self.remote.clone();
            open_file(&content.quiz, input, move |intent| remote.dispatch(intent));
        }
    }

    /// Shows the result in the part of an address behind `#`, if it holds one; answers whether it does.
    pub fn visit(&self, hash: &str) -> bool {
        let quiz = self.content.as_ref().map(|content| &content.quiz);
        let intent = quiz.and_then(|quiz| opened::from_address(quiz, hash));
        let holds = intent.is_some();
        intent.into_iter().for_each(|intent| self.remote.dispatch(intent));
        holds
    }
}

/// Shows the widget in `root`, in place of what it holds.
///
/// `quiz` and `words` are the texts of their files. `settings` is the text of a JSON object, where all may be missing:
///
/// * `persist`, `heading_level` and `id`: the values of the attributes;
/// * `paper`: the address of the quiz on paper;
/// * `share_with`: the name of the page, if the result may be shown to it;
/// * `kept`: what the last `keep` said, if this widget takes the place of one on the same element;
/// * `done`: what was done on the fallback before, as [`handover`] takes it.
///
/// Problems of the quiz are shown in the place of the widget, and told by `quiz-error`.
#[wasm_bindgen]
pub fn mount(root: Element, quiz: &str, words: &str, settings: &str, port: WidgetPort) -> Widget {
    let port = Rc::new(port);
    let keep = {
        let port = port.clone();
        Callback::from(move |session: String| {
            let _ = port.keep(&session);
        })
    };
    let save_picture = {
        let port = port.clone();
        SavePicture::from(move |(picture, ended): (String, Callback<bool>)| {
            let saved = port.save_picture(&picture);
            spawn_local(async move {
                ended.emit(match saved {
                    Ok(saved) => saved.await.is_ok_and(|saved| saved.is_truthy()),
                    Err(_) => false,
                });
            });
        })
    };
    let notify = Notify::from(move |(name, detail): (&'static str, String)| {
        // What a page does with an event is its own matter.
        let _ = port.emit(name, &detail);
    });
    let words = parse(words).ok().and_then(|json| Words::from_json(&json).ok()).unwrap_or_default();
    let settings = Settings::new(parse(settings).unwrap_or(Json::Null));
    match Quiz::from_text(quiz, parse) {
        Ok(quiz) => show(root, quiz, words, &settings, notify, keep, save_picture),
        Err(problems) => refuse(root, quiz, &problems, &words, &settings, &notify),
    }
}

fn show(
    root: Element,
    quiz: Quiz,
    words: Words,
    settings: &Settings,
    notify: Notify,
    keep: Callback<String>,
    save_picture: SavePicture,
) -> Widget {
    let storage = Storage {
        persist: Persist::from_attribute(settings.get("persist")),
        key: storage_key(&quiz, settings.get("id")),
    };
    let ready = Event::ready(&quiz);
    let mut remembered = remembered(&quiz, &storage, settings.get("kept"));
    remembered.done = handover(&quiz, settings.object("done"), remembered.session.as_ref());
    remembered.wanted = wanted(settings.object("done"));
    let remote = Remote::default();
    let quiz = Rc::new(quiz);
    let content = Content {
        quiz: quiz.clone(),
        locale: Rc::new(Intl::new(words.say("language"))),
        words: Rc::new(words),
        heading_level: heading_level(settings.get("heading_level")),
        paper: settings.get("paper").to_owned(),
        share_with: settings.get("share_with").trim().chars().take(LONGEST_NAME).collect(),
    };
    let props = AppProps {
        content: content.clone(),
        remembered,
        storage,
        notify: notify.clone(),
        keep,
        save_picture,
        remote: remote.clone(),
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    notify.emit((ready.name, ready.detail.to_string()));
    Widget { remote, content: Some(content) }
}

fn refuse(
    root: Element,
    text: &str,
    problems: &[Problem],
    words: &Words,
    settings: &Settings,
    notify: &Notify,
) -> Widget {
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    let mut detail =
        vec![("code".to_owned(), Json::text("quiz")), ("message".to_owned(), Json::text(problems.join("\n")))];
    // Which quiz it is, as far as that can be read.
    let json = parse(text).unwrap_or(Json::Null);
    for name in ["id", "revision"] {
        if let Some(value @ (Json::Text(_) | Json::Integer(_))) = json.get(name) {
            let name = if name == "id" { "quiz" } else { name };
            detail.push((name.to_owned(), value.clone()));
        }
    }
    let props = FailureProps {
        level: heading_level(settings.get("heading_level")),
        title: words.say("failure.quiz").to_owned(),
        advice: words.say("failure.advice").to_owned(),
        problems,
    };
    yew::Renderer::<Failure>::with_root_and_props(root, props).render();
    notify.emit(("quiz-error", Json::Object(detail).to_string()));
    Widget { remote: Remote::default(), content: None }
}

/// Two widgets with one quiz on a page share their answers, unless they have ids.
fn storage_key(quiz: &Quiz, id: &str) -> String {
    if id.is_empty() { format!("career-quiz:{}", quiz.id) } else { format!("career-quiz:{}:{id}", quiz.id) }
}

fn remembered(quiz: &Quiz, storage: &Storage, kept: &str) -> Remembered {
    let session = |text: &str| -> Option<(Session, usize)> {
        let json = parse(text).ok()?;
        let (session, outdated) = (Snapshot::restore(quiz, &json)?, Snapshot::outdated(quiz, &json));
        (!session.is_fresh() || outdated > 0).then_some((session, outdated))
    };
    let (session, outdated) = session(kept).or_else(|| session(&storage.read(Kept::Session)?)).unzip();
    let earlier = storage.read(Kept::Earlier).and_then(|text| parse(&text).ok());
    Remembered {
        session: session.filter(|session| !session.is_fresh()),
        outdated: outdated.unwrap_or_default(),
        welcome: kept.is_empty(),
        done: Vec::new(),
        wanted: None,
        earlier: earlier.map(|json| Earlier::from_json(quiz, &json)).unwrap_or_default(),
    }
}
