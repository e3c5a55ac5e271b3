//! The picture of a result, as data: `web/widget/picture.js` draws it.

use quiz_core::json::Json;
use quiz_core::result::{Bar, Outline};
use quiz_core::score::Label;

/// What is drawn for an outline; `name` is that of the file. No answers are in it.
#[must_use]
pub fn picture(outline: &Outline, name: String, tall: bool) -> Json {
    let text = |text: &String| Json::text(text);
    let axis = &outline.axis;
    let areas = outline.areas.iter().map(|area| {
        let bar = area.bar.map_or(Json::Null, bar);
        Json::object([("name", text(&area.name)), ("level", text(&area.level)), ("bar", bar)])
    });
    Json::object([
        ("name", Json::text(name)),
        ("tall", Json::Bool(tall)),
        ("title", text(&outline.title)),
        ("date", text(&outline.date)),
        ("verdict", text(&outline.verdict)),
        ("ends", Json::List(axis.ends.iter().map(text).collect())),
        ("middle", text(&axis.middle)),
        ("total", bar(axis.bar)),
        ("favours", Json::Bool(outline.label != Label::TooClose)),
        ("areas", Json::List(areas.collect())),
    ])
}

/// A place with its band, in tenths of a point.
fn bar(bar: Bar) -> Json {
    Json::object([("score", Json::Integer(bar.score)), ("half", Json::Integer(bar.half))])
}
