//! The day on which a result is first reached.

use std::rc::Rc;

use quiz_core::{Action, Session, Step};
use yew::prelude::*;

use super::State;
use crate::clock;
use crate::intent::Intent;

/// Notes the day when the person's own result is shown for the first time.
#[hook]
pub(crate) fn use_day(state: &UseReducerHandle<State>) {
    let dispatcher = state.dispatcher();
    let due = |session: &Rc<Session>| session.step == Step::Result && session.finished.is_none();
    use_effect_with(due(&state.session) && state.own.is_none(), move |due| {
        if *due {
            dispatcher.dispatch(Intent::Do(Action::Finished(clock::today())));
        }
    });
}
