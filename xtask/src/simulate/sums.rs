//! What is counted of a group of people: sums that can be added up, in a fixed order, to those of a larger group.

use std::collections::BTreeMap;

use super::instrument::{Instrument, Side};

/// The mean of something over the people whom it applies to.
#[derive(Clone, Copy, Default)]
pub(super) struct Mean {
    count: f64,
    sum: f64,
}

impl Mean {
    pub(super) fn add(&mut self, value: f64) {
        self.count += 1.0;
        self.sum += value;
    }

    pub(super) fn add_case(&mut self, holds: bool) {
        self.add(if holds { 1.0 } else { 0.0 });
    }

    /// The mean; nothing where it applied to nobody.
    pub(super) fn value(self) -> Option<f64> {
        (self.count > 0.0).then(|| self.sum / self.count)
    }

    fn merge(&mut self, other: Self) {
        self.count += other.count;
        self.sum += other.sum;
    }
}

/// What is counted for everybody; the names are those in the output.
#[derive(Clone, Copy)]
pub(super) enum Share {
    Clear,
    Leaning,
    TooClose,
    First,
    Second,
    ClearOnTrueSide,
    LeaningOnTrueSide,
    ClearSideTurns,
    ClearToOtherClear,
    ClearStaysClear,
    BeyondTwoErrors,
    OnTrueSide,
    RetestSameSign,
    RetestSameLabel,
    RetestSameSide,
    RetestInDarkBand,
    RetestInLightBand,
    RetestUsual,
    RetestSameFirstCard,
    RetestSameFirstCardForFirst,
    RetestSameFirstCardForClose,
    RetestSameFirstCardForSecond,
    RetestSameFirstCardOrStep,
    RetestSameSentence,
    RetestSamePattern,
    RetestSameCardIfSameSide,
    RetestSameSentenceIfSameSide,
    RetestSameStep,
    RetestStepAmongSteps,
    RetestSameStepArea,
    RetestSameSideAndStepArea,
    RetestSameSideAndLargest,
    RetestSameSideAndReadiness,
    RetestSameSideAndPreference,
    FirstListsOwnRole,
    StraightLine,
    Contradictions,
    Acquiescence,
    AnyCaution,
    Scattered,
    CautionOrScattered,
    /// The line about exactly two pairs of opposites.
    TwoPairs,
    ManyUnsure,
    /// Any line about the answers that a result shows.
    AnyHint,
    SettledLabelBroken,
    SettledSideAfter,
    SettledSideEver,
    JitterSameLabel,
    JitterNearLabel,
    JitterNoCaution,
    RuleEqualAreas,
    RuleVeto,
    RulePreferenceFirst,
    RetestSquaredZ,
}

