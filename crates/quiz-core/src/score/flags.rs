//! Signs that a set of answers should be read with care. They stand beside the result and never change it.

use super::Tally;
use super::agreement::agreement;
use super::tally::least_common_multiple;
use crate::quiz::Quiz;
use crate::responses::{Answer, Rating, Responses};

// All borders are provisional: chosen without data from real people.
/// The share of all statements that makes a straight line, rounded up, of equal answers in a row: a third, 8 of 24.
const STRAIGHT_LINE: usize = 3;
/// Fewer equal answers in a row happen to everybody, however short the quiz.
const SHORTEST_LINE: usize = 5;
/// So many contradicting pairs are worth a caution.
const CONTRADICTIONS: usize = 3;
/// So many are worth a hint.
const CONTRADICTIONS_SOFT: usize = 2;
/// Within the areas, a variance of the answers from this on is worth a hint. In the simulation it bothers one honest person
/// of a hundred, and finds more than a third of those who click at random.
const SCATTERED: (i64, i64) = (13, 6);
/// The share of statements without an answer from which “Not sure” is worth a hint: three eighths, 9 of 24.
const UNSURE: (usize, usize) = (3, 8);

/// A sign that the answers should be read with care.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flag {
    /// Many equal answers in a row.
    StraightLining,
    /// Near-opposite statements were often both affirmed or both denied.
    Contradictions,
    /// Two such pairs: worth another look.
    ContradictionsSoft,
    /// Agreeing (or disagreeing) with statements whatever they say.
    Acquiescence,
    /// Within the areas, answers point both ways more than they mostly do, and no other caution says why.
    Scattered,
    /// Few answers, or an area with too few.
    ManyUnsure,
}

impl Flag {
    /// The id of the flag.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::StraightLining => "straight_lining",
            Self::Contradictions => "contradictions",
            Self::ContradictionsSoft => "contradictions_soft",
            Self::Acquiescence => "acquiescence",
            Self::Scattered => "scattered",
            Self::ManyUnsure => "many_unsure",
        }
    }
}

/// The pairs of near-opposites that contradict each other, as positions of statements.
pub(crate) fn contradictions(quiz: &Quiz, responses: &Responses) -> Vec<(usize, usize)> {
    let all = |places: [usize; 2], say: fn(Rating) -> bool| {
        places.into_iter().all(|at| responses.answer(at).rating().is_some_and(say))
    };
    quiz.opposites
        .iter()
        .map(|[one, other]| (*one, *other))
        .filter(|&(one, other)| all([one, other], Rating::is_affirmed) || all([one, other], Rating::is_denied))
        .collect()
}

/// The flags of a set of answers.
pub(crate) fn flags(quiz: &Quiz, responses: &Responses, tally: &Tally) -> Vec<Flag> {
    let (mut flags, answers) = (Vec::new(), responses.answers());
    if longest_line(answers) >= answers.len().div_ceil(STRAIGHT_LINE).max(SHORTEST_LINE) {
        flags.push(Flag::StraightLining);
    }
    match contradictions(quiz, responses).len() {
        CONTRADICTIONS.. => flags.push(Flag::Contradictions),
        CONTRADICTIONS_SOFT => flags.push(Flag::ContradictionsSoft),
        _ => {}
    }
    if acquiescence(quiz, responses) {
        flags.push(Flag::Acquiescence);
    }
    let is_soft = |flag: &Flag| *flag == Flag::ContradictionsSoft;
    if flags.iter().all(is_soft) && is_scattered(answers, tally) {
        flags.push(Flag::Scattered);
    }
    let missing = answers.iter().filter(|answer| answer.rating().is_none()).count();
    let (above, below) = UNSURE;
    if below * missing >= above * quiz.questions.len() || tally.areas.iter().any(|area| !area.scored) {
        flags.push(Flag::ManyUnsure);
    }
    flags
}

fn longest_line(answers: &[Answer]) -> usize {
    let (mut longest, mut line, mut last) = (0, 0, None);
    for answer in answers {
        let rating = answer.rating();
        line = if rating.is_none() {
            0
        } else if rating == last {
            line + 1
        } else {
            1
        };
        last = rating;
        longest = longest.max(line);
    }
    longest
}

/// Whether statements for and against are both, on average, agreed with (or both disagreed with) by two places in
/// sum: only where both were answered.
fn acquiescence(quiz: &Quiz, responses: &Responses) -> bool {
    let [plus, minus] = agreement(quiz, responses);
    let (above, below) = (plus.0 * minus.1 + minus.0 * plus.1, plus.1 * minus.1);
    below > 0 && i64::abs(above) >= 2 * below
}

/// Whether answers to at least half of all statements are spread so widely within the areas: the pooled variance of keyed
/// values around the mean of their area.
fn is_scattered(answers: &[Answer], tally: &Tally) -> bool {
    let squares: i64 = answers.iter().filter_map(|answer| answer.deviation()).map(|x| x * x).sum();
    let of_areas =
        tally.areas.iter().map(|area| (area.plus.answered + area.minus.answered, area.plus.sum + area.minus.sum));
    let areas = of_areas.filter(|(count, _)| *count > 0);
    // Over a denominator that all means have in common.
    let whole = areas.clone().fold(1, |whole, (count, _)| least_common_multiple(whole, count));
    let (mut around, mut freedom, mut answered) = (whole * squares, 0, 0);
    for (count, sum) in areas {
        around -= whole / count * sum * sum;
        freedom += count - 1;
        answered += count;
    }
    let (above, below) = SCATTERED;
    2 * answered >= tally.statements && freedom > 0 && below * around >= above * whole * freedom
}
