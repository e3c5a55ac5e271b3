//! The maker's tools, each a file: `cargo xtask` lists them.

mod batch;
mod bundle;
mod case;
mod case_result;
mod glue;
mod oembed;
mod package;
mod pages;
mod paper;
mod quiz_file;
mod sbom;
mod schema;
mod simulate;
mod site;
#[cfg(test)]
mod tidy;
mod tools;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask validate FILE…     checks quiz files: every problem, with its place and how to mend it
cargo xtask schema             writes static/quiz.schema.json from the quiz types
cargo xtask score --quiz FILE  scores JSON lines from standard input, a case a line
cargo xtask simulate --quiz FILE [--persons N] [--draws N] [--seed N] [--threads N] [--json FILE]
                               simulates people who take the quiz: what its labels and its advice are worth
cargo xtask bundle             makes the site out of what trunk built (trunk calls this by itself)
cargo xtask package            makes target/package/, the npm package, out of dist/";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match args.as_slice() {
        ["validate", files @ ..] if !files.is_empty() => quiz_file::validate(files),
        ["schema"] => schema::write(),
        ["score", "--quiz", file] => batch::run(file),
        ["simulate", options @ ..] => simulate::run(options),
        ["bundle"] => bundle::run().map(|()| ExitCode::SUCCESS),
        ["package"] => package::make().map(|()| ExitCode::SUCCESS),
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
