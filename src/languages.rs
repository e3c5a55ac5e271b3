//! Two languages on one screen: the widget's words, and those of a quiz in a language that there are no words for.
//!
//! A sentence of the widget can have a text of the quiz in it, such as the name of an area. So the texts are marked last,
//! in the finished markup: what is a text of the quiz has the language of the screen, all else that of the words.

use std::rc::Rc;

use quiz_core::json::Json;
use quiz_core::words::{Locale, is_right_to_left, without_stop};
use yew::prelude::*;
use yew::virtual_dom::VTag;

use crate::element::{element, side_by_side};
use crate::view::text;

/// The language of the words, where it is not that of the quiz, and the texts that are the quiz's.
#[derive(Debug)]
pub struct Languages {
    words: String,
    texts: Vec<String>,
}

impl Languages {
    /// The language `words`, and the texts of a quiz file that is in the language `quiz`; `None` where both are the same.
    #[must_use]
    pub fn of(words: &str, quiz: &str, json: impl FnOnce() -> Json, locale: &dyn Locale) -> Option<Rc<Self>> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        if primary(words) == primary(quiz) {
            return None;
        }
        let mut texts = Vec::new();
        collect(&json(), locale, &mut texts);
        Some(Rc::new(Self { words: words.to_owned(), texts }))
    }

    /// Marks the texts in `markup`.
    pub(crate) fn mark(&self, markup: &mut Html) {
        match markup {
            // An option can have no elements inside.
            Html::VTag(tag) if tag.tag() != "option" => {
                if let Some(children) = Rc::get_mut(tag).and_then(VTag::children_mut) {
                    self.mark(children);
                }
            }
            Html::VList(list) => {
                if let Some(list) = Rc::get_mut(list) {
                    list.iter_mut().for_each(|child| self.mark(child));
                }
            }
            Html::VText(words) if !words.text.trim().is_empty() => {
                let parts = self.parts(&words.text).into_iter().filter(|(part, _)| !part.is_empty());
                let marked = parts.map(|(part, is_quiz)| if is_quiz { text(part) } else { self.worded(part) });
                *markup = side_by_side(marked.collect());
            }
            _ => {}
        }
    }

    fn worded(&self, part: &str) -> Html {
        element!("span", "lang" = &self.words, "dir" = direction(&self.words)).text(part).into()
    }

    /// The parts of a text: each with whether it is the quiz's.
    fn parts<'a>(&self, text: &'a str) -> Vec<(&'a str, bool)> {
        let (mut parts, mut rest, mut at, mut is_start) = (Vec::new(), text, 0, true);
        while let Some((before, tail)) = rest.split_at_checked(at) {
            let Some(next) = tail.chars().next() else { break };
            // The longest, so that a text is not taken for one that is a part of it.
            let known = self.texts.iter().filter(|known| begins(tail, known) && (tail == text || !is_id(known)));
            let length = if is_start { known.map(String::len).max().unwrap_or(0) } else { 0 };
            if let Some((found, after)) = tail.split_at_checked(length).filter(|(found, _)| !found.is_empty()) {
                parts.push((before, false));
                parts.push((found, true));
                (rest, at, is_start) = (after, 0, false);
            } else {
                at += next.len_utf8();
                is_start = !is_letter(next);
            }
        }
        parts.push((rest, false));
        parts
    }
}

/// The direction of a language, for the attribute `dir`.
#[must_use]
pub fn direction(language: &str) -> &'static str {
    if is_right_to_left(language) { "rtl" } else { "ltr" }
}

/// Whether a text begins with a known one that ends where a word ends.
fn begins(text: &str, known: &str) -> bool {
    text.strip_prefix(known).is_some_and(|after| !after.starts_with(is_letter))
}

/// Whether a sign is a part of a word. The quotation marks and dashes of the widget are not, nor are those of a quiz.
fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || !(sign.is_ascii() || ('\u{2000}'..'\u{2070}').contains(&sign))
}

/// Whether a text can be an id. It counts only where it stands alone, since such words are words of sentences too.
fn is_id(text: &str) -> bool {
    text.bytes().all(|sign| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_')
}

/// All texts in a quiz file, as they are and as they stand inside a sentence.
fn collect(json: &Json, locale: &dyn Locale, texts: &mut Vec<String>) {
    match json {
        Json::Text(text) => {
            // Around a place such as `{count}` each part is a text by itself.
            texts.extend(text.split(['{', '}']).map(|part| part.trim().to_owned()));
            texts.push(locale.inside(text));
            texts.push(without_stop(text).to_owned());
        }
        Json::List(items) => items.iter().for_each(|item| collect(item, locale, texts)),
        Json::Object(entries) => entries.iter().for_each(|(_, value)| collect(value, locale, texts)),
        _ => {}
    }
}
