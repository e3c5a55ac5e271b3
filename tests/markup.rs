//! Every screen as HTML, made without a browser: what changes on a screen shows as a change of `tests/markup/*.html`.
//!
//! `UPDATE_EXPECT=1 cargo test --test markup` writes these files anew; read their diff before you commit it.
#![allow(clippy::expect_used, clippy::panic, reason = "a screen that cannot be made is to fail its test")]

#[path = "markup/lines.rs"]
mod lines;

use std::rc::Rc;

use career_quiz::app::{App, AppProps};
use career_quiz::content::Content;
use career_quiz::screens::failure::{Failure, FailureProps};
use expect_test::expect_file;
use lines::lines;
use quiz_core::day::Day;
use quiz_core::quiz::{Direction, Question};
use quiz_core::responses::{Answer, Points, Rating, Responses};
use quiz_core::score::{Label, Strength};
use quiz_core::session::{Action, Earlier, Screen, reduce};
use quiz_core::widget::{Intent, Remembered, Source};
use quiz_core::words::{English, Words};
use quiz_core::{Json, Quiz, Session};
use yew::{BaseComponent, LocalServerRenderer};

/// Answers in the order of presentation; `?` is “Not sure”.
const CLEAR_MLE: &str = "4223223113220312411413?3";
const LEANING_MLE: &str = "222211212332122332121212";
const TOO_CLOSE: &str = "333213232211222232212322";
/// One area has too few answers for a score.
const LEANING_SWE: &str = "?440041?400?404?04?0403?";
const CLEAR_SWE: &str = "123004344204114014433010";

/// Nearly everything for one side.
const SETTLED: &str = "411440400441040340040304";

const RESULTS: [(&str, &str); 5] = [
    ("clear_mle", CLEAR_MLE),
    ("leaning_mle", LEANING_MLE),
    ("too_close", TOO_CLOSE),
    ("leaning_swe", LEANING_SWE),
    ("clear_swe", CLEAR_SWE),
];

/// Compares a screen with its file.
fn check(name: &str, html: &str) {
    expect_file![format!("markup/{name}.html")].assert_eq(&lines(html));
}

#[tokio::test]
async fn the_first_statement() {
    check("question_first", &screen(after([])).await);
}

#[tokio::test]
async fn a_later_statement_with_an_answer() {
    let given = (0..4).map(|at| answer(at, Answer::Given(Rating::ALL[3])));
    check("question_later", &screen(after(given.chain([Action::Back]))).await);
}

#[tokio::test]
async fn a_statement_that_was_to_be_left_without_an_answer() {
    check("question_missing", &screen(after([answer(0, Answer::Unsure), Action::Next])).await);
}

#[tokio::test]
async fn a_statement_opened_from_the_review() {
    let actions =
        [answer(0, Answer::Given(Rating::MOST)), Action::Open(Screen::Review), Action::Open(Screen::Question(6))];
    check("question_from_review", &screen(after(actions)).await);
}

#[tokio::test]
async fn a_statement_opened_from_the_result() {
    let actions = [Action::Next, Action::Open(Screen::Question(6))];
    check("question_from_result", &screen(after(answers(CLEAR_MLE).chain(actions))).await);
}

#[tokio::test]
async fn a_welcome_back() {
    let session = Some(after(answers(CLEAR_MLE).take(9)));
    check("welcome", &app(Remembered { session, welcome: true, ..Remembered::default() }).await);
}

#[tokio::test]
async fn a_statement_when_the_side_can_no_longer_change() {
    let mut settled = None;
    for count in 1..SETTLED.len() {
        let html = screen(after(answers(SETTLED).take(count))).await;
        settled = settled.or_else(|| html.contains("settled").then_some(html));
    }
    check("question_settled", &settled.expect("these answers leave only one side"));
}

#[tokio::test]
async fn the_review_half_done() {
    let actions = answers(CLEAR_SWE).take(12).chain([Action::Open(Screen::Review)]);
    check("review_half", &screen(after(actions)).await);
}

#[tokio::test]
async fn the_review_complete() {
    check("review_complete", &screen(after(answers(CLEAR_MLE).chain([Action::Open(Screen::Review)]))).await);
}

#[tokio::test]
async fn importance() {
    check("importance", &screen(after(answers(TOO_CLOSE))).await);
}