impl Share {
    /// All of them with their names, in the order of their declaration.
    pub(super) const ALL: [(Self, &'static str); 54] = [
        (Self::Clear, "clear"),
        (Self::Leaning, "leaning"),
        (Self::TooClose, "too_close"),
        (Self::First, "first_pole"),
        (Self::Second, "second_pole"),
        (Self::ClearOnTrueSide, "clear_on_true_side"),
        (Self::LeaningOnTrueSide, "leaning_on_true_side"),
        (Self::ClearSideTurns, "clear_side_turns"),
        (Self::ClearToOtherClear, "clear_to_other_clear"),
        (Self::ClearStaysClear, "clear_stays_clear"),
        (Self::BeyondTwoErrors, "beyond_two_errors"),
        (Self::OnTrueSide, "on_true_side"),
        (Self::RetestSameSign, "retest_same_sign"),
        (Self::RetestSameLabel, "retest_same_label"),
        (Self::RetestSameSide, "retest_same_side"),
        (Self::RetestInDarkBand, "retest_in_dark_band"),
        (Self::RetestInLightBand, "retest_in_light_band"),
        (Self::RetestUsual, "retest_apart_as_usual"),
        (Self::RetestSameFirstCard, "retest_same_first_card"),
        (Self::RetestSameFirstCardForFirst, "retest_same_first_card_if_first_pole"),
        (Self::RetestSameFirstCardForClose, "retest_same_first_card_if_too_close"),
        (Self::RetestSameFirstCardForSecond, "retest_same_first_card_if_second_pole"),
        (Self::RetestSameFirstCardOrStep, "retest_first_card_among_cards"),
        (Self::RetestSameSentence, "retest_same_sentence"),
        (Self::RetestSamePattern, "retest_same_pattern"),
        (Self::RetestSameCardIfSameSide, "retest_same_first_card_if_same_side"),
        (Self::RetestSameSentenceIfSameSide, "retest_same_sentence_if_same_side"),
        (Self::RetestSameStep, "retest_same_step_whatever_the_label"),
        (Self::RetestStepAmongSteps, "retest_step_among_steps_whatever_the_label"),
        (Self::RetestSameStepArea, "retest_same_step_area"),
        (Self::RetestSameSideAndStepArea, "retest_same_side_and_step_area"),
        (Self::RetestSameSideAndLargest, "retest_same_side_and_largest_area"),
        (Self::RetestSameSideAndReadiness, "retest_same_side_and_readiness"),
        (Self::RetestSameSideAndPreference, "retest_same_side_and_preference"),
        (Self::FirstListsOwnRole, "first_pole_lists_own_role"),
        (Self::StraightLine, "flag_straight_lining"),
        (Self::Contradictions, "flag_contradictions"),
        (Self::Acquiescence, "flag_acquiescence"),
        (Self::AnyCaution, "any_caution"),
        (Self::Scattered, "flag_scattered"),
        (Self::CautionOrScattered, "caution_or_scattered"),
        (Self::TwoPairs, "flag_contradictions_soft"),
        (Self::ManyUnsure, "flag_many_unsure"),
        (Self::AnyHint, "any_hint"),
        (Self::SettledLabelBroken, "settled_label_broken"),
        (Self::SettledSideAfter, "settled_side_after"),
        (Self::SettledSideEver, "settled_side_before_the_end"),
        (Self::JitterSameLabel, "jitter_same_label"),
        (Self::JitterNearLabel, "jitter_near_label"),
        (Self::JitterNoCaution, "jitter_no_caution"),
        (Self::RuleEqualAreas, "rule_equal_areas_disagrees"),
        (Self::RuleVeto, "rule_worst_area_veto_disagrees"),
        (Self::RulePreferenceFirst, "rule_preference_first_disagrees"),
        (Self::RetestSquaredZ, "retest_squared_z"),
    ];
}

/// The sums of two numbers, for their variances, their correlation and their slope.
#[derive(Clone, Copy, Default)]
pub(super) struct Pair {
    count: f64,
    x: f64,
    y: f64,
    xx: f64,
    yy: f64,
    xy: f64,
}

impl Pair {
    pub(super) fn add(&mut self, x: f64, y: f64) {
        self.count += 1.0;
        self.x += x;
        self.y += y;
        self.xx += x * x;
        self.yy += y * y;
        self.xy += x * y;
    }

    fn merge(&mut self, other: &Self) {
        self.count += other.count;
        self.x += other.x;
        self.y += other.y;
        self.xx += other.xx;
        self.yy += other.yy;
        self.xy += other.xy;
    }

    /// How far the first falls behind or runs ahead of the straight line, for one standard deviation of the second.
    pub(super) fn slope_per_sd(&self) -> Option<f64> {
        let (_, yy, xy) = self.central()?;
        (yy > 0.0).then(|| xy / yy.sqrt())
    }

