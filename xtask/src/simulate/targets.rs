//! The properties S1 to S22: what is aimed at, what came out, and whether it is reached.

use super::Run;
use super::cases::HeldOut;
use super::figures::{Figures, most_named};
use super::instrument::Instrument;
use super::observe::small;
use super::scenario::Role;
use super::sums::BINS;

/// One row of the table.
pub(super) struct Target {
    pub(super) id: &'static str,
    pub(super) property: &'static str,
    pub(super) target: String,
    pub(super) value: String,
    /// Whether it is reached; nothing where it is only reported.
    pub(super) reached: Option<bool>,
}

/// A value with its border; all must hold.
struct Row {
    target: Vec<String>,
    value: Vec<String>,
    reached: Option<bool>,
}

impl Row {
    const fn new() -> Self {
        Self { target: Vec::new(), value: Vec::new(), reached: None }
    }

    fn check(mut self, name: &str, value: Option<f64>, target: &str, holds: impl Fn(f64) -> bool) -> Self {
        self.target.push(format!("{name}{target}"));
        self.value.push(format!("{name}{}", decimal(value)));
        let reached = value.is_some_and(holds);
        self.reached = Some(self.reached.unwrap_or(true) && reached);
        self
    }

    fn most(self, name: &str, value: Option<f64>, border: f64) -> Self {
        self.check(name, value, &format!("<= {border}"), |value| value <= border)
    }

    fn least(self, name: &str, value: Option<f64>, border: f64) -> Self {
        self.check(name, value, &format!(">= {border}"), |value| value >= border)
    }

    fn between(self, name: &str, value: Option<f64>, low: f64, high: f64) -> Self {
        self.check(name, value, &format!("{low}-{high}"), |value| (low..=high).contains(&value))
    }

    /// Something that holds or does not.
    fn holds(mut self, name: &str, target: &str, holds: bool) -> Self {
        self.target.push(target.to_owned());
        self.value.push(format!("{name}: {}", if holds { "yes" } else { "no" }));
        self.reached = Some(self.reached.unwrap_or(true) && holds);
        self
    }

    fn note(mut self, text: impl Into<String>) -> Self {
        self.value.push(text.into());
        self
    }

    fn report(self, name: &str, value: Option<f64>) -> Self {
        let text = format!("{name}{}", decimal(value));
        self.note(text)
    }

    fn finish(self, id: &'static str, property: &'static str) -> Target {
        let target = if self.target.is_empty() { "reported".to_owned() } else { self.target.join("; ") };
        Target { id, property, target, value: self.value.join("; "), reached: self.reached }
    }
}

pub(super) fn decimal(value: Option<f64>) -> String {
    match value {
        None => "-".to_owned(),
        Some(value) if value != 0.0 && value.abs() < 0.01 => format!("{value:.4}"),
        Some(value) => format!("{value:.3}"),
    }
}

