//! The offer to show the result to the page around the widget: only where the page asks for it, and only by a tick.

use yew::prelude::*;

use super::heading::heading;
use crate::event;
use crate::intent::Intent;
use crate::view::View;

/// The offer; nothing where the page has not said who it is, or where the answers are not the person's own.
pub fn share_with(view: &View<'_>) -> Html {
    let name = view.content.share_with.as_str();
    if name.is_empty() || !view.is_own {
        return Html::default();
    }
    let on_intent = view.on_intent.clone();
    let onchange = Callback::from(move |event: Event| {
        if let Some(on) = event::is_ticked(&event) {
            on_intent.emit(Intent::Share(on));
        }
    });
    let said = if view.is_shared { "share.is_on" } else { "share.is_off" };
    html! {
        <section class="share" data-section="share">
            { heading(view, 1, "section-title", view.fill("share.title", &[("name", name)])) }
            <p class="small">{ view.fill("share.what", &[("name", name)]) }</p>
            <label class="switch">
                <input type="checkbox" name="share-with" checked={view.is_shared} {onchange} />
                <span>{ view.fill("share.tick", &[("name", name)]) }</span>
            </label>
            <p class="small" role="status">{ view.fill(said, &[("name", name)]) }</p>
        </section>
    }
}
