//! What to take home from a result, all without a server; and the file that brings it back.

use yew::prelude::*;

use super::button::{Look, button};
use super::heading::heading;
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
    html! {
        <section class="take" data-section="take">
            { heading(view, 1, "section-title", view.say("take.title")) }
            <p class="small">{ view.say("take.lead") }</p>
            <div class="actions">
                { for tasks.map(|(action, task)| {
                    let on_task = view.on_task.clone();
                    let on_press = Callback::from(move |_| on_task.emit(task));
                    button(Look::Secondary, action, on_press, view.say(key(task)))
                }) }
                { open_file(view) }
            </div>
            <div class="message" role="status" data-message="">
                if !matches!(view.message, Some(Message::Link(..))) {
                    { message(view) }
                }
            </div>
        </section>
    }
}

/// The way for a saved file back in.
pub fn open_file(view: &View<'_>) -> Html {
    let onchange = view.on_file.clone();
    html! {
        <label class="button file">
            <input type="file" name="open" accept="application/json,.json" data-action="open" {onchange} />
            <span>{ view.say("take.open") }</span>
        </label>
    }
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
        Some(Message::Said(key)) => html! { <p>{ view.say(key) }</p> },
        Some(Message::About(key, name) | Message::Link(key, name)) => {
            html! { <p>{ view.fill(key, &[("name", name)]) }</p> }
        }
        Some(Message::Copy(copied)) => html! {
            <label>
                { view.say("take.by_hand") }
                <textarea readonly=true rows="6" value={copied.clone()} />
            </label>
        },
    }
}