/// All rows, in their order.
pub(super) fn targets(instrument: &Instrument<'_>, run: &Run<'_>) -> Vec<Target> {
    let base = |name: &str| run.figures("base").and_then(|figures| figures.get(name));
    let of = |scenario: &str, name: &str| run.figures(scenario).and_then(|figures| figures.get(name));
    let (low, high) = (|name: &str| worst(run, name, f64::min), |name: &str| worst(run, name, f64::max));

    let mut s1 = Row::new();
    for area in &instrument.areas {
        let (alpha, omega) = (base(&format!("alpha_{}", area.id)), base(&format!("omega_{}", area.id)));
        let name = format!("{} ", area.id);
        s1 = if area.is_formative() {
            s1.report(&name, alpha).report("omega ", omega).note("(no target)")
        } else {
            s1.least(&name, alpha, 0.75).report("omega ", omega)
        };
    }
    let retest = base("retest_r");
    let accuracy = retest.map(|rho| 0.5 + rho.max(0.0).sqrt().asin() / std::f64::consts::PI);
    let agreement = retest.map(|rho| 0.5 + rho.asin() / std::f64::consts::PI);
    let difference = |formula: Option<f64>, name: &str| Some((formula? - base(name)?).abs());
    let informed = instrument.areas.iter().filter_map(|area| base(&format!("informed_r_{}", area.id))).reduce(f64::min);
    let (area_drift, total_drift) = drift(instrument);
    let bins: Vec<Option<f64>> = (0..BINS).map(|bin| base(&format!("side_turns_{bin}"))).collect();
    let bin = |at: usize| bins.get(at).copied().flatten();
    let falling = bins.iter().flatten().zip(bins.iter().flatten().skip(1)).all(|(one, next)| next <= one);
    let all_bins: Vec<String> = bins.iter().map(|value| decimal(*value)).collect();
    let largest = |scenario: &str, name: &str| run.figures(scenario).and_then(|figures| figures.largest(name));
    let broken = base("settled_label_broken");
    let sums = run.pooled("base");
    let pooled = sums.and_then(|sums| most_named(instrument, &sums.reasons));

    vec![
        s1.finish("S1", "alpha of each area"),
        Row::new().least("", retest, 0.80).finish("S2", "retest r of the total"),
        Row::new()
            .least("", base("clear_on_true_side"), 0.98)
            .least("stress ", low("clear_on_true_side"), 0.97)
            .finish("S3", "clear: side is the true side"),
        Row::new()
            .least("", base("leaning_on_true_side"), 0.88)
            .least("stress ", low("leaning_on_true_side"), 0.82)
            .finish("S4", "leaning: side is the true side"),
        Row::new()
            .most("", base("clear_side_turns"), 0.05)
            .most("stress ", high("clear_side_turns"), 0.10)
            .finish("S5", "clear: side turns on the retest"),
        Row::new()
            .most("", base("clear_to_other_clear"), 0.002)
            .most("stress ", high("clear_to_other_clear"), 0.01)
            .finish("S6", "clear: clear for the other side on the retest"),
        Row::new()
            .between("", base("retest_z_sd"), 0.85, 1.05)
            .most("weak statements ", of("weak_statements", "retest_z_sd"), 1.25)
            .finish("S7", "difference of two totals over its standard error, SD"),
        Row::new()
            .most("", base("beyond_two_errors"), 0.06)
            .most("stress ", high("beyond_two_errors"), 0.12)
            .finish("S8", "true total outside the light band"),
        Row::new()
            .between("clear ", base("clear"), 0.35, 0.55)
            .report("leaning ", base("leaning"))
            .between("too close ", base("too_close"), 0.20, 0.40)
            .finish("S9", "shares of the labels"),
        Row::new()
            .most("largest of the draws ", largest("base", AGREEING), 1.0)
            .report("mean ", base(AGREEING))
            .most("uneven Not sure, largest ", largest("unsure_by_direction", AGREEING), 1.0)
            .report("mean ", of("unsure_by_direction", AGREEING))
            .note(worst_agreeing(run).unwrap_or_else(|| "no group under stress".to_owned()))
            .finish("S10", "points that agreeing moves the total, per SD"),
        Row::new()
            .most("area ", Some(area_drift), 1.5)
            .most("total ", Some(total_drift), 0.5)
            .finish("S11", "points that a drift by one place over the quiz moves"),
        Row::new()
            .most("accuracy ", difference(accuracy, "on_true_side"), 0.02)
            .most("agreement ", difference(agreement, "retest_same_sign"), 0.02)
            .note(format!("accuracy {} by formula {}", decimal(base("on_true_side")), decimal(accuracy)))
            .note(format!("agreement {} by formula {}", decimal(base("retest_same_sign")), decimal(agreement)))
            .finish("S12", "the formulas against the simulation"),
        Row::new().least("least ", informed, 0.97).finish("S13", "area score with that of the known model, r"),
        Row::new().most("", of("random", "clear"), 0.20).finish("S14", "clicks at random that come out clear"),
        Row::new()
            .least("found ", of("straight_line", "flag_straight_lining"), 0.90)
            .most("false ", base("flag_straight_lining"), 0.01)
            .most("contradictions false ", base("flag_contradictions"), 0.01)
            .finish("S15", "straight lines found; false cautions"),
        Row::new()
            .holds("stays", "a settled label stays", broken.is_some_and(|broken| broken <= 0.0))
            .most("answers ", base("settled_side_after"), small(instrument.statements.len()) * 22.0 / 24.0)
            .report("settled before the end ", base("settled_side_before_the_end"))
            .finish("S16", "answers until the side is settled, of those whose total is not 0"),
        of_cases(&run.cases)
            .report("simulated people: same label ", base("jitter_same_label"))
            .report("same or next ", base("jitter_near_label"))
            .report("no caution ", base("jitter_no_caution"))
            .finish("S17", "a fitting label for told cases, each answer moved by a place with probability 1/2"),
        Row::new()
            .between("from 0 ", bin(0), 0.35, 0.50)
            .most("from 1 ", bin(2), 0.25)
            .most("from 2 ", bin(4), 0.10)
            .most("from 3 ", bin(6), 0.03)
            .holds("falls from half to half", "falling", falling)
            .note(format!("all halves {}", all_bins.join(" ")))
            .finish("S18", "side turns on the retest, by the distance from the middle in standard errors"),
        Row::new()
            .report("same of five ", base("retest_same_label"))
            .report("same of three ", base("retest_same_side"))
            .report("clear stays clear ", base("clear_stays_clear"))
            .finish("S19", "labels on the retest"),
        Row::new()
            .report("dark band ", base("retest_in_dark_band"))
            .report("light band ", base("retest_in_light_band"))
            .report("apart as usual ", base("retest_apart_as_usual"))
            .finish("S20", "second total within the band"),
        Row::new()
            .least("first card ", base("retest_same_first_card"), 0.70)
            .least("sentence ", base("retest_same_sentence"), 0.60)
            .finish("S21", "the same advice on the retest"),
        Row::new()
            .most("most in one draw ", base("most_named_reason"), 1.5)
            .report("in the worst draw ", largest("base", "most_named_reason"))
            .report("effect of the order alone ", pooled)
            .least("own role listed ", base("first_pole_lists_own_role"), 1.0)
            .finish("S22", "how often a statement is a reason, against the average one of its area"),
    ]
}

