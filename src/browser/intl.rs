//! Plurals and dates of a language as the browser knows them; where it does not, those of English.

use std::cell::OnceCell;

use js_sys::{Date, Object, Reflect};
use quiz_core::day::Day;
use quiz_core::words::{English, Locale};
use wasm_bindgen::prelude::*;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

#[wasm_bindgen]
extern "C" {
    // Those of js-sys cannot fail, but pages replace what there is.
    #[wasm_bindgen(js_namespace = Intl)]
    type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str) -> Result<PluralRules, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn select(this: &PluralRules, count: f64) -> Result<String, JsValue>;

    #[wasm_bindgen(js_namespace = Intl)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(language: &str, options: &Object) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, catch, structural)]
    fn format(this: &DateTimeFormat, date: &Date) -> Result<String, JsValue>;
}

/// The locale of a language.
pub(crate) struct Intl {
    language: String,
    plurals: OnceCell<Option<PluralRules>>,
}

impl Intl {
    /// The locale of a language by its BCP 47 tag. English is that of Britain, as the words of the widget are.
    pub(crate) fn new(language: &str) -> Self {
        let language = if language == "en" { "en-GB" } else { language };
        Self { language: language.to_owned(), plurals: OnceCell::new() }
    }

    /// A day with some of its parts.
    fn written(&self, day: Day, parts: &[(&str, &str)]) -> Option<String> {
        let options = Object::new();
        for (part, form) in parts.iter().chain(&[("timeZone", "UTC")]) {
            Reflect::set(&options, &(*part).into(), &(*form).into()).ok()?;
        }
        let date = Date::new(&(f64::from(day.number()) * DAY).into());
        DateTimeFormat::new(&self.language, &options).ok()?.format(&date).ok()
    }
}

impl Locale for Intl {
    fn plural(&self, count: u64) -> &str {
        let plurals = self.plurals.get_or_init(|| PluralRules::new(&self.language).ok());
        match plurals.as_ref().and_then(|plurals| plurals.select(count as f64).ok()).as_deref() {
            Some("zero") => "zero",
            Some("one") => "one",
            Some("two") => "two",
            Some("few") => "few",
            Some("many") => "many",
            Some(_) => "other",
            None => English.plural(count),
        }
    }

    fn date(&self, day: Day) -> String {
        let parts = [("day", "numeric"), ("month", "long"), ("year", "numeric")];
        self.written(day, &parts).unwrap_or_else(|| English.date(day))
    }

    fn day(&self, day: Day) -> String {
        self.written(day, &[("day", "numeric"), ("month", "long")]).unwrap_or_else(|| English.day(day))
    }

    fn month(&self, day: Day, year: bool) -> String {
        let parts: &[_] = if year { &[("month", "long"), ("year", "numeric")] } else { &[("month", "long")] };
        self.written(day, parts).unwrap_or_else(|| English.month(day, year))
    }

    fn inside(&self, text: &str) -> String {
        // German and its neighbour write nouns with a capital letter.
        if self.language.starts_with("de") || self.language.starts_with("lb") {
            text.to_owned()
        } else {
            English.inside(text)
        }
    }
}
