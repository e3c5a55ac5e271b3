//! Where answers are kept, as far as the page and the browser allow it. Blocked, full or missing: nothing happens.

use quiz_core::widget::Kept;

use crate::settings::Persist;

/// The longest text that is read, in bytes; ours have some hundreds for each result.
const LONGEST: usize = 65_536;

/// Where answers are kept, and under what key.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Storage {
    /// How long.
    pub persist: Persist,
    /// The key of the session.
    pub key: String,
    /// Whether answers were kept elsewhere before, or not at all: then what is stored here is of another time.
    pub is_new: bool,
}

impl Storage {
    /// What is stored; what is longer than anything of ours is not.
    pub(crate) fn read(&self, kept: Kept) -> Option<String> {
        area(self.persist)?.get_item(&self.key(kept)).ok()?.filter(|text| text.len() <= LONGEST)
    }

    /// Stores a text.
    pub(crate) fn store(&self, kept: Kept, text: &str) {
        if let Some(area) = area(self.persist) {
            // A full storage keeps what it had; the person loses nothing now.
            let _ = area.set_item(&self.key(kept), text);
        }
    }

    /// Deletes what is stored, wherever it was: the page may have changed its mind about where.
    pub(super) fn forget(&self, kept: Kept) {
        for area in [Persist::Local, Persist::Session].into_iter().filter_map(area) {
            let _ = area.remove_item(&self.key(kept));
        }
    }

    /// Deletes what is stored in other places than where answers are kept: the page has changed its mind.
    pub(crate) fn forget_elsewhere(&self) {
        for persist in [Persist::Local, Persist::Session].into_iter().filter(|persist| *persist != self.persist) {
            for kept in [Kept::Session, Kept::Earlier] {
                let _ = area(persist).map(|area| area.remove_item(&self.key(kept)));
            }
        }
    }

    fn key(&self, kept: Kept) -> String {
        match kept {
            Kept::Session => self.key.clone(),
            Kept::Earlier => format!("{}:earlier", self.key),
        }
    }
}

fn area(persist: Persist) -> Option<web_sys::Storage> {
    let window = web_sys::window()?;
    match persist {
        Persist::Local => window.local_storage().ok()?,
        Persist::Session => window.session_storage().ok()?,
        Persist::None => None,
    }
}
