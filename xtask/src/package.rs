//! `package`: the npm package, which is the built site with what bundlers, editors and type checkers ask for.

use std::path::PathBuf;

use crate::site::Site;

/// What was built.
const SITE: &str = "dist";
/// What only the package has.
const OWN: &str = "package";
/// Where the package is made.
const PACKAGE: &str = "target/package";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// What the manifest says until the package is made.
const NO_VERSION: &str = "\"version\": \"0.0.0\"";

pub(crate) fn make() -> Result<(), String> {
    let [site, own, package] = [SITE, OWN, PACKAGE].map(|folder| Site { folder: PathBuf::from(folder) });
    if package.folder.exists() {
        std::fs::remove_dir_all(&package.folder).map_err(|error| format!("{PACKAGE} cannot be removed: {error}."))?;
    }
    // The whole site, so that each page in it finds what it links to. What starts with a dot is trunk's.
    for from in [&site, &own] {
        for name in from.files()?.iter().filter(|name| !name.starts_with('.')) {
            copy(from, name, &package)?;
        }
    }
    for name in LICENSES {
        copy(&Site { folder: PathBuf::new() }, name, &package)?;
    }
    let manifest = versioned(&own.text("package.json")?, env!("CARGO_PKG_VERSION"))?;
    package.write("package.json", manifest.as_bytes())
}

fn copy(from: &Site, name: &str, to: &Site) -> Result<(), String> {
    let content = std::fs::read(from.path(name)).map_err(|error| format!("{name} was not built: {error}."))?;
    to.write(name, &content)
}

/// As text: the order of `exports` has a meaning, and would not outlive a map.
fn versioned(manifest: &str, version: &str) -> Result<String, String> {
    if manifest.matches(NO_VERSION).count() == 1 {
        Ok(manifest.replace(NO_VERSION, &format!("\"version\": \"{version}\"")))
    } else {
        Err(format!("{OWN}/package.json has to say {NO_VERSION} once."))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_filled_in_and_nothing_else_is_changed() {
        let manifest = "{\n  \"version\": \"0.0.0\",\n  \"b\": 1,\n  \"a\": 2\n}\n";
        assert_eq!(versioned(manifest, "1.2.3").as_deref(), Ok(&*manifest.replace("0.0.0", "1.2.3")));
        assert!(versioned(&manifest.replace("0.0.0", "0.0.1"), "1.2.3").is_err());
    }
}
