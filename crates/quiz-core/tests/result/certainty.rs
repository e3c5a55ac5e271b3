//! How certain a result is, in one sentence for its case; what an earlier result, a visit and a trial add to it.

use quiz_core::Responses;
use quiz_core::day::Day;
use quiz_core::quiz::Direction;
use quiz_core::result::{Basis, LineKind, Outline, Whose};
use quiz_core::score::{Label, Strength};
use quiz_core::session::Earlier;

use crate::basis;
use crate::quizzes::{responses, shipped, small};

/// The certainty of answers, its beginning.
fn certainty(text: &str) -> String {
    crate::outline(shipped(), &responses(shipped(), text)).certainty
}

#[test]
fn each_case_has_its_sentence() {
    let table = [
        ("all=4 C4=0 C5=0 C6=0 J4=0 J9=0 J10=0 L4=0 L5=0 L9=0 W6=0 W11=0 W12=0", "It is clear: answered"),
        ("all=2 C1=4 C2=4 L1=4", "It leans, it is not clear:"),
        // Clear by its sum, but an area that counts has too few answers.
        (
            "all=? C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 L1=4 L2=4 L3=4 L4=0 L5=0 L9=0 W1=4 W9=4 W10=4 W6=0 W11=0 W12=0",
            "It only leans, because job availability has too few answers to count.",
        ),
        // Clear by its sum, but with answers to fewer than a third of the statements in what counts.
        ("all=? C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J:0 L:0 W:0", "It only leans, because it rests on six of 24 statements."),
        // Answers to what does not count are no ground for it.
        (
            "all=? C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J1=4 J4=0 J:0 L:0 W:0",
            "It only leans, because it rests on six of 24 statements.",
        ),
        ("all=2", "It is balanced:"),
        ("all=2 C1=?", "It is balanced:"),
        // All areas have a score, from half of the answers.
        (
            "C1=2 C2=2 C4=2 J1=2 J2=2 J4=2 L1=2 L2=2 L4=2 W1=2 W9=2 W6=2",
            "It is undecided, because too little is answered: twelve of 24 statements so far.",
        ),
        ("C1=2 C2=2 C4=2", "It is undecided, because too little is answered: three of 24 statements so far."),
        (
            "all=2 J1=? J2=? J3=? J4=? J9=? J10=? W1=? W9=? W10=? W6=? W11=? W12=?",
            "It is undecided, because job availability and work style have too few answers to count.",
        ),
        ("all=?", "It is undecided, because no area has enough answers yet."),
    ];
    for (text, start) in table {
        let said = certainty(text);
        assert!(said.starts_with(start), "{text}: {said}");
    }
}

/// What is too little depends on how much there is to answer: here on halves of two and of four statements.
#[test]
fn too_little_is_answered_where_the_score_could_be_twice_as_certain() {
    for (text, start) in [
        ("A1=2 A2=2 B1=2 B2=2 B3=2 B4=2", "It is undecided, because too little is answered"),
        ("A1=2 A2=2 B1=2 B2=2 B3=2 B4=2 B5=2", "It is balanced:"),
    ] {
        let said = crate::outline(small(), &responses(small(), text)).certainty;
        assert!(said.starts_with(start), "{text}: {said}");
    }
}

#[test]
fn an_area_without_a_score_is_what_could_speak_against_a_result_that_leans_without_it() {
    let given = responses(shipped(), "all=2 C1=4 C2=4 C3=4 L1=4 L2=4 J1=? J2=? J3=? J4=? J9=? J10=?");
    let outline = crate::outline(shipped(), &given);
    assert!(outline.certainty.starts_with("It leans, it is not clear:"), "{}", outline.certainty);
    let against = outline.lines.iter().find(|line| line.kind == LineKind::Against).expect("a line");
    assert_eq!(against.text, "Job availability has too few answers to speak against it or for it.");
}

const MAY: u32 = 20_580;

