//! The generative model: statements with slopes and thresholds, people with traits and answering styles, their answers.
//!
//! A graded response model on keyed categories. The numbers are assumptions; a pilot with real people would replace them.

use quiz_core::quiz::Block;
use rand::distr::{Distribution, Open01};
use rand::rngs::ChaCha8Rng;
use rand::{RngExt, SeedableRng};
use rand_distr::StandardNormal;

use super::instrument::Instrument;
use super::observe::small;
use super::scenario::{Answering, Correlation, Importance, Scenario};

/// The correlations of four areas in the base model, below the diagonal: C; J; L; W.
const FOUR_AREAS: [&[f64]; 4] = [&[], &[0.25], &[0.40, 0.20], &[0.30, 0.10, 0.40]];
/// The correlation of all pairs in a quiz with more or fewer areas.
pub(super) const OTHER_QUIZZES: f64 = 0.3;
/// The thresholds around the location of a statement.
const THRESHOLDS: [f64; 4] = [-1.8, -0.6, 0.6, 1.8];
/// The standard deviation of a threshold, and that of the location of a statement.
const THRESHOLD_SD: f64 = 0.1;
const LOCATION_SD: f64 = 0.4;

/// What a stream of random numbers is for. Each has its own, so that all scenarios have the same people and the same
/// chance, and only what they change differs.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    Statements,
    People,
    First,
    Second,
    Unsure,
    Misread,
    Careless,
    Jitter,
}

/// The stream of random numbers of a chunk of the people of one draw.
pub(super) fn stream(seed: u64, draw: u32, chunk: u32, purpose: Purpose) -> ChaCha8Rng {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    random.set_stream(u64::from(draw) << 40 | u64::from(chunk) << 8 | purpose as u64);
    random
}

/// The parameters of one statement.
#[derive(Clone)]
pub(super) struct Parameters {
    slope: f64,
    thresholds: [f64; 4],
}

impl Parameters {
    /// The probability of each keyed category, 0 to 4, of somebody with a trait.
    pub(super) fn probabilities(&self, level: f64) -> [f64; 5] {
        let [one, two, three, four] = self.thresholds.map(|threshold| logistic(self.slope * (level - threshold)));
        [1.0 - one, one - two, two - three, three - four, four]
    }

    /// The expected keyed value, -2 to 2.
    fn expected(&self, level: f64) -> f64 {
        self.thresholds.iter().map(|threshold| logistic(self.slope * (level - threshold))).sum::<f64>() - 2.0
    }
}

/// A draw: the statements as they may be, and people of a scenario.
pub(super) struct Model<'a> {
    instrument: &'a Instrument<'a>,
    scenario: &'a Scenario,
    pub(super) statements: Vec<Parameters>,
    /// The lower triangle of the root of the correlations.
    root: Vec<Vec<f64>>,
}

/// A person.
pub(super) struct Person {
    /// The traits, one an area.
    levels: Vec<f64>,
    /// The tendency to agree.
    pub(super) acquiescence: f64,
    /// What the thresholds are multiplied by.
    extremity: f64,
    /// The importance of the areas.
    pub(super) points: Vec<u8>,
}

impl<'a> Model<'a> {
    pub(super) fn new(instrument: &'a Instrument<'a>, scenario: &'a Scenario, seed: u64, draw: u32) -> Self {
        let mut random = stream(seed, draw, 0, Purpose::Statements);
        let mut parameters = |area: usize| {
            let block = instrument.areas.get(area).and_then(|area| area.block);
            let (low, high) = slopes(block);
            let slope = scenario.slopes * (low + (high - low) * random.random::<f64>());
            let location = LOCATION_SD * normal(&mut random);
            let mut thresholds = THRESHOLDS.map(|place| location + place + THRESHOLD_SD * normal(&mut random));
            thresholds.sort_by(f64::total_cmp);
            Parameters { slope, thresholds }
        };
        let statements = instrument.statements.iter().map(|statement| parameters(statement.area)).collect();
        Self { instrument, scenario, statements, root: root(instrument.areas.len(), scenario.correlation) }
    }

    /// The next person of a stream; `number` counts the people of the draw.
    pub(super) fn person(&self, random: &mut ChaCha8Rng, number: usize) -> Person {
        let Scenario { trait_mean, trait_sd, .. } = *self.scenario;
        let independent: Vec<f64> = self.root.iter().map(|_| normal(random)).collect();
        let level = |row: &Vec<f64>| {
            let sum: f64 = row.iter().zip(&independent).map(|(weight, value)| weight * value).sum();
            trait_mean + trait_sd * sum
        };
        let areas = self.root.len();
        Person {
            levels: self.root.iter().map(level).collect(),
            acquiescence: self.scenario.acquiescence * normal(random),
            extremity: (self.scenario.extremity * normal(random)).exp(),
            points: match self.scenario.importance {
                Importance::Equal => vec![5; areas],
                Importance::Random => (0..areas).map(|_| random.random_range(0..=10)).collect(),
                Importance::OneArea => (0..areas).map(|area| if area == number % areas { 5 } else { 0 }).collect(),
            },
        }
    }

