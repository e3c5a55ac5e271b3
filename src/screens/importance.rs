//! What matters to the person, in one glance: which areas count double; and points for each area, for those who want them.

use quiz_core::quiz::Area;
use quiz_core::responses::Points;
use quiz_core::session::Action;
use yew::prelude::*;

use crate::browser::event;
use crate::components::button::{Look, button};
use crate::components::heading::screen_heading;
use crate::components::sliders::sliders;
use crate::components::ways_out::ways_out;
use crate::element::{element, side_by_side};
use crate::view::{View, text};

/// The screen.
pub fn importance_screen(view: &View<'_>) -> Html {
    let quiz = view.quiz();
    let ticks = quiz.areas.iter().enumerate().map(|(at, area)| tick(view, at, area));
    let group = element!("fieldset", "aria-describedby" = "importance-none", "class" = "ticks")
        .child(element!("legend", "class" = "lead").text(&quiz.importance.prompt))
        .child(element!("p", "id" = "importance-none", "class" = "small").child(view.say("importance.none")))
        .children(ticks);
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Primary, "result", view.acts(Action::Next), view.say("result.open")))
        .child(button(Look::Secondary, "back", view.acts(Action::Back), view.say("back")));
    let fine = element!("details", "class" = "fine")
        .child(element!("summary").child(view.say("importance.fine")))
        .child(element!("p", "class" = "small").child(view.say("importance.scale")))
        .child(sliders(view));
    side_by_side(vec![
        screen_heading(view, 0, "title", text(&quiz.importance.title)),
        group.into(),
        actions.into(),
        fine.into(),
        ways_out(view),
    ])
}

/// Whether an area counts double: the same points that its slider shows.
fn tick(view: &View<'_>, at: usize, area: &Area) -> Html {
    let on_intent = view.on_intent.clone();
    let on_change = Callback::from(move |event: Event| {
        if let Some(on) = event::is_ticked(&event) {
            View::act(&on_intent, Action::Importance(at, if on { Points::DOUBLE } else { Points::DEFAULT }));
        }
    });
    let name = format!("double-{}", area.id);
    let input = element!("input", "type" = "checkbox", "name" = &name)
        .checked(view.session.responses.points(at) == Points::DOUBLE)
        .on_change(on_change);
    let about = element!("span")
        .child(element!("strong").text(&area.name))
        .child(element!("span", "class" = "hidden").text(": "))
        .child(element!("span", "class" = "small").text(&area.about));
    element!("label", "class" = "choice").child(input).child(about).into()
}
