//! What the page can do to the widget from outside.

use std::cell::RefCell;
use std::rc::Rc;

use quiz_core::Action;
use yew::prelude::*;

use super::State;
use crate::intent::Intent;

/// A way into a widget. What comes before it is shown waits until then.
#[derive(Clone, Default)]
pub struct Remote(Rc<RefCell<Line>>);

#[derive(Default)]
struct Line {
    dispatcher: Option<UseReducerDispatcher<State>>,
    waiting: Vec<Intent>,
}

impl PartialEq for Remote {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Remote {
    /// Starts again; the person can take it back.
    pub fn restart(&self) {
        self.dispatch(Intent::Do(Action::Restart));
    }

    /// Deletes all answers.
    pub fn clear(&self) {
        self.dispatch(Intent::Clear);
    }

    /// Does something.
    pub(crate) fn dispatch(&self, intent: Intent) {
        // The borrow ends before the dispatch, which may render and come back here.
        let dispatcher = self.0.borrow().dispatcher.clone();
        match dispatcher {
            Some(dispatcher) => dispatcher.dispatch(intent),
            None => self.0.borrow_mut().waiting.push(intent),
        }
    }
}

/// Connects the remote with the state.
#[hook]
pub(crate) fn use_remote(remote: &Remote, state: &UseReducerHandle<State>) {
    let (remote, dispatcher) = (remote.clone(), state.dispatcher());
    use_effect_with((), move |()| {
        let line = remote.0.replace(Line { dispatcher: Some(dispatcher.clone()), waiting: Vec::new() });
        line.waiting.into_iter().for_each(|intent| dispatcher.dispatch(intent));
    });
}
