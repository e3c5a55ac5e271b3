//! A heading at the level that fits into the host's outline.

use yew::prelude::*;

use crate::element::element;
use crate::view::View;

/// A heading, `below` levels under the widget's highest.
pub fn heading(view: &View<'_>, below: u8, class: &'static str, words: Html) -> Html {
    let level = view.content.heading_level + below;
    let heading = if level > LOWEST {
        element!("div", "role" = "heading", "aria-level" = &level.to_string(), "class" = class)
    } else {
        element!(heading_tag(level), "class" = class)
    };
    heading.child(words).into()
}

/// The heading that names the screen: focus comes here, by script alone, so that a screen reader starts reading here.
pub fn screen_heading(view: &View<'_>, below: u8, class: &'static str, words: Html) -> Html {
    let level = view.content.heading_level + below;
    let heading = if level > LOWEST {
        element!("div", "role" = "heading", "aria-level" = &level.to_string(), "tabindex" = "-1", "class" = class)
    } else {
        element!(heading_tag(level), "tabindex" = "-1", "class" = class)
    };
    heading.node(view.heading).child(words).into()
}

/// The lowest level that has a tag of its own. Below it a heading says its level by itself.
const LOWEST: u8 = 6;

/// The tag of a heading level.
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
