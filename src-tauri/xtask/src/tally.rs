//! Reads what a test runner says of itself at its end.

/// A runner's own closing line, and the two numbers in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub line: String,
    pub passed: u64,
    pub failed: u64,
}

/// Every closing line among these: cargo nextest, cargo test, vitest, and the plain `N passed, N failed` of our own runners.
pub fn find(lines: &[String]) -> Vec<Tally> {
    lines.iter().filter_map(|line| read(line)).collect()
}

fn read(line: &str) -> Option<Tally> {
    let plain = without_colour(line);
    let text = plain.trim();
    let is_closing = text.starts_with("Summary [") || text.starts_with("test result:") || text.starts_with("Tests ") || is_plain(text);
    if !is_closing {
        return None;
    }
    let passed = number_before(text, " passed");
    let failed = number_before(text, " failed");
    passed.or(failed)?;
    Some(Tally { line: text.to_owned(), passed: passed.unwrap_or(0), failed: failed.unwrap_or(0) })
}

/// `12 passed, 0 failed`, with `, N skipped` after it and a word and a colon before it if need be.
fn is_plain(text: &str) -> bool {
    let counts = text.split_once(": ").filter(|(word, _)| !word.contains(' ')).map_or(text, |(_, rest)| rest);
    let is_count = |part: &str, word: &str| part.strip_suffix(word).is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()));
    let parts: Vec<&str> = counts.split(", ").collect();
    match parts[..] {
        [passed, failed] => is_count(passed, " passed") && is_count(failed, " failed"),
        [passed, failed, skipped] => is_count(passed, " passed") && is_count(failed, " failed") && is_count(skipped, " skipped"),
        _ => false,
    }
}

fn number_before(text: &str, word: &str) -> Option<u64> {
    let before = text.split(word).next().filter(|before| before.len() < text.len())?;
    let digits = before.rsplit(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// Runners colour their output when told to, also into a pipe.
fn without_colour(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if c == '\u{1b}' {
            chars.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(c);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_the_runners_we_use() {
        for (line, passed, failed) in [
            ("     Summary [   4.031s] 345 tests run: 345 passed (1 slow), 3 skipped", 345, 0),
            ("     Summary [   0.007s] 2 tests run: 1 passed, 1 failed, 0 skipped", 1, 1),
            ("\u{1b}[32m     Summary\u{1b}[0m [   0.007s] 1 test run: 1 \u{1b}[32mpassed\u{1b}[0m, 0 skipped", 1, 0),
            ("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s", 12, 0),
            ("      Tests  1 failed | 123 passed (124)", 123, 1),
            ("17 passed, 0 failed", 17, 0),
            ("window: 17 passed, 2 failed, 1 skipped", 17, 2),
        ] {
            let tally = read(line).unwrap_or_else(|| panic!("not read: {line}"));
            assert_eq!((tally.passed, tally.failed), (passed, failed), "{line}");
        }
    }

    #[test]
    fn talk_about_passing_is_no_closing_line() {
        for line in ["3 rows passed, 1 failed", "the check passed", " Test Files  12 passed (12)", "all 12 passed", "a b: 1 passed, 0 failed"] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
