//! Sums turned into figures, each with a name: the mean over the draws, and how far the draws differ.

use std::collections::BTreeMap;

use super::instrument::{Instrument, Side};
use super::observe::small;
use super::sums::{Share, Sums};

/// A figure: its mean over the draws, the standard deviation of the draws, and the largest of them.
#[derive(Clone, Copy)]
pub(super) struct Figure {
    pub(super) mean: f64,
    pub(super) sd: f64,
    pub(super) largest: f64,
}

/// The figures of a scenario by their names.
#[derive(Clone)]
pub(super) struct Figures {
    by_name: BTreeMap<String, Figure>,
}

impl Figures {
    /// The figures of the draws. One that a draw does not have, since it applied to nobody, is the mean of the others.
    pub(super) fn of(instrument: &Instrument<'_>, draws: &[Sums<'_>]) -> Self {
        let mut all: BTreeMap<String, Vec<f64>> = BTreeMap::new();
        for (name, value) in draws.iter().flat_map(|draw| of_draw(instrument, draw)) {
            all.entry(name).or_default().push(value);
        }
        let figure = |values: Vec<f64>| {
            let count = small(values.len());
            let mean = values.iter().sum::<f64>() / count;
            let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
            let largest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            Figure { mean, sd: (squares / (count - 1.0).max(1.0)).sqrt(), largest }
        };
        Self { by_name: all.into_iter().map(|(name, values)| (name, figure(values))).collect() }
    }

    /// The mean of a figure; nothing where it applied to nobody.
    pub(super) fn get(&self, name: &str) -> Option<f64> {
        self.by_name.get(name).map(|figure| figure.mean)
    }

    /// The largest that a figure was in one draw.
    pub(super) fn largest(&self, name: &str) -> Option<f64> {
        self.by_name.get(name).map(|figure| figure.largest)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (&str, Figure)> {
        self.by_name.iter().map(|(name, figure)| (name.as_str(), *figure))
    }
}

fn of_draw(instrument: &Instrument<'_>, sums: &Sums<'_>) -> Vec<(String, f64)> {
    let mut figures: Vec<(String, Option<f64>)> =
        Share::ALL.iter().map(|(share, name)| ((*name).to_owned(), sums.share(*share))).collect();
    let z = sums.share(Share::RetestSquaredZ).map(f64::sqrt);
    figures.extend([
        ("retest_r".to_owned(), sums.retest.correlation()),
        ("retest_z_sd".to_owned(), z),
        ("true_score_r".to_owned(), sums.truth.correlation()),
        // Which way it goes is a matter of the draw; how far is what counts.
        ("acquiescence_bias_per_sd".to_owned(), sums.bias.slope_per_sd().map(f64::abs)),
    ]);
    figures.extend(sums.turns.iter().enumerate().map(|(bin, mean)| (format!("side_turns_{bin}"), mean.value())));
    let areas = instrument.areas.iter().zip(&sums.informed).zip(&sums.items);
    for ((area, informed), items) in areas {
        let covariances = items.covariances();
        figures.extend([
            (format!("informed_r_{}", area.id), informed.correlation()),
            (format!("alpha_{}", area.id), alpha(&covariances)),
            (format!("omega_{}", area.id), omega(&covariances)),
        ]);
    }
    figures.push(("most_named_reason".to_owned(), most_named(instrument, &sums.reasons)));
    figures.push(("most_named_reason_of_both_sides".to_owned(), most_named(instrument, &sums.reasons_of_both_sides)));
    figures.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

/// How often a statement is named against the average statement of its area.
pub(super) fn against_average(instrument: &Instrument<'_>, counts: &[f64]) -> Vec<Option<f64>> {
    let of_area = |area: usize| {
        let counted = instrument.statements.iter().zip(counts).filter(move |(statement, _)| statement.area == area);
        counted.map(|(_, count)| *count)
    };
    let ratio = |(statement, count): (&super::instrument::Statement<'_>, &f64)| {
        let average = of_area(statement.area).sum::<f64>() / small(of_area(statement.area).count());
        (average > 0.0).then(|| count / average)
    };
    instrument.statements.iter().zip(counts).map(ratio).collect()
}

/// The largest of [`against_average`].
pub(super) fn most_named(instrument: &Instrument<'_>, counts: &[f64]) -> Option<f64> {
    against_average(instrument, counts).into_iter().flatten().reduce(f64::max)
}

/// How often something is shown, as a part of all results of the side: kind, side, id, share.
pub(super) fn shown<'q>(sums: &Sums<'q>) -> Vec<(&'static str, Side, &'q str, f64)> {
    // Each result has one first card, so that those are as many as the results.
    let results = |side: Side| -> f64 {
        let of_side = |(kind, other, _): &(&str, Side, &str)| *kind == "first_card" && *other == side;
        sums.shown.iter().filter(|(key, _)| of_side(key)).map(|(_, count)| count).sum()
    };
    let all = Side::ALL.map(|side| (side, results(side)));
    let share = |side: Side, count: f64| {
        all.iter().find(|(other, _)| *other == side).map_or(0.0, |(_, results)| count / results.max(1.0))
    };
    sums.shown.iter().map(|((kind, side, id), count)| (*kind, *side, *id, share(*side, *count))).collect()
}

