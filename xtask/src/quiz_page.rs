//! `<quiz>.html`: a page of its own for each quiz beside the first, which has `index.html`.

use quiz_paper::document::{Head, document};
use quiz_paper::html::{Tag, tag};

use crate::site::{FIRST_QUIZ, Site};
use crate::{paper, quiz_file};

/// Nothing but what the widget needs, from here.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      img-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; \
                      trusted-types 'none'";

/// The pages that list the quizzes, whether the first is the usual choice there, and where the list stands.
const LISTS: [(&str, bool); 2] = [("configure.html", true), ("author.html", false)];
const PLACE: &str = "<!-- quizzes -->";

/// The name of the page that shows a quiz.
pub(crate) fn name(quiz: &str) -> String {
    if quiz == FIRST_QUIZ { "index.html".to_owned() } else { format!("{quiz}.html") }
}

/// Writes the page of a quiz.
///
/// # Errors
/// The quiz cannot be read, or the site has another file of that name.
pub(crate) fn write(site: &Site, quiz: &str) -> Result<(), String> {
    let name = name(quiz);
    if site.path(&name).exists() {
        return Err(format!("The quiz cannot have the id “{quiz}”: the site has another {name}."));
    }
    let file = quiz_file::read(&site.path(&format!("quizzes/{quiz}/quiz.json")).display().to_string())?;
    site.write(&name, page(quiz, &file.title, &file.intro, &file.language).as_bytes())
}

fn page(quiz: &str, title: &str, intro: &str, language: &str) -> String {
    let element = tag("career-quiz")
        .with("quiz", quiz)
        .with("heading-level", "1")
        .with("loading", "eager")
        .child(until_it_is_there(quiz, title));
    let body = tag("body").child(tag("main").child(element));
    let head = Head { language, title, description: intro, policy: POLICY, style: "quiz.css", scripts: &["embed.js"] };
    document(head, body)
}

/// Puts the quizzes that are shipped into the lists of `configure.html`, each with its title and its page, and of
/// `author.html`.
///
/// # Errors
/// A quiz cannot be read, or a page has no place for the list.
pub(crate) fn list(site: &Site) -> Result<(), String> {
    let mut ids = site.quizzes()?;
    ids.sort_by_key(|id| id != FIRST_QUIZ);
    for (page, usual) in LISTS {
        let mut options = String::new();
        for id in &ids {
            let file = quiz_file::read(&site.path(&format!("quizzes/{id}/quiz.json")).display().to_string())?;
            let (value, text) =
                if usual && id == FIRST_QUIZ { ("", format!("{id}, as usual")) } else { (id.as_str(), id.clone()) };
            let option = tag("option").with("value", value).with("data-title", &file.title);
            options += option.with("data-page", &name(id)).text(&text).to_string().trim();
        }
        let html = site.text(page)?;
        if html.matches(PLACE).count() != 1 {
            return Err(format!("{page} has no place for the quizzes: {PLACE}"));
        }
        site.write(page, html.replace(PLACE, &options).as_bytes())?;
    }
    Ok(())
}

/// What stands in the tag: all there is without scripts.
fn until_it_is_there(quiz: &str, title: &str) -> Tag {
    let on_paper = tag("a").with("href", &paper::name(quiz)).text("Take the quiz on paper");
    tag("div")
        .with("class", "notice")
        .child(tag("h1").text(title))
        .child(tag("p").child(on_paper).text(": all statements, and the result by hand."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_shows_its_quiz_and_leads_to_its_paper_version() {
        let html = page("tea-or-coffee", "Tea & coffee?", "Which \"one\"?", "en");
        for part in [
            "<html lang=\"en\">",
            "<title>Tea &amp; coffee?</title>",
            "content=\"Which &quot;one&quot;?\"",
            "<career-quiz quiz=\"tea-or-coffee\" heading-level=\"1\" loading=\"eager\">",
            "<a href=\"paper-tea-or-coffee.html\">",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
    }

    #[test]
    fn a_quiz_does_not_take_the_place_of_another_page() {
        let folder = std::env::temp_dir().join(format!("quiz-page-{}", std::process::id()));
        let site = Site { folder: folder.clone() };
        site.write("embed.html", b"").expect("a file is written");
        let refused = write(&site, "embed").expect_err("the page is there");
        assert!(refused.contains("another embed.html"), "{refused}");
        std::fs::remove_dir_all(folder).expect("the folder is removed");
    }
}
