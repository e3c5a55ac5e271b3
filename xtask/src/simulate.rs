//! `simulate`: what the score does to simulated people, so that its figures are known before anybody else computes them.
//!
//! The people and their answers come from a stated model; see `docs/measurement.md`. The figures are the same to the
//! last byte for the same quiz, seed and numbers, whatever the number of threads: each chunk of people has random numbers of
//! its own, and the sums of the chunks are added up in their order.

mod cases;
mod charts;
mod figures;
mod informed;
mod instrument;
mod model;
mod observe;
mod report;
mod scenario;
mod sums;
mod targets;

use std::collections::BTreeMap;
use std::io::IsTerminal;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use crate::quiz_file;
use cases::HeldOut;
use figures::Figures;
use instrument::Instrument;
use observe::{Chunk, observe};
use scenario::Scenario;
use sums::Sums;

/// How many people a thread takes at a time.
const CHUNK: usize = 250;
/// How many draws of the statements, and people in each, where nothing else is asked for: a few minutes on two cores. The
/// draws differ more than chance among so many people does, so that more draws are worth more than more people.
const DRAWS: u32 = 20;
const PERSONS: usize = 20_000;

/// What is asked for.
#[derive(Clone)]
struct Options {
    quiz: String,
    cases: Option<String>,
    json: Option<String>,
    page: Option<String>,
    pictures: Option<String>,
    persons: usize,
    draws: u32,
    seed: u64,
    threads: usize,
}

impl Options {
    fn read(args: &[&str]) -> Result<Self, String> {
        let threads = std::thread::available_parallelism().map_or(1, usize::from);
        let mut options = Self {
            quiz: String::new(),
            cases: None,
            json: None,
            page: None,
            pictures: None,
            persons: PERSONS,
            draws: DRAWS,
            seed: 1,
            threads,
        };
        for pair in args.chunks(2) {
            let [name, value] = pair else { return Err(format!("{} needs a value.", pair.concat())) };
            match *name {
                "--quiz" => options.quiz = (*value).to_owned(),
                "--cases" => options.cases = Some((*value).to_owned()),
                "--json" => options.json = Some((*value).to_owned()),
                "--page" => options.page = Some((*value).to_owned()),
                "--pictures" => options.pictures = Some((*value).to_owned()),
                "--persons" => options.persons = number(name, value)?,
                "--draws" => options.draws = number(name, value)?,
                "--seed" => options.seed = number(name, value)?,
                "--threads" => options.threads = number(name, value)?,
                _ => return Err(format!("simulate has no option {name}.")),
            }
        }
        match &options {
            Self { quiz, .. } if quiz.is_empty() => Err("simulate needs --quiz FILE.".to_owned()),
            Self { persons: 0, .. } | Self { draws: 0, .. } | Self { threads: 0, .. } => {
                Err("--persons, --draws and --threads are at least 1.".to_owned())
            }
            _ => Ok(options),
        }
    }
}

fn number<N: std::str::FromStr>(name: &str, value: &str) -> Result<N, String> {
    value.parse().map_err(|_| format!("{name} is a whole number, not “{value}”."))
}

