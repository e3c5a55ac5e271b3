//! `sbom.cdx.json`: what the wasm module is made of, as CycloneDX, out of Cargo's own knowledge.

use std::collections::BTreeSet;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// The list of components: every crate that is compiled into the module, with its version, licence and origin.
///
/// # Errors
/// Cargo cannot say what the module depends on.
pub(crate) fn document() -> Result<String, String> {
    let metadata = metadata()?;
    let packages = list(&metadata, "packages");
    let nodes = list(metadata.get("resolve").unwrap_or(&Value::Null), "nodes");
    let is_root = |package: &&Value| text(package, "name") == "career-quiz";
    let root = packages.iter().find(is_root).ok_or("There is no package career-quiz.")?;
    let macros: BTreeSet<&str> = packages.iter().filter(|one| is_macro(one)).map(|one| text(one, "id")).collect();
    let mut seen = BTreeSet::new();
    let mut open = vec![text(root, "id")];
    while let Some(id) = open.pop() {
        // What a macro is made of stays with the compiler.
        if !macros.contains(id) && seen.insert(id) {
            let edges = nodes.iter().filter(|node| text(node, "id") == id).flat_map(|node| list(node, "deps"));
            open.extend(edges.filter(|edge| is_compiled(edge)).map(|edge| text(edge, "pkg")));
        }
    }
    let components = packages.iter().filter(|package| seen.contains(text(package, "id")) && !is_root(package));
    let mut components: Vec<Value> = components.map(component).collect();
    components.sort_by_key(|component| text(component, "purl").to_owned());
    let all = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": component(root) },
        "components": components,
    });
    Ok(format!("{all:#}\n"))
}

/// Whether a dependency gets into the module: what only builds or tests need does not.
fn is_compiled(edge: &Value) -> bool {
    list(edge, "dep_kinds").iter().any(|kind| kind.get("kind").is_none_or(Value::is_null))
}

fn is_macro(package: &Value) -> bool {
    let kinds = list(package, "targets").iter().flat_map(|target| list(target, "kind"));
    kinds.into_iter().any(|kind| kind == "proc-macro")
}

fn component(package: &Value) -> Value {
    let (name, version) = (text(package, "name"), text(package, "version"));
    json!({
        "type": if name == "career-quiz" { "application" } else { "library" },
        "bom-ref": format!("{name}@{version}"),
        "name": name,
        "version": version,
        "purl": format!("pkg:cargo/{name}@{version}"),
        "licenses": [{ "expression": text(package, "license").replace('/', " OR ") }],
    })
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value.get(name).and_then(Value::as_str).unwrap_or_default()
}

fn metadata() -> Result<Value, String> {
    let args = "metadata --format-version 1 --locked --offline --filter-platform wasm32-unknown-unknown";
    let output = Command::new("cargo")
        .args(args.split_whitespace())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| format!("cargo did not run: {error}."))?;
    serde_json::from_slice(&output.stdout).map_err(|error| format!("cargo metadata cannot be read: {error}."))
}

#[cfg(test)]
mod tests {
    use super::document;

    #[test]
    fn it_names_what_is_compiled_in_and_nothing_else() {
        let bom: serde_json::Value = serde_json::from_str(&document().expect("cargo knows")).expect("JSON");
        let names: Vec<&str> = super::list(&bom, "components").iter().map(|one| super::text(one, "name")).collect();
        for name in ["quiz-core", "serde", "wasm-bindgen", "yew"] {
            assert!(names.contains(&name), "{name}");
        }
        for name in ["career-quiz", "expect-test", "syn", "xtask", "yew-macro"] {
            assert!(!names.contains(&name), "{name}");
        }
    }
}
