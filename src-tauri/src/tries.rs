//! Wrong passphrases and words: how long the next try waits, and what the next person at the open vault is told. It stops a curious
//! person, not a thief with the file; nothing is ever destroyed for it (security.md B.2).

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use casework::error::{Code, Failure, Outcome};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Seconds to wait after the first, second, … wrong try in a row.
const WAITS: &[u64] = &[0, 0, 0, 2, 4, 8, 16, 32, 60];

/// What counts. A backup's too: today's passphrase opens it where the vault stands beside it.
const WRONG: &[Code] = &[Code::WrongPassphrase, Code::WrongRecoveryWords, Code::WrongBackupPassphrase, Code::WrongBackupWords];

/// How often a wrong secret was tried since the vault was last opened. Kept in a plain file beside the vault, a number and a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WrongTries {
    /// How often.
    pub count: u32,
    /// The first time, RFC 3339 UTC.
    pub since: String,
}

/// The tries of this laptop.
pub struct Tries {
    file: PathBuf,
    in_a_row: usize,
    next: Option<Instant>,
}

impl Tries {
    /// Of the vault beside this file.
    pub fn new(file: PathBuf) -> Tries {
        Tries { file, in_a_row: 0, next: None }
    }

    /// So many seconds no secret is tried, rounded up.
    pub fn wait(&self, now: Instant) -> u64 {
        let left = self.next.map_or(Duration::ZERO, |next| next.saturating_duration_since(now));
        left.as_millis().div_ceil(1000).try_into().unwrap_or(u64::MAX)
    }

    /// May a secret be tried now?
    ///
    /// # Errors
    /// `TooSoon` before its time, with `wait` in seconds.
    pub fn may(&self, now: Instant) -> Outcome<()> {
        let wait = self.wait(now);
        if wait == 0 { Ok(()) } else { Err(Failure::new(Code::TooSoon).with("wait", wait)) }
    }

    /// Takes note of what trying gave, `at` being the wall clock's RFC 3339 UTC, and says with a wrong secret how long the next one has to wait.
    ///
    /// # Errors
    /// Whatever trying gave.
    pub fn judge<T>(&mut self, now: Instant, at: &str, tried: Outcome<T>) -> Outcome<T> {
        match tried {
            Ok(opened) => {
                (self.in_a_row, self.next) = (0, None);
                Ok(opened)
            }
            Err(failure) if WRONG.contains(&failure.code) => Err(failure.with("wait", self.wrong(now, at))),
            Err(failure) => Err(failure),
        }
    }

    fn wrong(&mut self, now: Instant, at: &str) -> u64 {
        let wait = WAITS[self.in_a_row.min(WAITS.len() - 1)];
        self.in_a_row += 1;
        self.next = Some(now + Duration::from_secs(wait));
        let before = self.read().unwrap_or(WrongTries { count: 0, since: at.to_owned() });
        // Not remembered is no reason to refuse: the delay stands.
        self.write(&WrongTries { count: before.count.saturating_add(1), ..before }).ok();
        wait
    }

    /// What was tried since the vault was last opened; told once.
    pub fn take(&mut self) -> Option<WrongTries> {
        let told = self.read();
        fs::remove_file(&self.file).ok();
        told
    }

    fn read(&self) -> Option<WrongTries> {
        serde_json::from_slice(&fs::read(&self.file).ok()?).ok()
    }

    fn write(&self, tries: &WrongTries) -> Outcome<()> {
        let folder = self.file.parent().unwrap_or(&self.file);
        let mut partial = tempfile::Builder::new().prefix(".tries-").suffix(".partial").tempfile_in(folder)?;
        partial.write_all(&serde_json::to_vec(tries)?)?;
        partial.persist(&self.file).map_err(|error| Failure::from(error.error))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong() -> Outcome<()> {
        Err(Code::WrongPassphrase.into())
    }

    #[test]
    fn each_wrong_try_makes_the_next_wait_longer_and_a_right_one_forgets() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut tries = Tries::new(folder.path().join("tries.json"));
        let mut now = Instant::now();
        let mut waits = Vec::new();
        for _ in 0..11 {
            tries.may(now).expect("it is time");
            let failure = tries.judge(now, "2026-11-22T09:00:00Z", wrong()).expect_err("wrong");
            let wait: u64 = failure.args["wait"].parse().expect("seconds");
            if wait > 0 {
                let early = tries.may(now).expect_err("too soon, even for the right one");
                assert_eq!((early.code, early.args["wait"].clone()), (Code::TooSoon, wait.to_string()));
            }
            now += Duration::from_secs(wait);
            waits.push(wait);
        }
        assert_eq!(waits, [0, 0, 0, 2, 4, 8, 16, 32, 60, 60, 60]);
        tries.judge(now, "", Ok(())).expect("opened");
        assert_eq!(tries.wait(now), 0);
        assert_eq!(tries.take(), Some(WrongTries { count: 11, since: "2026-11-22T09:00:00Z".to_owned() }));
        assert_eq!(tries.take(), None, "told once");
    }

    #[test]
    fn what_is_no_wrong_secret_counts_for_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut tries = Tries::new(folder.path().join("tries.json"));
        for _ in 0..9 {
            tries.judge(Instant::now(), "", Err::<(), _>(Code::VaultInUse.into())).expect_err("in use");
        }
        assert_eq!((tries.wait(Instant::now()), tries.take()), (0, None));
    }
}
