//! Makes a vault of an invented programme: `sample --families N --out DIR [--today YYYY-MM-DD] [--passphrase TEXT] [--floor]`.
//! Prints its passphrase as the last line. `--floor` takes the lowest cost the program accepts (fixtures).
#![allow(clippy::print_stdout, clippy::print_stderr)] // A tool for the terminal.
#![allow(dead_code)] // The generator also serves the bench.

mod programme;

use std::path::PathBuf;
use std::process::ExitCode;

use casework::casebook::Clock;
use casework::vault::{KdfParams, Passphrase};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| arguments.iter().position(|word| word == name).and_then(|place| arguments.get(place + 1)).cloned();
    let (Some(families), Some(out)) = (value("--families").and_then(|text| text.parse().ok()), value("--out").map(PathBuf::from)) else {
        eprintln!("sample: say --families N and --out DIR");
        return ExitCode::from(2);
    };
    let clock = match value("--today").and_then(|text| text.parse().ok()) {
        Some(day) => Clock::system().planning(day),
        None => Clock::system(),
    };
    let phrase = value("--passphrase").unwrap_or_else(|| "sample programme of invented families".to_owned());
    let kdf = if arguments.iter().any(|word| word == "--floor") { KdfParams::FLOOR } else { KdfParams::DEFAULT };
    let made = Passphrase::new(&phrase).and_then(|passphrase| {
        let mut casebook = programme::make(&out, &passphrase, kdf, families, clock)?;
        let scratch = tempfile::tempdir()?;
        programme::laptops::exchange(&mut casebook, scratch.path(), &passphrase, clock)?;
        casebook.lock()
    });
    match made {
        Ok(()) => {
            println!("passphrase: {phrase}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("sample: {failure}");
            ExitCode::from(5)
        }
    }
}
