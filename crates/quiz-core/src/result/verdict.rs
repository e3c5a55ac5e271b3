//! The verdict, and how certain it is: one sentence for this case, the rule of all cases behind “How to read this”.

use super::compare::Then;
use super::say::strength;
use super::{AreaRow, Axis, Bar, Basis, Block, Entry, Mark, Section, Whose};
use crate::day::Day;
use crate::quiz::Direction;
use crate::score::{AreaScore, Label, Strength};

/// So many days back a month without its year is unambiguous.
const MONTHS_BACK: u32 = 330;
/// So many days back a month is not the present one, nor easily taken for it.
const MONTH: u32 = 31;

/// Why a result is as certain as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Certainty {
    /// Clear.
    Clear,
    /// Leaning.
    Leaning,
    /// Leaning, and only because areas are unscored.
    LeaningArea,
    /// Leaning, and only because few statements are answered.
    LeaningFew,
    /// Too close, with enough answers.
    Balanced,
    /// Too close, with few answers.
    CloseFew,
    /// Too close, with areas that are unscored although much is answered.
    CloseArea,
    /// Too close, with no area scored that counts.
    CloseNone,
}

impl Certainty {
    /// Which of them it is.
    pub(super) fn of(basis: &Basis<'_>) -> Self {
        let tally = &basis.outcome.tally;
        let unscored = !basis.unscored().is_empty();
        let wide = tally.g * tally.g >= 4 * tally.unit * tally.h;
        match basis.outcome.label {
            Label::Toward(_, Strength::Clear) => Self::Clear,
            Label::Toward(..) if !wide => Self::Leaning,
            Label::Toward(..) if unscored => Self::LeaningArea,
            Label::Toward(..) => Self::LeaningFew,
            Label::TooClose if !tally.areas.iter().any(AreaScore::counts) => Self::CloseNone,
            Label::TooClose if unscored && 2 * basis.answered() >= basis.quiz.questions.len() => Self::CloseArea,
            Label::TooClose if unscored || tally.h >= 2 * least_h(&tally.areas, tally.unit) => Self::CloseFew,
            Label::TooClose => Self::Balanced,
        }
    }

    /// Whether it names the areas that are unscored.
    pub(super) const fn names_areas(self) -> bool {
        matches!(self, Self::LeaningArea | Self::CloseArea | Self::CloseNone)
    }

    /// Whether it says that answers are missing.
    pub(super) const fn says_few(self) -> bool {
        !matches!(self, Self::Clear | Self::Leaning | Self::Balanced)
    }

    /// The sentence.
    pub(super) fn say(self, basis: &Basis<'_>) -> String {
        let areas = |key| {
            let unscored = basis.unscored();
            basis.count(key, unscored.len(), &[("areas", &basis.areas(&unscored))])
        };
        let of_all = |key, count: usize| {
            let all = basis.number(basis.quiz.questions.len());
            basis.fill(key, &[("count", &basis.number(count)), ("all", &all)])
        };
        match self {
            Self::Clear => basis.say("certainty.clear"),
            Self::Leaning => basis.say("certainty.leaning"),
            Self::LeaningArea => areas("certainty.leaning_area"),
            Self::LeaningFew => of_all("certainty.leaning_few", basis.counted()),
            Self::Balanced => basis.say("certainty.close_balanced"),
            Self::CloseFew => of_all("certainty.close_few", basis.answered()),
            Self::CloseArea => areas("certainty.close_area"),
            Self::CloseNone => basis.say("certainty.close_none"),
        }
    }
}

/// The variance if every statement of the areas that count were answered.
fn least_h(areas: &[AreaScore], unit: i64) -> i64 {
    let half = |all: i64| if all > 0 { unit / all } else { 0 };
    areas.iter().map(|area| area.points * area.points * (half(area.plus.all) + half(area.minus.all))).sum()
}

