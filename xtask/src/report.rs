//! `report`: what the answers of real people say about a quiz: its statements, its areas, its labels.
//!
//! One person after the other is counted and forgotten, so that memory does not grow with the file. The intervals come
//! from resampling people: in each of the resamples each person counts as often as a Poisson number of mean 1 says, and
//! what is kept of a resample is its sums. The numbers are drawn in the order of the people, from a seed: the same files
//! give the same bytes.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::process::ExitCode;

use quiz_core::Quiz;
use quiz_core::quiz::Direction;
use quiz_core::responses::Answer;
use quiz_core::score::Summary;
use rand::rngs::ChaCha8Rng;
use rand::{Rng, SeedableRng};
use serde_json::{Map, Value, json};

use crate::people::{self, LONGEST_TIME, Person};
use crate::quiz_file;
use crate::reliability::{Moments, as_real, interval};

/// The quiz that a report is about where none is named.
pub(crate) const QUIZ: &str = "static/quizzes/swe-or-mle/quiz.json";
/// What a tool that reads people is given: the quiz, whether it answers in JSON, and the files.
pub(crate) fn options<'a>(tool: &str, args: &[&'a str]) -> Result<(&'a str, bool, Vec<&'a str>), String> {
    let (mut quiz, mut is_json, mut files) = (QUIZ, false, Vec::new());
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        match *arg {
            "--quiz" => quiz = args.next().ok_or("--quiz needs a file.")?,
            "--json" => is_json = true,
            option if option.starts_with("--") => return Err(format!("{tool} has no option {option}.")),
            file => files.push(file),
        }
    }
    Ok((quiz, is_json, files))
}

/// How many resamples the intervals come from.
const RESAMPLES: usize = 1000;
const SEED: u64 = 1;

