//! The passphrase: typed on the terminal without echo, else the first line of stdin. Never an argument, never the environment.

use std::io::{Write, stderr, stdin};

use casework::error::{Code, Failure, Outcome};
use casework::words::{Language, say};
use rustix::io::Errno;
use rustix::termios::{LocalModes, OptionalActions, Termios, isatty, tcgetattr, tcsetattr};
use zeroize::Zeroizing;

/// More than any passphrase may have; what doesn't fit is refused, not cut.
const MOST_BYTES: usize = 4096;

/// The passphrase of a vault.
pub fn ask(language: Language) -> Outcome<Zeroizing<String>> {
    if !isatty(stdin()) {
        return first_line();
    }
    typed(&say(language, "cli-passphrase", &[]))
}

/// The passphrase of a new vault; on a terminal it is typed twice, because nobody sees a slip.
pub fn choose(language: Language) -> Outcome<Zeroizing<String>> {
    let chosen = ask(language)?;
    if chosen.is_empty() {
        return Err(missing());
    }
    if isatty(stdin()) && *typed(&say(language, "cli-passphrase-again", &[]))? != *chosen {
        put(&format!("{}\n", say(language, "cli-passphrase-differs", &[])));
        return choose(language);
    }
    Ok(chosen)
}

fn missing() -> Failure {
    Failure::at(Code::ValueMissing, "passphrase")
}

fn put(text: &str) {
    let mut out = stderr();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}

fn typed(prompt: &str) -> Outcome<Zeroizing<String>> {
    put(&format!("{prompt} "));
    let silence = Silence::begin()?;
    let line = first_line();
    drop(silence);
    // The Enter that ended the line was not shown either.
    put("\n");
    line
}

/// Bytes up to the first line end, which belongs to no passphrase; spaces do. Read without a buffer that nobody would wipe.
fn first_line() -> Outcome<Zeroizing<String>> {
    let mut bytes = Zeroizing::new([0_u8; MOST_BYTES]);
    let mut filled = 0;
    loop {
        let read = match rustix::io::read(stdin(), &mut bytes[filled..]) {
            Ok(read) => read,
            Err(Errno::INTR) => continue,
            Err(error) => return Err(std::io::Error::from(error).into()),
        };
        let before = filled;
        filled += read;
        if let Some(end) = bytes[before..filled].iter().position(|byte| *byte == b'\n') {
            return text_of(&bytes[..before + end]);
        }
        match (read, filled) {
            (0, 0) => return Err(missing()),
            (0, _) => return text_of(&bytes[..filled]),
            (_, MOST_BYTES) => return Err(Failure::at(Code::ValueInvalid, "passphrase")),
            _ => {}
        }
    }
}

fn text_of(line: &[u8]) -> Outcome<Zeroizing<String>> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let text = std::str::from_utf8(line).map_err(|_| Failure::at(Code::ValueInvalid, "passphrase"))?;
    Ok(Zeroizing::new(text.to_owned()))
}

/// A terminal that shows nothing of what is typed, until this is dropped.
struct Silence(Termios);

impl Silence {
    fn begin() -> Outcome<Silence> {
        let before = tcgetattr(stdin()).map_err(std::io::Error::from)?;
        let mut quiet = before.clone();
        quiet.local_modes.remove(LocalModes::ECHO);
        tcsetattr(stdin(), OptionalActions::Flush, &quiet).map_err(std::io::Error::from)?;
        Ok(Silence(before))
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        let _ = tcsetattr(stdin(), OptionalActions::Now, &self.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_line_end_is_cut_off() {
        let read = |line: &[u8]| text_of(line).map(|text| text.to_string()).map_err(|failure| failure.code);
        assert_eq!(read(b"  two  spaces \r"), Ok("  two  spaces ".to_owned()));
        assert_eq!(read("ñandú".as_bytes()), Ok("ñandú".to_owned()));
        assert_eq!(read(b"\xff\xfe"), Err(Code::ValueInvalid));
    }
}
