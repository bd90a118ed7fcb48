//! Who is trusted: the laptops of a programme, each with its keys, its member and what they do, signed by the organisation's root key, which at
//! least two people hold (docs/bundle-format.md, part 3; security.md C.2, 00.17). The rules of an update are TUF's: nothing is believed, and
//! nothing kept, before all of it was checked.

use std::collections::BTreeSet;

use ed25519_dalek::{Signature, VerifyingKey};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::canonical::{decode, encode};
use super::laptop_keys::{Fingerprint, LaptopCard};
use super::root_key::RootKey;
use crate::error::{Code, Outcome};
use crate::id::{DeviceId, MemberId};
use crate::role::Role;

/// What stands before a roster where it is signed.
const SIGNED: &[u8] = b"afamily-roster/v1\0";
/// No roster is larger.
pub const LARGEST: usize = 1024 * 1024;
/// No programme has more laptops.
const MOST_LAPTOPS: usize = 1_000;
/// Seconds by which the clock of whoever signed may be ahead of ours.
const AHEAD: u64 = 24 * 60 * 60;
/// Seconds for which a roster may count at most: ninety days.
pub const LONGEST: u64 = 90 * 24 * 60 * 60;

/// May a laptop be written to, and is it believed?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "LaptopStanding")]
pub enum Standing {
    /// Yes.
    Active,
    /// No longer: its member left, or has another one.
    Revoked,
    /// No longer: nobody knows who has it.
    Lost,
}

/// One laptop. Debug prints nothing of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Laptop {
    /// Its id in the record.
    pub device: DeviceId,
    /// Its public keys.
    pub card: LaptopCard,
    /// Its name.
    pub name: String,
    /// Whose it is.
    pub member: MemberId,
    /// Their name.
    pub member_name: String,
    /// What they do.
    pub roles: Vec<Role>,
    /// The cities they coordinate; empty means all.
    pub cities: Vec<String>,
    /// May it be written to.
    pub standing: Standing,
    /// Since when it may not, seconds since 1970, UTC: what it wrote later is refused, and what came earlier waits for a person.
    pub ended: Option<u64>,
}

/// Everybody's laptops. Debug prints nothing of them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roster {
    /// Of the organisation, 16 bytes.
    #[serde(with = "serde_bytes")]
    pub org_id: Vec<u8>,
    /// Counts up with each change.
    pub version: u64,
    /// When, seconds since 1970, UTC.
    pub issued: u64,
    /// After that only reports travel, and only to coordinators.
    pub expires: u64,
    /// In the order of their device ids.
    pub laptops: Vec<Laptop>,
}

/// A roster with the root key's signature: a CBOR array of two byte strings, as it travels.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedRoster(#[serde(with = "serde_bytes")] Vec<u8>, #[serde(with = "serde_bytes")] Vec<u8>);

impl std::fmt::Debug for Laptop {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Laptop({})", self.device)
    }
}

impl std::fmt::Debug for Roster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Roster({})", self.version)
    }
}

impl std::fmt::Debug for SignedRoster {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SignedRoster(▮)")
    }
}

impl RootKey {
    /// Signs a roster that is sound.
    pub fn sign_roster(&self, roster: &Roster) -> Outcome<SignedRoster> {
        if !roster.is_sound() {
            return Err(Code::RosterDamaged.into());
        }
        let bytes = encode(roster)?;
        let signature = self.sign(&[SIGNED, &bytes].concat()).to_vec();
        Ok(SignedRoster(bytes, signature))
    }
}

impl Roster {
    /// True where a program of ours could have written it: sizes, order, keys, each device and each key once.
    fn is_sound(&self) -> bool {
        let signing: BTreeSet<&[u8]> = self.laptops.iter().map(|one| one.card.verifies.as_slice()).collect();
        let reading: BTreeSet<&str> = self.laptops.iter().map(|one| one.card.recipient.as_str()).collect();
        self.org_id.len() == 16
            && self.laptops.len() <= MOST_LAPTOPS
            && self.issued <= self.expires
            && self.expires - self.issued <= LONGEST
            && self.laptops.is_sorted_by(|one, next| one.device < next.device)
            && signing.len() == self.laptops.len()
            && reading.len() == self.laptops.len()
            && self.laptops.iter().all(|one| one.card.is_sound() && (one.standing == Standing::Active) == one.ended.is_none())
    }

    /// True where only reports to coordinators may still travel: it is over, or was signed by a clock so far ahead that nobody knows when it is.
    pub fn is_expired(&self, now: u64) -> bool {
        now > self.expires || self.issued > now.saturating_add(AHEAD)
    }

    /// What becomes of it beside the one that is known. Only what `verify` gave may be compared.
    ///
    /// # Errors
    /// `roster_forged` where it is another organisation's; `roster_split` where one version has two contents: somebody signed twice, and both
    /// must be looked at; `laptop_changed` where a known laptop has other keys, is missing, or is in use again: that is a stop, never an update.
    pub fn update(&self, known: Option<&Roster>) -> Outcome<Update> {
        let Some(known) = known else { return Ok(Update::Newer) };
        if self.org_id != known.org_id {
            return Err(Code::RosterForged.into());
        }
        match self.version.cmp(&known.version) {
            std::cmp::Ordering::Greater if known.laptops.iter().any(|one| self.contradicts(one)) => Err(Code::LaptopChanged.into()),
            std::cmp::Ordering::Greater => Ok(Update::Newer),
            std::cmp::Ordering::Less => Ok(Update::Older),
            std::cmp::Ordering::Equal if self == known => Ok(Update::Same),
            std::cmp::Ordering::Equal => Err(Code::RosterSplit.into()),
        }
    }

    /// True where this roster says of a laptop of the other one what cannot be: other keys, its keys under another laptop, in use again after it
    /// was lost, or nothing at all.
    fn contradicts(&self, known: &Laptop) -> bool {
        let same = self.laptops.iter().find(|one| one.device == known.device);
        same.is_none_or(|one| one.card != known.card || (one.standing == Standing::Active && known.standing != Standing::Active))
    }

    /// The laptop with these keys.
    pub fn laptop(&self, keys: Fingerprint) -> Option<&Laptop> {
        self.laptops.iter().find(|one| one.card.fingerprint() == keys)
    }
}

/// What becomes of a roster that came in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Update {
    /// It takes the place of the one that is known.
    Newer,
    /// It is the one that is known.
    Same,
    /// It is older; the known one stays.
    Older,
}

impl SignedRoster {
    /// As it travels.
    pub fn bytes(&self) -> Outcome<Vec<u8>> {
        encode(self)
    }

    /// From what came in.
    pub fn read(bytes: &[u8]) -> Outcome<SignedRoster> {
        let known = (bytes.len() <= LARGEST).then(|| decode(bytes)).flatten();
        known.ok_or_else(|| Code::RosterDamaged.into())
    }

    /// The roster, where the root key signed exactly this.
    ///
    /// # Errors
    /// `roster_forged` where another key signed it; `roster_damaged` where it is none.
    pub fn verify(&self, root: &[u8; 32]) -> Outcome<Roster> {
        let signature: [u8; 64] = self.1.as_slice().try_into().map_err(|_| Code::RosterDamaged)?;
        let key = VerifyingKey::from_bytes(root).map_err(|_| Code::RosterForged)?;
        let message = [SIGNED, &self.0].concat();
        key.verify_strict(&message, &Signature::from_bytes(&signature)).map_err(|_| Code::RosterForged)?;
        decode(&self.0).filter(Roster::is_sound).ok_or_else(|| Code::RosterDamaged.into())
    }
}
