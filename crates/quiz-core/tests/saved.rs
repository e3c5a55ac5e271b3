//! A saved result has the form that `static/result.schema.json` promises to whoever reads such files.

mod quizzes;

use quiz_core::saved_file::{self, SCORING};
use quiz_core::{Day, Json};
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
    let file = saved_file::write(quiz, &responses, Day::new(19_782));
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
