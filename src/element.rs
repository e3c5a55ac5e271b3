//! Elements, built by calls.
//!
//! `html!` writes out at every element all that it takes to make one, hundreds of bytes of wasm each. Here it is a call,
//! and a short one more for each child.

use std::rc::Rc;

use yew::html::{onchange, onclick};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag, VText};

/// An element in the making.
#[derive(Debug)]
pub(crate) struct Element(Box<Draft>);

#[derive(Debug)]
struct Draft {
    tag: VTag,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
}

/// An element with attributes, in the order of the markup: `element!("td", "class" = "small")`.
///
/// The names are literals; so the names of two renderings are compared by their place in memory alone.
macro_rules! element {
    ($tag:expr $(, $name:literal = $value:expr)* $(,)?) => {
        $crate::element::Element::new($tag, &[$($name),*], &[$($value),*])
    };
}
pub(crate) use element;

impl Element {
    /// An element with the names and the values of its attributes.
    #[inline(never)]
    pub(crate) fn new(tag: &'static str, names: &'static [&'static str], values: &[&str]) -> Self {
        let attribute = |value: &&str| Some(AttributeOrProperty::Attribute((*value).to_owned().into()));
        let mut tag = VTag::new(tag);
        tag.attributes = Attributes::Dynamic { keys: names, values: values.iter().map(attribute).collect() };
        Self(Box::new(Draft { tag, listeners: Vec::new(), children: Vec::new() }))
    }

    /// Sets the value of an input.
    pub(crate) fn value(mut self, value: &str) -> Self {
        self.0.tag.set_value(value.to_owned());
        self
    }

    /// Sets whether an input is checked.
    pub(crate) fn checked(mut self, checked: bool) -> Self {
        self.0.tag.set_checked(checked);
        self
    }

    /// Sets the key: with another one it is another element.
    pub(crate) fn key(mut self, key: &str) -> Self {
        self.0.tag.key = Some(key.into());
        self
    }

    /// Sets who else holds the element, once it is in the page.
    pub(crate) fn node(mut self, node: &NodeRef) -> Self {
        self.0.tag.node_ref = node.clone();
        self
    }

    /// Adds a listener.
    #[inline(never)]
    pub(crate) fn on(mut self, listener: Rc<dyn Listener>) -> Self {
        self.0.listeners.push(Some(listener));
        self
    }

    /// Says whom a press tells.
    pub(crate) fn on_click(self, callback: Callback<MouseEvent>) -> Self {
        self.on(Rc::new(onclick::Wrapper::new(callback)))
    }

    /// Says whom a choice tells.
    pub(crate) fn on_change(self, callback: Callback<Event>) -> Self {
        self.on(Rc::new(onchange::Wrapper::new(callback)))
    }

    /// Adds a child.
    #[inline(never)]
    pub(crate) fn child(mut self, child: impl Into<Html>) -> Self {
        self.0.children.push(child.into());
        self
    }

    /// Adds a child, or an empty place for it: what follows is never taken for what went before.
    #[inline(never)]
    pub(crate) fn child_if<T: Into<Html>>(self, child: Option<T>) -> Self {
        self.child(child.map(Into::into).unwrap_or_default())
    }

    /// Adds children.
    pub(crate) fn children(self, children: impl Iterator<Item = Html>) -> Self {
        children.fold(self, Self::child)
    }

    /// Adds a text.
    #[inline(never)]
    pub(crate) fn text(self, text: &str) -> Self {
        self.child(VText::new(text.to_owned()))
    }
}

impl From<Element> for Html {
    #[inline(never)]
    fn from(element: Element) -> Self {
        let Draft { mut tag, listeners, children } = *element.0;
        if !listeners.is_empty() {
            tag.set_listeners(listeners.into());
        }
        if let Some(inside) = tag.children_mut() {
            // Most have one child; a list of one would take more memory.
            *inside = match <[Html; 1]>::try_from(children) {
                Ok([only]) => only,
                Err(children) => side_by_side(children),
            };
        }
        tag.into()
    }
}

/// Nodes side by side.
pub(crate) fn side_by_side(nodes: Vec<Html>) -> Html {
    VList::from(nodes).into()
}

/// A node where it is to be shown; elsewhere an empty place for it.
pub(crate) fn only_if(shown: bool, node: impl FnOnce() -> Html) -> Html {
    if shown { node() } else { Html::default() }
}
