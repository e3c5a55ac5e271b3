//! The area score of somebody who knows the model: the expected trait, given the answers (GRM EAP).
//!
//! It says how much the plain mean of the quiz loses against the best that can be computed.

use super::instrument::Instrument;
use super::model::Model;

/// The traits that are weighed, in standard deviations: -4 to 4.
const NODES: i32 = 41;

/// What each answer says on each trait.
pub(super) struct Informed<'a> {
    instrument: &'a Instrument<'a>,
    /// For each statement and each raw answer the logarithm of its probability at each node.
    logs: Vec<[Vec<f64>; 5]>,
}

fn node(at: i32) -> f64 {
    8.0 * f64::from(at) / f64::from(NODES - 1) - 4.0
}

impl<'a> Informed<'a> {
    pub(super) fn new(instrument: &'a Instrument<'a>, model: &Model<'_>) -> Self {
        let of = |(statement, parameters): (&super::instrument::Statement<'_>, &super::model::Parameters)| {
            let mut logs: [Vec<f64>; 5] = Default::default();
            for at in 0..NODES {
                let mut probabilities = parameters.probabilities(node(at));
                if !statement.is_for {
                    probabilities.reverse();
                }
                logs.iter_mut()
                    .zip(probabilities)
                    .for_each(|(log, probability)| log.push(probability.max(1e-300).ln()));
            }
            logs
        };
        Self { instrument, logs: instrument.statements.iter().zip(&model.statements).map(of).collect() }
    }

    /// The expected trait of each area.
    pub(super) fn scores(&self, answers: &[Option<u8>]) -> Vec<f64> {
        (0..self.instrument.areas.len()).map(|area| self.score(answers, area)).collect()
    }

    fn score(&self, answers: &[Option<u8>], area: usize) -> f64 {
        let mut logs: Vec<f64> = (0..NODES).map(|at| -node(at) * node(at) / 2.0).collect();
        for ((statement, answer), of_answers) in self.instrument.statements.iter().zip(answers).zip(&self.logs) {
            let given = answer.and_then(|answer| of_answers.get(usize::from(answer)));
            if let Some(given) = given.filter(|_| statement.area == area) {
                logs.iter_mut().zip(given).for_each(|(sum, log)| *sum += log);
            }
        }
        let (mut sum, mut whole) = (0.0, 0.0);
        for (at, log) in (0..NODES).zip(logs) {
            let weight = log.exp();
            sum += weight * node(at);
            whole += weight;
        }
        sum / whole
    }
}
