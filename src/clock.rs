//! The day of today, as the browser knows it.

use js_sys::Date;

/// Milliseconds of a day.
const DAY: f64 = 86_400_000.0;

/// Today where the person is, in days since 1970-01-01.
pub(crate) fn today() -> u32 {
    let local = Date::now() - Date::new_0().get_timezone_offset() * 60_000.0;
    (local / DAY).floor() as u32
}