/// What is said of a result of `day`, with an earlier one of `then`.
fn after(then: u32, day: u32) -> Outline {
    let (before, now): (Responses, Responses) =
        (responses(shipped(), "all=2 C1=4 C2=4 L1=4"), responses(shipped(), "all=2"));
    let earlier = Earlier { day: Day::new(then), responses: before, said: None };
    let outcome = now.score(shipped());
    let all = basis(shipped(), &now, &outcome);
    Outline::of(&Basis { day: Some(Day::new(day)), earlier: Some(&earlier), ..all })
}

#[test]
fn an_earlier_result_is_named_by_its_time() {
    let table = [
        (MAY, MAY + 190, "In May: leaning towards machine-learning engineering.", "May"),
        (MAY, MAY + 330, "In May: leaning towards machine-learning engineering.", "May"),
        (MAY, MAY + 331, "In May 2026: leaning towards machine-learning engineering.", "May 2026"),
        (MAY, MAY + 400, "In May 2026: leaning towards machine-learning engineering.", "May 2026"),
        (MAY, MAY + 3, "On 7 May: leaning towards machine-learning engineering.", "7 May"),
        (MAY, MAY, "Earlier today: leaning towards machine-learning engineering.", "earlier today"),
        // A clock that was put back names the month in full.
        (MAY, MAY - 1, "In May 2026: leaning towards machine-learning engineering.", "May 2026"),
    ];
    for (then, day, said, mark) in table {
        let outline = after(then, day);
        assert_eq!(outline.earlier, said);
        let compare = outline.compare.expect("a comparison");
        assert_eq!((compare.title, compare.then.as_str()), (format!("Since {mark}"), mark));
        assert_eq!(compare.rows.len(), shipped().areas.len());
        let on_axis = outline.axis.earlier.expect("a mark");
        assert_eq!((on_axis.name.as_str(), on_axis.score), (mark, 130));
    }
    let outline = after(MAY, MAY + 190);
    assert_eq!(
        (outline.date.as_str(), outline.kicker.as_str()),
        ("13 November 2026", "Your result · 13 November 2026")
    );
}

#[test]
fn somebody_elses_result_says_so() {
    let given = responses(shipped(), "all=2 C1=4 C2=4 L1=4");
    let outcome = given.score(shipped());
    let of = |whose| Outline::of(&Basis { whose, ..basis(shipped(), &given, &outcome) });
    let link = of(Whose::Link);
    assert_eq!(link.verdict, "These answers lean towards machine-learning engineering.");
    assert_eq!((link.kicker.as_str(), link.visit.len()), ("A result", 1));
    assert!(!link.visit[0].is_empty());
    let file = of(Whose::File { old: None });
    assert_ne!(file.visit[0], link.visit[0]);
    assert!(of(Whose::Own).visit.is_empty());
}

#[test]
fn what_is_tried_is_said_by_side() {
    let (before, now) = (responses(shipped(), "all=2 C1=4 C2=4"), responses(shipped(), "all=2 C4=4 C5=4"));
    let (before, outcome) = (before.score(shipped()), now.score(shipped()));
    let of = |before| Outline::of(&Basis { before, ..basis(shipped(), &now, &outcome) }).trying;
    let across = of(Some(&before)).expect("something is tried");
    assert_eq!(across.moved, "Your total was at 8 towards machine learning, now at 8 towards software engineering");
    assert_eq!(across.before, 80);
    let same = of(Some(&outcome)).expect("something is tried");
    assert_eq!(same.moved, "Your total was at 8, now at 8");
    assert_eq!(of(None), None);
    // At the middle there is no side for the numbers to be on.
    let middle = responses(shipped(), "all=2").score(shipped());
    let from = of(Some(&middle)).expect("something is tried");
    assert_eq!(from.moved, "Your total was at the middle, now at 8 towards software engineering");
}

