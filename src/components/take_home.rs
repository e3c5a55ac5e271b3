//! What to take home from a result, all without a server; and the file that brings it back.

use yew::prelude::*;

use super::button::{Look, button};
use super::heading::heading;
use crate::element::element;
use crate::intent::{Message, Task};
use crate::view::View;

/// The buttons, and what the last one said.
pub fn take_home(view: &View<'_>) -> Html {
    let tasks = [
        ("print", Task::Print),
        ("copy", Task::CopyText),
        ("copy-markdown", Task::CopyMarkdown),
        ("share", Task::CopyLink),
        ("save", Task::Save),
        ("calendar", Task::Calendar),
    ];
    let press = |(action, task): (&'static str, Task)| {
        let on_task = view.on_task.clone();
        button(Look::Secondary, action, Callback::from(move |_| on_task.emit(task)), view.say(key(task)))
    };
    let here = !matches!(view.message, Some(Message::Link(..)));
    let actions = tasks.into_iter().map(press);
    element!("section", "data-section" = "take", "class" = "take")
        .child(heading(view, 1, "section-title", view.say("take.title")))
        .child(element!("p", "class" = "small").child(view.say("take.lead")))
        .child(element!("div", "class" = "actions").children(actions).child(open_file(view)))
        .child(
            element!("div", "role" = "status", "data-message" = "", "class" = "message")
                .child_if(here.then(|| message(view))),
        )
        .into()
}

/// The way for a saved file back in.
pub fn open_file(view: &View<'_>) -> Html {
    let input = element!(
        "input",
        "type" = "file",
        "name" = "open",
        "accept" = "application/json,.json",
        "data-action" = "open",
    );
    element!("label", "class" = "button file")
        .child(input.on_change(view.on_file.clone()))
        .child(element!("span").child(view.say("take.open")))
        .into()
}

fn key(task: Task) -> &'static str {
    match task {
        Task::Print => "take.print",
        Task::CopyText => "take.copy",
        Task::CopyMarkdown => "take.copy_markdown",
        Task::CopyLink => "take.share",
        Task::Save => "take.save",
        Task::Calendar => "take.calendar",
    }
}

/// What the person is told.
pub fn message(view: &View<'_>) -> Html {
    match view.message {
        None => Html::default(),
        Some(Message::Said(key)) => element!("p").child(view.say(key)).into(),
        Some(Message::About(key, name) | Message::Link(key, name)) => {
            element!("p").child(view.fill(key, &[("name", name)])).into()
        }
        Some(Message::Copy(copied)) => element!("label")
            .child(view.say("take.by_hand"))
            .child(element!("textarea", "rows" = "6", "readonly" = "readonly").value(copied))
            .into(),
    }
}
