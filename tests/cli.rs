//! The command line as a program: its exit codes, its JSON and what it leaves behind are a contract (design/cli.md).

mod backup;
mod door;
mod import;
mod lists;
mod volunteers;

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::world::PASSPHRASE;

/// What a run of the program came to.
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    /// The one JSON document on stdout, after a run that ended with `code`.
    pub fn json(&self, code: i32) -> Value {
        assert_eq!(self.code, Some(code), "{} {}", self.out, self.err);
        serde_json::from_str(&self.out).expect("one JSON document")
    }

    /// The lines of stderr, each of them JSON with four keys.
    pub fn said(&self) -> Vec<Value> {
        let lines: Vec<Value> = self.err.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        lines.iter().for_each(|line| assert_eq!(keys(line), ["code", "field", "message", "remedy"]));
        lines
    }

    /// Exit code and the code on stderr, of a run that failed.
    pub fn failed(&self) -> (i32, String) {
        assert_eq!(self.out, "", "a failure prints no document");
        let said = self.said();
        (self.code.expect("ended by itself"), said[0]["code"].as_str().expect("a word").to_owned())
    }
}

/// The program beside the tests, built before them by `cargo xtask test`.
fn program() -> PathBuf {
    let beside = || Some(std::env::current_exe().ok()?.parent()?.parent()?.join(format!("acompana-cli{}", std::env::consts::EXE_SUFFIX)));
    let found = std::env::var_os("ACOMPANA_CLI").map(PathBuf::from).or_else(beside).filter(|path| path.is_file());
    found.expect("acompana-cli is not built: cargo build --package acompana-cli")
}

/// The program in an environment without a language, a home or a vault.
#[allow(clippy::disallowed_methods)] // Here is what drives the program.
pub fn command(vault: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(program());
    command.env_clear().env("LC_ALL", "C").arg("--vault").arg(vault).args(args);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// Runs it with these bytes on stdin.
pub fn run(command: &mut Command, stdin: &[u8]) -> Run {
    let mut child = command.spawn().expect("starts");
    // A program that needs no passphrase may be gone before it is given one.
    let _ = child.stdin.take().expect("piped").write_all(stdin);
    let done = child.wait_with_output().expect("ends");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
    Run { code: done.status.code(), out: text(done.stdout), err: text(done.stderr) }
}

/// Runs it with JSON and the passphrase of every test vault.
pub fn json(vault: &Path, args: &[&str]) -> Run {
    run(command(vault, args).arg("--json"), format!("{PASSPHRASE}\n").as_bytes())
}

/// The keys of an object, sorted.
pub fn keys(object: &Value) -> Vec<&str> {
    let mut keys: Vec<&str> = object.as_object().expect("an object").keys().map(String::as_str).collect();
    keys.sort_unstable();
    keys
}

/// True where an object has all of these keys.
pub fn has_keys(object: &Value, wanted: &[&str]) -> bool {
    wanted.iter().all(|key| object.get(key).is_some())
}

/// A file with this text.
pub fn written(folder: &Path, name: impl AsRef<OsStr>, text: &str) -> PathBuf {
    let path = folder.join(name.as_ref());
    std::fs::write(&path, text).expect("writes");
    path
}

/// A path as an argument.
pub fn arg(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}
