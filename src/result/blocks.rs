//! Paragraphs, headings, lists and things to do: the one path from the texts of an outline to markup.

use std::rc::Rc;

use quiz_core::quiz::Direction;
use quiz_core::responses::{Answer, Rating};
use quiz_core::result::{Block, Card, Entry, Section};
use quiz_core::session::Action;
use yew::html::ontoggle;
use yew::prelude::*;

use crate::browser::event;
use crate::components::button::edit_button;
use crate::components::heading::heading;
use crate::element::{Element, element, side_by_side};
use crate::view::{View, text};

/// Blocks below each other. Headings are `below` levels under the widget's highest. In an area of one's own result
/// (`tries`) another answer can be tried in each entry that has one.
pub(super) fn blocks(view: &View<'_>, blocks: &[Block], below: u8, tries: bool) -> Html {
    let mut title = "";
    let mut shown = Vec::new();
    for block in blocks {
        shown.push(match block {
            Block::Heading(words) => {
                title = words;
                heading(view, below, "subtitle", text(words))
            }
            Block::Text(words) => element!("p").text(words).into(),
            Block::List { ordered, entries } => list(view, *ordered, entries, title, tries),
            Block::Card(one) => card(view, one, below, false).into(),
        });
    }
    side_by_side(shown)
}

/// A list, named by the heading above it.
fn list(view: &View<'_>, ordered: bool, entries: &[Entry], name: &str, tries: bool) -> Html {
    let tries = tries && entries.iter().any(|entry| entry.question.is_some());
    let (tag, class) = match (ordered, tries) {
        (true, _) => ("ol", "entries entries-ordered"),
        (false, true) => ("ul", "entries answers"),
        (false, false) => ("ul", "entries"),
    };
    // A list without dots is no list to some readers, unless it says so.
    let list = if name.is_empty() {
        element!(tag, "role" = "list", "class" = class)
    } else {
        element!(tag, "role" = "list", "aria-label" = name, "class" = class)
    };
    list.children(entries.iter().map(|one| entry(view, one, tries))).into()
}

fn entry(view: &View<'_>, entry: &Entry, tries: bool) -> Html {
    let asked = entry.question.and_then(|asked| Some((asked, view.quiz().questions.get(asked.question)?)));
    let item = match asked {
        Some((asked, question)) => {
            let to = asked.rating.map_or_else(String::new, |rating| rating.number().to_string());
            element!("li", "data-question" = &question.id, "data-to" = &to)
        }
        None => element!("li"),
    };
    let title = || {
        if entry.link.is_empty() {
            element!("span", "class" = "entry-title").text(&entry.title)
        } else {
            element!("a", "class" = "entry-title", "href" = &entry.link, "target" = "_blank", "rel" = "noopener")
                .text(&entry.title)
        }
    };
    let mark = || {
        let class = match entry.side {
            Some(Direction::For) => "entry-mark side-for",
            Some(Direction::Against) => "entry-mark side-against",
            None => "entry-mark",
        };
        element!("span", "class" = class).text(&entry.mark)
    };
    let said = || {
        let (shown, spoken) = (text(&entry.text), &entry.spoken);
        if spoken.is_empty() {
            return element!("span", "class" = "entry-text").child(shown);
        }
        element!("span", "class" = "entry-text")
            .child(element!("span", "aria-hidden" = "true").child(shown))
            .child(element!("span", "class" = "hidden").text(spoken))
    };
    let item = match asked {
        Some((asked, question)) if tries => item
            .child(edit_button(view, asked.question, question, "button button-statement").text(&entry.title))
            .text(" ")
            .child(choice(view, asked.question, &entry.title)),
        _ => item.child_if((!entry.title.is_empty()).then(title)).text(" "),
    };
    item.child_if((!entry.text.is_empty()).then(said))
        .text(" ")
        .child_if((!entry.mark.is_empty()).then(mark))
        .child_if(cited(&entry.cited))
        .into()
}

/// What a text rests on.
fn cited(sources: &str) -> Option<Html> {
    let cited = || side_by_side(vec![text(" "), element!("span", "class" = "cited").text(sources).into()]);
    (!sources.is_empty()).then(cited)
}

/// The answer as a list to choose from. It is made anew when the session is replaced, since a browser remembers what
/// was chosen in it.
fn choice(view: &View<'_>, at: usize, statement: &str) -> Element {
    let (quiz, answer) = (view.quiz(), view.session.responses.answer(at));
    let on_intent = view.on_intent.clone();
    let on_change = Callback::from(move |event: Event| {
        if let Some(value) = event::chosen(&event) {
            let answer = Rating::parse(&value).map_or(Answer::Unsure, Answer::Given);
            View::act(&on_intent, Action::Answer(at, answer));
        }
    });
    let option = |value: &str, chosen: bool, label: &str| {
        let option = if chosen {
            element!("option", "value" = value, "selected" = "selected")
        } else {
            element!("option", "value" = value)
        };
        option.text(label).into()
    };
    let rated = |rating: Rating| answer == Answer::Given(rating);
    let open = || {
        element!(
            "option",
            "selected" = "selected",
            "disabled" = "disabled",
            "lang" = view.content.words.say("language")
        )
        .child(view.say("review.open_answer"))
    };
    let label = view.content.words.fill("details.try", &[("statement", statement)]);
    let id = quiz.questions.get(at).map_or("", |question| &question.id);
    element!("select", "data-try" = id, "aria-label" = &label)
        .key(&view.state.screens().to_string())
        .on_change(on_change)
        .child_if(answer.is_open().then(open))
        .children(
            quiz.scale
                .iter()
                .map(|choice| option(&choice.value.number().to_string(), rated(choice.value), &choice.label)),
        )
        .child(option("unsure", answer == Answer::Unsure, &quiz.unsure))
}

/// Something to do; what is to be done `first` can have the focus, for what leads there.
pub(super) fn card(view: &View<'_>, card: &Card, below: u8, first: bool) -> Element {
    let line = |class: &str, words: &str| (!words.is_empty()).then(|| element!("p", "class" = class).text(words));
    let title = heading(view, below, "subtitle", text(&card.title));
    let title = if first { element!("div", "tabindex" = "-1").child(title).into() } else { title };
    let article = if first {
        element!("div", "data-step" = &card.id, "data-section" = "first", "class" = "card")
    } else {
        element!("div", "data-step" = &card.id, "class" = "card")
    };
    article
        .child(title)
        .child_if(line("effort", &card.effort))
        .child_if(line("because", &card.because))
        .child(element!("p").text(&card.text).child_if(cited(&card.cited)))
        .child_if(line("this-week", &card.first))
}

/// What is closed at first, under a summary.
pub(super) fn disclosure(view: &View<'_>, names: Element, summary: impl Into<Html>, inside: Html) -> Html {
    names
        .on(Rc::new(ontoggle::Wrapper::new(view.on_toggle.clone())))
        .child(element!("summary").child(summary))
        .child(element!("div", "class" = "inside").child(inside))
        .into()
}

/// A section, closed at first: its title, and beside it what it says closed.
pub(super) fn section(view: &View<'_>, section: &Section, inside: Html) -> Html {
    let said = || element!("span", "class" = "summary-text").text(" – ").text(&section.summary);
    let summary = element!("span")
        .child(element!("strong").text(&section.title))
        .child_if((!section.summary.is_empty()).then(said));
    disclosure(view, element!("details", "data-section" = &section.id, "class" = "section"), summary, inside)
}
