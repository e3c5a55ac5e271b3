//! HTML as a value: text gets into it escaped, so that no text of a quiz can become markup.

use std::fmt;

/// Elements that have no content and no end.
const VOID: [&str; 2] = ["link", "meta"];
/// Elements that stand within a line; after all others a new line begins in the file.
const INLINE: [&str; 5] = ["a", "b", "code", "small", "span"];

/// An element with its attributes and its content. [`ToString`] writes it as HTML.
#[derive(Clone, Debug)]
pub struct Tag {
    name: &'static str,
    attributes: String,
    content: String,
}

/// An element without attributes and content.
///
/// ```
/// use quiz_paper::html::tag;
///
/// let link = tag("a").with("href", "index.html").text("Back & forth");
/// assert_eq!(link.to_string(), "<a href=\"index.html\">Back &amp; forth</a>");
/// ```
#[must_use]
pub fn tag(name: &'static str) -> Tag {
    Tag { name, attributes: String::new(), content: String::new() }
}

/// A cell of a table.
pub(crate) fn cell(text: &str) -> Tag {
    tag("td").text(text)
}

/// The head of a `col`, a `row`, a `colgroup` or a `rowgroup`.
pub(crate) fn head(scope: &str, text: &str) -> Tag {
    tag("th").with("scope", scope).text(text)
}

/// A cell or a place to write in, with the letter that it is called by.
pub(crate) fn blank(name: &'static str, letter: &str) -> Tag {
    tag(name).with("class", "blank").text(letter)
}

impl Tag {
    /// Adds an attribute; its value is escaped.
    #[must_use]
    pub fn with(mut self, attribute: &str, value: &str) -> Self {
        self.attributes += &format!(" {attribute}=\"{}\"", escaped(value));
        self
    }

    /// Adds text to the content, escaped.
    #[must_use]
    pub fn text(mut self, text: &str) -> Self {
        self.content += &escaped(text);
        self
    }

    /// Adds an element to the content.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.content += &child.to_string();
        self
    }

    /// Adds elements to the content, one after the other.
    #[must_use]
    pub fn children(self, children: impl IntoIterator<Item = Self>) -> Self {
        children.into_iter().fold(self, Self::child)
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { name, attributes, content } = self;
        write!(f, "<{name}{attributes}>{content}")?;
        if !VOID.contains(name) {
            write!(f, "</{name}>")?;
        }
        if INLINE.contains(name) { Ok(()) } else { writeln!(f) }
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::tag;

    #[test]
    fn text_stays_text() {
        let link = tag("a").with("href", "\"><script>").text("<b> & \"c\"").child(tag("b").text("d"));
        let expected = "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot;c&quot;<b>d</b></a>";
        assert_eq!(link.to_string(), expected);
        assert_eq!(tag("meta").with("charset", "utf-8").to_string(), "<meta charset=\"utf-8\">\n");
    }
}
