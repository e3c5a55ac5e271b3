//! What comes out: a table for the eye, and JSON for everything else.

use std::fmt::Write;

use serde_json::{Map, Value, json};

use super::cases::HeldOut;
use super::figures::{Figure, against_average, shown};
use super::instrument::{Instrument, Side};
use super::model::OTHER_QUIZZES;
use super::observe::{RELATIVE_STEPS, SPREAD_STEPS, small};
use super::scenario::Role;
use super::sums::{Steps, Sums};
use super::targets::{Target, decimal, targets};
use super::{Options, Run};

/// The share of honest people that a flag may bother.
const FALSE: f64 = 0.01;

/// The table.
pub(super) fn table(instrument: &Instrument<'_>, run: &Run<'_>) -> String {
    let mut text = String::new();
    let (id, revision) = instrument.name();
    let _ = writeln!(
        text,
        "{id}, revision {revision}: {} draws of {} people in {} scenarios, seed {}.\n\
         These figures are properties of the scoring rule under a stated model. They say nothing about whether the\n\
         statements measure what they say.\n",
        run.options.draws,
        run.options.persons,
        run.scenarios().count(),
        run.options.seed
    );
    if let Some(base) = run.figures("base") {
        let of = |label: &str| base.get(label).map_or("–".to_owned(), of_100);
        let _ = writeln!(
            text,
            "Of 100 people {} get a clear result, {} one that leans, {} one that is too close. For authors this is the\n\
             figure. What follows is for those who check the measurement; its aims are those of 24 statements.\n",
            of("clear"),
            of("leaning"),
            of("too_close"),
        );
    }
    if instrument.areas.len() != 4 {
        let _ = writeln!(text, "The quiz has not four areas: all traits are taken to correlate {OTHER_QUIZZES}.\n");
    }
    for Target { id, property, target, value, reached } in targets(instrument, run) {
        let mark = match reached {
            Some(true) => "ok",
            Some(false) => "MISS",
            None => "",
        };
        let _ = writeln!(text, "{id:<4} {mark:<5} {property}\n           aim: {target}\n           is:  {value}");
    }
    of_sides(&mut text, instrument, run);
    of_reasons(&mut text, instrument, run);
    of_scenarios(&mut text, run);
    of_carelessness(&mut text, run);
    text
}

/// The first card by the side, and what is shown to whom.
fn of_sides(text: &mut String, instrument: &Instrument<'_>, run: &Run<'_>) {
    let Some((figures, sums)) = run.figures("base").zip(run.pooled("base")) else { return };
    let [first, second] = instrument.poles();
    let by_side = |side: &str| decimal(figures.get(&format!("retest_same_first_card_if_{side}")));
    let _ = writeln!(
        text,
        "\nThe same first card on the retest: {} if {first}, {} if too close, {} if {second}; among the cards shown {}.",
        by_side("first_pole"),
        by_side("too_close"),
        by_side("second_pole"),
        decimal(figures.get("retest_first_card_among_cards")),
    );
    let _ = writeln!(
        text,
        "\nAdvice on the retest, by what it depends on (the same side alone: {}):",
        decimal(figures.get("retest_same_side"))
    );
    for name in [
        "retest_same_first_card_if_same_side",
        "retest_same_sentence_if_same_side",
        "retest_same_pattern",
        "retest_same_side_and_readiness",
        "retest_same_side_and_preference",
        "retest_same_side_and_largest_area",
        "retest_same_side_and_step_area",
        "retest_same_step_area",
        "retest_same_step_whatever_the_label",
        "retest_step_among_steps_whatever_the_label",
    ] {
        let words = name.trim_start_matches("retest_").replace('_', " ");
        let _ = writeln!(text, "  {words}: {}", decimal(figures.get(name)));
    }
    let _ = writeln!(text, "\nShown to results of a side (share of the results of that side):");
    for kind in ["first_card", "pattern", "step", "trial"] {
        for side in Side::ALL {
            let list: Vec<String> =
                shown_of(sums, kind, side).iter().map(|(id, share)| format!("{id} {share:.2}")).collect();
            let _ = writeln!(text, "  {kind}, {}: {}", side.id(), list.join(", "));
        }
    }
    let roles = instrument.roles().into_iter().zip(&sums.roles);
    let roles: Vec<String> = roles.map(|(role, mean)| format!("{role} {}", decimal(mean.value()))).collect();
    let _ = writeln!(text, "  roles, first: {}", roles.join(", "));
}

