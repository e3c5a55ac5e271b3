//! The page that the widget is in: its address, and a way to print it.

/// The address of the page; empty where the browser does not say it.
pub(super) fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Prints the page.
pub(super) fn print() {
    // A sandboxed frame may not print, and hears nothing of it.
    let _ = web_sys::window().map(|window| window.print());
}

/// Whether the page is in a frame whose sandbox takes its origin away. Whether that allows to save and to print, no
/// script can know.
pub(super) fn is_sandboxed() -> bool {
    web_sys::window().is_some_and(|window| window.origin() == "null")
}
