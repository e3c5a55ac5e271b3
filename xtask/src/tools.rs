//! The outside tools of the bundle and the release, from `node_modules` or the path: esbuild, wasm-opt and Node.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::paper;
use crate::site::digest;

/// What Rust enables for wasm, one by one: with all features wasm-opt emits modules that browsers refuse.
const FEATURES: [&str; 8] = [
    "bulk-memory",
    "bulk-memory-opt",
    "call-indirect-overlong",
    "multivalue",
    "mutable-globals",
    "nontrapping-float-to-int",
    "reference-types",
    "sign-ext",
];

/// What wasm-opt does: what is the smallest after compression, which is not what is the smallest before.
///
/// The stack is what lies first in the memory, so its last KB is never in use. To keep in a local what was computed
/// twice makes alike code different: it saves bytes before compression and costs some after it.
const OPTIMIZE: [&str; 6] =
    ["-Oz", "--converge", "--low-memory-unused", "--skip-pass=local-cse", "--strip-debug", "--strip-producers"];
/// By itself, as what converges is done several times, and names are listed by each.
const RENAME: &str = "--minify-imports-and-exports-and-modules";

/// What the widget needs at the least; older browsers show what stands inside the tag.
const BROWSERS: &str = "--target=chrome123,firefox121,safari17.5";

/// Joins a JavaScript module or a style sheet and what it imports into one, minified.
pub(crate) fn join(file: &Path) -> Result<String, String> {
    join_as("esm", file)
}

/// Joins a JavaScript module and what it imports into a script that is no module and has no names outside itself. It
/// runs where it stands in a page, and waits for nothing.
pub(crate) fn join_script(file: &Path) -> Result<String, String> {
    join_as("iife", file)
}

fn join_as(format: &str, file: &Path) -> Result<String, String> {
    let [file, format] = [file.display().to_string(), format!("--format={format}")];
    let args = ["--bundle", &format, "--minify", "--log-level=warning", BROWSERS, &file];
    let output = run("esbuild", &args.map(str::to_owned))?;
    String::from_utf8(output).map_err(|_| "esbuild did not answer in text.".to_owned())
}

/// A module, and what its imports and exports are called instead, as wasm-opt lists it.
pub(crate) type Optimized = (Vec<u8>, Vec<u8>);

/// Makes a wasm module smaller. The result is kept under the digest of what it was made of, and how: the same
/// again takes no time.
pub(crate) fn optimize(wasm: &[u8]) -> Result<Optimized, String> {
    let cache = PathBuf::from("target/wasm-opt");
    let name = digest(&[wasm, format!("{FEATURES:?}{OPTIMIZE:?}{RENAME}").as_bytes()].concat());
    let (from, to) = (cache.join("in.wasm"), cache.join(format!("{name}.wasm")));
    let names = to.with_extension("json");
    if let (Ok(wasm), Ok(names)) = (std::fs::read(&to), std::fs::read(&names)) {
        return Ok((wasm, names));
    }
    let file = |error: std::io::Error| format!("target/wasm-opt cannot be used: {error}.");
    std::fs::create_dir_all(&cache).map_err(file)?;
    std::fs::write(&from, wasm).map_err(file)?;
    let wasm_opt = |how: &[&str], from: &Path, to: &Path| {
        let mut args: Vec<String> = FEATURES.iter().map(|feature| format!("--enable-{feature}")).collect();
        args.extend(how.iter().map(|arg| (*arg).to_owned()));
        args.extend([from.display().to_string(), "-o".to_owned(), to.display().to_string()]);
        run("wasm-opt", &args)
    };
    wasm_opt(&OPTIMIZE, &from, &to)?;
    let renamed = wasm_opt(&[RENAME], &to, &to)?;
    std::fs::write(&names, &renamed).map_err(file)?;
    Ok((std::fs::read(&to).map_err(file)?, renamed))
}

/// The first screens of a quiz that is shipped, rendered by the widget's own components, as JSON: see
/// `src/bin/prerender.rs`.
///
/// Cargo builds them for this machine, with the features that the tests use too, so that they are built once.
pub(crate) fn prerender(quiz: &str, language: &str, level: u8) -> Result<String, String> {
    let args = format!(
        "run --quiet --locked --features ssr --bin prerender -- \
         static/quizzes/{quiz}/quiz.json static/locales/{language}.json {level} {paper}",
        paper = paper::name(quiz),
    );
    // What trunk sets for the wasm build must not reach this one.
    let output = Command::new("cargo")
        .args(args.split_whitespace())
        .env_remove("CARGO_BUILD_TARGET")
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo did not run: {error}."))?;
    let printed = String::from_utf8(output.stdout).unwrap_or_default();
    if output.status.success() && printed.contains("data-question") {
        Ok(printed)
    } else {
        Err("The questions could not be rendered; cargo says why above.".to_owned())
    }
}

/// Compresses by brotli, as strongly as it can. Node has it and is here; a crate for it would be slow to compile.
pub(crate) fn brotli(content: &[u8]) -> Result<Vec<u8>, String> {
    let failed = |error: std::io::Error| format!("node did not run: {error}.");
    let mut command = Command::new("node");
    command.arg("xtask/brotli.mjs").stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit());
    let mut node = command.spawn().map_err(failed)?;
    // It reads all before it writes anything, so neither waits for the other.
    node.stdin.take().map_or(Ok(()), |mut input| input.write_all(content)).map_err(failed)?;
    let output = node.wait_with_output().map_err(failed)?;
    if output.status.success() { Ok(output.stdout) } else { Err("node failed; it says why above.".to_owned()) }
}

fn run(tool: &str, args: &[String]) -> Result<Vec<u8>, String> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let paths = std::iter::once(PathBuf::from("node_modules/.bin")).chain(std::env::split_paths(&paths));
    let program = paths
        .map(|folder| folder.join(tool))
        .find(|program| program.is_file())
        .ok_or_else(|| format!("{tool} is not there. `npm ci` installs it."))?;
    let failed = |error: std::io::Error| format!("{tool} did not run: {error}.");
    let output = Command::new(program).args(args).stderr(Stdio::inherit()).output().map_err(failed)?;
    if output.status.success() { Ok(output.stdout) } else { Err(format!("{tool} failed; it says why above.")) }
}
