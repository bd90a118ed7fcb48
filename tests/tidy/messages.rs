//! Words on screens: the same in both languages, each used, and two for every way to fail.

use super::rust::take_apart;
use super::source::{self, Source, assert_none};
use std::collections::{BTreeMap, BTreeSet};

/// Key → (file and line, the variables it uses).
type Words = BTreeMap<String, Word>;

struct Word {
    place: String,
    /// Which file, without the language: `date.ftl`.
    file: String,
    variables: BTreeSet<String>,
    /// Other words it is made of.
    mentions: BTreeSet<String>,
}

/// Families of keys so wide that they cover a whole file, each with its reason. Empty is best.
const WHOLE_FILES: &[(&str, &str)] = &[
    ("field-", "the file holds the names of fields and nothing else; records bring them"),
    ("role-", "the file holds the three roles and what each sees"),
    ("import-row-", "a word for each code, which a test beside the codes checks"),
];

fn words(language: &str) -> Words {
    let folder = format!("ui/messages/{language}");
    let mut words = Words::new();
    for file in source::files(&folder, &[".ftl"]) {
        for (line, key, text) in entries(&file) {
            let word = Word {
                place: file.at(line),
                file: file.path.rsplit('/').next().unwrap_or_default().to_owned(),
                variables: after(&text, '$'),
                mentions: mentions(&text),
            };
            let earlier = words.insert(key.clone(), word);
            assert!(earlier.is_none(), "{}: {key} stands twice, first in {}", file.at(line), earlier.map_or(String::new(), |word| word.place));
        }
    }
    words
}

/// A message begins at the left edge and goes on while lines are indented.
fn entries(file: &Source) -> Vec<(usize, String, String)> {
    let mut entries: Vec<(usize, String, String)> = Vec::new();
    for (line, text) in file.lines() {
        let key = text.split_once('=').map(|(key, _)| key.trim_end());
        match key.filter(|key| is_key(key)) {
            Some(key) => entries.push((line, key.to_owned(), text.to_owned())),
            None if text.starts_with([' ', '}']) => {
                if let Some((_, _, body)) = entries.last_mut() {
                    body.push('\n');
                    body.push_str(text);
                }
            }
            None => assert!(text.is_empty() || text.starts_with('#'), "{}: neither message, comment nor indented", file.at(line)),
        }
    }
    entries
}

fn is_key(text: &str) -> bool {
    text.trim_start_matches('-').starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(is_key_char)
}

fn is_key_char(c: char) -> bool {
    c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_'
}

fn after(text: &str, mark: char) -> BTreeSet<String> {
    let names = text.split(mark).skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').next());
    names.flatten().map(str::to_owned).collect()
}

/// `{ other-key }` and `{ -term }`.
fn mentions(text: &str) -> BTreeSet<String> {
    let inside = text.split('{').skip(1).filter_map(|rest| rest.split(['}', '(', '.']).next());
    inside.map(str::trim).filter(|name| is_key(name)).map(str::to_owned).collect()
}

#[test]
fn both_languages_have_the_same_words_with_the_same_variables() {
    let (english, spanish) = (words("en"), words("es"));
    let mut findings = Vec::new();
    for (ours, theirs, other) in [(&english, &spanish, "es"), (&spanish, &english, "en")] {
        let lost = ours.iter().filter(|(key, _)| !theirs.contains_key(*key));
        findings.extend(lost.map(|(key, word)| format!("{}: {key} is missing in {other}", word.place)));
    }
    for (key, word) in &english {
        let Some(theirs) = spanish.get(key) else {
            continue;
        };
        if word.variables != theirs.variables {
            findings.push(format!("{}: {key} uses {:?}, in Spanish {:?}", word.place, word.variables, theirs.variables));
        }
        if word.file != theirs.file {
            findings.push(format!("{}: {key} stands in {} in Spanish", word.place, theirs.file));
        }
    }
    assert_none("English and Spanish are equal:", &findings);
}

/// A quoted key in the program's text: whole, or with holes (`failure-${code}-title`, "failure-{code}-title").
struct Quoted {
    /// What stands before, between and after the holes.
    parts: Vec<String>,
    place: String,
}

impl Quoted {
    fn covers(&self, key: &str) -> bool {
        let [first, middle @ ..] = &self.parts[..] else {
            return false;
        };
        let Some(last) = middle.last() else {
            return first == key;
        };
        key.len() > first.len() + last.len() && key.starts_with(first.as_str()) && key.ends_with(last.as_str())
    }
}

