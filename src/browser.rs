//! All that touches the browser, each part after a screen is shown: during rendering the browser is never asked.
//!
//! In here: the hooks, which hold the state (`Model`) and have [`Effect`]s performed; storage, clock, clipboard, files and
//! the browser's JSON; and what an event of the browser says ([`event`]), which is the one part that screens know. Not in
//! here: any decision on what is done, stored or told (see [`quiz_core::widget`]), and anything that is shown.
//!
//! [`Effect`]: quiz_core::widget::Effect

mod clipboard;
mod clock;
#[cfg(feature = "crash")]
mod crash;
mod download;
pub mod event;
mod files;
mod intl;
mod js_json;
mod model;
mod pace;
mod page;
mod perform;
mod remote;
mod reveal;
mod status;

#[cfg(feature = "crash")]
pub(crate) use crash::crash;
pub(crate) use files::open_file;
pub(crate) use intl::Intl;
pub(crate) use js_json::parse;
pub(crate) use model::{Model, use_model};
pub(crate) use pace::use_pace;
pub use page::{Page, WidgetPort};
pub(crate) use perform::{Places, use_effects, use_host, use_tasks};
pub use remote::Remote;
pub(crate) use remote::use_remote;
pub(crate) use reveal::keep_in_view;
