//! `retest`: what the answers of the same people on two days say about the error of a total, and about what stays.
//!
//! People are matched by their ids. The first file is kept in memory, a few numbers and their answers for each person.

use std::collections::HashMap;
use std::fmt::Write;
use std::process::ExitCode;

use quiz_core::Quiz;
use quiz_core::score::{Label, Summary};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use serde_json::{Value, json};

use crate::people::{self, Person};
use crate::quiz_file;
use crate::reliability::{Moments, as_real, interval};
use crate::report::{at, keyed, number, options, range, real, total};

const RESAMPLES: usize = 1000;
const SEED: u64 = 1;
/// The error of one answer that the score assumes, on the scale of a total: one place of the five.
const ASSUMED: f64 = 50.0;

/// Compares two files, and writes what comes out; the exit status is 2 where a line could not be read.
///
/// # Errors
/// An option that is not known, a quiz with problems, a file that cannot be read, fewer than two people in both.
pub(crate) fn run(args: &[&str]) -> Result<ExitCode, String> {
    let (quiz, is_json, files) = options("retest", args)?;
    let [first, second] = files.as_slice() else {
        return Err("retest needs two files: of the first day, and of the second.".to_owned());
    };
    let quiz = quiz_file::read(quiz)?;
    let mut pairs = Pairs::default();
    pairs.read(&quiz, first, second)?;
    let report = pairs.report(RESAMPLES)?;
    if is_json {
        println!("{report:#}");
    } else {
        print!("{}", table(&report));
    }
    Ok(if pairs.faults > 0 { ExitCode::from(2) } else { ExitCode::SUCCESS })
}

/// What is compared of a result.
struct Kept {
    total: f64,
    /// The squared standard error of the total, as it is assumed.
    error: f64,
    label: Label,
    pattern: &'static str,
    first_step: String,
    answers: Vec<Option<f64>>,
}

impl Kept {
    fn of(quiz: &Quiz, person: &Person) -> Self {
        let summary = Summary::of(quiz, &person.responses);
        let tally = &summary.tally;
        let points = real(tally.points.max(1));
        Self {
            total: total(&summary),
            error: 625.0 * real(tally.h) / (real(tally.unit) * points * points),
            label: summary.label,
            pattern: summary.pattern.map_or("none", |pattern| pattern.name.id()),
            first_step: summary.next_steps().steps.first().map(|step| step.advice.id.clone()).unwrap_or_default(),
            answers: (0..quiz.questions.len()).map(|at| keyed(quiz, person, at)).collect(),
        }
    }
}

/// The people of both days.
#[derive(Default)]
struct Pairs {
    faults: usize,
    /// People of one day alone.
    alone: usize,
    /// The totals of the first and of the second day, and the sum of their squared standard errors.
    totals: Vec<[f64; 3]>,
    same_label: usize,
    same_side: usize,
    same_pattern: usize,
    same_step: usize,
    clear: usize,
    clear_stays: usize,
    clear_turns: usize,
    /// The number, the sum and the squares of the differences of single answers.
    answers: [f64; 3],
}

impl Pairs {
    fn read(&mut self, quiz: &Quiz, first: &str, second: &str) -> Result<(), String> {
        let mut days = [HashMap::new(), HashMap::new()];
        for (file, day) in [first, second].into_iter().zip(&mut days) {
            people::each(quiz, file, |person| {
                let fault = match person {
                    Err(fault) => Some(format!("{}: {}", fault.line, fault.text)),
                    Ok(person) => match &person.id {
                        None => Some(" somebody has no id, and is matched with nobody.".to_owned()),
                        Some(id) if day.contains_key(id) => Some(format!(" the id “{id}” is given twice.")),
                        Some(id) => {
                            day.insert(id.clone(), Kept::of(quiz, &person));
                            None
                        }
                    },
                };
                if let Some(fault) = fault {
                    self.faults += 1;
                    eprintln!("{file}:{fault}");
                }
            })?;
        }
        let [first, mut second] = days;
        // In an order that does not depend on the hashes, so that the same files give the same bytes.
        let mut first: Vec<(String, Kept)> = first.into_iter().collect();
        first.sort_by(|one, other| one.0.cmp(&other.0));
        for (id, one) in first {
            match second.remove(&id) {
                Some(other) => self.add(&one, &other),
                None => self.alone += 1,
            }
        }
        self.alone += second.len();
        Ok(())
    }

