//! What one takes along from a result: texts, a link, a file, a reminder for the calendar.
#![allow(clippy::expect_used, clippy::panic, reason = "what cannot be made is to fail its test")]

use std::rc::Rc;

use career_quiz::content::Content;
use career_quiz::result::calendar;
use career_quiz::result::outline::outline;
use career_quiz::result::task::Task;
use quiz_core::day::Day;
use quiz_core::responses::{Answer, Rating, Responses};
use quiz_core::result::Outline;
use quiz_core::session::{Screen, Session, saved_file};
use quiz_core::widget::opened::from_address;
use quiz_core::widget::{Effect, Intent, Remembered, Source, State};
use quiz_core::words::{English, Words};
use quiz_core::{Json, Quiz};

const TODAY: Day = Day::new(20_000);

/// Answers in the order of presentation; `?` is “Not sure”, `-` is open.
fn answered(quiz: &Quiz, signs: &str) -> Session {
    let answer = |sign: char| match sign {
        '-' => Answer::Open,
        sign => Rating::parse(&sign.to_string()).map_or(Answer::Unsure, Answer::Given),
    };
    let responses = Responses::new(quiz, signs.chars().map(answer), []);
    Session { responses, screen: Screen::Result, finished: Some(TODAY), ..Session::new(quiz) }
}

/// The state that shows a session.
fn shown(quiz: &Quiz, session: Session) -> State {
    State::new(quiz, &Remembered { session: Some(session), ..Remembered::default() })
}

/// The shipped quiz, and people of all kinds who have answered it.
const PEOPLE: [&str; 7] = [
    "4223223113220312411413?3",
    "222211212332122332121212",
    "333213232211222232212322",
    "?440041?400?404?04?0403?",
    "123004344204114014433010",
    "????????????????????????",
    "------------------------",
];

fn parse(json: &str) -> Json {
    serde_json::from_str(json).expect("JSON")
}

fn content(quiz: &Json) -> Content {
    Content {
        quiz: Rc::new(Quiz::from_json(quiz).expect("a good quiz")),
        words: Rc::new(Words::from_json(&parse(include_str!("../static/locales/en.json"))).expect("good words")),
        locale: Rc::new(English),
        languages: None,
        heading_level: 2,
        paper: String::new(),
        share_with: String::new(),
    }
}

fn shipped() -> Content {
    content(&parse(include_str!("../static/quizzes/swe-or-mle/quiz.json")))
}

const SPECIMEN: &str = include_str!("../crates/quiz-core/tests/quizzes/specimen.json");

/// A small quiz that has every field that there is.
fn specimen() -> Content {
    content(&parse(SPECIMEN))
}

/// The outline that the texts are made from.
fn outlined(content: &Content, state: &State, day: Day) -> Outline {
    outline(content, state, &state.session().responses.score(&content.quiz), Some(day), false)
}

#[test]
fn the_texts_are_short_and_say_the_verdict_the_day_and_each_area() {
    let content = shipped();
    for signs in PEOPLE {
        let state = shown(&content.quiz, answered(&content.quiz, signs));
        let outline = outlined(&content, &state, TODAY);
        for task in [Task::CopyText, Task::CopyMarkdown] {
            let Effect::Copy { text, .. } = task.effect(&content, &state, TODAY.after(30), "") else {
                panic!("{task:?} copies nothing")
            };
            let count = text.split_whitespace().count();
            assert!(count <= 400, "{signs}: {count} words");
            assert!(text.contains(&outline.verdict) && text.contains("4 October 2024"), "{text}");
            for area in &content.quiz.areas {
                assert!(text.contains(&area.name), "{signs}: {} is missing", area.name);
            }
        }
    }
}

#[test]
fn a_date_is_one_event_for_a_whole_day() {
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//career-quiz//EN",
        "BEGIN:VEVENT",
        "UID:specimen-20251004@career-quiz",
        "DTSTAMP:20241004T000000Z",
        "DTSTART;VALUE=DATE:20251004",
        "SUMMARY:Look again: Tea or coffee?",
        "DESCRIPTION:A year ago: no side. Take the quiz again and see what has chan",
        " ged.",
        "URL:https://example.com/a",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(
        calendar::event(&specimen(), "no side", "https://example.com/a", TODAY.after(calendar::A_YEAR), TODAY),
        expected.join("\r\n")
    );
}

#[test]
fn lines_of_a_calendar_are_folded_and_texts_escaped_whatever_is_in_them() {
    let long = "Tee; Kaffee, oder Wärmflasche: größere Auswahl für ältere Füchse, größere Höhe für übermütige Vögel";
    let content = content(&parse(&SPECIMEN.replace("Tea or coffee?", &format!("{long} \\\\o/"))));
    let event = calendar::event(&content, "no side", "", TODAY, TODAY);
    assert!(event.ends_with("\r\n") && !event.replace("\r\n", "").contains(['\r', '\n']));
    assert!(event.split("\r\n").all(|line| line.len() <= 75), "{event}");
    let unfolded = event.replace("\r\n ", "");
    let summary = r"Look again: Tee\; Kaffee\, oder Wärmflasche: größere Auswahl für ältere Füchse\, größere Höhe für übermütige Vögel \\o/";
    assert_eq!(unfolded.lines().find_map(|line| line.strip_prefix("SUMMARY:")), Some(summary));
}

