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
        earlier: compared(state).map(|(_, earlier)| earlier).filter(|_| whose == Whose::Own),
        whose,
        before: before.as_ref(),
    })
}

/// The results that the one that is shown can be compared with, the oldest first, each with its position among all that are
/// kept. Where that one came out of a file there can be later ones.
pub(super) fn comparable(state: &State) -> impl Iterator<Item = (usize, &Earlier)> + Clone {
    let day = state.session().finished;
    state.earlier().iter().enumerate().filter(move |(_, earlier)| day.is_none_or(|day| earlier.day <= day))
}

/// The one of them that was chosen, or the last.
pub(super) fn compared(state: &State) -> Option<(usize, &Earlier)> {
    let chosen = state.compared().and_then(|chosen| comparable(state).find(|(at, _)| *at == chosen));
    chosen.or_else(|| comparable(state).last())
}
