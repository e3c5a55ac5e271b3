//! JSON text through the browser's own parser, which costs the widget no bytes.

use js_sys::{Array, Object};
use quiz_core::Json;
use wasm_bindgen::{JsCast, JsValue};

/// How deep values may lie in each other; ours need six levels.
const DEEPEST: u8 = 32;

/// Parses a text.
///
/// # Errors
/// The browser's words on what is wrong and where.
pub(crate) fn parse(text: &str) -> Result<Json, String> {
    match js_sys::JSON::parse(text) {
        Ok(value) => Ok(tree(&value, DEEPEST)),
        Err(error) => Err(error.dyn_ref::<js_sys::Error>().map_or_else(String::new, |error| error.message().into())),
    }
}

fn tree(value: &JsValue, depth: u8) -> Json {
    if value.is_null() || value.is_undefined() || depth == 0 {
        Json::Null
    } else if let Some(truth) = value.as_bool() {
        Json::Bool(truth)
    } else if let Some(number) = value.as_f64() {
        // Beyond 2^53 a number of JavaScript is not exact.
        let whole = number.trunc() == number && number.abs() <= 9_007_199_254_740_992.0;
        if whole { Json::Integer(number as i64) } else { Json::Fraction }
    } else if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(list) = value.dyn_ref::<Array>() {
        Json::List(list.iter().map(|item| tree(&item, depth - 1)).collect())
    } else if let Some(object) = value.dyn_ref::<Object>() {
        let entry = |entry: JsValue| {
            let entry = Array::from(&entry);
            Some((entry.get(0).as_string()?, tree(&entry.get(1), depth - 1)))
        };
        Json::Object(Object::entries(object).iter().filter_map(entry).collect())
    } else {
        Json::Null
    }
}
