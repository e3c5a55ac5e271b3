//! The result: an overview first, and the rest where one asks for it.

use quiz_core::result::Outline;
use quiz_core::score::Outcome;
use quiz_core::widget::{Intent, Mode, Source};
use yew::prelude::*;

use super::advice::{first, next};
use super::areas::areas;
use super::compare::compare;
use super::keep::{footer, keep};
use super::overview::{lines, verdict};
use super::share_with::share_with;
use super::trying::{trying, with_escape};
use super::whether::whether;
use crate::components::button::{Look, button};
use crate::element::element;
use crate::view::View;

/// The screen.
pub fn result_screen(view: &View<'_>, outline: &Outline, outcome: &Outcome) -> Html {
    let before = match view.state.mode() {
        Mode::Trying { original } => Some(original.responses.score(view.quiz())),
        _ => None,
    };
    // Two trials stand side by side; one card stands beside what comes next.
    let class = if outline.first.len() > 1 { "columns columns-trials" } else { "columns" };
    let columns = element!("div", "class" = class)
        .child(lines(view, outline))
        .child(areas(view, outline, outcome))
        .child_if(first(view, outline))
        .child_if(next(view, outline));
    let result = element!("div", "class" = "result")
        .child(visit(view, outline))
        .child(verdict(view, outline))
        .child(columns)
        .child(compare(view, outline))
        .child(whether(view, outline))
        .child(trying(view, outline, before.as_ref()));
    let result = if before.is_some() { with_escape(view, result) } else { result };
    element!("div").child(result).child(keep(view)).child(share_with(view)).child(footer(view)).into()
}

/// Whose result it is, where it is not the person's own. Focus is on it.
fn visit(view: &View<'_>, outline: &Outline) -> Html {
    let Mode::Visiting { source, own } = view.state.mode() else { return Html::default() };
    let leave = if own.is_fresh() { "visit.take" } else { "visit.own" };
    let adopt = || button(Look::Link, "adopt", view.does(Intent::Adopt), view.say("visit.adopt"));
    let actions = element!("div", "class" = "actions")
        .child(button(Look::Primary, "leave", view.does(Intent::Leave), view.say(leave)))
        .child_if((*source != Source::Link).then(adopt));
    let words = element!("div", "tabindex" = "-1", "class" = "visit")
        .children(outline.visit.iter().map(|words| element!("p").text(words).into()));
    element!("div", "part" = "note", "data-note" = "", "class" = "note").child(words).child(actions).into()
}
