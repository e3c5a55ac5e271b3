//! Simulated people, always the same ones: those of the model that the scoring was tried with, and others who answer
//! anything at all, so that rare combinations come up too.

use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::{Quiz, Responses};

/// A small generator of numbers (splitmix64).
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// Above 0 and below 1.
    fn unit(&mut self) -> f64 {
        ((self.bits() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.unit()
    }

    fn normal(&mut self, deviation: f64) -> f64 {
        deviation * (-2.0 * self.unit().ln()).sqrt() * (std::f64::consts::TAU * self.unit()).cos()
    }

    fn logistic(&mut self) -> f64 {
        let unit = self.unit();
        (unit / (1.0 - unit)).ln()
    }

    fn below(&mut self, count: u64) -> u64 {
        self.bits() % count
    }
}

/// How many traits the model has; the areas of a quiz with more of them share some.
const TRAITS: usize = 4;

/// The lower triangle L of the correlations of the traits (C, J, L, W), with R = L Lᵀ.
fn roots() -> [[f64; 4]; 4] {
    let r = [[1.0, 0.25, 0.40, 0.30], [0.25, 1.0, 0.20, 0.10], [0.40, 0.20, 1.0, 0.40], [0.30, 0.10, 0.40, 1.0]];
    let mut root = [[0.0_f64; 4]; 4];
    for row in 0..4 {
        for column in 0..=row {
            let sum: f64 = (0..column).map(|at| root[row][at] * root[column][at]).sum();
            root[row][column] =
                if row == column { (r[row][row] - sum).sqrt() } else { (r[row][column] - sum) / root[column][column] };
        }
    }
    root
}

/// How one statement is answered: its slope, and where the answers change.
struct Statement {
    slope: f64,
    borders: [f64; 4],
}

fn statement(chance: &mut Chance, area: usize) -> Statement {
    let (low, high) = [(1.2, 2.2), (0.8, 1.5), (1.2, 2.2), (1.1, 2.0)][area % TRAITS];
    let place = chance.normal(0.4);
    let mut borders = [-1.8, -0.6, 0.6, 1.8].map(|border| place + border + chance.normal(0.1));
    borders.sort_by(f64::total_cmp);
    Statement { slope: chance.between(low, high), borders }
}

/// People of the model of the scoring, section 14; some of them skip statements, some say what matters.
pub(crate) fn people(quiz: &Quiz, count: usize, seed: u64) -> impl Iterator<Item = Responses> {
    let mut chance = Chance::new(seed);
    let (root, mut statements) = (roots(), Vec::new());
    (0..count).map(move |person| {
        if person % 500 == 0 {
            statements = quiz.questions.iter().map(|asked| statement(&mut chance, asked.area)).collect();
        }
        let free: [f64; 4] = std::array::from_fn(|_| chance.normal(1.0));
        let traits: [f64; 4] = std::array::from_fn(|row| (0..=row).map(|at| root[row][at] * free[at]).sum());
        let (agrees, extreme) = (chance.normal(0.4), chance.normal(0.25).exp());
        let skips = [0.0, 0.0, 0.0, 0.1, 0.25, 0.5][chance.below(6) as usize];
        let answer = |(asked, statement): (&quiz_core::quiz::Question, &Statement)| {
            if chance.unit() < skips {
                return Answer::Unsure;
            }
            let sign = asked.direction.sign() as f64;
            let felt = sign * (statement.slope * traits[asked.area % TRAITS] + chance.logistic()) + agrees;
            let above = |border: f64| felt > border * statement.slope * extreme;
            let passed = match asked.direction {
                Direction::For => statement.borders.iter().filter(|border| above(**border)).count(),
                Direction::Against => statement.borders.iter().filter(|border| above(-**border)).count(),
            };
            Answer::Given(Rating::ALL[passed])
        };
        let answers: Vec<Answer> = quiz.questions.iter().zip(&statements).map(answer).collect();
        Responses::new(quiz, answers, importance(quiz, &mut chance))
    })
}

fn importance(quiz: &Quiz, chance: &mut Chance) -> Vec<Option<Points>> {
    let how = chance.below(10);
    let points = |chance: &mut Chance| match how {
        0..5 => None,
        5..9 => (chance.below(2) == 0).then_some(Points::DOUBLE),
        _ => Points::new(chance.below(11) as u8),
    };
    quiz.areas.iter().map(|_| points(chance)).collect()
}

/// People whose areas are drawn apart, further than the model has them: for what is rare.
pub(crate) fn anybody(quiz: &Quiz, count: usize, seed: u64) -> impl Iterator<Item = Responses> {
    let mut chance = Chance::new(seed);
    (0..count).map(move |_| {
        let traits: Vec<f64> = quiz.areas.iter().map(|_| chance.normal(1.3)).collect();
        let skips: Vec<f64> = quiz.areas.iter().map(|_| [0.0, 0.0, 0.3, 0.8][chance.below(4) as usize]).collect();
        let answer = |asked: &quiz_core::quiz::Question| {
            if chance.unit() < skips[asked.area] {
                return if chance.below(2) == 0 { Answer::Open } else { Answer::Unsure };
            }
            let keyed = (traits[asked.area] + chance.normal(0.9)).round().clamp(-2.0, 2.0) as i64;
            Rating::from_deviation(asked.direction.sign() * keyed).map_or(Answer::Open, Answer::Given)
        };
        let answers: Vec<Answer> = quiz.questions.iter().map(answer).collect();
        Responses::new(quiz, answers, importance(quiz, &mut chance))
    })
}
