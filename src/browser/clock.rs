//! What time it is, as the browser knows it.

use js_sys::Date;
use quiz_core::day::Day;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Today where the person is.
pub(super) fn today() -> Day {
    let local = Date::now() - Date::new_0().get_timezone_offset() * 60_000.0;
    Day::new((local / DAY).floor() as u32)
}

/// Milliseconds since the page was opened.
pub(super) fn now() -> u64 {
    web_sys::window().and_then(|window| window.performance()).map_or(0, |performance| performance.now() as u64)
}
