//! The rules of scoring by hand, in the very numbers that are printed, taken from the core.

use quiz_core::quiz::Direction;
use quiz_core::responses::Rating;
use quiz_core::score::Tally;
use quiz_core::{Quiz, Responses};

/// The two columns of an area, in their order.
pub(crate) const COLUMNS: [Direction; 2] = [Direction::For, Direction::Against];

/// The questions of a column, by their positions.
pub(crate) fn column(quiz: &Quiz, area: usize, direction: Direction) -> Vec<usize> {
    quiz.questions_of(area).filter(|(_, q)| q.direction == direction).map(|(at, _)| at).collect()
}

/// What a person with a pen has to know to score a quiz.
pub(crate) struct Rules {
    /// Takes the place of 6 in quizzes with larger halves.
    pub(crate) unit: i64,
    /// The statements of the largest half.
    pub(crate) largest: i64,
    /// `g` times itself is at least so many times `h`: clear.
    pub(crate) clear: i64,
    /// The same for leaning.
    pub(crate) leaning: i64,
    /// The `h` of an area without a score.
    pub(crate) unscored: i64,
    /// So many answers in areas with points are enough to be clear: a third of all statements, rounded up.
    pub(crate) enough: i64,
    /// The short way, where all halves are of one size.
    pub(crate) short: Option<Short>,
}

/// For full answers and equal importance the sum of all values says it all.
pub(crate) struct Short {
    /// From this sum on: clear.
    pub(crate) clear: i64,
    /// From this sum on: leaning.
    pub(crate) leaning: i64,
    /// The total is 25 times the sum, divided by this.
    pub(crate) divisor: i64,
}

impl Rules {
    pub(crate) fn of(quiz: &Quiz) -> Self {
        let tally = Tally::new(quiz, &Responses::none(quiz));
        let unit = tally.unit;
        let halves = || tally.areas.iter().flat_map(|area| [area.plus.all, area.minus.all]);
        let largest = halves().max().unwrap_or(0);
        // With the sum s of all values, A areas and halves of m: G = p (U/m) s and H = A p² · 2 (U/m), so that
        // G² ≥ k U H is s² ≥ 2 k A m, and F = 25 G/(U A p) = 25 s/(A m). Clear is k = 4, leaning k = 1.
        let divisor = largest * i64::try_from(quiz.areas.len()).unwrap_or(0);
        let short = halves().all(|half| half == largest).then(|| Short {
            clear: root(8 * divisor),
            leaning: root(2 * divisor),
            divisor,
        });
        let unscored = tally.areas.first().map_or(0, |area| area.h);
        let enough = (tally.statements + 2) / 3;
        Self { unit, largest, clear: 4 * unit, leaning: unit, unscored, enough, short }
    }

    /// What the sum of a column is multiplied by, if so many of its statements are answered.
    pub(crate) const fn factor(&self, answered: i64) -> i64 {
        if answered == 0 { 0 } else { self.unit / answered }
    }
}

/// The value of an answer to a statement.
pub(crate) fn value(direction: Direction, rating: Rating) -> i64 {
    direction.sign() * rating.deviation()
}

