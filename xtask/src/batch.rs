//! `score`: JSON lines in, JSON lines out, with the engine of the widget.

mod blocks;
mod plain_line;
mod result_line;

use std::io::{BufRead, Write};
use std::process::ExitCode;

use quiz_core::{Json, Quiz};

use crate::case::Case;
use crate::quiz_file;
use blocks::{Block, Done, LONGEST_LINE, in_order};
use plain_line::PlainLines;
use result_line::ResultLines;

/// What some programs put before the first line of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Scores standard input with so many threads, or with all that there are; the exit status is 2 where a line could not be
/// scored.
///
/// # Errors
/// A quiz file with problems, a number of threads that is none, lines that cannot be read or written.
pub(crate) fn run(quiz_file: &str, threads: Option<&str>) -> Result<ExitCode, String> {
    let threads = match threads {
        None => std::thread::available_parallelism().map_or(1, usize::from),
        Some(text) => {
            text.parse().ok().filter(|threads| *threads > 0).ok_or("--threads is a whole number from 1 on.")?
        }
    };
    let quiz = quiz_file::read(quiz_file)?;
    ended(score_lines(&quiz, threads, std::io::stdin().lock(), std::io::stdout(), std::io::stderr()))
}

/// How the command ends, by how many lines could not be scored.
fn ended(scored: std::io::Result<usize>) -> Result<ExitCode, String> {
    match scored {
        Ok(0) => Ok(ExitCode::SUCCESS),
        Ok(_) => Ok(ExitCode::from(2)),
        // Whoever reads has read enough.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        Err(error) => Err(format!("The lines cannot be read or written: {error}.")),
    }
}

/// Scores line by line, in constant memory; returns how many lines could not be scored.
fn score_lines(
    quiz: &Quiz,
    threads: usize,
    input: impl BufRead,
    output: impl Write + Send,
    errors: impl Write + Send,
) -> std::io::Result<usize> {
    let (plain, results) = (PlainLines::of(quiz), ResultLines::of(quiz));
    in_order(threads, input, output, errors, |block| score_block(quiz, &plain, &results, block))
}

fn score_block(quiz: &Quiz, plain: &PlainLines<'_>, results: &ResultLines<'_>, block: &Block) -> Done {
    let output = Vec::with_capacity(4 * block.text.len());
    let mut done = Done { output, errors: Vec::new(), bad: 0 };
    let mut number = block.first;
    for line in block.text.split_inclusive(|byte| *byte == b'\n') {
        let text = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line).trim_ascii();
        match plain.read(text) {
            _ if text.is_empty() => {}
            Some(case) => results.add(&mut done.output, case.id, &case.responses),
            None => score_any(Case::read(quiz, text), number, results, &mut done),
        }
        number += 1;
    }
    if block.then_too_long {
        let error = format!("is longer than {LONGEST_LINE} bytes");
        score_any(Case { id: None, responses: Err(error) }, number, results, &mut done);
    }
    done
}

