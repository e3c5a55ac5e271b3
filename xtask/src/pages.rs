//! Our own pages: `index.html`, and `embed.html` to be framed.

use crate::site::{Asset, Site};
use crate::tools;

/// Writes them, with the questions in them and with what they will need named at once. `address` is where the site
/// will be, as far as that is known.
pub(crate) fn write(site: &Site, style: &Asset, script: &Asset, address: &str) -> Result<(), String> {
    let questions = tools::prerender()?;
    let icon: String = site.text("icon.svg")?.trim().replace('"', "'");
    let icon = icon.replace('#', "%23").replace('<', "%3C").replace('>', "%3E");
    for name in ["index.html", "embed.html"] {
        let mut html = without_leftovers(&site.take_text(name)?);
        html = replace_once(&html, "<!-- questions -->", &questions)?;
        html = replace_once(&html, "\"assets/page.css\"", &format!("\"{}\"", style.path))?;
        html = replace_once(&html, "\"oembed.json\"", &format!("\"{address}oembed.json\""))?;
        html = replace_once(&html, "\"icon.svg\"", &format!("\"data:image/svg+xml,{icon}\""))?;
        let preload = format!(
            "<link rel=\"modulepreload\" href=\"{}\" integrity=\"{}\" fetchpriority=\"low\">\n  </head>",
            script.path, script.integrity
        );
        html = replace_once(&html, "</head>", &preload)?;
        site.write(name, html.as_bytes())?;
    }
    Ok(())
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
