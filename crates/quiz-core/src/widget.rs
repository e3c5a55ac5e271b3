//! What one widget holds and does: the state of it, what changes it, and what the browser is to do then.
//!
//! In here: [`State`], which is what a person is doing (their own quiz, something tried on the result, a visit to somebody
//! else's result) with everything that stands around it; [`Intent`], all that can be done to it; and [`effects`], what
//! follows from a change, as data that the widget's hooks perform. Beside them: what comes from elsewhere ([`opened`]), and
//! how quickly answers come ([`Pace`]).
//! Not in here: the way through the quiz (see [`crate::session`]), sentences, markup, and anything of a browser.
//!
//! It lives in the core, not in the package of the widget, because it is as pure as the rest of the core: the manifest of
//! this package keeps browser and framework out of it, its tests need neither, and so its laws are tried on thousands of
//! random ways through the widget in seconds.

mod effect;
mod event;
mod focus;
mod intent;
pub mod opened;
mod pace;
mod remembered;
mod state;

pub use effect::{Effect, Kept, effects, first_effects};
pub use event::Event;
pub use focus::Focus;
pub use intent::{Intent, Message, Source};
pub use pace::Pace;
pub use remembered::Remembered;
pub use state::{Mode, State};
