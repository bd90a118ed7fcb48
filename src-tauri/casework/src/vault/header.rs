//! The header file: names the live database, holds the keyslots and the seal, and is the single commit point.

use serde::{Deserialize, Serialize};

use super::keys::{KdfParams, Key};
use crate::error::{Code, Outcome};

pub(super) const MAGIC: &str = "AFV1";
/// The format this program writes, and the newest it reads.
pub(super) const FORMAT: u32 = 1;
/// No header, nor the head of a backup, is larger.
pub(super) const LARGEST: usize = 64 * 1024;
pub(super) const MOST_SLOTS: usize = 8;
/// The encoded key "mac" (4 bytes), the byte-string head (2) and the MAC itself (32): the end of every header.
pub(super) const MAC_TAIL: usize = 38;

/// Written at each clean close: what the database file must look like when it is opened next.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// False from just before the first write until the clean close: then the full checks run.
    pub clean: bool,
    /// Length of the database file in bytes.
    pub len: u64,
    /// BLAKE3 of the whole database file.
    #[serde(with = "serde_bytes")]
    pub blake3: Vec<u8>,
    /// Change counter, also in `vault_meta`; compared only when `clean`.
    pub counter: u64,
}

/// One keyslot. Types this version doesn't know are kept and ignored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Random, 16 bytes.
    #[serde(with = "serde_bytes")]
    pub id: Vec<u8>,
    /// `passphrase` or `recovery`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `argon2id` or `hkdf`.
    pub kdf: String,
    /// Argon2id memory in KiB, 0 for `hkdf`.
    pub m: u32,
    /// Argon2id passes, 0 for `hkdf`.
    pub t: u32,
    /// Argon2id lanes: 1, 0 for `hkdf`.
    pub p: u32,
    /// Argon2id salt, 16 bytes, empty for `hkdf`.
    #[serde(with = "serde_bytes")]
    pub salt: Vec<u8>,
    /// XChaCha20-Poly1305 nonce, 24 bytes.
    #[serde(with = "serde_bytes")]
    pub nonce: Vec<u8>,
    /// The wrapped data key with its tag, 48 bytes.
    #[serde(with = "serde_bytes")]
    pub ct: Vec<u8>,
    /// When the slot was made, RFC 3339 UTC.
    pub created: String,
}

impl Slot {
    pub(super) fn empty(id: [u8; 16], kind: &str, kdf: &str, params: KdfParams, salt: Vec<u8>, nonce: [u8; 24], created: &str) -> Slot {
        Slot {
            id: id.to_vec(),
            kind: kind.to_owned(),
            kdf: kdf.to_owned(),
            m: params.m,
            t: params.t,
            p: u32::from(params.m > 0),
            salt,
            nonce: nonce.to_vec(),
            ct: Vec::new(),
            created: created.to_owned(),
        }
    }
}

/// The whole header, in the order in which its fields are encoded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    /// `AFV1`.
    pub magic: String,
    /// 1.
    pub format: u32,
    /// The lowest format a reader must know.
    pub min_reader: u32,
    /// Random, 16 bytes; the salt of every derived key.
    #[serde(with = "serde_bytes")]
    pub vault_id: Vec<u8>,
    /// Generation of the live database.
    #[serde(rename = "gen")]
    pub generation: u64,
    /// File name of the live database.
    pub db: String,
    /// When the vault was made, RFC 3339 UTC.
    pub created: String,
    /// The seal of the last clean close.
    pub seal: Seal,
    /// The keyslots, at most 8.
    pub slots: Vec<Slot>,
    /// HMAC-SHA256 over every byte before the text "mac".
    #[serde(with = "serde_bytes")]
    pub mac: Vec<u8>,
}

#[derive(Deserialize)]
struct Version {
    magic: String,
    format: u32,
    min_reader: u32,
}

impl Header {
    /// The vault's id as key salt.
    pub(super) fn id(&self) -> Outcome<[u8; 16]> {
        self.vault_id.as_slice().try_into().map_err(|_| Code::HeaderDamaged.into())
    }

    /// Encodes and authenticates.
    pub(super) fn sealed_bytes(&mut self, mac_key: &Key) -> Outcome<Vec<u8>> {
        self.mac = vec![0; 32];
        let mut bytes = encode(self)?;
        self.mac = put_mac(&mut bytes, mac_key);
        Ok(bytes)
    }

    /// True where the header is exactly what a holder of the data key wrote.
    pub(super) fn authentic(&self, mac_key: &Key) -> Outcome<bool> {
        let bytes = encode(self)?;
        Ok(mac_key.mac_matches(&bytes[..bytes.len() - MAC_TAIL], &self.mac))
    }

