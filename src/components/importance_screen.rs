//! What matters to the person: points for each area, in swing wording.

use quiz_core::{Action, Area, DEFAULT_IMPORTANCE, MOST_IMPORTANCE};
use yew::prelude::*;

use super::button::{Look, button};
use super::heading::screen_heading;
use crate::event;
use crate::intent::Intent;
use crate::view::{View, text};

/// The screen.
pub fn importance_screen(view: &View<'_>) -> Html {
    let importance = &view.quiz().importance;
    html! {
        <>
            { screen_heading(view, 0, "title", text(&importance.title)) }
            <p class="lead">{ text(&importance.prompt) }</p>
            { sliders(view) }
            <div class="actions">
                { button(Look::Primary, "result", view.acts(Action::Next), view.say("result.open")) }
                { button(Look::Secondary, "skip", view.acts(Action::EqualImportance), view.say("importance.equal")) }
                { button(Look::Link, "back", view.acts(Action::Back), view.say("back")) }
            </div>
        </>
    }
}

/// A slider for each area.
pub fn sliders(view: &View<'_>) -> Html {
    let all_zero = view.session.importance.iter().all(|points| *points == Some(0));
    html! {
        <div class="sliders">
            { for view.quiz().areas.iter().enumerate().map(|(at, area)| slider(view, at, area)) }
            if all_zero {
                <p class="small" role="status">{ view.say("importance.all_zero") }</p>
            }
        </div>
    }
}

fn slider(view: &View<'_>, at: usize, area: &Area) -> Html {
    let points = view.session.importance.get(at).copied().flatten().unwrap_or(DEFAULT_IMPORTANCE).to_string();
    let id = format!("importance-{}", area.id);
    let oninput = {
        let on_intent = view.on_intent.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(points) = event::number(&event) {
                on_intent.emit(Intent::Do(Action::Importance(at, points)));
            }
        })
    };
    html! {
        <div class="slider">
            <label for={id.clone()}>
                <strong>{ text(&area.name) }</strong>
                <span class="hidden">{ text(": ") }</span>
                <span class="small">{ text(&area.about) }</span>
            </label>
            <div class="slider-row">
                <input
                    type="range"
                    id={id.clone()}
                    name={id.clone()}
                    min="0"
                    max={MOST_IMPORTANCE.to_string()}
                    step="1"
                    value={points.clone()}
                    {oninput}
                />
                <output for={id}>{ text(&points) }</output>
            </div>
        </div>
    }
}
