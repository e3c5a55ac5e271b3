//! The only part of the widget that touches the browser, each after a screen is shown.

#[cfg(feature = "crash")]
mod crash;
mod remembered;
mod use_day;
mod use_focus;
mod use_notify;
mod use_pace;
mod use_remote;
mod use_session;
mod use_share;
mod use_snapshot;
mod use_tasks;

#[cfg(feature = "crash")]
pub(crate) use crash::crash;
pub use remembered::Remembered;
pub(crate) use use_day::use_day;
pub(crate) use use_focus::use_focus;
pub use use_notify::Notify;
pub(crate) use use_notify::use_notify;
pub(crate) use use_pace::use_pace;
pub use use_remote::Remote;
pub(crate) use use_remote::use_remote;
pub(crate) use use_session::{State, use_session};
pub(crate) use use_share::use_share;
pub use use_snapshot::Storage;
pub(crate) use use_snapshot::use_snapshot;
pub(crate) use use_tasks::{open_file, opened, use_tasks};
