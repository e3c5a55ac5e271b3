//! The page that the widget is in: its address, and a way to print it.

/// The address of the page; empty where the browser does not say it.
pub(super) fn address() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// Prints the page.
pub(super) fn print() {
    // A sandboxed frame may not print; the browser says so itself.
    let _ = web_sys::window().map(|window| window.print());
}
