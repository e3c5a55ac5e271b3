//! What stands above the first statement: what this is, how long it takes, where the answers go.

use quiz_core::Action;
use yew::prelude::*;

use crate::browser::event;
use crate::components::heading::heading;
use crate::view::{View, text};

/// Seconds that a statement takes: the basis of the stated length.
const SECONDS_A_STATEMENT: usize = 10;

/// The introduction.
pub fn intro(view: &View<'_>) -> Html {
    let quiz = view.quiz();
    let count = quiz.questions.len();
    let minutes = (count * SECONDS_A_STATEMENT).div_ceil(60);
    let on_intent = view.on_intent.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(on) = event::is_ticked(&event) {
            View::act(&on_intent, Action::AutoAdvance(on));
        }
    });
    html! {
        <header class="intro" part="intro">
            { heading(view, 0, "title", text(&quiz.title)) }
            <p class="lead">{ text(&quiz.intro) }</p>
            <ul class="facts">
                <li>{ view.fill("intro.statements", &[("count", &count.to_string())]) }</li>
                <li>{ view.fill("intro.minutes", &[("minutes", &minutes.to_string())]) }</li>
                <li>{ view.say("intro.private") }</li>
            </ul>
            <p class="small">
                { view.say("intro.mirror") }
                if !view.content.paper.is_empty() {
                    { text(" ") }
                    <a href={view.content.paper.clone()}>{ view.say("intro.paper") }</a>
                }
            </p>
            <label class="switch">
                <input type="checkbox" name="auto-advance" checked={view.session.auto_advance} {onchange} />
                <span>{ view.say("intro.auto_advance") }</span>
            </label>
        </header>
    }
}
