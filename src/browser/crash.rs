//! Breaks the widget down where a test says so: only in a build with the feature `crash`, which is never shipped.

/// Panics if the page has named this place in the global variable `careerQuizCrash`.
pub(crate) fn crash(place: &str) {
    let named = js_sys::Reflect::get(&js_sys::global(), &"careerQuizCrash".into());
    if named.is_ok_and(|name| name == place) {
        std::panic::panic_any("a test breaks it down");
    }
}
