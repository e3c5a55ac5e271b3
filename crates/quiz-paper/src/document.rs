//! A page of the site as a whole: what its head says, and its body.

use crate::html::{Tag, tag};

/// What the head of a page says. Paths are relative to the page.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The language of the page, such as `en`.
    pub language: &'a str,
    /// The title, as it stands on the tab.
    pub title: &'a str,
    /// What search engines show below it; empty for none.
    pub description: &'a str,
    /// The Content Security Policy: what the page may load.
    pub policy: &'a str,
    /// Its style sheet.
    pub style: &'a str,
    /// Its scripts, which are modules.
    pub scripts: &'a [&'a str],
}

/// An HTML document with a head and a body. All texts are escaped.
#[must_use]
pub fn document(head: Head<'_>, body: Tag) -> String {
    let meta = |name: &str, content: &str| tag("meta").with("name", name).with("content", content);
    let link = |rel: &str, href: &str| tag("link").with("rel", rel).with("href", href);
    let described = (!head.description.is_empty()).then(|| meta("description", head.description));
    let first = tag("head")
        .child(tag("meta").with("charset", "utf-8"))
        .child(meta("viewport", "width=device-width, initial-scale=1"))
        .child(tag("meta").with("http-equiv", "Content-Security-Policy").with("content", head.policy))
        .child(meta("referrer", "no-referrer"))
        .children(described)
        .child(tag("title").text(head.title))
        .child(link("icon", "icon.svg"))
        .child(link("stylesheet", head.style))
        .children(head.scripts.iter().map(|src| tag("script").with("type", "module").with("src", src)));
    format!("<!doctype html>\n{}", tag("html").with("lang", head.language).child(first).child(body))
}

#[cfg(test)]
mod tests {
    use super::{Head, document};
    use crate::html::tag;

    #[test]
    fn all_that_the_head_says_is_there_once_and_escaped() {
        let head = Head {
            language: "en",
            title: "A & B",
            description: "\"C\"",
            policy: "default-src 'none'",
            style: "d.css",
            scripts: &["e.js", "f.js"],
        };
        let page = document(head, tag("body").text("G"));
        for part in [
            "<html lang=\"en\">",
            "<title>A &amp; B</title>",
            "name=\"description\" content=\"&quot;C&quot;\"",
            "http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"",
            "<link rel=\"stylesheet\" href=\"d.css\">",
            "<script type=\"module\" src=\"e.js\"></script>\n<script type=\"module\" src=\"f.js\"></script>",
            "<body>G</body>",
        ] {
            assert_eq!(page.matches(part).count(), 1, "{part} in {page}");
        }
        assert!(!document(Head { description: "", ..head }, tag("body")).contains("description"));
    }
}
