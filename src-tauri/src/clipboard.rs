//! What is copied stays on the clipboard for half a minute, is kept from clipboard histories that heed the hint, and is gone when the
//! vault locks. What another program put there since is left alone.

use std::time::Duration;

use casework::error::{Code, Outcome};
use tauri::{AppHandle, Manager};
use zeroize::Zeroizing;

use crate::desk::Desk;

const STAYS: Duration = Duration::from_secs(30);

/// The clipboard, and what of ours is on it.
#[derive(Default)]
pub struct Clip {
    board: Option<arboard::Clipboard>,
    ours: Option<Zeroizing<String>>,
    /// How often something was copied: the half minute of an earlier text is over when a later one came.
    copied: u64,
}

impl Clip {
    /// Puts a text there; the number by which it is cleared.
    pub fn put(&mut self, text: Zeroizing<String>) -> Outcome<u64> {
        if self.board.is_none() {
            self.board = arboard::Clipboard::new().ok();
        }
        let board = self.board.as_mut().ok_or(Code::Internal)?;
        hinted(board.set()).text(text.as_str()).map_err(|_| Code::Internal)?;
        self.ours = Some(text);
        self.copied += 1;
        Ok(self.copied)
    }

    /// Clears that text, unless another was copied since.
    pub fn clear_copy(&mut self, number: u64) {
        if self.copied == number {
            self.clear();
        }
    }

    /// Clears what is ours.
    pub fn clear(&mut self) {
        if let (Some(board), Some(ours)) = (self.board.as_mut(), self.ours.take())
            && board.get_text().is_ok_and(|there| *Zeroizing::new(there) == *ours)
        {
            // An error says that the clipboard is gone, and the text with it.
            board.clear().ok();
        }
    }
}

#[cfg(target_os = "linux")]
fn hinted(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtLinux::exclude_from_history(set)
}

#[cfg(windows)]
fn hinted(set: arboard::Set<'_>) -> arboard::Set<'_> {
    use arboard::SetExtWindows;
    set.exclude_from_monitoring().exclude_from_cloud().exclude_from_history()
}

#[cfg(target_os = "macos")]
fn hinted(set: arboard::Set<'_>) -> arboard::Set<'_> {
    arboard::SetExtApple::exclude_from_history(set)
}

/// Copies a text for half a minute.
pub fn copy(app: &AppHandle, text: Zeroizing<String>) -> Outcome<()> {
    let desk = app.state::<Desk>();
    // Asked while the clipboard is held: a lock clears it after this, or this finds it locked.
    let number = desk.clip(|clip| desk.require_open().and_then(|()| clip.put(text)))?;
    let app = app.clone();
    std::thread::spawn(move || {
        std::thread::sleep(STAYS);
        app.state::<Desk>().clip(|clip| clip.clear_copy(number));
    });
    Ok(())
}