/// What of a kind is shown to results of a side, the most frequent first.
fn shown_of<'q>(sums: &Sums<'q>, kind: &str, side: Side) -> Vec<(&'q str, f64)> {
    let of_kind = shown(sums).into_iter().filter(|entry| entry.0 == kind && entry.1 == side);
    let mut of_kind: Vec<_> = of_kind.map(|(_, _, id, share)| (id, share)).collect();
    of_kind.sort_by(|one, other| other.1.total_cmp(&one.1));
    of_kind
}

/// A share as so many of 100, for people who read: whole where it is one or more.
pub(super) fn of_100(share: f64) -> String {
    match 100.0 * share {
        none if none <= 0.0 => "0".to_owned(),
        few if few < 0.05 => "under 0.1".to_owned(),
        few if few < 0.95 => format!("{few:.1}"),
        many => format!("{many:.0}"),
    }
}

/// How often each statement is a reason, against the average of its area.
fn of_reasons(text: &mut String, instrument: &Instrument<'_>, run: &Run<'_>) {
    let Some(sums) = run.pooled("base") else { return };
    let _ = writeln!(text, "\nNamed as a reason, against the average statement of the area:");
    for (kind, counts) in [("side of the label", &sums.reasons), ("both sides", &sums.reasons_of_both_sides)] {
        let ratios = instrument.statements.iter().zip(against_average(instrument, counts));
        let mut ratios: Vec<_> = ratios.filter_map(|(statement, ratio)| Some((statement.id, ratio?))).collect();
        ratios.sort_by(|one, other| other.1.total_cmp(&one.1));
        let list: Vec<String> = ratios.iter().map(|(id, ratio)| format!("{id} {ratio:.2}")).collect();
        let _ = writeln!(text, "  {kind}: {}", list.join(", "));
    }
}

/// The main figures of a scenario: head and name.
const COLUMNS: [(&str, &str); 9] = [
    ("clear", "clear"),
    ("too close", "too_close"),
    ("S3", "clear_on_true_side"),
    ("S4", "leaning_on_true_side"),
    ("S5", "clear_side_turns"),
    ("S6", "clear_to_other_clear"),
    ("S8", "beyond_two_errors"),
    ("same card", "retest_same_first_card"),
    ("sentence", "retest_same_sentence"),
];

/// The main figures of each scenario.
fn of_scenarios(text: &mut String, run: &Run<'_>) {
    let _ = write!(text, "\n{:<20}", "scenario");
    for (head, _) in COLUMNS {
        let _ = write!(text, "{head:>10}");
    }
    for (scenario, figures) in run.scenarios() {
        let _ = write!(text, "\n{:<20}", scenario.id);
        for (_, name) in COLUMNS {
            let _ = write!(text, "{:>10}", decimal(figures.get(name)));
        }
    }
    let rule = |scenario: &str, name: &str| decimal(run.figures(scenario).and_then(|figures| figures.get(name)));
    let _ = writeln!(
        text,
        "\n\nAnother side by other rules: equal areas {} (random importance), veto of an area at -50 or below {}, preference \
         first {}.",
        rule("importance", "rule_equal_areas_disagrees"),
        rule("base", "rule_worst_area_veto_disagrees"),
        rule("base", "rule_preference_first_disagrees"),
    );
}

/// A flag that sees how far the answers of an area are spread.
struct SpreadFlag {
    name: &'static str,
    steps: f64,
    cut_off: usize,
    counts: for<'a> fn(&'a Sums<'_>) -> &'a Steps,
}

fn spread_flags(base: &Sums<'_>) -> [SpreadFlag; 2] {
    let variance: for<'a> fn(&'a Sums<'_>) -> &'a Steps = |sums| &sums.spread;
    let relative: for<'a> fn(&'a Sums<'_>) -> &'a Steps = |sums| &sums.relative_spread;
    [
        ("pooled variance within areas", SPREAD_STEPS, variance),
        ("its part of the mean square", RELATIVE_STEPS, relative),
    ]
    .map(|(name, steps, counts)| SpreadFlag { name, steps, cut_off: counts(base).cut_off(FALSE), counts })
}

impl SpreadFlag {
    fn border(&self) -> f64 {
        small(self.cut_off) / self.steps
    }

    fn share(&self, sums: &Sums<'_>) -> f64 {
        (self.counts)(sums).share_from(self.cut_off)
    }
}

