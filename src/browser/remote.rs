//! What the page can do to the widget from outside.

use std::cell::RefCell;
use std::rc::Rc;

use quiz_core::widget::Intent;
use yew::prelude::*;

use super::Model;

/// A way into a widget. What comes before it is shown waits until then.
#[derive(Clone, Default)]
pub struct Remote(Rc<RefCell<Line>>);

#[derive(Default)]
struct Line {
    dispatcher: Option<UseReducerDispatcher<Model>>,
    waiting: Vec<Intent>,
}

impl PartialEq for Remote {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Remote {
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
pub(crate) fn use_remote(remote: &Remote, model: &UseReducerHandle<Model>) {
    let (remote, dispatcher) = (remote.clone(), model.dispatcher());
    use_effect_with((), move |()| {
        let line = remote.0.replace(Line { dispatcher: Some(dispatcher.clone()), waiting: Vec::new() });
        line.waiting.into_iter().for_each(|intent| dispatcher.dispatch(intent));
    });
}
