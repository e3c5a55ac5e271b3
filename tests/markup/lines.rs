//! Markup that can be read, and compared line by line.

/// The markup with a line for each element, as far in as it lies in others; what stands between words stays there.
pub(crate) fn lines(html: &str) -> String {
    let mut text = String::new();
    let mut has_words = Vec::new();
    let mut opened = false;
    for part in html.split_inclusive('>') {
        let (words, tag) = part.split_at(part.rfind('<').unwrap_or(part.len()));
        if let Some(has_words) = has_words.last_mut().filter(|_| !words.is_empty()) {
            *has_words = true;
        }
        let closes = tag.starts_with("</");
        let is_inline = if closes { has_words.pop() } else { has_words.last().copied() };
        if is_inline != Some(true) && !(closes && opened) {
            text.push('\n');
            text.push_str(&"  ".repeat(has_words.len()));
        }
        text.push_str(part);
        opened = !closes && !["<input", "<br", "<hr", "<img"].iter().any(|void| tag.starts_with(void));
        if opened {
            has_words.push(false);
        }
    }
    text.trim_start().to_owned() + "\n"
}
