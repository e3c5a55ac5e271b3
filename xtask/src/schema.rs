//! The JSON schema of a quiz file, out of the types that read it.

use std::process::ExitCode;

/// Where the schema is kept, for editors and for authors.
pub(crate) const FILE: &str = "static/quiz.schema.json";

/// The schema as text.
pub(crate) fn text() -> String {
    let schema = schemars::schema_for!(quiz_core::quiz::file::QuizFile);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}

/// Writes the schema file.
pub(crate) fn write() -> Result<ExitCode, String> {
    std::fs::write(FILE, text()).map_err(|error| format!("{FILE}: cannot be written: {error}."))?;
    println!("{FILE}: written.");
    Ok(ExitCode::SUCCESS)
}
