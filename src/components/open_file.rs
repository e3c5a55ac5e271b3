//! The way for a saved result back in.

use yew::prelude::*;

use crate::element::element;
use crate::view::View;

/// An input for a file, in a label that looks like a button.
pub fn open_file(view: &View<'_>) -> Html {
    let input = element!(
        "input",
        "type" = "file",
        "name" = "open",
        "accept" = "application/json,.json",
        "data-action" = "open",
    );
    element!("label", "class" = "button file")
        .child(input.on_change(view.on_file.clone()))
        .child(element!("span").child(view.say("keep.open")))
        .into()
}
