//! Our own pages: `index.html`, and `embed.html` to be framed.

use crate::first_screens::FirstScreens;
use crate::site::{Asset, Site, digest, integrity};
use crate::tools;

/// Each of them, with the script that goes inside it. Its style sheet is the same.
const PAGES: [(&str, &str); 2] = [("index.html", "page/page.js"), ("embed.html", "page/embed.js")];
const STYLE: &str = "page/page.css";
/// The script at the head of each.
const HEAD: &str = "page/head.js";

/// Writes them, with the first screens inside the tag, and with the style sheet and the script that these need, out of
/// `sources`: one answer of the server shows all of it. `script` is the widget's own, which is named at once. `address` is
/// where the site will be, as far as that is known.
pub(crate) fn write(
    site: &Site,
    sources: &Site,
    first: &FirstScreens,
    script: &Asset,
    address: &str,
) -> Result<(), String> {
    let release: String = digest(site.text("embed.js")?.as_bytes()).chars().take(8).collect();
    let style = tools::join(&sources.path(STYLE))?;
    let head = tools::join_script(&sources.path(HEAD))?;
    let icon: String = site.text("icon.svg")?.trim().replace('"', "'");
    let icon = icon.replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
    for (name, inside) in PAGES {
        let inside = tools::join_script(&sources.path(inside))?;
        let mut html = without_leftovers(&site.take_text(name)?);
        html = with_inside(&html, style.trim(), first, [head.trim(), inside.trim()])?;
        html = replace_once(&html, "\"oembed.json\"", &format!("\"{address}oembed.json\""))?;
        html = replace_once(&html, "\"icon.svg\"", &format!("\"data:image/svg+xml,{icon}\""))?;
        // What is kept of another release under the plain address is not for this page.
        html = replace_once(&html, "\"embed.js\"", &format!("\"embed.js?{release}\""))?;
        let preload = format!(
            "<link rel=\"modulepreload\" href=\"{}\" integrity=\"{}\" fetchpriority=\"low\">\n  </head>",
            script.path, script.integrity
        );
        html = replace_once(&html, "</head>", &preload)?;
        site.write(name, html.as_bytes())?;
    }
    Ok(())
}

/// Puts a style sheet, the first screens and two scripts into a page, one at its head and one behind the screens, and the
/// digests of what of it runs or has rules into its policy, which allows no others.
fn with_inside(html: &str, style: &str, first: &FirstScreens, scripts: [&str; 2]) -> Result<String, String> {
    let [head, last] = scripts;
    let ends = scripts.iter().flat_map(|script| [(*script, "</script"), (*script, "<!--")]);
    for (text, end) in ends.chain([(style, "</style")]) {
        if text.to_ascii_lowercase().contains(end) {
            return Err(format!("What goes inside our own pages may not have {end} in it."));
        }
    }
    let allowed = |text: &str| format!("'{}'", integrity(text.as_bytes()));
    let styles = format!("style-src {} {};", allowed(style), allowed(first.style()));
    let html =
        replace_once(html, "script-src 'self'", &format!("script-src 'self' {}", scripts.map(allowed).join(" ")))?;
    let html = replace_once(&html, "style-src;", &styles)?;
    let html = replace_once(&html, "<style></style>", &format!("<style>{style}</style>"))?;
    let html = replace_once(&html, "<script></script>", &format!("<script>{head}</script>"))?;
    let html = replace_once(&html, "<script data-first></script>", &format!("<script>{last}</script>"))?;
    replace_once(&html, "<!-- first screens -->", &first.markup())
}

fn replace_once(text: &str, from: &str, to: &str) -> Result<String, String> {
    if text.matches(from).count() != 1 {
        return Err(format!("{from} must stand in it exactly once."));
    }
    Ok(text.replacen(from, to, 1))
}

/// With `inject_scripts = false` trunk leaves its own links in the page.
fn without_leftovers(html: &str) -> String {
    html.lines().filter(|line| !line.contains("data-trunk")).fold(String::new(), |text, line| text + line + "\n")
}
