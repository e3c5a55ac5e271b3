//! The maker's tools, each a file: `cargo xtask` lists them.

mod advice;
mod batch;
mod bundle;
mod case;
mod first_screens;
mod fuzz_seeds;
mod glue;
mod guide_page;
mod oembed;
mod package;
mod pages;
mod paper;
mod people;
mod quiz_file;
mod quiz_page;
mod release;
mod reliability;
mod report;
mod results;
mod retest;
mod sbom;
mod schema;
mod simulate;
mod site;
#[cfg(test)]
mod tidy;
mod tools;
mod zip;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask validate FILE…     checks quiz files: every problem and some advice, with its place
cargo xtask schema             writes static/quiz.schema.json from the quiz types
cargo xtask score --quiz FILE [--threads N]  scores JSON lines from standard input, a case a line
cargo xtask simulate --quiz FILE [--cases FILE] [--persons N] [--draws N] [--seed N] [--threads N] [--json FILE] [--page FILE] [--pictures FOLDER]
                               simulates people who take the quiz: what its labels and its advice are worth
cargo xtask report [--quiz FILE] [--json] FILE…
                               what the answers of people say about a quiz, out of JSON lines or CSV
cargo xtask retest [--quiz FILE] [--json] FIRST SECOND
                               what the answers of the same people on two days say about its error
cargo xtask fuzz-seeds         writes what the fuzz targets begin with into target/fuzz/seeds/ (./dev fuzz calls this by itself)
cargo xtask results --quiz FILE  writes whole results of such lines as text, everything that is closed on the screen too
cargo xtask bundle             makes the site out of what trunk built (trunk calls this by itself)
cargo xtask package            makes target/package/, the npm package, out of dist/
cargo xtask release [--into FOLDER]  makes career-quiz-<version>.zip in target/, to unpack onto a server, out of dist/";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["validate", files @ ..] if !files.is_empty() => quiz_file::validate(files),
        ["schema"] => schema::write(),
        ["score", "--quiz", file] => batch::run(file, None),
        ["score", "--quiz", file, "--threads", threads] => batch::run(file, Some(threads)),
        ["report", options @ ..] => report::run(options),
        ["retest", options @ ..] => retest::run(options),
        ["simulate", options @ ..] => simulate::run(options),
        ["results", "--quiz", file] => results::run(file),
        ["fuzz-seeds"] => fuzz_seeds::write().map(|()| ExitCode::SUCCESS),
        ["bundle"] => bundle::run().map(|()| ExitCode::SUCCESS),
        ["package"] => package::make().map(|()| ExitCode::SUCCESS),
        ["release"] => release::make(release::TARGET).map(|()| ExitCode::SUCCESS),
        ["release", "--into", folder] => release::make(folder).map(|()| ExitCode::SUCCESS),
        _ => Err(HELP.to_owned()),
    };
    match done {
        Ok(code) => code,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}