    /// Reads hostile bytes: bounded, canonical, nothing unknown; a newer format is told apart from damage.
    pub(super) fn decode(bytes: &[u8]) -> Outcome<Header> {
        if bytes.len() > LARGEST {
            return Err(Code::HeaderDamaged.into());
        }
        let version: Version = ciborium::from_reader(bytes).map_err(|_| Code::HeaderDamaged)?;
        if version.magic != MAGIC {
            return Err(Code::HeaderDamaged.into());
        }
        if version.format > FORMAT || version.min_reader > FORMAT {
            return Err(Code::HeaderNewer.into());
        }
        let header: Header = ciborium::from_reader(bytes).map_err(|_| Code::HeaderDamaged)?;
        header.check_bounds()?;
        if encode(&header)? != bytes {
            return Err(Code::HeaderDamaged.into());
        }
        Ok(header)
    }

    fn check_bounds(&self) -> Outcome<()> {
        let named = self.db == database_name(self.generation);
        let sized = self.vault_id.len() == 16 && self.mac.len() == 32 && self.seal.blake3.len() == 32;
        if !(named && sized) {
            return Err(Code::HeaderDamaged.into());
        }
        check_slots(&self.slots)
    }
}

/// Refuses slots that no program of ours would write, before a key is derived for one of them.
pub(super) fn check_slots(slots: &[Slot]) -> Outcome<()> {
    let sized = slots.iter().all(|slot| {
        slot.id.len() == 16 && slot.kind.len() <= 64 && slot.kdf.len() <= 64 && slot.salt.len() <= 64 && slot.nonce.len() == 24 && slot.ct.len() <= 4096
    });
    if !sized || slots.len() > MOST_SLOTS {
        return Err(Code::HeaderDamaged.into());
    }
    for slot in slots.iter().filter(|slot| slot.kind == super::slot::PASSPHRASE) {
        KdfParams { m: slot.m, t: slot.t }.check()?;
        if slot.p != 1 || slot.salt.len() != 16 {
            return Err(Code::KdfRefused.into());
        }
    }
    Ok(())
}

/// Canonical CBOR: the fields in their order, every length definite and shortest.
pub(super) fn encode(value: &impl Serialize) -> Outcome<Vec<u8>> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).map_err(|_| Code::Internal)?;
    Ok(bytes)
}

/// Puts the MAC of everything before it at the end of an encoded map whose last field is `mac`.
pub(super) fn put_mac(bytes: &mut [u8], mac_key: &Key) -> Vec<u8> {
    let body = bytes.len() - MAC_TAIL;
    let mac = mac_key.mac(&bytes[..body]);
    bytes[body + MAC_TAIL - 32..].copy_from_slice(&mac);
    mac.to_vec()
}

/// The name of a generation's database file.
pub(super) fn database_name(generation: u64) -> String {
    format!("vault-{generation:016x}.db")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Header {
        Header {
            magic: MAGIC.to_owned(),
            format: FORMAT,
            min_reader: 1,
            vault_id: vec![7; 16],
            generation: 1,
            db: database_name(1),
            created: "2026-11-22T00:00:00Z".to_owned(),
            seal: Seal { clean: true, len: 4096, blake3: vec![1; 32], counter: 1 },
            slots: vec![Slot::empty([1; 16], "passphrase", "argon2id", KdfParams::FLOOR, vec![2; 16], [3; 24], "2026-11-22T00:00:00Z")],
            mac: Vec::new(),
        }
    }

    #[test]
    fn a_header_reads_back_and_every_flipped_byte_is_noticed() {
        let key = Key(Box::new([9; 32]));
        let bytes = sample().sealed_bytes(&key).expect("encodes");
        assert!(Header::decode(&bytes).expect("decodes").authentic(&key).expect("checks"));
        for place in 0..bytes.len() {
            let mut flipped = bytes.clone();
            flipped[place] ^= 1;
            let noticed = Header::decode(&flipped).map_or(true, |header| !header.authentic(&key).unwrap_or(false));
            assert!(noticed, "byte {place} was flipped unnoticed");
        }
    }

    #[test]
    fn cut_long_and_newer_headers_are_told_apart() {
        let key = Key(Box::new([9; 32]));
        let bytes = sample().sealed_bytes(&key).expect("encodes");
        for end in 0..bytes.len() {
            assert!(Header::decode(&bytes[..end]).is_err());
        }
        let mut longer = bytes.clone();
        longer.push(0);
        assert_eq!(Header::decode(&longer).map_err(|f| f.code), Err(Code::HeaderDamaged));
        let mut newer = sample();
        newer.format = 2;
        assert_eq!(Header::decode(&newer.sealed_bytes(&key).expect("encodes")).map_err(|f| f.code), Err(Code::HeaderNewer));
        let mut exhausting = sample();
        exhausting.slots[0].m = 8 * 1024 * 1024;
        assert_eq!(Header::decode(&exhausting.sealed_bytes(&key).expect("encodes")).map_err(|f| f.code), Err(Code::KdfRefused));
    }
}
