//! `oembed.json`: what other sites have to know to show the quiz in a frame. A link on our pages leads them to it.

use std::path::Path;

use serde_json::{Value, json};

use crate::quiz_file;
use crate::site::FIRST_QUIZ;
use quiz_paper::html::tag;

/// Names where the site will be served. Sites that look for oEmbed take addresses as they are, so they must be whole.
const VARIABLE: &str = "CAREER_QUIZ_URL";
/// Room for a screen in a column of usual width, until `resize.js` or WordPress knows better.
const SIZE: (u32, u32) = (600, 1000);

/// The address of the site with a slash at its end; empty if nobody has said it, so that all addresses are relative.
pub(crate) fn address() -> Result<String, String> {
    checked(&std::env::var(VARIABLE).unwrap_or_default())
}

/// The document; `data` is the folder of what is served.
pub(crate) fn document(data: &Path, address: &str) -> Result<String, String> {
    let quiz = quiz_file::read(&data.join(format!("quizzes/{FIRST_QUIZ}/quiz.json")).display().to_string())?;
    Ok(rich(&quiz.title, address).to_string())
}

fn checked(address: &str) -> Result<String, String> {
    let is_whole =
        ["https://", "http://"].iter().any(|scheme| address.len() > scheme.len() && address.starts_with(scheme));
    if !address.is_empty() && (!is_whole || address.contains(|c: char| c.is_whitespace() || "\"<>&?#".contains(c))) {
        return Err(format!("{VARIABLE} is “{address}”: it has to be like https://example.com/career-quiz/."));
    }
    let end = if address.is_empty() || address.ends_with('/') { "" } else { "/" };
    Ok(format!("{address}{end}"))
}

fn rich(title: &str, address: &str) -> Value {
    let (width, height) = SIZE;
    let frame = tag("iframe")
        .with("src", &format!("{address}embed.html"))
        .with("title", title)
        .with("width", "100%")
        .with("height", &height.to_string())
        .with("frameborder", "0")
        .with("allow", "clipboard-write");
    // WordPress takes the script away, and has one of its own.
    let script = tag("script").with("type", "module").with("src", &format!("{address}resize.js"));
    let mut document = json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "career-quiz",
        "cache_age": 86_400,
        "width": width,
        "height": height,
        "html": format!("{frame}{script}").trim(),
    });
    if let (Some(fields), false) = (document.as_object_mut(), address.is_empty()) {
        fields.insert("provider_url".to_owned(), json!(address));
    }
    document
}

#[cfg(test)]
mod tests {
    use super::{checked, rich};

    #[test]
    fn an_address_is_whole_or_not_there() {
        assert_eq!(checked("").as_deref(), Ok(""));
        assert_eq!(checked("https://example.com/quiz").as_deref(), Ok("https://example.com/quiz/"));
        assert_eq!(checked("http://example.com/").as_deref(), Ok("http://example.com/"));
        for wrong in [
            "example.com",
            "https://",
            "ftp://example.com",
            "https://example.com/?a",
            "https://example.com/\"b",
            "/quiz/",
        ] {
            assert!(checked(wrong).is_err_and(|message| message.contains(wrong)), "{wrong}");
        }
    }

    #[test]
    fn a_document_names_the_frame_and_its_script_by_whole_addresses() {
        let document = rich("A <b> & \"c\"", "https://example.com/quiz/");
        let html = document.get("html").and_then(|html| html.as_str()).unwrap_or_default();
        assert!(html.starts_with(
            "<iframe src=\"https://example.com/quiz/embed.html\" title=\"A &lt;b&gt; &amp; &quot;c&quot;\""
        ));
        assert!(html.ends_with("<script type=\"module\" src=\"https://example.com/quiz/resize.js\"></script>"));
        assert_eq!(document.get("title"), Some(&"A <b> & \"c\"".into()));
        assert_eq!(document.get("provider_url"), Some(&"https://example.com/quiz/".into()));
        assert_eq!(rich("A", "").get("provider_url"), None);
    }
}