/// Simulates, and writes the table to standard output.
///
/// # Errors
/// An option that is not known, a quiz file with problems, a file that cannot be written.
pub(crate) fn run(args: &[&str]) -> Result<ExitCode, String> {
    let options = Options::read(args)?;
    let quiz = quiz_file::read(&options.quiz)?;
    let cases = options.cases.as_ref().map_or(Ok(Vec::new()), |file| {
        let text = std::fs::read_to_string(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
        cases::read(&quiz, &text).map_err(|error| format!("{file}: {error}"))
    })?;
    let instrument = Instrument::new(&quiz);
    let started = Instant::now();
    eprintln!(
        "{} draws of {} people in {} scenarios; {DRAWS} of {PERSONS} take about three minutes on two cores.",
        options.draws,
        options.persons,
        scenario::ALL.len()
    );
    let run = Run { cases, ..Run::new(&instrument, &options, progress) };
    eprintln!("{} s with {} threads.", started.elapsed().as_secs(), options.threads);
    print!("{}", report::table(&instrument, &run));
    if let Some(file) = &options.json {
        let text = format!("{:#}\n", report::as_json(&instrument, &run));
        std::fs::write(file, text).map_err(|error| format!("{file}: cannot be written: {error}."))?;
    }
    if let Some(folder) = &options.pictures {
        let cannot = |error: std::io::Error| format!("{folder}: cannot be written: {error}.");
        std::fs::create_dir_all(folder).map_err(cannot)?;
        for (name, svg) in charts::charts(&run) {
            std::fs::write(format!("{folder}/{name}"), svg).map_err(cannot)?;
        }
    }
    if let Some(file) = &options.page {
        let cannot = |verb: &str, error: std::io::Error| format!("{file}: cannot be {verb}: {error}.");
        let page = std::fs::read_to_string(file).map_err(|error| cannot("read", error))?;
        let page = with_figures(&page, &report::markdown(&instrument, &run))
            .ok_or_else(|| format!("{file} has no place for the figures: “{BEGIN}” and, below it, “{END}”."))?;
        std::fs::write(file, page).map_err(|error| cannot("written", error))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// What stands before and after the figures in a page.
const BEGIN: &str = "<!-- simulated figures: written by cargo xtask simulate --page -->";
const END: &str = "<!-- end of the simulated figures -->";

/// A page with other figures in their place; nothing where it has no place for them.
fn with_figures(page: &str, figures: &str) -> Option<String> {
    let (before, rest) = page.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n\n{figures}\n{END}{after}"))
}

/// All scenarios, simulated.
struct Run<'q> {
    options: Options,
    /// What was computed beside the scenarios.
    cases: Vec<HeldOut>,
    outcomes: Vec<(&'static Scenario, Figures, Sums<'q>)>,
}

impl<'q> Run<'q> {
    /// Simulates them; `progress` hears how many chunks of how many are done.
    fn new(instrument: &Instrument<'q>, options: &Options, progress: impl Fn(usize, usize) + Sync) -> Self {
        let mut draws = simulate(instrument, options, progress).into_iter();
        let outcome = |scenario: &'static Scenario| {
            let of_scenario: Vec<Sums<'q>> = draws.by_ref().take(draws_of(options)).collect();
            let mut pooled = Sums::new(instrument);
            of_scenario.iter().for_each(|sums| pooled.merge(sums));
            (scenario, Figures::of(instrument, &of_scenario), pooled)
        };
        Self { options: options.clone(), cases: Vec::new(), outcomes: scenario::ALL.iter().map(outcome).collect() }
    }

    /// The scenarios with their figures, the base first.
    fn scenarios(&self) -> impl Iterator<Item = (&'static Scenario, &Figures)> {
        self.outcomes.iter().map(|(scenario, figures, _)| (*scenario, figures))
    }

    fn figures(&self, id: &str) -> Option<&Figures> {
        self.scenarios().find(|(scenario, _)| scenario.id == id).map(|(_, figures)| figures)
    }

    /// The sums of all draws of a scenario.
    fn pooled(&self, id: &str) -> Option<&Sums<'q>> {
        self.outcomes.iter().find(|(scenario, ..)| scenario.id == id).map(|(.., sums)| sums)
    }
}

fn draws_of(options: &Options) -> usize {
    usize::try_from(options.draws).unwrap_or(usize::MAX)
}

/// The sums of one draw, added up chunk by chunk in their order.
struct InOrder<'q> {
    next: usize,
    waiting: BTreeMap<usize, Sums<'q>>,
    sums: Sums<'q>,
}

impl<'q> InOrder<'q> {
    fn add(&mut self, chunk: usize, sums: Sums<'q>) {
        self.waiting.insert(chunk, sums);
        while let Some(sums) = self.waiting.remove(&self.next) {
            self.sums.merge(&sums);
            self.next += 1;
        }
    }
}

