//! How much each area matters, as a slider for each.

use std::rc::Rc;

use quiz_core::quiz::Area;
use quiz_core::responses::Points;
use quiz_core::session::Action;
use yew::html::oninput;
use yew::prelude::*;

use crate::browser::event;
use crate::element::element;
use crate::view::View;

/// A slider for each area.
pub fn sliders(view: &View<'_>) -> Html {
    let all_zero = view.session.responses.counts_nothing();
    let areas = view.quiz().areas.iter().enumerate();
    let note = || element!("p", "class" = "small").child(view.say("importance.all_zero"));
    element!("div", "class" = "sliders")
        .children(areas.map(|(at, area)| slider(view, at, area)))
        .child_if(all_zero.then(note))
        .into()
}

fn slider(view: &View<'_>, at: usize, area: &Area) -> Html {
    let points = view.session.responses.points(at).number().to_string();
    let id = format!("importance-{}", area.id);
    let on_input = {
        let on_intent = view.on_intent.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(points) = event::number(&event).and_then(Points::new) {
                View::act(&on_intent, Action::Importance(at, points));
            }
        })
    };
    let label = element!("label", "for" = &id)
        .child(element!("strong").text(&area.name))
        .child(element!("span", "class" = "hidden").text(": "))
        .child(element!("span", "class" = "small").text(&area.about));
    let most = Points::DOUBLE.number().to_string();
    let input = element!("input", "type" = "range", "id" = &id, "name" = &id, "min" = "0", "max" = &most, "step" = "1");
    let row = element!("div", "class" = "slider-row")
        .child(input.value(&points).on(Rc::new(oninput::Wrapper::new(on_input))))
        .child(element!("output", "for" = &id, "aria-live" = "off").text(&points));
    element!("div", "class" = "slider").child(label).child(row).into()
}