    pub(super) fn correlation(&self) -> Option<f64> {
        let (xx, yy, xy) = self.central()?;
        (xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
    }

    fn central(&self) -> Option<(f64, f64, f64)> {
        (self.count > 1.0).then(|| {
            let (x, y) = (self.x / self.count, self.y / self.count);
            (self.xx / self.count - x * x, self.yy / self.count - y * y, self.xy / self.count - x * y)
        })
    }
}

/// The sums of the keyed values of the statements of one area, and of all their products.
#[derive(Clone, Default)]
pub(super) struct Products {
    count: f64,
    sums: Vec<f64>,
    products: Vec<Vec<f64>>,
}

impl Products {
    /// Adds one person, who has answered all statements of the area.
    pub(super) fn add(&mut self, values: &[f64]) {
        self.fit(values.len());
        self.count += 1.0;
        for ((sum, row), one) in self.sums.iter_mut().zip(&mut self.products).zip(values) {
            *sum += one;
            for (product, other) in row.iter_mut().zip(values) {
                *product += one * other;
            }
        }
    }

    fn merge(&mut self, other: &Self) {
        self.fit(other.sums.len());
        self.count += other.count;
        self.sums.iter_mut().zip(&other.sums).for_each(|(one, other)| *one += other);
        for (row, others) in self.products.iter_mut().zip(&other.products) {
            row.iter_mut().zip(others).for_each(|(one, other)| *one += other);
        }
    }

    fn fit(&mut self, statements: usize) {
        if self.sums.is_empty() {
            self.sums = vec![0.0; statements];
            self.products = vec![vec![0.0; statements]; statements];
        }
    }

    /// The covariances of the statements.
    pub(super) fn covariances(&self) -> Vec<Vec<f64>> {
        let means: Vec<f64> = self.sums.iter().map(|sum| sum / self.count.max(1.0)).collect();
        let row = |(row, one): (&Vec<f64>, &f64)| {
            row.iter().zip(&means).map(|(product, other)| product / self.count.max(1.0) - one * other).collect()
        };
        self.products.iter().zip(&means).map(row).collect()
    }
}

/// How many people have a number that falls into one of equal steps.
#[derive(Clone, Default)]
pub(super) struct Steps {
    counts: Vec<f64>,
}

impl Steps {
    pub(super) fn add(&mut self, step: usize) {
        if self.counts.len() <= step {
            self.counts.resize(step + 1, 0.0);
        }
        self.counts.iter_mut().skip(step).take(1).for_each(|count| *count += 1.0);
    }

    fn merge(&mut self, other: &Self) {
        if self.counts.len() < other.counts.len() {
            self.counts.resize(other.counts.len(), 0.0);
        }
        self.counts.iter_mut().zip(&other.counts).for_each(|(one, other)| *one += other);
    }

    /// The share at a step or above it.
    pub(super) fn share_from(&self, step: usize) -> f64 {
        let all: f64 = self.counts.iter().sum();
        self.counts.iter().skip(step).sum::<f64>() / all.max(1.0)
    }

    /// The least step that at most this share reaches.
    pub(super) fn cut_off(&self, share: f64) -> usize {
        (0..=self.counts.len()).find(|step| self.share_from(*step) <= share).unwrap_or_default()
    }
}

/// Everything that is counted.
#[derive(Clone)]
pub(super) struct Sums<'q> {
    shares: Vec<Mean>,
    /// The side changes on the retest, by the total in halves of its standard error.
    pub(super) turns: Vec<Mean>,
    pub(super) retest: Pair,
    pub(super) truth: Pair,
    /// What the total is too high by, and the tendency to agree.
    pub(super) bias: Pair,
    /// For each area its score, and the score that knows the model.
    pub(super) informed: Vec<Pair>,
    pub(super) items: Vec<Products>,
    /// How often a statement is named as a reason: for the side of the label, and for either side.
    pub(super) reasons: Vec<f64>,
    pub(super) reasons_of_both_sides: Vec<f64>,
    /// How often each role is listed.
    pub(super) roles: Vec<Mean>,
    /// How often something is shown to results of a side: first cards, steps, patterns.
    pub(super) shown: BTreeMap<(&'static str, Side, &'q str), f64>,
    /// How far answers within an area are spread, in steps of the pooled variance, and as a part of all spread.
    pub(super) spread: Steps,
    pub(super) relative_spread: Steps,
}

/// How many halves of a standard error are told apart; the last one has no end.
pub(super) const BINS: usize = 8;

impl<'q> Sums<'q> {
    pub(super) fn new(instrument: &Instrument<'q>) -> Self {
        let (areas, statements) = (instrument.areas.len(), instrument.statements.len());
        Self {
            shares: vec![Mean::default(); Share::ALL.len()],
            turns: vec![Mean::default(); BINS],
            retest: Pair::default(),
            truth: Pair::default(),
            bias: Pair::default(),
            informed: vec![Pair::default(); areas],
            items: vec![Products::default(); areas],
            reasons: vec![0.0; statements],
            reasons_of_both_sides: vec![0.0; statements],
            roles: vec![Mean::default(); instrument.roles().len()],
            shown: BTreeMap::new(),
            spread: Steps::default(),
            relative_spread: Steps::default(),
        }
    }

