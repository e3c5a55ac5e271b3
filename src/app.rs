//! The widget: the screen of the session, and what happens after it is shown.

use std::cell::Cell;
use std::rc::Rc;

use quiz_core::{Action, Outcome, Session, Step};
use yew::prelude::*;

use crate::components::button::{Look, button};
use crate::components::importance_screen::importance_screen;
use crate::components::note::note;
use crate::components::question_screen::question_screen;
use crate::components::result_screen::result_screen;
use crate::components::review_screen::review_screen;
use crate::content::Content;
pub use crate::hooks::{Notify, Remote, Storage};
use crate::hooks::{State, use_focus, use_notify, use_remote, use_session, use_snapshot};
use crate::intent::Intent;
use crate::view::View;

/// What the widget needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The quiz and the words.
    pub content: Content,
    /// A session that was remembered.
    #[prop_or_default]
    pub remembered: Option<Session>,
    /// Whether the person is welcomed back to it.
    #[prop_or_default]
    pub welcome: bool,
    /// Where answers are kept.
    #[prop_or_default]
    pub storage: Storage,
    /// Who is told what happens.
    #[prop_or_default]
    pub notify: Notify,
    /// How the page reaches in.
    #[prop_or_default]
    pub remote: Remote,
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let quiz = &props.content.quiz;
    let state = use_session(quiz, props.remembered.as_ref(), props.welcome);
    let heading = use_node_ref();
    let pressed = use_memo((), |()| Rc::new(Cell::new(false)));
    use_snapshot(&props.storage, &props.notify, quiz, &state.session);
    use_notify(&props.notify, quiz, &state.session);
    use_remote(&props.remote, &state);
    use_focus(state.steps, &heading);

    let dispatcher = state.dispatcher();
    let on_intent = Callback::from(move |intent| dispatcher.dispatch(intent));
    let session: &Session = &state.session;
    let view = View { content: &props.content, session, heading: &heading, on_intent: &on_intent, pressed: &pressed };
    let outcome = (session.step == Step::Result).then(|| Outcome::new(quiz, &session.answers, &session.importance));
    let (name, screen) = match (session.step, &outcome) {
        (Step::Question(at), _) => ("question", question_screen(&view, at)),
        (Step::Review, _) => ("review", review_screen(&view)),
        (Step::Result, Some(outcome)) => ("result", result_screen(&view, outcome)),
        _ => ("importance", importance_screen(&view)),
    };
    let label = outcome.as_ref().map(|outcome| outcome.label.id(quiz));
    let total = outcome.as_ref().map(|outcome| outcome.parts.total.to_string());
    html! {
        <div
            class="screen"
            part="screen"
            lang={quiz.language.clone()}
            data-screen={name}
            data-label={label}
            data-total={total}
        >
            { greeting(&view, &state) }
            { screen }
        </div>
    }
}

/// What stands above the screen for once: a welcome back, or a way back from starting again.
fn greeting(view: &View<'_>, state: &State) -> Html {
    if state.welcome {
        let (answered, count) = (view.session.answered().to_string(), view.quiz().questions.len().to_string());
        let buttons = html! {
            <>
                { button(Look::Secondary, "go-on", view.does(Intent::GoOn), view.say("welcome.go_on")) }
                { button(Look::Link, "restart", view.acts(Action::Restart), view.say("restart")) }
                { button(Look::Link, "clear", view.does(Intent::Clear), view.say("clear")) }
            </>
        };
        note(view.fill("welcome.text", &[("answered", &answered), ("count", &count)]), buttons)
    } else if state.undo.is_some() {
        note(view.say("undo.text"), button(Look::Link, "undo", view.does(Intent::Undo), view.say("undo")))
    } else {
        Html::default()
    }
}
