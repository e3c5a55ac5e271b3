//! `paper.html`: the quiz for a pen, on two pages that need no script: the statements, and the score by hand.

mod answers;
mod example;
pub(crate) mod markup;
mod rules;
mod verdict;
mod worksheet;

use std::path::Path;

use quiz_core::{Json, Quiz, Words};

use crate::quiz_file;
use markup::{Tag, tag};

/// Nothing but its own style sheet, icon and script.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'; \
                      form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/// A quiz with the words around it.
struct Paper<'a> {
    quiz: &'a Quiz,
    words: &'a Words,
}

/// The page of the quiz, in the language of its file; `data` is the folder of what is served.
pub(crate) fn page(data: &Path) -> Result<String, String> {
    let path = |name: &str| data.join(name).display().to_string();
    let quiz = quiz_file::read(&path("quizzes/swe-or-mle/quiz.json"))?;
    let words = read_words(&path(&format!("locales/{}.json", quiz.language)))?;
    Ok(document(&Paper { quiz: &quiz, words: &words }))
}

fn read_words(file: &str) -> Result<Words, String> {
    let bytes = std::fs::read(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
    let json = serde_json::from_slice::<Json>(&bytes).map_err(|error| format!("{file}: is not JSON: {error}."))?;
    Words::from_json(&json).map_err(|problems| {
        let lines: Vec<String> = problems.iter().map(|problem| format!("{file}: {problem}")).collect();
        lines.join("\n")
    })
}

fn document(paper: &Paper) -> String {
    let Paper { quiz, words } = paper;
    let meta = |name: &str, content: &str| tag("meta").with("name", name).with("content", content);
    let link = |rel: &str, href: &str| tag("link").with("rel", rel).with("href", href);
    let head = tag("head")
        .add(tag("meta").with("charset", "utf-8"))
        .add(meta("viewport", "width=device-width, initial-scale=1"))
        .add(tag("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY))
        .add(meta("referrer", "no-referrer"))
        .add(meta("description", words.say("paper.print")))
        .add(tag("title").text(&words.fill("paper.title", &[("title", &quiz.title)])))
        .add(link("icon", "icon.svg"))
        .add(link("stylesheet", "paper.css"))
        .all(["paper.js", "frame.js"].map(|src| tag("script").with("type", "module").with("src", src)));
    let main = tag("main").add(way_back(paper)).add(answers::sheet(paper)).add(worksheet::sheet(paper));
    let html = tag("html").with("lang", &quiz.language).add(head).add(tag("body").add(main));
    format!("<!doctype html>\n{html}")
}

/// Above the pages, and only on a screen.
fn way_back(paper: &Paper) -> Tag {
    let back = tag("a").with("href", "index.html").text(paper.words.say("paper.back"));
    let print = tag("span").text(paper.words.say("paper.print"));
    tag("p").with("class", "screen-only").add(back).text(" ").add(print)
}

/// A number with its sign, as it is written by hand.
fn signed(number: i64) -> String {
    if number > 0 { format!("+{number}") } else { minus(number) }
}

/// A number that may be below 0.
fn minus(number: i64) -> String {
    number.to_string().replace('-', "−")
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use quiz_core::{Quiz, Words};

    use super::{Paper, document, page, read_words};
    use crate::quiz_file;

    pub(super) fn quiz() -> Quiz {
        quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good")
    }

    pub(super) fn words() -> Words {
        read_words("../static/locales/en.json").expect("the words are good")
    }

    #[test]
    fn all_that_is_asked_is_on_the_page() {
        let (page, quiz) = (page(Path::new("../static")).expect("it can be made"), quiz());
        for question in &quiz.questions {
            assert_eq!(page.matches(&format!(">{}</span>", question.text)).count(), 1, "{}", question.text);
        }
        for text in quiz.scale.iter().map(|choice| &choice.label).chain([&quiz.unsure, &quiz.importance.prompt]) {
            assert!(page.contains(text.as_str()), "{text}");
        }
        assert!(page.contains(words().say("result.honest")));
        assert_eq!(page.matches("class=\"boxes\"").count(), quiz.questions.len());
    }

    #[test]
    fn all_its_words_are_there_and_all_that_are_there_are_its() {
        let (page, words) = (page(Path::new("../static")).expect("it can be made"), words());
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

    #[test]
    fn texts_stay_texts() {
        let (mut quiz, words) = (quiz(), words());
        let script = "<script>alert('&')</script>";
        quiz.title = script.to_owned();
        quiz.questions[3].text = script.to_owned();
        quiz.areas[1].name = script.to_owned();
        quiz.poles[0].short = script.to_owned();
        let page = document(&Paper { quiz: &quiz, words: &words });
        assert!(!page.contains("<script>") && page.contains("&lt;script&gt;alert('&amp;')&lt;/script&gt;"));
        assert!(!page.contains(" style=") && !page.contains("<style"));
    }
}
