//! What several parts of the worksheet are laid out in: a part with its heading, and the frame of a table of sums.

use crate::html::{Tag, head, tag};
use crate::paper::Paper;

/// A part of the worksheet with its heading; the number before it is that of the style sheet.
///
/// `class` adds to the class of all parts; `title` is the key of the heading.
pub(crate) fn part(paper: Paper, class: &str, title: &str, text: &str) -> Tag {
    let title = tag("h3").text(paper.words.say(title));
    tag("div").with("class", format!("step {class}").trim_end()).child(title).child(tag("p").text(text))
}

/// The heads of the table in which the areas come together.
pub(crate) fn sums_head(paper: Paper) -> Tag {
    let heads = ["g", "h", "p", "p × g", "p × p × h"].map(|letters| head("col", letters));
    tag("thead").child(tag("tr").child(head("col", paper.words.say("areas.area"))).children(heads))
}

/// Its last row: the sums of three columns.
pub(crate) fn sums_foot(paper: Paper, sums: [Tag; 3]) -> Tag {
    tag("tr").child(head("row", paper.words.say("paper.sum")).with("colspan", "3")).children(sums)
}