const AGREEING: &str = "acquiescence_bias_per_sd";

/// The group under stress in which agreeing moves the total furthest in one draw.
fn worst_agreeing(run: &Run<'_>) -> Option<String> {
    let stress = run.scenarios().filter(|(scenario, _)| scenario.role == Role::Stress);
    let with = stress.filter_map(|(scenario, figures)| Some((scenario, figures, figures.largest(AGREEING)?)));
    let (scenario, figures, largest) = with.max_by(|one, other| one.2.total_cmp(&other.2))?;
    Some(format!(
        "furthest under stress: {} {}, largest {}",
        scenario.what,
        decimal(figures.get(AGREEING)),
        decimal(Some(largest))
    ))
}

/// What is told of held-out cases: each is to have a label that fits nine times of ten.
fn of_cases(cases: &[HeldOut]) -> Row {
    let mut sorted: Vec<&HeldOut> = cases.iter().collect();
    sorted.sort_by(|one, other| one.moved.total_cmp(&other.moved));
    let Some(least) = sorted.first() else { return Row::new().note("no cases were given") };
    let mean = cases.iter().map(|case| case.moved).sum::<f64>() / small(cases.len());
    Row::new()
        .least("each case ", Some(least.moved), 0.90)
        .note(format!("the least, “{}”", least.id))
        .report("the next ", sorted.get(1).map(|next| next.moved))
        .report(&format!("mean of {} ", cases.len()), Some(mean))
}

/// The worst value of all scenarios of stress that have one.
fn worst(run: &Run<'_>, name: &str, worse: fn(f64, f64) -> f64) -> Option<f64> {
    let figures = |role: Role| run.scenarios().filter(move |(scenario, _)| scenario.role == role);
    figures(Role::Stress).filter_map(|(_, figures): (_, &Figures)| figures.get(name)).reduce(worse)
}

/// What a drift of the answers by one place, from the first statement to the last, moves an area and the total, in
/// points: no more than the order of the statements.
fn drift(instrument: &Instrument<'_>) -> (f64, f64) {
    let last = small(instrument.statements.len()) - 1.0;
    let mean = |area: usize, is_for: bool| {
        let of_half = instrument.statements.iter().enumerate();
        let of_half = of_half.filter(move |(_, statement)| statement.area == area && statement.is_for == is_for);
        let places: Vec<f64> = of_half.map(|(at, _)| small(at) / last).collect();
        places.iter().sum::<f64>() / small(places.len())
    };
    let areas: Vec<f64> =
        (0..instrument.areas.len()).map(|area| 25.0 * (mean(area, true) - mean(area, false))).collect();
    let total = areas.iter().sum::<f64>() / small(areas.len());
    (areas.iter().fold(0.0, |most, area| area.abs().max(most)), total.abs())
}
