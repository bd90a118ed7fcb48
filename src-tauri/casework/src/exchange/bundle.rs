//! The sealed file that travels between two laptops: an age file to one of them, and in it who wrote it, to whom, in which order, and what
//! (docs/bundle-format.md, part 4; security.md C.4). It knows nothing of what it carries.
//!
//! What comes from elsewhere is hostile. `open` bounds it and reads who it claims to be from; only `verify` gives the payload out, once the
//! sender's signature over the head, the recipient in it and the payload's hash were found right.

use std::io::{Read, Write};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::canonical::{decode, encode, loosely};
use super::laptop_keys::{Fingerprint, LaptopCard, LaptopKeys};
use crate::error::{Code, Failure, Outcome};

const MAGIC: &str = "AFB1";
/// The version this program writes, and the newest it reads.
const VERSION: u32 = 1;
/// What stands before the head where it is signed: a signature for something else is none for a bundle.
const SIGNED: &[u8] = b"afamily-bundle/v1\0";
/// No bundle is larger, sealed or open.
pub const LARGEST: usize = 64 * 1024 * 1024;
/// No head is larger.
const LARGEST_HEAD: usize = 64 * 1024;
/// Nor what stands before an age file's content: twenty recipients fit in a quarter of it.
const LARGEST_ENVELOPE: usize = 8 * 1024;
/// Recipients that an age file may name, invented ones among them.
const MOST_STANZAS: usize = 20;
/// Sizes to which content is filled up, so that a file's size does not tell how many families it holds. Above, multiples of the last.
const BUCKETS: [usize; 5] = [64 << 10, 256 << 10, 1 << 20, 4 << 20, 16 << 20];

/// What a bundle is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BundleKind {
    /// From a coordinator: everything this laptop may see now.
    State,
    /// To a coordinator: everything of one's own that was not acknowledged.
    Report,
}

/// What the sender says of a bundle, in the order in which it is encoded. Times are seconds since 1970, UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// `AFB1`.
    pub m: String,
    /// 1.
    pub v: u32,
    /// Random, 16 bytes: the same bundle twice is one.
    #[serde(with = "serde_bytes")]
    pub bundle_id: Vec<u8>,
    /// Of the organisation, 16 bytes.
    #[serde(with = "serde_bytes")]
    pub org_id: Vec<u8>,
    /// What it is.
    pub kind: BundleKind,
    /// Who wrote it.
    pub from: Fingerprint,
    /// For whom: a recipient who seals it again for somebody else cannot change this.
    pub to: Vec<Fingerprint>,
    /// Counts up by one for each bundle of this sender in this epoch.
    pub seq: u64,
    /// Random, 16 bytes; new when the sender's vault was restored.
    #[serde(with = "serde_bytes")]
    pub epoch: Vec<u8>,
    /// SHA-256 of the head before this one in the epoch; empty in the first.
    #[serde(with = "serde_bytes")]
    pub prev: Vec<u8>,
    /// When it was made.
    pub created: u64,
    /// After that it is taken in only when a person says so.
    pub expires: u64,
    /// The roster the sender went by.
    pub roster_version: u64,
    /// The schema of what it carries.
    pub schema: u32,
    /// The lowest program version that can take it in.
    pub min_app: String,
    /// The last `seq` that the sender took in from each laptop, by fingerprint.
    pub ack: Vec<(Fingerprint, u64)>,
    /// Length of the payload in bytes.
    pub payload_len: u64,
    /// SHA-256 of the payload.
    #[serde(with = "serde_bytes")]
    pub payload_sha256: Vec<u8>,
}

/// What the writer decides; the rest of the head follows.
#[derive(Clone)]
pub struct Draft {
    /// Random.
    pub bundle_id: [u8; 16],
    /// Of the organisation.
    pub org_id: [u8; 16],
    /// What it is.
    pub kind: BundleKind,
    /// One above the last of this epoch.
    pub seq: u64,
    /// Of this sender's vault.
    pub epoch: [u8; 16],
    /// What `Sealed::head_sha256` was for the one before.
    pub prev: Option<[u8; 32]>,
    /// When, seconds since 1970, UTC.
    pub created: u64,
    /// Until when, seconds since 1970, UTC.
    pub expires: u64,
    /// The roster's version.
    pub roster_version: u64,
    /// The payload's schema.
    pub schema: u32,
    /// The lowest program version.
    pub min_app: String,
    /// The last taken in from each laptop.
    pub ack: Vec<(Fingerprint, u64)>,
}

/// A bundle ready to travel.
pub struct Sealed {
    /// The file.
    pub file: Vec<u8>,
    /// What the next bundle of this epoch names as the one before.
    pub head_sha256: [u8; 32],
}