    fn add(&mut self, one: &Kept, other: &Kept) {
        self.totals.push([one.total, other.total, one.error + other.error]);
        self.same_label += usize::from(one.label == other.label);
        self.same_side += usize::from(one.label.direction() == other.label.direction());
        self.same_pattern += usize::from(one.pattern == other.pattern);
        self.same_step += usize::from(one.first_step == other.first_step);
        if one.label.rank().abs() == 2 {
            self.clear += 1;
            self.clear_stays += usize::from(one.label == other.label);
            self.clear_turns += usize::from(one.total * other.total < 0.0);
        }
        for (one, other) in one.answers.iter().zip(&other.answers) {
            if let Some(difference) = one.zip(*other).map(|(one, other)| other - one) {
                let [count, sum, squares] = &mut self.answers;
                *count += 1.0;
                *sum += difference;
                *squares += difference * difference;
            }
        }
    }

    fn report(&self, resamples: usize) -> Result<Value, String> {
        let people = self.totals.len();
        if people < 2 {
            return Err(format!("{people} of the people are in both files; at least 2 are needed."));
        }
        let all = Totals::of(self.totals.iter());
        let mut random = ChaCha8Rng::seed_from_u64(SEED);
        let drawn: Vec<Totals> = (0..resamples)
            .map(|_| Totals::of((0..people).filter_map(|_| self.totals.get(random.random_range(0..people)))))
            .collect();
        let figure = |of: fn(&Totals) -> Option<f64>| {
            let interval = interval(drawn.iter().filter_map(of)).map(|(low, high)| [low, high]);
            json!({ "is": of(&all), "interval_95": interval })
        };
        let share = |count: usize, of: usize| (of > 0).then(|| as_real(count) / as_real(of));
        let [count, sum, squares] = self.answers;
        let answer_error = ((squares - sum * sum / count) / (count - 1.0) / 2.0).sqrt();
        Ok(json!({
            "people": people,
            "people_of_one_day_alone": self.alone,
            "lines_not_read": self.faults,
            "r": figure(Totals::correlation),
            "icc": figure(Totals::agreement),
            "mean_change": all.change,
            "sem": figure(Totals::error),
            "sigma_e": figure(Totals::sigma),
            "sigma_e_assumed": ASSUMED,
            "sigma_e_of_answers": (count > 1.0).then_some(ASSUMED * answer_error),
            "same_label": share(self.same_label, people),
            "same_side": share(self.same_side, people),
            "same_pattern": share(self.same_pattern, people),
            "same_first_step": share(self.same_step, people),
            "clear_stays_clear": share(self.clear_stays, self.clear),
            "clear_side_turns": share(self.clear_turns, self.clear),
        }))
    }
}

/// What two totals of each of some people come to.
struct Totals {
    sums: Moments,
    /// The mean change from the first day to the second.
    change: f64,
    /// The mean of the sums of both squared standard errors.
    assumed: f64,
}

impl Totals {
    fn of<'t>(totals: impl Iterator<Item = &'t [f64; 3]>) -> Self {
        let (mut sums, mut change, mut assumed) = (Moments::of(2), 0.0, 0.0);
        for [one, other, error] in totals {
            sums.add(1.0, &[*one, *other]);
            change += other - one;
            assumed += error;
        }
        let count = sums.count().max(1.0);
        Self { sums, change: change / count, assumed: assumed / count }
    }

    fn correlation(&self) -> Option<f64> {
        self.sums.correlation(|at| at == 0, |at| at == 1)
    }

    /// The variances of both days and their covariance.
    fn variances(&self) -> Option<[f64; 3]> {
        match self.sums.covariances()?.as_slice() {
            [one, other] => Some([*one.first()?, *other.get(1)?, *one.get(1)?]),
            _ => None,
        }
    }

    /// The variance of the difference of both totals.
    fn of_difference(&self) -> Option<f64> {
        self.variances().map(|[one, other, both]| one + other - 2.0 * both)
    }

    /// The standard error of a total: sd(F1 - F2)/√2.
    fn error(&self) -> Option<f64> {
        Some((self.of_difference()? / 2.0).max(0.0).sqrt())
    }

    /// The error of one answer that gives this difference, in the place of the one that is assumed.
    fn sigma(&self) -> Option<f64> {
        (self.assumed > 0.0)
            .then(|| self.of_difference())?
            .map(|variance| ASSUMED * (variance / self.assumed).max(0.0).sqrt())
    }

    /// The intraclass correlation of single totals, for absolute agreement: ICC(A,1).
    fn agreement(&self) -> Option<f64> {
        let [one, other, both] = self.variances()?;
        let people = self.sums.count();
        // Mean squares of two days: between people, of the days, and of what is left.
        let between = (one + other) / 2.0 + both;
        let left = (one + other) / 2.0 - both;
        let days = people * self.change * self.change / 2.0;
        let below = between + left + 2.0 * (days - left) / people;
        (below > 0.0).then(|| (between - left) / below)
    }
}

