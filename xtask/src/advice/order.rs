//! The order of the statements: no side and no area gets an advantage from where it stands.

use quiz_core::Quiz;
use quiz_core::json::Problem;
use quiz_core::quiz::Direction;

use super::listed;

/// So many of one direction in a row make people go on as before.
const RUN: usize = 4;
/// By how many places the statements of one direction may come earlier, on average, than those of the other.
const DRIFT: i64 = 4;

pub(super) fn advise(quiz: &Quiz, advice: &mut Vec<Problem>) {
    neighbours(quiz, advice);
    runs(quiz, advice);
    drift(quiz, advice);
    opposites(quiz, advice);
}

fn neighbours(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, pair) in quiz.questions.windows(2).enumerate() {
        let [one, other] = pair else { continue };
        if one.facet == other.facet {
            advice.push(Problem::new(
                format!("$.questions[{}].facet", at + 1),
                format!(
                    "{} is about “{}”, as {} before it: people answer it as they have just done.",
                    other.id, other.facet, one.id
                ),
            ));
        } else if one.area == other.area && quiz.areas.len() > 2 {
            advice.push(Problem::new(
                format!("$.questions[{}].area", at + 1),
                format!(
                    "{} is of the same area as {} before it: mix the areas, so that each answer is a fresh one.",
                    other.id, one.id
                ),
            ));
        }
    }
}

fn runs(quiz: &Quiz, advice: &mut Vec<Problem>) {
    let mut from = 0;
    for at in 1..=quiz.questions.len() {
        let of = |at: usize| quiz.questions.get(at).map(|question| question.direction);
        if of(at) == of(from) {
            continue;
        }
        if at - from >= RUN {
            let ids = listed(quiz.questions.iter().take(at).skip(from).map(|question| question.id.as_str()));
            let text = format!(
                "{ids} all speak for one side: after some of them people agree, or disagree, by habit. Mix the sides."
            );
            advice.push(Problem::new(format!("$.questions[{from}]"), text));
        }
        from = at;
    }
}

/// People tire, and drift by a little over a quiz: where one direction comes earlier, that moves the area.
fn drift(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, area) in quiz.areas.iter().enumerate() {
        let of = |direction: Direction| {
            let places = quiz.questions_of(at).filter(|(_, question)| question.direction == direction);
            let places: Vec<i64> = places.map(|(place, _)| i64::try_from(place).unwrap_or(i64::MAX)).collect();
            (places.iter().sum::<i64>(), i64::try_from(places.len()).unwrap_or(i64::MAX))
        };
        let ((plus, count), (minus, _)) = (of(Direction::For), of(Direction::Against));
        if (plus - minus).abs() > DRIFT * count {
            let both = [Direction::For, Direction::Against];
            let [earlier, later] = if plus < minus { both } else { both.map(Direction::opposite) };
            let [earlier, later] = [earlier, later].map(|direction| &quiz.pole(direction).name);
            advice.push(Problem::new(
                "$.questions",
                format!("in “{}” the statements for {earlier} come earlier than those for {later}: who tires moves the area. Mix them.", area.name),
            ));
        }
    }
}

fn opposites(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, [one, other]) in quiz.opposites.iter().enumerate() {
        if 4 * one.abs_diff(*other) < quiz.questions.len() {
            let [one, other] =
                [one, other].map(|at| quiz.questions.get(*at).map_or("", |question| question.id.as_str()));
            let text = format!(
                "{} and {} stand close together: people remember what they said. Put more between them.",
                one, other
            );
            advice.push(Problem::new(format!("$.opposites[{at}]"), text));
        }
    }
}

#[cfg(test)]
mod tests {
    use quiz_core::Quiz;
    use quiz_core::quiz::Direction;

    use super::super::tests::expect;

    /// Puts the statements into another order, and keeps the pairs.
    fn reorder(quiz: &mut Quiz, key: impl Fn(&Quiz, usize) -> usize) {
        let mut order: Vec<usize> = (0..quiz.questions.len()).collect();
        order.sort_by_key(|at| key(quiz, *at));
        let place = |at: usize| order.iter().position(|from| *from == at).expect("a place");
        quiz.opposites.iter_mut().flatten().for_each(|at| *at = place(*at));
        quiz.questions = order.iter().map(|at| quiz.questions[*at].clone()).collect();
    }

    #[test]
    fn an_order_that_gives_an_advantage_is_named() {
        expect(&[
            (
                |quiz| quiz.questions[1].facet = quiz.questions[0].facet.clone(),
                "$.questions[1].facet: W6 is about “curiosity”, as L1 before it",
            ),
            (
                |quiz| reorder(quiz, |quiz, at| quiz.questions[at].area),
                "$.questions[1].area: C5 is of the same area as C3",
            ),
            (
                |quiz| reorder(quiz, |quiz, at| usize::from(quiz.questions[at].direction == Direction::Against)),
                "$.questions[0]: L1, C3, J3, W1,",
            ),
            (
                |quiz| reorder(quiz, |quiz, at| usize::from(quiz.questions[at].direction == Direction::Against)),
                "$.questions: in “Confidence” the statements for machine-learning engineering come earlier",
            ),
            (
                |quiz| reorder(quiz, |quiz, at| usize::from(!["C3", "C6"].contains(&quiz.questions[at].id.as_str()))),
                "$.opposites[0]: C3 and C6 stand close together",
            ),
        ]);
    }
}
