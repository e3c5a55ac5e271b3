//! The page is told the result: after the person has said so, and until they take it back.

use quiz_core::{Json, Outcome, Shared, Step, date, to_file};
use yew::prelude::*;

use super::{Notify, State};
use crate::clock;
use crate::content::Content;

/// Tells the page the person's own result, in the form of a saved file, when it is shared and whenever it is another one
/// then; and nothing in its place when it is no longer shared.
#[hook]
pub(crate) fn use_share(notify: &Notify, content: &Content, state: &State) {
    let (notify, content) = (notify.clone(), content.clone());
    let told = use_mut_ref(|| Json::Null);
    let session = state.kept();
    let shows = state.shared && session.step == Step::Result;
    use_effect_with((state.shared, shows.then_some(session)), move |(shared, session)| {
        let result = match session {
            Some(session) => {
                let quiz = &content.quiz;
                let outcome = Outcome::new(quiz, &session.answers, &session.importance);
                let all = Shared { answers: session.answers.clone(), importance: session.importance.clone() };
                to_file(quiz, &all, &outcome, &date(session.finished.unwrap_or_else(clock::today)))
            }
            // On the way through the answers the result is not finished.
            None if *shared => return,
            None => Json::Null,
        };
        if told.replace(result.clone()) != result {
            let detail = [
                ("quiz", Json::text(&content.quiz.id)),
                ("revision", Json::Integer(i64::from(content.quiz.revision))),
                ("result", result),
            ];
            notify.emit(("quiz-result", Json::object(detail).to_string()));
        }
    });
}
