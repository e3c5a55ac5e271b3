//! The offer to show the result to the page around the widget: only where the page asks for it, and only by a tick.

use yew::prelude::*;

use crate::browser::event;
use crate::components::heading::heading;
use crate::element::element;
use crate::view::View;
use quiz_core::widget::Intent;

/// The offer; nothing where the page has not said who it is, or where the answers are not the person's own.
pub(super) fn share_with(view: &View<'_>) -> Html {
    let name = view.content.share_with.as_str();
    if name.is_empty() || !view.state.is_own() {
        return Html::default();
    }
    let say = |key: &str| view.fill(key, &[("name", name)]);
    let on_intent = view.on_intent.clone();
    let on_change = Callback::from(move |event: Event| {
        if let Some(on) = event::is_ticked(&event) {
            on_intent.emit(Intent::Share(on));
        }
    });
    let tick = element!("input", "type" = "checkbox", "name" = "share-with")
        .checked(view.state.is_shared())
        .on_change(on_change);
    let tick = element!("label", "class" = "switch").child(tick).child(element!("span").child(say("share.tick")));
    let said = say(if view.state.is_shared() { "share.is_on" } else { "share.is_off" });
    element!("section", "data-section" = "share", "class" = "share")
        .child(heading(view, 1, "section-title", say("share.title")))
        .child(element!("p", "class" = "small").child(say("share.what")))
        .child(tick)
        .child(element!("p", "class" = "small").child(said))
        .into()
}
