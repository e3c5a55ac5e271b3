//! A saved result has the form that `static/result.schema.json` promises to whoever reads such files.

mod quizzes;

use quiz_core::Json;
use quiz_core::day::Day;
use quiz_core::session::SharedError;
use quiz_core::session::saved_file::{self, SCORING};
use quizzes::responses;

fn names(object: &Json) -> Vec<String> {
    match object {
        Json::Object(entries) => entries.iter().map(|(name, _)| name.clone()).collect(),
        _ => Vec::new(),
    }
}

fn texts(list: Option<&Json>) -> Vec<String> {
    let Some(Json::List(items)) = list else { return Vec::new() };
    items.iter().filter_map(|item| if let Json::Text(text) = item { Some(text.clone()) } else { None }).collect()
}

#[test]
fn a_saved_result_has_the_fields_of_its_schema_and_comes_back() {
    let quiz = quizzes::shipped();
    let responses = responses(quiz, "C1=3 C2=? C3=0 C4=4 J1=3 J2=2 C:10 L:0 W:5");
    let file = saved_file::write(quiz, &responses, Some(Day::new(19_782)));
    assert_eq!(file.get("day"), Some(&Json::text("2024-02-29")));

    let schema: Json = serde_json::from_str(include_str!("../../../static/result.schema.json")).unwrap();
    let result = schema.get("properties").and_then(|properties| properties.get("result")).unwrap();
    assert_eq!(names(&file), texts(schema.get("required")));
    assert_eq!(names(file.get("result").unwrap()), texts(result.get("required")));
    let constant = |name| schema.get("properties").unwrap().get(name).unwrap().get("const").cloned();
    assert_eq!(constant("scoring"), Some(Json::Integer(SCORING)));
    assert_eq!(constant("kind").as_ref(), file.get("kind"));

    let text = file.to_string();
    assert_eq!(saved_file::read(quiz, &serde_json::from_str(&text).unwrap()), Ok(responses));
}

#[test]
fn a_file_of_the_first_scoring_comes_back_and_keeps_what_it_said() {
    let quiz = quizzes::bank();
    // One area alone was clear by the first version and leans by the second.
    let given = responses(quiz, "C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J:0 L:0 W:0");
    let text = saved_file::write(quiz, &given, Some(Day::new(19_782))).to_string();
    assert!(text.contains(r#""scoring":2"#) && text.contains(r#""label":"leaning_mle""#));
    let old = text.replace(r#""scoring":2"#, r#""scoring":1"#).replace("leaning_mle", "clear_mle");
    let old: Json = serde_json::from_str(&old).unwrap();
    assert_eq!(saved_file::read(quiz, &old), Ok(given.clone()));
    let said = saved_file::said(quiz, &old).unwrap();
    assert_eq!((said.id(quiz).as_str(), saved_file::day(&old)), ("clear_mle", Some(Day::new(19_782))));
    assert_ne!(said, given.score(quiz).label);
    let wrong: Json = serde_json::from_str(&old.to_string().replace("clear_mle", "clear_tea")).unwrap();
    assert_eq!(saved_file::said(quiz, &wrong), None);
    let today: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(saved_file::said(quiz, &today), None, "a file of today is computed again, and that is all");
}

#[test]
fn a_file_of_an_earlier_revision_keeps_what_it_said_and_its_answers_to_what_has_stayed() {
    let (first, quiz) = (quizzes::first_bank(), quizzes::shipped());
    let given = responses(first, "all=4");
    let file = saved_file::write(first, &given, Some(Day::new(19_782))).to_string();
    let file = file.replace(r#""scoring":2"#, r#""scoring":1"#).replace("too_close", "leaning_mle");
    let file: Json = serde_json::from_str(&file).unwrap();
    let read = saved_file::read(quiz, &file).unwrap();
    let kept = quiz.questions.iter().zip(read.answers()).filter(|(_, answer)| !answer.is_open());
    let kept: Vec<&str> = kept.map(|(question, _)| question.id.as_str()).collect();
    let stayed = quiz.questions.iter().filter(|question| question.since == 1);
    assert_eq!(kept, stayed.map(|question| question.id.as_str()).collect::<Vec<_>>());
    assert_eq!(kept.len(), 13);
    assert_eq!(saved_file::said(quiz, &file).unwrap().id(quiz), "leaning_mle");

    // A later revision has statements that nobody knows here yet; and of what has not stayed there is nothing to show.
    let later: Json = serde_json::from_str(&file.to_string().replace(r#""revision":1"#, r#""revision":3"#)).unwrap();
    assert_eq!(saved_file::read(quiz, &later), Err(SharedError::OtherRevision("3".to_owned())));
    let mut other = quiz.clone();
    other.questions.iter_mut().for_each(|question| question.since = 2);
    assert_eq!(saved_file::read(&other, &file), Err(SharedError::OtherRevision("1".to_owned())));
}
