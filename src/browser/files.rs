//! Reading the file that was chosen in an input.

use std::rc::Rc;

use quiz_core::Quiz;
use quiz_core::widget::{Intent, opened};
use web_sys::HtmlInputElement;
use yew::platform::spawn_local;

use super::parse;

/// The largest file that is opened, in bytes.
const LARGEST: f64 = 65_536.0;

/// Reads the file that was chosen in an input, and dispatches what follows from it.
pub(crate) fn open_file(quiz: &Rc<Quiz>, input: &HtmlInputElement, dispatch: impl FnOnce(Intent) + 'static) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // The same file can be chosen again.
    input.set_value("");
    let quiz = quiz.clone();
    spawn_local(async move {
        let text = if file.size() > LARGEST { None } else { file.text().await.ok() };
        let json = text.and_then(|text| parse(&text.as_string()?).ok());
        dispatch(opened::from_file(&quiz, json.as_ref()));
    });
}
