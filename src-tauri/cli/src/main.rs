//! `acompana-cli`, the side door: for recovery, automation and checks. Thin over `casework`: the same rules, the same role
//! filter, the same history as the window. `design/cli.md` is its contract.

mod answer;
mod arguments;
mod called;
mod commands;
mod door;
mod exchange_arguments;
mod failure;
mod hardening;
mod passphrase;
mod table;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

fn main() -> ExitCode {
    hardening::apply();
    let asked = match Arguments::try_parse() {
        Ok(asked) => asked,
        Err(error) => return failure::refuse_usage(&error),
    };
    let given = commands::run(&asked).and_then(|answer| answer.give(&asked));
    given.unwrap_or_else(|failure| failure::report(asked.json, asked.language(), &failure))
}
