//! What is seen first: the verdict, how certain it is, where the total stands, and why, what speaks against it, what is first.

use quiz_core::result::{Axis, Line, LineKind, Notice, Outline};
use quiz_core::score::Label;
use yew::prelude::*;

use super::blocks::{blocks, section};
use super::chart::{Drawing, bar, name_above};
use super::task::Task;
use crate::components::heading::screen_heading;
use crate::element::{Element, element, side_by_side};
use crate::view::{View, text};

/// The date, the verdict with its certainty, the axis, and how to read it.
pub(super) fn verdict(view: &View<'_>, outline: &Outline) -> Html {
    let title = element!("span", "class" = "paper-only").text(": ").text(&outline.title);
    let tried = outline.trying.as_ref().map(|trying| element!("strong").text(&trying.label).text(" · "));
    let certainty = element!("p", "class" = "certainty")
        .text(&outline.certainty)
        .text(" ")
        .child(element!("span", "class" = "doubt").text(&outline.doubt));
    side_by_side(vec![
        element!("p", "class" = "kicker").child_if(tried).text(&outline.kicker).child(title).into(),
        screen_heading(view, 0, "verdict", text(&outline.verdict)),
        certainty.into(),
        axis(&outline.axis, outline.label == Label::TooClose),
        section(view, &outline.how_to_read, blocks(view, &outline.how_to_read.blocks, 1, false)),
        line_of("earlier", &outline.earlier),
    ])
}

/// A paragraph; nothing where it has no words.
fn line_of(class: &str, words: &str) -> Html {
    if words.is_empty() { Html::default() } else { element!("p", "class" = class).text(words).into() }
}

/// The axis; `neutral` where no side is named, so that no colour names one either.
fn axis(axis: &Axis, neutral: bool) -> Html {
    let [against, towards] = &axis.ends;
    let ends = element!("div", "aria-hidden" = "true", "class" = "axis-ends")
        .child(element!("span", "class" = "side-against").text(against))
        .child(element!("span", "class" = "side-for").text(towards));
    let earlier = axis.earlier.as_ref();
    let drawing = Drawing {
        bar: Some(axis.bar),
        wide: true,
        neutral,
        before: earlier.map(|mark| mark.score),
        words: &axis.words,
    };
    element!("figure", "part" = "axis", "class" = "axis")
        .child(ends)
        .child_if(earlier.map(|mark| name_above(&mark.name, mark.score)))
        .child(bar("chart axis-chart", drawing))
        .child(element!("div", "aria-hidden" = "true", "class" = "axis-middle").text(&axis.middle))
        .child(element!("figcaption", "class" = "paper-only").text(&axis.words))
        .into()
}

/// The lines, and what to keep in mind; the line on what is first leads to its card.
pub(super) fn lines(view: &View<'_>, outline: &Outline) -> Element {
    let line = |line: &Line| {
        let words = match line.kind {
            LineKind::First if !outline.first.is_empty() => {
                let on_task = view.on_task.clone();
                element!("button", "type" = "button", "data-action" = "first", "class" = "button-text")
                    .on_click(Callback::from(move |_| on_task.emit(Task::First)))
                    .text(&line.text)
                    .into()
            }
            _ => text(&line.text),
        };
        element!("div", "data-line" = line.kind.id())
            .child(element!("dt").text(&line.label))
            .child(element!("dd").child(words))
            .into()
    };
    let notices = || {
        element!("div", "data-section" = "cautions", "class" = "cautions").children(outline.notices.iter().map(notice))
    };
    element!("div", "class" = "reading")
        .child(element!("dl", "class" = "lines").children(outline.lines.iter().map(line)))
        .child_if((!outline.notices.is_empty()).then(notices))
}

fn notice(notice: &Notice) -> Html {
    let entries = || {
        let entries = notice.entries.iter().map(|entry| element!("li").text(entry).into());
        element!("ul", "role" = "list", "class" = "entries").children(entries)
    };
    element!("div", "data-notice" = notice.id)
        .child(element!("p").text(&notice.text))
        .child_if((!notice.entries.is_empty()).then(entries))
        .into()
}
