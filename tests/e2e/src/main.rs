//! Drives the real window through WebKit's own WebDriver, the way a person goes through it.
//!
//! `e2e walk` is a test; `e2e tour DIR` takes pictures; `e2e canary` is one half of tests/outside/canary.py; `e2e pace` measures for
//! `cargo xtask bench`. xtask starts all four.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a terminal program: its checks are read there")]
#![allow(clippy::disallowed_methods, reason = "it starts the driver and speaks with it on this machine; the ban is for the program people use")]

mod canary;
mod checks;
mod driver;
mod home;
mod house;
mod keys;
mod pace;
mod patience;
mod picture;
mod setup;
mod tour;
mod trouble;
mod walk;
mod window;
mod wire;

use std::process::ExitCode;
use trouble::Trouble;

/// What is said to us in the environment and must not reach the window's.
pub const SECRETS: &[&str] = &["SAMPLE_PASSPHRASE", "CANARY_PASSPHRASE", "CANARY_NAME", "CANARY_CODE", "CANARY_STREET"];

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let outcome = match words[..] {
        ["walk"] => walk::run(),
        ["tour", folder] => tour::run(folder.as_ref(), &[]),
        ["tour", folder, ref only @ ..] => tour::run(folder.as_ref(), only),
        ["canary"] => canary::run(),
        ["pace"] => pace::run(),
        _ => Err(Trouble::Usage("e2e walk | e2e tour FOLDER [SCREEN…] | e2e canary | e2e pace".to_owned())),
    };
    outcome.unwrap_or_else(|trouble| {
        eprintln!("e2e: {trouble}");
        ExitCode::FAILURE
    })
}