#[test]
fn each_task_comes_to_what_the_browser_is_to_do() {
    let content = shipped();
    let quiz = &content.quiz;
    let state = shown(quiz, answered(quiz, PEOPLE[4]));
    let (responses, later) = (&state.session().responses, TODAY.after(30));
    let effect = |task: Task| task.effect(&content, &state, later, "https://example.com/a?b#c_");
    // A result is of the day that it was reached, not of the day that it is copied.
    let outline = outlined(&content, &state, TODAY);

    assert_eq!(effect(Task::Print), Effect::Print);
    let text = outline.text(&content.words);
    assert_eq!(effect(Task::CopyText), Effect::Copy { text, done: "keep.text.done" });
    let text = outline.markdown(&content.words);
    assert_eq!(effect(Task::CopyMarkdown), Effect::Copy { text, done: "keep.markdown.done" });
    let (name, text) =
        ("swe-or-mle-2024-10-04.json".to_owned(), saved_file::write(quiz, responses, Some(TODAY)).to_string());
    let done = "keep.file.done";
    assert_eq!(effect(Task::Save), Effect::Download { name, kind: "application/json", text, done });
    // But one looks again a year from now.
    let name = "swe-or-mle-2024-10-04.ics".to_owned();
    let text = calendar::event(
        &content,
        &outline.verdict_short,
        "https://example.com/a?b",
        later.after(calendar::A_YEAR),
        TODAY,
    );
    let done = "keep.remind.done";
    assert_eq!(effect(Task::Calendar), Effect::Download { name, kind: "text/calendar", text, done });

    let Effect::Copy { text: link, done: "keep.link.done" } = effect(Task::CopyLink) else { panic!("no link") };
    let hash = link.strip_prefix("https://example.com/a?b#c_").expect("what the page has stays");
    assert_eq!(from_address(quiz, hash), Some(Intent::Visit(Source::Link, responses.clone())));
}

#[test]
fn a_result_of_somebody_else_is_of_its_own_day_or_of_none() {
    let content = shipped();
    let quiz = &content.quiz;
    let responses = answered(quiz, PEOPLE[0]).responses;
    let own = shown(quiz, answered(quiz, PEOPLE[4]));
    let file = Source::File { day: Some(TODAY), old: None };
    for (source, name, day) in [(file, "swe-or-mle-2024-10-04", Some(TODAY)), (Source::Link, "swe-or-mle", None)] {
        let visit = own.apply(quiz, Intent::Visit(source, responses.clone())).expect("a visit");
        let effect = |task: Task| task.effect(&content, &visit, TODAY.after(90), "");
        let text = saved_file::write(quiz, &responses, day).to_string();
        let (kind, done) = ("application/json", "keep.file.done");
        assert_eq!(effect(Task::Save), Effect::Download { name: format!("{name}.json"), kind, text, done });
        let Effect::Picture { picture, .. } = effect(Task::Picture { tall: false }) else { panic!("no picture") };
        assert!(picture.contains(&format!(r#""name":"{name}.png""#)), "{picture}");
        for task in [Task::CopyText, Task::CopyMarkdown] {
            let Effect::Copy { text, .. } = effect(task) else { panic!("no text") };
            assert_eq!(text.contains("4 October 2024"), day.is_some(), "{text}");
            assert!(!text.contains("2025"), "{text}");
        }
    }
}

#[test]
fn what_is_adopted_from_a_file_is_not_compared_with_what_came_later() {
    let content = shipped();
    let quiz = &content.quiz;
    let responses = answered(quiz, PEOPLE[0]).responses;
    let own = shown(quiz, Session { finished: Some(TODAY.after(90)), ..answered(quiz, PEOPLE[4]) });
    let visit = Intent::Visit(Source::File { day: Some(TODAY), old: None }, responses);
    let adopted = own.apply(quiz, visit).and_then(|visit| visit.apply(quiz, Intent::Adopt)).expect("it is adopted");
    assert_eq!(adopted.earlier().len(), 1, "the later one is kept");
    let outline = outlined(&content, &adopted, TODAY);
    assert_eq!((outline.compare, outline.earlier.as_str()), (None, ""));
    assert_eq!(outline.date, "4 October 2024");
}

#[test]
fn where_no_link_can_lead_the_person_is_told() {
    let content = shipped();
    let state = shown(&content.quiz, answered(&content.quiz, PEOPLE[0]));
    assert_eq!(Task::CopyLink.effect(&content, &state, TODAY, ""), Effect::Tell("keep.link.none"));
}

#[test]
fn a_result_without_a_day_is_of_today() {
    let content = shipped();
    let state = shown(&content.quiz, Session { finished: None, ..answered(&content.quiz, PEOPLE[0]) });
    let Effect::Download { name, text, .. } = Task::Save.effect(&content, &state, TODAY, "") else { panic!("no file") };
    assert_eq!(name, "swe-or-mle-2024-10-04.json");
    assert_eq!(parse(&text).get("day"), Some(&Json::text("2024-10-04")));
}