/// Writes a report on some files to standard output; the exit status is 2 where a line could not be read.
///
/// # Errors
/// An option that is not known, a quiz with problems, a file that cannot be read.
pub(crate) fn run(args: &[&str]) -> Result<ExitCode, String> {
    let (quiz, is_json, files) = options("report", args)?;
    if files.is_empty() {
        return Err("report needs files: JSON lines, or CSV.".to_owned());
    }
    let quiz = quiz_file::read(quiz)?;
    let mut counted = Counted::new(&quiz, RESAMPLES);
    for file in files {
        people::each(&quiz, file, |person| match person {
            Ok(person) => counted.add(&person),
            Err(fault) => {
                counted.faults += 1;
                eprintln!("{file}:{}: {}", fault.line, fault.text);
            }
        })?;
    }
    let report = counted.report();
    if is_json {
        println!("{report:#}");
    } else {
        print!("{}", table(&report));
    }
    Ok(if counted.faults > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// What is counted of all people.
struct Counted<'q> {
    quiz: &'q Quiz,
    people: usize,
    faults: usize,
    questions: Vec<OfQuestion>,
    /// For each area the sums of those who have answered all of it, and the same of each resample.
    areas: Vec<(Moments, Vec<Moments>)>,
    pairs: Vec<(Moments, usize)>,
    labels: BTreeMap<String, usize>,
    patterns: BTreeMap<&'static str, usize>,
    flags: BTreeMap<&'static str, usize>,
    total: Moments,
    /// How many people took so many seconds.
    seconds: Vec<usize>,
    random: ChaCha8Rng,
}

/// The answers to one question.
#[derive(Clone, Default)]
struct OfQuestion {
    given: [usize; 5],
    unsure: usize,
}

impl OfQuestion {
    fn answered(&self) -> usize {
        self.given.iter().sum()
    }

    fn share(&self, count: usize) -> Option<f64> {
        (self.answered() > 0).then(|| as_real(count) / as_real(self.answered()))
    }

    /// The mean and the standard deviation of the answers, 0 to 4.
    fn mean_and_sd(&self) -> Option<(f64, f64)> {
        let count = as_real(self.answered());
        let sum = |power: i32| -> f64 {
            self.given.iter().enumerate().map(|(at, given)| as_real(*given) * as_real(at).powi(power)).sum()
        };
        let mean = sum(1) / count;
        (count > 1.0).then(|| (mean, ((sum(2) - sum(1) * mean) / (count - 1.0)).max(0.0).sqrt()))
    }
}

impl<'q> Counted<'q> {
    fn new(quiz: &'q Quiz, resamples: usize) -> Self {
        let moments = |area: usize| Moments::of(quiz.questions_of(area).count());
        Self {
            quiz,
            people: 0,
            faults: 0,
            questions: vec![OfQuestion::default(); quiz.questions.len()],
            areas: (0..quiz.areas.len()).map(|area| (moments(area), vec![moments(area); resamples])).collect(),
            pairs: vec![(Moments::of(2), 0); quiz.opposites.len()],
            labels: BTreeMap::new(),
            patterns: BTreeMap::new(),
            flags: BTreeMap::new(),
            total: Moments::of(1),
            seconds: vec![0; LONGEST_TIME as usize + 1],
            random: ChaCha8Rng::seed_from_u64(SEED),
        }
    }

    fn add(&mut self, person: &Person) {
        let responses = &person.responses;
        self.people += 1;
        for (question, answer) in self.questions.iter_mut().zip(responses.answers()) {
            match answer {
                Answer::Given(rating) => {
                    question.given.iter_mut().skip(rating.number().into()).take(1).for_each(|given| *given += 1);
                }
                Answer::Unsure => question.unsure += 1,
                Answer::Open => {}
            }
        }
        let keyed = |at: usize| keyed(self.quiz, person, at);
        let resamples = self.areas.first().map_or(0, |(_, resamples)| resamples.len());
        let weights: Vec<f64> = (0..resamples).map(|_| poisson(&mut self.random)).collect();
        for (area, (all, resamples)) in self.areas.iter_mut().enumerate() {
            let values: Option<Vec<f64>> = self.quiz.questions_of(area).map(|(at, _)| keyed(at)).collect();
            let Some(values) = values else { continue };
            all.add(1.0, &values);
            let drawn = resamples.iter_mut().zip(&weights).filter(|(_, weight)| **weight > 0.0);
            drawn.for_each(|(resample, weight)| resample.add(*weight, &values));
        }
        for ((moments, contradicting), [one, other]) in self.pairs.iter_mut().zip(&self.quiz.opposites) {
            if let Some((one, other)) = keyed(*one).zip(keyed(*other)) {
                moments.add(1.0, &[one, other]);
                // One speaks for and one against: both affirmed or both denied are keyed to different sides.
                *contradicting += usize::from(one * other < 0.0);
            }
        }
        let summary = Summary::of(self.quiz, responses);
        *self.labels.entry(summary.label.id(self.quiz)).or_default() += 1;
        let pattern = summary.pattern.map_or("none", |pattern| pattern.name.id());
        *self.patterns.entry(pattern).or_default() += 1;
        for flag in summary.flags() {
            *self.flags.entry(flag.id()).or_default() += 1;
        }
        self.total.add(1.0, &[total(&summary)]);
        if let Some(count) = person.seconds.and_then(|seconds| self.seconds.get_mut(seconds as usize)) {
            *count += 1;
        }
    }

    fn report(&self) -> Value {
        let people = as_real(self.people.max(1));
        let shares = |counts: Vec<(&str, usize)>| -> Map<String, Value> {
            counts.into_iter().map(|(id, count)| (id.to_owned(), json!(as_real(count) / people))).collect()
        };
        let areas = self.quiz.areas.iter().enumerate().zip(&self.areas);
        let areas: Map<String, Value> =
            areas.map(|((at, area), sums)| (area.id.clone(), self.of_area(at, sums))).collect();
        let questions: Map<String, Value> = self
            .quiz
            .questions
            .iter()
            .enumerate()
            .map(|(at, asked)| (asked.id.clone(), self.of_question(at)))
            .collect();
        let id = |at: usize| self.quiz.questions.get(at).map_or("", |asked| &asked.id);
        let pairs = self.quiz.opposites.iter().zip(&self.pairs);
        let pairs: Map<String, Value> = pairs
            .map(|([one, other], (sums, contradicting))| {
                let both = sums.count();
                let of = json!({
                    "people": both,
                    "r": sums.correlation(|at| at == 0, |at| at == 1),
                    "contradicting": (both > 0.0).then(|| as_real(*contradicting) / both),
                });
                (format!("{} {}", id(*one), id(*other)), of)
            })
            .collect();
        let total = self.total.covariances().and_then(|covariances| covariances.first()?.first().copied());
        json!({
            "quiz": self.quiz.id,
            "revision": self.quiz.revision,
            "people": self.people,
            "lines_not_read": self.faults,
            "labels": shares(self.labels.iter().map(|(id, count)| (id.as_str(), *count)).collect()),
            "patterns": shares(self.patterns.iter().map(|(id, count)| (*id, *count)).collect()),
            "flags": shares(self.flags.iter().map(|(id, count)| (*id, *count)).collect()),
            "total": { "mean": self.total.mean(), "sd": total.map(f64::sqrt) },
            "areas": areas,
            "questions": questions,
            "pairs": pairs,
            "seconds": self.of_time(),
        })
    }

    fn of_area(&self, area: usize, (all, resamples): &(Moments, Vec<Moments>)) -> Value {
        let directions: Vec<Direction> = self.quiz.questions_of(area).map(|(_, asked)| asked.direction).collect();
        let is = |direction: Direction| {
            let directions = &directions;
            move |at: usize| directions.get(at) == Some(&direction)
        };
        let of_resamples = |figure: fn(&Moments) -> Option<f64>| {
            interval(resamples.iter().filter_map(figure)).map(|(low, high)| json!([low, high]))
        };
        json!({
            "people": all.count(),
            "alpha": all.alpha(),
            "alpha_95": of_resamples(Moments::alpha),
            "omega": all.omega(),
            "omega_95": of_resamples(Moments::omega),
            "for_against_r": all.correlation(is(Direction::For), is(Direction::Against)),
        })
    }

    fn of_question(&self, at: usize) -> Value {
        let (Some(of), Some(asked)) = (self.questions.get(at), self.quiz.questions.get(at)) else { return Value::Null };
        let place = self.quiz.questions_of(asked.area).position(|(other, _)| other == at);
        let sums = self.areas.get(asked.area).map(|(all, _)| all);
        let [least, .., most] = of.given;
        let figures = of.mean_and_sd();
        json!({
            "answered": of.answered(),
            "mean": figures.map(|(mean, _)| mean),
            "sd": figures.map(|(_, sd)| sd),
            "not_true_at_all": of.share(least),
            "completely_true": of.share(most),
            "not_sure": as_real(of.unsure) / as_real(self.people.max(1)),
            "item_rest_r": sums.zip(place).and_then(|(sums, place)| sums.with_rest(place)),
        })
    }

    fn of_time(&self) -> Value {
        let people: usize = self.seconds.iter().sum();
        if people == 0 {
            return Value::Null;
        }
        let at_rank = |rank: usize| {
            let mut before = 0;
            let reached = |count: &usize| {
                before += count;
                before > rank
            };
            as_real(self.seconds.iter().position(reached).unwrap_or_default())
        };
        let quantile = |quarter: usize| {
            let (whole, rest) = ((people - 1) * quarter / 4, (people - 1) * quarter % 4);
            let (low, high) = (at_rank(whole), at_rank((whole + 1).min(people - 1)));
            low + (high - low) * as_real(rest) / 4.0
        };
        let sum: f64 = self.seconds.iter().enumerate().map(|(at, count)| as_real(at) * as_real(*count)).sum();
        json!({
            "people": people,
            "mean": sum / as_real(people),
            "quartiles": [quantile(1), quantile(2), quantile(3)],
        })
    }
}

/// The exact total, -100 to 100.
pub(crate) fn total(summary: &Summary<'_>) -> f64 {
    let tally = &summary.tally;
    real(25 * tally.g) / real((tally.unit * tally.points).max(1))
}

/// A whole number of the score as a real one; those are far below what a real number holds exactly.
#[allow(clippy::cast_precision_loss)]
pub(crate) const fn real(number: i64) -> f64 {
    number as f64
}

/// The keyed value of an answer, -2 to 2.
pub(crate) fn keyed(quiz: &Quiz, person: &Person, question: usize) -> Option<f64> {
    let sign = quiz.questions.get(question)?.direction.sign();
    person.responses.answer(question).deviation().map(|deviation| real(sign * deviation))
}

/// How often a person counts in a resample: a Poisson number of mean 1.
fn poisson(random: &mut ChaCha8Rng) -> f64 {
    let drawn = f64::from(random.next_u32()) / 4_294_967_296.0;
    let (mut count, mut chance, mut below) = (0.0, (-1.0_f64).exp(), (-1.0_f64).exp());
    while drawn >= below && count < 12.0 {
        count += 1.0;
        chance /= count;
        below += chance;
    }
    count
}

/// The report for the eye.
fn table(report: &Value) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{}, revision {}: {} people, {} lines not read.\nNo figure in here says that the quiz measures what it says. Below 100 people read nothing into them.",
        at(report, "quiz").as_str().unwrap_or_default(),
        at(report, "revision"),
        at(report, "people"),
        at(report, "lines_not_read")
    );
    let _ = writeln!(
        text,
        "\n{:<10}{:>8}{:>9}{:>17}{:>9}{:>17}{:>13}",
        "area", "people", "alpha", "95 %", "omega", "95 %", "for/against"
    );
    for (id, of) in entries(at(report, "areas")) {
        let _ = writeln!(
            text,
            "{id:<10}{:>8}{:>9}{:>17}{:>9}{:>17}{:>13}",
            number(at(of, "people"), 0),
            number(at(of, "alpha"), 3),
            range(at(of, "alpha_95")),
            number(at(of, "omega"), 3),
            range(at(of, "omega_95")),
            number(at(of, "for_against_r"), 3)
        );
    }
    let _ = writeln!(
        text,
        "\n{:<10}{:>8}{:>7}{:>7}{:>10}{:>10}{:>10}{:>11}",
        "statement", "answers", "mean", "SD", "least", "most", "not sure", "item-rest"
    );
    for (id, of) in entries(at(report, "questions")) {
        let _ = writeln!(
            text,
            "{id:<10}{:>8}{:>7}{:>7}{:>10}{:>10}{:>10}{:>11}",
            number(at(of, "answered"), 0),
            number(at(of, "mean"), 2),
            number(at(of, "sd"), 2),
            number(at(of, "not_true_at_all"), 3),
            number(at(of, "completely_true"), 3),
            number(at(of, "not_sure"), 3),
            number(at(of, "item_rest_r"), 3)
        );
    }
    let _ = writeln!(text, "\n{:<14}{:>8}{:>9}{:>16}", "opposites", "people", "r", "contradicting");
    for (id, of) in entries(at(report, "pairs")) {
        let _ = writeln!(
            text,
            "{id:<14}{:>8}{:>9}{:>16}",
            number(at(of, "people"), 0),
            number(at(of, "r"), 3),
            number(at(of, "contradicting"), 3)
        );
    }
    for name in ["labels", "patterns", "flags"] {
        let shares: Vec<String> =
            entries(at(report, name)).map(|(id, share)| format!("{id} {}", number(share, 3))).collect();
        let _ = writeln!(text, "\n{name}: {}", if shares.is_empty() { "none".to_owned() } else { shares.join(", ") });
    }
    let total = at(report, "total");
    let _ = writeln!(text, "\ntotal: mean {}, SD {}", number(at(total, "mean"), 1), number(at(total, "sd"), 1));
    let time = at(report, "seconds");
    if let Some([low, middle, high]) = at(time, "quartiles").as_array().and_then(|all| all.as_slice().as_array()) {
        let [low, middle, high] = [low, middle, high].map(|value| number(value, 0));
        let _ = writeln!(
            text,
            "seconds: half of {} people between {low} and {high}, the middle at {middle}",
            at(time, "people")
        );
    }
    text
}

