//! The paper as a page: what its head says, the way back, and the two sheets.

use quiz_core::Quiz;
use quiz_core::words::Words;

use crate::document::{Head, document};
use crate::html::{Tag, tag};
use crate::paper::Paper;
use crate::{questions, worksheet};

/// Nothing but its own style sheet, icon and script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                      form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// The paper version of a quiz as an HTML document, in the language of its file.
///
/// `words` are those of that language; the texts of both are escaped. `back` is the address of the quiz on the screen,
/// beside this page. Nothing can fail: a quiz that was read is good.
#[must_use]
pub fn page(quiz: &Quiz, words: &Words, back: &str) -> String {
    let paper = Paper { quiz, words };
    let main = tag("main").child(way_back(paper, back)).child(questions::sheet(paper)).child(worksheet::sheet(paper));
    let title = words.fill("paper.title", &[("title", &quiz.title)]);
    let head = Head {
        language: &quiz.language,
        title: &title,
        description: words.say("paper.print"),
        policy: POLICY,
        style: "paper.css",
        scripts: &["paper.js", "frame.js"],
    };
    document(head, tag("body").child(main))
}

/// Above the pages, and only on a screen.
fn way_back(paper: Paper, back: &str) -> Tag {
    let back = tag("a").with("href", back).text(paper.words.say("paper.back"));
    let print = tag("span").text(paper.words.say("paper.print"));
    tag("p").with("class", "screen-only").child(back).text(" ").child(print)
}

#[cfg(test)]
mod tests {
    use super::page;
    use crate::shipped::{quizzes, words};

    const BACK: &str = "index.html";

    #[test]
    fn all_that_is_asked_is_on_the_page() {
        for quiz in quizzes() {
            let page = page(&quiz, &words(), BACK);
            for question in &quiz.questions {
                assert_eq!(page.matches(&format!(">{}</span>", question.text)).count(), 1, "{}", question.text);
            }
            for text in quiz.scale.iter().map(|choice| &choice.label).chain([&quiz.unsure, &quiz.importance.prompt]) {
                assert!(page.contains(text.as_str()), "{text}");
            }
            assert!(page.contains(words().say("result.honest")));
            assert_eq!(page.matches("class=\"boxes\"").count(), quiz.questions.len());
        }
    }

    #[test]
    fn all_its_words_are_there_and_all_that_are_there_are_its() {
        let words = words();
        for quiz in quizzes() {
            let page = page(&quiz, &words, BACK);
            assert_eq!(page.matches(['{', '}']).count(), 0, "all places are filled in");
            let keys = page.split("paper.").skip(1).filter(|rest| rest.starts_with(|c: char| c.is_ascii_lowercase()));
            assert_eq!(
                keys.filter(|rest| !rest.starts_with("css\"") && !rest.starts_with("js\"")).count(),
                0,
                "no key stands for its sentence"
            );
            for key in words.keys().filter(|key| key.starts_with("paper.")) {
                let said = words.say(key).split(['{', '}']).step_by(2).all(|piece| page.contains(piece));
                assert!(said, "{key} is not on the page");
            }
        }
    }

    #[test]
    fn the_way_back_leads_to_the_quiz() {
        for quiz in quizzes() {
            assert!(page(&quiz, &words(), "a-quiz.html").contains("<a href=\"a-quiz.html\">"), "{}", quiz.id);
        }
    }

    #[test]
    fn texts_stay_texts() {
        let words = words();
        let script = "<script>alert('&')</script>";
        for mut quiz in quizzes() {
            quiz.title = script.to_owned();
            quiz.questions[3].text = script.to_owned();
            quiz.areas[1].name = script.to_owned();
            quiz.poles[0].short = script.to_owned();
            let page = page(&quiz, &words, BACK);
            assert!(!page.contains("<script>") && page.contains("&lt;script&gt;alert('&amp;')&lt;/script&gt;"));
            assert!(!page.contains(" style=") && !page.contains("<style"));
        }
    }
}
