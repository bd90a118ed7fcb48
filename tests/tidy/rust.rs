//! Rust text, just well enough taken apart for the rules: what is code, what stands in string literals, what is test.

use super::source::{self, Source};

/// A Rust file with its comments and literals blanked out (line for line as long as before), and the literals apart.
pub struct Rust {
    pub path: String,
    pub code: String,
    pub strings: Vec<(usize, String)>,
}

/// Where the program's own Rust stands: what people run, not what tests it.
pub const PROGRAM: &[&str] = &["src-tauri/casework/src", "src-tauri/src", "src-tauri/cli/src"];

/// The program's Rust without its tests.
pub fn program() -> Vec<Rust> {
    let all = PROGRAM.iter().flat_map(|folder| source::files(folder, &[".rs"]));
    all.filter(|file| !is_test_file(&file.path)).map(|file| without_tests(&take_apart(&file))).collect()
}

fn is_test_file(path: &str) -> bool {
    path.ends_with("tests.rs") || path.contains("/tests/")
}

/// Unit tests stand at the end of a file, from `#[cfg(test)] mod` on.
fn without_tests(rust: &Rust) -> Rust {
    let is_start = |(at, mark): &(usize, &str)| rust.code[at + mark.len()..].trim_start().starts_with("mod ");
    let end = rust.code.match_indices("#[cfg(test)]").find(is_start).map_or(rust.code.len(), |(at, _)| at);
    let code = rust.code[..end].to_owned();
    let last_line = code.matches('\n').count() + 1;
    let strings = rust.strings.iter().filter(|(line, _)| *line <= last_line).cloned().collect();
    Rust { path: rust.path.clone(), code, strings }
}

pub fn take_apart(file: &Source) -> Rust {
    let chars: Vec<char> = file.text.chars().collect();
    let mut rust = Rust { path: file.path.clone(), code: String::with_capacity(chars.len()), strings: Vec::new() };
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let piece = piece(&chars, at);
        if let Piece::Text { open, close, .. } = piece {
            rust.strings.push((line, chars[open..close].iter().collect()));
        }
        let end = piece.end().unwrap_or(at + 1).min(chars.len());
        for &c in &chars[at..end] {
            line += usize::from(c == '\n');
            let blank = piece.end().is_some() && c != '\n';
            rust.code.push(if blank { ' ' } else { c });
        }
        at = end;
    }
    rust
}

enum Piece {
    Code,
    /// A comment or a character.
    Blank {
        end: usize,
    },
    /// A string: its inside from `open` to `close`.
    Text {
        open: usize,
        close: usize,
        end: usize,
    },
}

impl Piece {
    fn end(&self) -> Option<usize> {
        match self {
            Self::Code => None,
            Self::Blank { end } | Self::Text { end, .. } => Some(*end),
        }
    }
}

fn piece(chars: &[char], at: usize) -> Piece {
    let next = chars.get(at + 1).copied();
    match chars[at] {
        '/' if next == Some('/') => Piece::Blank { end: find(chars, at, |c| c == '\n') },
        '/' if next == Some('*') => Piece::Blank { end: block_comment_end(chars, at) },
        '"' => plain_string(chars, at),
        'r' if at == 0 || !is_word(chars[at - 1]) || "bc".contains(chars[at - 1]) => raw_string(chars, at),
        '\'' if next == Some('\\') => Piece::Blank { end: find(chars, at + 3, |c| c == '\'') + 1 },
        '\'' if chars.get(at + 2) == Some(&'\'') => Piece::Blank { end: at + 3 },
        _ => Piece::Code,
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn find(chars: &[char], from: usize, wanted: impl Fn(char) -> bool) -> usize {
    chars.iter().skip(from).position(|&c| wanted(c)).map_or(chars.len(), |offset| from + offset)
}

fn block_comment_end(chars: &[char], at: usize) -> usize {
    let (mut depth, mut here) = (0, at);
    while here + 1 < chars.len() {
        match (chars[here], chars[here + 1]) {
            ('/', '*') => (depth, here) = (depth + 1, here + 2),
            ('*', '/') => (depth, here) = (depth - 1, here + 2),
            _ => here += 1,
        }
        if depth == 0 {
            return here;
        }
    }
    chars.len()
}

fn plain_string(chars: &[char], at: usize) -> Piece {
    let mut here = at + 1;
    while here < chars.len() && chars[here] != '"' {
        here += if chars[here] == '\\' { 2 } else { 1 };
    }
    let close = here.min(chars.len());
    Piece::Text { open: at + 1, close, end: close + 1 }
}

/// `r"…"`, `r#"…"#` and so on; a name that begins with r is code.
fn raw_string(chars: &[char], at: usize) -> Piece {
    let quote = find(chars, at + 1, |c| c != '#');
    if chars.get(quote) != Some(&'"') {
        return Piece::Code;
    }
    let hashes = quote - at - 1;
    let closes = |here: &usize| chars[*here] == '"' && chars.get(here + 1..here + 1 + hashes).is_some_and(|tail| tail.iter().all(|&c| c == '#'));
    let close = (quote + 1..chars.len()).find(closes).unwrap_or(chars.len());
    Piece::Text { open: quote + 1, close, end: close + 1 + hashes }
}

#[test]
fn rust_is_taken_apart() {
    let text = "let a = \"SELECT \\\" 1\"; // \"no\"\nlet b = r#\"x \" y\"#; let c = '\"'; fn f<'a>() {} /* \"z\" /* */ */ b\"w\"";
    let rust = take_apart(&Source { path: String::new(), text: text.to_owned() });
    let strings: Vec<&str> = rust.strings.iter().map(|(_, text)| text.as_str()).collect();
    assert_eq!(strings, ["SELECT \\\" 1", "x \" y", "w"]);
    assert_eq!(rust.strings[1].0, 2);
    assert!(rust.code.contains("fn f<'a>() {}") && !rust.code.contains("no") && !rust.code.contains('z'));
    assert_eq!(rust.code.lines().count(), 2);
}
