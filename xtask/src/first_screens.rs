//! The first screens of a quiz: what the fallback shows before the widget is there, as markup for the shadow root of a tag,
//! and as data for `embed.js`, which makes no markup out of text.

use std::iter::Peekable;
use std::str::CharIndices;

use serde_json::{Map, Value, json};

use crate::tools;

/// Elements without an end tag.
const VOID: [&str; 2] = ["br", "input"];

/// The screens of all statements, with what they need.
pub(crate) struct FirstScreens {
    /// The markup of each; after the last statement, that one with what is said when an answer is missing.
    screens: Vec<String>,
    /// What a session begins with, as `web/fallback/screens.js` has it.
    beginning: Value,
    /// The style sheet that they need.
    style: String,
}

impl FirstScreens {
    /// Renders those of a quiz, in words of a language, where the highest heading is of a level.
    pub(crate) fn render(quiz: &str, language: &str, level: u8, style: &str) -> Result<Self, String> {
        let printed = tools::prerender(quiz, language, level)?;
        let wrong = || "The prerendered screens have another form.".to_owned();
        let mut parts: Map<String, Value> = serde_json::from_str(&printed).map_err(|_| wrong())?;
        let Some(Value::Array(screens)) = parts.remove("screens") else { return Err(wrong()) };
        let screens = screens.iter().map(|one| one.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
        let mut beginning = parts.remove("beginning").ok_or_else(wrong)?;
        if let Some(facts) = beginning.get_mut("facts_shared") {
            *facts = Value::from(decoded(facts.as_str().ok_or_else(wrong)?));
        }
        let style = style.trim().to_owned();
        if style.to_ascii_lowercase().contains("</style") {
            return Err("The style sheet of the first screens would end where it should not.".to_owned());
        }
        Ok(Self { screens: screens.filter(|all| all.len() > 1).ok_or_else(wrong)?, beginning, style })
    }

    /// What their style sheet is inside a page, for its digest.
    pub(crate) fn style(&self) -> &str {
        &self.style
    }

    /// The markup to put inside the tag: browsers make its shadow root out of it while they read the page.
    pub(crate) fn markup(&self) -> String {
        let (first, others) = self.screens.split_first().map_or(("", String::new()), |(one, all)| (one, all.concat()));
        let beginning = self.beginning.to_string().replace('&', "&amp;").replace('\'', "&#39;");
        let style = &self.style;
        format!(
            "<template shadowrootmode=\"open\"><style>{style}</style><div><div>{first}</div></div>\
             <template data-beginning='{beginning}'>{others}</template></template>"
        )
    }

    /// The same as JSON: elements are lists of a name, attributes and children.
    pub(crate) fn data(&self) -> Result<String, String> {
        let screens = self.screens.iter().map(|html| tree(html)).collect::<Result<Vec<_>, _>>()?;
        Ok(json!({ "style": self.style, "beginning": self.beginning, "screens": screens }).to_string())
    }
}

/// The element that a text of markup holds, as the renderer writes it: all attributes in double quotes, all tags closed.
fn tree(html: &str) -> Result<Value, String> {
    let mut reader = Reader { html, at: html.char_indices().peekable() };
    reader.needs('<')?;
    let element = reader.element()?;
    if reader.at.next().is_some() { Err("There is more than one element.".to_owned()) } else { Ok(element) }
}

struct Reader<'a> {
    html: &'a str,
    at: Peekable<CharIndices<'a>>,
}

impl<'a> Reader<'a> {
    /// All up to one of some characters, which comes next.
    fn until(&mut self, ends: &[char]) -> &'a str {
        let start = self.position();
        while self.at.next_if(|(_, c)| !ends.contains(c)).is_some() {}
        let end = self.position();
        self.html.get(start..end).unwrap_or_default()
    }

    fn position(&mut self) -> usize {
        self.at.peek().map_or(self.html.len(), |(at, _)| *at)
    }

    fn takes(&mut self, sign: char) -> bool {
        self.at.next_if(|(_, c)| *c == sign).is_some()
    }

    fn needs(&mut self, sign: char) -> Result<(), String> {
        let at = self.position();
        if self.takes(sign) { Ok(()) } else { Err(format!("The markup has no {sign} at {at}.")) }
    }

    /// An element, after the `<` that it starts with.
    fn element(&mut self) -> Result<Value, String> {
        let name = self.until(&[' ', '>', '/']);
        let mut attributes = Map::new();
        while self.takes(' ') {
            let attribute = self.until(&['=', ' ', '>']);
            let mut value = String::new();
            if self.takes('=') {
                self.needs('"')?;
                value = decoded(self.until(&['"']));
                self.needs('"')?;
            }
            attributes.insert(attribute.to_owned(), Value::from(value));
        }
        self.needs('>')?;
        let mut parts = vec![Value::from(name), Value::Object(attributes)];
        while !VOID.contains(&name) {
            let text = self.until(&['<']);
            if !text.is_empty() {
                parts.push(Value::from(decoded(text)));
            }
            self.needs('<')?;
            if self.takes('/') {
                let end = self.until(&['>']);
                self.needs('>')?;
                return if end == name {
                    Ok(Value::Array(parts))
                } else {
                    Err(format!("<{name}> ends with </{end}>."))
                };
            }
            parts.push(self.element()?);
        }
        Ok(Value::Array(parts))
    }
}

/// A text without what its markup needs.
fn decoded(text: &str) -> String {
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (code, sign)| text.replace(code, sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_becomes_lists_with_texts_as_they_are_read() {
        let html = "<p class=\"a\" title=\"&quot;1&quot; &amp;amp;\">a &lt; b<b>c</b><input checked value=\"\"> é</p>";
        let expected = json!([
            "p",
            { "class": "a", "title": "\"1\" &amp;" },
            "a < b",
            ["b", {}, "c"],
            ["input", { "checked": "", "value": "" }],
            " é",
        ]);
        assert_eq!(tree(html), Ok(expected));
    }

    #[test]
    fn markup_of_another_form_is_refused() {
        for html in ["", "a", "<p>", "<p></b>", "<p title='1'></p>", "<p></p><p></p>"] {
            assert!(tree(html).is_err(), "{html}");
        }
    }
}