/// The sums of each draw of each scenario.
fn simulate<'q>(
    instrument: &Instrument<'q>,
    options: &Options,
    progress: impl Fn(usize, usize) + Sync,
) -> Vec<Sums<'q>> {
    let chunks = options.persons.div_ceil(CHUNK);
    let empty = || Mutex::new(InOrder { next: 0, waiting: BTreeMap::new(), sums: Sums::new(instrument) });
    let draws: Vec<_> = (0..scenario::ALL.len() * draws_of(options)).map(|_| empty()).collect();
    let (started, done, all) = (AtomicUsize::new(0), AtomicUsize::new(0), draws.len() * chunks);
    let work = || {
        loop {
            let job = started.fetch_add(1, Ordering::Relaxed);
            let (place, chunk) = (job / chunks, job % chunks);
            let (at, draw) = (place / draws_of(options), place % draws_of(options));
            let Some((scenario, sums)) = scenario::ALL.get(at).zip(draws.get(place)) else { break };
            let first = chunk * CHUNK;
            let which = Chunk {
                seed: options.seed,
                draw: u32::try_from(draw).unwrap_or(u32::MAX),
                number: u32::try_from(chunk).unwrap_or(u32::MAX),
                first,
                people: CHUNK.min(options.persons - first),
            };
            let observed = observe(instrument, scenario, which);
            sums.lock().unwrap_or_else(PoisonError::into_inner).add(chunk, observed);
            progress(done.fetch_add(1, Ordering::Relaxed) + 1, all);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..options.threads {
            scope.spawn(work);
        }
    });
    draws.into_iter().map(|draw| draw.into_inner().unwrap_or_else(PoisonError::into_inner).sums).collect()
}

