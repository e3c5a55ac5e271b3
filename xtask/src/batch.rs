//! `score`: JSON lines in, JSON lines out, with the engine of the widget.

use std::io::{BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

use quiz_core::{Json, Quiz};

use crate::case::Case;
use crate::case_result::case_result;
use crate::quiz_file;

/// The longest line that is read, in bytes; a longer one is an error in its place.
const LONGEST_LINE: u64 = 1024 * 1024;
/// What some programs put before the first line of a file.
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Scores standard input; the exit status is 2 where a line could not be scored.
pub(crate) fn run(quiz_file: &str) -> Result<ExitCode, String> {
    let quiz = quiz_file::read(quiz_file)?;
    let (input, output) = (std::io::stdin().lock(), BufWriter::new(std::io::stdout().lock()));
    match score_lines(&quiz, input, output, std::io::stderr()) {
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
    mut input: impl BufRead,
    mut output: impl Write,
    mut errors: impl Write,
) -> std::io::Result<usize> {
    let (mut number, mut bad, mut line) = (0, 0, Vec::new());
    loop {
        line.clear();
        number += 1;
        if input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut line)? == 0 {
            output.flush()?;
            return Ok(bad);
        }
        let case = if line.ends_with(b"\n") || (line.len() as u64) < LONGEST_LINE {
            let text = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&line).trim_ascii();
            if text.is_empty() {
                continue;
            }
            Case::read(quiz, text)
        } else {
            skip_line(&mut input)?;
            Case { id: None, responses: Err(format!("is longer than {LONGEST_LINE} bytes")) }
        };
        let mut fields: Vec<(String, Json)> = case.id.map(|id| ("id".to_owned(), id)).into_iter().collect();
        match case.responses {
            Ok(responses) => {
                fields.extend(case_result(quiz, &responses));
                writeln!(output, "{}", Json::Object(fields))?;
            }
            Err(error) => {
                bad += 1;
                fields.extend([("error".to_owned(), Json::text(error)), ("line".to_owned(), Json::Integer(number))]);
                let json = Json::Object(fields);
                writeln!(errors, "{json}")?;
                writeln!(output, "{json}")?;
            }
        }
    }
}

fn skip_line(input: &mut impl BufRead) -> std::io::Result<()> {
    loop {
        let buffer = input.fill_buf()?;
        let (used, done) = match buffer.iter().position(|byte| *byte == b'\n') {
            Some(at) => (at + 1, true),
            None => (buffer.len(), buffer.is_empty()),
        };
        input.consume(used);
        if done {
            return Ok(());
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
        let bad = score_lines(&quiz, input.as_bytes(), &mut output, &mut errors).expect("memory does not fail");
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
        score_lines(&quiz, input, &mut output, std::io::sink()).expect("memory does not fail");
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
        ];
        for (line, problem) in table {
            let json = scored(line.as_bytes()).pop().expect("a line");
            assert!(matches!(json.get("error"), Some(Json::Text(error)) if error.contains(problem)), "{line}: {json}");
            assert_eq!(json.get("line"), Some(&Json::Integer(1)));
        }
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
