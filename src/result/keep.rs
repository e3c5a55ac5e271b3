//! What a person can keep of a result, all without a server; and the ways back to the answers and out.

use quiz_core::session::{Action, Screen};
use quiz_core::widget::Message;
use yew::prelude::*;

use super::blocks::disclosure;
use super::task::Task;
use crate::components::button::{Look, button};
use crate::components::heading::heading;
use crate::components::message::message;
use crate::components::open_file::open_file;
use crate::components::ways_out::ways_out;
use crate::element::{element, only_if, side_by_side};
use crate::view::View;

/// The buttons, and what the last one came to.
pub(super) fn keep(view: &View<'_>) -> Html {
    let press = |look, (action, key, task): (&'static str, &str, Task)| {
        let on_task = view.on_task.clone();
        button(look, action, Callback::from(move |_| on_task.emit(task)), view.say(key))
    };
    let more = [
        ("picture-tall", "picture.tall", Task::Picture { tall: true }),
        ("copy", "keep.text", Task::CopyText),
        ("copy-markdown", "keep.markdown", Task::CopyMarkdown),
        ("save", "keep.file", Task::Save),
        ("calendar", "keep.remind", Task::Calendar),
    ];
    let actions = element!("div", "class" = "actions")
        .child(press(Look::Primary, ("share", "keep.link", Task::CopyLink)))
        .child(press(Look::Secondary, ("picture", "keep.picture", Task::Picture { tall: false })))
        .child(press(Look::Secondary, ("print", "keep.print", Task::Print)));
    let more = element!("div", "class" = "actions")
        .children(more.into_iter().map(|one| press(Look::Secondary, one)))
        .child(open_file(view));
    let lead = element!("p", "class" = "small").child(view.say("keep.lead"));
    // What there is to say of a link stands above the screen.
    let here = !matches!(view.state.message(), None | Some(Message::Link(..)));
    element!("section", "data-section" = "keep", "class" = "keep")
        .child(heading(view, 1, "section-title", view.say("keep.title")))
        .child(actions)
        // Seen beside the buttons; who listens hears it from the one place that speaks.
        .child(element!("div", "data-message" = "", "class" = "message").child_if(here.then(|| message(view))))
        .child(disclosure(
            view,
            element!("details", "class" = "section more"),
            view.say("keep.more"),
            side_by_side(vec![lead.into(), more.into()]),
        ))
        .into()
}

/// The way back to the answers, and the ways out.
pub(super) fn footer(view: &View<'_>) -> Html {
    let change = || {
        let open = view.acts(Action::Open(Screen::Review));
        let change = button(Look::Quiet, "review", open, view.say("result.change"));
        element!("div", "class" = "ways-out-row").child(change).into()
    };
    element!("div", "class" = "footer").child(only_if(view.state.is_own(), change)).child(ways_out(view)).into()
}