/// Signs and seals for one laptop.
pub fn seal(keys: &LaptopKeys, to: &LaptopCard, draft: &Draft, payload: &[u8]) -> Outcome<Sealed> {
    let recipient = to.recipient().filter(|_| to.is_sound()).ok_or_else(|| Failure::new(Code::RosterDamaged))?;
    let head = encode(&head_of(keys, to, draft, payload))?;
    // What no reader would take in must not look as if it were sent.
    if head.len() > LARGEST_HEAD || read_head(&head).is_err() {
        return Err(Failure::at(Code::ValueInvalid, "draft"));
    }
    let signature = keys.sign(&signed_part(&head));
    let content = content(&head, &signature, payload)?;
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).map_err(|_| Code::Internal)?;
    let mut file = Vec::with_capacity(content.len() + content.len() / 4096 + 1024);
    let mut writer = encryptor.wrap_output(&mut file).map_err(|_| Code::Internal)?;
    writer.write_all(&content).and_then(|()| writer.finish()).map_err(|_| Code::Internal)?;
    Ok(Sealed { file, head_sha256: Sha256::digest(&head).into() })
}

fn head_of(keys: &LaptopKeys, to: &LaptopCard, draft: &Draft, payload: &[u8]) -> Head {
    let mut ack = draft.ack.clone();
    ack.sort_unstable();
    Head {
        m: MAGIC.to_owned(),
        v: VERSION,
        bundle_id: draft.bundle_id.to_vec(),
        org_id: draft.org_id.to_vec(),
        kind: draft.kind,
        from: keys.card().fingerprint(),
        to: vec![to.fingerprint()],
        seq: draft.seq,
        epoch: draft.epoch.to_vec(),
        prev: draft.prev.map(|hash| hash.to_vec()).unwrap_or_default(),
        created: draft.created,
        expires: draft.expires,
        roster_version: draft.roster_version,
        schema: draft.schema,
        min_app: draft.min_app.clone(),
        ack,
        payload_len: payload.len() as u64,
        payload_sha256: Sha256::digest(payload).to_vec(),
    }
}

fn signed_part(head: &[u8]) -> Vec<u8> {
    [SIGNED, head].concat()
}

/// A CBOR array of three byte strings (head, signature, payload and zeros), as long as its bucket.
fn content(head: &[u8], signature: &[u8; 64], payload: &[u8]) -> Outcome<Zeroizing<Vec<u8>>> {
    // In a bucket of 64 KiB the last string's length takes three bytes, in all others five.
    let before = 1 + string_head(head.len()).len() + head.len() + string_head(64).len() + 64;
    let least = before + 5 + payload.len();
    let bucket = BUCKETS.into_iter().find(|size| *size >= least).unwrap_or_else(|| least.next_multiple_of(BUCKETS[4]));
    // The age file around it is a little larger, and must be within the limit too.
    if bucket >= LARGEST {
        return Err(Code::FileTooLarge.into());
    }
    let rest = bucket - before;
    let length = if rest - 3 <= usize::from(u16::MAX) { rest - 3 } else { rest - 5 };
    let mut content = Zeroizing::new(Vec::with_capacity(bucket));
    content.push(0x83);
    for (start, bytes) in [(string_head(head.len()), head), (string_head(64), signature.as_slice()), (string_head(length), payload)] {
        content.extend_from_slice(&start);
        content.extend_from_slice(bytes);
    }
    content.resize(bucket, 0);
    Ok(content)
}

/// The beginning of a CBOR byte string, in its shortest form.
#[allow(clippy::cast_possible_truncation)] // Each arm knows how large it is.
fn string_head(length: usize) -> Vec<u8> {
    match length {
        0..24 => vec![0x40 | length as u8],
        24..0x100 => vec![0x58, length as u8],
        0x100..0x1_0000 => [&[0x59][..], &(length as u16).to_be_bytes()].concat(),
        _ => [&[0x5a][..], &(length as u32).to_be_bytes()].concat(),
    }
}

/// A bundle that was written to this laptop, and of which nothing is believed yet.
pub struct Unverified {
    head: Head,
    head_bytes: Vec<u8>,
    signature: [u8; 64],
    body: Zeroizing<Vec<u8>>,
}

/// A bundle whose sender is sure.
pub struct Bundle {
    /// What the sender says of it.
    pub head: Head,
    /// SHA-256 of the head: what the next one of this epoch must name.
    pub head_sha256: [u8; 32],
    /// What it carries.
    pub payload: Zeroizing<Vec<u8>>,
}

/// Opens a file with this laptop's key.
///
/// # Errors
/// `bundle_for_another` where it was written to another laptop; `bundle_newer`, which is only what the file says of itself: nobody has looked yet
/// who wrote it; `file_too_large`; `bundle_damaged` for everything else that is not exactly what a program of ours writes.
pub fn open(keys: &LaptopKeys, file: &[u8]) -> Outcome<Unverified> {
    if file.len() > LARGEST {
        return Err(Code::FileTooLarge.into());
    }
    check_stanzas(file)?;
    let damaged = |_| Failure::new(Code::BundleDamaged);
    let decryptor = age::Decryptor::new_buffered(file).map_err(|_| Code::BundleDamaged)?;
    let mut reader = decryptor.decrypt(std::iter::once(keys.reading())).map_err(|error| match error {
        age::DecryptError::NoMatchingKeys => Failure::new(Code::BundleForAnother),
        _ => Failure::new(Code::BundleDamaged),
    })?;
    // As large as it can become, at once: a vector that grows leaves copies behind that nobody wipes.
    let mut content = Zeroizing::new(Vec::with_capacity(file.len()));
    reader.read_to_end(&mut content).map_err(damaged)?;
    take_apart(&content)
}

