//! A table of people: a head that names the columns, and a person a line.

use quiz_core::responses::{Answer, Points, Rating};
use quiz_core::{Quiz, Responses};

use super::{LONGEST_TIME, Person};

/// What a column holds.
enum Column {
    Id,
    Seconds,
    Question(usize),
    Importance(usize),
    /// What has to be this in each line.
    Fixed(String),
    /// What a saved result says of itself; it is computed anew.
    Passed,
}

/// A table, by its head.
pub(super) struct Table<'q> {
    quiz: &'q Quiz,
    separator: char,
    columns: Vec<(String, Column)>,
}

impl<'q> Table<'q> {
    /// The table with this head.
    pub(super) fn new(quiz: &'q Quiz, head: &str) -> Result<Self, String> {
        let count = |separator: &char| head.matches(*separator).count();
        let separator = [';', '\t', ','].into_iter().max_by_key(count).unwrap_or(',');
        let mut columns: Vec<(String, Column)> = Vec::new();
        for cell in cells(head, separator) {
            let name = cell.ok_or("has a quote that does not end.")?.trim().to_owned();
            if columns.iter().any(|(known, _)| *known == name) {
                return Err(format!("column {name}: is given twice; keep one."));
            }
            let column = column(quiz, &name).ok_or_else(|| {
                format!("column {name}: is not known; known are the ids of the statements, importance.<area>, id and seconds.")
            })?;
            if let Column::Question(question) = column
                && columns.iter().any(|(_, known)| matches!(known, Column::Question(other) if *other == question))
            {
                return Err(format!("column {name}: is given twice; keep one."));
            }
            columns.push((name, column));
        }
        Ok(Self { quiz, separator, columns })
    }

    /// Whether a line ends within quotes, so that the next one belongs to it.
    pub(super) fn is_open(line: &str) -> bool {
        line.matches('"').count() % 2 == 1
    }

    /// The person of a line; nothing where all cells are empty.
    pub(super) fn person(&self, line: &str) -> Result<Option<Person>, String> {
        let cells: Vec<Option<String>> = cells(line, self.separator);
        if cells.iter().all(|cell| cell.as_ref().is_some_and(|cell| cell.trim().is_empty())) {
            return Ok(None);
        }
        if cells.len() != self.columns.len() {
            return Err(format!("has {} cells; the head has {}.", cells.len(), self.columns.len()));
        }
        let mut person = Person { id: None, responses: Responses::none(self.quiz), seconds: None };
        let mut faults = Vec::new();
        for ((name, column), cell) in self.columns.iter().zip(cells) {
            let fault = match cell {
                None => Some("has a quote that does not end.".to_owned()),
                Some(cell) => fill(&mut person, column, cell.trim()),
            };
            faults.extend(fault.map(|fault| format!("column {name}: {fault}")));
        }
        if faults.is_empty() { Ok(Some(person)) } else { Err(faults.join(" ")) }
    }
}

fn column(quiz: &Quiz, name: &str) -> Option<Column> {
    let is_of = |prefix: &str| name.strip_prefix(prefix);
    match name {
        "id" => return Some(Column::Id),
        "seconds" => return Some(Column::Seconds),
        "quiz" => return Some(Column::Fixed(quiz.id.clone())),
        "revision" => return Some(Column::Fixed(quiz.revision.to_string())),
        "kind" | "format" | "scoring" | "day" => return Some(Column::Passed),
        _ => {}
    }
    if is_of("result.").is_some() {
        return Some(Column::Passed);
    }
    if let Some(area) = is_of("importance.").or_else(|| is_of("importance_")) {
        return quiz.area_position(area).map(Column::Importance);
    }
    quiz.position(is_of("answers.").unwrap_or(name)).map(Column::Question)
}

/// Fills in a cell; returns what is wrong with it.
fn fill(person: &mut Person, column: &Column, cell: &str) -> Option<String> {
    let is_missing = cell.is_empty() || ["na", "nan"].contains(&cell.to_lowercase().as_str());
    let wrong = |wanted: &str| Some(format!("is “{cell}”; {wanted}."));
    match column {
        Column::Passed => None,
        _ if is_missing => None,
        Column::Id => {
            person.id = Some(cell.to_owned());
            None
        }
        Column::Fixed(wanted) if whole(cell).is_some_and(|number| number.to_string() == *wanted) => None,
        Column::Fixed(wanted) if cell == wanted => None,
        Column::Fixed(wanted) => wrong(&format!("this report is about “{wanted}”")),
        Column::Seconds => {
            person.seconds = whole(cell).filter(|seconds| *seconds <= LONGEST_TIME);
            if person.seconds.is_none() { wrong("use whole seconds, at most those of a day") } else { None }
        }
        Column::Question(question) => {
            let answer = match cell.to_lowercase().as_str() {
                "null" | "unsure" | "not sure" => Some(Answer::Unsure),
                _ => small(cell).and_then(Rating::new).map(Answer::Given),
            };
            match answer {
                Some(answer) => {
                    person.responses.set_answer(*question, answer);
                    None
                }
                None => wrong("use 0 to 4, “unsure”, or nothing"),
            }
        }
        Column::Importance(area) => match small(cell).and_then(Points::new) {
            Some(points) => {
                person.responses.set_points(*area, Some(points));
                None
            }
            None => wrong("use a whole number from 0 to 10"),
        },
    }
}

fn small(cell: &str) -> Option<u8> {
    whole(cell).and_then(|number| u8::try_from(number).ok())
}

/// A whole number, also with a `.0` behind it.
fn whole(cell: &str) -> Option<u32> {
    let (number, rest) = cell.split_once('.').unwrap_or((cell, ""));
    let is_plain = number.bytes().all(|byte| byte.is_ascii_digit()) && rest.bytes().all(|byte| byte == b'0');
    if is_plain { number.parse().ok() } else { None }
}

/// The cells of a line without their quotes; nothing for one whose quote does not end or stands inside.
fn cells(line: &str, separator: char) -> Vec<Option<String>> {
    let (mut cells, mut cell, mut quoted, mut is_good) = (Vec::new(), String::new(), false, true);
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                signs.next();
                cell.push('"');
            }
            '"' if quoted => {
                quoted = false;
                is_good &= signs.peek().is_none_or(|next| *next == separator);
            }
            '"' if cell.is_empty() => quoted = true,
            '"' => is_good = false,
            sign if sign == separator && !quoted => {
                cells.push(is_good.then(|| std::mem::take(&mut cell)));
                (cell, is_good) = (String::new(), true);
            }
            sign => cell.push(sign),
        }
    }
    cells.push((is_good && !quoted).then_some(cell));
    cells
}