/// The flags: head and name of the figure. “These” are the four before it.
const FLAGS: [(&str, &str); 9] = [
    ("any", "any_hint"),
    ("caution", "any_caution"),
    ("line", "flag_straight_lining"),
    ("contra", "flag_contradictions"),
    ("agree", "flag_acquiescence"),
    ("scattered", "flag_scattered"),
    ("these", "caution_or_scattered"),
    ("two pairs", "flag_contradictions_soft"),
    ("unsure", "flag_many_unsure"),
];

fn of_carelessness(text: &mut String, run: &Run<'_>) {
    let Some(base) = run.pooled("base") else { return };
    let flags = spread_flags(base);
    let _ = write!(text, "\n{:<20}", "flagged");
    for (head, _) in FLAGS {
        let _ = write!(text, "{head:>10}");
    }
    for flag in &flags {
        let _ = write!(text, "{:>12}", format!("v >= {:.3}", flag.border()));
    }
    for (scenario, figures) in run.scenarios() {
        if scenario.role == Role::Other {
            continue;
        }
        let _ = write!(text, "\n{:<20}", scenario.id);
        for (_, name) in FLAGS {
            let _ = write!(text, "{:>10}", decimal(figures.get(name)));
        }
        for flag in &flags {
            let _ = write!(text, "{:>12}", decimal(run.pooled(scenario.id).map(|sums| flag.share(sums))));
        }
    }
    let names: Vec<&str> = flags.iter().map(|flag| flag.name).collect();
    let _ = writeln!(text, "\n(v: {}; the cut-offs bother at most 1 % of the base)", names.join(", then "));
}

/// The tables of a page in Markdown: the properties, and the main figures of each scenario.
pub(super) fn markdown(instrument: &Instrument<'_>, run: &Run<'_>) -> String {
    let mut text = String::new();
    let (id, revision) = instrument.name();
    let Options { draws, persons, seed, .. } = run.options;
    let _ = writeln!(text, "`{id}`, revision {revision}: {draws} draws of {persons} people, seed {seed}.\n");
    let _ = writeln!(text, "| | property | aim | is | |\n|---|---|---|---|---|");
    for Target { id, property, target, value, reached } in targets(instrument, run) {
        let mark = match reached {
            Some(true) => "reached",
            Some(false) => "**missed**",
            None => "reported",
        };
        let cell = |text: String| text.replace('|', "\\|");
        let (property, target, value) = (cell(property.to_owned()), cell(target), cell(value));
        let _ = writeln!(text, "| {id} | {property} | {target} | {value} | {mark} |");
    }
    shown_to_whom(&mut text, instrument, run);
    of_groups(&mut text, "gets a hint", &HINTS, run, |role| role != Role::Other);
    of_groups(&mut text, "people", &COLUMNS, run, |_| true);
    text
}

/// The hints of a page: head and name of the figure.
const HINTS: [(&str, &str); 8] = [
    ("any", "any_hint"),
    ("line", "flag_straight_lining"),
    ("opposites", "flag_contradictions"),
    ("agrees", "flag_acquiescence"),
    ("scattered", "flag_scattered"),
    ("any of these four", "caution_or_scattered"),
    ("two pairs", "flag_contradictions_soft"),
    ("many not sure", "flag_many_unsure"),
];

/// A table with a row for each scenario of some roles.
fn of_groups(text: &mut String, head: &str, columns: &[(&str, &str)], run: &Run<'_>, has: impl Fn(Role) -> bool) {
    let heads: Vec<&str> = columns.iter().map(|(head, _)| *head).collect();
    let _ = writeln!(text, "\n| {head} | {} |\n|---|{}", heads.join(" | "), "---|".repeat(columns.len()));
    for (scenario, figures) in run.scenarios().filter(|(scenario, _)| has(scenario.role)) {
        let values: Vec<String> = columns.iter().map(|(_, name)| decimal(figures.get(name))).collect();
        let _ = writeln!(text, "| {} | {} |", scenario.what, values.join(" | "));
    }
}

