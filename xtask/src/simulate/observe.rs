//! One chunk of people: each answers on two days, and what the two results say is counted.

use super::informed::Informed;
use super::instrument::{Instrument, Scored, Side};
use super::model::{Day, Model, Purpose, jittered, stream};
use super::scenario::{Role, Scenario};
use super::sums::{BINS, Share, Sums};

/// Of so many people one is asked after each answer whether the result can still change, which takes long.
const SETTLING: usize = 20;
/// The steps in which the spread within the areas is counted, for each unit of the variance: with six statements an
/// area and no gaps it is always a multiple.
pub(super) const SPREAD_STEPS: f64 = 120.0;
/// The steps in which it is counted as a part of all spread.
pub(super) const RELATIVE_STEPS: f64 = 500.0;

/// Which people: so many of one draw, in their place.
#[derive(Clone, Copy)]
pub(super) struct Chunk {
    pub(super) seed: u64,
    pub(super) draw: u32,
    pub(super) number: u32,
    /// The number of the first person in the draw.
    pub(super) first: usize,
    pub(super) people: usize,
}

/// Counts a chunk of people of a scenario.
pub(super) fn observe<'q>(instrument: &Instrument<'q>, scenario: &Scenario, chunk: Chunk) -> Sums<'q> {
    let Chunk { seed, draw, number, .. } = chunk;
    let model = Model::new(instrument, scenario, seed, draw);
    let informed = (scenario.role == Role::Base).then(|| Informed::new(instrument, &model));
    let mut people = stream(seed, draw, number, Purpose::People);
    let mut jitter = stream(seed, draw, number, Purpose::Jitter);
    let mut days = [false, true].map(|second| Day::new(seed, draw, number, second));
    let mut sums = Sums::new(instrument);
    for at in chunk.first..chunk.first + chunk.people {
        let person = model.person(&mut people, at);
        let [answers, again] = days.each_mut().map(|day| model.answers(&person, day));
        let one = instrument.score(&answers, &person.points);
        count_result(&mut sums, instrument, &answers, &one);
        if scenario.role == Role::Careless {
            continue;
        }
        let other = instrument.score(&again, &person.points);
        let truth = model.truth(&person);
        count_truth(&mut sums, &one, truth);
        sums.bias.add(one.total - truth, person.acquiescence);
        count_retest(&mut sums, &one, &other);
        count_other_rules(&mut sums, instrument, &one);
        if let Some(informed) = &informed {
            count_items(&mut sums, instrument, &answers);
            for ((pair, area), score) in sums.informed.iter_mut().zip(&one.areas).zip(informed.scores(&answers)) {
                pair.add(*area, score);
            }
            count_jitter(&mut sums, &one, &instrument.score(&jittered(&answers, &mut jitter), &person.points));
            if at % SETTLING == 0 {
                let (side_after, broken) = instrument.settling(&answers, &person.points);
                sums.add_case(Share::SettledLabelBroken, broken);
                sums.add_case(Share::SettledSideEver, side_after.is_some_and(|after| after < answers.len()));
                if let Some(after) = side_after {
                    sums.add(Share::SettledSideAfter, small(after));
                }
            }
        }
    }
    sums
}

