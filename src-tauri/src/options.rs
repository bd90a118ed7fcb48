//! What the command line may say. Nothing about a person, and nothing that opens a vault.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use casework::casebook::Clock;

/// How the program was started.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    vault: Option<PathBuf>,
    sample: bool,
    #[cfg(feature = "e2e")]
    today: Option<chrono::NaiveDate>,
    #[cfg(feature = "e2e")]
    answers: Vec<PathBuf>,
    #[cfg(feature = "e2e")]
    marks: bool,
}

/// Shown for anything else.
const USAGE: &str = if cfg!(feature = "e2e") {
    "acompana [--vault DIR] [--sample] [--today YYYY-MM-DD] [--answer-picker PATH]… [--say-marks]"
} else {
    "acompana [--vault DIR] [--sample]"
};

impl Options {
    /// Reads the command line; wrong usage ends the program with code 2.
    #[allow(clippy::print_stderr)] // Whoever types options sits at a terminal, and no window is there yet to say it in.
    pub fn from_command_line() -> Options {
        Options::read(std::env::args_os().skip(1)).unwrap_or_else(|| {
            eprintln!("{USAGE}");
            std::process::exit(2)
        })
    }

    fn read(mut words: impl Iterator<Item = OsString>) -> Option<Options> {
        let mut options = Options::default();
        while let Some(word) = words.next() {
            match word.to_str()? {
                "--vault" => options.vault = Some(path(words.next())?),
                "--sample" => options.sample = true,
                #[cfg(feature = "e2e")]
                "--today" => options.today = Some(words.next()?.to_str()?.parse().ok()?),
                #[cfg(feature = "e2e")]
                "--answer-picker" => options.answers.push(path(words.next())?),
                #[cfg(feature = "e2e")]
                "--say-marks" => options.marks = true,
                _ => return None,
            }
        }
        Some(options)
    }

    /// Another vault than this account's.
    pub fn vault(&self) -> Option<&Path> {
        self.vault.as_deref()
    }

    /// The vault holds an invented programme.
    pub fn sample(&self) -> bool {
        self.sample
    }

    /// The computer's clock, or a day that a test plans on.
    pub fn clock(&self) -> Clock {
        #[cfg(feature = "e2e")]
        if let Some(today) = self.today {
            return Clock::system().planning(today);
        }
        Clock::system()
    }

    /// The measurement wants to be told what is painted.
    #[cfg(feature = "e2e")]
    pub fn says_marks(&self) -> bool {
        self.marks
    }

    /// Files that answer the next file dialogs, in order; always none in the program that people use.
    pub fn take_answers(&mut self) -> Vec<PathBuf> {
        #[cfg(feature = "e2e")]
        return std::mem::take(&mut self.answers);
        #[cfg(not(feature = "e2e"))]
        return Vec::new();
    }
}

fn path(word: Option<OsString>) -> Option<PathBuf> {
    word.filter(|word| !word.is_empty()).map(PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<Options> {
        Options::read(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_are_read_and_unknown_ones_refused() {
        assert_eq!(read(""), Some(Options::default()));
        let options = read("--vault some/where --sample").expect("right usage");
        assert_eq!((options.vault(), options.sample()), (Some(Path::new("some/where")), true));
        for wrong in ["--vault", "--passphrase secret", "somewhere", "--sample yes"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_and_answers_are_for_the_window_that_tests_drive() {
        let line = "--today 2026-11-22 --answer-picker a.csv --answer-picker b.csv";
        assert_eq!(read(line).is_some(), cfg!(feature = "e2e"));
        #[cfg(feature = "e2e")]
        assert_eq!(read(line).map(|mut options| options.take_answers().len()), Some(2));
    }
}
