//! What a person is doing with a widget, and the one pure function that changes it.

use super::{Focus, Intent, Message, Remembered, Source};
use crate::quiz::Quiz;
use crate::responses::Responses;
use crate::session::{Action, Earlier, Screen, Session, reduce};

/// Whose answers are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The person's own.
    Own,
    /// The person's own with something tried on the result, which is not kept.
    Trying {
        /// The session without what is tried.
        original: Session,
    },
    /// Those of a shared or an opened result.
    Visiting {
        /// Where they come from.
        source: Source,
        /// The person's own session meanwhile.
        own: Session,
    },
}

/// What can be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Undo {
    session: Session,
    earlier: Vec<Earlier>,
    /// The key of the sentence that offers it.
    offer: &'static str,
}

/// All that a widget holds. Only [`State::apply`] changes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    session: Session,
    mode: Mode,
    undo: Option<Undo>,
    welcome: bool,
    outdated: usize,
    earlier: Vec<Earlier>,
    compared: Option<usize>,
    message: Option<Message>,
    told: u32,
    asks_to_clear: bool,
    is_shared: bool,
    published: Option<Earlier>,
    focus: Focus,
    screens: u32,
    arrivals: u32,
}

impl State {
    /// The state that a widget begins with.
    #[must_use]
    pub fn new(quiz: &Quiz, remembered: &Remembered) -> Self {
        let session = remembered.session(quiz);
        let welcome = remembered.welcome && !session.is_fresh() && session.screen != Screen::Result;
        let state = Self {
            session,
            mode: Mode::Own,
            undo: None,
            welcome,
            outdated: remembered.outdated,
            earlier: remembered.earlier(),
            compared: None,
            message: None,
            told: 0,
            asks_to_clear: false,
            is_shared: false,
            published: None,
            focus: Focus::Heading,
            screens: 0,
            arrivals: 0,
        };
        let wanted = remembered.wanted.clone().and_then(|intent| state.apply(quiz, intent));
        wanted.unwrap_or(state)
    }

    /// The session that is shown.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Whose answers are shown.
    #[must_use]
    pub const fn mode(&self) -> &Mode {
        &self.mode
    }

