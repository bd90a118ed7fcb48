//! What a command has to say, kept until the vault is closed again: a reader that stops reading must not hold it open.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use casework::error::Outcome;
use casework::words::Language;
use serde::Serialize;
use zeroize::Zeroizing;

use crate::arguments::Arguments;
use crate::failure::{ATTENTION, Said};

/// One JSON document or one text, with what is said beside it on stderr.
pub struct Answer {
    text: Zeroizing<String>,
    beside: Vec<Said>,
    needs_attention: bool,
}

impl Answer {
    /// The document with `--json`, else the text.
    pub fn new(asked: &Arguments, document: &impl Serialize, text: impl FnOnce(Language) -> String) -> Outcome<Answer> {
        let text = if asked.json { serde_json::to_string(document)? } else { text(asked.language()) };
        Ok(Answer { text: Zeroizing::new(text), beside: Vec::new(), needs_attention: false })
    }

    /// Ends with 1 where something needs attention.
    #[must_use]
    pub fn attention(self, needs_attention: bool) -> Answer {
        Answer { needs_attention, ..self }
    }

    /// Says something beside it.
    #[must_use]
    pub fn beside(mut self, said: impl IntoIterator<Item = Said>) -> Answer {
        self.beside.extend(said);
        self
    }

    /// Puts it out. A reader that went away is no failure.
    pub fn give(self, asked: &Arguments) -> Outcome<ExitCode> {
        let mut out = std::io::stdout().lock();
        let given = out.write_all(self.text.as_bytes()).and_then(|()| out.write_all(b"\n")).and_then(|()| out.flush());
        match given {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => return Err(error.into()),
            _ => {}
        }
        self.beside.iter().for_each(|said| said.put(asked.json));
        Ok(if self.needs_attention { ATTENTION.into() } else { ExitCode::SUCCESS })
    }
}
