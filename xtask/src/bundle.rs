//! `bundle`: the site out of what trunk built. Trunk calls it after the build, on its staging folder.

use std::path::{Path, PathBuf};

use crate::tools::{self, name_by_content};
use crate::{glue, oembed, paper};

/// The files that trunk makes out of the widget's package.
const GLUE: &str = "career-quiz.js";
const WASM: &str = "career-quiz_bg.wasm";
const STYLE: &str = "widget.css";
/// The words of the widget, a file for each language.
const LOCALES: [&str; 1] = ["locales/en.json"];
/// The folder of the files that are named by their content and never change.
const ASSETS: &str = "assets";

/// Makes the site in the folder that trunk names by `TRUNK_STAGING_DIR`.
pub(crate) fn run() -> Result<(), String> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set: `trunk build` calls this by itself.".to_owned())?;
    let release = std::env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let site = Site { folder: PathBuf::from(staging) };

    let wasm = site.take(WASM)?;
    let wasm = if release { tools::optimize(&wasm)? } else { wasm };
    let glue = tools::minify(&glue::wrap(&site.take_text(GLUE)?)?, "js")?;
    let style = tools::minify(&site.take_text(STYLE)?, "css")?;

    let mut embed = site.take_text("embed.js")?;
    let mut assets = Vec::new();
    for (name, content) in [(GLUE, glue.as_bytes()), (WASM, &wasm), (STYLE, style.as_bytes())] {
        let asset = site.asset(name, content)?;
        embed = replace_once(&embed, &format!("\"{name}\""), &format!("\"{asset}\""))?;
        assets.push((name, asset));
    }
    // The parts of the script that hosts load become one file.
    site.write("embed.js", embed.as_bytes())?;
    let embed = tools::join(&site.path("embed.js"))?;
    site.take("first-screen.js")?;
    site.write("embed.js", embed.as_bytes())?;
    for name in ["page.css", "paper.css"] {
        let style = tools::minify(&site.take_text(name)?, "css")?;
        site.write(name, style.as_bytes())?;
    }
    for name in ["frame.js", "resize.js"] {
        let script = tools::join(&site.path(name))?;
        site.write(name, script.as_bytes())?;
    }
    site.take("frame-protocol.js")?;
    site.write("paper.html", paper::page(&site.folder)?.as_bytes())?;
    let address = oembed::address()?;
    site.write("oembed.json", oembed::document(&site.folder, &address)?.as_bytes())?;
    for name in LOCALES {
        let words = site.take_text(name)?;
        site.write(name, without_paper(&words)?.as_bytes())?;
    }
    let first_screen = tools::prerender()?;
    for name in ["index.html", "embed.html"] {
        let mut html = without_leftovers(&site.take_text(name)?);
        html = replace_once(&html, "<!-- first screen -->", &first_screen)?;
        html = replace_once(&html, "\"oembed.json\"", &format!("\"{address}oembed.json\""))?;
        for (from, to) in assets.iter().filter(|(from, _)| *from == STYLE) {
            html = replace_once(&html, &format!("\"{from}\""), &format!("\"{to}\""))?;
        }
        site.write(name, html.as_bytes())?;
    }
    Ok(())
}

/// The widget's words without those that only the paper version says.
fn without_paper(words: &str) -> Result<String, String> {
    let mut json: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(words).map_err(|error| format!("The words are not JSON: {error}."))?;
    json.retain(|key, _| !key.starts_with("paper."));
    serde_json::to_string(&json).map_err(|error| format!("The words cannot be written: {error}."))
}

struct Site {
    folder: PathBuf,
}

impl Site {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The content of a file, which is then gone.
    fn take(&self, name: &str) -> Result<Vec<u8>, String> {
        let path = self.path(name);
        let content = std::fs::read(&path).map_err(|error| format!("{name} was not built: {error}."))?;
        std::fs::remove_file(&path).map_err(|error| format!("{name} cannot be taken: {error}."))?;
        Ok(content)
    }

    fn take_text(&self, name: &str) -> Result<String, String> {
        String::from_utf8(self.take(name)?).map_err(|_| format!("{name} is not text."))
    }

    fn write(&self, name: &str, content: &[u8]) -> Result<(), String> {
        let path = self.path(name);
        path.parent()
            .map_or(Ok(()), std::fs::create_dir_all)
            .and_then(|()| std::fs::write(&path, content))
            .map_err(|error| format!("{name} cannot be written: {error}."))
    }

    /// Writes a file under a name that says its content, and returns that name.
    fn asset(&self, name: &str, content: &[u8]) -> Result<String, String> {
        let name = format!("{ASSETS}/{}", name_by_content(Path::new(name), content));
        self.write(&name, content)?;
        Ok(name)
    }
}

fn replace_once(text: &str, from: &str, to: &str) -> Result<String, String> {
    if text.matches(from).count() != 1 {
        return Err(format!("{from} must stand in it exactly once."));
    }
    Ok(text.replacen(from, to, 1))
}

/// With `inject_scripts = false` trunk leaves its own links in the page.
fn without_leftovers(html: &str) -> String {
    html.lines().filter(|line| !line.contains("data-trunk")).fold(String::new(), |text, line| text + line + "\n")
}