/// The least whole number whose square is not below a number.
fn root(square: i64) -> i64 {
    (0..).find(|root| root * root >= square).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use quiz_core::quiz::Direction;
    use quiz_core::responses::{Answer, Points, Rating};
    use quiz_core::score::rounded;
    use quiz_core::{Outcome, Quiz, Responses};

    use super::{Rules, Short, value};
    use crate::shipped::{quiz, quizzes};

    /// What a person with a pen gets: the sums G and H, the rank of the label, and the total.
    fn by_hand(quiz: &Quiz, answers: &[Answer], points: &[Points]) -> (i64, i64, i64, i64) {
        let rules = Rules::of(quiz);
        let (mut g_sum, mut h_sum, mut p_sum, mut n_sum, mut all_scored) = (0, 0, 0, 0, true);
        for (area, p) in points.iter().enumerate() {
            let of_area = quiz.questions.iter().zip(answers).filter(|(question, _)| question.area == area);
            let all = of_area.clone().count();
            let [left, right] = [Direction::For, Direction::Against].map(|direction| {
                let column = of_area.clone().filter(|(question, _)| question.direction == direction);
                let values: Vec<i64> =
                    column.filter_map(|(_, answer)| Some(value(direction, answer.rating()?))).collect();
                let factor = rules.factor(values.len() as i64);
                (values.len(), values.iter().sum::<i64>() * factor, factor)
            });
            let scored = left.0 > 0 && right.0 > 0 && 2 * (left.0 + right.0) >= all;
            let (g, h) = if scored { (left.1 + right.1, left.2 + right.2) } else { (0, rules.unscored) };
            let p = i64::from(p.number());
            (g_sum, h_sum, p_sum) = (g_sum + p * g, h_sum + p * p * h, p_sum + p);
            n_sum += if p > 0 { (left.0 + right.0) as i64 } else { 0 };
            all_scored &= scored || p == 0;
        }
        let square = g_sum * g_sum;
        let strength = match () {
            () if square >= rules.clear * h_sum && all_scored && n_sum >= rules.enough => 2,
            () if square >= rules.leaning * h_sum => 1,
            () => 0,
        };
        (g_sum, h_sum, strength * g_sum.signum(), rounded(25 * g_sum, rules.unit * p_sum))
    }

    /// Numbers that look like chance and are the same each time.
    fn numbers() -> impl FnMut(u64) -> u8 {
        let mut state: u64 = 7;
        move |below| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((state >> 33) % below) as u8
        }
    }

    /// The shipped quiz, one with a smaller area, and one with larger halves everywhere.
    fn sizes() -> [Quiz; 3] {
        let [mut smaller, mut larger] = [quiz(), quiz()];
        smaller.questions.retain(|question| !["C3", "C6"].contains(&question.id.as_str()));
        let more = quiz().questions.into_iter().filter(|question| question.id.ends_with(['1', '4']));
        larger.questions.extend(more);
        [quiz(), smaller, larger]
    }

    #[test]
    fn the_rules_are_those_of_each_quiz() {
        let [usual, smaller, larger] = sizes().map(|quiz| Rules::of(&quiz));
        let numbers = |rules: &Rules| [rules.unit, rules.largest, rules.clear, rules.leaning, rules.unscored];
        assert_eq!(numbers(&usual), [6, 3, 24, 6, 32]);
        assert_eq!([&usual, &smaller, &larger].map(|rules| rules.enough), [8, 8, 11]);
        assert_eq!([1, 2, 3].map(|answered| usual.factor(answered)), [6, 3, 2]);
        assert_eq!(numbers(&smaller), numbers(&usual));
        assert!(smaller.short.is_none(), "its areas differ in what an answer weighs");
        assert_eq!(numbers(&larger), [12, 4, 48, 12, 64]);
        assert_eq!(larger.short.map(|short| (short.clear, short.leaning, short.divisor)), Some((12, 6, 16)));
    }

    #[test]
    fn the_rules_give_what_the_core_gives() {
        let (mut quizzes, mut number) = (quizzes(), numbers());
        quizzes.extend(sizes());
        for (round, quiz) in (0..6000_u64).zip(quizzes.iter().cycle()) {
            let unsure = round % 4; // from full answers to three in eight missing
            let mut answer = || Rating::new(number(5 + unsure)).map_or(Answer::Unsure, Answer::Given);
            let answers: Vec<Answer> = quiz.questions.iter().map(|_| answer()).collect();
            // Now and then an area gets none; where all get none, all get five.
            let mut points: Vec<Points> = quiz.areas.iter().filter_map(|_| Points::new(number(11))).collect();
            if points.iter().all(|points| *points == Points::ZERO) {
                points.fill(Points::DEFAULT);
            }
            let responses = Responses::new(quiz, answers.clone(), points.iter().copied().map(Some));
            let Outcome { tally, label, parts, .. } = responses.score(quiz);
            assert_eq!(by_hand(quiz, &answers, &points), (tally.g, tally.h, label.rank(), parts.total));
        }
    }

    #[test]
    fn the_short_way_gives_what_the_core_gives() {
        let known = |short: &Short| (short.clear, short.leaning, short.divisor);
        assert_eq!(Rules::of(&quiz()).short.as_ref().map(known), Some((10, 5, 12)));
        quizzes().iter().for_each(the_short_way_of);
    }

    fn the_short_way_of(quiz: &Quiz) {
        let mut number = numbers();
        let short = Rules::of(quiz).short.expect("all halves are of one size");
        let mut seen = std::collections::BTreeSet::new();
        for round in 0..4000 {
            let mut ratings: Vec<Rating> = quiz.questions.iter().filter_map(|_| Rating::new(number(5))).collect();
            // The more answers speak for one side, the further out are the sums.
            for (question, rating) in quiz.questions.iter().zip(&mut ratings).take(round % (quiz.questions.len() + 1)) {
                *rating = if question.direction == Direction::For { Rating::MOST } else { Rating::LEAST };
            }
            let sum: i64 = quiz.questions.iter().zip(&ratings).map(|(q, rating)| value(q.direction, *rating)).sum();
            let rank = i64::from(sum.abs() >= short.clear) + i64::from(sum.abs() >= short.leaning);
            let outcome = Responses::new(quiz, ratings.into_iter().map(Answer::Given), []).score(quiz);
            assert_eq!(
                (rank * sum.signum(), rounded(25 * sum, short.divisor)),
                (outcome.label.rank(), outcome.parts.total)
            );
            seen.insert(sum);
        }
        assert!((-12..=36).all(|sum| seen.contains(&sum)), "all borders are met: {seen:?}");
    }
}