fn quoted_in_program() -> Vec<Quoted> {
    let screens = source::files("ui/src", &[".ts", ".svelte"]).into_iter();
    let screens = screens.filter(|file| !file.path.ends_with(".test.ts") && !file.path.ends_with("/words.ts") && !file.path.ends_with("/bindings.ts"));
    let rust = super::rust::PROGRAM.iter().flat_map(|folder| source::files(folder, &[".rs"]));
    screens.chain(rust).flat_map(|file| quoted(&file)).collect()
}

fn quoted(file: &Source) -> Vec<Quoted> {
    let mut found = Vec::new();
    for (line, text) in file.lines() {
        for (at, quote) in text.match_indices(['"', '\'', '`']) {
            if let Some(parts) = key_parts(&text[at + 1..], quote) {
                found.push(Quoted { parts, place: file.at(line) });
            }
        }
    }
    found
}

/// The text up to the closing quote, split at its holes, if it looks like a key all along.
fn key_parts(text: &str, quote: &str) -> Option<Vec<String>> {
    let (mut parts, mut rest) = (Vec::new(), text);
    loop {
        let end = rest.find(|c: char| !is_key_char(c))?;
        parts.push(rest[..end].to_owned());
        rest = &rest[end..];
        if rest.starts_with(quote) {
            let is_key_like = parts[0].starts_with(|c: char| c.is_ascii_lowercase()) && parts.iter().any(|part| part.contains('-'));
            return is_key_like.then_some(parts);
        }
        let hole = rest.strip_prefix("${").or_else(|| rest.strip_prefix('{'))?;
        rest = &hole[hole.find('}')? + 1..];
    }
}

#[test]
fn every_word_is_used() {
    let words = words("en");
    let quoted = quoted_in_program();
    let mentioned: BTreeSet<&String> = words.values().flat_map(|word| &word.mentions).collect();
    let unused = words.iter().filter(|(key, _)| !mentioned.contains(key) && !quoted.iter().any(|quoted| quoted.covers(key)));
    let unused: Vec<String> = unused.map(|(key, word)| format!("{}: {key}", word.place)).collect();
    assert_none("No screen and no program says these; remove them in both languages:", &unused);
}

/// `date-${x}` would count every word of date.ftl as used.
#[test]
fn no_composed_key_covers_a_whole_file() {
    let files: BTreeSet<String> = words("en").into_values().map(|word| word.file.replace(".ftl", "-")).collect();
    let wide = quoted_in_program().into_iter().filter(|quoted| {
        quoted.parts.len() == 2
            && quoted.parts[1].is_empty()
            && files.contains(&quoted.parts[0])
            && !WHOLE_FILES.iter().any(|(wide, _)| *wide == quoted.parts[0])
    });
    let wide: Vec<String> = wide.map(|quoted| format!("{}: {}…", quoted.place, quoted.parts[0])).collect();
    assert_none("These composed keys could be any word of their file, so unused ones stay hidden; give the group a name (date-kind-…):", &wide);
}

#[test]
fn every_failure_says_what_happened_and_what_to_do() {
    let errors = source::file("src-tauri/casework/src/error.rs");
    let codes = errors.text.split("codes! {").nth(1).and_then(|rest| rest.split("\n}").next());
    let codes = codes.unwrap_or_else(|| panic!("{}: no `codes! {{ … }}`", errors.path));
    let list = Source { path: errors.path.clone(), text: codes.to_owned() };
    let codes: Vec<String> = take_apart(&list).strings.into_iter().map(|(_, code)| code).collect();
    assert!(!codes.is_empty(), "{}: `codes!` is empty", errors.path);
    let mut findings = Vec::new();
    for language in ["en", "es"] {
        let words = words(language);
        let keys = codes.iter().flat_map(|code| ["title", "remedy"].map(|part| format!("failure-{}-{part}", code.replace('_', "-"))));
        findings.extend(keys.filter(|key| !words.contains_key(key)).map(|key| format!("ui/messages/{language}: {key} is missing")));
    }
    assert_none("Every failure has a title and a remedy in both languages:", &findings);
}

#[test]
fn keys_are_read_with_their_holes() {
    let parts = |text: &str| key_parts(&text[1..], &text[..1]);
    assert_eq!(parts("'date-title')"), Some(vec!["date-title".to_owned()]));
    assert_eq!(parts("`failure-${code}-title`"), Some(vec!["failure-".to_owned(), "-title".to_owned()]));
    assert_eq!(parts("\"claim-{field}\""), Some(vec!["claim-".to_owned(), String::new()]));
    assert_eq!(parts("'plain'"), None);
    assert_eq!(parts("'A date-title'"), None);
}
