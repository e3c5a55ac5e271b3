//! The widget: Yew components around `quiz-core`, and the thin layer that puts them into a page.
//!
//! In reading order: [`app`] shows the screen of a session; `components` are what screens are made of, values in and
//! intents out; `hooks` are the only part that touches the browser; `embed` is what a page can call.

pub mod app;
pub mod calendar;
pub mod components;
pub mod content;
pub mod embed;
pub mod event;
pub mod handover;
pub mod intent;
pub mod phrases;
pub mod report;
pub mod settings;
pub mod view;

mod clock;
mod download;
mod element;
mod hooks;
mod js_json;
mod storage;
