//! A heading at the level that fits into the host's outline.

use yew::prelude::*;

use crate::element::element;
use crate::view::View;

/// A heading, `below` levels under the widget's highest.
pub fn heading(view: &View<'_>, below: u8, class: &'static str, words: Html) -> Html {
    let tag = tag(view, below);
    element!(tag, "class" = class).child(words).into()
}

/// The heading that names the screen: focus comes here, by script alone, so that a screen reader starts reading here.
pub fn screen_heading(view: &View<'_>, below: u8, class: &'static str, words: Html) -> Html {
    let tag = tag(view, below);
    element!(tag, "tabindex" = "-1", "class" = class).node(view.heading).child(words).into()
}

fn tag(view: &View<'_>, below: u8) -> &'static str {
    heading_tag(view.content.heading_level + below)
}

/// The tag of a heading level; 6 is the lowest there is.
#[must_use]
pub fn heading_tag(level: u8) -> &'static str {
    match level {
        0 | 1 => "h1",
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    }
}
