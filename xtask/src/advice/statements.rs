//! The statements one by one: each says one thing, says it as it is, and says it shortly.

use quiz_core::Quiz;
use quiz_core::json::Problem;
use quiz_core::quiz::{Direction, Question};

use super::{is_english, listed, words};

/// More words than these are read twice; fewer hold hardly a whole thought.
const MOST_WORDS: usize = 14;
const LEAST_WORDS: usize = 5;
/// A word with more letters is hard to read, where it is no name.
const LONGEST_WORD: usize = 13;
/// The longest statement in any language, in characters: it has to fit on two lines of a phone.
const MOST_CHARACTERS: usize = 100;

/// Words that join two thoughts, of which only one may be true.
const JOINTS: [&str; 8] = ["and", "but", "or", "because", "although", "while", "unless", "therefore"];
/// What follows “or” where it is about how many.
const AMOUNTS: [&str; 3] = ["more", "less", "fewer"];
/// Words that turn a statement round: to disagree with them is a knot. “Without” mostly names a circumstance.
const NEGATIONS: [&str; 14] = [
    "not", "never", "no", "cannot", "nobody", "nothing", "none", "neither", "nor", "nowhere", "hardly", "barely",
    "rarely", "seldom",
];
/// How often something is: the scale asks how true it is, and the two questions get in each other's way.
const FREQUENCIES: [&str; 5] = ["always", "often", "sometimes", "usually", "frequently"];
/// Words by which a statement speaks of something that is lacking.
const DEFICITS: [&str; 18] = [
    "worry", "worried", "afraid", "fear", "doubt", "stuck", "lost", "tired", "weak", "too", "lack", "lacks", "fail",
    "struggle", "unable", "bad", "poor", "anxious",
];
/// Turns of phrase that do the same.
const DEFICIT_PHRASES: [&str; 4] = ["than i have", "put off", "let down", "not enough"];

pub(super) fn advise(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, question) in quiz.questions.iter().enumerate() {
        let place = format!("$.questions[{at}].text");
        let mut say = |text: String| advice.push(Problem::new(&place, format!("{}: {text}", question.id)));
        length(&question.text, &mut say);
        if is_english(quiz) {
            one_thing(&question.text, &mut say);
        }
    }
    if is_english(quiz) {
        shares_of_deficits(quiz, advice);
        opposites(quiz, advice);
    }
}

fn length(text: &str, say: &mut impl FnMut(String)) {
    let count = words(text).len();
    if text.chars().count() > MOST_CHARACTERS {
        say(format!("is longer than {MOST_CHARACTERS} characters: people answer what they remember of it."));
    } else if count > MOST_WORDS {
        say(format!("has {count} words: more than {MOST_WORDS} are read twice."));
    } else if count < LEAST_WORDS {
        say(format!("has {count} words: so few can be read in several ways."));
    }
    if text.contains('?') {
        say("is a question: the answers say how true something is, so write a statement.".to_owned());
    }
}

fn one_thing(text: &str, say: &mut impl FnMut(String)) {
    let mut words = words(text);
    // “Five or more” is one thing.
    let is_amount = |pair: &[String]| matches!(pair, [or, amount] if or == "or" && AMOUNTS.contains(&amount.as_str()));
    while let Some(at) = words.windows(2).position(is_amount) {
        words.drain(at..at + 2);
    }
    let has = |list: &[&str]| words.iter().find(|word| list.contains(&word.as_str())).cloned();
    if let Some(joint) = has(&JOINTS) {
        say(format!("has “{joint}”: where it joins two things, somebody with one of them cannot answer. Ask one."));
    }
    let contracted = words.iter().find(|word| word.ends_with("n't")).cloned();
    if let Some(negation) = has(&NEGATIONS).or(contracted) {
        say(format!("has “{negation}”: to say “not true” to it is a double negation. Say what is there instead."));
    }
    if let Some(frequency) = has(&FREQUENCIES) {
        say(format!("has “{frequency}”: how often and how true are two questions. Leave the first one out."));
    }
    let is_long = |word: &&String| word.split('-').any(|part| part.chars().count() > LONGEST_WORD);
    if let Some(long) = words.iter().find(is_long) {
        say(format!("has the word “{long}”: take a shorter one if there is one."));
    }
}

fn is_deficit(question: &Question) -> bool {
    let words = words(&question.text);
    let text = format!(" {} ", words.join(" "));
    words.iter().any(|word| DEFICITS.contains(&word.as_str()))
        || DEFICIT_PHRASES.iter().any(|phrase| text.contains(&format!(" {phrase} ")))
}

