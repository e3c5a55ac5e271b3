//! Rust taken apart just so far that rules can be asked of it: code without comments and literals, literals, paths.

/// The code of a file, without comments, literals and unit tests. Lines keep their numbers.
pub(super) fn code(text: &str) -> String {
    let mut code = String::new();
    for (is_code, piece) in pieces(text) {
        if is_code {
            code.push_str(piece);
        } else {
            code.push(' ');
            code.extend(piece.chars().filter(|c| *c == '\n'));
        }
    }
    code
}

/// A text in quotation marks, its line, and the code right before it.
pub(super) struct Literal<'a> {
    pub(super) line: usize,
    pub(super) before: &'a str,
    pub(super) text: &'a str,
}

/// The texts in quotation marks.
pub(super) fn literals(text: &str) -> Vec<Literal<'_>> {
    let (mut line, mut before, mut literals) = (1, "", Vec::new());
    for (is_code, piece) in pieces(text) {
        if let Some(text) = piece.strip_prefix('"').and_then(|rest| rest.strip_suffix('"')) {
            literals.push(Literal { line, before, text });
        }
        before = if is_code { piece.trim_end() } else { "" };
        line += piece.matches('\n').count();
    }
    literals
}

/// The pieces of a file: code, and by itself each literal and each comment.
fn pieces(text: &str) -> Vec<(bool, &str)> {
    let mut rest = text.split_once("\n#[cfg(test)]\nmod tests {").map_or(text, |(code, _)| code);
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let starts = rest.char_indices().map(|(at, _)| at);
        let start = starts.into_iter().find(|at| length(&rest[*at..]) > 0).unwrap_or(rest.len());
        let (code, other) = rest.split_at(start);
        let (other, after) = other.split_at(length(other));
        pieces.extend([(true, code), (false, other)].into_iter().filter(|(_, piece)| !piece.is_empty()));
        rest = after;
    }
    pieces
}

/// The length of the literal or comment that a text starts with; 0 if it starts with something else.
fn length(text: &str) -> usize {
    let until = |from: usize, end: &str| text[from..].find(end).map_or(text.len(), |at| from + at + end.len());
    if text.starts_with("//") {
        text.find('\n').unwrap_or(text.len())
    } else if text.starts_with("/*") {
        until(2, "*/")
    } else if text.starts_with("r#\"") {
        until(3, "\"#")
    } else if text.starts_with('"') {
        let mut escaped = true; // The first quotation mark opens.
        let end = text.find(|c| {
            let ends = c == '"' && !escaped;
            escaped = c == '\\' && !escaped;
            ends
        });
        end.map_or(text.len(), |end| end + 1)
    } else if text.starts_with("'\\") {
        until(3, "'")
    } else if text.starts_with('\'') && text.chars().nth(2) == Some('\'') {
        until(2, "'")
    } else {
        0
    }
}

/// The paths of a code with their lines: each that a `use` brings in, and those that stand elsewhere.
pub(super) fn paths(code: &str) -> Vec<(usize, String)> {
    let (mut paths, mut tree) = (Vec::new(), String::new());
    for (at, line) in code.lines().enumerate() {
        let words = line.trim().trim_start_matches("pub(crate) ").trim_start_matches("pub ");
        if !tree.is_empty() || words.starts_with("use ") {
            tree.push_str(words.trim_start_matches("use "));
            if tree.ends_with(';') {
                branch("", tree.trim_end_matches(';'), at + 1, &mut paths);
                tree.clear();
            }
        } else {
            let is_part = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let found = line.split(|c| !is_part(c)).filter(|part| part.contains("::") && !part.starts_with(':'));
            paths.extend(found.map(|path| (at + 1, path.trim_end_matches(':').to_owned())));
        }
    }
    paths
}

/// Adds the paths of a tree such as `a::{b, c::{d, e}}`.
fn branch(stem: &str, tree: &str, line: usize, paths: &mut Vec<(usize, String)>) {
    let Some((head, twigs)) = tree.trim().split_once('{') else {
        return paths.push((line, format!("{stem}{}", tree.trim())));
    };
    let (stem, twigs) = (format!("{stem}{head}"), twigs.strip_suffix('}').unwrap_or(twigs));
    let mut depth = 0;
    let comma = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    };
    for twig in twigs.split(comma).filter(|twig| !twig.trim().is_empty()) {
        branch(&stem, twig, line, paths);
    }
}

#[test]
fn code_has_no_comments_and_no_literals_and_keeps_its_lines() {
    let text = "a('\"'); // b\n\"c \\\" d\ne\" /* f */ 'g' r#\"h\"#;\n'\\'' <'i>\n#[cfg(test)]\nmod tests {\nj";
    assert_eq!(code(text).split_whitespace().collect::<Vec<_>>(), ["a(", ");", ";", "<'i>"]);
    assert_eq!(code(text).lines().count(), 4);
}

#[test]
fn literals_have_a_line_and_something_before() {
    let literals = literals("a // \"b\"\n'\"' say(\n  \"c \\\" d\") \"\"");
    let literals: Vec<_> = literals.iter().map(|literal| (literal.line, literal.before, literal.text)).collect();
    assert_eq!(literals, [(3, " say(", "c \\\" d"), (3, ")", "")]);
}

#[test]
fn paths_are_those_of_use_and_those_elsewhere() {
    let code = "use a::b;\npub(crate) use a::{self, b::{c, d},\n  e::{f}};\nlet x: g::h = i::<j>(k::l()).m;\n";
    let paths: Vec<String> = paths(code).into_iter().map(|(line, path)| format!("{line} {path}")).collect();
    assert_eq!(paths, ["1 a::b", "3 a::self", "3 a::b::c", "3 a::b::d", "3 a::e::f", "4 g::h", "4 i", "4 k::l"]);
}
