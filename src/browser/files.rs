//! Reading the file that was chosen in an input.

use std::rc::Rc;

use js_sys::{Function, Promise, Reflect};
use quiz_core::Quiz;
use quiz_core::widget::{Intent, opened};
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;

use super::js_json;

/// The largest file that is opened, in bytes.
const LARGEST: f64 = 65_536.0;

/// Reads the file that was chosen in an input, and dispatches what follows from it.
pub(crate) fn open_file(quiz: &Rc<Quiz>, input: &HtmlInputElement, dispatch: impl Fn(Intent) + Clone + 'static) {
    let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
    // The same file can be chosen again.
    input.set_value("");
    if file.size() > LARGEST {
        return dispatch(opened::from_file(quiz, None));
    }
    let (quiz, damaged, failed) = (quiz.clone(), opened::from_file(quiz, None), dispatch.clone());
    let on_text = Closure::once_into_js(move |text: JsValue| {
        let json = text.as_string().and_then(|text| js_json::parse(&text).ok());
        dispatch(opened::from_file(&quiz, json.as_ref()));
    });
    let on_failed = Closure::once_into_js(move || failed(damaged));
    then(&file.text(), &on_text, &on_failed);
}

/// Calls one of two functions when a promise has ended. The engine keeps them until then.
pub(super) fn then(promise: &Promise, done: &JsValue, failed: &JsValue) {
    if let Ok(Ok(then)) = Reflect::get(promise, &"then".into()).map(JsCast::dyn_into::<Function>) {
        let _ = then.call2(promise, done, failed);
    }
}
