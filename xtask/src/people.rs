//! What people have answered, out of files: one person after the other, in constant memory.
//!
//! JSON lines hold what `share-with` sends or what `score` reads. CSV is read as spreadsheets and pandas write it: with a
//! byte-order mark, with commas, semicolons or tabs, with `3.0` for 3. What cannot be read is a fault in its place.

mod csv;

use std::fs::File;
use std::io::{BufRead, BufReader, Read};

use quiz_core::json::Reader;
use quiz_core::{Json, Quiz, Responses};

use crate::case::Case;
use csv::Table;

/// The longest line, in bytes.
const LONGEST_LINE: u64 = 1024 * 1024;
/// The longest time that is believed, in seconds: a day.
pub(crate) const LONGEST_TIME: u32 = 24 * 60 * 60;
/// The fields of a saved result, and the time, which a page may add.
const OTHER_FIELDS: [&str; 8] = ["kind", "format", "quiz", "revision", "scoring", "day", "result", "seconds"];

/// One person.
pub(crate) struct Person {
    pub(crate) id: Option<String>,
    pub(crate) responses: Responses,
    /// How long it took, if the page has measured that.
    pub(crate) seconds: Option<u32>,
}

/// A line that cannot be read: its number, and what is wrong with it.
pub(crate) struct Fault {
    pub(crate) line: usize,
    pub(crate) text: String,
}

/// Reads the people of a file, each for itself.
///
/// # Errors
/// A file that cannot be read, or a table whose head cannot.
pub(crate) fn each(quiz: &Quiz, file: &str, take: impl FnMut(Result<Person, Fault>)) -> Result<(), String> {
    let opened = File::open(file).map_err(|error| format!("{file}: cannot be read: {error}."))?;
    each_of(quiz, BufReader::new(opened), take).map_err(|error| format!("{file}: {error}"))
}

fn each_of(quiz: &Quiz, input: impl BufRead, mut take: impl FnMut(Result<Person, Fault>)) -> Result<(), String> {
    let mut lines = Lines { input, number: 0 };
    let mut table: Option<Table<'_>> = None;
    let mut is_first = true;
    while let Some(line) = lines.next()? {
        let number = lines.number;
        let mut text = match line {
            Ok(text) if text.trim().is_empty() => continue,
            Ok(text) => text,
            Err(text) => {
                take(Err(Fault { line: number, text }));
                continue;
            }
        };
        if is_first && !text.trim_start().starts_with('{') {
            table = Some(Table::new(quiz, &text).map_err(|error| format!("line {number}: {error}"))?);
            is_first = false;
            continue;
        }
        is_first = false;
        let person = match &table {
            None => of_json(quiz, text.trim()),
            Some(table) => {
                // A quoted cell may go on in the next line.
                while Table::is_open(&text) && (text.len() as u64) < LONGEST_LINE {
                    let Some(Ok(more)) = lines.next()? else { break };
                    text.push('\n');
                    text.push_str(&more);
                }
                match table.person(text.trim_end_matches(['\r', '\n'])) {
                    Ok(None) => continue,
                    Ok(Some(person)) => Ok(person),
                    Err(error) => Err(error),
                }
            }
        };
        take(person.map_err(|text| Fault { line: number, text }));
    }
    Ok(())
}

struct Lines<R> {
    input: R,
    /// The number of the line that was read last.
    number: usize,
}

