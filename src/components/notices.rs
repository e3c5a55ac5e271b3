//! What stands beside the verdict and never changes it: cautions, blockers, the pattern, evidence against confidence.

use quiz_core::{EvidenceGap, Label, Lean, Outcome, Pattern};
use yew::prelude::*;

use super::heading::heading;
use crate::view::{View, text};

/// All notices of a result.
pub fn notices(view: &View<'_>, outcome: &Outcome) -> Html {
    let cautions = view.content.cautions(outcome, view.is_fast);
    let blockers = view.content.blockers(outcome);
    // A result without a side names none, here neither.
    let pattern = outcome.pattern.filter(|_| outcome.label != Label::TooClose);
    html! {
        <>
            if !cautions.is_empty() {
                <div class="cautions" data-section="cautions">{ for cautions.iter().map(|said| html! { <p>{ text(said) }</p> }) }</div>
            }
            if !blockers.is_empty() {
                <div class="blockers" data-section="blockers">{ for blockers.iter().map(|said| html! { <p>{ text(said) }</p> }) }</div>
            }
            { pattern.map_or_else(Html::default, |pattern| together(view, pattern)) }
            { gap(view) }
        </>
    }
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
    html! {
        <section class="pattern" data-section="pattern" data-pattern={pattern.name.id()}>
            { heading(view, 1, "section-title", text(&said.title)) }
            <p>{ text(&said.text) }</p>
            <dl class="leans">
                { for leans.iter().map(|(key, lean)| html! {
                    <div>
                        <dt>{ view.say(key) }</dt>
                        <dd>{ view.say(lean_key(*lean)) }</dd>
                    </div>
                }) }
            </dl>
            if unknown {
                <p>{ view.say("pattern.find_out") }</p>
            }
        </section>
    }
}

fn lean_key(lean: Lean) -> &'static str {
    match lean {
        Lean::Plus => "lean.plus",
        Lean::Open => "lean.open",
        Lean::Minus => "lean.minus",
        Lean::Unknown => "lean.unknown",
    }
}

/// What was done, against how sure the person feels.
fn gap(view: &View<'_>) -> Html {
    let key = match EvidenceGap::of(view.quiz(), &view.session.answers) {
        Some(EvidenceGap::MoreDone) => "gap.more_done",
        Some(EvidenceGap::MoreFelt) => "gap.more_felt",
        None => return Html::default(),
    };
    html! { <p class="gap" data-section="gap">{ view.say(key) }</p> }
}
