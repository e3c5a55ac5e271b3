//! How quickly first answers come. The times never leave this hook but as one yes or no.

use std::rc::Rc;

use quiz_core::Session;
use yew::prelude::*;

/// Answers that come faster than this on the median, in milliseconds, are worth a note; provisional.
const FAST: f64 = 2000.0;
/// So many answers are needed before anything is said.
const ENOUGH: usize = 8;

/// Whether the answers of this visit came fast.
#[hook]
pub(crate) fn use_pace(session: &Rc<Session>) -> bool {
    let times = use_mut_ref(Pace::default);
    let fast = times.borrow().is_fast();
    use_effect_with(session.answered(), move |count| times.borrow_mut().note(*count));
    fast
}

/// The pauses before first answers.
#[derive(Default)]
struct Pace {
    answered: usize,
    last: f64,
    pauses: Vec<f64>,
}

impl Pace {
    fn note(&mut self, count: usize) {
        let now = now();
        if count == self.answered + 1 {
            self.pauses.push(now - self.last);
        } else if count != self.answered {
            self.pauses.clear();
        }
        (self.answered, self.last) = (count, now);
    }

    fn is_fast(&self) -> bool {
        let slow = self.pauses.iter().filter(|pause| **pause >= FAST).count();
        self.pauses.len() >= ENOUGH && 2 * slow < self.pauses.len()
    }
}

fn now() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0.0, |performance| performance.now())
}
