//! The repository's files as text.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: &[&str] = &["target", "node_modules", "dist", "gen", ".git", "__pycache__", ".svelte-kit"];

/// A file, by its path from the repository's root, with forward slashes.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// Line numbers from 1, as editors count.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    pub fn at(&self, line: usize) -> String {
        format!("{}:{line}", self.path)
    }
}

pub fn root() -> PathBuf {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    tests.parent().unwrap_or(tests).to_owned()
}

/// The file, which must be there.
pub fn file(path: &str) -> Source {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}. A rule of tests/tidy speaks of this file."));
    Source { path: path.to_owned(), text }
}

pub fn json(path: &str) -> serde_json::Value {
    serde_json::from_str(&file(path).text).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text file below a folder (which must be there, with at least one such file) that ends so; all of them for no endings.
pub fn files(folder: &str, endings: &[&str]) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&root().join(folder), endings, &mut found);
    assert!(!found.is_empty(), "{folder} has no file ending in {endings:?}. A rule of tests/tidy speaks of it.");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<Source>) {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}. A rule of tests/tidy speaks of this folder.", folder.display()));
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        if path.is_dir() {
            if !MADE.contains(&name.as_str()) {
                collect(&path, endings, found);
            }
        } else if endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending)) {
            // What isn't UTF-8 is a picture or a vault, and no rule is about those.
            if let Ok(text) = fs::read_to_string(&path) {
                found.push(Source { path: from_root(&path), text });
            }
        }
    }
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

/// Fails with every finding, one a line, under the rule they break.
pub fn assert_none(rule: &str, findings: &[String]) {
    assert!(findings.is_empty(), "{rule}\n  {}\n", findings.join("\n  "));
}