    /// The total that a person would have on average, without an answering style.
    pub(super) fn truth(&self, person: &Person) -> f64 {
        let mut sums = vec![[(0.0, 0.0); 2]; person.levels.len()];
        for (statement, parameters) in self.instrument.statements.iter().zip(&self.statements) {
            let level = person.levels.get(statement.area).copied().unwrap_or_default();
            let half = sums.get_mut(statement.area).and_then(|area| area.get_mut(usize::from(!statement.is_for)));
            if let Some((sum, count)) = half {
                *sum += parameters.expected(level);
                *count += 1.0;
            }
        }
        let all_zero = person.points.iter().all(|points| *points == 0);
        let weight = |points: &u8| if all_zero { 1.0 } else { f64::from(*points) };
        let whole: f64 = person.points.iter().map(weight).sum();
        let area = |[plus, minus]: &[(f64, f64); 2]| 25.0 * (plus.0 / plus.1 + minus.0 / minus.1);
        let parts = sums.iter().zip(&person.points).map(|(sums, points)| weight(points) * area(sums));
        parts.sum::<f64>() / whole
    }

    /// The answers of a person on one day.
    pub(super) fn answers(&self, person: &Person, day: &mut Day) -> Vec<Option<u8>> {
        let half = self.instrument.statements.len() / 2;
        let last = small(self.instrument.statements.len()) - 1.0;
        let line = day.careless.random_range(0..=4);
        let of_statement =
            |(at, (statement, parameters)): (usize, (&super::instrument::Statement<'_>, &Parameters))| {
                let answer = match self.scenario.answering {
                    Answering::Random => day.careless.random_range(0..=4),
                    Answering::YeaSayer => nearest(3.2 + 0.8 * normal(&mut day.careless)),
                    Answering::StraightLine if day.careless.random::<f64>() < 0.9 => line,
                    Answering::StraightLine => day.careless.random_range(0..=4),
                    Answering::SecondHalfOneLine if at >= half => line,
                    Answering::Model | Answering::SecondHalfOneLine => {
                        let level = person.levels.get(statement.area).copied().unwrap_or_default();
                        let misread = day.misread.random::<f64>() < self.scenario.misread;
                        let agrees = person.acquiescence + self.scenario.drift * (small(at) / last - 0.5);
                        let as_for = statement.is_for || misread;
                        answer(parameters, agrees, person.extremity, level, as_for, &mut day.answers)
                    }
                };
                let [for_, against] = self.scenario.unsure;
                let share = if statement.is_for { for_ } else { against };
                (day.unsure.random::<f64>() >= share).then_some(answer)
            };
        self.instrument.statements.iter().zip(&self.statements).enumerate().map(of_statement).collect()
    }
}

/// The chance of a day on which people answer.
pub(super) struct Day {
    answers: ChaCha8Rng,
    misread: ChaCha8Rng,
    unsure: ChaCha8Rng,
    careless: ChaCha8Rng,
}

impl Day {
    /// The first or the second day of a chunk of people.
    pub(super) fn new(seed: u64, draw: u32, chunk: u32, second: bool) -> Self {
        let of = |purpose| {
            let mut random = stream(seed, draw, chunk, purpose);
            // The second day goes on far behind the first.
            if second {
                random.set_word_pos(1 << 40);
            }
            random
        };
        Self {
            answers: of(if second { Purpose::Second } else { Purpose::First }),
            misread: of(Purpose::Misread),
            unsure: of(Purpose::Unsure),
            careless: of(Purpose::Careless),
        }
    }
}

/// The answers, each moved by one place, up or down, with probability one half.
pub(super) fn jittered(answers: &[Option<u8>], random: &mut ChaCha8Rng) -> Vec<Option<u8>> {
    let mut moved = |answer: u8| match random.random_range(0..4) {
        0 => answer.saturating_sub(1),
        1 => (answer + 1).min(4),
        _ => answer,
    };
    answers.iter().map(|answer| answer.map(&mut moved)).collect()
}

/// One raw answer: the keyed latent value, turned round for a statement against, against thresholds turned round too.
fn answer(
    parameters: &Parameters,
    agrees: f64,
    extremity: f64,
    level: f64,
    as_for: bool,
    random: &mut ChaCha8Rng,
) -> u8 {
    let chance: f64 = Open01.sample(random);
    let keyed = parameters.slope * level + (chance / (1.0 - chance)).ln();
    let sign = if as_for { 1.0 } else { -1.0 };
    let latent = sign * keyed + agrees;
    let reached = |threshold: &f64| latent > sign * parameters.slope * threshold * extremity;
    // Turned round, the thresholds stand in the opposite order; how many are passed is the same.
    parameters.thresholds.iter().map(|threshold| u8::from(reached(threshold))).sum()
}

/// The least and the greatest slope of a kind of area.
const fn slopes(block: Option<Block>) -> (f64, f64) {
    match block {
        Some(Block::Readiness) => (1.2, 2.2),
        Some(Block::Opportunity) => (0.8, 1.5),
        Some(Block::Preference) | None => (1.1, 2.0),
    }
}

/// The lower triangle whose product with its own transpose has these correlations (Cholesky).
fn root(areas: usize, correlation: Correlation) -> Vec<Vec<f64>> {
    let given = |row: usize, column: usize| match correlation {
        Correlation::All(all) => all,
        Correlation::Base if areas == FOUR_AREAS.len() => {
            FOUR_AREAS.get(row).and_then(|row| row.get(column)).copied().unwrap_or_default()
        }
        Correlation::Base => OTHER_QUIZZES,
    };
    let mut rows: Vec<Vec<f64>> = Vec::with_capacity(areas);
    for at in 0..areas {
        let mut row: Vec<f64> = Vec::with_capacity(at + 1);
        for (column, other) in rows.iter().enumerate() {
            let known: f64 = row.iter().zip(other).map(|(one, other)| one * other).sum();
            row.push((given(at, column) - known) / other.last().copied().unwrap_or(1.0));
        }
        let rest = 1.0 - row.iter().map(|value| value * value).sum::<f64>();
        row.push(rest.max(0.0).sqrt());
        rows.push(row);
    }
    rows
}

fn logistic(value: f64) -> f64 {
    1.0 / (1.0 + (-value).exp())
}

fn normal(random: &mut ChaCha8Rng) -> f64 {
    random.sample(StandardNormal)
}

/// The nearest answer.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 4 after clamp")]
fn nearest(value: f64) -> u8 {
    value.round().clamp(0.0, 4.0) as u8
}

#[cfg(test)]
mod tests {
    use super::super::scenario;
    use super::*;

