//! Has the browser do what follows, after a screen is shown.

use std::rc::Rc;

use quiz_core::Quiz;
use quiz_core::session::Action;
use quiz_core::widget::{Effect, Focus, Intent, Message, Remembered, State, effects, first_effects, opened};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::clipboard::copy;
use super::download::download;
use super::page::is_sandboxed;
use super::reveal::bring_into_view;
use super::status::Status;
use super::{Model, Page, clock};
use crate::content::Content;
use crate::result::task::Task;
use crate::status::sentence;

/// The elements of the widget that effects are performed on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Places {
    /// The root of the screen.
    pub(crate) screen: NodeRef,
    /// The heading that names the screen.
    pub(crate) heading: NodeRef,
    /// The status region.
    pub(crate) status: NodeRef,
}

/// All that effects are performed on.
pub(crate) struct Host {
    page: Page,
    content: Content,
    places: Places,
    status: Status,
    dispatcher: UseReducerDispatcher<Model>,
}

impl Host {
    fn perform(&self, effect: Effect, state: &State) {
        let tell = |message| self.dispatcher.dispatch(Intent::Tell(message));
        match effect {
            Effect::Store(kept, text) => self.page.store(kept, &text),
            Effect::Forget(kept) => self.page.forget(kept),
            Effect::Notify(event) => self.page.tell(event.name, &event.detail),
            Effect::NoteDay => self.dispatcher.dispatch(Intent::Do(Action::Finished(clock::today()))),
            Effect::Focus(place) => self.focus(place),
            Effect::Speak(message) => {
                self.status.speak(message.map(|message| sentence(&self.content, state, &message)));
            }
            Effect::ShowNote => self.show_note(),
            Effect::Address(result) => self.page.put_address(result.as_deref()),
            Effect::Tell(key) => tell(Message::Said(key)),
            Effect::Print => {
                self.page.print();
                if is_sandboxed() {
                    tell(self.in_a_tab("keep.sandboxed.print", state));
                }
            }
            Effect::Copy { text, done } => {
                let dispatcher = self.dispatcher.clone();
                copy(&text.clone(), move |copied| {
                    let message = if copied { Message::Said(done) } else { Message::Copy(text) };
                    dispatcher.dispatch(Intent::Tell(message));
                });
            }
            Effect::Picture { picture, alternative } => {
                let dispatcher = self.dispatcher.clone();
                self.page.save_picture(&picture, move |saved| {
                    dispatcher.dispatch(Intent::Tell(if saved {
                        Message::About("keep.picture.done", alternative)
                    } else {
                        Message::Said("keep.not_saved")
                    }));
                });
            }
            Effect::Download { name, kind, text, done } => {
                let saved = download(&name, kind, &text).is_some();
                tell(match (saved, is_sandboxed()) {
                    (false, _) => Message::Said("keep.not_saved"),
                    (true, true) => self.in_a_tab("keep.sandboxed", state),
                    (true, false) => Message::Said(done),
                });
            }
        }
    }

    /// What cannot be known to have happened here, and the link by which it does in a tab of its own.
    fn in_a_tab(&self, key: &'static str, state: &State) -> Message {
        let fragment = opened::fragment(&self.content.quiz, &state.session().responses);
        Message::About(key, format!("{}{fragment}", self.page.link_beginning()))
    }

    /// What is about the buttons of a result stands beside them, all else above the screen.
    fn show_note(&self) {
        let screen = self.places.screen.cast::<Element>();
        let note = screen.and_then(|screen| screen.query_selector(":scope > [data-note], [data-message] > *").ok()?);
        if let Some(note) = note {
            bring_into_view(&note);
        }
    }

    fn focus(&self, place: Focus) {
        let selector = match place {
            Focus::Stays => return,
            Focus::Heading => None,
            Focus::Edit(at) => self.content.quiz.questions.get(at).map(|question| {
                // Ids have no signs that a selector takes for something else.
                format!("[data-action=edit][data-question=\"{}\"]", question.id)
            }),
            Focus::Note => Some("[data-note] [tabindex]".to_owned()),
            Focus::KeepAll => Some("[data-action=clear-no]".to_owned()),
            Focus::First => Some("[data-section=first] [tabindex]".to_owned()),
            Focus::AskClear => Some("[data-action=clear]".to_owned()),
        };
        let screen = self.places.screen.cast::<Element>();
        let found = selector.and_then(|selector| screen?.query_selector(&selector).ok()?);
        let found = found.and_then(|found| found.dyn_into::<HtmlElement>().ok());
        let Some(place) = found.or_else(|| self.places.heading.cast::<HtmlElement>()) else { return };
        open_around(&place);
        // What is not in the page cannot be focused; there is nobody to tell.
        let _ = place.focus();
    }
}

/// What the person has been shown, so that what follows is what has changed since.
enum Shown {
    /// Nothing yet: the widget begins with this.
    Nothing(Box<Remembered>),
    /// A state.
    This(Rc<State>),
}

/// What effects are performed on, the same for as long as the widget is shown.
#[hook]
pub(crate) fn use_host(page: &Page, content: &Content, places: &Places, model: &UseReducerHandle<Model>) -> Rc<Host> {
    use_memo((), |()| Host {
        page: page.clone(),
        content: content.clone(),
        places: places.clone(),
        status: Status::new(&places.status),
        dispatcher: model.dispatcher(),
    })
}

/// Performs what follows from each change of the state.
#[hook]
pub(crate) fn use_effects(host: &Rc<Host>, quiz: &Rc<Quiz>, remembered: &Remembered, state: &Rc<State>) {
    let shown = use_mut_ref(|| Shown::Nothing(Box::new(remembered.clone())));
    let (host, quiz, state) = (host.clone(), quiz.clone(), state.clone());
    use_effect(move || {
        // The borrow ends before anything is performed, which may render and come back here.
        let before = shown.replace(Shown::This(state.clone()));
        let effects = match before {
            Shown::Nothing(remembered) => first_effects(&quiz, &remembered, &state),
            Shown::This(before) => effects(&quiz, &before, &state),
        };
        effects.into_iter().for_each(|effect| host.perform(effect, &state));
        #[cfg(feature = "crash")]
        super::crash("effect");
    });
}

/// Carries out tasks on the result that is shown.
#[hook]
pub(crate) fn use_tasks(host: &Rc<Host>, content: &Content, state: &Rc<State>) -> Callback<Task> {
    let (host, content, state) = (host.clone(), content.clone(), state.clone());
    Callback::from(move |task: Task| {
        host.perform(task.effect(&content, &state, clock::today(), &host.page.link_beginning()), &state);
    })
}

/// Opens all details that an element lies in: in those that are closed nothing can be focused.
fn open_around(element: &Element) {
    let mut around = element.parent_element();
    while let Some(place) = around {
        if place.local_name() == "details" {
            let _ = place.set_attribute("open", "");
        }
        around = place.parent_element();
    }
}