#[tokio::test]
async fn importance_without_any_points() {
    let nothing = (0..content().quiz.areas.len()).map(|area| Action::Importance(area, Points::ZERO));
    check("importance_all_zero", &screen(after(answers(TOO_CLOSE).chain(nothing))).await);
}

#[tokio::test]
async fn a_result_for_each_label() {
    for (label, signs) in RESULTS {
        let session = after(answers(signs).chain([Action::Next]));
        let quiz = content().quiz;
        assert_eq!(session.responses.score(&quiz).label.id(&quiz), label);
        check(&format!("result_{label}"), &screen(session).await);
    }
}

#[tokio::test]
async fn a_result_that_can_be_shown_to_the_page() {
    let session = Some(after(answers(CLEAR_SWE).chain([Action::Next])));
    let content = Content { share_with: "Example & Careers".to_owned(), ..content() };
    let remembered = Remembered { session, ..Remembered::default() };
    let html = html::<App>(yew::props!(AppProps { content, remembered })).await;
    check("result_share", &part(&html, "<section data-section=\"share\"", "</section>"));
}

#[tokio::test]
async fn a_result_with_an_earlier_one() {
    let session = after(answers(LEANING_MLE).chain([Action::Next]));
    let before = after(answers(TOO_CLOSE));
    let earlier = vec![Earlier { day: Day::new(20_000), responses: before.responses, said: None }];
    check("result_again", &app(Remembered { session: Some(session), earlier, ..Remembered::default() }).await);
}

#[tokio::test]
async fn what_is_told_of_an_earlier_result_on_other_statements() {
    let session = after(answers(LEANING_MLE).chain([Action::Next]));
    let said = Some(Label::Toward(Direction::Against, Strength::Clear));
    let earlier = vec![Earlier { day: Day::new(20_000), responses: Responses::none(&content().quiz), said }];
    let html = app(Remembered { session: Some(session), earlier, ..Remembered::default() }).await;
    check("earlier_on_other_statements", &part(&html, "<details data-section=\"compare\"", "</details>"));
    assert!(!html.contains("chart-before"), "no number of it is drawn");
}

#[tokio::test]
async fn what_is_told_of_a_file_of_earlier_rules() {
    let responses = after(answers(LEANING_MLE)).responses;
    let old = Some(Label::Toward(Direction::For, Strength::Clear));
    let wanted = Some(Intent::Visit(Source::File { day: Some(Day::new(20_463)), old }, responses));
    let html = app(Remembered { wanted, ..Remembered::default() }).await;
    check("result_from_an_old_file", &part(&html, "<div part=\"note\"", "</h2>"));
}

#[tokio::test]
async fn a_link_to_the_persons_own_result() {
    let reached = [Action::Open(Screen::Result), Action::Finished(Day::new(20_783))];
    let own = after(answers(CLEAR_MLE).chain(reached));
    let wanted = Some(Intent::Visit(Source::Link, own.responses.clone()));
    let html = app(Remembered { session: Some(own), wanted, ..Remembered::default() }).await;
    check("result_own_by_link", &part(&html, "<div part=\"note\"", "</h2>"));
}

