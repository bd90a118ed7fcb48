//! A backup's file (docs/vault-format.md, part 7): the database first, so that SQLCipher reads it where it stands, its head behind it.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::database::PAGE;
use super::header::{LARGEST, MAC_TAIL, Slot, check_slots, encode, put_mac};
use super::keys::{Key, random};
use crate::error::{Code, Failure, Outcome};
use crate::progress::Progress;

const MAGIC: &str = "AFB1";
const FORMAT: u32 = 1;
/// Behind the head: its length (32 bits, little endian) and the magic once more.
const END: usize = 8;
const MOST_COUNTS: usize = 256;

/// What stands behind the database, in the order in which it is encoded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Head {
    magic: String,
    format: u32,
    min_reader: u32,
    /// The vault's: salt of every derived key.
    #[serde(with = "serde_bytes")]
    pub vault_id: Vec<u8>,
    /// When the vault was made, RFC 3339 UTC.
    pub created: String,
    /// When the backup was made, RFC 3339 UTC.
    pub made_at: String,
    /// Schema of the database.
    pub schema: u32,
    /// Length of the database.
    pub len: u64,
    /// BLAKE3 of the database.
    #[serde(with = "serde_bytes")]
    pub blake3: Vec<u8>,
    /// The header's keyslots of that moment, as they were.
    pub slots: Vec<Slot>,
    #[serde(with = "serde_bytes")]
    nonce: Vec<u8>,
    /// The backup's own key, and what must not be read without one.
    #[serde(with = "serde_bytes")]
    sealed: Vec<u8>,
    #[serde(with = "serde_bytes")]
    mac: Vec<u8>,
}

/// How many rows one noun has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Count {
    /// Which noun.
    pub noun: String,
    /// How many.
    pub rows: u64,
}

/// What the sealed part holds behind the key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contents {
    /// The vault's change counter.
    pub counter: u64,
    /// The laptop that made it: each clears away its own only.
    pub device: String,
    /// Rows of each noun.
    pub counts: Vec<Count>,
}

#[derive(Deserialize)]
struct Version {
    magic: String,
    format: u32,
    min_reader: u32,
}

/// What a new head says.
pub(super) struct NewHead<'a> {
    pub vault_id: [u8; 16],
    pub created: &'a str,
    pub made_at: &'a str,
    pub schema: u32,
    pub fingerprint: (u64, [u8; 32]),
    pub slots: &'a [Slot],
    pub contents: &'a Contents,
}

impl Head {
    /// The bytes that go behind the database.
    pub(super) fn written(new: &NewHead<'_>, data_key: &Key, own: &Key) -> Outcome<Vec<u8>> {
        let nonce = random::<24>()?;
        let (len, blake3) = new.fingerprint;
        let head = Head {
            magic: MAGIC.to_owned(),
            format: FORMAT,
            min_reader: FORMAT,
            vault_id: new.vault_id.to_vec(),
            created: new.created.to_owned(),
            made_at: new.made_at.to_owned(),
            schema: new.schema,
            len,
            blake3: blake3.to_vec(),
            slots: new.slots.to_vec(),
            nonce: nonce.to_vec(),
            sealed: seal(own, new.contents, data_key, &new.vault_id, nonce)?,
            mac: vec![0; 32],
        };
        let mut bytes = encode(&head)?;
        put_mac(&mut bytes, &data_key.derive(&new.vault_id, "backup-mac/v1"));
        let length = u32::try_from(bytes.len()).map_err(|_| Failure::new(Code::Internal))?;
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(MAGIC.as_bytes());
        Ok(bytes)
    }

    /// The vault's id as key salt.
    pub(super) fn id(&self) -> Outcome<[u8; 16]> {
        self.vault_id.as_slice().try_into().map_err(|_| Code::BackupDamaged.into())
    }

    /// The backup's own key and contents, where the head is exactly what a holder of the data key wrote.
    pub(super) fn open(&self, data_key: &Key) -> Outcome<(Key, Contents)> {
        let id = self.id()?;
        let bytes = encode(self)?;
        if !data_key.derive(&id, "backup-mac/v1").mac_matches(&bytes[..bytes.len() - MAC_TAIL], &self.mac) {
            return Err(Code::BackupDamaged.into());
        }
        let plain = self.unseal(data_key, &id).ok_or(Code::BackupDamaged)?;
        let (key, contents) = plain.split_at_checked(32).ok_or(Code::BackupDamaged)?;
        let mut own = Key::empty();
        own.0.copy_from_slice(key);
        let contents: Contents = ciborium::from_reader(contents).map_err(|_| Code::BackupDamaged)?;
        if contents.counts.len() > MOST_COUNTS { Err(Code::BackupDamaged.into()) } else { Ok((own, contents)) }
    }

    fn unseal(&self, data_key: &Key, id: &[u8; 16]) -> Option<Zeroizing<Vec<u8>>> {
        let nonce: [u8; 24] = self.nonce.as_slice().try_into().ok()?;
        let payload = Payload { msg: &self.sealed, aad: &bound(id) };
        cipher(data_key, id).decrypt(&XNonce::from(nonce), payload).ok().map(Zeroizing::new)
    }

