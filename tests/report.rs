//! What one takes along from a result: the report as text and as Markdown, a link, a file, a date for the calendar.
//!
//! `UPDATE_EXPECT=1 cargo test --test report` writes the reports in `tests/report/` anew.
#![allow(clippy::expect_used, clippy::panic, reason = "what cannot be made is to fail its test")]

use std::rc::Rc;

use career_quiz::content::Content;
use career_quiz::result::task::Task;
use career_quiz::result::{calendar, report};
use expect_test::expect_file;
use quiz_core::responses::{Answer, Rating, Responses};
use quiz_core::session::{Session, Step, saved_file};
use quiz_core::widget::opened::from_address;
use quiz_core::widget::{Effect, Intent, Source};
use quiz_core::{Day, Direction, Json, Label, Quiz, Strength, Words};

const TODAY: Day = Day::new(20_000);

/// Answers in the order of presentation; `?` is “Not sure”, `-` is open.
fn answered(quiz: &Quiz, signs: &str) -> Session {
    let answer = |sign: char| match sign {
        '-' => Answer::Open,
        sign => Rating::parse(&sign.to_string()).map_or(Answer::Unsure, Answer::Given),
    };
    let responses = Responses::new(quiz, signs.chars().map(answer), []);
    Session { responses, step: Step::Result, finished: Some(TODAY), ..Session::new(quiz) }
}

