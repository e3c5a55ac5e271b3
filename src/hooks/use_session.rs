//! The session as the state of a component: the one seam between Yew and the pure reducer.

use std::rc::Rc;

use quiz_core::{Action, Quiz, Session, Step, reduce};
use yew::prelude::*;

use crate::intent::Intent;

/// The session, and what stands around it.
pub(crate) struct State {
    quiz: Rc<Quiz>,
    /// What the person has done.
    pub(crate) session: Rc<Session>,
    /// Counts the screens that the person's doing has led to; focus follows it.
    pub(crate) steps: u32,
    /// Whether remembered answers are still to be welcomed.
    pub(crate) welcome: bool,
    /// What the last “start again” took away.
    pub(crate) undo: Option<Rc<Session>>,
}

impl Reducible for State {
    type Action = Intent;

    fn reduce(self: Rc<Self>, intent: Intent) -> Rc<Self> {
        let (session, undo) = match intent {
            Intent::Do(action) => match reduce(&self.quiz, &self.session, action) {
                Some(next) if action == Action::Restart && !self.session.is_fresh() => {
                    (Rc::new(next), Some(self.session.clone()))
                }
                Some(next) => (Rc::new(next), None),
                // Nothing changed: the same pointer, and nothing is shown again.
                None => return self,
            },
            Intent::GoOn => (self.session.clone(), None),
            Intent::Undo => match &self.undo {
                Some(session) => (session.clone(), None),
                None => return self,
            },
            Intent::Clear => (Rc::new(Session::new(&self.quiz)), None),
        };
        let moved = session.step != self.session.step || matches!(intent, Intent::GoOn | Intent::Undo | Intent::Clear);
        let missed = session.answer_missing && !self.session.answer_missing;
        Rc::new(Self {
            quiz: self.quiz.clone(),
            steps: self.steps + u32::from(moved || missed),
            welcome: false,
            session,
            undo,
        })
    }
}

/// The session of a quiz, from what was remembered or from the beginning.
#[hook]
pub(crate) fn use_session(quiz: &Rc<Quiz>, remembered: Option<&Session>, welcome: bool) -> UseReducerHandle<State> {
    use_reducer(|| State {
        quiz: quiz.clone(),
        session: Rc::new(remembered.cloned().unwrap_or_else(|| Session::new(quiz))),
        steps: 0,
        welcome: welcome && remembered.is_some_and(|session| session.step != Step::Result),
        undo: None,
    })
}
