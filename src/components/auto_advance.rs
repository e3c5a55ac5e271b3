//! The switch for moving on: whether an answer that a pointer chooses opens the next statement by itself.

use quiz_core::session::Action;
use yew::prelude::*;

use crate::browser::event;
use crate::element::{element, side_by_side};
use crate::view::View;

/// The switch, and how it is done without a pointer.
pub fn auto_advance(view: &View<'_>) -> Html {
    let on_intent = view.on_intent.clone();
    let on_change = Callback::from(move |event: Event| {
        if let Some(on) = event::is_ticked(&event) {
            View::act(&on_intent, Action::AutoAdvance(on));
        }
    });
    let id = "auto-advance-help";
    let tick = element!("input", "type" = "checkbox", "name" = "auto-advance", "aria-describedby" = id)
        .checked(view.session.auto_advance)
        .on_change(on_change);
    let switch =
        element!("label", "class" = "switch").child(tick).child(element!("span").child(view.say("start.auto_advance")));
    let help = element!("p", "id" = id, "class" = "small switch-help").child(view.say("start.auto_advance.help"));
    side_by_side(vec![switch.into(), help.into()])
}
