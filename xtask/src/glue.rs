//! The glue of wasm-bindgen as a factory, so that each element has a wasm instance of its own.
//!
//! The glue is a module with one instance in its variables. Inside a function, each call makes a new one: a crash in
//! one widget cannot stop another, and a removed one leaves nothing behind.

/// What stands once in the glue of the pinned wasm-bindgen, and what takes its place.
const CHANGES: [(&str, &str); 2] = [
    ("export { initSync, __wbg_init as default };", ""),
    // All that comes out of the instance goes through the caller's hands.
    ("wasm = instance.exports;", "wasm = guard(instance.exports);"),
];

/// Wraps the glue: `export function create(guard) { …; return { init, mount }; }`.
///
/// # Errors
/// The glue has another shape than that of the pinned wasm-bindgen.
pub(crate) fn wrap(glue: &str) -> Result<String, String> {
    let mut body = glue.to_owned();
    for (from, to) in CHANGES {
        if body.matches(from).count() != 1 {
            return Err(format!("The glue has another shape than expected: “{from}” must stand in it once."));
        }
        body = body.replace(from, to);
    }
    for item in ["export function mount(", "export class Widget "] {
        if body.matches(item).count() != 1 {
            return Err(format!("The glue has another shape than expected: “{item}” must stand in it once."));
        }
    }
    let body = body.replace("export function ", "function ").replace("export class ", "class ");
    if body.lines().any(|line| line.starts_with("export ") || line.starts_with("import ")) {
        return Err("The glue has another shape than expected: it imports or exports more.".to_owned());
    }
    // A host page that is a Yew app itself marks its nodes with the same names.
    let body = body.replace("__yew_", "__cq_");
    Ok(format!("export function create(guard) {{\n{body}\nreturn {{ init: __wbg_init, mount }};\n}}\n"))
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn glue_of_another_shape_is_refused() {
        let glue = "let wasm;\nwasm = instance.exports;\nexport class Widget {}\nexport function mount(a) { return a.__yew_id; }\n\
                    export { initSync, __wbg_init as default };\n";
        let wrapped = wrap(glue).expect("this is the shape");
        assert!(wrapped.starts_with("export function create(guard)") && wrapped.contains("a.__cq_id"));
        assert!(wrap(&glue.replace("initSync, ", "")).is_err());
        assert!(wrap(&format!("import x from 'y';\n{glue}")).is_err());
    }
}