    /// The mean of a share, to be added to.
    pub(super) fn add(&mut self, share: Share, value: f64) {
        self.shares.iter_mut().skip(share as usize).take(1).for_each(|mean| mean.add(value));
    }

    pub(super) fn add_case(&mut self, share: Share, holds: bool) {
        self.add(share, if holds { 1.0 } else { 0.0 });
    }

    pub(super) fn share(&self, share: Share) -> Option<f64> {
        self.shares.get(share as usize).copied().and_then(Mean::value)
    }

    pub(super) fn show(&mut self, kind: &'static str, side: Side, id: &'q str) {
        *self.shown.entry((kind, side, id)).or_default() += 1.0;
    }

    /// Adds the sums of other people. The order matters in the last digits.
    pub(super) fn merge(&mut self, other: &Self) {
        let add = |(one, other): (&mut f64, &f64)| *one += other;
        self.shares.iter_mut().zip(&other.shares).for_each(|(one, other)| one.merge(*other));
        self.turns.iter_mut().zip(&other.turns).for_each(|(one, other)| one.merge(*other));
        self.roles.iter_mut().zip(&other.roles).for_each(|(one, other)| one.merge(*other));
        self.retest.merge(&other.retest);
        self.truth.merge(&other.truth);
        self.bias.merge(&other.bias);
        self.informed.iter_mut().zip(&other.informed).for_each(|(one, other)| one.merge(other));
        self.items.iter_mut().zip(&other.items).for_each(|(one, other)| one.merge(other));
        self.reasons.iter_mut().zip(&other.reasons).for_each(add);
        self.reasons_of_both_sides.iter_mut().zip(&other.reasons_of_both_sides).for_each(add);
        for (key, count) in &other.shown {
            *self.shown.entry(*key).or_default() += count;
        }
        self.spread.merge(&other.spread);
        self.relative_spread.merge(&other.relative_spread);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_share_stands_at_its_place_in_the_list() {
        for (at, (share, name)) in Share::ALL.into_iter().enumerate() {
            assert_eq!(share as usize, at, "{name}");
        }
    }

    #[test]
    fn a_cut_off_is_the_least_step_that_few_enough_reach() {
        let mut steps = Steps::default();
        (0..100).for_each(|step| steps.add(step / 10));
        assert_eq!(steps.cut_off(0.2), 8);
        assert_eq!(steps.cut_off(0.19), 9);
        assert_eq!(steps.cut_off(0.0), 10);
        assert!((steps.share_from(8) - 0.2).abs() < 1e-12);
    }

    #[test]
    fn a_pair_knows_its_correlation_and_its_slope() {
        let mut pair = Pair::default();
        for (x, y) in [(1.0, 0.0), (3.0, 2.0), (2.0, 1.0), (2.0, 1.0)] {
            pair.add(x, y);
        }
        assert!((pair.correlation().expect("two numbers") - 1.0).abs() < 1e-12);
        assert!((pair.slope_per_sd().expect("two numbers") - 0.5_f64.sqrt()).abs() < 1e-12);
        assert_eq!(Pair::default().correlation(), None);
    }
}
