//! What a screen is shown from, and how it says what a person does.

use quiz_core::session::Action;
use quiz_core::widget::{Intent, State};
use quiz_core::{Quiz, Session};
use yew::prelude::*;

use crate::content::Content;
use crate::result::task::Task;

/// Everything that the functions of the screens need.
///
/// They are functions, not components of Yew: they have no state of their own, and a component costs kilobytes.
#[derive(Clone, Copy, Debug)]
pub struct View<'a> {
    /// The quiz and the words.
    pub content: &'a Content,
    /// What the person is doing.
    pub state: &'a State,
    /// The session that is shown.
    pub session: &'a Session,
    /// Where focus goes: the heading that names the screen.
    pub heading: &'a NodeRef,
    /// Who is told what the person does.
    pub on_intent: &'a Callback<Intent>,
    /// Who carries out what needs the browser.
    pub on_task: &'a Callback<Task>,
    /// Who opens a file that was chosen.
    pub on_file: &'a Callback<Event>,
    /// Who keeps details in view that were opened.
    pub on_toggle: &'a Callback<Event>,
    /// Whether the answers came faster than one can read.
    pub is_fast: bool,
}

impl View<'_> {
    /// The quiz.
    #[must_use]
    pub fn quiz(&self) -> &Quiz {
        &self.content.quiz
    }

    /// The sentence of a key.
    pub fn say(&self, key: &str) -> Html {
        text(self.content.words.say(key))
    }

    /// The sentence of a key with its places filled in.
    pub fn fill(&self, key: &str, places: &[(&str, &str)]) -> Html {
        text(&self.content.words.fill(key, places))
    }

    /// A press that does something with the quiz.
    pub fn acts(&self, action: Action) -> Callback<MouseEvent> {
        self.does(Intent::Do(action))
    }

    /// A press that does something.
    pub fn does(&self, intent: Intent) -> Callback<MouseEvent> {
        let on_intent = self.on_intent.clone();
        Callback::from(move |_| on_intent.emit(intent.clone()))
    }

    /// Says that the person does something with the quiz.
    pub fn act(on_intent: &Callback<Intent>, action: Action) {
        on_intent.emit(Intent::Do(action));
    }
}

/// A text node.
pub fn text(text: &str) -> Html {
    yew::virtual_dom::VText::new(text.to_owned()).into()
}