#[tokio::test]
async fn every_screen_of_every_shipped_quiz_has_its_texts() {
    let folders = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/static/quizzes")).expect("the quizzes");
    let files: Vec<_> = folders.map(|folder| folder.expect("a folder").path().join("quiz.json")).collect();
    assert!(files.len() > 1, "{files:?}");
    for file in files {
        let content = content_of(&std::fs::read_to_string(&file).expect("a quiz"));
        let quiz = &content.quiz;
        let shown = async |screen, responses: &Responses| {
            let session = Session { screen, responses: responses.clone(), ..Session::new(quiz) };
            let remembered = Remembered { session: Some(session), ..Remembered::default() };
            let html = html::<App>(yew::props!(AppProps { content: content.clone(), remembered })).await;
            // What is a place, and was not filled, and what a strict policy would not allow.
            for wrong in ["{", "}", " style="] {
                assert!(!html.contains(wrong), "{} {screen:?}: {wrong}", quiz.id);
            }
            html.replace("&amp;", "&").replace("&#x27;", "'").replace("&quot;", "\"")
        };
        let none = Responses::none(quiz);
        for (at, question) in quiz.questions.iter().enumerate() {
            let html = shown(Screen::Question(at), &none).await;
            assert!(html.contains(&question.text) && html.contains(&quiz.unsure), "{}", question.id);
        }
        let html = shown(Screen::Importance, &none).await;
        assert!(quiz.areas.iter().all(|area| html.contains(&area.about)), "{}", quiz.id);
        // From all for the second pole to all for the first: each label is met.
        let mut labels = Vec::new();
        for keyed in [-2_i64, -1, 0, 1, 2] {
            let weak = keyed.signum();
            let mixed = |(at, question): (usize, &Question)| {
                let far = if at % 3 == 0 { keyed } else { weak * (keyed.abs() - 1) };
                Answer::Given(Rating::from_deviation(question.direction.sign() * far).expect("a rating"))
            };
            let responses = Responses::new(quiz, quiz.questions.iter().enumerate().map(mixed), []);
            let outcome = responses.score(quiz);
            labels.push(outcome.label.rank());
            let html = shown(Screen::Result, &responses).await;
            let label = outcome.label.id(quiz);
            assert!(html.contains(&format!("data-label=\"{label}\"")), "{} {label}", quiz.id);
            assert!(quiz.questions.iter().all(|question| html.contains(&question.text)), "{} {label}", quiz.id);
            shown(Screen::Review, &responses).await;
        }
        labels.sort_unstable();
        labels.dedup();
        assert_eq!(labels, [-2, -1, 0, 1, 2], "{}", quiz.id);
    }
}

#[tokio::test]
async fn a_quiz_that_cannot_be_shown() {
    let problems = Quiz::from_json(&Json::object([])).expect_err("nothing is in it");
    let words = content().words;
    let props = FailureProps {
        level: 2,
        title: words.say("failure.quiz").to_owned(),
        advice: words.say("failure.advice").to_owned(),
        problems: problems.iter().map(ToString::to_string).collect(),
    };
    check("failure", &html::<Failure>(props).await);
}

/// The part of a screen from where something begins to where it ends next.
fn part(html: &str, start: &str, end: &str) -> String {
    let (_, part) = html.split_once(start).expect("it is there");
    let (part, _) = part.split_once(end).expect("it ends");
    [start, part, end].concat()
}

/// The screen of a session.
async fn screen(session: Session) -> String {
    app(Remembered { session: Some(session), ..Remembered::default() }).await
}

async fn app(remembered: Remembered) -> String {
    html::<App>(yew::props!(AppProps { content: content(), remembered })).await
}

async fn html<C: BaseComponent>(props: C::Properties) -> String {
    LocalServerRenderer::<C>::with_props(props).hydratable(false).render().await
}

/// The session after what a person does; each of it has to be possible.
fn after(actions: impl IntoIterator<Item = Action>) -> Session {
    let quiz = content().quiz;
    let act = |session: Session, action| {
        reduce(&quiz, &session, action).unwrap_or_else(|| panic!("{action:?} changes nothing at {:?}", session.screen))
    };
    actions.into_iter().fold(Session::new(&quiz), act)
}

fn answers(signs: &str) -> impl Iterator<Item = Action> {
    let said = |sign: &str| Rating::parse(sign).map_or(Answer::Unsure, Answer::Given);
    signs.split_inclusive(|_| true).enumerate().map(move |(at, sign)| answer(at, said(sign)))
}

fn answer(at: usize, answer: Answer) -> Action {
    Action::AnswerAndGoOn(at, answer)
}

fn content() -> Content {
    content_of(include_str!("../static/quizzes/swe-or-mle/quiz.json"))
}

/// A quiz by the text of its file, with the widget's own words.
fn content_of(quiz: &str) -> Content {
    let parse = |json| serde_json::from_str::<Json>(json).expect("JSON");
    let quiz = parse(quiz);
    let words = parse(include_str!("../static/locales/en.json"));
    Content {
        quiz: Rc::new(Quiz::from_json(&quiz).expect("a good quiz")),
        words: Rc::new(Words::from_json(&words).expect("good words")),
        locale: Rc::new(English),
        languages: None,
        heading_level: 2,
        paper: "paper.html".to_owned(),
        share_with: String::new(),
    }
}
