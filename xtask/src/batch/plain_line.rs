//! A case as programs write it, read in one go: no tree, no place of a problem that is not there.
//!
//! What is read in here, [`Case::read`](crate::case::Case::read) reads alike. Whatever is unusual about a line, right or
//! wrong, is left to that: it alone knows what is allowed, and says what is not.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::{Quiz, Responses};

/// The positions of ids.
type Positions = HashMap<Vec<u8>, usize, BuildHasherDefault<ShortHasher>>;

/// Reads lines of one quiz.
pub(super) struct PlainLines<'q> {
    quiz: &'q Quiz,
    questions: Positions,
    areas: Positions,
}

/// A case with its id, as JSON, if it has one.
pub(super) struct PlainCase<'l> {
    pub(super) id: Option<&'l [u8]>,
    pub(super) responses: Responses,
}

impl<'q> PlainLines<'q> {
    pub(super) fn of(quiz: &'q Quiz) -> Self {
        let positions =
            |ids: &mut dyn Iterator<Item = &String>| ids.map(|id| id.clone().into_bytes()).zip(0..).collect();
        Self {
            quiz,
            questions: positions(&mut quiz.questions.iter().map(|question| &question.id)),
            areas: positions(&mut quiz.areas.iter().map(|area| &area.id)),
        }
    }

    /// A line without white space around it; nothing where it is not as plain as most are.
    pub(super) fn read<'l>(&self, line: &'l [u8]) -> Option<PlainCase<'l>> {
        let mut case = PlainCase { id: None, responses: Responses::none(self.quiz) };
        let (mut text, mut has_answers, mut has_importance) = (Text(line), false, false);
        text.object(|name, text| match name {
            b"answers" if !has_answers => {
                has_answers = true;
                text.object(|id, text| {
                    let question = *self.questions.get(id)?;
                    let is_first = case.responses.answer(question).is_open();
                    case.responses.set_answer(question, text.answer()?);
                    is_first.then_some(())
                })
            }
            b"importance" if !has_importance => {
                has_importance = true;
                text.object(|id, text| {
                    let area = *self.areas.get(id)?;
                    let is_first = case.responses.importance().get(area)?.is_none();
                    case.responses.set_points(area, Some(text.points()?));
                    is_first.then_some(())
                })
            }
            b"id" if case.id.is_none() => {
                case.id = Some(text.id()?);
                Some(())
            }
            _ => None,
        })?;
        (text.0.is_empty() && has_answers).then_some(case)
    }
}

/// What is still to be read.
struct Text<'l>(&'l [u8]);

impl<'l> Text<'l> {
    fn first(&self) -> Option<u8> {
        self.0.first().copied()
    }

    /// The next so many bytes, and goes on behind them.
    fn take(&mut self, count: usize) -> Option<&'l [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    fn space(&mut self) {
        while let [b' ' | b'\t', rest @ ..] = self.0 {
            self.0 = rest;
        }
    }

    /// A sign, with what space there is around it.
    fn sign(&mut self, sign: u8) -> Option<()> {
        self.space();
        let rest = self.0.strip_prefix(&[sign])?;
        self.0 = rest;
        self.space();
        Some(())
    }

    /// An object; `value` reads the value of each name.
    fn object(&mut self, mut value: impl FnMut(&'l [u8], &mut Self) -> Option<()>) -> Option<()> {
        self.sign(b'{')?;
        if self.first()? == b'}' {
            return self.sign(b'}');
        }
        loop {
            let quoted = self.quoted()?;
            self.sign(b':')?;
            value(quoted.get(1..quoted.len() - 1)?, self)?;
            self.space();
            match self.first()? {
                b',' => self.sign(b',')?,
                _ => return self.sign(b'}'),
            }
        }
    }

    /// A text of plain characters, with its quotes.
    fn quoted(&mut self) -> Option<&'l [u8]> {
        let inside = self.0.strip_prefix(b"\"")?;
        let length = inside.iter().position(|byte| !matches!(byte, b' '..=b'~') || matches!(byte, b'"' | b'\\'))?;
        (inside.get(length) == Some(&b'"')).then(|| self.take(length + 2))?
    }

    /// The digits of a whole number, without a needless 0 before it, and short enough for any computer.
    fn digits(&mut self) -> Option<&'l [u8]> {
        let count = self.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = self.take(count)?;
        matches!(digits, [b'0'] | [b'1'..=b'9', ..] if digits.len() <= 15).then_some(digits)
    }

    /// Passes over the `.0` that some programs write behind a whole number, and sees that the number ends there.
    fn end_of_number(&mut self) -> Option<()> {
        self.0 = self.0.strip_prefix(b".0").unwrap_or(self.0);
        matches!(self.first()?, b',' | b'}' | b' ' | b'\t').then_some(())
    }

    fn answer(&mut self) -> Option<Answer> {
        if let Some(rest) = self.0.strip_prefix(b"null") {
            self.0 = rest;
            return Some(Answer::Unsure);
        }
        let [digit] = self.digits()? else { return None };
        self.end_of_number()?;
        Rating::new(digit - b'0').map(Answer::Given)
    }

    fn points(&mut self) -> Option<Points> {
        let number = match self.digits()? {
            [digit] => digit - b'0',
            b"10" => 10,
            _ => return None,
        };
        self.end_of_number()?;
        Points::new(number)
    }

    fn id(&mut self) -> Option<&'l [u8]> {
        if self.first()? == b'"' {
            return self.quoted();
        }
        let digits = self.digits()?;
        matches!(self.first()?, b',' | b'}' | b' ' | b'\t').then_some(digits)
    }
}

/// A hash of a few letters (FNV-1a). Whoever could choose the ids so that they collide has written the quiz.
struct ShortHasher(u64);

impl Default for ShortHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for ShortHasher {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    // The length of the text says nothing that its letters do not say.
    fn write_usize(&mut self, _: usize) {}
}
