//! `authoring.html`: the guide for authors as a page of the site, out of `docs/authoring.md`.

use std::path::PathBuf;

use quiz_paper::document::{Head, document};
use quiz_paper::html::{Tag, tag};

use crate::site::Site;

const GUIDE: &str = "docs/authoring.md";
const NAME: &str = "authoring.html";
/// Nothing but what the page shows, from here.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";
/// Where the files lie that the site serves as they are.
const SERVED: &str = "../static/";
/// How lines begin that the guide does not have: they would be shown as a paragraph.
const OTHER_FORMS: [&str; 6] = ["### ", "- ", "1. ", "> ", "![", "<"];

/// Writes the page.
///
/// # Errors
/// The guide cannot be read, or has something that no page is made of.
pub(crate) fn write(site: &Site) -> Result<(), String> {
    let markdown = Site { folder: PathBuf::new() }.text(GUIDE)?;
    site.write(NAME, page(&markdown)?.as_bytes())
}

fn page(markdown: &str) -> Result<String, String> {
    let blocks = blocks(markdown)?;
    let title = markdown.lines().find_map(|line| line.strip_prefix("# ")).unwrap_or_default();
    let body = tag("body").child(tag("main").children(blocks));
    let head = Head { language: "en", title, description: "", policy: POLICY, style: "authoring.css", scripts: &[] };
    Ok(document(head, body))
}

/// The blocks of a text: headings, lists, tables, code and paragraphs.
fn blocks(markdown: &str) -> Result<Vec<Tag>, String> {
    let mut blocks = Vec::new();
    let mut lines = markdown.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(other) = OTHER_FORMS.iter().find(|form| line.starts_with(**form)) {
            return Err(format!("{GUIDE}: a line begins with “{other}”; say in guide_page.rs what becomes of it."));
        }
        // The lines of the same block that follow.
        let mut same = |begins: &str| -> Vec<&str> {
            std::iter::once(line).chain(std::iter::from_fn(|| lines.next_if(|line| line.starts_with(begins)))).collect()
        };
        if line.starts_with("```") {
            let code: String =
                lines.by_ref().take_while(|line| !line.starts_with("```")).map(|line| format!("{line}\n")).collect();
            blocks.push(tag("pre").text(&code));
        } else if let Some(title) = line.strip_prefix("# ") {
            blocks.push(inline(tag("h1"), title));
        } else if let Some(title) = line.strip_prefix("## ") {
            blocks.push(inline(tag("h2").with("id", &anchor(title)), title));
        } else if line.starts_with("* ") {
            let items = same("* ");
            let items = items.iter().filter_map(|line| line.strip_prefix("* "));
            blocks.push(tag("ul").children(items.map(|item| inline(tag("li"), item))));
        } else if line.starts_with('|') {
            blocks.push(table(&same("|")));
        } else if !line.is_empty() {
            let more = std::iter::from_fn(|| lines.next_if(|line| !line.is_empty()));
            let text: Vec<&str> = std::iter::once(line).chain(more).collect();
            blocks.push(inline(tag("p"), &text.join(" ")));
        }
    }
    Ok(blocks)
}

/// The end of the address of a heading.
fn anchor(title: &str) -> String {
    let kept = title.chars().filter(|c| c.is_alphanumeric() || *c == ' ');
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

fn table(rows: &[&str]) -> Tag {
    let row = |line: &str, cell: &'static str| {
        let cells = line.trim_matches('|').split('|').map(str::trim).map(|text| inline(tag(cell), text));
        tag("tr").children(cells.collect::<Vec<_>>())
    };
    let head = rows.iter().take(1).map(|line| row(line, "th"));
    let body = rows.iter().skip(2).map(|line| row(line, "td"));
    let table = tag("table").child(tag("thead").children(head)).child(tag("tbody").children(body));
    // On a phone it is scrolled, and so has to be reached with the keyboard.
    tag("div").with("class", "table").with("tabindex", "0").child(table)
}

/// Adds a text with its code, its bold words and its links.
fn inline(mut into: Tag, mut text: &str) -> Tag {
    while let Some((before, rest)) = text.find(['`', '*', '[']).and_then(|at| text.split_at_checked(at)) {
        into = into.text(before);
        if let Some((code, after)) = between(rest, "`", "`") {
            (into, text) = (into.child(tag("code").text(code)), after);
        } else if let Some((bold, after)) = between(rest, "**", "**") {
            (into, text) = (into.child(inline(tag("b"), bold)), after);
        } else if let Some((label, address, after)) = link(rest) {
            into = match served(address) {
                Some(address) => into.child(tag("a").with("href", address).text(label)),
                None => into.child(tag("code").text(&format!("docs/{address}"))),
            };
            text = after;
        } else {
            let mut signs = rest.chars();
            into = into.text(&signs.by_ref().take(1).collect::<String>());
            text = signs.as_str();
        }
    }
    into.text(text)
}

/// What stands between two signs at the start of a text, and what follows.
fn between<'t>(text: &'t str, start: &str, end: &str) -> Option<(&'t str, &'t str)> {
    text.strip_prefix(start)?.split_once(end)
}

/// A link at the start of a text: its label, its address, and what follows.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (label, rest) = between(text, "[", "](")?;
    let (address, after) = rest.split_once(')')?;
    (!label.contains(']')).then_some((label, address, after))
}

/// Where a link of the guide leads to in the site; nothing for the other documents, which come with the release alone.
fn served(address: &str) -> Option<&str> {
    if address.starts_with("https://") || address.starts_with('#') {
        Some(address)
    } else {
        address.strip_prefix(SERVED)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_becomes_its_element() {
        let markdown = "# A & b\n\nOne **bold `c`**\ntwo [x] * y.\n\n## 1. It, so\n\n* a\n* [b](../static/b.json)\n\n\
                        | h | i |\n|---|---|\n| `x` | [m](m.md) |\n\n```sh\na <b>\n\n# c\n```\n";
        let html = page(markdown).expect("a page");
        for part in [
            "<title>A &amp; b</title>",
            "<h1>A &amp; b</h1>",
            "<p>One <b>bold <code>c</code></b> two [x] * y.</p>",
            "<h2 id=\"1-it-so\">1. It, so</h2>",
            "<ul><li>a</li>\n<li><a href=\"b.json\">b</a></li>\n</ul>",
            "<th>h</th>",
            "<td><code>x</code></td>",
            "<td><code>docs/m.md</code></td>",
            "<pre>a &lt;b&gt;\n\n# c\n</pre>",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!html.contains("---"), "{html}");
    }

    #[test]
    fn the_guide_is_a_page_and_other_forms_are_refused() {
        let markdown = std::fs::read_to_string(format!("../{GUIDE}")).expect("the guide is there");
        let html = page(&markdown).expect("a page");
        assert_eq!(html.matches("<h2").count(), markdown.lines().filter(|line| line.starts_with("## ")).count());
        assert!(!html.contains("**"), "{html}");
        // What author.html leads to.
        assert!(html.contains("id=\"8-look-at-it-and-let-others-look\""), "{html}");
        for other in ["1. first", "- item", "> quoted", "![picture](a.svg)", "<b>"] {
            assert!(page(other).is_err(), "{other}");
        }
    }
}
