//! Why a drive through the window stopped.

use std::fmt;
use std::io;
use std::time::Duration;

/// What went wrong, said so that one knows where to look.
#[derive(Debug)]
pub enum Trouble {
    /// A file, a program or a connection of ours.
    Io { doing: String, source: io::Error },
    /// The driver answered, but not in a way that the standard knows.
    Unreadable { asked: String },
    /// The driver said no: the standard's error code and its words.
    Refused { asked: String, error: String, message: String },
    /// What should have come did not come in time; `last` is what stood in its way at the end.
    Late { wanted: String, waited: Duration, last: Option<Box<Trouble>> },
    /// The window shows something else than it should.
    Wrong(String),
    /// The command line or the environment was not understood.
    Usage(String),
}

impl Trouble {
    /// For `map_err`: what we were doing when the system said no.
    pub fn io(doing: impl Into<String>) -> impl FnOnce(io::Error) -> Self {
        let doing = doing.into();
        move |source| Self::Io { doing, source }
    }

    /// Says what is wrong on the screen.
    pub fn wrong(what: impl Into<String>) -> Self {
        Self::Wrong(what.into())
    }

    /// Worth another try: the page was still on its way.
    pub fn may_pass(&self) -> bool {
        const ON_THE_WAY: &[&str] =
            &["no such element", "stale element reference", "element not interactable", "element click intercepted", "no such window", "invalid element state"];
        match self {
            // WebKit's driver says the second where the page changed while it looked.
            Self::Refused { error, message, .. } => ON_THE_WAY.contains(&error.as_str()) || message.starts_with("Could not parse element info"),
            Self::Wrong(_) => true,
            _ => false,
        }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io { doing, source } => write!(f, "{doing}: {source}"),
            Self::Unreadable { asked } => write!(f, "{asked}: the driver's answer could not be read"),
            Self::Refused { asked, error, message } => write!(f, "{asked}: {error}: {message}"),
            Self::Late { wanted, waited, last } => {
                write!(f, "{wanted}: not within {} s", waited.as_secs())?;
                last.as_ref().map_or(Ok(()), |last| write!(f, " ({last})"))
            }
            Self::Wrong(what) | Self::Usage(what) => write!(f, "{what}"),
        }
    }
}

impl std::error::Error for Trouble {}

/// True, or what is wrong.
pub fn expect(is_so: bool, otherwise: impl FnOnce() -> String) -> Result<(), Trouble> {
    if is_so { Ok(()) } else { Err(Trouble::Wrong(otherwise())) }
}
