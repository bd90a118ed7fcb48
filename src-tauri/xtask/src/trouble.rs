//! What can go wrong in a task, always with what to do about it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a task stopped.
#[derive(Debug)]
pub enum Trouble {
    /// The command line was not understood.
    Usage(String),
    /// A program could not be started at all.
    NotStarted { command: String, source: io::Error },
    /// A program ran and said no.
    Failed { command: String, code: Option<i32> },
    /// Something this machine needs is not there, and what brings it.
    Missing { what: String, remedy: String },
    /// A file or folder of ours could not be read or written.
    File { path: PathBuf, source: io::Error },
    /// A stage that must run tests ran none: a green line would be a lie.
    NoTestsRan { stage: String },
    /// The window did not show a first screen.
    NoFirstScreen { why: String },
    /// A stage failed; its own trouble was printed before.
    StageFailed { stage: String },
}

impl Trouble {
    pub fn usage(text: impl Into<String>) -> Self {
        Self::Usage(text.into())
    }

    pub fn missing(what: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self::Missing { what: what.into(), remedy: remedy.into() }
    }

    pub fn file(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), source }
    }

    /// 2 for a wrong command line, the program's own code where one failed, else 1.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Usage(_) => 2,
            Self::Failed { code: Some(code), .. } => u8::try_from(*code).unwrap_or(1),
            _ => 1,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Usage(text) => write!(f, "{text}"),
            Self::NotStarted { command, source } => {
                write!(f, "could not start `{command}`: {source}. `cargo xtask setup test` installs what is missing.")
            }
            Self::Failed { command, code: Some(code) } => write!(f, "`{command}` ended with code {code}; what it said stands above."),
            Self::Failed { command, code: None } => write!(f, "`{command}` was ended by a signal."),
            Self::Missing { what, remedy } => write!(f, "{what}\n{remedy}"),
            Self::File { path, source } => {
                write!(f, "{}: {source}. Check that the folder exists, is yours and has room.", path.display())
            }
            Self::NoTestsRan { stage } => {
                write!(f, "stage “{stage}” ran no test. Look at its runner above: a filter or a missing file hides them.")
            }
            Self::NoFirstScreen { why } => write!(f, "no first screen: {why}"),
            Self::StageFailed { stage } => {
                write!(f, "stage “{stage}” failed; the stages after it were not run. Again, alone: cargo xtask test --only {stage}")
            }
        }
    }
}

impl std::error::Error for Trouble {}
