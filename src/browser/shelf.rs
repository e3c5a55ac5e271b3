//! What is stored, as this tab has last seen it: another tab may have gone on since.

use std::cell::RefCell;
use std::rc::Rc;

use quiz_core::session::{Earlier, News, Session, Snapshot};
use quiz_core::widget::{Kept, Remembered, State};
use quiz_core::{Json, Quiz};

use super::{Storage, parse};
use crate::settings::Persist;

/// What was last seen.
#[derive(Clone)]
struct Seen {
    /// The text of the session; nothing where there is none, or nobody has looked yet.
    session_text: Option<String>,
    session: Session,
    /// The text of the results of earlier times.
    earlier_text: Option<String>,
    earlier: Vec<Earlier>,
}

/// The storage of a widget, with what was last seen there.
pub(crate) struct Shelf {
    quiz: Rc<Quiz>,
    storage: Storage,
    seen: RefCell<Seen>,
}

impl Shelf {
    /// A shelf that holds what was remembered when the widget began.
    pub(crate) fn new(quiz: &Rc<Quiz>, storage: &Storage, remembered: &Remembered) -> Self {
        let remembered = if storage.is_new { &Remembered::default() } else { remembered };
        let seen = Seen {
            session_text: None,
            session: remembered.session.clone().unwrap_or_else(|| Session::new(quiz)),
            earlier_text: None,
            earlier: remembered.earlier.clone(),
        };
        Self { quiz: quiz.clone(), storage: storage.clone(), seen: RefCell::new(seen) }
    }

    /// What another tab has stored since; nothing where it has not.
    pub(super) fn news(&self) -> Option<News> {
        if self.storage.persist == Persist::None {
            return None;
        }
        let before = self.seen.borrow().clone();
        let mut now = before.clone();
        now.session_text = self.storage.read(Kept::Session);
        now.earlier_text = self.storage.read(Kept::Earlier);
        if (&now.session_text, &now.earlier_text) == (&before.session_text, &before.earlier_text) {
            return None;
        }
        let json = |text: &Option<String>| text.as_deref().and_then(|text| parse(text).ok()).unwrap_or(Json::Null);
        // What was there and is gone was deleted. What cannot be read says nothing.
        if now.session_text.is_none() && before.session_text.is_some() {
            now.session = Session::new(&self.quiz);
        } else if let Some(session) = Snapshot::restore(&self.quiz, &json(&now.session_text)) {
            now.session = session;
        }
        if now.earlier_text.is_some() || before.earlier_text.is_some() {
            now.earlier = Earlier::from_json(&self.quiz, &json(&now.earlier_text));
        }
        self.seen.replace(now.clone());
        Some(News {
            before: before.session,
            now: now.session,
            earlier_before: before.earlier,
            earlier_now: now.earlier,
        })
    }

    /// Stores what a state keeps, together with what another tab has done, which is the answer.
    pub(super) fn store(&self, kept: Kept, state: &State) -> Option<News> {
        let news = self.news();
        let mut next = self.seen.borrow().clone();
        let was = self.text(kept, &next);
        next.session =
            news.as_ref().map_or_else(|| state.kept().clone(), |news| news.session(&self.quiz, state.kept()));
        next.earlier = news.as_ref().map_or_else(|| state.earlier().to_vec(), |news| news.earlier(state.earlier()));
        let text = self.text(kept, &next);
        // What says the same is not written: two versions of a quiz would do so in turn.
        if text != was {
            self.storage.store(kept, &text);
            self.note(kept, next);
        }
        news
    }

    /// Deletes what is stored.
    pub(super) fn forget(&self, kept: Kept) {
        self.storage.forget(kept);
        let mut next = self.seen.borrow().clone();
        next.session = Session::new(&self.quiz);
        next.earlier.clear();
        self.note(kept, next);
    }

    fn text(&self, kept: Kept, seen: &Seen) -> String {
        match kept {
            Kept::Session => Snapshot::of(&self.quiz, &seen.session).to_string(),
            Kept::Earlier => Earlier::to_json(&self.quiz, &seen.earlier).to_string(),
        }
    }

    /// Notes what is stored now, if it could be: a storage that is full or blocked has what it had.
    fn note(&self, kept: Kept, next: Seen) {
        let mut seen = self.seen.borrow_mut();
        let text = self.storage.read(kept);
        match kept {
            Kept::Session if text != seen.session_text => (seen.session_text, seen.session) = (text, next.session),
            Kept::Earlier if text != seen.earlier_text => (seen.earlier_text, seen.earlier) = (text, next.earlier),
            _ => {}
        }
    }
}
