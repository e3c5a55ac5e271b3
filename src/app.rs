//! The widget: the screen of the session, and what happens after it is shown.

use quiz_core::{Outcome, Session, Step};
use yew::prelude::*;

use crate::components::greeting::greeting;
use crate::components::importance_screen::importance_screen;
use crate::components::question_screen::question_screen;
use crate::components::result_screen::result_screen;
use crate::components::review_screen::review_screen;
use crate::content::Content;
pub use crate::hooks::{Notify, Remembered, Remote, Storage};
use crate::hooks::{
    open_file, use_day, use_focus, use_notify, use_pace, use_remote, use_session, use_share, use_snapshot, use_tasks,
};
use crate::view::View;

/// What the widget needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The quiz and the words.
    pub content: Content,
    /// What was remembered.
    #[prop_or_default]
    pub remembered: Remembered,
    /// Where answers are kept.
    #[prop_or_default]
    pub storage: Storage,
    /// Who is told what happens.
    #[prop_or_default]
    pub notify: Notify,
    /// Who keeps a copy of the session outside the wasm memory, for when the widget has to be made anew.
    #[prop_or_default]
    pub keep: Callback<String>,
    /// How the page reaches in.
    #[prop_or_default]
    pub remote: Remote,
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (content, quiz) = (&props.content, &props.content.quiz);
    let state = use_session(quiz, &props.remembered);
    let heading = use_node_ref();
    let is_fast = use_pace(&state.session);
    let on_task = use_tasks(content, &state);
    use_snapshot(&props.storage, &props.keep, quiz, &state);
    use_notify(&props.notify, quiz, &props.remembered, &state.kept());
    use_share(&props.notify, content, &state);
    use_remote(&props.remote, &state);
    use_day(&state);
    use_focus(state.steps, &heading);
    #[cfg(feature = "crash")]
    crate::hooks::crash("render");

    let dispatcher = state.dispatcher();
    let on_intent = Callback::from(move |intent| {
        #[cfg(feature = "crash")]
        crate::hooks::crash("event");
        dispatcher.dispatch(intent);
    });
    let on_file = {
        let (content, on_intent) = (content.clone(), on_intent.clone());
        Callback::from(move |event: Event| {
            if let Some(input) = event.target_dyn_into() {
                open_file(&content, &input, on_intent.clone());
            }
        })
    };
    let session: &Session = &state.session;
    let view = View {
        content,
        session,
        heading: &heading,
        on_intent: &on_intent,
        on_task: &on_task,
        on_file: &on_file,
        is_own: state.own.is_none(),
        is_shared: state.shared,
        is_fast: is_fast && state.own.is_none(),
        generation: state.steps,
        visits: state.visits,
        earlier: &state.earlier,
        compared: state.compared,
        message: state.message.as_ref(),
    };
    let score = |session: &Session| Outcome::new(quiz, &session.answers, &session.importance);
    let outcome = (session.step == Step::Result).then(|| score(session));
    let original = state.original.as_deref().map(score);
    let (name, screen) = match (session.step, &outcome) {
        (Step::Question(at), _) => ("question", question_screen(&view, at)),
        (Step::Review, _) => ("review", review_screen(&view)),
        (Step::Result, Some(outcome)) => ("result", result_screen(&view, outcome, original.as_ref())),
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
            { greeting(&view, state.welcome, state.undo.is_some(), state.own.as_ref().map(|(source, _)| *source)) }
            { screen }
        </div>
    }
}