/// One result by itself: its label, what it shows, its flags.
fn count_result<'q>(sums: &mut Sums<'q>, instrument: &Instrument<'q>, answers: &[Option<u8>], one: &Scored<'q>) {
    sums.add_case(Share::Clear, one.is_clear);
    sums.add_case(Share::Leaning, one.side != Side::Close && !one.is_clear);
    sums.add_case(Share::TooClose, one.side == Side::Close);
    sums.add_case(Share::First, one.side == Side::For);
    sums.add_case(Share::Second, one.side == Side::Against);
    sums.add_case(Share::StraightLine, one.is_straight_line());
    sums.add_case(Share::Contradictions, one.has_contradictions());
    sums.add_case(Share::Acquiescence, one.agrees_with_everything());
    sums.add_case(Share::AnyCaution, has_caution(one));
    sums.add_case(Share::Scattered, one.is_scattered());
    sums.add_case(Share::CautionOrScattered, has_caution(one) || one.is_scattered());
    sums.add_case(Share::TwoPairs, one.has_two_pairs());
    sums.add_case(Share::ManyUnsure, one.is_unsure_of_many());
    let is_small = one.has_two_pairs() || one.is_unsure_of_many();
    sums.add_case(Share::AnyHint, has_caution(one) || one.is_scattered() || is_small);
    if let Some((spread, relative)) = spread(instrument, answers) {
        sums.spread.add(step(spread * SPREAD_STEPS));
        sums.relative_spread.add(step(relative * RELATIVE_STEPS));
    }
    sums.show("first_card", one.side, one.first_card().unwrap_or("none"));
    sums.show("pattern", one.side, one.pattern().unwrap_or("none"));
    for id in one.steps() {
        sums.show("step", one.side, id);
    }
    for id in one.trials() {
        sums.show("trial", one.side, id);
    }
    for reason in one.reasons() {
        sums.reasons.iter_mut().skip(reason).take(1).for_each(|count| *count += 1.0);
    }
    for reason in one.reasons_of_both_sides() {
        sums.reasons_of_both_sides.iter_mut().skip(reason).take(1).for_each(|count| *count += 1.0);
    }
    if one.side == Side::For {
        let roles = one.lists_roles(instrument);
        if let Some(own) = roles.first() {
            sums.add_case(Share::FirstListsOwnRole, *own);
        }
        sums.roles.iter_mut().zip(roles).for_each(|(mean, listed)| mean.add_case(listed));
    }
}

fn has_caution(one: &Scored<'_>) -> bool {
    one.is_straight_line() || one.has_contradictions() || one.agrees_with_everything()
}

fn count_truth(sums: &mut Sums<'_>, one: &Scored<'_>, truth: f64) {
    let right = agreement(one.total, truth);
    sums.truth.add(one.total, truth);
    sums.add(Share::OnTrueSide, right);
    sums.add_case(Share::BeyondTwoErrors, (one.total - truth).abs() > 2.0 * one.sem);
    match one.side {
        Side::Close => {}
        _ if one.is_clear => sums.add(Share::ClearOnTrueSide, right),
        _ => sums.add(Share::LeaningOnTrueSide, right),
    }
}

fn count_retest(sums: &mut Sums<'_>, one: &Scored<'_>, other: &Scored<'_>) {
    let same = agreement(one.total, other.total);
    sums.retest.add(one.total, other.total);
    sums.add(Share::RetestSameSign, same);
    sums.add_case(Share::RetestSameLabel, one.label() == other.label());
    sums.add_case(Share::RetestSameSide, one.side == other.side);
    let apart = (one.total - other.total).abs();
    sums.add_case(Share::RetestInDarkBand, apart <= one.sem);
    sums.add_case(Share::RetestInLightBand, apart <= 2.0 * one.sem);
    let squared_z = apart * apart / (one.sem * one.sem + other.sem * other.sem);
    sums.add_case(Share::RetestUsual, squared_z <= 4.0);
    sums.add(Share::RetestSquaredZ, squared_z);
    if one.is_clear {
        sums.add(Share::ClearSideTurns, 1.0 - same);
        sums.add_case(Share::ClearToOtherClear, other.is_clear && other.side != one.side);
        sums.add_case(Share::ClearStaysClear, other.label() == one.label());
    }
    let bin = step(2.0 * one.total.abs() / one.sem).min(BINS - 1);
    sums.turns.iter_mut().skip(bin).take(1).for_each(|mean| mean.add(1.0 - same));

    let card = one.first_card();
    let same_card = card == other.first_card();
    sums.add_case(Share::RetestSameFirstCard, same_card);
    let by_side = match one.side {
        Side::For => Share::RetestSameFirstCardForFirst,
        Side::Close => Share::RetestSameFirstCardForClose,
        Side::Against => Share::RetestSameFirstCardForSecond,
    };
    sums.add_case(by_side, same_card);
    let shown = other.cards();
    sums.add_case(Share::RetestSameFirstCardOrStep, card.is_none_or(|card| shown.contains(&card)));
    let same_pattern = one.pattern() == other.pattern();
    sums.add_case(Share::RetestSamePattern, same_pattern);
    let same_side = one.side == other.side;
    sums.add_case(Share::RetestSameSentence, same_pattern && same_side);
    if same_side {
        sums.add_case(Share::RetestSameCardIfSameSide, same_card);
        sums.add_case(Share::RetestSameSentenceIfSameSide, same_pattern);
    }
    count_coarser_advice(sums, one, other, same_side);
}

