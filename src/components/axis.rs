//! The total with its two bands, on the axis between the two poles.

use quiz_core::{Direction, Outcome};
use yew::prelude::*;

use crate::view::{View, text};

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
    let strip = |class: &'static str, y: &'static str, height: &'static str, half: i64| {
        html! { <rect {class} x={place(total - half)} {y} width={width(total - half, total + half)} {height} /> }
    };
    html! {
        <figure class="axis" part="axis">
            <div class="axis-ends" aria-hidden="true">
                <span class="pole-against">{ text(view.content.pole_short(Direction::Against)) }</span>
                <span class="pole-for">{ text(view.content.pole_short(Direction::For)) }</span>
            </div>
            <svg class="axis-chart" aria-hidden="true" focusable="false">
                <rect class="axis-side-against" x="0" y="22" width="50%" height="4" />
                <rect class="axis-side-for" x="50%" y="22" width="50%" height="4" />
                { strip("axis-wide", "14", "20", 2 * band) }
                { strip("axis-narrow", "14", "20", band) }
                <line class="axis-middle" x1="50%" x2="50%" y1="4" y2="44" />
                <line class="axis-total-halo" x1={place(total)} x2={place(total)} y1="8" y2="40" />
                <line class="axis-total" x1={place(total)} x2={place(total)} y1="8" y2="40" />
            </svg>
            <figcaption class="small">
                { text(&view.content.bands(outcome)) }
                { text(" ") }
                { text(&view.content.rule(outcome)) }
            </figcaption>
        </figure>
    }
}
