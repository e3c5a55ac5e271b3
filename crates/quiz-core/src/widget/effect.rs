//! What follows from a change of the state, as data: the widget's hooks perform it, and decide nothing.

use super::{Event, Focus, Message, Remembered, State, opened};
use crate::quiz::Quiz;
use crate::session::{Earlier, Session, Snapshot};

/// Something that the browser is to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Stores a text.
    Store(Kept, String),
    /// Deletes what is stored.
    Forget(Kept),
    /// Tells the page.
    Notify(Event),
    /// Looks up the day, and does [`crate::session::Action::Finished`] with it.
    NoteDay,
    /// Moves focus.
    Focus(Focus),
    /// Empties the status region, and has it speak what the person is told; nothing where that is over.
    Speak(Option<Message>),
    /// Brings into view what the person is told now, or offered: it can stand far from what was pressed.
    ShowNote,
    /// Has the address of the page hold the result that is visited, as [`super::opened::fragment`] writes it, or none any
    /// longer.
    Address(Option<String>),
    /// Tells the person a sentence, by its key in [`crate::words::Words`].
    Tell(&'static str),
    /// Prints the result.
    Print,
    /// Copies a text, and says a sentence (its key in [`crate::words::Words`]) when that is done; where it is not allowed, the
    /// text is shown.
    Copy {
        /// The text.
        text: String,
        /// The key of the sentence.
        done: &'static str,
    },
    /// Draws a picture and saves it as a file.
    Picture {
        /// What is drawn, as JSON text.
        picture: String,
        /// What it shows, in words.
        alternative: String,
    },
    /// Saves a file.
    Download {
        /// Its name.
        name: String,
        /// Its media type.
        kind: &'static str,
        /// What it holds.
        text: String,
        /// The key of the sentence that is said when that is done.
        done: &'static str,
    },
}

/// What is stored, each under a key of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// The session, as a [`Snapshot`].
    Session,
    /// The results of earlier times.
    Earlier,
}

/// What follows from a change, in the order in which it is to be done.
///
/// The two states need not be a single intent apart: several may come before the browser gets to show one.
#[must_use]
pub fn effects(quiz: &Quiz, before: &State, after: &State) -> Vec<Effect> {
    let mut effects = Vec::new();
    // Where nothing was kept there is nothing to forget: what is stored then is another quiz's or another tab's.
    if before.kept() != after.kept() && !(before.kept().is_fresh() && after.kept().is_fresh()) {
        effects.push(keep(quiz, after.kept()));
    }
    if before.earlier() != after.earlier() {
        effects.push(if after.earlier().is_empty() {
            Effect::Forget(Kept::Earlier)
        } else {
            Effect::Store(Kept::Earlier, Earlier::to_json(quiz, after.earlier()).to_string())
        });
    }
    effects.extend(Event::of_change(quiz, before.kept(), after.kept()).into_iter().map(Effect::Notify));
    if before.published() != after.published() {
        effects.push(Effect::Notify(Event::result(quiz, after.published())));
    }
    let (was, is) = (before.visited_link(), after.visited_link());
    let told = after.message().filter(|_| before.told() != after.told());
    // The address need not hold what is kept here: it would be somebody's once this is started again.
    if was != is || told == Some(&Message::MINE) {
        effects.push(Effect::Address(is.map(|responses| opened::fragment(quiz, responses))));
    }
    if after.needs_day() {
        effects.push(Effect::NoteDay);
    }
    if before.screens() != after.screens() {
        effects.push(Effect::Focus(after.focus()));
    }
    if before.told() != after.told() || (before.message().is_some() && after.message().is_none()) {
        effects.push(Effect::Speak(after.message().cloned()));
    }
    let offer = after.undo_offer().map(Message::Spoken);
    if told.is_some_and(|told| told.is_answer() || offer.as_ref() == Some(told)) {
        effects.push(Effect::ShowNote);
    }
    effects
}

/// What follows when the widget is shown for the first time, in the state that it begins with.
///
/// A session that was remembered is stored once more, since the element around the widget has to have
/// it too, for when the widget has to be made anew.
#[must_use]
pub fn first_effects(quiz: &Quiz, remembered: &Remembered, first: &State) -> Vec<Effect> {
    let before = State::new(quiz, &Remembered { wanted: None, outdated_result: None, ..remembered.clone() });
    let mut effects = effects(quiz, &before, first);
    if before.kept() == first.kept() && !first.kept().is_fresh() {
        effects.insert(0, keep(quiz, first.kept()));
    }
    effects
}

fn keep(quiz: &Quiz, session: &Session) -> Effect {
    if session.is_fresh() {
        Effect::Forget(Kept::Session)
    } else {
        Effect::Store(Kept::Session, Snapshot::of(quiz, session).to_string())
    }
}
