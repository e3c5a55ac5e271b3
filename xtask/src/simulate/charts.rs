//! The figures as pictures: SVG with nothing but shapes and text, the same bytes for the same figures.

use std::fmt::Write;

use super::Run;
use super::observe::small;
use super::scenario::Role;
use super::sums::BINS;

const WIDTH: f64 = 720.0;
/// Where the bars begin, and how long the longest is.
const LEFT: f64 = 300.0;
const LONGEST: f64 = 280.0;
const ROW: f64 = 26.0;
const TOP: f64 = 56.0;
const INK: &str = "#1f2933";
const CLEAR: &str = "#1d5f9e";
const LEANING: &str = "#7fb2de";
const CLOSE: &str = "#c9ced6";
const MARK: &str = "#b4540a";

/// One bar: its name, and its pieces with their colours, as shares of the whole length.
struct Bar {
    name: String,
    pieces: Vec<(f64, &'static str)>,
    value: String,
}

/// All pictures with the names of their files.
pub(super) fn charts(run: &Run<'_>) -> [(&'static str, String); 3] {
    [("labels.svg", labels(run)), ("turns.svg", turns(run)), ("careless.svg", careless(run))]
}

fn labels(run: &Run<'_>) -> String {
    let honest = run.scenarios().filter(|(scenario, _)| scenario.role != Role::Careless);
    let bar = |(scenario, figures): (&super::Scenario, &super::Figures)| {
        let [clear, leaning, close] =
            ["clear", "leaning", "too_close"].map(|name| figures.get(name).unwrap_or_default());
        Bar {
            name: scenario.what.to_owned(),
            pieces: vec![(clear, CLEAR), (leaning, LEANING), (close, CLOSE)],
            value: format!("{clear:.2} / {leaning:.2} / {close:.2}"),
        }
    };
    picture("Labels of simulated people: clear, leaning, too close to call", &honest.map(bar).collect::<Vec<_>>())
}

fn turns(run: &Run<'_>) -> String {
    let base = run.figures("base");
    let bar = |bin: usize| {
        let share = base.and_then(|figures| figures.get(&format!("side_turns_{bin}"))).unwrap_or_default();
        let (from, to) = (small(bin) / 2.0, small(bin + 1) / 2.0);
        let name = if bin + 1 == BINS { format!("{from} or more") } else { format!("{from} to {to}") };
        Bar {
            name: format!("{name} standard errors from the middle"),
            pieces: vec![(share, MARK)],
            value: format!("{share:.3}"),
        }
    };
    picture("How often the side turns on a retest, of simulated people", &(0..BINS).map(bar).collect::<Vec<_>>())
}

fn careless(run: &Run<'_>) -> String {
    let shown = run.scenarios().filter(|(scenario, _)| scenario.role != Role::Other);
    let bar = |(scenario, figures): (&super::Scenario, &super::Figures)| {
        let found = figures.get("caution_or_scattered").unwrap_or_default();
        let colour = if scenario.role == Role::Careless { CLEAR } else { MARK };
        Bar { name: scenario.what.to_owned(), pieces: vec![(found, colour)], value: format!("{found:.3}") }
    };
    picture("Who gets a hint: honest people (brown) and careless ones (blue)", &shown.map(bar).collect::<Vec<_>>())
}

fn picture(title: &str, bars: &[Bar]) -> String {
    let height = TOP + ROW * small(bars.len()) + 14.0;
    let mut svg = String::new();
    let _ = writeln!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" font-family=\"sans-serif\" \
         font-size=\"13\" fill=\"{INK}\">\n<title>{}</title>\n<rect width=\"{WIDTH}\" height=\"{height}\" fill=\"#fff\"/>\n\
         <text x=\"14\" y=\"30\" font-size=\"16\">{}</text>",
        escaped(title),
        escaped(title)
    );
    for (at, bar) in bars.iter().enumerate() {
        let top = TOP + ROW * small(at);
        let (middle, mut left) = (top + 15.0, LEFT);
        let _ = writeln!(
            svg,
            "<text x=\"{}\" y=\"{middle}\" text-anchor=\"end\">{}</text>",
            LEFT - 10.0,
            escaped(&bar.name)
        );
        for (share, colour) in &bar.pieces {
            let length = LONGEST * share.clamp(0.0, 1.0);
            let _ = writeln!(
                svg,
                "<rect x=\"{left:.1}\" y=\"{top}\" width=\"{length:.1}\" height=\"20\" fill=\"{colour}\"/>"
            );
            left += length;
        }
        let value = escaped(&bar.value);
        let _ = writeln!(svg, "<text x=\"{:.1}\" y=\"{middle}\">{value}</text>", left + 6.0);
    }
    svg.push_str("</svg>\n");
    svg
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
