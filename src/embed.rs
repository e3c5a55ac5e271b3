//! What a page can call: the only exports of the wasm module.

use std::rc::Rc;

use quiz_core::json::Problem;
use quiz_core::session::{Action, Earlier, Screen, Session, Snapshot};
use quiz_core::widget::{Event, Intent, Kept, Remembered, opened};
use quiz_core::words::Words;
use quiz_core::{Json, Quiz};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlInputElement};

use crate::app::{App, AppProps, Page, Remote};
use crate::browser::{Intl, WidgetPort, open_file, parse};
use crate::content::Content;
use crate::languages::Languages;
use crate::screens::failure::{Failure, FailureProps};
use crate::settings::{Settings, heading_level};

/// The longest name of a page, in characters.
const LONGEST_NAME: usize = 80;

/// A widget that is shown in a page.
#[wasm_bindgen]
pub struct Widget {
    remote: Remote,
    /// What is shown and where, unless it is that the quiz has problems.
    shown: Option<(Content, Page)>,
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
        if let Some((content, _)) = &self.shown {
            let remote = self.remote.clone();
            open_file(&content.quiz, input, move |intent| remote.dispatch(intent));
        }
    }

    /// Shows the result in the part of an address behind `#`, if it holds one; else none of a link any longer. Answers
    /// whether it holds one.
    pub fn visit(&self, hash: &str, has_focus: bool) -> bool {
        let quiz = self.shown.as_ref().map(|(content, _)| &content.quiz);
        let intent = quiz.and_then(|quiz| opened::from_address(quiz, hash));
        let holds = intent.is_some();
        self.remote.dispatch(intent.unwrap_or(Intent::LeaveLink { has_focus }));
        holds
    }

    /// Goes on from the fallback: from a session as it is remembered, with what was done there.
    #[wasm_bindgen(js_name = "goOn")]
    pub fn go_on(&self, session: &str) {
        let Some((content, _)) = &self.shown else { return };
        let session = parse(session).ok().and_then(|json| Snapshot::restore(&content.quiz, &json)).map(Box::new);
        session.into_iter().for_each(|session| self.remote.dispatch(Intent::TakeOver { session, has_focus: true }));
    }

    /// Does what a button of the fallback says that was left to the widget, by its `data-action`.
    pub fn press(&self, button: &str) {
        let intent = match button {
            "next" => Intent::Do(Action::Next),
            "review" => Intent::Do(Action::Open(Screen::Review)),
            "restart" => Intent::Do(Action::Restart),
            "clear" => Intent::AskClear,
            _ => return,
        };
        self.remote.dispatch(intent);
    }

    /// Takes over what another tab has stored under a key: a text, or nothing any longer. Focus moves only if it is in the
    /// widget.
    pub fn take(&self, key: &str, text: &str, has_focus: bool) {
        let Some((content, page)) = &self.shown else { return };
        let (quiz, json) = (&content.quiz, parse(text).unwrap_or(Json::Null));
        // An element that has shown another quiz hears of that one too.
        if key == page.key(Kept::Earlier) {
            self.remote.dispatch(Intent::TakeOverEarlier(Earlier::from_json(quiz, &json)));
        } else if key == page.key(Kept::Session) {
            let deleted = text.is_empty().then(|| Session::new(quiz));
            let session = Snapshot::restore(quiz, &json).or(deleted).map(Box::new);
            session.into_iter().for_each(|session| self.remote.dispatch(Intent::TakeOver { session, has_focus }));
        }
    }
}

/// Shows the widget in `root`, in place of what it holds.
///
/// `quiz` and `words` are the texts of their files. `settings` is the text of a JSON object, where all may be missing:
///
/// * `heading_level` and `id`: the values of the attributes;
/// * `paper`: the address of the quiz on paper;
/// * `share_with`: the name of the page, if the result may be shown to it;
/// * `again`: whether this widget takes the place of one on the same element;
/// * `hash`: the part of the address behind `#`, if it holds a result that is to be shown at once.
///
/// Problems of the quiz are shown in the place of the widget, and told by `quiz-error`.
#[wasm_bindgen]
pub fn mount(root: Element, quiz: &str, words: &str, settings: &str, port: WidgetPort) -> Widget {
    let words = parse(words).ok().and_then(|json| Words::from_json(&json).ok()).unwrap_or_default();
    let settings = Settings::new(parse(settings).unwrap_or(Json::Null));
    let json = || parse(quiz).unwrap_or(Json::Null);
    match Quiz::from_text(quiz, parse) {
        Ok(quiz) => {
            let page = Page::new(port, storage_key(&quiz, settings.get("id")));
            let locale = Intl::new(words.say("language"));
            let languages = Languages::of(words.say("language"), &quiz.language, json, &locale);
            let content = Content {
                quiz: Rc::new(quiz),
                locale: Rc::new(locale),
                words: Rc::new(words),
                languages,
                heading_level: heading_level(settings.get("heading_level")),
                paper: settings.get("paper").to_owned(),
                share_with: settings.get("share_with").trim().chars().take(LONGEST_NAME).collect(),
            };
            show(root, content, &settings, page)
        }
        Err(problems) => refuse(root, quiz, &problems, &words, &settings, &Page::new(port, String::new())),
    }
}

fn show(root: Element, content: Content, settings: &Settings, page: Page) -> Widget {
    let quiz = &content.quiz;
    let ready = Event::ready(quiz);
    let mut remembered = remembered(quiz, &page, settings.object("again") == &Json::Bool(true));
    remembered.wanted = opened::from_address(quiz, settings.get("hash"));
    let remote = Remote::default();
    let props = AppProps { content: content.clone(), remembered, page: page.clone(), remote: remote.clone() };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    page.tell(ready.name, &ready.detail);
    Widget { remote, shown: Some((content, page)) }
}

fn refuse(root: Element, text: &str, problems: &[Problem], words: &Words, settings: &Settings, page: &Page) -> Widget {
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
    page.tell("quiz-error", &Json::Object(detail));
    Widget { remote: Remote::default(), shown: None }
}

/// Two widgets with one quiz on a page share their answers, unless they have ids.
fn storage_key(quiz: &Quiz, id: &str) -> String {
    if id.is_empty() { format!("career-quiz:{}", quiz.id) } else { format!("career-quiz:{}:{id}", quiz.id) }
}

fn remembered(quiz: &Quiz, page: &Page, again: bool) -> Remembered {
    let read = |kept| parse(&page.read(kept)).unwrap_or(Json::Null);
    let json = read(Kept::Session);
    let session = Snapshot::restore(quiz, &json);
    Remembered {
        outdated: session.as_ref().map_or(0, |_| Snapshot::outdated(quiz, &json)),
        outdated_result: Snapshot::outdated_result(quiz, &json),
        session: session.filter(|session| !session.is_fresh()),
        welcome: !again,
        wanted: None,
        earlier: Earlier::from_json(quiz, &read(Kept::Earlier)),
    }
}
