//! Advice on a quiz file that is good: what makes statements hard to answer or a result unfair, thin or hollow.
//!
//! A problem stops a quiz; advice does not. Each piece has its place in the file and says why. Rules about words know
//! English alone, and are silent for other languages.

mod blanks;
mod grounds;
mod names;
mod order;
mod statements;
mod strength;
mod texts;

use quiz_core::Quiz;
use quiz_core::json::Problem;

pub(crate) use blanks::blanks;

/// All advice, in the order in which an author works: statements, their order, how much they can tell, names, texts, grounds.
pub(crate) fn advice(quiz: &Quiz) -> Vec<Problem> {
    let mut advice = Vec::new();
    statements::advise(quiz, &mut advice);
    order::advise(quiz, &mut advice);
    strength::advise(quiz, &mut advice);
    names::advise(quiz, &mut advice);
    texts::advise(quiz, &mut advice);
    grounds::advise(quiz, &mut advice);
    advice
}

/// The words of a text, in small letters and without what stands around them.
fn words(text: &str) -> Vec<String> {
    let word = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase().replace("’", "'");
    text.split_whitespace().map(word).filter(|word| !word.is_empty()).collect()
}

/// Whether the texts of a quiz are in English.
fn is_english(quiz: &Quiz) -> bool {
    quiz.language == "en" || quiz.language.starts_with("en-")
}

/// Ids in a row, for a sentence.
fn listed<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    ids.into_iter().collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use quiz_core::Quiz;

    use super::advice;
    use crate::quiz_file;

    /// The advice on a shipped quiz after a change, as lines.
    pub(super) fn changed(change: impl Fn(&mut Quiz)) -> Vec<String> {
        let mut quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        change(&mut quiz);
        advice(&quiz).iter().map(ToString::to_string).collect()
    }

    /// A change, and how a piece of advice on it begins.
    pub(super) type Case = (fn(&mut Quiz), &'static str);

    /// Each change is met by its advice.
    pub(super) fn expect(cases: &[Case]) {
        for (change, start) in cases {
            let advice = changed(change);
            assert!(advice.iter().any(|advice| advice.starts_with(start)), "{start}: {advice:#?}");
        }
    }

    /// Each change is met by no advice at all.
    pub(super) fn expect_none(changes: &[fn(&mut Quiz)]) {
        for (at, change) in changes.iter().enumerate() {
            assert_eq!(changed(change), Vec::<String>::new(), "change {at}");
        }
    }

    #[test]
    fn the_shipped_quizzes_need_no_advice() {
        let folders = std::fs::read_dir("../static/quizzes").expect("the quizzes are there");
        let files: Vec<_> = folders.map(|folder| folder.expect("a folder").path().join("quiz.json")).collect();
        assert!(files.len() > 1, "{files:?}");
        for file in files {
            let quiz = quiz_file::read(&file.display().to_string()).expect("the quiz is good");
            assert_eq!(advice(&quiz), [], "{}", quiz.id);
        }
    }

    #[test]
    fn a_quiz_in_another_language_is_not_read_as_english() {
        let german = |quiz: &mut Quiz| {
            quiz.language = "de".to_owned();
            quiz.questions[0].text = "Ich weiß nicht, ob und wann das so war.".to_owned();
            quiz.questions[1].text = "Was an but or not never sagt, ist hier kein Englisch.".to_owned();
        };
        expect_none(&[german]);
    }
}