/// How often advice would be the same that depends on less than the first card and the sentence do.
fn count_coarser_advice(sums: &mut Sums<'_>, one: &Scored<'_>, other: &Scored<'_>, same_side: bool) {
    let (step, again) = (one.steps().next(), other.steps().next());
    sums.add_case(Share::RetestSameStep, step == again);
    sums.add_case(Share::RetestStepAmongSteps, step.is_none() || other.steps().any(|again| Some(again) == step));
    let same_area = one.step_area() == other.step_area();
    sums.add_case(Share::RetestSameStepArea, same_area);
    sums.add_case(Share::RetestSameSideAndStepArea, same_side && same_area);
    sums.add_case(Share::RetestSameSideAndLargest, same_side && one.largest_area() == other.largest_area());
    let (leans, again) = (one.leans(), other.leans());
    sums.add_case(Share::RetestSameSideAndReadiness, same_side && leans.map(|of| of.0) == again.map(|of| of.0));
    sums.add_case(Share::RetestSameSideAndPreference, same_side && leans.map(|of| of.1) == again.map(|of| of.1));
}

/// How often another rule calls another side than the sign of the total does.
fn count_other_rules(sums: &mut Sums<'_>, instrument: &Instrument<'_>, one: &Scored<'_>) {
    let equal: f64 = one.areas.iter().sum();
    sums.add(Share::RuleEqualAreas, 1.0 - agreement(one.total, equal));
    let is_blocked = one.areas.iter().any(|area| *area <= -50.0);
    sums.add(Share::RuleVeto, 1.0 - agreement(one.total, if is_blocked { -1.0 } else { one.total }));
    let preferred = instrument.areas.iter().zip(&one.areas).filter(|(kind, _)| kind.is_preference());
    let preference: f64 = preferred.map(|(_, area)| area).sum();
    let rule = if preference.abs() >= 20.0 { preference } else { one.total };
    sums.add(Share::RulePreferenceFirst, 1.0 - agreement(one.total, rule));
}

fn count_items(sums: &mut Sums<'_>, instrument: &Instrument<'_>, answers: &[Option<u8>]) {
    for (area, products) in sums.items.iter_mut().enumerate() {
        let values: Option<Vec<f64>> = keyed(instrument, answers, area).collect();
        if let Some(values) = values {
            products.add(&values);
        }
    }
}

fn count_jitter(sums: &mut Sums<'_>, one: &Scored<'_>, jittered: &Scored<'_>) {
    let distance = (level(one) - level(jittered)).abs();
    sums.add_case(Share::JitterSameLabel, distance == 0);
    sums.add_case(Share::JitterNearLabel, distance <= 1);
    sums.add_case(Share::JitterNoCaution, !has_caution(jittered));
}

/// The place of a label among the five, -2 to 2.
const fn level(one: &Scored<'_>) -> i32 {
    match (one.side, one.is_clear) {
        (Side::Close, _) => 0,
        (Side::For, false) => 1,
        (Side::For, true) => 2,
        (Side::Against, false) => -1,
        (Side::Against, true) => -2,
    }
}

