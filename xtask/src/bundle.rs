//! `bundle`: the site out of what trunk built. Trunk calls it after the build, on its staging folder.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::site::{Asset, Site, integrity};
use crate::{glue, oembed, pages, paper, sbom, tools};

/// The files that trunk makes out of the widget's package.
const GLUE: &str = "career-quiz.js";
const WASM: &str = "career-quiz_bg.wasm";
/// The languages of the widget's own words, the first for everybody else.
const LANGUAGES: [&str; 1] = ["en"];
/// The quizzes that are shipped.
const QUIZZES: [&str; 1] = ["swe-or-mle"];
/// What is joined into other files, and not served by itself.
const PARTS: [&str; 22] = [
    GLUE,
    "adapters.js",
    "colors.js",
    "double-click.js",
    "element.js",
    "files.js",
    "load.js",
    "looks.js",
    "notice.js",
    "page.css",
    "pages-storage.js",
    "pages.js",
    "player.js",
    "presses.js",
    "properties.js",
    "stage.js",
    "statement.js",
    "styles/base.css",
    "styles/hidden.css",
    "styles/media.css",
    "styles/result.css",
    "widget.css",
];
/// The digests of all files, for those who want to check them.
const INTEGRITY: &str = "integrity.json";

/// Makes the site in the folder that trunk names by `TRUNK_STAGING_DIR`.
pub(crate) fn run() -> Result<(), String> {
    let staging = std::env::var("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set: `trunk build` calls this by itself.".to_owned())?;
    let release = std::env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let site = Site { folder: PathBuf::from(staging) };

    let wasm = site.take(WASM)?;
    let mut script = site.take_text(GLUE)?;
    let wasm = if release {
        let (smaller, names) = tools::optimize(&wasm)?;
        script = glue::rename(&script, &names)?;
        smaller
    } else {
        wasm
    };
    let wasm = site.asset("widget.wasm", &wasm)?;
    site.write(GLUE, glue::wrap(&script)?.as_bytes())?;
    let player = site.asset("player.js", tools::join(&site.path("stage.js"))?.as_bytes())?;
    let page = site.asset("page.css", tools::join(&site.path("page.css"))?.as_bytes())?;
    let style = site.asset("widget.css", tools::join(&site.path("widget.css"))?.as_bytes())?;

    site.write("paper.html", paper::page(&site.folder)?.as_bytes())?;
    for name in ["configure.css", "configure.js", "paper.css", "paper.js"] {
        let joined = tools::join(&site.path(name))?;
        site.write(name, joined.as_bytes())?;
    }
    // Said by the script itself, so its sentences are joined into it before they leave the files of the words.
    site.write("files.js", files(&site, &wasm, &player, &style)?.as_bytes())?;
    let embed = tools::join(&site.path("embed.js"))?;
    // The class alone, for those who register it themselves: what the npm package is about.
    let element = tools::join(&site.path("properties.js"))?;
    for name in PARTS {
        site.take(name)?;
    }
    site.remove_folder("styles")?;
    site.write("embed.js", embed.as_bytes())?;
    site.write("element.js", element.as_bytes())?;
    for language in LANGUAGES {
        let name = locale(language);
        let words = words(&site, language)?;
        site.write(&name, words.as_bytes())?;
    }
    for name in ["frame.js", "resize.js"] {
        let script = tools::join(&site.path(name))?;
        site.write(name, script.as_bytes())?;
    }
    site.take("frame-protocol.js")?;
    let address = oembed::address()?;
    site.write("oembed.json", oembed::document(&site.folder, &address)?.as_bytes())?;
    site.write("sbom.cdx.json", sbom::document()?.as_bytes())?;
    pages::write(&site, &page, &player, &address)?;
    let files = site.files()?.into_iter().map(|name| {
        let content = std::fs::read(site.path(&name)).map_err(|error| format!("{name}: {error}."))?;
        Ok((name, Value::from(integrity(&content))))
    });
    let all = Value::Object(files.collect::<Result<Map<_, _>, String>>()?);
    site.write(INTEGRITY, format!("{all:#}\n").as_bytes())
}

/// The names and digests of what the script loads, as a module of it; writes the packs.
fn files(site: &Site, wasm: &Asset, player: &Asset, style: &Asset) -> Result<String, String> {
    let entry = |asset: &Asset| json!([asset.path, asset.integrity]);
    let mut packs = Map::new();
    for quiz in QUIZZES {
        let text = minified(&site.text(&format!("quizzes/{quiz}/quiz.json"))?)?;
        for language in LANGUAGES {
            // The words and the quiz in one request, a line each.
            let pack = format!("{}\n{text}", words(site, language)?);
            let asset = site.asset(&format!("{quiz}.{language}.txt"), pack.as_bytes())?;
            packs.insert(format!("{quiz}.{language}"), entry(&asset));
        }
    }
    let files = json!({ "wasm": entry(wasm), "player": entry(player), "style": entry(style) });
    let [packs, languages] = [Value::Object(packs), json!(LANGUAGES)];
    Ok(format!("export const files = {files};\nexport const packs = {packs};\nexport const languages = {languages};\n"))
}

fn locale(language: &str) -> String {
    format!("locales/{language}.json")
}

/// The widget's words without those that only the paper version and the script of the page say.
fn words(site: &Site, language: &str) -> Result<String, String> {
    let mut words: Map<String, Value> = serde_json::from_str(&site.text(&locale(language))?)
        .map_err(|error| format!("The words are not JSON: {error}."))?;
    words.retain(|key, _| !key.starts_with("paper.") && !key.starts_with("load."));
    Ok(Value::Object(words).to_string())
}

fn minified(json: &str) -> Result<String, String> {
    let value: Value = serde_json::from_str(json).map_err(|error| format!("The quiz is not JSON: {error}."))?;
    Ok(value.to_string())
}