/// Cronbach's alpha.
fn alpha(covariances: &[Vec<f64>]) -> Option<f64> {
    let (number, all) = (small(covariances.len()), total(covariances));
    let own: f64 = diagonal(covariances).sum();
    (number > 1.0 && all > 0.0).then(|| number / (number - 1.0) * (1.0 - own / all))
}

/// McDonald's omega: what one common factor, found by principal axes, explains of the variance of the sum.
fn omega(covariances: &[Vec<f64>]) -> Option<f64> {
    let all = total(covariances);
    if covariances.len() < 3 || all <= 0.0 {
        return None;
    }
    let mut common: Vec<f64> = diagonal(covariances).map(|variance| variance / 2.0).collect();
    let mut loadings: Vec<f64> = common.iter().map(|value| value.sqrt()).collect();
    for _ in 0..500 {
        let direction: Vec<f64> = {
            let reduced = |(at, row): (usize, &Vec<f64>)| {
                let products = row.iter().zip(&common).zip(&loadings).enumerate();
                products
                    .map(|(other, ((value, own), loading))| if at == other { own * loading } else { value * loading })
                    .sum()
            };
            covariances.iter().enumerate().map(reduced).collect()
        };
        // With a vector of the length of the root of its value, the loadings repeat themselves.
        let (length, before) = (norm(&direction), norm(&loadings));
        let value = length / before;
        loadings = direction.iter().map(|part| part / length * value.sqrt()).collect();
        common = loadings.iter().map(|loading| loading * loading).collect();
    }
    let sum: f64 = loadings.iter().sum();
    Some(sum * sum / all)
}

fn norm(values: &[f64]) -> f64 {
    values.iter().map(|value| value * value).sum::<f64>().sqrt()
}

fn total(covariances: &[Vec<f64>]) -> f64 {
    covariances.iter().flatten().sum()
}

fn diagonal(covariances: &[Vec<f64>]) -> impl Iterator<Item = f64> {
    covariances.iter().enumerate().filter_map(|(at, row)| row.get(at).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn alpha_and_omega_are_those_of_one_known_factor() {
        // Loadings 0.8, 0.7, 0.6, 0.5 on standardized statements: omega is 2.6² over the sum of all correlations.
        let loadings = [0.8, 0.7, 0.6, 0.5];
        let row = |one: usize| {
            (0..4).map(|other| if one == other { 1.0 } else { loadings[one] * loadings[other] }).collect::<Vec<f64>>()
        };
        let correlations: Vec<Vec<f64>> = (0..4).map(row).collect();
        let all = 2.6 * 2.6 + 4.0 - (0.64 + 0.49 + 0.36 + 0.25);
        let (alpha, omega) = (alpha(&correlations).expect("a value"), omega(&correlations).expect("a value"));
        assert!((omega - 2.6 * 2.6 / all).abs() < 1e-6, "{omega}");
        assert!((alpha - 4.0 / 3.0 * (1.0 - 4.0 / all)).abs() < 1e-9, "{alpha}");
    }
}