/// 1 where two numbers are on the same side of 0, 0 where they are not, one half where one of them is 0.
fn agreement(one: f64, other: f64) -> f64 {
    match one * other {
        product if product > 0.0 => 1.0,
        product if product < 0.0 => 0.0,
        _ => 0.5,
    }
}

/// The keyed values, -2 to 2, of the statements of an area; nothing for one without an answer.
fn keyed<'a>(
    instrument: &'a Instrument<'_>,
    answers: &'a [Option<u8>],
    area: usize,
) -> impl Iterator<Item = Option<f64>> + 'a {
    let asked = instrument.statements.iter().zip(answers).filter(move |(statement, _)| statement.area == area);
    asked.map(|(statement, answer)| {
        let sign = if statement.is_for { 1.0 } else { -1.0 };
        answer.map(|answer| sign * (f64::from(answer) - 2.0))
    })
}

/// The variance of keyed values within the areas, all areas together, and what part of the mean square of all answers
/// around the middle of the scale it is. Nothing where no area has two answers.
fn spread(instrument: &Instrument<'_>, answers: &[Option<u8>]) -> Option<(f64, f64)> {
    let (mut within, mut freedom, mut square, mut count) = (0.0, 0.0, 0.0, 0.0);
    for area in 0..instrument.areas.len() {
        let values: Vec<f64> = keyed(instrument, answers, area).flatten().collect();
        let (number, sum) = (small(values.len()), values.iter().sum::<f64>());
        let squares: f64 = values.iter().map(|value| value * value).sum();
        if number > 0.0 {
            within += squares - sum * sum / number;
            freedom += number - 1.0;
            square += squares;
            count += number;
        }
    }
    let variance = (freedom > 0.0).then(|| within / freedom)?;
    Some((variance, if square > 0.0 { variance * count / square } else { 0.0 }))
}

/// The step that a number falls into; a hair below a border counts as on it.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small and not negative")]
fn step(value: f64) -> usize {
    (value + 1e-9).max(0.0) as usize
}

/// A small count as a number.
pub(super) fn small(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::super::instrument::Statement;
    use super::*;

    const QUIZ: &str = "../static/quizzes/swe-or-mle/quiz.json";

    /// What is counted of one person with these answers.
    fn counted(of: impl Fn(&Statement<'_>) -> Option<u8>) -> impl Fn(Share) -> bool {
        let quiz = crate::quiz_file::read(QUIZ).expect("the quiz is good");
        let instrument = Instrument::new(&quiz);
        let answers: Vec<Option<u8>> = instrument.statements.iter().map(of).collect();
        let mut sums = Sums::new(&instrument);
        count_result(&mut sums, &instrument, &answers, &instrument.score(&answers, &[5; 4]));
        let found: Vec<_> = Share::ALL.iter().map(|(share, _)| sums.share(*share)).collect();
        move |share| found[share as usize] == Some(1.0)
    }

    /// An answer out of those that no hint is about: all lean a little towards the first pole.
    fn plain(statement: &Statement<'_>) -> u8 {
        if statement.is_for { 3 } else { 1 }
    }

    #[test]
    fn every_line_that_a_result_shows_about_the_answers_counts_as_a_hint() {
        let none = counted(|statement| Some(plain(statement)));
        assert!(!none(Share::AnyHint) && !none(Share::TwoPairs) && !none(Share::ManyUnsure));

        let pairs = counted(|statement| Some(if ["C6", "J10"].contains(&statement.id) { 3 } else { plain(statement) }));
        assert!(pairs(Share::TwoPairs) && pairs(Share::AnyHint));
        assert!(!pairs(Share::CautionOrScattered) && !pairs(Share::Contradictions));

        let unsure = counted(|statement| (!statement.id.starts_with('L')).then(|| plain(statement)));
        assert!(unsure(Share::ManyUnsure) && unsure(Share::AnyHint));
        assert!(!unsure(Share::CautionOrScattered) && !unsure(Share::TwoPairs));
    }
}
