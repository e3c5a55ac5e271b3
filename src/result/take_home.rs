//! What to take home from a result, all without a server; and the file that brings it back.

use yew::prelude::*;

use super::task::Task;
use crate::components::button::{Look, button};
use crate::components::heading::heading;
use crate::components::message::message;
use crate::components::open_file::open_file;
use crate::element::element;
use crate::view::View;
use quiz_core::widget::Message;

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
    let here = !matches!(view.state.message(), Some(Message::Link(..)));
    let actions = tasks.into_iter().map(press);
    element!("section", "data-section" = "take", "class" = "take")
        .child(heading(view, 1, "section-title", view.say("take.title")))
        .child(element!("p", "class" = "small").child(view.say("take.lead")))
        .child(element!("div", "class" = "actions").children(actions).child(open_file(view)))
        .child(element!("div", "data-message" = "", "class" = "message").child_if(here.then(|| message(view))))
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
