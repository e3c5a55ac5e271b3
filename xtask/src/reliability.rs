//! How well statements hang together: sums of answers, and what follows from their covariances.

/// A loading is at most the root of this, so that a statement keeps some variance of its own.
const MOST_COMMON: f64 = 0.995;

/// The weighted sums of some values, and of their products. The values are small whole numbers, so that the sums are exact.
#[derive(Clone)]
pub(crate) struct Moments {
    count: f64,
    sums: Vec<f64>,
    /// Row by row.
    products: Vec<f64>,
}

impl Moments {
    pub(crate) fn of(values: usize) -> Self {
        Self { count: 0.0, sums: vec![0.0; values], products: vec![0.0; values * values] }
    }

    pub(crate) fn add(&mut self, weight: f64, values: &[f64]) {
        self.count += weight;
        self.sums.iter_mut().zip(values).for_each(|(sum, value)| *sum += weight * value);
        for (row, one) in self.products.chunks_exact_mut(values.len().max(1)).zip(values) {
            let one = weight * one;
            row.iter_mut().zip(values).for_each(|(product, other)| *product += one * other);
        }
    }

    pub(crate) const fn count(&self) -> f64 {
        self.count
    }

    /// The mean of the first value.
    pub(crate) fn mean(&self) -> Option<f64> {
        self.sums.first().filter(|_| self.count > 0.0).map(|sum| sum / self.count)
    }

    /// The covariances; nothing for fewer than two people.
    pub(crate) fn covariances(&self) -> Option<Vec<Vec<f64>>> {
        if self.count < 2.0 {
            return None;
        }
        let row = |(row, one): (&[f64], &f64)| {
            let of = |(product, other): (&f64, &f64)| (product - one * other / self.count) / (self.count - 1.0);
            row.iter().zip(&self.sums).map(of).collect()
        };
        Some(self.products.chunks_exact(self.sums.len().max(1)).zip(&self.sums).map(row).collect())
    }

    /// Cronbach's alpha of the values.
    pub(crate) fn alpha(&self) -> Option<f64> {
        let covariances = self.covariances()?;
        let count = as_real(covariances.len());
        let whole: f64 = covariances.iter().flatten().sum();
        let own: f64 = diagonal(&covariances).sum();
        (count > 1.0 && whole > 0.0).then(|| count / (count - 1.0) * (1.0 - own / whole))
    }

    /// McDonald's omega: the share of the sum's variance that one common factor explains, of the correlations, the factor
    /// fitted by least squares (“minres”). Nothing for fewer than three values, or where one does not vary.
    pub(crate) fn omega(&self) -> Option<f64> {
        let covariances = self.covariances()?;
        let deviations: Vec<f64> = diagonal(&covariances).map(f64::sqrt).collect();
        if deviations.len() < 3 || deviations.iter().any(|deviation| *deviation <= 0.0) {
            return None;
        }
        let correlations: Vec<Vec<f64>> = covariances
            .iter()
            .zip(&deviations)
            .map(|(row, one)| row.iter().zip(&deviations).map(|(value, other)| value / (one * other)).collect())
            .collect();
        let loadings = one_factor(&correlations);
        let common = loadings.iter().sum::<f64>().powi(2);
        let own: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
        Some(common / (common + own))
    }

    /// The correlation of one value with the sum of the others.
    pub(crate) fn with_rest(&self, value: usize) -> Option<f64> {
        let is_rest = |at: usize| at != value;
        self.correlation(|at| !is_rest(at), is_rest)
    }

    /// The correlation of the sums of two groups of values.
    pub(crate) fn correlation(&self, one: impl Fn(usize) -> bool, other: impl Fn(usize) -> bool) -> Option<f64> {
        let covariances = self.covariances()?;
        let sum = |rows: &dyn Fn(usize) -> bool, columns: &dyn Fn(usize) -> bool| -> f64 {
            let rows = covariances.iter().enumerate().filter(|(at, _)| rows(*at));
            rows.flat_map(|(_, row)| row.iter().enumerate().filter(|(at, _)| columns(*at)))
                .map(|(_, value)| value)
                .sum()
        };
        let below = (sum(&one, &one) * sum(&other, &other)).sqrt();
        (below > 0.0).then(|| sum(&one, &other) / below)
    }
}

/// The loadings of one factor that come closest to the correlations outside the diagonal: one after the other is set to
/// its best value, given the others, until none moves.
fn one_factor(correlations: &[Vec<f64>]) -> Vec<f64> {
    let mut loadings = vec![0.6; correlations.len()];
    for _ in 0..20_000 {
        let mut moved: f64 = 0.0;
        for (at, row) in correlations.iter().enumerate() {
            let others = || row.iter().zip(&loadings).enumerate().filter(move |(other, _)| *other != at);
            let above: f64 = others().map(|(_, (correlation, loading))| correlation * loading).sum();
            let below: f64 = others().map(|(_, (_, loading))| loading * loading).sum();
            let best = if below > 0.0 { above / below } else { 0.0 };
            let best = best.clamp(-MOST_COMMON.sqrt(), MOST_COMMON.sqrt());
            if let Some(loading) = loadings.get_mut(at) {
                moved = moved.max((*loading - best).abs());
                *loading = best;
            }
        }
        if moved < 1e-13 {
            break;
        }
    }
    loadings
}

fn diagonal(square: &[Vec<f64>]) -> impl Iterator<Item = f64> {
    square.iter().enumerate().filter_map(|(at, row)| row.get(at).copied())
}

/// A count as a real number.
#[allow(clippy::cast_precision_loss, reason = "far below what a real number holds exactly")]
pub(crate) const fn as_real(count: usize) -> f64 {
    count as f64
}

/// The interval that holds 95 of 100 values; nothing without values.
pub(crate) fn interval(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    let last = values.len().checked_sub(1)?;
    let at = |thousandths: usize| values.get((last * thousandths + 500) / 1000).copied();
    at(25).zip(at(975))
}
