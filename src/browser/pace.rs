//! How quickly first answers come, by the clock of the browser.

use quiz_core::widget::Pace;
use yew::prelude::*;

use super::clock;

/// Whether the answers come faster than one can read, where so many questions are answered now.
#[hook]
pub(crate) fn use_pace(answered: usize) -> bool {
    let pace = use_mut_ref(Pace::default);
    let is_fast = pace.borrow().is_fast();
    use_effect_with(answered, move |answered| pace.borrow_mut().note(*answered, clock::now()));
    is_fast
}