    /// Whether the answers are the person's own, and not those of a shared or an opened result.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        !matches!(self.mode, Mode::Visiting { .. })
    }

    /// What a link has brought that is visited now.
    #[must_use]
    pub const fn visited_link(&self) -> Option<&Responses> {
        match self.mode {
            Mode::Visiting { source: Source::Link, .. } => Some(&self.session.responses),
            _ => None,
        }
    }

    /// The session that is to be remembered: the person's own, without what is only tried.
    #[must_use]
    pub const fn kept(&self) -> &Session {
        match &self.mode {
            Mode::Own => &self.session,
            Mode::Trying { original } => original,
            Mode::Visiting { own, .. } => own,
        }
    }

    /// Whether remembered answers are still to be welcomed.
    #[must_use]
    pub const fn welcome(&self) -> bool {
        self.welcome
    }

    /// How many answers of before are to be given again, since the statements have changed; until something is done.
    #[must_use]
    pub const fn outdated(&self) -> usize {
        self.outdated
    }

    /// Whether answers were put away just now, and can come back.
    #[must_use]
    pub const fn can_undo(&self) -> bool {
        self.undo.is_some()
    }

    /// The key of the sentence that offers answers back that were put away just now.
    #[must_use]
    pub fn undo_offer(&self) -> Option<&'static str> {
        self.undo.as_ref().map(|undo| undo.offer)
    }

    /// Whether the person is asked if all answers are to go.
    #[must_use]
    pub const fn asks_to_clear(&self) -> bool {
        self.asks_to_clear
    }

    /// Whether something of the person's own is kept, so that it can be deleted.
    #[must_use]
    pub fn keeps_anything(&self) -> bool {
        !self.kept().is_fresh() || !self.earlier.is_empty()
    }

    /// The results of earlier times, the oldest first.
    #[must_use]
    pub fn earlier(&self) -> &[Earlier] {
        &self.earlier
    }

    /// The position of the earlier result that was chosen to compare with.
    #[must_use]
    pub const fn compared(&self) -> Option<usize> {
        self.compared
    }

    /// What the person is told.
    #[must_use]
    pub const fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// Counts what the person was told; the status region speaks each time anew, also where it is the same.
    #[must_use]
    pub const fn told(&self) -> u32 {
        self.told
    }

    /// Whether the page may see the result.
    #[must_use]
    pub const fn is_shared(&self) -> bool {
        self.is_shared
    }

    /// The result that the page may see: while the person goes through the answers again, the one before.
    #[must_use]
    pub const fn published(&self) -> Option<&Earlier> {
        self.published.as_ref()
    }

    /// Where focus goes when [`State::screens`] grows.
    #[must_use]
    pub const fn focus(&self) -> Focus {
        self.focus
    }

    /// Counts the screens that the person's doing has led to, and what else focus goes to.
    #[must_use]
    pub const fn screens(&self) -> u32 {
        self.screens
    }

    /// Counts the times that the person came to a question from a screen of another kind.
    #[must_use]
    pub const fn arrivals(&self) -> u32 {
        self.arrivals
    }

    /// Whether the person's own result is shown and the day of it is not known yet.
    #[must_use]
    pub fn needs_day(&self) -> bool {
        self.is_own() && self.session.screen == Screen::Result && self.session.finished.is_none()
    }

    /// The state after an intent, or nothing where the intent changes nothing.
    #[must_use]
    pub fn apply(&self, quiz: &Quiz, intent: Intent) -> Option<Self> {
        let mut next = self.clone();
        // What another tab has done without a difference for this one is nothing.
        match &intent {
            Intent::TakeOver { session, .. } if self.taken_over(session) == *self.kept() => return None,
            Intent::TakeOverEarlier(earlier) if *earlier == self.earlier => return None,
            _ => {}
        }
        // A note is for once. Only the day, which comes from no person, does not end it; and to be asked something does
        // not take back what is offered.
        if !matches!(intent, Intent::Do(Action::Finished(_))) {
            next.message = None;
            next.asks_to_clear = false;
            if !matches!(intent, Intent::AskClear | Intent::KeepAll) {
                next.welcome = false;
                next.outdated = 0;
                next.undo = None;
            }
        }
        match (intent, &self.mode) {
            (Intent::Do(Action::Restart), _) => next.restart(quiz, self.welcome)?,
            (Intent::Do(action), _) => next.act(quiz, action)?,
            (Intent::GoOn, _) if self.welcome => next.focus_on(Focus::Heading),
            (Intent::Undo, _) => {
                let undo = self.undo.clone()?;
                next.show(undo.session);
                next.earlier = undo.earlier;
                next.tell(Message::Spoken("restart.undone"));
            }
            (Intent::AskClear, _) if self.keeps_anything() => {
                next.asks_to_clear = true;
                next.focus_on(Focus::KeepAll);
            }
            (Intent::KeepAll, _) if self.asks_to_clear => {
                next.focus_on(Focus::AskClear);
                next.tell(Message::Spoken("delete.kept"));
            }
            (Intent::Clear, _) => next.clear(quiz, self)?,
            (Intent::Revert, Mode::Trying { original }) => {
                next.show(original.clone());
                next.tell(Message::Spoken("try.reverted"));
            }
            (Intent::KeepChange, Mode::Trying { original }) => {
                let offer = "try.kept";
                next.undo = Some(Undo { session: original.clone(), earlier: self.earlier.clone(), offer });
                next.mode = Mode::Own;
                next.focus_on(Focus::Heading);
                next.tell(Message::Spoken(offer));
            }
            (Intent::Visit(source, responses), _) if self.has_reached(source, &responses) => next.come_home(quiz),
            (Intent::Visit(source, responses), _) => next.visit(quiz, source, responses),
            (Intent::Leave, Mode::Visiting { own, .. }) => next.show(own.clone()),
            (Intent::LeaveLink { has_focus }, Mode::Visiting { source: Source::Link, own }) => {
                next.show(own.clone());
                next.focus = by_itself(has_focus);
            }
            (Intent::TakeOver { session, has_focus }, _) => next.take_over(quiz, &session, has_focus),
            (Intent::TakeOverEarlier(earlier), _) => {
                next.earlier = earlier;
                next.compared = None;
            }
            (Intent::Adopt, Mode::Visiting { own, .. }) => {
                next.mode = Mode::Own;
                next.focus_on(Focus::Heading);
                next.put_away(own.clone(), "visit.adopted");
                next.tell(Message::Spoken(next.undo_offer().unwrap_or("visit.adopted_only")));
            }
            (Intent::Compare(at), _) if at.is_none_or(|at| at < self.earlier.len()) => next.compared = at,
            (Intent::Share(on), _) if on != self.is_shared => {
                next.is_shared = on;
                next.tell(Message::Spoken(if on { "share.is_on" } else { "share.is_off" }));
            }
            (Intent::Tell(message), _) => next.tell(message),
            _ => return None,
        }
        next.publish();
        (next != *self).then_some(next)
    }

    /// Does something with the quiz; nothing where it changes nothing.
    fn act(&mut self, quiz: &Quiz, action: Action) -> Option<()> {
        let on_result = self.session.screen == Screen::Result;
        let responds = matches!(action, Action::Answer(..) | Action::AnswerAndGoOn(..) | Action::Importance(..));
        // A response on the result is tried; on a screen of its own it is meant, also while something is tried.
        let tries = responds && on_result;
        let meant = if tries { None } else { self.mean(quiz, action) };
        let Some(next) = reduce(quiz, &self.session, action) else {
            // Who asks to go on once more without an answer hears once more what is missing.
            let misses = action == Action::Next && self.session.answer_missing;
            if misses {
                self.tell(Message::Spoken("question.missing"));
                return Some(());
            }
            return meant;
        };
        let before = self.set(next);
        let misses = self.session.answer_missing && !before.answer_missing;
        // The button to go on anyway goes away, and would take the focus with it.
        if before.screen != self.session.screen || misses || action == Action::GoOnAnyway {
            self.focus_on(self.session.came_back(&before).map_or(Focus::Heading, Focus::Edit));
        }
        if misses {
            self.tell(Message::Spoken("question.missing"));
        } else if tries {
            self.tell(Message::Tried);
        } else if self.session.is_settled_early(quiz) && !before.is_settled_early(quiz) {
            self.tell(Message::Spoken("settled.text"));
        } else if self.session.responses.counts_nothing() && !before.responses.counts_nothing() {
            self.tell(Message::Spoken("importance.all_zero"));
        }
        if tries && self.mode == Mode::Own {
            self.mode = Mode::Trying { original: before };
        }
        Some(())
    }

    /// Does the same to the session without what is tried, so that it is kept; nothing where it changes nothing.
    fn mean(&mut self, quiz: &Quiz, action: Action) -> Option<()> {
        let Mode::Trying { original } = &mut self.mode else { return None };
        // That session stays at the result, where the person comes back to.
        if matches!(action, Action::Next | Action::Back | Action::Open(_)) {
            return None;
        }
        *original = reduce(quiz, original, action)?;
        Some(())
    }

    /// Starts the person's own session again, whatever is shown; nothing where it is at its beginning already.
    fn restart(&mut self, quiz: &Quiz, welcome: bool) -> Option<()> {
        let own = self.kept().clone();
        let fresh = match reduce(quiz, &own, Action::Restart) {
            Some(fresh) => fresh,
            None if self.mode == Mode::Own => return None,
            None => own.clone(),
        };
        // Focus stays where the screen does, unless it was on a button that goes away.
        if self.session.screen != fresh.screen || !self.is_own() || welcome {
            self.focus_on(Focus::Heading);
        }
        self.replace(fresh);
        self.is_shared = false;
        self.put_away(own, "restart.done");
        self.tell(Message::Spoken(self.undo_offer().unwrap_or("restart.fresh")));
        Some(())
    }

    /// Lets all go; nothing where there is nothing.
    fn clear(&mut self, quiz: &Quiz, before: &Self) -> Option<()> {
        let nothing = Self::new(quiz, &Remembered::default());
        let (focus, screens, arrivals) = (before.focus, before.screens, before.arrivals);
        let (told, message) = (before.told, before.message.clone());
        if *before == (Self { focus, screens, arrivals, told, message, ..nothing }) {
            return None;
        }
        self.show(Session::new(quiz));
        self.earlier.clear();
        self.is_shared = false;
        self.tell(Message::Said("delete.done"));
        Some(())
    }

    /// Whether responses from elsewhere are those of the person's own result, which is kept here.
    fn has_reached(&self, source: Source, responses: &Responses) -> bool {
        let own = self.kept();
        let is_of_then = match source {
            Source::Link => true,
            Source::File { day, old } => old.is_none() && day == own.finished,
        };
        is_of_then && (own.screen == Screen::Result || own.finished.is_some()) && own.responses == *responses
    }

    /// Shows the person's own result, where that is what was brought from elsewhere.
    fn come_home(&mut self, quiz: &Quiz) {
        let own = self.kept().clone();
        self.show(reduce(quiz, &own, Action::Open(Screen::Result)).unwrap_or(own));
        self.tell(Message::MINE);
    }

    fn visit(&mut self, quiz: &Quiz, source: Source, responses: Responses) {
        let own = self.kept().clone();
        let finished = match source {
            Source::Link => None,
            Source::File { day, .. } => day,
        };
        self.show(Session { responses, screen: Screen::Result, finished, ..Session::new(quiz) });
        self.focus = Focus::Note;
        self.mode = Mode::Visiting { source, own };
    }

    /// A session that was not done in this widget, as its own: where one came from is not stored.
    fn taken_over(&self, session: &Session) -> Session {
        let mine = self.kept();
        if session.screen != mine.screen {
            return session.clone();
        }
        let Session { from, reviewed_from, answer_missing, .. } = *mine;
        Session { from, reviewed_from, answer_missing, ..session.clone() }
    }

    /// Takes over what was not done in this widget. What is only tried here is over, and a visit goes on.
    fn take_over(&mut self, quiz: &Quiz, session: &Session, has_focus: bool) {
        let session = self.taken_over(session);
        if let Mode::Visiting { own, .. } = &mut self.mode {
            *own = session;
            return;
        }
        let before = self.set(session);
        self.mode = Mode::Own;
        if self.session.is_fresh() && !before.is_fresh() {
            self.tell(Message::ELSEWHERE);
        }
        if before.screen == self.session.screen {
            return;
        }
        self.focus_on(by_itself(has_focus));
        if has_focus && self.session.is_settled_early(quiz) {
            self.tell(Message::Spoken("settled.text"));
        }
    }

    /// Tells the person something.
    fn tell(&mut self, message: Message) {
        self.message = Some(message);
        self.told += 1;
    }

    /// Sends focus to a place of the screen that comes.
    fn focus_on(&mut self, focus: Focus) {
        self.focus = focus;
        self.screens += 1;
    }

    /// Puts a session of the person away: it can come back, which the sentence of a key offers, and its result is one of
    /// earlier times.
    fn put_away(&mut self, session: Session, offer: &'static str) {
        if session.is_fresh() {
            return;
        }
        let earlier = self.earlier.clone();
        if let Some(result) = Earlier::of(&session) {
            self.earlier = Earlier::added(&earlier, result);
        }
        self.undo = Some(Undo { session, earlier, offer });
    }

    /// Shows another session as the person's own, on a screen that focus goes to.
    fn show(&mut self, session: Session) {
        self.replace(session);
        self.focus_on(Focus::Heading);
    }

    /// Makes another session the person's own; what was about the one before is over.
    fn replace(&mut self, session: Session) {
        self.set(session);
        self.mode = Mode::Own;
        self.compared = None;
    }

    /// Sets the session that is shown; answers the one before.
    fn set(&mut self, session: Session) -> Session {
        let before = std::mem::replace(&mut self.session, session);
        let asks = |session: &Session| matches!(session.screen, Screen::Question(_));
        self.arrivals += u32::from(asks(&self.session) && !asks(&before));
        before
    }

    /// Notes what the page may see: on the way through the answers a result is not finished, so the last one stays.
    fn publish(&mut self) {
        if !self.is_shared {
            self.published = None;
        } else if self.kept().screen == Screen::Result
            && let Some(result) = Earlier::of(self.kept())
        {
            self.published = Some(result);
        }
    }
}

/// Where focus goes when a screen comes by itself.
const fn by_itself(has_focus: bool) -> Focus {
    if has_focus { Focus::Heading } else { Focus::Stays }
}
