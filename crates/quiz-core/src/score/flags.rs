//! Signs that a set of answers should be read with care. They stand beside the result and never change it.

use super::Tally;
use crate::quiz::{Direction, Quiz};
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
    if acquiescence(quiz, answers) {
        flags.push(Flag::Acquiescence);
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
fn acquiescence(quiz: &Quiz, answers: &[Answer]) -> bool {
    let (mut plus, mut minus) = ((0, 0), (0, 0));
    for (question, answer) in quiz.questions.iter().zip(answers) {
        let Some(deviation) = answer.deviation() else { continue };
        let (sum, count) = match question.direction {
            Direction::For => &mut plus,
            Direction::Against => &mut minus,
        };
        *sum += deviation;
        *count += 1_i64;
    }
    let (above, below) = (plus.0 * minus.1 + minus.0 * plus.1, plus.1 * minus.1);
    below > 0 && i64::abs(above) >= 2 * below
}