/// Where most statements for a side speak of what is lacking, that side is where people end who are not good enough.
fn shares_of_deficits(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for direction in [Direction::For, Direction::Against] {
        let of_side = quiz.questions.iter().filter(|question| question.direction == direction);
        let deficits: Vec<&str> =
            of_side.clone().filter(|question| is_deficit(question)).map(|question| question.id.as_str()).collect();
        if 2 * deficits.len() > of_side.count() {
            let side = &quiz.pole(direction).name;
            advice.push(Problem::new(
                "$.questions",
                format!(
                    "more than half of the statements for {side} speak of something that is lacking ({}): the side \
                     looks like a failure. Say what draws people to it.",
                    listed(deficits)
                ),
            ));
        }
    }
}

/// Pairs are shown to people as nearly the opposite, so they have to be about one thing.
fn opposites(quiz: &Quiz, advice: &mut Vec<Problem>) {
    for (at, pair) in quiz.opposites.iter().enumerate() {
        let [Some(one), Some(other)] = pair.map(|question| quiz.questions.get(question)) else { continue };
        let same_word = content_words(&one.text).any(|word| content_words(&other.text).any(|same| same == word));
        let why = if one.area != other.area {
            "are of two areas"
        } else if one.facet != other.facet && !same_word {
            "are about two things, by their facets and words"
        } else {
            continue;
        };
        advice.push(Problem::new(
            format!("$.opposites[{at}]"),
            format!(
                "{} and {} {why}: both can be true, and whoever says so would be told to look again.",
                one.id, other.id
            ),
        ));
    }
}

/// The words of a statement that carry its subject, without the endings that English gives them.
fn content_words(text: &str) -> impl Iterator<Item = String> {
    const EMPTY: [&str; 12] =
        ["that", "with", "than", "have", "from", "would", "could", "more", "most", "when", "what", "them"];
    let stem = |word: String| {
        ["ing", "es", "s", "d"].iter().find_map(|end| word.strip_suffix(end)).map(str::to_owned).unwrap_or(word)
    };
    words(text).into_iter().filter(|word| word.len() > 3 && !EMPTY.contains(&word.as_str())).map(stem)
}

#[cfg(test)]
mod tests {
    use quiz_core::Quiz;
    use quiz_core::quiz::Direction;

    use super::super::tests::{changed, expect, expect_none};

    fn first(quiz: &mut Quiz, text: &str) {
        quiz.questions[0].text = text.to_owned();
    }

    #[test]
    fn a_statement_says_one_thing_as_it_is_and_shortly() {
        expect(&[
            (
                |quiz| first(quiz, "I like new ideas and I read papers about them."),
                "$.questions[0].text: L1: has “and”",
            ),
            (|quiz| first(quiz, "I read papers because I want to know."), "$.questions[0].text: L1: has “because”"),
            (|quiz| first(quiz, "I do not like to read about new ideas."), "$.questions[0].text: L1: has “not”"),
            (|quiz| first(quiz, "I don’t like to read about new ideas."), "$.questions[0].text: L1: has “don't”"),
            (|quiz| first(quiz, "I rarely read about new ML ideas."), "$.questions[0].text: L1: has “rarely”"),
            (|quiz| first(quiz, "I often read about new ML ideas."), "$.questions[0].text: L1: has “often”"),
            (
                |quiz| first(quiz, "I like the parameterization of new ML ideas."),
                "$.questions[0].text: L1: has the word",
            ),
            (|quiz| first(quiz, "I like new ideas."), "$.questions[0].text: L1: has 4 words"),
            (|quiz| first(quiz, "Do I like to find out how new ideas work?"), "$.questions[0].text: L1: is a question"),
            (
                |quiz| first(quiz, "I like to find out on my own how each of the new ML ideas works."),
                "$.questions[0].text: L1: has 16 words",
            ),
            (
                |quiz| first(quiz, &"internationally ".repeat(7)),
                "$.questions[0].text: L1: is longer than 100 characters",
            ),
        ]);
    }

    #[test]
    fn words_are_whole_words() {
        expect_none(&[
            |quiz| first(quiz, "I like a notebook in which ideas become orderly."),
            |quiz| first(quiz, "I like to know how machine-learning-related ideas work."),
        ]);
    }

    #[test]
    fn a_side_that_only_lacks_is_named() {
        let lacking = |quiz: &mut Quiz| {
            for question in quiz.questions.iter_mut().filter(|question| question.direction == Direction::Against) {
                question.text = format!("I worry about the thing of {}.", question.id);
            }
        };
        let advice = changed(lacking);
        let said = "$.questions: more than half of the statements for software engineering speak of something";
        assert!(advice.iter().any(|advice| advice.starts_with(said)), "{advice:?}");
    }

    #[test]
    fn opposites_that_can_both_be_true_are_named() {
        expect(&[
            (
                |quiz| quiz.opposites[0][1] = quiz.position("W11").expect("a question"),
                "$.opposites[0]: C3 and W11 are of two areas",
            ),
            (
                |quiz| {
                    let at = quiz.opposites[0][1];
                    quiz.questions[at].text = "My skills would hold up in few teams.".to_owned();
                },
                "$.opposites[0]: C3 and C6 are about two things",
            ),
        ]);
    }
}
