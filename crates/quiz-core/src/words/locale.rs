//! What a language does with counts and dates.

use crate::day::Day;

/// What a language does with counts and dates. In the browser `Intl` answers; [`English`] needs no browser.
pub trait Locale {
    /// The plural category of a count: `zero`, `one`, `two`, `few`, `many` or `other`.
    fn plural(&self, count: u64) -> &str;

    /// A day in full: “26 November 2026”.
    fn date(&self, day: Day) -> String;

    /// The day in its month, without the year: “26 November”.
    fn day(&self, day: Day) -> String;

    /// The month of a day, with the year where `year` says so: “May”, “May 2025”.
    fn month(&self, day: Day, year: bool) -> String;

    /// A text that began a sentence, as it stands inside another: “Machine learning” is “machine learning” there. An
    /// abbreviation stays as it is. A language that writes its nouns with capitals leaves the text alone.
    fn inside(&self, text: &str) -> String {
        let mut letters = text.chars();
        match (letters.next(), letters.next()) {
            (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
                let mut inside = text.to_owned();
                inside.replace_range(..first.len_utf8(), first.to_ascii_lowercase().encode_utf8(&mut [0; 4]));
                inside
            }
            _ => text.to_owned(),
        }
    }
}

/// A text without the full stop at its end, as it stands inside a sentence. Three of them are no full stop.
#[must_use]
pub fn without_stop(text: &str) -> &str {
    match text.strip_suffix(['.', '\u{3002}']) {
        Some(short) if !short.ends_with('.') => short,
        _ => text,
    }
}

/// Whether a language, by its BCP 47 tag, is written from right to left.
#[must_use]
pub fn is_right_to_left(language: &str) -> bool {
    const LANGUAGES: [&str; 17] =
        ["ar", "arc", "ckb", "dv", "fa", "glk", "he", "iw", "lrc", "mzn", "nqo", "pnb", "ps", "sd", "ug", "ur", "yi"];
    const SCRIPTS: [&str; 7] = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"];
    let tag = language.to_ascii_lowercase();
    let mut parts = tag.split('-');
    let name = parts.next().unwrap_or_default();
    match parts.find(|part| part.len() == 4 && part.chars().all(|c| c.is_ascii_alphabetic())) {
        Some(script) => SCRIPTS.contains(&script),
        None => LANGUAGES.contains(&name),
    }
}

/// English, without a browser.
#[derive(Clone, Copy, Debug, Default)]
pub struct English;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

impl Locale for English {
    fn plural(&self, count: u64) -> &str {
        if count == 1 { "one" } else { "other" }
    }

    fn date(&self, day: Day) -> String {
        format!("{} {}", self.day(day), day.civil().0)
    }

    fn day(&self, day: Day) -> String {
        format!("{} {}", day.civil().2, self.month(day, false))
    }

    fn month(&self, day: Day, year: bool) -> String {
        let (written, month, _) = day.civil();
        let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
        if year { format!("{name} {written}") } else { name.to_owned() }
    }
}
