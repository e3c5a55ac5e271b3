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
        Mode::Visiting { source: Source::File { old, .. }, .. } => Whose::File { old: *old },
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
        earlier: compared(state).and_then(|at| state.earlier().get(at)).filter(|_| whose == Whose::Own),
        whose,
        before: before.as_ref(),
    })
}

/// The results that the one that is shown can be compared with: those up to the first that is later, as there can be where
/// the one that is shown came out of a file.
pub(super) fn comparable(state: &State) -> &[Earlier] {
    let all = state.earlier();
    let day = state.session().finished;
    let count = all.iter().take_while(|earlier| day.is_none_or(|day| earlier.day <= day)).count();
    all.get(..count).unwrap_or_default()
}

/// The position of the one that it is compared with: the one that was chosen, or the last.
pub(super) fn compared(state: &State) -> Option<usize> {
    let last = comparable(state).len().checked_sub(1)?;
    Some(state.compared().unwrap_or(last).min(last))
}
