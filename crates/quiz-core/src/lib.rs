//! The quiz without a world: its data, a person's session, the score and its explanation.
//!
//! There is no browser, clock, input, output, randomness or floating point in here. All numbers are whole, so
//! the same answers give the same result, to the last digit, wherever this is compiled.
//!
//! In reading order, and each names only those before it: [`json`] is the tree that every text comes in as; [`quiz`] is
//! what is read from it, with every problem found; [`responses`] is what a person answers; [`score`] is what the
//! responses come to; [`session`] is a person's way through the quiz, and what is remembered of it;
//! [`widget`] is the state of one widget around it.
//!
//! ```
//! use quiz_core::json::Json;
//! use quiz_core::quiz::{Direction, Quiz};
//! use quiz_core::responses::{Answer, Rating, Responses};
//!
//! let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quizzes/specimen.json"));
//! let json: Json = serde_json::from_str(text)?;
//! let quiz = Quiz::from_json(&json).map_err(|problems| format!("{problems:?}"))?;
//!
//! // Somebody for whom everything that speaks for the first pole is true, and nothing that speaks against it.
//! let answers = quiz.questions.iter().map(|question| match question.direction {
//!     Direction::For => Answer::Given(Rating::MOST),
//!     Direction::Against => Answer::Given(Rating::LEAST),
//! });
//! let outcome = Responses::new(&quiz, answers, []).score(&quiz);
//! assert_eq!((outcome.label.id(&quiz).as_str(), outcome.parts.total), ("clear_tea", 100));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # What it does not do
//!
//! It parses no JSON text (a tree comes in, see [`json`]), stores nothing, knows no time but the [`day::Day`] it is told, and
//! has no sentence of its own: those are in the quiz file and in the [`words::Words`]. It never panics and never gives up at
//! the first problem.

pub mod day;
pub mod json;
pub mod quiz;
pub mod responses;
pub mod result;
pub mod score;
pub mod session;
pub mod widget;
pub mod words;

pub use json::Json;
pub use quiz::Quiz;
pub use responses::Responses;
pub use score::Outcome;
pub use session::Session;
