//! The figures as pictures: SVG with nothing but shapes, text and two sets of colours, the same bytes for the same figures.
//!
//! They are narrow, so that what they say can be read on a phone, and everything in them is so many of 100.

use std::fmt::Write;

use super::observe::small;
use super::report::of_100;
use super::scenario::{Role, Scenario};
use super::sums::BINS;
use super::{Figures, Run};

const WIDTH: f64 = 480.0;
/// Where the bars begin, how long the longest is, and where their values stand.
const LEFT: f64 = 190.0;
const LONGEST: f64 = 185.0;
const VALUES: f64 = LEFT + LONGEST + 12.0;
const MARGIN: f64 = 14.0;
const ROW: f64 = 26.0;
/// The height of a line of text, and that of a bar.
const LINE: f64 = 22.0;
const THICK: f64 = 18.0;
/// What is left between two pieces of a bar, so that they are told apart without their colours.
const GAP: f64 = 1.5;

/// The colours: their class, in light and in dark. Each stands out from the ground by three to one, text by more. One
/// means the same in all pictures.
const COLOURS: [(&str, &str, &str); 9] = [
    ("ground", "#ffffff", "#14181d"),
    ("ink", "#1f2933", "#e6e9ee"),
    ("quiet", "#5a6472", "#9aa4b2"),
    (CLEAR, "#174f86", "#b5dcff"),
    (LEANING, "#4a8fce", "#4a8fce"),
    (CLOSE, "#7f8894", "#6b7480"),
    (TURNS, "#6b3fa0", "#b794f0"),
    (HINT, "#8f3f00", "#ffb066"),
    (LINE_ONLY, "#c9772f", "#b5702e"),
];
const CLEAR: &str = "clear";
const LEANING: &str = "leaning";
const CLOSE: &str = "close";
const TURNS: &str = "turns";
const HINT: &str = "hint";
const LINE_ONLY: &str = "line-only";

