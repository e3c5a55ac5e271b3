//! The widget: what `quiz-core` decides, shown in a page.
//!
//! In reading order: [`app`] shows the screen of a state, and has what follows from it performed. [`screens`] and
//! [`result`] are functions from values to markup, [`components`] what several of them are made of, by `element` and
//! with a [`view`]; [`languages`] marks what is in which language; `status` is the region that says what was done. [`browser`] is all that touches the browser, and [`embed`] all that a page can call.
//!
//! Not in here: what an intent changes and what follows from it, which is [`quiz_core::widget`]; and what stands around
//! the widget in its page, which is JavaScript.

pub mod app;
pub mod browser;
pub mod components;
pub mod content;
pub mod embed;
pub mod languages;
pub mod result;
pub mod screens;
pub mod settings;
pub(crate) mod status;
pub mod view;

mod element;
