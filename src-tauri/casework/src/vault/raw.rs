//! The one door to SQLCipher's C interface: the key goes in as bytes, never as SQL text.

use rusqlite::{Connection, ffi};
use zeroize::Zeroizing;

use super::keys::Key;
use crate::error::{Code, Outcome};

/// Keys a fresh connection with a raw key (no key derivation of SQLCipher's own).
#[allow(unsafe_code)] // rusqlite has no safe call for sqlite3_key_v2; a PRAGMA would leave the key in SQL text.
pub(super) fn key_connection(connection: &Connection, key: &Key) -> Outcome<()> {
    let mut literal = Zeroizing::new(String::with_capacity(67));
    literal.push_str("x'");
    for byte in key.0.iter() {
        for digit in [byte >> 4, byte & 15] {
            literal.push(char::from_digit(u32::from(digit), 16).unwrap_or('0'));
        }
    }
    literal.push('\'');
    // SAFETY: the handle lives as long as `connection`; the name is a C string; SQLCipher copies the 67 key bytes.
    let result = unsafe { ffi::sqlite3_key_v2(connection.handle(), c"main".as_ptr(), literal.as_ptr().cast(), 67) };
    if result == ffi::SQLITE_OK { Ok(()) } else { Err(Code::Internal.into()) }
}
