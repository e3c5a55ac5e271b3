//! The state of the widget as the state of a component: the one seam between Yew and the pure state.

use std::rc::Rc;

use quiz_core::Quiz;
use quiz_core::widget::{Intent, Remembered, State};
use yew::prelude::*;

/// The state, with the quiz that it is a state of.
#[derive(Debug)]
pub(crate) struct Model {
    quiz: Rc<Quiz>,
    /// The state.
    pub(crate) state: Rc<State>,
}

impl Reducible for Model {
    type Action = Intent;

    fn reduce(self: Rc<Self>, intent: Intent) -> Rc<Self> {
        match self.state.apply(&self.quiz, intent) {
            Some(state) => Rc::new(Self { quiz: self.quiz.clone(), state: Rc::new(state) }),
            // The same pointer, so that nothing is rendered again.
            None => self,
        }
    }
}

/// The state of a widget, from what was remembered or from the beginning.
#[hook]
pub(crate) fn use_model(quiz: &Rc<Quiz>, remembered: &Remembered) -> UseReducerHandle<Model> {
    use_reducer(|| Model { quiz: quiz.clone(), state: Rc::new(State::new(quiz, remembered)) })
}
