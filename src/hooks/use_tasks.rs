//! What needs the browser's help: printing, copying, saving, opening.

use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use quiz_core::{Outcome, Session, Shared, SharedError, date, from_file, to_file};
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::State;
use crate::content::Content;
use crate::download::download;
use crate::intent::{Intent, Message, Source, Task};
use crate::{calendar, clock, js_json, report};

/// The largest file that is opened, in bytes.
const LARGEST: f64 = 65_536.0;

/// Carries out tasks on the result that is shown.
#[hook]
pub(crate) fn use_tasks(content: &Content, state: &UseReducerHandle<State>) -> Callback<Task> {
    let (content, session, dispatcher) = (content.clone(), state.session.clone(), state.dispatcher());
    let tell = Callback::from(move |message| dispatcher.dispatch(Intent::Tell(message)));
    Callback::from(move |task| carry_out(task, &content, &session, &tell))
}

fn carry_out(task: Task, content: &Content, session: &Rc<Session>, tell: &Callback<Message>) {
    let quiz = &content.quiz;
    let outcome = Outcome::new(quiz, &session.answers, &session.importance);
    let shared = Shared { answers: session.answers.clone(), importance: session.importance.clone() };
    let day = session.finished.unwrap_or_else(clock::today);
    let name = |end: &str| format!("{}-{}.{end}", quiz.id, date(day));
    match task {
        Task::Print => {
            let _ = web_sys::window().map(|window| window.print());
        }
        Task::CopyText => copy(report::text(content, session, &outcome, day), "take.copied", tell),
        Task::CopyMarkdown => copy(report::markdown(content, session, &outcome, day), "take.copied", tell),
        Task::CopyLink => copy(link(&shared.to_text(quiz)), "take.link_copied", tell),
        Task::Save => {
            let file = to_file(quiz, &shared, &outcome, &date(day)).to_string();
            saved(download(&name("json"), "application/json", &file), tell);
        }
        Task::Calendar => {
            let again = clock::today() + calendar::days_until_again(outcome.label);
            saved(download(&name("ics"), "text/calendar", &calendar::event(content, again, day)), tell);
        }
    }
}

fn saved(done: Option<()>, tell: &Callback<Message>) {
    tell.emit(Message::Said(if done.is_some() { "take.saved" } else { "take.not_saved" }));
}

/// The address of this page with the answers behind `#`, where no server ever sees them.
fn link(text: &str) -> String {
    let page = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    let page = page.split('#').next().unwrap_or_default();
    format!("{page}#{}{text}", crate::settings::LINK)
}

/// Copies a text; where the browser does not allow it, the text is shown to be copied by hand.
fn copy(text: String, done: &'static str, tell: &Callback<Message>) {
    let by_hand = Message::Copy(text.clone());
    let Some(copied) = write_to_clipboard(&text) else { return tell.emit(by_hand) };
    let tell = tell.clone();
    let failed = tell.clone();
    let on_done = Closure::once_into_js(move || tell.emit(Message::Said(done)));
    let on_failed = Closure::once_into_js(move || failed.emit(by_hand));
    then(&copied, &on_done, &on_failed);
}

fn write_to_clipboard(text: &str) -> Option<Promise> {
    // A sandboxed frame has no clipboard at all, so each part is looked up before it is used.
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok()?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// Calls one of two functions when a promise has ended. The engine keeps them until then.
fn then(promise: &Promise, done: &JsValue, failed: &JsValue) {
    if let Ok(Ok(then)) = Reflect::get(promise, &"then".into()).map(JsCast::dyn_into::<Function>) {
        let _ = then.call2(promise, done, failed);
    }
}

/// Opens the file that was chosen in an input, and shows its answers.
pub(crate) fn open_file(content: &Content, input: &HtmlInputElement, dispatch: Callback<Intent>) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // The same file can be chosen again.
    input.set_value("");
    let damaged = Intent::Tell(Message::Said("open.damaged"));
    if file.size() > LARGEST {
        return dispatch.emit(damaged);
    }
    let (content, failed) = (content.clone(), dispatch.clone());
    let on_text = Closure::once_into_js(move |text: JsValue| {
        let json = text.as_string().and_then(|text| js_json::parse(&text).ok());
        let shared = json.ok_or(SharedError::Damaged).and_then(|json| from_file(&content.quiz, &json));
        dispatch.emit(opened(Source::File, shared));
    });
    let on_failed = Closure::once_into_js(move || failed.emit(damaged));
    then(&file.text(), &on_text, &on_failed);
}

/// What follows from answers that came from elsewhere.
pub(crate) fn opened(source: Source, shared: Result<Shared, SharedError>) -> Intent {
    let (key, name) = match shared {
        Ok(shared) => return Intent::Visit(source, shared),
        Err(SharedError::Damaged) if source == Source::Link => ("link.damaged", String::new()),
        Err(SharedError::Damaged) => ("open.damaged", String::new()),
        Err(SharedError::OtherVersion) => ("open.version", String::new()),
        Err(SharedError::OtherQuiz(id)) => ("open.quiz", id),
        Err(SharedError::OtherRevision(revision)) => ("open.revision", revision),
    };
    Intent::Tell(match source {
        Source::Link => Message::Link(key, name),
        Source::File => Message::About(key, name),
    })
}