/// One line of a picture.
enum Line {
    /// What the bars below have in common.
    Head(&'static str),
    /// A bar: its name, its pieces with their colours as parts of the longest, and what it says.
    Bar { name: String, pieces: Vec<(f64, &'static str)>, value: String },
}

struct Picture {
    title: &'static str,
    /// What has to be known to read it.
    notes: &'static [&'static str],
    /// What the colours mean, where there is more than one.
    legend: &'static [(&'static str, &'static str)],
    lines: Vec<Line>,
    /// What the length of the longest bar means, if that is worth a line.
    end: Option<&'static str>,
}

/// All pictures with the names of their files.
pub(super) fn charts(run: &Run<'_>) -> [(&'static str, String); 3] {
    [("labels.svg", labels(run)), ("turns.svg", turns(run)), ("careless.svg", careless(run))]
        .map(|(name, picture)| (name, picture.svg()))
}

fn labels(run: &Run<'_>) -> Picture {
    let honest = run.scenarios().filter(|(scenario, _)| scenario.role != Role::Careless);
    let bar = |(scenario, figures): (&Scenario, &Figures)| {
        let [clear, leaning, close] =
            ["clear", "leaning", "too_close"].map(|name| figures.get(name).unwrap_or_default());
        Line::Bar {
            name: scenario.what.to_owned(),
            pieces: vec![(clear, CLEAR), (leaning, LEANING), (close, CLOSE)],
            value: [clear, leaning, close].map(of_100).join(" / "),
        }
    };
    Picture {
        title: "Labels, of 100 simulated people",
        notes: &[],
        legend: &[(CLEAR, "clear"), (LEANING, "leaning"), (CLOSE, "too close to call")],
        lines: honest.map(bar).collect(),
        end: None,
    }
}

fn turns(run: &Run<'_>) -> Picture {
    let base = run.figures("base");
    let bar = |bin: usize| {
        let share = base.and_then(|figures| figures.get(&format!("side_turns_{bin}"))).unwrap_or_default();
        let (from, to) = (small(bin) / 2.0, small(bin + 1) / 2.0);
        let name = if bin + 1 == BINS { format!("{from} or more") } else { format!("{from} to {to}") };
        Line::Bar { name, pieces: vec![(2.0 * share, TURNS)], value: of_100(share) }
    };
    Picture {
        title: "Base group: the side turns on a retest",
        notes: &["for so many of 100, by the distance of the first", "total from the middle, in standard errors"],
        legend: &[],
        lines: (0..BINS).map(bar).collect(),
        end: Some("50: coin flip"),
    }
}

fn careless(run: &Run<'_>) -> Picture {
    let bar = |(scenario, figures): (&Scenario, &Figures)| {
        let [any, hint] = ["any_hint", "caution_or_scattered"].map(|name| figures.get(name).unwrap_or_default());
        let rest = any - hint;
        Line::Bar {
            name: scenario.what.to_owned(),
            pieces: vec![(hint, HINT), (rest, LINE_ONLY)],
            value: format!("{} + {}", of_100(hint), of_100(rest)),
        }
    };
    let bars = |has: fn(Role) -> bool| run.scenarios().filter(move |(scenario, _)| has(scenario.role)).map(bar);
    let honest = bars(|role| matches!(role, Role::Base | Role::Stress));
    let careless = bars(|role| role == Role::Careless);
    let head = |text| std::iter::once(Line::Head(text));
    Picture {
        title: "Who gets a hint, of 100 simulated people",
        notes: &[],
        legend: &[
            (HINT, "same in a row, opposites, agrees, scattered"),
            (LINE_ONLY, "only: exactly two pairs, or many not sure"),
        ],
        lines: head("Honest").chain(honest).chain(head("Careless")).chain(careless).collect(),
        end: None,
    }
}

impl Picture {
    fn svg(&self) -> String {
        let beside = |line: &Line| if matches!(line, Line::Head(_)) { LINE + 6.0 } else { ROW };
        let top = 38.0 + LINE * small(self.notes.len() + self.legend.len() + usize::from(self.end.is_some())) + 6.0;
        let height = top + self.lines.iter().map(beside).sum::<f64>() + 10.0;
        let title = escaped(self.title);
        let mut svg = String::new();
        let _ = writeln!(
            svg,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{WIDTH}\" height=\"{height}\" viewBox=\"0 0 {WIDTH} {height}\" \
             role=\"img\" font-family=\"sans-serif\" font-size=\"14\">\n<title>{title}</title>\n<style>{}</style>\n\
             <rect class=\"ground\" width=\"{WIDTH}\" height=\"{height}\"/>\n\
             <text class=\"ink\" x=\"{MARGIN}\" y=\"28\" font-size=\"17\" font-weight=\"bold\">{title}</text>",
            colours()
        );
        let mut middle = 38.0 + LINE - 6.0;
        for note in self.notes {
            let _ = writeln!(svg, "<text class=\"ink\" x=\"{MARGIN}\" y=\"{middle}\">{}</text>", escaped(note));
            middle += LINE;
        }
        for (colour, text) in self.legend {
            let _ = writeln!(
                svg,
                "<rect class=\"{colour}\" x=\"{MARGIN}\" y=\"{}\" width=\"12\" height=\"12\"/>\n\
                 <text class=\"ink\" x=\"{}\" y=\"{middle}\">{}</text>",
                middle - 11.0,
                MARGIN + 20.0,
                escaped(text)
            );
            middle += LINE;
        }
        if let Some(end) = self.end {
            let (x, from, to) = (LEFT + LONGEST, top - 4.0, height - 8.0);
            let _ = writeln!(
                svg,
                "<text class=\"quiet\" x=\"{x}\" y=\"{middle}\" text-anchor=\"middle\">{}</text>\n\
                 <rect class=\"quiet\" x=\"{x}\" y=\"{from}\" width=\"1\" height=\"{}\"/>",
                escaped(end),
                to - from
            );
        }
        let mut at = top;
        for line in &self.lines {
            match line {
                Line::Head(text) => {
                    let _ = writeln!(
                        svg,
                        "<text class=\"ink\" x=\"{MARGIN}\" y=\"{}\" font-weight=\"bold\">{}</text>",
                        at + 19.0,
                        escaped(text)
                    );
                }
                Line::Bar { name, pieces, value } => bar(&mut svg, at, name, pieces, value),
            }
            at += beside(line);
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn bar(svg: &mut String, top: f64, name: &str, pieces: &[(f64, &str)], value: &str) {
    let (middle, mut left) = (top + 14.0, LEFT);
    let end = LEFT - 10.0;
    let _ =
        writeln!(svg, "<text class=\"ink\" x=\"{end}\" y=\"{middle}\" text-anchor=\"end\">{}</text>", escaped(name));
    for (at, (share, colour)) in pieces.iter().enumerate() {
        let length = LONGEST * share.clamp(0.0, 1.0);
        let goes_on = pieces.iter().skip(at + 1).any(|(share, _)| *share > 0.0);
        let seen = if goes_on { length - GAP } else { length };
        if seen > 0.0 {
            let _ = writeln!(
                svg,
                "<rect class=\"{colour}\" x=\"{left:.1}\" y=\"{top}\" width=\"{seen:.1}\" height=\"{THICK}\"/>"
            );
        }
        left += length;
    }
    let _ = writeln!(svg, "<text class=\"ink\" x=\"{VALUES}\" y=\"{middle}\">{}</text>", escaped(value));
}

/// The rules for all colours, by what the reader's device prefers.
fn colours() -> String {
    let rules = |colour: fn(&(&str, &str, &str)) -> String| COLOURS.iter().map(colour).collect::<String>();
    let light = rules(|(class, light, _)| format!(".{class}{{fill:{light}}}"));
    let dark = rules(|(class, _, dark)| format!(".{class}{{fill:{dark}}}"));
    format!("{light}@media (prefers-color-scheme:dark){{{dark}}}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_have_a_gap_between_them_and_the_last_one_its_whole_length() {
        let mut svg = String::new();
        bar(&mut svg, 0.0, "a", &[(0.5, CLEAR), (0.1, LEANING), (0.005, CLOSE)], "");
        for (x, length) in [("190.0", "91.0"), ("282.5", "17.0"), ("301.0", "0.9")] {
            let piece = format!("x=\"{x}\" y=\"0\" width=\"{length}\"");
            assert!(svg.contains(&piece), "{piece} {svg}");
        }
    }

    /// The luminance of a colour, as WCAG has it.
    fn luminance(colour: &str) -> f64 {
        let number = u32::from_str_radix(colour.trim_start_matches('#'), 16).expect("a colour");
        let channel = |bits: u32| {
            let value = f64::from(number >> bits & 255) / 255.0;
            if value <= 0.03928 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    #[test]
    fn every_colour_stands_out_from_its_ground() {
        let contrast = |one: &str, other: &str| {
            let (one, other) = (luminance(one), luminance(other));
            (one.max(other) + 0.05) / (one.min(other) + 0.05)
        };
        assert!((contrast("#000000", "#ffffff") - 21.0).abs() < 0.01);
        let (_, light_ground, dark_ground) = COLOURS[0];
        for (class, light, dark) in &COLOURS[1..] {
            let least = if ["ink", "quiet"].contains(class) { 4.5 } else { 3.0 };
            assert!(contrast(light, light_ground) >= least, "{class}, light");
            assert!(contrast(dark, dark_ground) >= least, "{class}, dark");
        }
    }
}
