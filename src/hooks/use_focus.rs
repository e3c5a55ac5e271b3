//! Focus follows the person to the heading of a new screen; never on load.

use web_sys::HtmlElement;
use yew::prelude::*;

/// Moves focus to `heading` when `steps` has grown.
#[hook]
pub(crate) fn use_focus(steps: u32, heading: &NodeRef) {
    let heading = heading.clone();
    use_effect_with(steps, move |steps| {
        #[cfg(feature = "crash")]
        super::crash("effect");
        if *steps > 0
            && let Some(heading) = heading.cast::<HtmlElement>()
        {
            // A heading without a place in the page has nothing to focus; there is nobody to tell.
            let _ = heading.focus();
        }
    });
}