/// A sign of life at each full five percent: over the one before at a terminal, else a line of its own.
fn progress(done: usize, all: usize) {
    let fives = |done: usize| done * 20 / all;
    if fives(done) == fives(done - 1) {
        return;
    }
    let percent = 5 * fives(done);
    match std::io::stderr().is_terminal() {
        true if done == all => eprintln!("\rSimulated {percent} %"),
        true => eprint!("\rSimulated {percent} %"),
        false => eprintln!("Simulated {percent} %"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIZ: &str = "../static/quizzes/swe-or-mle/quiz.json";

    fn options(threads: usize, seed: u64) -> Options {
        // Not a whole number of chunks.
        let persons = 2 * CHUNK + 10;
        let quiz = QUIZ.to_owned();
        Options { quiz, cases: None, json: None, page: None, pictures: None, persons, draws: 2, seed, threads }
    }

    fn simulated<'q>(instrument: &Instrument<'q>, options: &Options) -> (Run<'q>, String) {
        let run = Run::new(instrument, options, |_, _| {});
        let pictures: String = charts::charts(&run).into_iter().map(|(_, svg)| svg).collect();
        let text = format!("{}{:#}{pictures}", report::table(instrument, &run), report::as_json(instrument, &run));
        (run, text)
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_with_one_thread_and_with_two() {
        let quiz = quiz_file::read(QUIZ).expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        let (_, one) = simulated(&instrument, &options(1, 7));
        let (run, two) = simulated(&instrument, &options(2, 7));
        assert!(one == two, "the number of threads changes what is written");
        let (_, other) = simulated(&instrument, &options(2, 8));
        assert!(one != other, "the seed changes nothing");
        // What a thousand people can show: borders that chance alone does not reach.
        let base = |name: &str| run.figures("base").and_then(|figures| figures.get(name)).expect("a figure");
        assert!((0.80..0.93).contains(&base("retest_r")), "{}", base("retest_r"));
        assert!((0.35..0.60).contains(&base("clear")), "{}", base("clear"));
        assert!(base("clear_on_true_side") > 0.97, "{}", base("clear_on_true_side"));
        assert!(base("beyond_two_errors") < 0.09, "{}", base("beyond_two_errors"));
        assert!((base("settled_label_broken")).abs() < f64::EPSILON);
        assert!(base("first_pole_lists_own_role") > 0.0);
    }

    /// What holds the people of `author.html` to these: `UPDATE_EXPECT=1 cargo test -p xtask simulate` writes it anew, and
    /// `tests/browser/author_people.spec.mjs` compares.
    const SHARES: &str = "../tests/browser/shares.json";

    #[test]
    fn the_shares_that_the_browser_is_held_to_are_those_of_the_base_model() {
        let quizzes =
            ["swe-or-mle/quiz.json", "engineer-or-manager/quiz.json"].map(|file| format!("static/quizzes/{file}"));
        let others = ["static/example-quiz.json", "crates/quiz-core/tests/quizzes/specimen.json"].map(str::to_owned);
        let mut found = serde_json::Map::new();
        for file in quizzes.into_iter().chain(others) {
            let quiz = quiz_file::read(&format!("../{file}")).expect("the quiz is good");
            found.insert(file, base_shares(&Instrument::new(&quiz)));
        }
        let text = format!("{:#}\n", serde_json::Value::Object(found));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(SHARES, &text).expect("the file is written");
        }
        // Another machine may have another last digit of a logarithm, which moves one person of thousands.
        let [kept, fresh] = [std::fs::read_to_string(SHARES).expect("the file is there"), text].map(|text| {
            let shares: BTreeMap<String, BTreeMap<String, f64>> = serde_json::from_str(&text).expect("shares");
            shares
        });
        assert_eq!(kept.keys().collect::<Vec<_>>(), fresh.keys().collect::<Vec<_>>());
        for (file, shares) in &fresh {
            for (label, share) in shares {
                assert!(
                    (share - kept[file][label]).abs() < 0.001,
                    "{file}, {label}: {share}, not {}",
                    kept[file][label]
                );
            }
        }
    }

    /// How many of 20,000 people see which label, as shares of one; each hundred has statements of its own.
    fn base_shares(instrument: &Instrument<'_>) -> serde_json::Value {
        let (draws, people) = (200_u32, 100_usize);
        let (mut clear, mut leaning) = (0, 0);
        for draw in 0..draws {
            let model = model::Model::new(instrument, &scenario::ALL[0], 1, draw);
            let mut random = model::stream(1, draw, 0, model::Purpose::People);
            let mut day = model::Day::new(1, draw, 0, false);
            for number in 0..people {
                let person = model.person(&mut random, number);
                let scored = instrument.score(&model.answers(&person, &mut day), &person.points);
                clear += u32::from(scored.is_clear);
                leaning += u32::from(!scored.is_clear && scored.side != instrument::Side::Close);
            }
        }
        let all = f64::from(draws) * observe::small(people);
        let [clear, leaning] = [clear, leaning].map(|count| f64::from(count) / all);
        let close = ((1.0 - clear - leaning) * all).round() / all;
        serde_json::json!({ "clear": clear, "leaning": leaning, "close": close })
    }

    #[test]
    fn a_quiz_with_other_areas_is_simulated_too() {
        let quiz = quiz_file::read("../crates/quiz-core/tests/quizzes/specimen.json").expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        assert_ne!(instrument.areas.len(), 4);
        let (_, text) = simulated(&instrument, &Options { persons: 50, draws: 1, ..options(2, 1) });
        assert!(text.contains("all traits are taken to correlate"), "{text}");
    }

    #[test]
    fn chunks_are_added_up_in_their_order_whichever_is_done_first() {
        let quiz = quiz_file::read(QUIZ).expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        // Three numbers whose sum depends on the order.
        let chunk = |number: usize| {
            let mut sums = Sums::new(&instrument);
            sums.add(sums::Share::SettledSideAfter, [1e16, 1.0, -1e16][number]);
            sums
        };
        for order in [[0, 1, 2], [2, 0, 1], [1, 2, 0]] {
            let mut draw = InOrder { next: 0, waiting: BTreeMap::new(), sums: Sums::new(&instrument) };
            order.into_iter().for_each(|number| draw.add(number, chunk(number)));
            assert_eq!(draw.sums.share(sums::Share::SettledSideAfter), Some(0.0), "{order:?}");
            assert!(draw.waiting.is_empty());
        }
    }

    #[test]
    fn figures_take_the_place_of_those_before() {
        let page = format!("a\n{BEGIN}\nold\n{END}\nb");
        assert_eq!(with_figures(&page, "new\n"), Some(format!("a\n{BEGIN}\n\nnew\n\n{END}\nb")));
        assert_eq!(with_figures("a", "new"), None);
    }

    #[test]
    fn the_account_of_the_measurement_is_of_this_revision_and_quotes_every_statement() {
        let quiz = quiz_file::read(QUIZ).expect("the quiz is good");
        let account = std::fs::read_to_string("../docs/measurement.md").expect("the account is there");
        assert!(account.contains(&format!("revision {} of the statements", quiz.revision)));
        assert!(account.contains(&format!("`{}`, revision {}:", quiz.id, quiz.revision)), "simulate it again");
        for question in &quiz.questions {
            let row = format!("| {} | {} |", question.id, question.text);
            assert!(account.contains(&row), "{row}");
        }
    }

    #[test]
    fn options_are_read_and_their_faults_named() {
        let read = |args: &[&str]| Options::read(args).map(|options| (options.persons, options.draws, options.seed));
        assert_eq!(read(&["--quiz", "a", "--persons", "5", "--draws", "2", "--seed", "3"]), Ok((5, 2, 3)));
        for (args, fault) in [
            (&[][..], "simulate needs --quiz FILE."),
            (&["--quiz"], "--quiz needs a value."),
            (&["--quiz", "a", "--draws", "x"], "--draws is a whole number, not “x”."),
            (&["--quiz", "a", "--threads", "0"], "--persons, --draws and --threads are at least 1."),
            (&["--quit", "a"], "simulate has no option --quit."),
        ] {
            assert_eq!(read(args), Err(fault.to_owned()));
        }
    }

    /// A run of nothing but scenarios with these draws.
    fn run_of<'q>(instrument: &Instrument<'q>, scenarios: Vec<(&str, Vec<Sums<'q>>)>) -> Run<'q> {
        let outcome = |(id, draws): (&str, Vec<Sums<'q>>)| {
            let scenario = scenario::ALL.iter().find(|scenario| scenario.id == id).expect("a scenario");
            let mut pooled = Sums::new(instrument);
            draws.iter().for_each(|draw| pooled.merge(draw));
            (scenario, Figures::of(instrument, &draws), pooled)
        };
        Run { options: options(1, 1), cases: Vec::new(), outcomes: scenarios.into_iter().map(outcome).collect() }
    }

    fn row(instrument: &Instrument<'_>, run: &Run<'_>, id: &str) -> targets::Target {
        targets::targets(instrument, run).into_iter().find(|target| target.id == id).expect("a row")
    }

    #[test]
    fn agreeing_that_moves_one_draw_up_and_another_down_is_not_averaged_away() {
        let quiz = quiz_file::read(QUIZ).expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        let draws = |slopes: [f64; 2]| {
            let draw = |slope: f64| {
                let mut sums = Sums::new(&instrument);
                [-1.0, 1.0].into_iter().for_each(|agrees| sums.bias.add(slope * agrees, agrees));
                sums
            };
            slopes.map(draw).to_vec()
        };
        let s10 = |base, uneven, stress| {
            let scenarios = [("base", base), ("unsure_by_direction", uneven), ("strong_styles", stress)];
            let run = run_of(&instrument, scenarios.into_iter().map(|(id, slopes)| (id, draws(slopes))).collect());
            row(&instrument, &run, "S10")
        };
        assert_eq!(s10([0.5, -0.9], [0.1, 0.1], [0.0, 0.0]).reached, Some(true));
        assert_eq!(s10([2.0, -2.0], [0.1, 0.1], [0.0, 0.0]).reached, Some(false));
        // One draw of many is one quiz that might be: it counts too.
        assert_eq!(s10([0.1, -1.2], [0.1, 0.1], [0.0, 0.0]).reached, Some(false));
        assert_eq!(s10([0.0, 0.0], [0.1, -1.2], [0.0, 0.0]).reached, Some(false));
        // The aim is for the base; that another group is further off is said.
        let stress = s10([0.5, -0.9], [0.1, 0.1], [0.2, -1.4]);
        assert_eq!(stress.reached, Some(true));
        assert!(stress.value.contains("strong styles 0.800, largest 1.400"), "{}", stress.value);
    }

    #[test]
    fn a_statement_that_is_named_too_often_in_one_draw_is_seen_though_another_one_is_in_the_next() {
        let quiz = quiz_file::read(QUIZ).expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        let of_first_area: Vec<usize> =
            (0..instrument.statements.len()).filter(|at| instrument.statements[*at].area == 0).collect();
        let draw = |often: usize| {
            let mut sums = Sums::new(&instrument);
            sums.add_case(sums::Share::FirstListsOwnRole, true);
            of_first_area.iter().for_each(|at| sums.reasons[*at] = 1.0);
            sums.reasons[of_first_area[often]] = 4.0;
            sums
        };
        let row = row(&instrument, &run_of(&instrument, vec![("base", (0..6).map(draw).collect())]), "S22");
        assert_eq!(row.reached, Some(false), "{}", row.value);
        assert!(row.value.contains("2.667") && row.value.contains("order alone 1.000"), "{}", row.value);
    }
}
