//! What a person can do, and the one pure function that does it.

use super::{Screen, Session};
use crate::day::Day;
use crate::quiz::Quiz;
use crate::responses::{Answer, Points};

/// Something that a person does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Answers a statement.
    Answer(usize, Answer),
    /// Answers a statement in a way that moves on, where that is switched on.
    AnswerAndGoOn(usize, Answer),
    /// Goes on.
    Next,
    /// Goes back.
    Back,
    /// Opens a screen.
    Open(Screen),
    /// Says how much an area matters.
    Importance(usize, Points),
    /// Switches on or off that choosing with a pointer moves on.
    AutoAdvance(bool),
    /// Goes on although the side can no longer change.
    GoOnAnyway,
    /// Notes the day on which the result was first reached.
    Finished(Day),
    /// Starts again from nothing.
    Restart,
}

/// The session after an action, or nothing where the action changes nothing: it is not possible here, or all is so
/// already.
///
/// ```
/// # use quiz_core::quiz::Quiz;
/// use quiz_core::responses::{Answer, Rating};
/// use quiz_core::session::{reduce, Action, Session, Screen};
///
/// # let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/quizzes/specimen.json"));
/// # let quiz = Quiz::from_json(&serde_json::from_str(text)?).map_err(|problems| format!("{problems:?}"))?;
/// let session = Session::new(&quiz);
/// let answered = reduce(&quiz, &session, Action::AnswerAndGoOn(0, Answer::Given(Rating::MOST))).ok_or("nothing changes")?;
/// assert_eq!((answered.screen, answered.answered()), (Screen::Question(1), 1));
/// assert_eq!(reduce(&quiz, &session, Action::Back), None);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn reduce(quiz: &Quiz, session: &Session, action: Action) -> Option<Session> {
    let next = match action {
        Action::Answer(question, answer) => session.with_answer(question, answer)?,
        Action::AnswerAndGoOn(question, answer) => {
            let answered = session.with_answer(question, answer)?;
            let moves = session.auto_advance && session.screen == Screen::Question(question);
            match answered.next() {
                Some(screen) if moves => answered.at(screen, None),
                _ => answered,
            }
        }
        Action::Next => match session.screen {
            Screen::Question(at) if session.answer(at).is_open() => Session { answer_missing: true, ..session.clone() },
            _ => session.clone().at(session.next()?, None),
        },
        Action::Back => session.clone().at(session.back()?, None),
        Action::Open(screen) => open(session, screen)?,
        Action::Importance(area, points) => {
            let mut session = session.clone();
            session.responses.set_points(area, Some(points)).then_some(session)?
        }
        Action::AutoAdvance(on) => Session { auto_advance: on, ..session.clone() },
        Action::GoOnAnyway => Session { settled_told: true, ..session.clone() },
        Action::Finished(day) => Session { finished: session.finished.or(Some(day)), ..session.clone() },
        Action::Restart => Session { auto_advance: session.auto_advance, ..Session::new(quiz) },
    };
    // It is said on one statement; who moves on without a word has decided too.
    let told = next.settled_told || (next.screen != session.screen && session.is_settled_early(quiz));
    let next = Session { settled_told: told && action != Action::Restart, ..next };
    (next != *session).then_some(next)
}

fn open(session: &Session, screen: Screen) -> Option<Session> {
    if let Screen::Question(at) = screen
        && at >= session.responses.answers().len()
    {
        return None;
    }
    if screen == session.screen {
        return None;
    }
    // From a screen that shows many things one comes back to it; the result leads everywhere and back to itself.
    let from = match (session.screen, screen) {
        (_, Screen::Result | Screen::Review) => None,
        (Screen::Review | Screen::Result, _) => Some(session.screen),
        _ => None,
    };
    let mut opened = session.clone().at(screen, from);
    // A statement that was opened from the review is no new place to come back to.
    if screen == Screen::Review && session.from != Some(Screen::Review) {
        opened.reviewed_from = Some(session.screen);
    }
    Some(opened)
}