/// A field, or null where there is none.
pub(crate) fn at<'v>(value: &'v Value, name: &str) -> &'v Value {
    value.get(name).unwrap_or(&Value::Null)
}

fn entries(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

/// A number with so many places, or a dash.
pub(crate) fn number(value: &Value, places: usize) -> String {
    value.as_f64().map_or_else(|| "-".to_owned(), |number| format!("{number:.places$}"))
}

/// An interval, or a dash.
pub(crate) fn range(value: &Value) -> String {
    match value.as_array().map(Vec::as_slice) {
        Some([low, high]) => format!("{} to {}", number(low, 3), number(high, 3)),
        _ => "-".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PILOT: &str = "tests/pilot/people.csv";

    fn report(resamples: usize) -> Value {
        let quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        let mut counted = Counted::new(&quiz, resamples);
        let take = |person: Result<Person, people::Fault>| {
            counted.add(&person.unwrap_or_else(|fault| panic!("{}", fault.text)))
        };
        people::each(&quiz, PILOT, take).expect("the table is there");
        counted.report()
    }

    /// The values of other programs: see `tests/pilot/README.md`.
    #[test]
    fn figures_agree_with_those_of_other_programs_to_a_millionth() {
        let wanted: Value = serde_json::from_str(include_str!("../tests/pilot/values.json")).expect("JSON");
        let report = report(0);
        let mut compared = 0;
        for (name, group, field) in [
            ("alpha", "areas", "alpha"),
            ("omega", "areas", "omega"),
            ("for_against", "areas", "for_against_r"),
            ("item_rest", "questions", "item_rest_r"),
            ("mean", "questions", "mean"),
            ("sd", "questions", "sd"),
        ] {
            for (id, wanted) in entries(&wanted[name]) {
                let got = report[group][id][field].as_f64().expect("a number");
                let wanted = wanted.as_f64().expect("a number");
                assert!((got - wanted).abs() < 1e-6, "{name} of {id}: {got}, not {wanted}");
                compared += 1;
            }
        }
        for (pair, wanted) in entries(&wanted["pairs"]) {
            for (field, name) in [("r", "r"), ("contradicting", "contradict"), ("people", "n")] {
                let (got, wanted) = (report["pairs"][pair][field].as_f64(), wanted[name].as_f64());
                assert!((got.expect("a number") - wanted.expect("a number")).abs() < 1e-6, "{field} of {pair}");
                compared += 1;
            }
        }
        assert_eq!(compared, 3 * 4 + 3 * 24 + 3 * 4);
        assert_eq!(report["seconds"]["quartiles"][1], wanted["seconds"]["median"]);
        assert_eq!(report["seconds"]["mean"], wanted["seconds"]["mean"]);
    }

    #[test]
    fn intervals_hold_the_figure_and_are_the_same_each_time() {
        let (one, other) = (report(200), report(200));
        assert_eq!(one.to_string(), other.to_string());
        for (id, of) in entries(&one["areas"]) {
            for name in ["alpha", "omega"] {
                let of = |name: &str| of[name].as_f64().expect("a number");
                let ends = one["areas"][id][format!("{name}_95")].as_array().expect("an interval");
                let [low, high] = [0, 1].map(|at| ends[at].as_f64().expect("a number"));
                assert!(low < of(name) && of(name) < high && high - low < 0.35, "{id} {name}: {low} to {high}");
            }
        }
        assert!(table(&one).contains("alpha"));
    }

    #[test]
    fn each_person_counts_once_on_average_in_a_resample() {
        let mut random = ChaCha8Rng::seed_from_u64(1);
        let drawn: Vec<f64> = (0..100_000).map(|_| poisson(&mut random)).collect();
        let mean = drawn.iter().sum::<f64>() / 1e5;
        let variance = drawn.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / 1e5;
        assert!((mean - 1.0).abs() < 0.02 && (variance - 1.0).abs() < 0.03, "{mean}, {variance}");
    }
}
