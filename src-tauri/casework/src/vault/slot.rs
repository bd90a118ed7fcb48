//! Keyslots: the data key wrapped by one secret. Changing any parameter of a slot makes it fail (they are authenticated).

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::header::{FORMAT, MAGIC, Slot};
use super::keys::{KdfParams, Key, Passphrase, passphrase_key, random, recovery_key};
use super::open::Secret;
use crate::error::{Code, Failure, Outcome};

pub(super) const PASSPHRASE: &str = "passphrase";
pub(super) const RECOVERY: &str = "recovery";

/// Wraps `data_key` under a passphrase.
pub(super) fn passphrase_slot(data_key: &Key, passphrase: &Passphrase, params: KdfParams, vault_id: &[u8; 16], created: &str) -> Outcome<Slot> {
    let salt = random::<16>()?;
    let kek = passphrase_key(passphrase, &salt, params, vault_id)?;
    let empty = Slot::empty(random()?, PASSPHRASE, "argon2id", params, salt.to_vec(), random()?, created);
    wrap(data_key, &kek, empty, vault_id)
}

/// Wraps `data_key` under the entropy of the twelve words.
pub(super) fn recovery_slot(data_key: &Key, entropy: &[u8; 16], vault_id: &[u8; 16], created: &str) -> Outcome<Slot> {
    let empty = Slot::empty(random()?, RECOVERY, "hkdf", KdfParams { m: 0, t: 0 }, Vec::new(), random()?, created);
    wrap(data_key, &recovery_key(entropy, vault_id), empty, vault_id)
}

/// The data key from the first slot that the secret opens; `None` where it opens none.
pub(super) fn open_any(slots: &[Slot], secret: &Secret<'_>, vault_id: &[u8; 16]) -> Outcome<Option<Key>> {
    for slot in slots.iter().filter(|slot| slot.kind == kind_of(secret)) {
        if let Some(key) = open(slot, secret, vault_id)? {
            return Ok(Some(key));
        }
    }
    Ok(None)
}

/// Opens one slot of the secret's type.
pub(super) fn open(slot: &Slot, secret: &Secret<'_>, vault_id: &[u8; 16]) -> Outcome<Option<Key>> {
    match secret {
        Secret::Passphrase(passphrase) => open_passphrase(slot, passphrase, vault_id),
        Secret::Recovery(words) => Ok(open_recovery(slot, words.entropy(), vault_id)),
    }
}

fn kind_of(secret: &Secret<'_>) -> &'static str {
    match secret {
        Secret::Passphrase(_) => PASSPHRASE,
        Secret::Recovery(_) => RECOVERY,
    }
}

/// Opens a passphrase slot, or `None` where the passphrase is not this slot's.
fn open_passphrase(slot: &Slot, passphrase: &Passphrase, vault_id: &[u8; 16]) -> Outcome<Option<Key>> {
    let params = KdfParams { m: slot.m, t: slot.t };
    Ok(unwrap(slot, &passphrase_key(passphrase, &slot.salt, params, vault_id)?, vault_id))
}

/// Opens a recovery slot, or `None` where the words are not this slot's.
fn open_recovery(slot: &Slot, entropy: &[u8; 16], vault_id: &[u8; 16]) -> Option<Key> {
    unwrap(slot, &recovery_key(entropy, vault_id), vault_id)
}

fn wrap(data_key: &Key, kek: &Key, mut slot: Slot, vault_id: &[u8; 16]) -> Outcome<Slot> {
    let nonce: [u8; 24] = slot.nonce.as_slice().try_into().map_err(|_| Failure::new(Code::Internal))?;
    let aad = bound(&slot, vault_id);
    slot.ct = cipher(kek).encrypt(&XNonce::from(nonce), Payload { msg: &*data_key.0, aad: &aad }).map_err(|_| Failure::new(Code::Internal))?;
    Ok(slot)
}

fn unwrap(slot: &Slot, kek: &Key, vault_id: &[u8; 16]) -> Option<Key> {
    let nonce: [u8; 24] = slot.nonce.as_slice().try_into().ok()?;
    let aad = bound(slot, vault_id);
    let plain = Zeroizing::new(cipher(kek).decrypt(&XNonce::from(nonce), Payload { msg: &slot.ct, aad: &aad }).ok()?);
    let mut key = Key::empty();
    key.0.copy_from_slice(plain.get(..32).filter(|_| plain.len() == 32)?);
    Some(key)
}

fn cipher(kek: &Key) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*kek.0).into())
}

/// What the slot's ciphertext is bound to: magic | format | vault id | slot id | type | kdf | m | t | p | salt.
/// Integers are 32-bit little endian; texts and the salt are preceded by their length in one byte.
fn bound(slot: &Slot, vault_id: &[u8; 16]) -> Vec<u8> {
    let mut aad = Vec::with_capacity(96);
    aad.extend_from_slice(MAGIC.as_bytes());
    aad.extend_from_slice(&FORMAT.to_le_bytes());
    aad.extend_from_slice(vault_id);
    aad.extend_from_slice(&slot.id);
    for text in [slot.kind.as_bytes(), slot.kdf.as_bytes()] {
        push_short(&mut aad, text);
    }
    for number in [slot.m, slot.t, slot.p] {
        aad.extend_from_slice(&number.to_le_bytes());
    }
    push_short(&mut aad, &slot.salt);
    aad
}

fn push_short(aad: &mut Vec<u8>, bytes: &[u8]) {
    // The header's reader bounds every text and salt to 64 bytes, so one byte of length is enough.
    aad.push(u8::try_from(bytes.len()).unwrap_or(u8::MAX));
    aad.extend_from_slice(bytes);
}
