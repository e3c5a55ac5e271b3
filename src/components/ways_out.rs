//! The ways out, at the foot of each screen: to start again, and to have everything deleted, which is asked first.

use std::rc::Rc;

use quiz_core::session::Action;
use quiz_core::widget::Intent;
use yew::html::onkeydown;
use yew::prelude::*;

use crate::components::button::{Look, button};
use crate::element::{element, only_if};
use crate::view::View;

/// The ways out; nothing where nothing is kept, or where the answers that are shown are another person's.
pub fn ways_out(view: &View<'_>) -> Html {
    if !view.state.is_own() || !view.state.keeps_anything() {
        return Html::default();
    }
    // The welcome has one of its own.
    let restart = || button(Look::Quiet, "restart", view.acts(Action::Restart), view.say("restart"));
    let row = element!("div", "class" = "ways-out-row")
        .child(only_if(!view.session.is_fresh() && !view.state.welcome(), restart))
        .child(button(Look::Quiet, "clear", view.does(Intent::AskClear), view.say("delete")));
    element!("footer", "class" = "ways-out")
        .child(row)
        .child(only_if(view.state.asks_to_clear(), || ask_clear(view)))
        .into()
}

/// Asks whether all is to be deleted. The Escape key keeps it.
fn ask_clear(view: &View<'_>) -> Html {
    let on_intent = view.on_intent.clone();
    let on_key_down = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            on_intent.emit(Intent::KeepAll);
        }
    });
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Secondary, "clear-yes", view.does(Intent::Clear), view.say("delete.yes")))
        .child(button(Look::Primary, "clear-no", view.does(Intent::KeepAll), view.say("delete.no")));
    element!("div", "role" = "group", "aria-labelledby" = "clear-question", "class" = "note")
        .on(Rc::new(onkeydown::Wrapper::new(on_key_down)))
        .child(element!("p", "id" = "clear-question").child(view.say("delete.ask")))
        .child(actions)
        .into()
}
