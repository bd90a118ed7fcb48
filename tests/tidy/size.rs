//! Files that fit in a head, functions that fit on a screen, names that say what is inside.

use super::rust::take_apart;
use super::source::{self, Source, assert_none};

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;
const GENERATED: &[&str] = &["ui/src/bindings.ts", "ui/src/words.ts"];
const EMPTY_NAMES: &[&str] = &["util", "utils", "common", "helper", "helpers", "manager", "service", "services", "misc"];

fn hand_written() -> Vec<Source> {
    let folders = ["src-tauri", "tests", "ui"];
    let all = folders.iter().flat_map(|folder| source::files(folder, &[".rs", ".ts", ".svelte"]));
    all.filter(|file| !GENERATED.contains(&file.path.as_str())).collect()
}

#[test]
fn files_have_at_most_400_lines() {
    let long = hand_written().into_iter().filter_map(|file| {
        let lines = file.text.lines().count();
        (lines > FILE_LINES).then(|| format!("{}: {lines} lines", file.path))
    });
    assert_none("Split these by what they are about (at most 400 lines):", &long.collect::<Vec<_>>());
}

#[test]
fn functions_have_at_most_60_lines() {
    let mut long = Vec::new();
    for file in hand_written() {
        let (code, begins): (String, fn(&str) -> bool) =
            if file.path.ends_with(".rs") { (take_apart(&file).code, begins_rust) } else { (file.text.clone(), begins_script) };
        for (line, length) in function_lengths(&code, begins) {
            if length > FUNCTION_LINES {
                long.push(format!("{}: a function of {length} lines", file.at(line)));
            }
        }
    }
    assert_none("Split these (at most 60 lines, better 15):", &long);
}

/// Formatted code closes a function with a brace at the indentation of its first line.
fn function_lengths(code: &str, begins: fn(&str) -> bool) -> Vec<(usize, usize)> {
    let lines: Vec<&str> = code.lines().map(str::trim_end).collect();
    let starts = (0..lines.len()).filter(|&start| begins(lines[start].trim_start()));
    starts.filter_map(|start| Some((start + 1, length(&lines[start..])?))).collect()
}

fn length(lines: &[&str]) -> Option<usize> {
    let indentation = indentation(lines[0]);
    for (offset, line) in lines.iter().enumerate() {
        let text = line.trim_start();
        let is_level = self::indentation(line) == indentation;
        if is_level && text.ends_with(';') && (offset == 0 || text.starts_with(')')) {
            return None;
        }
        let closes = if offset == 0 { text.ends_with('}') } else { is_level && text.starts_with('}') && !text.ends_with('{') };
        if closes {
            return Some(offset + 1);
        }
    }
    None
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

fn begins_rust(line: &str) -> bool {
    let words = line.split_whitespace().map(|word| word.split('(').next().unwrap_or(word));
    let mut rest = words.skip_while(|word| ["pub", "const", "async", "unsafe", "extern"].contains(word));
    line.contains("fn ") && rest.next() == Some("fn")
}

/// `function`, an arrow with a body, a method. A suite of tests is a list, not a function.
fn begins_script(line: &str) -> bool {
    let bare = ["export ", "default ", "async "].iter().fold(line, |line, word| line.trim_start_matches(word));
    let is_branch = ["if ", "for ", "while ", "switch ", "else", "}", "describe("].iter().any(|word| bare.starts_with(word));
    !is_branch && (bare.starts_with("function") || bare.ends_with("=> {") || bare.ends_with(") {"))
}

#[test]
fn names_say_what_is_inside() {
    let vague = hand_written().into_iter().filter(|file| {
        let stems = file.path.split('/').map(|part| part.split('.').next().unwrap_or(part));
        stems.into_iter().any(|stem| EMPTY_NAMES.contains(&stem.to_lowercase().as_str()))
    });
    let vague: Vec<String> = vague.map(|file| file.path).collect();
    assert_none("Name these after the noun or the act inside (no util, common, helper, manager, service):", &vague);
}

#[test]
fn lengths_are_counted() {
    let rust = "impl A {\n    pub fn a(\n        b: u8,\n    ) -> u8 {\n        b\n    }\n\n    fn c(&self);\n    const fn d() {}\n}\n";
    assert_eq!(function_lengths(rust, begins_rust), [(2, 5), (9, 1)]);
    let script = "export function a({\n  b,\n}: Props) {\n  if (b) {\n    c();\n  }\n}\nconst d = () => {\n  e();\n};\n";
    assert_eq!(function_lengths(script, begins_script), [(1, 7), (8, 3)]);
}
