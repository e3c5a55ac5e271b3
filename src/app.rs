//! The widget: the screen of the state, and what follows after it is shown.

use quiz_core::session::Screen;
use quiz_core::widget::Remembered;
use yew::prelude::*;

pub use crate::browser::{Page, Remote};
use crate::browser::{
    Places, keep_in_view, open_file, use_effects, use_host, use_model, use_pace, use_remote, use_tasks,
};
use crate::content::Content;
use crate::element::side_by_side;
use crate::languages::direction;
use crate::result::outline::outline;
use crate::result::screen::result_screen;
use crate::screens::greeting::greeting;
use crate::screens::importance::importance_screen;
use crate::screens::question::question_screen;
use crate::screens::review::review_screen;
use crate::status::status_region;
use crate::view::View;

/// What the widget needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// The quiz and the words.
    pub content: Content,
    /// What was remembered.
    #[prop_or_default]
    pub remembered: Remembered,
    /// The page around it.
    #[prop_or_default]
    pub page: Page,
    /// How the page reaches in.
    #[prop_or_default]
    pub remote: Remote,
}

/// The widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let (content, quiz) = (&props.content, &props.content.quiz);
    let model = use_model(quiz, &props.remembered);
    let state = &model.state;
    let (screen, heading, status) = (use_node_ref(), use_node_ref(), use_node_ref());
    let places = Places { screen, heading, status };
    let is_fast = use_pace(state.session().responses.answered());
    let host = use_host(&props.page, content, &places, &model);
    let on_task = use_tasks(&host, content, state);
    use_effects(&host, quiz, &props.remembered, state);
    use_remote(&props.remote, &model);
    #[cfg(feature = "crash")]
    crate::browser::crash("render");

    let dispatcher = model.dispatcher();
    let on_intent = Callback::from(move |intent| {
        #[cfg(feature = "crash")]
        crate::browser::crash("event");
        dispatcher.dispatch(intent);
    });
    let on_file = {
        let (quiz, on_intent) = (quiz.clone(), on_intent.clone());
        Callback::from(move |event: Event| {
            let on_intent = on_intent.clone();
            if let Some(input) = event.target_dyn_into() {
                open_file(&quiz, &input, move |intent| on_intent.emit(intent));
            }
        })
    };
    let on_toggle = Callback::from(|event| keep_in_view(&event));
    let session = state.session();
    let view = View {
        content,
        state,
        session,
        heading: &places.heading,
        on_intent: &on_intent,
        on_task: &on_task,
        on_file: &on_file,
        on_toggle: &on_toggle,
        is_fast: is_fast && state.is_own(),
    };
    let outcome = (session.screen == Screen::Result).then(|| session.responses.score(quiz));
    let (name, screen) = match (session.screen, &outcome) {
        (Screen::Question(at), _) => ("question", question_screen(&view, at)),
        (Screen::Review, _) => ("review", review_screen(&view)),
        (Screen::Result, Some(outcome)) => {
            let outline = outline(content, state, outcome, None, view.is_fast);
            ("result", result_screen(&view, &outline, outcome))
        }
        _ => ("importance", importance_screen(&view)),
    };
    let label = outcome.as_ref().map(|outcome| outcome.label.id(quiz));
    let total = outcome.as_ref().map(|outcome| outcome.parts.total.to_string());
    let mut inside = side_by_side(vec![greeting(&view), screen]);
    if let Some(languages) = &content.languages {
        languages.mark(&mut inside);
    }
    html! {
        <div
            ref={&places.screen}
            class="screen"
            part="screen"
            lang={quiz.language.clone()}
            dir={direction(&quiz.language)}
            data-screen={name}
            data-label={label}
            data-total={total}
        >
            { inside }
            { status_region(&places.status, content) }
        </div>
    }
}