/// What an age file says before its content: small, with few recipients, and none that is a passphrase (which could ask for gigabytes).
pub(super) fn check_stanzas(file: &[u8]) -> Outcome<()> {
    let start = &file[..file.len().min(LARGEST_ENVELOPE)];
    let end = start.windows(5).position(|bytes| bytes == b"\n--- ").ok_or(Code::BundleDamaged)?;
    let mut stanzas = start[..end].split(|byte| *byte == b'\n').filter(|line| line.starts_with(b"-> "));
    let (mut count, mut passphrase) = (0, false);
    stanzas.by_ref().for_each(|line| {
        count += 1;
        passphrase |= line.starts_with(b"-> scrypt");
    });
    if passphrase || count > MOST_STANZAS { Err(Code::BundleDamaged.into()) } else { Ok(()) }
}

fn take_apart(content: &[u8]) -> Outcome<Unverified> {
    let damaged = || Failure::new(Code::BundleDamaged);
    let rest = content.strip_prefix(&[0x83]).ok_or_else(damaged)?;
    let (head, rest) = byte_string(rest).ok_or_else(damaged)?;
    let (signature, rest) = byte_string(rest).ok_or_else(damaged)?;
    let (body, rest) = byte_string(rest).ok_or_else(damaged)?;
    if !rest.is_empty() || head.len() > LARGEST_HEAD {
        return Err(damaged());
    }
    Ok(Unverified {
        head: read_head(head)?,
        head_bytes: head.to_vec(),
        signature: signature.try_into().map_err(|_| damaged())?,
        body: Zeroizing::new(body.to_vec()),
    })
}

/// A CBOR byte string of definite length in its shortest form, and what follows it.
fn byte_string(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (first, rest) = bytes.split_first()?;
    let (length, rest) = match first {
        0x40..=0x57 => (usize::from(first & 0x1f), rest),
        0x58 => (usize::from(*rest.first()?), &rest[1..]),
        0x59 => (usize::from(u16::from_be_bytes(rest.get(..2)?.try_into().ok()?)), &rest[2..]),
        0x5a => (usize::try_from(u32::from_be_bytes(rest.get(..4)?.try_into().ok()?)).ok()?, &rest[4..]),
        _ => return None,
    };
    let (string, rest) = rest.split_at_checked(length)?;
    bytes.starts_with(&string_head(length)).then_some((string, rest))
}

#[derive(Deserialize)]
struct Version {
    m: String,
    v: u32,
}

fn read_head(bytes: &[u8]) -> Outcome<Head> {
    let version: Version = loosely(bytes).ok_or(Code::BundleDamaged)?;
    if version.m != MAGIC {
        return Err(Code::BundleDamaged.into());
    }
    if version.v > VERSION {
        return Err(Code::BundleNewer.into());
    }
    // Exactly what a writer of ours makes of it: nothing twice, nothing unknown, no second spelling of a number.
    let head: Head = decode(bytes).ok_or(Code::BundleDamaged)?;
    let sized = head.v == VERSION
        && head.to.len() == 1
        && [(&head.bundle_id, 16), (&head.org_id, 16), (&head.epoch, 16), (&head.payload_sha256, 32)].iter().all(|(bytes, size)| bytes.len() == *size)
        && matches!(head.prev.len(), 0 | 32)
        && head.ack.is_sorted_by(|one, next| one.0 < next.0);
    if sized { Ok(head) } else { Err(Code::BundleDamaged.into()) }
}

impl Unverified {
    /// Who it claims to be from, for finding their card. Nothing else of the head is given out before it is verified.
    pub fn claims_to_be_from(&self) -> Fingerprint {
        self.head.from
    }

    /// Believes it where this card's laptop signed it for this laptop.
    ///
    /// # Errors
    /// `bundle_forged` where the card is another laptop's or the signature is not of this head; `bundle_passed_on` where the signed head names
    /// somebody else: whoever it was written to sealed it again; `bundle_damaged` where the payload is not the one that was signed.
    pub fn verify(self, sender: &LaptopCard, own: Fingerprint) -> Outcome<Bundle> {
        if sender.fingerprint() != self.head.from || !sender.signed(&signed_part(&self.head_bytes), &self.signature) {
            return Err(Code::BundleForged.into());
        }
        if !self.head.to.contains(&own) {
            return Err(Code::BundlePassedOn.into());
        }
        let length = usize::try_from(self.head.payload_len).map_err(|_| Code::BundleDamaged)?;
        let (payload, padding) = self.body.split_at_checked(length).ok_or(Code::BundleDamaged)?;
        if padding.iter().any(|byte| *byte != 0) || Sha256::digest(payload).as_slice() != self.head.payload_sha256 {
            return Err(Code::BundleDamaged.into());
        }
        Ok(Bundle { payload: Zeroizing::new(payload.to_vec()), head_sha256: Sha256::digest(&self.head_bytes).into(), head: self.head })
    }
}