/// The shipped quiz, and people of all kinds who have answered it.
const PEOPLE: [&str; 7] = [
    "420320300432141?30240234",
    "2?32213123?1221401222312",
    "212120312213?3?222421233",
    "03?2?304?1333?212131?142",
    "123003333234?21023214010",
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

fn text(content: &Content, session: &Session) -> String {
    report::text(content, session, &session.responses.score(&content.quiz), TODAY)
}

fn markdown(content: &Content, session: &Session) -> String {
    report::markdown(content, session, &session.responses.score(&content.quiz), TODAY)
}

#[test]
fn the_reports_of_the_small_quiz() {
    let content = specimen();
    for (name, signs) in [("for", "40404040"), ("against", "04040404"), ("middle", "2?2-2222")] {
        let session = answered(&content.quiz, signs);
        expect_file![format!("report/{name}.txt")].assert_eq(&text(&content, &session));
        expect_file![format!("report/{name}.md")].assert_eq(&markdown(&content, &session));
    }
}

#[test]
fn a_report_says_the_verdict_each_area_and_each_answer() {
    let content = shipped();
    for signs in PEOPLE {
        let session = answered(&content.quiz, signs);
        let report = text(&content, &session);
        let outcome = session.responses.score(&content.quiz);
        let lines: Vec<&str> = report.lines().collect();
        assert_eq!(lines.first().copied(), Some(content.quiz.title.as_str()));
        assert!(lines.contains(&content.verdict(outcome.label).as_str()), "{signs}");
        assert!(lines.contains(&"2024-10-04"), "{signs}");
        for (area, part) in content.quiz.areas.iter().zip(&outcome.parts.areas) {
            let line = lines.iter().find(|line| line.starts_with(&format!("* {}: ", area.name)));
            assert!(line.is_some_and(|line| line.ends_with(&content.points(*part))), "{signs} {}", area.name);
        }
        for (question, answer) in content.quiz.questions.iter().zip(session.responses.answers()) {
            let line = format!("* {} {}", question.text, content.answer(*answer));
            assert!(lines.contains(&line.as_str()), "{signs} {}", question.id);
        }
    }
}

#[test]
fn markdown_says_the_same_in_the_same_order() {
    /// The lines without what makes them a title, a heading or an item.
    fn said(report: &str, item: &str) -> Vec<String> {
        let lines = report.lines().filter(|line| !line.is_empty() && !line.chars().all(|c| c == '=' || c == '-'));
        let bare = lines.map(|line| line.trim_start_matches("## ").trim_start_matches("# ").trim_start_matches(item));
        bare.map(|line| line.replace('\\', "")).collect()
    }
    let content = shipped();
    for signs in PEOPLE {
        let session = answered(&content.quiz, signs);
        assert_eq!(said(&text(&content, &session), "* "), said(&markdown(&content, &session), "- "), "{signs}");
    }
}

#[test]
fn headings_are_underlined_as_long_as_they_are() {
    let content = shipped();
    let report = text(&content, &answered(&content.quiz, PEOPLE[0]));
    let lines: Vec<&str> = report.lines().collect();
    let is_rule = |line: &&str| line.len() > 1 && line.chars().all(|c| c == '=' || c == '-');
    let rules: Vec<(&str, &str)> = lines
        .windows(2)
        .filter_map(|pair| Some((*pair.first()?, *pair.get(1)?)))
        .filter(|(_, rule)| is_rule(rule))
        .collect();
    assert!(rules.len() > 5, "{rules:?}");
    for (heading, rule) in rules {
        assert_eq!(heading.chars().count(), rule.len(), "{heading}");
    }
}

#[test]
fn markdown_finds_nothing_to_act_on_in_the_texts_of_a_quiz() {
    let hostile = SPECIMEN.replace("Tea or coffee?", "*Tea* [or](x) `coffee` <b> # |");
    let content = content(&parse(&hostile));
    let report = markdown(&content, &answered(&content.quiz, "40404040"));
    assert_eq!(report.lines().next(), Some(r"# \*Tea\* \[or\](x) \`coffee\` \<b\> \# \|"));
}

#[test]
fn one_looks_again_after_a_year_where_one_stays_and_after_a_quarter_elsewhere() {
    let toward = |direction| Label::Toward(direction, Strength::Clear);
    let table = [(toward(Direction::Against), 365), (toward(Direction::For), 91), (Label::TooClose, 91)];
    for (label, days) in table {
        assert_eq!(calendar::days_until_again(label), days, "{label:?}");
    }
}

#[test]
fn a_date_is_one_event_for_a_whole_day() {
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//career-quiz//EN",
        "BEGIN:VEVENT",
        "UID:specimen-20250103@career-quiz",
        "DTSTAMP:20241004T000000Z",
        "DTSTART;VALUE=DATE:20250103",
        "SUMMARY:Look again: Tea or coffee?",
        "DESCRIPTION:Take the quiz again and compare. What has changed since last t",
        " ime?",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(calendar::event(&specimen(), TODAY.after(91), TODAY), expected.join("\r\n"));
}

#[test]
fn lines_of_a_calendar_are_folded_and_texts_escaped_whatever_is_in_them() {
    let long = "Tee; Kaffee, oder Wärmflasche: größere Auswahl für ältere Füchse, größere Höhe für übermütige Vögel";
    let content = content(&parse(&SPECIMEN.replace("Tea or coffee?", &format!("{long} \\\\o/"))));
    let event = calendar::event(&content, TODAY, TODAY);
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
    let session = answered(quiz, PEOPLE[4]);
    let later = TODAY.after(30);
    let effect = |task: Task| task.effect(&content, &session, later, "https://example.com/a?b#c");

    assert_eq!(effect(Task::Print), Effect::Print);
    // A result is of the day that it was reached, not of the day that it is copied.
    let copied = |text| Effect::Copy { text, done: "take.copied" };
    assert_eq!(effect(Task::CopyText), copied(text(&content, &session)));
    assert_eq!(effect(Task::CopyMarkdown), copied(markdown(&content, &session)));
    let file = saved_file::write(quiz, &session.responses, TODAY).to_string();
    let name = "swe-or-mle-2024-10-04.json".to_owned();
    assert_eq!(effect(Task::Save), Effect::Download { name, kind: "application/json", text: file });
    // But one looks again so many days from now.
    let name = "swe-or-mle-2024-10-04.ics".to_owned();
    let event = calendar::event(&content, later.after(365), TODAY);
    assert_eq!(effect(Task::Calendar), Effect::Download { name, kind: "text/calendar", text: event });

    let Effect::Copy { text: link, done: "take.link_copied" } = effect(Task::CopyLink) else { panic!("no link") };
    let hash = link.strip_prefix("https://example.com/a?b").expect("the same page");
    assert_eq!(from_address(quiz, hash), Some(Intent::Visit(Source::Link, session.responses.clone())));
}

#[test]
fn a_result_without_a_day_is_of_today() {
    let content = shipped();
    let session = Session { finished: None, ..answered(&content.quiz, PEOPLE[0]) };
    let Effect::Download { name, text, .. } = Task::Save.effect(&content, &session, TODAY, "") else {
        panic!("no file")
    };
    assert_eq!(name, "swe-or-mle-2024-10-04.json");
    assert_eq!(parse(&text).get("day"), Some(&Json::text("2024-10-04")));
}
