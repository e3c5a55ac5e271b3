//! Drawings on the scale between the two sides: the second pole at the start, the first at the end.
//!
//! Most say nothing by themselves: what they show stands in words beside them, so that they are hidden from who listens.
//! Heights and colours are those of the style sheet; only places and widths are data.

use quiz_core::quiz::Direction;
use quiz_core::result::Bar;
use yew::prelude::*;

use crate::element::{Element, element};

/// A share of the width as a percentage, from hundredths of a percent.
fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// A place on the scale: -1000 tenths of a point are 0 %, 1000 are 100 %.
fn place(tenths: i64) -> i64 {
    (tenths.clamp(-1000, 1000) + 1000) * 5
}

/// A strip between two places.
pub(super) fn strip(class: &str, from: i64, to: i64) -> Html {
    let (from, to) = (place(from), place(to));
    element!("rect", "x" = &percent(from.min(to)), "width" = &percent((to - from).abs()), "class" = class).into()
}

/// A mark at a place, in the middle of a gap that keeps it apart from what it stands on.
pub(super) fn mark(class: &str, at: i64) -> Vec<Html> {
    let one = |class: &str| element!("rect", "x" = &percent(place(at)), "class" = class).into();
    vec![one("chart-gap"), one(class)]
}

/// The class of a strip or of a text for a side; without a side it has none.
pub(super) fn side_class(score: i64) -> &'static str {
    match Direction::of(score) {
        Some(Direction::For) => "side-for",
        Some(Direction::Against) => "side-against",
        None => "side-none",
    }
}

/// How a place is drawn.
#[derive(Clone, Copy, Default)]
pub(super) struct Drawing<'a> {
    /// The place and its band; only the line between the sides where it is missing.
    pub(super) bar: Option<Bar>,
    /// Whether the wide band is drawn too.
    pub(super) wide: bool,
    /// Whether the band has no side's colour: no side is named.
    pub(super) neutral: bool,
    /// Where it stood before.
    pub(super) before: Option<i64>,
    /// What the drawing says to who listens; without it, what it shows stands beside it in words.
    pub(super) words: &'a str,
}

/// A place with its band on the line between the sides.
pub(super) fn bar(class: &str, drawing: Drawing<'_>) -> Html {
    let Drawing { bar: shown, wide, neutral, before, words } = drawing;
    let mut drawn = vec![strip("chart-against", -1000, 0), strip("chart-for", 0, 1000)];
    if let Some(Bar { score, half }) = shown {
        let band = |class: &str, half: i64| {
            strip(&format!("{class} {}", side_class(if neutral { 0 } else { score })), score - half, score + half)
        };
        if wide {
            drawn.push(band("band-wide", 2 * half));
        }
        drawn.push(band("band-narrow", half));
    }
    drawn.extend(mark("chart-middle", 0));
    drawn.extend(before.into_iter().flat_map(|before| mark("chart-before", before)));
    drawn.extend(shown.into_iter().flat_map(|bar| mark("chart-total", bar.score)));
    let drawing = if words.is_empty() {
        canvas(class)
    } else {
        element!("svg", "role" = "img", "aria-label" = words, "focusable" = "false", "class" = class)
    };
    drawing.children(drawn.into_iter()).into()
}

/// What a mark is called, above its place.
pub(super) fn name_above(name: &str, at: i64) -> Html {
    // At the ends a name grows inwards.
    let anchor = match at {
        ..-600 => "start",
        601.. => "end",
        _ => "middle",
    };
    let name = element!("text", "x" = &percent(place(at)), "y" = "75%", "text-anchor" = anchor).text(name);
    canvas("chart chart-name").child(name).into()
}

fn canvas(class: &str) -> Element {
    element!("svg", "aria-hidden" = "true", "focusable" = "false", "class" = class)
}