/// A case that was read with all its faults.
fn score_any(case: Case, number: i64, results: &ResultLines<'_>, done: &mut Done) {
    match case.responses {
        Ok(responses) => {
            let id = case.id.map(|id| id.to_string());
            results.add(&mut done.output, id.as_deref().map(str::as_bytes), &responses);
        }
        Err(error) => {
            let id = case.id.map(|id| ("id".to_owned(), id)).into_iter();
            let fault = [("error".to_owned(), Json::text(error)), ("line".to_owned(), Json::Integer(number))];
            let json = format!("{}\n", Json::Object(id.chain(fault).collect()));
            done.errors.extend_from_slice(json.as_bytes());
            done.output.extend_from_slice(json.as_bytes());
            done.bad += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_line_does_not_stop_the_rest() {
        let quiz = quiz_file::read("../static/quizzes/swe-or-mle/quiz.json").expect("the quiz is good");
        let long = "x".repeat(LONGEST_LINE as usize + 10);
        let input = format!("\n{{\"answers\":{{\"C1\":5}}}}\n{long}\n{{\"answers\":{{}}}}\n{{\"answers\":");
        let (mut output, mut errors) = (Vec::new(), Vec::new());
        let bad = score_lines(&quiz, 2, input.as_bytes(), &mut output, &mut errors).expect("memory does not fail");
        let output = String::from_utf8(output).expect("JSON is UTF-8");
        let starts: Vec<&str> = output.lines().filter_map(|line| line.get(..10)).collect();
        assert_eq!(bad, 3);
        assert_eq!(starts, [r#"{"error":""#, r#"{"error":""#, r#"{"label":""#, r#"{"error":""#]);
        assert!(output.contains(r#""line":2}"#) && output.contains(r#""line":3}"#) && output.contains(r#""line":5}"#));
        assert_eq!(errors.iter().filter(|byte| **byte == b'\n').count(), 3);
    }

    fn scored(input: &[u8]) -> Vec<Json> {
        let quiz = quiz_file::read("../crates/quiz-core/tests/vectors/revision-2.quiz.json").expect("the quiz is good");
        let mut output = Vec::new();
        score_lines(&quiz, 1, input, &mut output, std::io::sink()).expect("memory does not fail");
        let output = String::from_utf8(output).expect("JSON is UTF-8");
        output.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect()
    }

    #[test]
    fn a_field_that_is_unknown_or_given_twice_is_an_error_in_its_place() {
        let table = [
            (r#"{"answers":{},"importence":{"C":0}}"#, "unknown field “importence”"),
            (r#"{"answers":{},"answers":{}}"#, "$.answers: is given twice"),
            (r#"{"answers":{"C1":4,"C1":0}}"#, "$.answers.C1: is given twice"),
            (r#"{"answers":{},"importance":{"C":4,"C":4}}"#, "$.importance.C: is given twice"),
            (r#"{"answers":{"C7":4}}"#, "$.answers.C7: is not a statement"),
            (r#"{"answers":{"C1":3.5}}"#, "$.answers.C1: must be a whole number"),
            (r#"{"answers":{"C1":5.0}}"#, "$.answers.C1: is 5"),
            (r#"{"answers":{},"id":[1]}"#, "$.id: must be a text or a whole number"),
            (r#"{"importance":{"C":4}}"#, "$.answers: is missing; add it."),
        ];
        for (line, problem) in table {
            let json = scored(line.as_bytes()).pop().expect("a line");
            assert!(matches!(json.get("error"), Some(Json::Text(error)) if error.contains(problem)), "{line}: {json}");
            assert_eq!(json.get("line"), Some(&Json::Integer(1)));
        }
    }

    #[test]
    fn what_is_no_object_is_said_to_be_none_and_nothing_else() {
        let json = scored(b"[1]").pop().expect("a line");
        assert_eq!(json.get("error"), Some(&Json::text("$: must be an object, not a list.")));
    }

    #[test]
    fn a_line_may_be_so_long_with_its_end_and_no_longer() {
        let line = |length: usize| {
            let around = r#"{"id":"","answers":{}}"#.len() + 1;
            format!("{{\"id\":\"{}\",\"answers\":{{}}}}\n", "x".repeat(length - around))
        };
        let most = 1024 * 1024;
        let results = scored([line(most), line(most + 1), line(100)].concat().as_bytes());
        let errors: Vec<Option<&Json>> = results.iter().map(|result| result.get("error")).collect();
        assert_eq!(errors, [None, Some(&Json::text("is longer than 1048576 bytes")), None]);
    }

    #[test]
    fn a_number_of_threads_is_a_whole_number_from_1_on() {
        // Where the number is one, what is wrong is that there is no such quiz.
        let error = |threads| run("no such file", Some(threads)).expect_err("there is no quiz");
        for threads in ["1", "2", "64"] {
            assert!(error(threads).starts_with("no such file: cannot be read"), "{threads}");
        }
        for threads in ["0", "-1", "1.5", "", "many"] {
            assert_eq!(error(threads), "--threads is a whole number from 1 on.", "{threads}");
        }
    }

    #[test]
    fn how_it_ends_says_whether_every_line_was_scored() {
        let broken = |kind| ended(Err(std::io::Error::from(kind)));
        assert_eq!(ended(Ok(0)), Ok(ExitCode::SUCCESS));
        assert_eq!(ended(Ok(1)), Ok(ExitCode::from(2)));
        assert_eq!(broken(std::io::ErrorKind::BrokenPipe), Ok(ExitCode::SUCCESS));
        assert!(broken(std::io::ErrorKind::InvalidData).is_err_and(|error| error.starts_with("The lines cannot be")));
    }

    #[test]
    fn an_id_comes_back_and_what_programs_write_is_read() {
        let input = "\u{feff}{\"id\":\"a\",\"answers\":{\"C1\":3.0}}\r\n\r\n{\"id\":7,\"answers\":{\"C1\":9}}\r\n{\"answers\":{\"C1\":3}}";
        let [first, second, third] = scored(input.as_bytes()).try_into().expect("three lines");
        assert_eq!(
            (first.get("id"), second.get("id"), third.get("id")),
            (Some(&Json::text("a")), Some(&Json::Integer(7)), None)
        );
        assert!(second.get("error").is_some() && second.get("line") == Some(&Json::Integer(3)));
        for field in ["label", "areas", "settled", "pattern", "steps", "trials", "reasons"] {
            assert!(first.get(field).is_some() && first.get(field) == third.get(field), "{field}");
        }
    }

    /// The library's tests hold all fields against the vectors; here it is that the command writes what the library says.
    #[test]
    fn the_command_gives_what_the_vectors_say() {
        for line in include_str!("../../crates/quiz-core/tests/vectors/swe-or-mle.jsonl").lines() {
            let vector: Json = serde_json::from_str(line).expect("JSON");
            let (case, wanted) = (vector.get("case").expect("a case"), vector.get("result").expect("a result"));
            let got = scored(case.to_string().as_bytes()).pop().expect("a line");
            let Json::Object(wanted) = wanted else { continue };
            assert_eq!(wanted.len(), 17);
            for (field, wanted) in wanted.iter().filter(|(field, _)| field != "flags") {
                assert_eq!(got.get(field), Some(wanted), "{field} of {line}");
            }
        }
    }
}
