//! All answers in a list, for paper only: on the screen they stand in the details of the areas.

use yew::prelude::*;

use super::heading::heading;
use crate::view::{View, text};

/// The list.
pub fn all_answers(view: &View<'_>) -> Html {
    let rows = view.quiz().questions.iter().zip(&view.session.answers);
    html! {
        <section class="paper-only" data-section="answers">
            { heading(view, 1, "section-title", view.say("review.title")) }
            <ol class="paper-answers">
                { for rows.map(|(question, answer)| html! {
                    <li>
                        <span>{ text(&question.text) }</span>
                        <strong>{ text(view.content.answer(*answer)) }</strong>
                    </li>
                }) }
            </ol>
        </section>
    }
}
