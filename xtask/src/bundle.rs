//! `bundle`: the site out of what trunk built. Trunk calls it after the build, on its staging folder.

use std::path::PathBuf;

use serde_json::{Map, Value, json};

use crate::first_screens::FirstScreens;
use crate::site::{ASSETS, Asset, FIRST_QUIZ, Site, integrity};
use crate::{glue, guide_page, oembed, pages, paper, quiz_page, sbom, tools};

/// The files that trunk makes out of the widget's package.
const GLUE: &str = "career-quiz.js";
const WASM: &str = "career-quiz_bg.wasm";
/// The languages of the widget's own words, the first for everybody else.
const LANGUAGES: [&str; 1] = ["en"];
/// The JavaScript and CSS that is bundled. Each file right in it, and right in its folder of [`ASSETS`], becomes the file
/// of the site with the same path; `page/` goes inside our own pages, and what is elsewhere is imported by those.
const SOURCES: &str = "web";
/// The style sheet that the first screens need.
const FIRST_STYLE: &str = "page/first.css";
/// The level of the highest heading on our own pages.
const OWN_LEVEL: u8 = 1;
/// The same in pages that say nothing else.
const LEVEL: u8 = 2;
/// Where the modules lie that are written here, which the scripts import by the names that package.json gives them.
const GENERATED: &str = "target/bundle";
/// What trunk locks the folder of the site with. It is locked until trunk ends, but nothing of the site.
const LOCK: &str = ".trunk-lock";
/// The digests of all files, for those who want to check them.
const INTEGRITY: &str = "integrity.json";

/// Makes the site in the folder that trunk names by `TRUNK_STAGING_DIR`.
pub(crate) fn run() -> Result<(), String> {
    let folder = |name: &str| std::env::var(name).map(PathBuf::from);
    let staging = folder("TRUNK_STAGING_DIR")
        .map_err(|_| "TRUNK_STAGING_DIR is not set: `trunk build` calls this by itself.".to_owned())?;
    let release = std::env::var("TRUNK_PROFILE").as_deref() == Ok("release");
    let site = Site { folder: staging };
    let [sources, generated] = [SOURCES, GENERATED].map(|folder| Site { folder: PathBuf::from(folder) });
    let join = |name: &str| tools::join(&sources.path(name));

    let wasm = site.take(WASM)?;
    let mut glue = site.take_text(GLUE)?;
    let wasm = if release {
        let (smaller, names) = tools::optimize(&wasm)?;
        glue = glue::rename(&glue, &names)?;
        smaller
    } else {
        wasm
    };
    generated.write("glue.js", glue::wrap(&glue)?.as_bytes())?;
    let wasm = site.asset("widget.wasm", &wasm)?;
    let asset = |name: &str| site.asset(name, join(&format!("{ASSETS}/{name}"))?.as_bytes());
    let [script, style] = [asset("widget.js")?, asset("widget.css")?];

    let packs = packs(&site)?;
    let first = first_screens(&site, &join(FIRST_STYLE)?)?;
    generated.write("manifest.js", manifest(&wasm, &script, &style, &packs, &first).as_bytes())?;
    for name in sources.files()?.iter().filter(|name| !name.contains('/')) {
        site.write(name, join(name)?.as_bytes())?;
    }
    for quiz in site.quizzes()? {
        site.write(&paper::name(&quiz), paper::page(&site.folder, &quiz)?.as_bytes())?;
        if quiz != FIRST_QUIZ {
            quiz_page::write(&site, &quiz)?;
        }
    }
    quiz_page::list(&site)?;
    guide_page::write(&site)?;
    let address = oembed::address()?;
    site.write("oembed.json", oembed::document(&site.folder, &address)?.as_bytes())?;
    site.write("sbom.cdx.json", sbom::document()?.as_bytes())?;
    let [language, ..] = LANGUAGES;
    let own = FirstScreens::render(FIRST_QUIZ, language, OWN_LEVEL, &join(FIRST_STYLE)?)?;
    pages::write(&site, &sources, &own, &script, &address)?;
    for language in LANGUAGES {
        site.write(&locale(language), words(&site, language)?.as_bytes())?;
    }
    let digests = site.files()?.into_iter().map(|name| {
        let content = std::fs::read(site.path(&name)).map_err(|error| format!("{name}: {error}."))?;
        Ok((name, Value::from(integrity(&content))))
    });
    let all = Value::Object(digests.collect::<Result<Map<_, _>, String>>()?);
    site.write(INTEGRITY, format!("{all:#}\n").as_bytes())?;
    if let Ok(site) = folder("TRUNK_DIST_DIR") {
        // Where it cannot be removed while it is locked, it stays, and does no harm.
        let _ = std::fs::remove_file(site.join(LOCK));
    }
    Ok(())
}

/// Writes the packs: the words and a quiz in one file, which is one request, a line each. By `quiz.language`.
fn packs(site: &Site) -> Result<Map<String, Value>, String> {
    let mut packs = Map::new();
    for quiz in site.quizzes()? {
        let text = minified(&site.text(&format!("quizzes/{quiz}/quiz.json"))?)?;
        for language in LANGUAGES {
            let name = format!("{quiz}.{language}");
            let pack = format!("{}\n{text}", words(site, language)?);
            packs.insert(name.clone(), entry(&site.asset(&format!("{name}.txt"), pack.as_bytes())?));
        }
    }
    Ok(packs)
}

/// Writes the first screens of each quiz: as markup for those who render pages on a server, and as data for `embed.js`, by
/// `quiz.language`.
fn first_screens(site: &Site, style: &str) -> Result<Map<String, Value>, String> {
    let mut all = Map::new();
    for quiz in site.quizzes()? {
        for language in LANGUAGES {
            let name = format!("{quiz}.{language}");
            let screens = FirstScreens::render(&quiz, language, LEVEL, style)?;
            site.write(&format!("quizzes/{quiz}/first.{language}.html"), screens.markup().as_bytes())?;
            let data = site.asset(&format!("{name}-first.json"), screens.data()?.as_bytes())?;
            all.insert(name, entry(&data));
        }
    }
    Ok(all)
}

/// The module that tells `embed.js` what to load: `web/element/manifest.d.ts` says what is in it.
fn manifest(
    wasm: &Asset,
    script: &Asset,
    style: &Asset,
    packs: &Map<String, Value>,
    first: &Map<String, Value>,
) -> String {
    let files = json!({ "wasm": entry(wasm), "script": entry(script), "style": entry(style) });
    let [packs, first, languages] = [json!(packs), json!(first), json!(LANGUAGES)];
    format!(
        "export const files = {files};\nexport const packs = {packs};\nexport const first = {first};\n\
         export const languages = {languages};\n"
    )
}

/// A file as the manifest names it: its path and its digest.
fn entry(asset: &Asset) -> Value {
    json!([asset.path, asset.integrity])
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
