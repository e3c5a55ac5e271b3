//! Has the status region speak: emptied at once, written a moment later.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

/// How long the region is empty before it is written, in milliseconds. The same sentence is spoken a second time only where
/// the browser has seen the region without it; and of what changes faster only the last is spoken.
const PAUSE: i32 = 100;

/// The status region of a widget.
#[derive(Clone, Default)]
pub(super) struct Status {
    node: NodeRef,
    /// Counts what was to be spoken, so that only the last is.
    turn: Rc<Cell<u32>>,
}

impl Status {
    pub(super) fn new(node: &NodeRef) -> Self {
        Self { node: node.clone(), ..Self::default() }
    }

    /// Empties the region, and writes a text into it where there is one.
    pub(super) fn speak(&self, text: Option<String>) {
        let turn = self.turn.get().wrapping_add(1);
        self.turn.set(turn);
        self.write("");
        let (Some(text), Some(window)) = (text, web_sys::window()) else { return };
        let status = self.clone();
        let later = Closure::once_into_js(move || {
            if status.turn.get() == turn {
                status.write(&text);
            }
        });
        // A page that is going away has no time left, and nobody listens.
        let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(later.unchecked_ref(), PAUSE);
    }

    fn write(&self, text: &str) {
        if let Some(region) = self.node.cast::<Element>() {
            region.set_text_content(Some(text));
        }
    }
}
