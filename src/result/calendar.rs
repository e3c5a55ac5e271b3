//! A reminder to look again, as a calendar file (RFC 5545).

use quiz_core::day::Day;

use crate::content::Content;

/// How many days pass until it makes sense to look again.
pub const A_YEAR: u32 = 365;

/// The file: one event for a whole day, which says what the result was, and where the quiz is, if it has an address.
#[must_use]
pub fn event(content: &Content, verdict: &str, address: &str, day: Day, made: Day) -> String {
    let compact = |day: Day| day.to_string().replace('-', "");
    let url = if address.is_empty() { String::new() } else { format!("URL:{address}") };
    let lines = [
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//career-quiz//EN".to_owned(),
        "BEGIN:VEVENT".to_owned(),
        format!("UID:{}-{}@career-quiz", content.quiz.id, compact(day)),
        format!("DTSTAMP:{}T000000Z", compact(made)),
        format!("DTSTART;VALUE=DATE:{}", compact(day)),
        format!("SUMMARY:{}", escaped(&content.words.fill("calendar.title", &[("title", &content.quiz.title)]))),
        format!("DESCRIPTION:{}", escaped(&content.words.fill("calendar.text", &[("verdict", verdict)]))),
        url,
        "TRANSP:TRANSPARENT".to_owned(),
        "END:VEVENT".to_owned(),
        "END:VCALENDAR".to_owned(),
    ];
    lines.iter().filter(|line| !line.is_empty()).map(|line| folded(line)).collect()
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A line of at most 75 bytes; what is longer goes on in lines that begin with a space.
fn folded(line: &str) -> String {
    let (mut folded, mut length) = (String::new(), 0);
    for c in line.chars() {
        if length + c.len_utf8() > 74 {
            folded.push_str("\r\n ");
            length = 1;
        }
        folded.push(c);
        length += c.len_utf8();
    }
    folded + "\r\n"
}
