//! Whole results, kept to be read: `UPDATE_EXPECT=1 cargo test -p quiz-core --test result` writes them anew.
//!
//! Twenty-five of the first quiz are all that can be said around a result. Those of every other shipped quiz are listed
//! in `goldens/<quiz>/cases.txt`, a line each: the name, a colon and the answers.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use quiz_core::Quiz;
use quiz_core::day::Day;
use quiz_core::quiz::Direction;
use quiz_core::result::{Basis, Outline, Whose};
use quiz_core::score::{Label, Strength};
use quiz_core::session::Earlier;

use crate::quizzes::{all_shipped, responses, shipped};
use crate::{basis, words};

/// What is told beside the answers.
#[derive(Clone, Copy, PartialEq)]
enum More {
    Nothing,
    Fast,
    Shared,
    OldFile,
    Earlier(&'static str),
}
use More::{Fast, Nothing, OldFile, Shared};

const CASES: [(&str, &str, More); 25] = [
    ("clear_mle_everything", "all=4 C4=0 C5=0 C6=0 J4=0 J9=0 J10=1 L4=0 L5=0 L9=1 W6=1 W11=0 W12=0 C1=3 L3=3", Nothing),
    (
        "clear_mle_narrow_door",
        "C1=3 C2=3 C3=3 C4=1 C5=1 C6=2 J1=0 J2=2 J3=1 J4=3 J9=3 J10=3 L1=4 L2=3 L3=4 L4=0 L5=0 L9=1 W1=3 W9=2 W10=3 W6=1 W11=2 W12=1",
        Nothing,
    ),
    (
        "clear_mle_blocker_jobs",
        "C1=4 C2=4 C3=3 C4=0 C5=0 C6=1 J1=0 J2=1 J3=0 J4=4 J9=4 J10=4 L1=4 L2=4 L3=4 L4=0 L5=0 L9=0 W1=4 W9=4 W10=3 W6=1 W11=0 W12=0 C:10 L:10",
        Nothing,
    ),
    (
        "clear_mle_may_not_enjoy",
        "C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J1=4 J2=4 J3=3 J4=0 J9=0 J10=1 L1=4 L2=4 L3=4 L4=0 L5=0 L9=1 W1=1 W9=0 W10=0 W6=4 W11=3 W12=3 J:10",
        Nothing,
    ),
    ("clear_mle_fast", "all=3 C4=1 C5=0 C6=1 J4=1 J9=1 J10=1 L4=1 L5=0 L9=1 W6=1 W11=1 W12=0 W1=4", Fast),
    (
        "clear_mle_shared",
        "C1=3 C2=2 C3=3 C4=1 C5=2 C6=1 J1=3 J2=4 J3=2 J4=1 J9=1 J10=2 L1=4 L2=3 L3=2 L4=1 L5=1 L9=2 W1=3 W9=3 W10=4 W6=2 W11=1 W12=0",
        Shared,
    ),
    (
        "leaning_mle_eager_not_able",
        "C1=1 C2=0 C3=0 C4=3 C5=4 C6=4 J1=2 J2=2 J3=1 J4=3 J9=2 J10=2 L1=4 L2=3 L3=4 L4=1 L5=1 L9=1 W1=4 W9=3 W10=3 W6=1 W11=1 W12=1 L:10",
        Nothing,
    ),
    (
        "leaning_mle_unscored",
        "all=? C1=4 C2=4 C3=3 C4=0 C5=1 C6=1 L1=4 L2=4 L3=4 L4=0 L5=0 L9=0 W1=4 W9=3 W10=3 W6=1 W11=0 W12=0 J1=3",
        Nothing,
    ),
    (
        "leaning_mle_days_unknown",
        "all=4 C4=0 C5=0 C6=0 J4=0 J9=0 J10=0 L4=0 L5=0 L9=0 W1=? W9=? W10=? W6=? W11=? W12=?",
        Nothing,
    ),
    ("leaning_mle_few", "all=? C1=4 C2=3 C3=4 C4=0 C5=1 C6=0 J:0 L:0 W:0", Nothing),
    (
        "leaning_mle_earlier",
        "C1=2 C2=3 C3=2 C4=2 C5=1 C6=2 J1=2 J2=3 J3=1 J4=2 J9=1 J10=2 L1=2 L2=2 L3=3 L4=1 L5=1 L9=2 W1=2 W9=3 W10=2 W6=2 W11=1 W12=1",
        More::Earlier("all=2 C4=4 C5=4 J4=4 J1=0 L5=3 W6=4"),
    ),
    (
        "leaning_mle_contradictions",
        "C1=3 C2=1 C3=4 C4=2 C5=2 C6=3 J1=3 J2=3 J3=2 J4=2 J9=1 J10=3 L1=2 L2=4 L3=1 L4=1 L5=1 L9=1 W1=1 W9=1 W10=3 W6=1 W11=1 W12=1",
        Nothing,
    ),
    (
        "too_close_balanced",
        "C1=3 C2=1 C3=2 C4=2 C5=3 C6=2 J1=2 J2=3 J3=1 J4=2 J9=2 J10=3 L1=3 L2=2 L3=2 L4=3 L5=2 L9=1 W1=2 W9=2 W10=1 W6=3 W11=2 W12=2",
        Nothing,
    ),
    (
        "too_close_blocker_confidence",
        "C1=1 C2=0 C3=0 C4=4 C5=4 C6=3 J1=2 J2=2 J3=2 J4=2 J9=2 J10=2 L1=4 L2=4 L3=3 L4=0 L5=0 L9=1 W1=3 W9=3 W10=2 W6=2 W11=1 W12=2",
        Nothing,
    ),
    (
        "too_close_two_blockers",
        "C1=4 C2=4 C3=4 C4=0 C5=0 C6=0 J1=0 J2=0 J3=0 J4=4 J9=3 J10=4 L1=4 L2=4 L3=4 L4=0 L5=0 L9=1 W1=0 W9=0 W10=1 W6=4 W11=4 W12=4",
        Nothing,
    ),
    ("too_close_nothing", "", Nothing),
    ("too_close_few", "C1=3 C2=2 C4=1 L1=3 L4=2 L5=2", Nothing),
    ("too_close_area", "all=2 C1=3 C5=3 J1=? J2=? J3=? J4=? J9=? J10=? L1=3 L5=3", Nothing),
    ("too_close_straight_line", "all=3", Nothing),
    (
        "leaning_swe_able_not_eager",
        "C1=4 C2=3 C3=3 C4=1 C5=1 C6=1 J1=0 J2=1 J3=1 J4=3 J9=4 J10=3 L1=1 L2=0 L3=1 L4=4 L5=3 L9=3 W1=2 W9=2 W10=2 W6=2 W11=2 W12=2",
        Nothing,
    ),
    (
        "leaning_swe_half",
        "C1=2 C2=1 C3=1 C4=2 C5=2 C6=3 J1=2 J2=2 J3=1 J4=3 J9=3 J10=2 L1=3 L2=2 L3=2 L4=2 L5=2 L9=3 W1=2 W9=1 W10=2 W6=3 W11=3 W12=2",
        Nothing,
    ),
    (
        "leaning_swe_unscored",
        "all=? C1=0 C2=0 C3=0 C4=4 C5=4 C6=4 J1=0 J2=0 J3=0 J4=4 J9=4 J10=4 W1=1 W9=0 W10=0 W6=4 W11=3 W12=4",
        Nothing,
    ),
    ("clear_swe_everything", "all=1 C4=4 C5=4 C6=3 J4=3 J9=4 J10=3 L4=4 L5=3 L9=4 W6=4 W11=4 W12=3 C1=2 L1=3", Nothing),
    (
        "clear_swe_likes_the_days",
        "C1=0 C2=0 C3=0 C4=4 C5=4 C6=4 J1=1 J2=1 J3=0 J4=4 J9=3 J10=3 L1=1 L2=0 L3=0 L4=4 L5=4 L9=4 W1=3 W9=2 W10=3 W6=2 W11=1 W12=1",
        Nothing,
    ),
    (
        "clear_swe_old_file",
        "C1=1 C2=0 C3=1 C4=3 C5=3 C6=4 J1=1 J2=2 J3=0 J4=4 J9=3 J10=4 L1=2 L2=1 L3=1 L4=3 L5=4 L9=4 W1=1 W9=1 W10=0 W6=3 W11=4 W12=3",
        OldFile,
    ),
];

fn whole(quiz: &Quiz, text: &str, more: More) -> String {
    let given = responses(quiz, text);
    let outcome = given.score(quiz);
    let all = basis(quiz, &given, &outcome);
    let before = match more {
        More::Earlier(text) => Some(Earlier { day: Day::new(20_580), responses: responses(quiz, text), said: None }),
        _ => None,
    };
    let old = Some(Label::Toward(Direction::Against, Strength::Leaning));
    let whose = match more {
        Shared => Whose::Link,
        OldFile => Whose::File { old },
        _ => Whose::Own,
    };
    // A link knows no day, a file has its own.
    let day = match more {
        Shared => None,
        OldFile => Some(Day::new(20_000)),
        _ => Some(Day::new(20_783)),
    };
    Outline::of(&Basis { day, fast: more == Fast, earlier: before.as_ref(), whose, ..all }).whole(words())
}

/// A result to be kept: its file, its quiz, the answers, and what is told beside them.
struct Golden {
    file: PathBuf,
    quiz: &'static Quiz,
    answers: String,
    more: More,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/result/goldens")
}

fn goldens() -> Vec<Golden> {
    let first = CASES.map(|(name, answers, more)| Golden {
        file: folder().join(format!("{name}.txt")),
        quiz: shipped(),
        answers: answers.to_owned(),
        more,
    });
    let others = all_shipped().iter().filter(|quiz| quiz.id != shipped().id).flat_map(|quiz| {
        let folder = folder().join(&quiz.id);
        let cases = std::fs::read_to_string(folder.join("cases.txt")).expect("each quiz has results to be read");
        let golden = |line: &str| {
            let (name, answers) = line.split_once(": ").expect("a name, a colon and answers");
            Golden { file: folder.join(format!("{name}.txt")), quiz, answers: answers.to_owned(), more: Nothing }
        };
        cases.lines().map(golden).collect::<Vec<_>>()
    });
    first.into_iter().chain(others).collect()
}

#[test]
fn whole_results_are_as_they_were_read() {
    let mut changed = String::new();
    for Golden { file, quiz, answers, more } in goldens() {
        let (name, fresh) = (file.display(), whole(quiz, &answers, more));
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            std::fs::write(&file, fresh).expect("a golden is written");
        } else if std::fs::read_to_string(&file).ok().as_ref() != Some(&fresh) {
            let _ = write!(changed, "{name}:\n{fresh}\n\n");
        }
    }
    assert!(changed.is_empty(), "These have changed; read them, then write them with UPDATE_EXPECT=1.\n{changed}");
    let texts = |folder: &Path| -> usize {
        let files = std::fs::read_dir(folder).expect("the goldens").map(|file| file.expect("a file").file_name());
        files.filter(|name| name.to_string_lossy().ends_with(".txt") && name != "cases.txt").count()
    };
    let folders = all_shipped().iter().map(|quiz| folder().join(&quiz.id)).filter(|folder| folder.exists());
    let kept: usize = folders.chain([folder()]).map(|folder| texts(&folder)).sum();
    assert_eq!(kept, goldens().len(), "a golden is of a case");
}

#[test]
fn the_cases_are_what_they_are_called() {
    let wrong = goldens().into_iter().filter_map(|Golden { file, quiz, answers, .. }| {
        let outcome = responses(quiz, &answers).score(quiz);
        let label = outcome.label.id(quiz);
        let at = outcome.tally.areas.iter().map(|area| area.g).collect::<Vec<_>>();
        let name = file.file_name().expect("a name").to_string_lossy().into_owned();
        (!name.starts_with(&label)).then(|| format!("{name} is {label} {at:?} {:?}", outcome.pattern))
    });
    assert_eq!(wrong.collect::<Vec<_>>(), Vec::<String>::new());
}