/// The report for the eye.
fn table(report: &Value) -> String {
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{} people of both days; {} of one day alone; {} lines not read.\n",
        at(report, "people"),
        at(report, "people_of_one_day_alone"),
        at(report, "lines_not_read")
    );
    for (name, field, places) in [
        ("correlation of both totals", "r", 3),
        ("intraclass correlation, absolute agreement", "icc", 3),
        ("standard error of a total (SEM)", "sem", 2),
        ("error of one answer (sigma_e), from totals", "sigma_e", 1),
    ] {
        let figure = at(report, field);
        let _ =
            writeln!(text, "{name:<46}{:>8}  {}", number(at(figure, "is"), places), range(at(figure, "interval_95")));
    }
    for (name, field, places) in [
        ("sigma_e from single answers", "sigma_e_of_answers", 1),
        ("sigma_e that the score assumes", "sigma_e_assumed", 1),
        ("mean change of the total", "mean_change", 2),
        ("the same of five labels", "same_label", 3),
        ("the same of three sides", "same_side", 3),
        ("a clear label stays clear", "clear_stays_clear", 3),
        ("a clear side turns", "clear_side_turns", 3),
        ("the same pattern", "same_pattern", 3),
        ("the same first step", "same_first_step", 3),
    ] {
        let _ = writeln!(text, "{name:<46}{:>8}", number(at(report, field), places));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(first: &str, second: &str) -> Pairs {
        let quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        let mut pairs = Pairs::default();
        pairs.read(&quiz, first, second).expect("the tables are there");
        pairs
    }

    /// The values of other programs: see `tests/pilot/README.md`.
    #[test]
    fn figures_agree_with_those_of_other_programs_to_a_millionth() {
        let wanted: Value = serde_json::from_str(include_str!("../tests/pilot/values.json")).expect("JSON");
        let pairs = pairs("tests/pilot/people.csv", "tests/pilot/people-again.csv");
        let report = pairs.report(100).expect("enough people");
        let wanted = |name: &str| wanted["retest"][name].as_f64().expect("a number");
        for (got, name) in [
            (&report["people"], "n"),
            (&report["r"]["is"], "r"),
            (&report["sem"]["is"], "sem"),
            (&report["sigma_e"]["is"], "sigma_e"),
            (&report["mean_change"], "mean_change"),
            (&report["icc"]["is"], "icc_2_1"),
        ] {
            let got = got.as_f64().expect("a number");
            assert!((got - wanted(name)).abs() < 1e-6, "{name}: {got}, not {}", wanted(name));
        }
        let of_answers = report["sigma_e_of_answers"].as_f64().expect("a number");
        assert!((of_answers - 50.0 * wanted("answer_error")).abs() < 1e-6);
        assert_eq!((pairs.alone, pairs.faults), (10, 0));
        let again = self::pairs("tests/pilot/people.csv", "tests/pilot/people-again.csv").report(100);
        assert_eq!(Ok(report.to_string()), again.map(|again| again.to_string()));
        assert!(table(&report).contains("sigma_e"));
    }

    #[test]
    fn the_same_day_twice_has_no_error() {
        let pairs = pairs("tests/pilot/people.csv", "tests/pilot/people.csv");
        let report = pairs.report(10).expect("enough people");
        assert_eq!(
            (&report["sem"]["is"], &report["same_label"], &report["same_first_step"]),
            (&json!(0.0), &json!(1.0), &json!(1.0))
        );
        assert!(Pairs::default().report(10).is_err());
    }
}