    /// Reads hostile bytes: bounded, canonical, nothing unknown; a newer format is told apart from damage.
    fn decode(bytes: &[u8]) -> Outcome<Head> {
        let version: Version = ciborium::from_reader(bytes).map_err(|_| Code::BackupDamaged)?;
        if version.magic != MAGIC {
            return Err(Code::BackupDamaged.into());
        }
        if version.format > FORMAT || version.min_reader > FORMAT {
            return Err(Code::HeaderNewer.into());
        }
        let head: Head = ciborium::from_reader(bytes).map_err(|_| Code::BackupDamaged)?;
        let sized = head.vault_id.len() == 16 && head.mac.len() == 32 && head.blake3.len() == 32 && head.nonce.len() == 24;
        if !sized || head.len == 0 || !head.len.is_multiple_of(PAGE) || encode(&head)? != bytes {
            return Err(Code::BackupDamaged.into());
        }
        check_slots(&head.slots).map_err(|failure| if failure.code == Code::HeaderDamaged { Code::BackupDamaged.into() } else { failure })?;
        Ok(head)
    }
}

/// A backup whose head was read; nothing in it is proven yet.
pub(super) struct BackupFile {
    /// The file, links resolved.
    pub path: PathBuf,
    /// What stands behind the database.
    pub head: Head,
    /// How many bytes stand behind the database.
    pub behind: u64,
}

impl BackupFile {
    /// Reads the head of a file.
    pub(super) fn read(path: &Path) -> Outcome<BackupFile> {
        let path = path.canonicalize()?;
        let mut file = File::open(&path)?;
        let found = file.metadata()?;
        if !found.is_file() {
            return Err(Code::FileUnreadable.into());
        }
        let (bytes, behind) = last_bytes(&mut file, found.len())?.ok_or(Code::BackupDamaged)?;
        let head = Head::decode(&bytes)?;
        if head.len.checked_add(behind) != Some(found.len()) {
            return Err(Code::BackupDamaged.into());
        }
        Ok(BackupFile { path, head, behind })
    }

    /// How many pages the database has.
    pub(super) fn pages(&self) -> usize {
        usize::try_from(self.head.len / PAGE).unwrap_or(usize::MAX)
    }

    /// Reads the whole database from the disk: true where it is the one that the head speaks of.
    pub(super) fn is_whole(&self, progress: &Progress) -> Outcome<bool> {
        let mut file = File::open(&self.path)?.take(self.head.len);
        Ok(fingerprint(&mut file, progress)? == (self.head.len, self.head.blake3.as_slice().try_into().unwrap_or_default()))
    }
}

/// Length and BLAKE3 of what a reader still holds, told page by page.
pub(super) fn fingerprint(file: &mut impl Read, progress: &Progress) -> Outcome<(u64, [u8; 32])> {
    let (mut hasher, mut block, mut length) = (blake3::Hasher::new(), vec![0; 1024 * 1024], 0);
    loop {
        let read = match file.read(&mut block) {
            Ok(0) => return Ok((length, *hasher.finalize().as_bytes())),
            Ok(read) => read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        hasher.update(&block[..read]);
        length += read as u64;
        progress.reach(usize::try_from(length / PAGE).unwrap_or(usize::MAX))?;
    }
}

/// The head's bytes, and how many bytes stand behind the database; `None` where the end is not that of a backup.
fn last_bytes(file: &mut File, total: u64) -> Outcome<Option<(Vec<u8>, u64)>> {
    let mut end = [0; END];
    if total < END as u64 {
        return Ok(None);
    }
    file.seek(SeekFrom::Start(total - END as u64))?;
    file.read_exact(&mut end)?;
    let (length, magic) = end.split_at(4);
    let length = u32::from_le_bytes(length.try_into().unwrap_or_default()) as usize;
    let behind = (length + END) as u64;
    if magic != MAGIC.as_bytes() || !(MAC_TAIL..=LARGEST).contains(&length) || total < behind {
        return Ok(None);
    }
    file.seek(SeekFrom::Start(total - behind))?;
    let mut bytes = vec![0; length];
    file.read_exact(&mut bytes)?;
    Ok(Some((bytes, behind)))
}

fn seal(own: &Key, contents: &Contents, data_key: &Key, id: &[u8; 16], nonce: [u8; 24]) -> Outcome<Vec<u8>> {
    let contents = encode(contents)?;
    let mut plain = Zeroizing::new(Vec::with_capacity(32 + contents.len()));
    plain.extend_from_slice(&*own.0);
    plain.extend_from_slice(&contents);
    let payload = Payload { msg: &plain, aad: &bound(id) };
    cipher(data_key, id).encrypt(&XNonce::from(nonce), payload).map_err(|_| Failure::new(Code::Internal))
}

fn cipher(data_key: &Key, id: &[u8; 16]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new((&*data_key.derive(id, "backup/v1").0).into())
}

/// What the sealed part is bound to: magic | format | vault id.
fn bound(id: &[u8; 16]) -> Vec<u8> {
    [MAGIC.as_bytes(), &FORMAT.to_le_bytes(), id].concat()
}