#[test]
fn a_result_of_other_statements_is_told_as_it_was_and_set_beside_nothing() {
    let now = responses(shipped(), "all=2");
    let outcome = now.score(shipped());
    let said = Some(Label::Toward(Direction::For, Strength::Clear));
    let earlier = Earlier { day: Day::new(MAY), responses: Responses::none(shipped()), said };
    let basis = basis(shipped(), &now, &outcome);
    let day = Some(Day::new(MAY + 190));
    let outline = Outline::of(&Basis { day, earlier: Some(&earlier), ..basis });
    assert_eq!(outline.earlier, "In May: clearly machine-learning engineering.");
    assert_eq!(outline.axis.earlier, None);
    let compare = outline.compare.expect("it is told");
    assert_eq!((compare.lead.as_str(), compare.rows), (outline.earlier.as_str(), Vec::new()));
    assert_eq!(compare.summary, "told as it was then");
    assert!(compare.note.contains("have changed since"), "{}", compare.note);
}

#[test]
fn how_many_areas_have_moved_is_said_in_words() {
    let summary = |then: &str| {
        let (before, now) = (responses(shipped(), then), responses(shipped(), "all=2"));
        let outcome = now.score(shipped());
        let earlier = Earlier { day: Day::new(MAY), responses: before, said: None };
        let basis = basis(shipped(), &now, &outcome);
        Outline::of(&Basis { earlier: Some(&earlier), ..basis }).compare.expect("a comparison").summary
    };
    assert_eq!(summary("all=2"), "no area has moved");
    assert_eq!(summary("all=2 C1=4"), "one area has moved");
    assert_eq!(summary("all=2 C1=4 L1=0"), "two areas have moved");
}

#[test]
fn how_far_two_totals_are_apart_is_set_beside_what_is_usual() {
    let note = |then: &str, now: &str| {
        let (before, now) = (responses(shipped(), then), responses(shipped(), now));
        let outcome = now.score(shipped());
        let earlier = Earlier { day: Day::new(MAY), responses: before, said: None };
        let basis = basis(shipped(), &now, &outcome);
        Outline::of(&Basis { earlier: Some(&earlier), ..basis }).compare.expect("a comparison").note
    };
    assert_eq!(note("all=2", "all=2 C1=4 C2=4"), "Your two totals differ by 8 points; up to about 29 is usual.");
    assert_eq!(note("all=2 C1=4 C2=4", "all=2"), "Your two totals differ by 8 points; up to about 29 is usual.");
    // From one side to the other; and what is usual depends on how much was answered.
    assert_eq!(
        note("all=2 C1=4", "all=2 C1=0 C4=? L4=?"),
        "Your two totals differ by 8 points; up to about 30 is usual."
    );
    let all = "all=2 C1=4 C2=4 C3=4 J1=4 J2=4 J3=4 L1=4 L2=4 L3=4";
    assert_eq!(note("all=2", all), "Your two totals differ by 38 points; that is more than the usual 29 or so.");
    // The same total from other answers.
    assert_eq!(note("all=2 C1=4", "all=2 L1=4"), "");
}

#[test]
fn a_file_of_earlier_rules_says_what_it_was_called_and_what_it_is_today() {
    let now = responses(shipped(), "all=2");
    let outcome = now.score(shipped());
    let visit = |old, day: Option<u32>| {
        let basis = basis(shipped(), &now, &outcome);
        Outline::of(&Basis { day: day.map(Day::new), whose: Whose::File { old }, ..basis })
    };
    let old = Some(Label::Toward(Direction::Against, Strength::Leaning));
    let outline = visit(old, Some(20_463));
    let said = "On 10 January 2026 this was: leaning towards software engineering. The statements or the rules have changed \
                since. By those of today it is: favouring no side.";
    assert_eq!(outline.visit.get(1).map(String::as_str), Some(said));
    assert_eq!(outline.kicker, "A result · 10 January 2026");
    assert_eq!(visit(None, Some(20_463)).visit.len(), 1);
    assert_eq!(visit(old, None).visit.len(), 1);
}
