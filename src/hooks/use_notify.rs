//! The page is told what happens, without any answers.

use std::rc::Rc;

use quiz_core::{Json, Quiz, Session, Step};
use yew::prelude::*;

use super::Remembered;

/// Who is told: the name of an event, and its detail as JSON text.
pub type Notify = Callback<(&'static str, String)>;

/// Tells of the first answer, of progress, of completion and of starting again, since what was remembered.
#[hook]
pub(crate) fn use_notify(notify: &Notify, quiz: &Rc<Quiz>, remembered: &Remembered, session: &Rc<Session>) {
    let (notify, quiz) = (notify.clone(), quiz.clone());
    let told = use_mut_ref(|| Rc::new(remembered.session(&quiz)));
    use_effect_with(session.clone(), move |session| {
        let before = told.replace(session.clone());
        let tell = |name, more: &[(&str, usize)]| {
            let mut detail = vec![
                ("quiz".to_owned(), Json::text(&quiz.id)),
                ("revision".to_owned(), Json::Integer(i64::from(quiz.revision))),
            ];
            let number = |number: usize| Json::Integer(i64::try_from(number).unwrap_or(i64::MAX));
            detail.extend(more.iter().map(|(key, value)| ((*key).to_owned(), number(*value))));
            notify.emit((name, Json::Object(detail).to_string()));
        };
        let (was, is) = (before.answered(), session.answered());
        if was > 0 && session.is_fresh() {
            return tell("quiz-restart", &[]);
        }
        if was == 0 && is > 0 {
            tell("quiz-start", &[]);
        }
        if was != is {
            tell("quiz-progress", &[("answered", is), ("total", quiz.questions.len())]);
        }
        if session.step == Step::Result && before.step != Step::Result {
            tell("quiz-complete", &[]);
        }
    });
}
