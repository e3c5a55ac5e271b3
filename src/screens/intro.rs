//! What stands around the first statement: above it what this is and how long it takes, below it more about the quiz.

use quiz_core::quiz::Source;
use yew::prelude::*;

use crate::components::heading::heading;
use crate::element::{element, only_if, side_by_side};
use crate::view::{View, text};

/// Seconds that a statement takes: the basis of the stated length.
const SECONDS_A_STATEMENT: usize = 10;

/// The title and the facts, so short that the first statement is seen below them.
pub fn intro(view: &View<'_>) -> Html {
    let quiz = view.quiz();
    let count = quiz.questions.len();
    let minutes = (count * SECONDS_A_STATEMENT).div_ceil(60);
    let private = if view.content.share_with.is_empty() { "start.private" } else { "start.private.shared" };
    let places = [
        ("count", &*count.to_string()),
        ("minutes", &*minutes.to_string()),
        ("private", view.content.words.say(private)),
    ];
    element!("header", "part" = "intro", "class" = "intro")
        .child(heading(view, 0, "title", text(&quiz.title)))
        .child(element!("p", "class" = "facts").child(view.fill("start.facts", &places)))
        .into()
}

/// More about the quiz, closed at first: what it is for, what it is not, and the way to do it on paper.
pub fn about(view: &View<'_>) -> Html {
    let quiz = view.quiz();
    let paper = || {
        let link = element!("a", "href" = &view.content.paper).child(view.say("start.paper"));
        element!("p").child(link).into()
    };
    let sources = || {
        let entry = |source: &Source| {
            element!("li").text(&format!("{}. {}, {}.", source.title, source.kind, source.date)).into()
        };
        side_by_side(vec![
            element!("p", "class" = "about-title").child(view.say("start.sources")).into(),
            element!("ul").children(quiz.sources.iter().map(entry)).into(),
        ])
    };
    element!("details", "class" = "about")
        .child(element!("summary").child(view.say("start.about")))
        .child(element!("p").text(&quiz.intro))
        .child(element!("p").child(view.say("start.mirror")))
        .child(only_if(!view.content.paper.is_empty(), paper))
        .child(only_if(!quiz.sources.is_empty(), sources))
        .into()
}
