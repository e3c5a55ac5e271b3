//! `release`: the built site as an archive to unpack onto a server, with each file compressed beside it.

use std::io::Write;
use std::path::PathBuf;
use std::process::Command;

use flate2::{Compression, GzBuilder};

use crate::site::Site;
use crate::tools;
use crate::zip::{Time, Zip};

/// What was built, and how the folder of it is called in the archive.
const SITE: &str = "dist";
const FOLDER: &str = "career-quiz";
/// Where the archive is made, unless it is said.
pub(crate) const TARGET: &str = "target";
/// The samples for servers.
const SERVERS: &str = "docs/servers";
/// What else goes along: where it is, and what it is called in the archive.
const BESIDE: [(&str, &str); 9] = [
    ("docs/release.md", "README.md"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("docs/embedding.md", "docs/embedding.md"),
    ("docs/privacy.md", "docs/privacy.md"),
    ("docs/authoring.md", "docs/authoring.md"),
    ("docs/measurement.md", "docs/measurement.md"),
    ("docs/pilot.md", "docs/pilot.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];
/// What stands for the version in the text that goes along.
const NO_VERSION: &str = "{version}";
/// The endings of files that get smaller when they are compressed.
const COMPRESSIBLE: [&str; 7] = [".css", ".html", ".js", ".json", ".svg", ".txt", ".wasm"];
/// Names the time of a build in seconds since 1970, as tools for reproducible builds agree on it.
const TIME: &str = "SOURCE_DATE_EPOCH";

/// Makes `career-quiz-<version>.zip` in a folder, out of `dist/`.
///
/// # Errors
/// The site was not built, a file cannot be read, or nobody says when the release was.
pub(crate) fn make(target: &str) -> Result<(), String> {
    let version = env!("CARGO_PKG_VERSION");
    let name = format!("career-quiz-{version}");
    let mut zip = Zip::new(time()?);
    for (path, content) in &files(version)? {
        zip.add(&format!("{name}/{path}"), content)?;
    }
    let target = Site { folder: PathBuf::from(target) };
    target.write(&format!("{name}.zip"), &zip.finish()?)
}

/// All files of the release by their paths, in the order of these.
fn files(version: &str) -> Result<Vec<(String, Vec<u8>)>, String> {
    let [site, servers, root] = [SITE, SERVERS, ""].map(|folder| Site { folder: PathBuf::from(folder) });
    let mut files = Vec::new();
    for (from, name) in BESIDE {
        let text = root.text(from)?;
        files.push((name.to_owned(), text.replace(NO_VERSION, version).into_bytes()));
    }
    for name in servers.files()? {
        files.push((format!("servers/{name}"), read(&servers, &name)?));
    }
    // What starts with a dot is trunk's.
    for name in site.files()?.into_iter().filter(|name| !name.starts_with('.')) {
        let content = read(&site, &name)?;
        let path = format!("{FOLDER}/{name}");
        if COMPRESSIBLE.iter().any(|end| name.ends_with(end)) {
            let failed = |error: std::io::Error| format!("{name} cannot be compressed: {error}.");
            files.push((format!("{path}.br"), tools::brotli(&content)?));
            files.push((format!("{path}.gz"), gzip(&content).map_err(failed)?));
        }
        files.push((path, content));
    }
    files.sort_unstable();
    Ok(files)
}

fn read(site: &Site, name: &str) -> Result<Vec<u8>, String> {
    std::fs::read(site.path(name)).map_err(|error| format!("{name} was not built: {error}."))
}

/// Without a name and a time: what is the same is compressed to the same.
fn gzip(content: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzBuilder::new().write(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    encoder.finish()
}

/// The time of all files: that of the last commit, so that it is the same wherever and whenever this is made, and
/// another one with each release. Servers tell files of one size apart by it.
fn time() -> Result<Time, String> {
    let wrong = |text: &str| format!("{TIME} is “{text}”: it has to be a number of seconds between 1980 and 2107.");
    let text = std::env::var(TIME).ok().or_else(last_commit).ok_or_else(|| {
        format!("Nobody says when this release was: there is no git here. Set {TIME} to seconds since 1970.")
    })?;
    text.trim().parse().ok().and_then(Time::from_unix).ok_or_else(|| wrong(text.trim()))
}

fn last_commit() -> Option<String> {
    let args = ["-c", "safe.directory=*", "log", "-1", "--format=%ct"];
    let output = Command::new("git").args(args).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::gzip;

    #[test]
    fn what_is_compressed_comes_back() {
        for content in [b"".as_slice(), b"a", &b"career-quiz ".repeat(5000)] {
            let mut plain = Vec::new();
            flate2::read::GzDecoder::new(&*gzip(content).expect("gzip")).read_to_end(&mut plain).expect("gzip");
            assert_eq!(plain, content);
        }
    }

    #[test]
    fn no_name_and_no_time_is_in_what_is_compressed() {
        assert_eq!(gzip(b"a").expect("gzip").get(3..8), Some([0, 0, 0, 0, 0].as_slice()));
    }
}
