//! The outline of the result that is shown.

use quiz_core::day::Day;
use quiz_core::result::{Basis, Outline, Whose};
use quiz_core::score::Outcome;
use quiz_core::session::Earlier;
use quiz_core::widget::{Mode, Source, State};

use crate::content::Content;

/// The outline of what a state shows. `day` is the day of a result that has none yet.
#[must_use]
pub fn outline(content: &Content, state: &State, outcome: &Outcome, day: Option<Day>, fast: bool) -> Outline {
    let before = match state.mode() {
        Mode::Trying { original } => Some(original.responses.score(&content.quiz)),
        _ => None,
    };
    let whose = match state.mode() {
        Mode::Visiting { source: Source::Link, .. } => Whose::Link,
        Mode::Visiting { source: Source::File, .. } => Whose::File { old: None },
        _ => Whose::Own,
    };
    Outline::of(&Basis {
        quiz: &content.quiz,
        words: &content.words,
        locale: content.locale(),
        responses: &state.session().responses,
        outcome,
        day: state.session().finished.or(day.filter(|_| whose == Whose::Own)),
        fast,
        earlier: compared(state).filter(|_| whose == Whose::Own),
        whose,
        before: before.as_ref(),
    })
}

/// The earlier result that is compared with: the one that was chosen, or the last.
fn compared(state: &State) -> Option<&Earlier> {
    match state.compared() {
        Some(at) => state.earlier().get(at),
        None => state.earlier().last(),
    }
}
