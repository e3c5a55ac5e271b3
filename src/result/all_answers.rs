//! All answers in a list, for paper only: on the screen they stand in the details of the areas.

use quiz_core::{Answer, Question};
use yew::prelude::*;

use crate::components::heading::heading;
use crate::element::element;
use crate::view::View;

/// The list.
pub fn all_answers(view: &View<'_>) -> Html {
    let rows = view.quiz().questions.iter().zip(view.session.responses.answers());
    let row = |(question, answer): (&Question, &Answer)| {
        element!("li")
            .child(element!("span").text(&question.text))
            .child(element!("strong").text(view.content.answer(*answer)))
            .into()
    };
    element!("section", "data-section" = "answers", "class" = "paper-only")
        .child(heading(view, 1, "section-title", view.say("review.title")))
        .child(element!("ol", "class" = "paper-answers").children(rows.map(row)))
        .into()
}
