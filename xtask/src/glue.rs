//! The glue of wasm-bindgen as a factory, so that each element has a wasm instance of its own.
//!
//! The glue is a module with one instance in its variables. Inside a function, each call makes a new one: a crash in
//! one widget cannot stop another, and a removed one leaves nothing behind.

use std::collections::HashMap;

/// Where the part of the glue begins that fetches a module, which is given here.
const LOADER: &str = "async function __wbg_load(module, imports) {";
/// All that comes out of the instance goes through the caller's hands.
const EXPORTS: &str = "wasm = instance.exports;";
const GUARDED: &str = "wasm = guard(instance.exports);";
/// What takes the place of the loader.
const INIT: &str = "async function init(module) {\n\
                    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);\n}";

/// Calls imports and exports as wasm-opt has renamed them: their names are long, and compress badly.
///
/// `names` is the list of wasm-opt: `imports` of module, name and new name, where all modules are called `a` from then
/// on, and `exports` of name and new name.
///
/// # Errors
/// The glue does not fit the names.
pub(crate) fn rename(glue: &str, names: &[u8]) -> Result<String, String> {
    let names: HashMap<String, Vec<Vec<String>>> =
        serde_json::from_slice(names).map_err(|error| format!("The names of wasm-opt: {error}."))?;
    let of = |kind: &str| names.get(kind).map(Vec::as_slice).unwrap_or_default();

    let exports: HashMap<&str, &str> =
        of("exports").iter().filter_map(|pair| Some((pair.first()?.as_str(), pair.get(1)?.as_str()))).collect();
    let mut parts = glue.split("wasm.");
    let mut renamed = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|sign: char| !sign.is_alphanumeric() && sign != '_').unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        let to = exports.get(name).ok_or_else(|| format!("The glue asks for “{name}”, which is not exported."))?;
        renamed.extend(["wasm.", to, rest]);
    }
    let mut change = |from: &str, to: &str| {
        let count = renamed.matches(from).count();
        renamed = renamed.replace(from, to);
        let complaint = || format!("The glue has another shape than expected: “{from}” stands in it {count} times.");
        (count == 1).then_some(()).ok_or_else(complaint)
    };
    for import in of("imports") {
        let [_, name, to] = import.as_slice() else { continue };
        change(&format!(" {name}: function("), &format!(" {to}: function("))?;
    }
    change("\"./career-quiz_bg.js\": ", "\"a\": ")?;
    Ok(renamed)
}

/// Wraps the glue: `export function create(guard) { …; return { init, mount }; }`.
///
/// # Errors
/// The glue has another shape than that of the pinned wasm-bindgen.
pub(crate) fn wrap(glue: &str) -> Result<String, String> {
    for item in [LOADER, EXPORTS, "export function mount(", "export class Widget ", "function __wbg_get_imports()"] {
        if glue.matches(item).count() != 1 {
            return Err(format!("The glue has another shape than expected: “{item}” must stand in it once."));
        }
    }
    let body = glue.split(LOADER).next().unwrap_or_default().replace(EXPORTS, GUARDED);
    let body = body.replace("export function ", "function ").replace("export class ", "class ");
    if body.lines().any(|line| line.starts_with("export ") || line.starts_with("import ")) {
        return Err("The glue has another shape than expected: it imports or exports more.".to_owned());
    }
    // A host page that is a Yew app itself marks its nodes with the same names.
    let body = body.replace("__yew_", "__cq_");
    Ok(format!("export function create(guard) {{\n{body}\n{INIT}\nreturn {{ init, mount }};\n}}\n"))
}

#[cfg(test)]
mod tests {
    use super::{rename, wrap};

    #[test]
    fn glue_of_another_shape_is_refused() {
        let glue = "let wasm;\nwasm = instance.exports;\nexport class Widget {}\n\
                    export function mount(a) { return a.__yew_id; }\nfunction __wbg_get_imports() {}\n\
                    async function __wbg_load(module, imports) {}\nexport { initSync, __wbg_init as default };\n";
        let wrapped = wrap(glue).expect("this is the shape");
        assert!(wrapped.starts_with("export function create(guard)") && wrapped.contains("a.__cq_id"));
        assert!(!wrapped.contains("initSync"), "nothing fetches here");
        assert!(wrap(&glue.replace("__wbg_load", "load")).is_err());
        assert!(wrap(&format!("import x from 'y';\n{glue}")).is_err());
    }

    #[test]
    fn names_are_changed_where_they_stand_for_an_import_or_an_export() {
        let glue = "x = {\n __wbg_call_1: function(a) { wasm.free(a); wasm.free_all(a); },\n};\n\
                    return { \"./career-quiz_bg.js\": x };";
        let names = br#"{"imports": [["./career-quiz_bg.js", "__wbg_call_1", "$"]], "exports": [["free", "b"], ["free_all", "c"]]}"#;
        let short = "x = {\n $: function(a) { wasm.b(a); wasm.c(a); },\n};\nreturn { \"a\": x };";
        assert_eq!(rename(glue, names).as_deref(), Ok(short));
        assert!(rename(&glue.replace("free_all", "other"), names).is_err(), "an export that is not there");
        assert!(rename(&glue.replace("call_1", "call_2"), names).is_err(), "an import that is not there");
    }
}
