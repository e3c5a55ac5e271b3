//! A button that says by `data-action` what it does.

use quiz_core::quiz::Question;
use quiz_core::session::{Action, Screen};
use yew::prelude::*;

use crate::element::{Element, element};
use crate::view::View;

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// The way on.
    Primary,
    /// Another way.
    Secondary,
    /// A quiet way.
    Link,
    /// A way out, at the foot of a screen.
    Quiet,
}

/// A button; `action` is the name that hosts and tests find it by.
pub fn button(look: Look, action: &'static str, on_press: Callback<MouseEvent>, words: Html) -> Html {
    let class = match look {
        Look::Primary => "button button-primary",
        Look::Secondary => "button",
        Look::Link => "button button-link",
        Look::Quiet => "button button-link button-quiet",
    };
    element!("button", "type" = "button", "part" = "button", "data-action" = action, "class" = class)
        .on_click(on_press)
        .child(words)
        .into()
}

/// A button that opens the statement at a position, to answer it again; what stands on it comes in as children.
pub(crate) fn edit_button(view: &View<'_>, at: usize, question: &Question, class: &'static str) -> Element {
    element!("button", "type" = "button", "data-action" = "edit", "data-question" = &question.id, "class" = class)
        .on_click(view.acts(Action::Open(Screen::Question(at))))
}
