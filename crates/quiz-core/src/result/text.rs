//! An outline as text: the short form to take along, plain or as Markdown, and the whole of it, to be read or printed.

use super::{Block, Card, Entry, Line, LineKind, Notice, Outline, Section};
use crate::words::Words;

/// A piece of a text.
enum Piece {
    Title(String),
    Heading(String),
    Text(String),
    Item(String),
}

impl Outline {
    /// The short form as plain text: at most 400 words.
    #[must_use]
    pub fn text(&self, words: &Words) -> String {
        plain(self.short(words))
    }

    /// The short form as Markdown: at most 400 words. No text of the quiz acts in it.
    #[must_use]
    pub fn markdown(&self, words: &Words) -> String {
        // What follows a list directly would belong to its last item.
        let mut end = "";
        render(self.short(words), |piece| {
            let before = std::mem::take(&mut end);
            match piece {
                Piece::Title(text) => format!("# {}\n", inert(&text)),
                Piece::Heading(text) => format!("\n## {}\n", inert(&text)),
                Piece::Text(text) => format!("{before}{}\n", inert(&text)),
                Piece::Item(text) => {
                    end = "\n";
                    format!("- {}", inert(&text))
                }
            }
        })
    }

    /// Everything, closed parts too, as plain text: for reading a result on paper or in a terminal.
    #[must_use]
    pub fn whole(&self, words: &Words) -> String {
        let mut pieces = self.head(words, self.lines.iter(), self.notices.iter());
        section(&mut pieces, words, &self.how_to_read);
        self.rows(&mut pieces);
        pieces.extend(self.first.first().map(|_| Piece::Heading(self.first_title.clone())));
        self.first.iter().for_each(|first| card(&mut pieces, words, first, &first.cited));
        self.next.iter().for_each(|next| section(&mut pieces, words, next));
        pieces.push(Piece::Title(self.right_title.clone()));
        self.right.iter().for_each(|right| section(&mut pieces, words, right));
        pieces.push(Piece::Title(self.areas_title.clone()));
        for row in &self.areas {
            pieces.push(Piece::Heading(row.spoken.clone()));
            row.blocks.iter().for_each(|inside| block(&mut pieces, words, inside));
        }
        if let Some(compare) = &self.compare {
            pieces.push(Piece::Heading(
                words.fill("next.section", &[("title", &compare.title), ("summary", &compare.summary)]),
            ));
            pieces.push(Piece::Text(compare.lead.clone()));
            pieces.push(Piece::Text(compare.note.clone()));
            pieces.extend(compare.rows.iter().map(|row| Piece::Item(row.spoken.clone())));
        }
        plain(pieces)
    }

    fn short(&self, words: &Words) -> Vec<Piece> {
        // What to do first follows in full, so no line leads to it; what it rests on is on the page.
        let lines = self.lines.iter().filter(|line| line.kind != LineKind::First);
        // Which answers to look at again is on the page, too.
        let notices = self.notices.iter().filter(|notice| !notice.id.starts_with(Notice::PAIRS));
        let mut pieces = self.head(words, lines, notices);
        self.rows(&mut pieces);
        pieces.extend(self.first.first().map(|_| Piece::Heading(self.first_title.clone())));
        self.first.iter().for_each(|first| card(&mut pieces, words, first, ""));
        let second = self.next.iter().filter(|next| next.id == "second");
        pieces.extend(second.map(|next| Piece::Text(titled(words, next))));
        pieces.push(Piece::Text(self.mirror.clone()));
        pieces
    }

    /// What is seen first.
    fn head<'l>(
        &self,
        words: &Words,
        lines: impl Iterator<Item = &'l Line>,
        notices: impl Iterator<Item = &'l Notice>,
    ) -> Vec<Piece> {
        let line = |name: &str, text: &str| Piece::Item(words.fill("pair", &[("name", name), ("text", text)]));
        let mut pieces = vec![Piece::Title(self.title.clone())];
        pieces.extend(self.visit.iter().cloned().map(Piece::Text));
        let texts = [
            self.kicker.clone(),
            self.verdict.clone(),
            joined(&[&self.certainty, &self.doubt]),
            self.axis.words.clone(),
            self.earlier.clone(),
        ];
        pieces.extend(texts.into_iter().map(Piece::Text));
        pieces.extend(lines.map(|said| line(&said.label, &said.text)));
        for notice in notices {
            pieces.push(Piece::Text(notice.text.clone()));
            pieces.extend(notice.entries.iter().cloned().map(Piece::Item));
        }
        pieces
    }

    fn rows(&self, pieces: &mut Vec<Piece>) {
        pieces.push(Piece::Heading(self.areas_title.clone()));
        let weight = |weight: &str| if weight.is_empty() { String::new() } else { format!("({weight})") };
        pieces.extend(self.areas.iter().map(|row| Piece::Item(joined(&[&row.spoken, &weight(&row.weight)]))));
        pieces.push(Piece::Text(self.assets.clone()));
    }
}

