//! What stands beside the verdict and never changes it: cautions, blockers, the pattern, evidence against confidence.

use quiz_core::{EvidenceGap, Label, Lean, Outcome, Pattern};
use yew::prelude::*;

use crate::components::heading::heading;
use crate::element::{element, side_by_side};
use crate::view::{View, text};

/// All notices of a result.
pub fn notices(view: &View<'_>, outcome: &Outcome) -> Html {
    let cautions = view.content.cautions(outcome, view.is_fast);
    let blockers = view.content.blockers(outcome);
    // A result without a side names none, here neither.
    let pattern = outcome.pattern.filter(|_| outcome.label != Label::TooClose);
    let said = |section: &'static str, said: &[String]| {
        let lines = said.iter().map(|said| element!("p").text(said).into());
        let lines = element!("div", "data-section" = section, "class" = section).children(lines);
        if said.is_empty() { Html::default() } else { lines.into() }
    };
    side_by_side(vec![
        said("cautions", &cautions),
        said("blockers", &blockers),
        pattern.map_or_else(Html::default, |pattern| together(view, pattern)),
        gap(view),
    ])
}

/// Readiness, opportunity and preference together.
fn together(view: &View<'_>, pattern: Pattern) -> Html {
    let Some(said) = view.quiz().patterns.iter().find(|said| said.id == pattern.name.id()) else {
        return Html::default();
    };
    let leans = [
        ("pattern.readiness", pattern.readiness),
        ("pattern.opportunity", pattern.opportunity),
        ("pattern.preference", pattern.preference),
    ];
    let unknown = leans.iter().any(|(_, lean)| *lean == Lean::Unknown);
    let lean = |(key, lean): &(&str, Lean)| {
        element!("div")
            .child(element!("dt").child(view.say(key)))
            .child(element!("dd").child(view.say(lean_key(*lean))))
            .into()
    };
    element!("section", "data-section" = "pattern", "data-pattern" = pattern.name.id(), "class" = "pattern")
        .child_if(said.title.as_ref().map(|title| heading(view, 1, "section-title", text(title))))
        .child_if(said.text.as_ref().map(|said| element!("p").text(said)))
        .child(element!("dl", "class" = "leans").children(leans.iter().map(lean)))
        .child_if(unknown.then(|| element!("p").child(view.say("pattern.find_out"))))
        .into()
}

fn lean_key(lean: Lean) -> &'static str {
    match lean {
        Lean::Plus => "lean.plus",
        Lean::Open | Lean::Split => "lean.open",
        Lean::Minus => "lean.minus",
        Lean::Unknown => "lean.unknown",
    }
}

/// What was done, against how sure the person feels.
fn gap(view: &View<'_>) -> Html {
    let key = match EvidenceGap::of(view.quiz(), &view.session.responses) {
        Some(EvidenceGap::MoreDone) => "gap.more_done",
        Some(EvidenceGap::MoreFelt) => "gap.more_felt",
        None => return Html::default(),
    };
    element!("p", "data-section" = "gap", "class" = "gap").child(view.say(key)).into()
}