/// What is shown to whom, of the base: so many of 100 results of a side.
fn shown_to_whom(text: &mut String, instrument: &Instrument<'_>, run: &Run<'_>) {
    let Some(sums) = run.pooled("base") else { return };
    let [first, second] = instrument.poles();
    let _ = writeln!(text, "\n| shown | to | of 100 results of that side |\n|---|---|---|");
    for (kind, name) in [("first_card", "first card"), ("pattern", "sentence"), ("step", "steps"), ("trial", "trials")]
    {
        for side in Side::ALL {
            let of_kind = shown_of(sums, kind, side);
            if of_kind.is_empty() {
                continue;
            }
            let entry = |(id, share): &(&str, f64)| format!("{}: {}", instrument.title(id), of_100(*share));
            let list: Vec<String> = of_kind.iter().map(entry).collect();
            let to = match side {
                Side::For => first,
                Side::Close => "too close",
                Side::Against => second,
            };
            let _ = writeln!(text, "| {name} | {to} | {} |", list.join("; "));
        }
    }
    let roles = instrument.roles().into_iter().zip(&sums.roles);
    let roles = roles.map(|(role, mean)| format!("{role}: {}", mean.value().map_or_else(String::new, of_100)));
    let _ = writeln!(text, "| roles | {first} | {} |", roles.collect::<Vec<_>>().join("; "));
    let ratios = instrument.statements.iter().zip(against_average(instrument, &sums.reasons));
    let mut ratios: Vec<_> = ratios.filter_map(|(statement, ratio)| Some((statement.id, ratio?))).collect();
    ratios.sort_by(|one, other| other.1.total_cmp(&one.1));
    let ratios: Vec<String> = ratios.iter().map(|(id, ratio)| format!("{id} {ratio:.2}")).collect();
    let _ = writeln!(
        text,
        "| reasons | {first} or {second} | times as often as the average statement of the area: {} |",
        ratios.join(", ")
    );
}

/// Everything, with figures rounded to six places.
pub(super) fn as_json(instrument: &Instrument<'_>, run: &Run<'_>) -> Value {
    let (id, revision) = instrument.name();
    let scenarios: Map<String, Value> = run
        .scenarios()
        .map(|(scenario, figures)| {
            let figures: Map<String, Value> =
                figures.all().map(|(name, figure)| (name.to_owned(), figure_as_json(figure))).collect();
            (scenario.id.to_owned(), json!({ "what": scenario.what, "figures": figures }))
        })
        .collect();
    let targets: Vec<Value> = targets(instrument, run)
        .into_iter()
        .map(|target| {
            json!({
                "id": target.id,
                "property": target.property,
                "target": target.target,
                "value": target.value,
                "reached": target.reached,
            })
        })
        .collect();
    let case = |case: &HeldOut| json!({ "id": case.id, "fits_when_moved": six(case.moved) });
    let cases: Vec<Value> = run.cases.iter().map(case).collect();
    let base = run.pooled("base");
    let shown: Vec<Value> = base.map(shown).unwrap_or_default().into_iter().map(entry).collect();
    let reasons = base.map_or_else(Map::new, |sums| {
        let ratios = against_average(instrument, &sums.reasons);
        let pairs = instrument.statements.iter().zip(ratios);
        pairs.filter_map(|(statement, ratio)| Some((statement.id.to_owned(), six(ratio?)))).collect()
    });
    let roles = base.map_or_else(Map::new, |sums| {
        let pairs = instrument.roles().into_iter().zip(&sums.roles);
        pairs.filter_map(|(role, mean)| Some((role.to_owned(), six(mean.value()?)))).collect()
    });
    let flags: Vec<Value> = base.map_or_else(Vec::new, |base| {
        let found = |flag: &SpreadFlag| -> Map<String, Value> {
            let share = |id: &str| run.pooled(id).map(|sums| six(flag.share(sums)));
            run.scenarios().filter_map(|(scenario, _)| Some((scenario.id.to_owned(), share(scenario.id)?))).collect()
        };
        let flag = |flag: SpreadFlag| json!({ "v": flag.name, "from": six(flag.border()), "share": found(&flag) });
        spread_flags(base).into_iter().map(flag).collect()
    });
    json!({
        "quiz": id,
        "revision": revision,
        "draws": run.options.draws,
        "persons": run.options.persons,
        "seed": run.options.seed,
        "targets": targets,
        "cases": cases,
        "scenarios": scenarios,
        "shown": shown,
        "reasons_against_average": reasons,
        "roles": roles,
        "spread_flags": flags,
    })
}

fn figure_as_json(figure: Figure) -> Value {
    json!({ "mean": six(figure.mean), "sd": six(figure.sd), "largest": six(figure.largest) })
}

fn entry((kind, side, id, share): (&str, Side, &str, f64)) -> Value {
    json!({ "kind": kind, "side": side.id(), "id": id, "share": six(share) })
}

fn six(value: f64) -> Value {
    json!((value * 1e6).round() / 1e6)
}