fn titled(words: &Words, section: &Section) -> String {
    if section.summary.is_empty() {
        return section.title.clone();
    }
    words.fill("next.section", &[("title", &section.title), ("summary", &section.summary)])
}

fn section(pieces: &mut Vec<Piece>, words: &Words, section: &Section) {
    pieces.push(Piece::Heading(titled(words, section)));
    section.blocks.iter().for_each(|inside| block(pieces, words, inside));
}

fn block(pieces: &mut Vec<Piece>, words: &Words, block: &Block) {
    match block {
        Block::Heading(text) | Block::Text(text) => pieces.push(Piece::Text(text.clone())),
        Block::List { entries, .. } => pieces.extend(entries.iter().map(|one| Piece::Item(entry(words, one)))),
        Block::Card(inside) => card(pieces, words, inside, &inside.cited),
    }
}

fn entry(words: &Words, entry: &Entry) -> String {
    let text = joined(&[&entry.text, &entry.cited]);
    let said = match (entry.title.is_empty(), text.is_empty()) {
        (true, _) => text,
        (false, true) => entry.title.clone(),
        (false, false) => words.fill("pair", &[("name", &entry.title), ("text", &text)]),
    };
    if entry.mark.is_empty() { said } else { words.fill("entry.mark", &[("text", &said), ("mark", &entry.mark)]) }
}

fn card(pieces: &mut Vec<Piece>, words: &Words, card: &Card, cited: &str) {
    let title = if card.effort.is_empty() {
        card.title.clone()
    } else {
        words.fill("first.line", &[("title", &card.title), ("effort", &card.effort)])
    };
    pieces.push(Piece::Item(title));
    pieces.push(Piece::Text(joined(&[&card.because, &card.text, &card.first, cited])));
}

/// Texts with a space between them; empty ones are left out.
fn joined(texts: &[&str]) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    texts.join(" ")
}

fn plain(pieces: Vec<Piece>) -> String {
    render(pieces, |piece| match piece {
        Piece::Title(text) => format!("{text}\n{}\n", "=".repeat(text.chars().count())),
        Piece::Heading(text) => format!("\n{text}\n{}", "-".repeat(text.chars().count())),
        Piece::Text(text) => text,
        Piece::Item(text) => format!("* {text}"),
    })
}

fn render(pieces: Vec<Piece>, mut show: impl FnMut(Piece) -> String) -> String {
    let mut text = String::new();
    for piece in pieces {
        let (Piece::Title(said) | Piece::Heading(said) | Piece::Text(said) | Piece::Item(said)) = &piece;
        if !said.is_empty() {
            text.push_str(&show(piece));
            text.push('\n');
        }
    }
    text
}

/// A text in which Markdown finds nothing to act on: no emphasis, no link, no list, no heading, no entity.
fn inert(text: &str) -> String {
    let mut inert = String::new();
    let mut rest = text.trim().chars().peekable();
    // What has come so far on this line, without the letters: a list begins with `1.` or `+`.
    let mut digits = true;
    while let Some(letter) = rest.next() {
        let first = inert.is_empty();
        let next = rest.peek().copied().unwrap_or(' ');
        let acts = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '&' | '@' | '$' | '!' => true,
            '+' | '-' | '=' => first,
            // Behind digits at the beginning it makes a list; between letters it makes an address.
            '.' | ')' if digits && !first => true,
            '.' => inert.ends_with("www") || inert.ends_with("WWW"),
            ':' => next == '/',
            _ => false,
        };
        digits = digits && letter.is_ascii_digit();
        if acts {
            inert.push('\\');
        }
        inert.push(if letter.is_whitespace() { ' ' } else { letter });
    }
    inert
}