impl Basis<'_> {
    /// The areas that count and are not scored.
    pub(super) fn unscored(&self) -> Vec<usize> {
        self.areas_where(|score| score.points > 0 && !score.scored)
    }

    /// How many statements have an answer.
    pub(super) fn answered(&self) -> usize {
        self.responses.answers().iter().filter(|answer| answer.rating().is_some()).count()
    }

    /// How many statements of areas that count have an answer.
    fn counted(&self) -> usize {
        let areas = self.outcome.tally.areas.iter().filter(|area| area.points > 0);
        areas.map(|area| usize::try_from(area.plus.answered + area.minus.answered).unwrap_or_default()).sum()
    }

    /// “Your result · 26 November 2026”.
    pub(super) fn kicker(&self, date: &str) -> String {
        self.whose(if date.is_empty() { "result.kicker" } else { "result.date" }, &[("date", date)])
    }

    /// The text alternative of the picture.
    pub(super) fn picture(&self, verdict: &str, areas: &[AreaRow], date: &str) -> String {
        let areas = self.series(areas.iter().map(|row| row.spoken.clone()));
        let picture = self.fill("picture.alt", &[("title", &self.quiz.title), ("verdict", verdict), ("areas", &areas)]);
        if date.is_empty() { picture } else { self.fill("picture.date", &[("alt", &picture), ("date", date)]) }
    }

    /// “Your answers lean towards machine-learning engineering.”
    pub(super) fn verdict(&self) -> String {
        self.whose(&format!("result.{}", strength(self.outcome.label)), &[("pole", self.pole(self.outcome.label))])
    }

    /// A verdict inside another sentence: “leaning towards machine-learning engineering”.
    pub(super) fn verdict_short(&self, label: Label) -> String {
        self.fill(&format!("verdict.short.{}", strength(label)), &[("pole", self.pole(label))])
    }

    /// Where the total stands.
    pub(super) fn axis(&self, then: Option<&Then>) -> Axis {
        let outcome = self.outcome;
        let bar = Bar { score: 10 * outcome.parts.total, half: outcome.band_tenths() };
        let end = |direction: i64| {
            let tenths = bar.score + direction * 2 * bar.half;
            crate::score::rounded(tenths.clamp(-1000, 1000), 10)
        };
        let (mut low, mut high) = (end(-1), end(1));
        if high <= 0 {
            (low, high) = (high, low);
        }
        // Where both ends are on one side, it is named once: “between 8 and 40 towards …”.
        let one_side = low != 0 && Direction::of(low) == Direction::of(high);
        let first_end = if one_side { low.abs().to_string() } else { self.place(low) };
        let total = outcome.parts.total;
        let (key, side) = match Direction::of(total) {
            None => ("axis.words.middle", String::new()),
            Some(side) if outcome.label == Label::TooClose => ("axis.words.close", self.side(side)),
            Some(side) => ("axis.words.side", self.side(side)),
        };
        let [(_, first), (_, second)] = self.sides();
        let places = [
            ("for", first.as_str()),
            ("against", &second),
            ("points", &total.abs().to_string()),
            ("side", &side),
            ("low", &first_end),
            ("high", &self.place(high)),
        ];
        Axis {
            ends: [Direction::Against, Direction::For].map(|direction| self.quiz.pole(direction).side.clone()),
            middle: self.say("axis.middle"),
            bar,
            earlier: then.and_then(|then| {
                let outcome = then.outcome.as_ref()?;
                Some(Mark { score: 10 * outcome.parts.total, name: self.when(then.day) })
            }),
            words: self.fill(key, &places),
        }
    }

    /// The rule of all cases.
    pub(super) fn how_to_read(&self) -> Section {
        let [(_, first), (_, second)] = self.sides();
        let places = [
            ("count", self.number(self.quiz.questions.len())),
            ("for", first),
            ("against", second),
            ("unsure", self.quiz.unsure.clone()),
        ];
        let places: Vec<(&str, &str)> = places.iter().map(|(place, text)| (*place, text.as_str())).collect();
        let rules = ["how.statements", "how.total", "how.bands", "how.rule", "how.unsure"];
        let rules = rules.map(|key| self.fill(key, &places)).into_iter().chain(self.quiz.terms.clone());
        let entries = rules.map(|text| Entry { text, ..Entry::default() }).collect();
        Section {
            id: "how".to_owned(),
            title: self.say("how.open"),
            summary: String::new(),
            blocks: vec![Block::List { ordered: false, entries }],
        }
    }

    /// What an earlier day is called beside this result: “May”, “May 2025”, “3 November”, “earlier today”.
    pub(super) fn when(&self, then: Day) -> String {
        match self.days_since(then) {
            Some(0) => self.say("when.today_mark"),
            Some(..MONTH) => self.locale.day(then),
            days => self.locale.month(then, days.is_none_or(|days| days > MONTHS_BACK)),
        }
    }

    /// The same at the beginning of a sentence: “In May”, “On 3 November”, “Earlier today”.
    fn since_when(&self, then: Day) -> String {
        let key = match self.days_since(then) {
            Some(0) => "when.today",
            Some(..MONTH) => "when.day",
            _ => "when.month",
        };
        self.fill(key, &[("when", &self.when(then))])
    }

    fn days_since(&self, then: Day) -> Option<u32> {
        self.day.and_then(|now| now.number().checked_sub(then.number()))
    }

    /// “In May: leaning towards machine-learning engineering.”
    pub(super) fn verdict_of(&self, then: &Then) -> String {
        let places = [("when", &*self.since_when(then.day)), ("verdict", &*self.verdict_short(then.label))];
        self.fill("earlier.line", &places)
    }

    /// Whose result it is, and what a file called it on its day.
    pub(super) fn visit(&self) -> Vec<String> {
        match self.whose {
            Whose::Own => Vec::new(),
            Whose::Link => vec![self.say("visit.link")],
            Whose::File { old } => {
                let old = old.zip(self.day).map(|(old, day)| {
                    let now = self.verdict_short(self.outcome.label);
                    let places =
                        [("date", &*self.locale.date(day)), ("then", &*self.verdict_short(old)), ("now", &*now)];
                    self.fill("visit.old", &places)
                });
                [self.say("visit.file")].into_iter().chain(old).collect()
            }
        }
    }

    fn pole(&self, label: Label) -> &str {
        label.direction().map_or("", |direction| &self.quiz.pole(direction).name)
    }
}
