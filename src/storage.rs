//! The browser's storage, where it may be used. Blocked, full or missing: nothing happens.

use crate::settings::Persist;

/// The longest text that is read, in bytes; ours have some hundreds for each result.
const LONGEST: usize = 65_536;

fn area(persist: Persist) -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    match persist {
        Persist::Local => window.local_storage().ok()?,
        Persist::Session => window.session_storage().ok()?,
        Persist::None => None,
    }
}

/// What is kept under a key; what is longer than anything of ours is not.
pub(crate) fn read(persist: Persist, key: &str) -> Option<String> {
    area(persist)?.get_item(key).ok()?.filter(|text| text.len() <= LONGEST)
}

/// Keeps a text under a key.
pub(crate) fn write(persist: Persist, key: &str, text: &str) {
    if let Some(area) = area(persist) {
        // A full storage keeps what it had; the person loses nothing now.
        let _ = area.set_item(key, text);
    }
}

/// Deletes what is kept under a key, wherever it was kept: the page may have changed its mind about where.
pub(crate) fn remove(key: &str) {
    for area in [Persist::Local, Persist::Session].into_iter().filter_map(area) {
        let _ = area.remove_item(key);
    }
}
