//! The folder that becomes the site: files are taken out of it, made better, and written back.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// The folder of the files that are named by their content and never change.
pub(crate) const ASSETS: &str = "assets";
/// The quiz that is shown where none is named; its page is `index.html`.
pub(crate) const FIRST_QUIZ: &str = "swe-or-mle";

/// A file that is named by its content.
#[derive(Clone, Debug)]
pub(crate) struct Asset {
    /// Its path in the site.
    pub(crate) path: String,
    /// Its digest, as browsers check it.
    pub(crate) integrity: String,
}

pub(crate) struct Site {
    pub(crate) folder: PathBuf,
}

impl Site {
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub(crate) fn text(&self, name: &str) -> Result<String, String> {
        let path = self.path(name);
        std::fs::read_to_string(&path).map_err(|error| format!("{name} was not built: {error}."))
    }

    /// The content of a file, which is then gone.
    pub(crate) fn take(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = self.path(name);
        let content = std::fs::read(&path).map_err(|error| format!("{name} was not built: {error}."))?;
        std::fs::remove_file(&path).map_err(|error| format!("{name} cannot be taken: {error}."))?;
        Ok(content)
    }

    pub(crate) fn take_text(&self, name: &str) -> Result<String, String> {
        String::from_utf8(self.take(name)?).map_err(|_| format!("{name} is not text."))
    }

    pub(crate) fn write(&self, name: &str, content: &[u8]) -> Result<(), String> {
        let path = self.path(name);
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, content))
            .map_err(|error| format!("{name} cannot be written: {error}."))
    }

    /// Writes a file under a name that says its content.
    pub(crate) fn asset(&self, name: &str, content: &[u8]) -> Result<Asset, String> {
        let path = format!("{ASSETS}/{}", name_by_content(Path::new(name), content));
        self.write(&path, content)?;
        Ok(Asset { path, integrity: integrity(content) })
    }

    /// The ids of the quizzes that are shipped, in the order of these: whatever lies in `quizzes/`.
    pub(crate) fn quizzes(&self) -> Result<Vec<String>, String> {
        let id = |name: &String| Some(name.strip_prefix("quizzes/")?.strip_suffix("/quiz.json")?.to_owned());
        Ok(self.files()?.iter().filter_map(id).collect())
    }

    /// All files by their paths, in the order of these.
    pub(crate) fn files(&self) -> Result<Vec<String>, String> {
        let mut files = Vec::new();
        let mut folders = vec![self.folder.clone()];
        while let Some(folder) = folders.pop() {
            let entries = std::fs::read_dir(&folder).map_err(|error| format!("{}: {error}.", folder.display()))?;
            for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
                if path.is_dir() {
                    folders.push(path);
                } else if let Ok(name) = path.strip_prefix(&self.folder) {
                    files.push(name.to_string_lossy().replace('\\', "/"));
                }
            }
        }
        files.sort_unstable();
        Ok(files)
    }
}

/// The name of a file with the start of its digest in it: `a.js` becomes `a-01234567.js`.
fn name_by_content(name: &Path, content: &[u8]) -> String {
    let part = |part: Option<&std::ffi::OsStr>| part.unwrap_or_default().to_string_lossy().into_owned();
    let digest: String = digest(content).chars().take(8).collect();
    format!("{}-{digest}.{}", part(name.file_stem()), part(name.extension()))
}

/// The SHA-256 of a content, in hexadecimal.
pub(crate) fn digest(content: &[u8]) -> String {
    Sha256::digest(content).iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// The digest of a content as the attribute `integrity` has it.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(content)))
}
