//! The total with its two bands, on the axis between the two poles.

use quiz_core::{Direction, Outcome};
use yew::prelude::*;

use crate::element::element;
use crate::view::View;

/// A place on the axis as a share of its width: -1000 tenths of a point are 0 %, +1000 are 100 %.
fn place(tenths: i64) -> String {
    let hundredths = (tenths.clamp(-1000, 1000) + 1000) * 5;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The width of what lies between two places.
fn width(from: i64, to: i64) -> String {
    let hundredths = (to.clamp(-1000, 1000) - from.clamp(-1000, 1000)) * 5;
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

/// The axis. The second pole stands at the start, the first at the end; words say the same below it.
pub fn axis(view: &View<'_>, outcome: &Outcome) -> Html {
    let (total, band) = (outcome.parts.total * 10, outcome.band_tenths());
    let strip = |class: &str, half: i64| {
        let (x, width) = (place(total - half), width(total - half, total + half));
        element!("rect", "x" = &x, "y" = "14", "width" = &width, "height" = "20", "class" = class)
    };
    let side =
        |class: &str, x: &str| element!("rect", "x" = x, "y" = "22", "width" = "50%", "height" = "4", "class" = class);
    let line = |class: &str, x: &str, y1: &str, y2: &str| {
        element!("line", "x1" = x, "x2" = x, "y1" = y1, "y2" = y2, "class" = class)
    };
    let end =
        |class: &str, direction: Direction| element!("span", "class" = class).text(view.content.pole_short(direction));
    let ends = element!("div", "aria-hidden" = "true", "class" = "axis-ends")
        .child(end("pole-against", Direction::Against))
        .child(end("pole-for", Direction::For));
    let chart = element!("svg", "aria-hidden" = "true", "focusable" = "false", "class" = "axis-chart")
        .child(side("axis-side-against", "0"))
        .child(side("axis-side-for", "50%"))
        .child(strip("axis-wide", 2 * band))
        .child(strip("axis-narrow", band))
        .child(line("axis-middle", "50%", "4", "44"))
        .child(line("axis-total-halo", &place(total), "8", "40"))
        .child(line("axis-total", &place(total), "8", "40"));
    let words = element!("figcaption", "class" = "small")
        .text(&view.content.bands(outcome))
        .text(" ")
        .text(&view.content.rule(outcome));
    element!("figure", "part" = "axis", "class" = "axis").child(ends).child(chart).child(words).into()
}
