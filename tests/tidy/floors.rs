//! Floors: a file uses only floors below its own. SQL, clocks and unsafe code have their one place.

use super::rust::{Rust, program, take_apart};
use super::source::{self, assert_none};

const CASEWORK: &str = "src-tauri/casework/src/";

/// Nothing that draws, waits or connects below the shell.
const NOT_IN_CASEWORK: &[&str] =
    &["tauri", "tokio", "async-std", "smol", "futures", "reqwest", "hyper", "ureq", "curl", "isahc", "rustls", "native-tls", "socket2"];

#[test]
fn casework_knows_no_window_no_waiting_no_network() {
    let manifest = source::file("src-tauri/casework/Cargo.toml");
    let names = manifest.lines().filter_map(|(line, text)| {
        let name = text.split(['.', ' ', '=']).next()?;
        let banned = NOT_IN_CASEWORK.iter().any(|banned| name == *banned || name.starts_with(&format!("{banned}-")));
        banned.then(|| format!("{}: {name}", manifest.at(line)))
    });
    assert_none("casework must not depend on these; the shell may:", &names.collect::<Vec<_>>());
}

#[test]
fn unsafe_code_has_one_place_per_crate() {
    const PLACES: &[&str] = &["src-tauri/casework/src/vault/raw.rs", "src-tauri/src/hardening.rs"];
    let mut findings = Vec::new();
    for file in ["src-tauri", "tests"].iter().flat_map(|folder| source::files(folder, &[".rs"])) {
        let code = take_apart(&file).code;
        let allowed: Vec<usize> = lines_with(&code, "(unsafe_code").collect();
        let most = usize::from(PLACES.contains(&file.path.as_str()));
        findings.extend(allowed.iter().skip(most).map(|line| file.at(*line)));
    }
    assert_none("unsafe code may be allowed once each in vault/raw.rs and the shell's hardening.rs, nowhere else:", &findings);
}

#[test]
fn sql_stands_only_in_store_and_vault() {
    let is_home = |path: &str| path.starts_with(&format!("{CASEWORK}store")) || path.starts_with(&format!("{CASEWORK}vault"));
    let mut findings = Vec::new();
    for file in program().iter().filter(|file| !is_home(&file.path)) {
        let sql = file.strings.iter().filter(|(_, text)| is_sql(text));
        findings.extend(sql.map(|(line, text)| format!("{}:{line}: {text:.60}", file.path)));
    }
    assert_none("SQL stands in casework/src/store/ (keys and pragmas in vault/); move these there:", &findings);
}

fn is_sql(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_ascii_alphabetic() && c != '_').filter(|word| !word.is_empty()).collect();
    let has = |wanted: &[&str]| words.windows(wanted.len()).any(|window| window == wanted);
    let update = words.iter().position(|word| *word == "UPDATE").is_some_and(|at| words[at..].contains(&"SET"));
    let loud = has(&["SELECT"]) || has(&["INSERT", "INTO"]) || has(&["INSERT", "OR"]) || has(&["DELETE", "FROM"]) || update;
    let quiet = words.first() == Some(&"select") && words.contains(&"from") || words.first() == Some(&"pragma");
    loud || quiet || has(&["CREATE", "TABLE"]) || has(&["DROP", "TABLE"]) || has(&["PRAGMA"])
}

#[test]
fn only_casebook_reads_the_clock() {
    const CLOCKS: &[&str] = &["Utc::now", "Local::now", "SystemTime::now", "Instant::now", "now_v7"];
    let may = |path: &str| path.starts_with(&format!("{CASEWORK}casebook")) || path == "src-tauri/src/lock_watch.rs";
    let mut findings = Vec::new();
    for file in program().iter().filter(|file| !may(&file.path)) {
        for clock in CLOCKS {
            findings.extend(lines_with(&file.code, clock).map(|line| format!("{}:{line}: {clock}", file.path)));
        }
    }
    assert_none("Only casebook (and the shell's lock_watch.rs) reads a clock; take the time as an argument:", &findings);
}

