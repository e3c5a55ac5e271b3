//! `score`: JSON lines in, JSON lines out, with the engine of the widget.

use std::io::{BufRead, BufWriter, Read, Write};
use std::process::ExitCode;

use quiz_core::{Area, Change, Json, Outcome, Quiz};

use crate::case;
use crate::quiz_file;

/// The longest line that is read, in bytes; a longer one is an error in its place.
const LONGEST_LINE: u64 = 1024 * 1024;

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
        let result = if line.ends_with(b"\n") || (line.len() as u64) < LONGEST_LINE {
            if line.trim_ascii().is_empty() {
                continue;
            }
            case::read(quiz, line.trim_ascii())
        } else {
            skip_line(&mut input)?;
            Err(format!("is longer than {LONGEST_LINE} bytes"))
        };
        let json = match result {
            Ok(responses) => result_json(quiz, &responses.score(quiz)),
            Err(error) => {
                bad += 1;
                let json = Json::object([("error", Json::text(error)), ("line", Json::Integer(number))]);
                writeln!(errors, "{json}")?;
                json
            }
        };
        writeln!(output, "{json}")?;
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

/// The result of one case, in the form that the scoring contract names.
fn result_json(quiz: &Quiz, outcome: &Outcome) -> Json {
    let by_area = |value: &dyn Fn(usize) -> Json| {
        Json::Object(quiz.areas.iter().enumerate().map(|(at, area)| (area.id.clone(), value(at))).collect())
    };
    let areas = by_area(&|at| {
        let score = outcome.tally.areas.get(at).copied().unwrap_or_default();
        Json::object([
            ("g", Json::Integer(score.g)),
            ("h", Json::Integer(score.h)),
            ("scored", Json::Bool(score.scored)),
        ])
    });
    let tips = outcome.tips.as_ref().map(|tips| {
        let fewest = |change: &dyn Fn(&quiz_core::Tips) -> Option<i64>| integer(tips.iter().filter_map(change).min());
        Json::object([
            ("fewest_steps", fewest(&|tips| tips.fewest_steps.as_ref().map(steps))),
            ("fewest_answers", fewest(&|tips| tips.fewest_answers.as_ref().map(moves))),
        ])
    });
    let area_id = |at: usize| quiz.areas.get(at).map_or(Json::Null, |area: &Area| Json::text(&area.id));
    Json::object([
        ("label", Json::text(outcome.label.id(quiz))),
        ("g", Json::Integer(outcome.tally.g)),
        ("h", Json::Integer(outcome.tally.h)),
        ("areas", areas),
        ("total", Json::Integer(outcome.parts.total)),
        ("parts", by_area(&|at| integer(outcome.parts.areas.get(at).copied()))),
        (
            "settled",
            Json::object([("label", Json::Bool(outcome.settled.label)), ("side", Json::Bool(outcome.settled.side))]),
        ),
        (
            "flips",
            Json::object([
                ("fewest_steps", integer(outcome.flip_steps.as_ref().map(steps))),
                ("fewest_answers", integer(outcome.flip_answers.as_ref().map(moves))),
            ]),
        ),
        ("weightings_same_side", integer(outcome.weightings.map(|weightings| weightings.same_side as i64))),
        ("flags", Json::List(outcome.flags.iter().map(|flag| Json::text(flag.id())).collect())),
        ("tips", tips.unwrap_or(Json::Null)),
        ("blockers", Json::List(outcome.blockers.iter().map(|blocker| area_id(blocker.area)).collect())),
        ("weakest", outcome.weakest.map_or(Json::Null, area_id)),
    ])
}

fn integer(number: Option<i64>) -> Json {
    number.map_or(Json::Null, Json::Integer)
}

fn steps(change: &Change) -> i64 {
    change.steps
}

fn moves(change: &Change) -> i64 {
    i64::try_from(change.moves.len()).unwrap_or(i64::MAX)
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
}
