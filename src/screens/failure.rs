//! The screen for when there is no quiz to show: what is wrong, in words that help to mend it.

use yew::prelude::*;

use crate::components::heading::heading_tag;
use crate::element::element;

/// How many problems are shown; the rest is counted.
const MOST_SHOWN: usize = 12;

/// What the screen needs.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FailureProps {
    /// The level of the heading, 1 to 6.
    pub level: u8,
    /// The heading.
    pub title: String,
    /// What can be done.
    pub advice: String,
    /// The problems, for the owner of the page: a place and a sentence each.
    pub problems: Vec<String>,
}

/// The screen.
#[component]
pub fn Failure(props: &FailureProps) -> Html {
    let more = props.problems.len().saturating_sub(MOST_SHOWN);
    let problems = props.problems.iter().take(MOST_SHOWN).map(|problem| element!("li").text(problem).into());
    let problems = element!("ul", "class" = "problems")
        .children(problems)
        .child_if((more > 0).then(|| element!("li").text(&format!("+ {more}"))));
    element!("div", "part" = "screen", "data-screen" = "failure", "lang" = "en", "dir" = "ltr", "class" = "screen")
        .child(element!(heading_tag(props.level), "class" = "title").text(&props.title))
        .child(element!("p", "class" = "lead").text(&props.advice))
        .child(problems)
        .into()
}