impl<R: BufRead> Lines<R> {
    /// The next line without its end, or why it cannot be read.
    fn next(&mut self) -> Result<Option<Result<String, String>>, String> {
        let mut bytes = Vec::new();
        let read = self.input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes);
        if read.map_err(|error| format!("cannot be read: {error}."))? == 0 {
            return Ok(None);
        }
        self.number += 1;
        if bytes.len() as u64 == LONGEST_LINE && !bytes.ends_with(b"\n") {
            self.input.skip_until(b'\n').map_err(|error| format!("cannot be read: {error}."))?;
            return Ok(Some(Err(format!("is longer than {LONGEST_LINE} bytes."))));
        }
        let text = String::from_utf8(bytes).map_err(|_| "is not UTF-8; save the file as UTF-8.".to_owned());
        Ok(Some(text.map(|text| text.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']).to_owned())))
    }
}

fn of_json(quiz: &Quiz, line: &str) -> Result<Person, String> {
    let json: Json = serde_json::from_str(line).map_err(|error| format!("is not JSON: {error}."))?;
    let mut seconds = None;
    let case = Case::of(quiz, &json, &OTHER_FIELDS, |json, reader| {
        if let Some(field) = json.get("seconds") {
            seconds = reader.at(".seconds", |reader| time(field, reader));
        }
        if json.get("quiz").is_some_and(|id| *id != Json::text(&*quiz.id)) {
            reader.problem_at(".quiz", "is another quiz.");
        }
        if json.get("revision").is_some_and(|revision| *revision != Json::Integer(i64::from(quiz.revision))) {
            reader.problem_at(".revision", "is another revision of the quiz.");
        }
    });
    let id = case.id.map(|id| if let Json::Text(text) = id { text } else { id.to_string() });
    Ok(Person { id, responses: case.responses?, seconds })
}

fn time(json: &Json, reader: &mut Reader) -> Option<u32> {
    u32::try_from(reader.integer(json, 0, i64::from(LONGEST_TIME))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quiz_file;

    const QUIZ: &str = "../static/quizzes/swe-or-mle/quiz.json";

    fn read(text: &str) -> (Vec<Person>, Vec<String>) {
        let quiz = quiz_file::read(QUIZ).expect("the quiz is good");
        let (mut people, mut faults) = (Vec::new(), Vec::new());
        let read = each_of(&quiz, text.as_bytes(), |person| match person {
            Ok(person) => people.push(person),
            Err(fault) => faults.push(format!("{}: {}", fault.line, fault.text)),
        });
        faults.extend(read.err());
        (people, faults)
    }

    #[test]
    fn a_table_says_what_the_lines_say() {
        let lines = "\u{feff}{\"id\":\"a\",\"answers\":{\"C1\":3,\"L1\":null},\"importance\":{\"C\":10},\"seconds\":90}\r\n\r\n\
                     {\"id\":7,\"answers\":{\"C1\":4.0}}";
        let (wanted, faults) = read(lines);
        assert_eq!((wanted.len(), faults), (2, vec![]));
        for table in [
            "\u{feff}id,C1,L1,importance.C,seconds\r\na,3.0,unsure,10,90\r\n\r\n,,,,\r\n7,4,,,\r\n",
            "id;answers.C1;answers.L1;importance_C;seconds\na;\"3\";Not sure;10.0;90.0\n7;4.00;NaN;;",
            "seconds\timportance.C\tL1\tid\tC1\n90\t10\tnull\t\"a\"\t3\n\t\t\t7\t4",
        ] {
            let (people, faults) = read(table);
            assert_eq!(faults, Vec::<String>::new(), "{table}");
            let of = |people: &[Person]| {
                people.iter().map(|p| (p.id.clone(), p.responses.clone(), p.seconds)).collect::<Vec<_>>()
            };
            assert_eq!(of(&people), of(&wanted), "{table}");
        }
    }

    #[test]
    fn a_saved_result_is_read_as_it_is() {
        let saved = r#"{"kind":"career-quiz result","format":1,"quiz":"swe-or-mle","revision":2,"scoring":2,"day":"2026-11-26","answers":{"C1":3},"importance":{},"result":{"label":"too_close","total":0,"parts":{}}}"#;
        assert_eq!(read(saved).0.len(), 1);
        let (_, faults) = read(&saved.replace("\"revision\":2", "\"revision\":1").replace("swe-or", "tea-or"));
        assert_eq!(faults, ["1: $.quiz: is another quiz. $.revision: is another revision of the quiz."]);
    }

    #[test]
    fn faults_are_named_in_their_place_and_the_other_lines_are_read() {
        for (text, good, fault) in [
            ("{\"answers\":{}}\n{\"answers\":{\"C1\":5}}\n{\"answers\":{}}", 2, "2: $.answers.C1: is 5"),
            ("{\"answers\":{},\"seconds\":-1}", 0, "1: $.seconds: is -1"),
            ("{\"answers\":{},\"seconds\":86400}\n{\"answers\":{},\"seconds\":86401}", 1, "2: $.seconds: is 86401"),
            ("{\"answers\":{},\"second\":1}", 0, "unknown field “second”"),
            ("{\"answers\":{\"C1\":1,\"C1\":1}}", 0, "$.answers.C1: is given twice"),
            ("id,C1\n1,3\n2,3.5\n3,0", 2, "3: column C1: is “3.5”"),
            ("id,C1\n1,3,4", 0, "2: has 3 cells; the head has 2."),
            ("id,C1\n1,\"3", 0, "2: column C1: has a quote that does not end."),
            ("id,C1,seconds\n1,3,abc", 0, "2: column seconds: is “abc”"),
            ("id,C1,C1\n1,3,3", 0, "line 1: column C1: is given twice"),
            ("id,C1,importance.X\n1,3,3", 0, "line 1: column importance.X: is not known"),
            ("id,seconds\n1,86400\n2,86401", 1, "3: column seconds: is “86401”"),
            ("revision,C1\n1,3\n2,3\n2.0,3", 2, "2: column revision: is “1”; this report is about “2”."),
            ("quiz,C1\ntea,3", 0, "2: column quiz: is “tea”"),
        ] {
            let (people, faults) = read(text);
            assert_eq!(people.len(), good, "{text}");
            assert!(faults.len() == 1 && faults[0].contains(fault), "{text}: {faults:?}");
        }
    }

    #[test]
    fn a_table_may_be_of_saved_results() {
        let table = "kind,format,quiz,revision,scoring,day,answers.C1,importance.C,result.label,result.total\n\
                     career-quiz result,1,swe-or-mle,2,2,2026-11-26,3,10,too_close,0";
        let (people, faults) = read(table);
        assert_eq!(faults, Vec::<String>::new());
        assert_eq!(people.iter().map(|person| person.responses.answered()).collect::<Vec<_>>(), [1]);
    }

    /// The longest line, in bytes.
    const MOST: usize = 1024 * 1024;

    #[test]
    fn a_line_may_be_so_long_with_its_end_and_no_longer() {
        let line = |length: usize| {
            let around = r#"{"id":"","answers":{}}"#.len() + 1;
            format!("{{\"id\":\"{}\",\"answers\":{{}}}}\n", "x".repeat(length - around))
        };
        let (people, faults) = read(&[line(MOST), line(MOST + 1), line(100)].concat());
        let lengths: Vec<usize> = people.iter().filter_map(|person| Some(person.id.as_ref()?.len())).collect();
        assert_eq!(lengths, [MOST - 23, 77]);
        assert_eq!(faults, ["2: is longer than 1048576 bytes."]);
    }

    #[test]
    fn a_quoted_cell_may_go_on_in_the_next_lines() {
        let (people, faults) = read("id,C1\n\"a\nb\n\nc\",3\nd,4");
        let ids: Vec<Option<&str>> = people.iter().map(|person| person.id.as_deref()).collect();
        assert_eq!((ids, faults), (vec![Some("a\nb\n\nc"), Some("d")], Vec::new()));
        // It goes on as long as what it has is shorter than a line may be.
        for (length, count) in [(MOST - 1, 1), (MOST, 0)] {
            let cell = "x".repeat(length - "\"\n".len());
            let (people, faults) = read(&format!("id,C1\n\"{cell}\n\n\",3"));
            assert_eq!((people.len(), faults.is_empty()), (count, count == 1), "{length}");
        }
    }
}