#[test]
fn every_file_uses_only_floors_below_its_own() {
    let mut findings = Vec::new();
    for file in program() {
        let Some(own) = file.path.strip_prefix(CASEWORK).filter(|own| *own != "lib.rs") else {
            continue;
        };
        let floor = floor_of(own.split(['/', '.']).next().unwrap_or(own));
        for (line, module) in uses(&file) {
            if floor_of(&module) > floor {
                findings.push(format!("{}:{line}: uses crate::{module}, which is on a floor above", file.path));
            }
        }
    }
    assert_none("Floors: 0 id error time role words progress · 1 nouns, rules · 2 store vault · 3 exchange · 4 casebook:", &findings);
}

fn floor_of(module: &str) -> u8 {
    match module {
        "id" | "error" | "time" | "role" | "words" | "progress" => 0,
        "store" | "vault" => 2,
        "exchange" => 3,
        "casebook" => 4,
        _ => 1,
    }
}

/// Every `crate::module`, also those in braces after one `crate::`.
fn uses(file: &Rust) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, mark) in file.code.match_indices("crate::") {
        let line = file.code[..at].matches('\n').count() + 1;
        let rest = &file.code[at + mark.len()..];
        let group = rest.strip_prefix('{').and_then(|inside| inside.split("};").next());
        let names: Vec<&str> = group.map_or_else(|| vec![rest], top_level_parts);
        let words = names.iter().map(|name| name.trim().split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default());
        found.extend(words.filter(|word| !word.is_empty()).map(|word| (line, word.to_owned())));
    }
    found
}

fn top_level_parts(inside: &str) -> Vec<&str> {
    let mut depth = 0;
    let is_comma = |c: char| {
        depth += i32::from(c == '{') - i32::from(c == '}');
        c == ',' && depth == 0
    };
    inside.split(is_comma).collect()
}

#[test]
fn no_error_is_just_a_text() {
    let mut findings = Vec::new();
    for file in program() {
        for (at, mark) in file.code.match_indices("Result<") {
            if last_argument(&file.code[at + mark.len()..]) == "String" {
                findings.push(format!("{}:{}", file.path, file.code[..at].matches('\n').count() + 1));
            }
        }
    }
    assert_none("Errors are closed: name what can go wrong instead of Result<_, String>:", &findings);
}

fn last_argument(inside: &str) -> &str {
    let (mut depth, mut from) = (0, 0);
    for (at, c) in inside.char_indices() {
        match c {
            '<' | '(' | '[' => depth += 1,
            '>' if inside[..at].ends_with('-') => {}
            '>' | ')' | ']' if depth == 0 => return inside[from..at].trim(),
            '>' | ')' | ']' => depth -= 1,
            ',' if depth == 0 => from = at + 1,
            _ => {}
        }
    }
    ""
}

fn lines_with<'a>(code: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    code.lines().enumerate().filter(move |(_, line)| line.contains(word)).map(|(index, _)| index + 1)
}

#[test]
fn sql_is_told_from_words() {
    for sql in ["SELECT 1", "  INSERT INTO family VALUES", "UPDATE person SET x", "pragma user_version", "PRAGMA key", "\n SELECT a\nFROM b"] {
        assert!(is_sql(sql), "{sql}");
    }
    for words in ["Select a file", "Update the address and set it", "to be set", "SELECTED", "insert into the list"] {
        assert!(!is_sql(words), "{words}");
    }
}

#[test]
fn last_arguments_are_found() {
    assert_eq!(last_argument("Vec<(A, String)>, Failure> {"), "Failure");
    assert_eq!(last_argument("BTreeMap<String, String>, String> {"), "String");
    assert_eq!(last_argument("(), fn(u8) -> String>"), "fn(u8) -> String");
}