    #[test]
    fn the_root_times_itself_gives_the_correlations() {
        let rows = root(4, Correlation::Base);
        let product = |one: usize, other: usize| rows[one].iter().zip(&rows[other]).map(|(a, b)| a * b).sum::<f64>();
        for (one, row) in FOUR_AREAS.iter().enumerate() {
            assert!((product(one, one) - 1.0).abs() < 1e-12);
            for (other, correlation) in row.iter().enumerate() {
                assert!((product(one, other) - correlation).abs() < 1e-12, "{one} {other}");
            }
        }
    }

    #[test]
    fn the_people_of_the_page_for_authors_have_the_same_numbers() {
        let script = std::fs::read_to_string("../web/author/people.js").expect("the script is there");
        let pair = |(low, high): (f64, f64)| format!("[{low}, {high}]");
        let scenario = scenario::ALL[0];
        for numbers in [
            format!("THRESHOLDS = {THRESHOLDS:?};"),
            format!("FOUR_AREAS = {FOUR_AREAS:?};"),
            format!("OTHERS = {OTHER_QUIZZES};"),
            format!("readiness: {},", pair(slopes(Some(Block::Readiness)))),
            format!("opportunity: {} }}", pair(slopes(Some(Block::Opportunity)))),
            format!("OTHER_SLOPES = {};", pair(slopes(None))),
            format!("= [{THRESHOLD_SD}, {LOCATION_SD}, {}, {}];", scenario.acquiescence, scenario.extremity),
        ] {
            assert!(script.contains(&numbers), "{numbers}");
        }
    }

    #[test]
    fn a_person_without_a_style_has_the_true_total_on_average() {
        let quiz = crate::quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        let plain = Scenario { acquiescence: 0.0, extremity: 0.0, ..scenario::ALL[0] };
        let model = Model::new(&instrument, &plain, 3, 0);
        let (mut people, mut day) = (stream(3, 0, 0, Purpose::People), Day::new(3, 0, 0, false));
        for number in 0..5 {
            let person = model.person(&mut people, number);
            let days = 2000;
            let total = |_| instrument.score(&model.answers(&person, &mut day), &person.points).total;
            let mean = (0..days).map(total).sum::<f64>() / f64::from(days);
            // A total has a standard error of about 10, the mean of 2000 one of about 0.22.
            assert!((mean - model.truth(&person)).abs() < 1.0, "{mean} {}", model.truth(&person));
        }
    }

    #[test]
    fn streams_of_another_draw_chunk_or_purpose_differ() {
        let first = |draw, chunk, purpose| stream(1, draw, chunk, purpose).random::<u64>();
        let base = first(0, 0, Purpose::First);
        assert_eq!(base, first(0, 0, Purpose::First));
        for other in [first(1, 0, Purpose::First), first(0, 1, Purpose::First), first(0, 0, Purpose::Second)] {
            assert_ne!(base, other);
        }
    }
}
