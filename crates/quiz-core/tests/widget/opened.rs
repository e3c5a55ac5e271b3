//! Links and files from elsewhere: a visit, or a sentence that says what is wrong with them.

use quiz_core::Json;
use quiz_core::day::Day;
use quiz_core::responses::{Answer, Points, Responses};
use quiz_core::session::saved_file;
use quiz_core::widget::opened::{fragment, from_address, from_file};
use quiz_core::widget::{Intent, Message, Source};

use crate::{at_result, given, quiz};

fn example() -> Responses {
    Responses::new(quiz(), [given(4), Answer::Unsure, given(0)], [None, Points::new(10)])
}

fn about(key: &'static str, name: &str) -> Intent {
    Intent::Tell(Message::About(key, name.to_owned()))
}

fn link(key: &'static str, name: &str) -> Option<Intent> {
    Some(Intent::Tell(Message::Link(key, name.to_owned())))
}

/// A text with its check, FNV-1a with 32 bits, as any program can make it.
fn sealed(text: &str) -> String {
    let check = text.bytes().fold(2_166_136_261_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(16_777_619));
    format!("#career-quiz={text}.{check:08x}")
}

#[test]
fn what_an_address_holds_is_harmless_and_a_visit_brings_it_back_wherever_it_stands() {
    let ours = fragment(quiz(), &example());
    // A name for scripts of the page, and for selectors.
    assert!(
        ours.starts_with("career-quiz_")
            && ours.chars().all(|sign| sign.is_ascii_alphanumeric() || "-_".contains(sign))
    );
    let visit = Some(Intent::Visit(Source::Link, example()));
    let old =
        sealed(ours.trim_start_matches("career-quiz_").rsplit_once('_').expect("a check").0.replace('_', ".").as_str());
    for ours in [ours.as_str(), old.trim_start_matches('#')] {
        for place in [
            "{}",
            "#{}",
            "#section_{}",
            "#/jobs?{}",
            "#!/jobs?tab=2&{}",
            "#{}&utm=1",
            "#/?{}&b=c",
            "#{}?x=1",
            "#{}#b",
            "#{}).",
        ] {
            let hash = place.replace("{}", ours);
            assert_eq!(from_address(quiz(), &hash), visit, "{hash}");
        }
    }
}

#[test]
fn a_hash_that_is_none_of_ours_leads_nowhere_and_one_that_was_ours_says_what_is_wrong() {
    let whole = format!("#{}", fragment(quiz(), &example()));
    let (changed, cut) = (whole.replace("career-quiz_", "career-quit_"), whole.get(..20).expect("it is longer"));
    let table = [
        ("", None),
        ("#", None),
        ("#section-2", None),
        ("#built", None),
        ("#career-quiz", None),
        ("#career-quizzes_1", None),
        ("#/career-quiz/", None),
        (&changed, link("link.damaged", "")),
        (cut, link("link.damaged", "")),
        ("#career-quiz=nonsense", link("link.damaged", "")),
        ("#career-quiz_", link("link.damaged", "")),
        (&sealed("1.other.1.----.--"), link("open.quiz", "other")),
        (&sealed("2.anything"), link("open.version", "")),
        (&sealed("1.built.7.----.--"), link("open.revision", "7")),
    ];
    for (hash, intent) in table {
        assert_eq!(from_address(quiz(), hash), intent, "{hash}");
    }
}

#[test]
fn a_file_is_visited_or_a_sentence_says_what_is_wrong() {
    let file = saved_file::write(quiz(), &example(), Some(Day::new(20_000)));
    let day = Some(Day::new(20_000));
    assert_eq!(from_file(quiz(), Some(&file)), Intent::Visit(Source::File { day, old: None }, example()));
    assert_eq!(from_file(quiz(), None), about("open.damaged", ""));
    let with = |name: &str, value: Json| {
        let Json::Object(entries) = &file else { panic!("a file is an object") };
        let entry = |(key, old): &(String, Json)| (key.clone(), if key == name { value.clone() } else { old.clone() });
        Json::Object(entries.iter().map(entry).collect())
    };
    let table = [
        (Json::Null, about("open.damaged", "")),
        (with("answers", Json::Null), about("open.damaged", "")),
        (with("format", Json::Integer(99)), about("open.version", "")),
        (with("quiz", Json::text("other")), about("open.quiz", "other")),
        (with("revision", Json::Integer(7)), about("open.revision", "7")),
    ];
    for (json, intent) in table {
        assert_eq!(from_file(quiz(), Some(&json)), intent, "{json}");
    }
}

#[test]
fn a_result_out_of_a_file_is_of_the_day_of_the_file_also_when_it_is_ones_own() {
    let file = saved_file::write(quiz(), &example(), Some(Day::new(20_000)));
    let visit = at_result().apply(quiz(), from_file(quiz(), Some(&file))).expect("a visit");
    assert_eq!(visit.session().finished, Some(Day::new(20_000)));
    let adopted = visit.apply(quiz(), Intent::Adopt).expect("it can be adopted");
    assert_eq!((adopted.kept().finished, adopted.needs_day()), (Some(Day::new(20_000)), false));
    // A link has no day, and what is saved of it has none either.
    let undated = saved_file::write(quiz(), &example(), None);
    assert_eq!(undated.get("day"), Some(&Json::Null));
    let source = Source::File { day: None, old: None };
    assert_eq!(from_file(quiz(), Some(&undated)), Intent::Visit(source, example()));
}
