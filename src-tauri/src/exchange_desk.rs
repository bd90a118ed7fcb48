//! The bundle that was chosen and shown: kept in memory under a token until it is taken in, left or locked.

use std::path::Path;

use casework::casebook::exchange::files;
use casework::casebook::exchange::view::Incoming;
use casework::error::{Code, Outcome};
use serde::Serialize;
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::token;

/// A bundle that was opened: what it would change, and what to call it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Arrived {
    /// For taking it in.
    pub token: String,
    /// What it would change.
    pub incoming: Incoming,
}

/// At most one bundle.
#[derive(Default)]
pub struct ExchangeDesk(Option<(String, Zeroizing<Vec<u8>>)>);

impl ExchangeDesk {
    /// Reads a file and shows what it would change. It takes the place of one that was chosen before.
    pub fn choose(&mut self, path: &Path, open: impl FnOnce(&[u8]) -> Outcome<Incoming>) -> Outcome<Arrived> {
        self.0 = None;
        let bytes = files::read(path)?;
        let incoming = open(&bytes)?;
        let (token, _) = self.0.insert((token::new()?, bytes));
        Ok(Arrived { token: token.clone(), incoming })
    }

    /// Takes it in. It stays where that failed: the disk may have been full.
    pub fn take(&mut self, token: &str, take: impl FnOnce(&[u8]) -> Outcome<Incoming>) -> Outcome<Incoming> {
        let (_, bytes) = self.0.as_ref().filter(|(known, _)| known == token).ok_or(Code::ImportGone)?;
        let taken = take(bytes)?;
        self.0 = None;
        Ok(taken)
    }
}
