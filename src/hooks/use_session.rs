//! The session as the state of a component: the one seam between Yew and the pure reducer.

use std::rc::Rc;

use quiz_core::{Action, Earlier, Quiz, Session, Shared, Step, reduce};
use yew::prelude::*;

use super::Remembered;
use crate::intent::{Intent, Message, Source};

/// The session, and what stands around it.
#[derive(Clone)]
pub(crate) struct State {
    quiz: Rc<Quiz>,
    /// What is shown: what the person has done, or answers from elsewhere.
    pub(crate) session: Rc<Session>,
    /// Counts the screens that the person's doing has led to; focus follows it.
    pub(crate) steps: u32,
    /// Counts the times that the person came to a statement from another screen.
    pub(crate) visits: u32,
    /// Whether remembered answers are still to be welcomed.
    pub(crate) welcome: bool,
    /// What the last “start again” took away, with the earlier results as they were then.
    pub(crate) undo: Option<(Rc<Session>, Rc<Vec<Earlier>>)>,
    /// The result before something was tried on it.
    pub(crate) original: Option<Rc<Session>>,
    /// The person's own session, while answers from elsewhere are shown.
    pub(crate) own: Option<(Source, Rc<Session>)>,
    /// Whether the page may see the result.
    pub(crate) shared: bool,
    /// The results of earlier times.
    pub(crate) earlier: Rc<Vec<Earlier>>,
    /// The position of the earlier result that is compared with.
    pub(crate) compared: Option<usize>,
    /// What the person is told.
    pub(crate) message: Option<Message>,
}

impl State {
    /// What is to be remembered: the person's own session, without what is only tried.
    pub(crate) fn kept(&self) -> Rc<Session> {
        let own = self.own.as_ref().map(|(_, session)| session);
        own.or(self.original.as_ref()).unwrap_or(&self.session).clone()
    }

    /// Shows another session; what was about the one before is over.
    fn show(&mut self, session: Rc<Session>) {
        self.set(session);
        self.steps += 1;
        self.original = None;
        self.own = None;
        self.compared = None;
    }

    /// Sets the session; answers the one before.
    fn set(&mut self, session: Rc<Session>) -> Rc<Session> {
        let before = std::mem::replace(&mut self.session, session);
        let asks = |session: &Session| matches!(session.step, Step::Question(_));
        self.visits += u32::from(asks(&self.session) && !asks(&before));
        before
    }

    /// Does something with the quiz; answers whether anything changed.
    fn act(&mut self, action: Action) -> bool {
        let Some(next) = reduce(&self.quiz, &self.session, action) else { return false };
        let before = self.set(Rc::new(next));
        let moved = before.step != self.session.step || (self.session.answer_missing && !before.answer_missing);
        // A button that goes away takes the focus with it.
        self.steps += u32::from(moved || action == Action::GoOnAnyway);
        match action {
            Action::Restart if self.own.is_none() && !before.is_fresh() => {
                let finished = self.original.take().unwrap_or(before);
                self.undo = Some((finished.clone(), self.earlier.clone()));
                if let Some(one) = Earlier::of(&finished) {
                    self.earlier = Rc::new(Earlier::added(&self.earlier, one));
                }
                self.compared = None;
                self.shared = false;
            }
            Action::Answer(..) | Action::Importance(..) if before.step == Step::Result => {
                self.original.get_or_insert(before);
            }
            // What is answered on its own screen is meant, also while something is tried on the result.
            Action::Answer(question, answer) | Action::AnswerAndGoOn(question, answer) => {
                self.mean(Action::Answer(question, answer));
            }
            Action::Importance(..) => self.mean(action),
            _ => {}
        }
        true
    }

    /// Does the same to the result before something was tried, so that it is kept.
    fn mean(&mut self, action: Action) {
        if let Some(original) = &self.original
            && let Some(meant) = reduce(&self.quiz, original, action)
        {
            self.original = Some(Rc::new(meant));
        }
    }

    fn visit(&mut self, source: Source, shared: Shared) {
        let own = (source, self.kept());
        let session = Session {
            answers: shared.answers,
            importance: shared.importance,
            step: Step::Result,
            ..Session::new(&self.quiz)
        };
        self.show(Rc::new(session));
        self.own = Some(own);
    }
}

impl Reducible for State {
    type Action = Intent;

    fn reduce(self: Rc<Self>, intent: Intent) -> Rc<Self> {
        let mut state = (*self).clone();
        // A note is for once; what is only noted down does not end it.
        if !matches!(intent, Intent::Do(Action::Finished(_))) {
            state.welcome = false;
            state.undo = None;
            state.message = None;
        }
        match intent {
            // Nothing changed: the same pointer, and nothing is shown again.
            Intent::Do(action) if !state.act(action) => return self,
            Intent::Do(_) => {}
            Intent::GoOn => state.steps += 1,
            Intent::Undo => {
                if let Some((session, earlier)) = self.undo.clone() {
                    state.show(session);
                    state.earlier = earlier;
                }
            }
            Intent::Clear => {
                state.show(Rc::new(Session::new(&self.quiz)));
                state.earlier = Rc::default();
                state.shared = false;
            }
            Intent::Revert => {
                if let Some(original) = self.original.clone() {
                    state.show(original);
                }
            }
            Intent::KeepChange => {
                state.original = None;
                state.steps += 1;
            }
            Intent::Visit(source, shared) => state.visit(source, shared),
            Intent::Leave => state.show(self.kept()),
            Intent::Adopt => {
                if let Some((_, own)) = state.own.take() {
                    state.steps += 1;
                    if let Some(one) = Earlier::of(&own) {
                        state.earlier = Rc::new(Earlier::added(&self.earlier, one));
                    }
                    state.undo = (!own.is_fresh()).then(|| (own, self.earlier.clone()));
                }
            }
            Intent::Compare(earlier) => state.compared = earlier,
            Intent::Share(on) => state.shared = on,
            Intent::Tell(message) => state.message = Some(message),
        }
        Rc::new(state)
    }
}

/// The session of a quiz, from what was remembered or from the beginning.
#[hook]
pub(crate) fn use_session(quiz: &Rc<Quiz>, remembered: &Remembered) -> UseReducerHandle<State> {
    use_reducer(|| {
        let session = remembered.session(quiz);
        let now =
            remembered.done.iter().fold(session.clone(), |now, action| reduce(quiz, &now, *action).unwrap_or(now));
        State {
            quiz: quiz.clone(),
            welcome: remembered.welcome && !session.is_fresh() && session.step != Step::Result,
            session: Rc::new(now),
            steps: 0,
            visits: 0,
            undo: None,
            original: None,
            own: None,
            shared: false,
            earlier: Rc::new(remembered.earlier.clone()),
            compared: None,
            message: None,
        }
    })
}
