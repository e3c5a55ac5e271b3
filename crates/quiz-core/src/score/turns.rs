//! Who comes first among equals: not always the one that is asked first.
//!
//! A fixed order among equal statements would name the same few to nearly everybody. So the answers themselves decide:
//! the same answers name the same statements, and over many people all of them come first in turn.

use crate::responses::Responses;

/// Whose turn it is among equals, by a number out of the answers: the sum of all ratings.
#[derive(Clone, Copy)]
pub(crate) struct Turns(usize);

impl Turns {
    pub(crate) fn of(responses: &Responses) -> Self {
        let ratings = responses.answers().iter().filter_map(|answer| answer.rating());
        Self(ratings.map(|rating| usize::from(rating.number())).sum())
    }

    /// The place of the one whose turn it is among so many equals, in the order of presentation.
    pub(crate) const fn first(self, equals: usize) -> usize {
        if equals == 0 { 0 } else { self.0 % equals }
    }

    /// How many of so many equals, in the order of presentation, come before the one at a place: 0 for the one whose
    /// turn it is; then those after it, and then those from the start on.
    pub(crate) const fn before(self, place: usize, equals: usize) -> usize {
        if equals == 0 { 0 } else { (place + equals - self.0 % equals) % equals }
    }
}
