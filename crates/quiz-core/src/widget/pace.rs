//! How quickly first answers come.

/// Answers that come faster than this on the median, in milliseconds, are worth a note; provisional.
const FAST: u64 = 2000;
/// So many answers are needed before anything is said.
const ENOUGH: usize = 8;

/// The pauses before first answers. They leave this type as one yes or no only.
#[derive(Clone, Debug, Default)]
pub struct Pace {
    answered: usize,
    last: u64,
    pauses: Vec<u64>,
}

impl Pace {
    /// Notes how many questions are answered at a moment, in milliseconds since any moment before all others.
    ///
    /// One more than before is a first answer. Any other change is no way of answering (a new start, a file), so that
    /// what was measured before it says nothing any more.
    pub fn note(&mut self, answered: usize, now: u64) {
        if answered == self.answered + 1 {
            self.pauses.push(now.saturating_sub(self.last));
        } else if answered != self.answered {
            self.pauses.clear();
        }
        (self.answered, self.last) = (answered, now);
    }

    /// Whether there are enough first answers to tell, and most of them came fast.
    #[must_use]
    pub fn is_fast(&self) -> bool {
        let slow = self.pauses.iter().filter(|pause| **pause >= FAST).count();
        self.pauses.len() >= ENOUGH && 2 * slow < self.pauses.len()
    }
}
