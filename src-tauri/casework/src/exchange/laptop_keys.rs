//! A laptop's own keys: one it signs with, one it is written to with. Made on the laptop and kept inside its vault; they never leave it, and a
//! backup on another laptop does not bring them along (docs/bundle-format.md, part 1).

use std::str::FromStr;

use age::secrecy::ExposeSecret;
use age::x25519;
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::error::{Code, Failure, Outcome};

/// What stands before a laptop's keys where its fingerprint is made.
const FINGERPRINT: &[u8] = b"afdev/v1";

/// Both secret keys. They print nothing, and are wiped when dropped.
pub struct LaptopKeys {
    signing: SigningKey,
    reading: x25519::Identity,
}

impl LaptopKeys {
    /// New ones, from the operating system's randomness.
    pub fn generate() -> Outcome<LaptopKeys> {
        let mut seed = Zeroizing::new([0_u8; 32]);
        getrandom::fill(seed.as_mut()).map_err(|_| Failure::new(Code::Internal))?;
        Ok(LaptopKeys { signing: SigningKey::from_bytes(&seed), reading: x25519::Identity::generate() })
    }

    /// Both as text, for the vault alone: 64 hex digits, a space, and what `age` calls an identity.
    pub fn secret(&self) -> Zeroizing<String> {
        let identity = self.reading.to_string();
        let mut text = Zeroizing::new(String::with_capacity(64 + 1 + identity.expose_secret().len()));
        for byte in Zeroizing::new(self.signing.to_bytes()).iter() {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from_digit(digit.into(), 16).unwrap_or('0'));
            }
        }
        text.push(' ');
        text.push_str(identity.expose_secret());
        text
    }

    /// From what `secret` gave.
    pub fn from_secret(text: &str) -> Outcome<LaptopKeys> {
        let broken = || Failure::new(Code::DatabaseDamaged);
        let (digits, identity) = text.split_once(' ').ok_or_else(broken)?;
        let mut seed = Zeroizing::new([0_u8; 32]);
        if digits.len() != 64 || !digits.is_ascii() {
            return Err(broken());
        }
        for (place, byte) in seed.iter_mut().enumerate() {
            *byte = u8::from_str_radix(&digits[place * 2..place * 2 + 2], 16).map_err(|_| broken())?;
        }
        Ok(LaptopKeys { signing: SigningKey::from_bytes(&seed), reading: x25519::Identity::from_str(identity).map_err(|_| broken())? })
    }

    /// What others may know of them.
    pub fn card(&self) -> LaptopCard {
        LaptopCard { verifies: self.signing.verifying_key().to_bytes().to_vec(), recipient: self.reading.to_public().to_string() }
    }

    /// Signs.
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.signing.sign(message).to_bytes()
    }

    /// What opens an age file that was written to this laptop.
    pub(super) fn reading(&self) -> &dyn age::Identity {
        &self.reading
    }
}

/// A laptop's public keys: enough to write to it and to know what it signed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LaptopCard {
    /// Ed25519 public key, 32 bytes.
    #[serde(with = "serde_bytes")]
    pub verifies: Vec<u8>,
    /// `age1…`: the X25519 recipient.
    pub recipient: String,
}

impl LaptopCard {
    /// By which laptops name each other: the first 20 bytes of SHA-256(`afdev/v1` | Ed25519 key | recipient's text).
    pub fn fingerprint(&self) -> Fingerprint {
        let digest = Sha256::new().chain_update(FINGERPRINT).chain_update(&self.verifies).chain_update(self.recipient.as_bytes()).finalize();
        let mut bytes = [0; 20];
        bytes.copy_from_slice(&digest[..20]);
        Fingerprint(bytes)
    }

    /// True where both are keys, each in its one spelling: a card that came from elsewhere is hostile until then.
    pub fn is_sound(&self) -> bool {
        let spelled = self.recipient().is_some_and(|known| known.to_string() == self.recipient);
        spelled && self.verifying().is_some_and(|key| !key.is_weak()) && point_of(&self.recipient).is_some_and(|point| is_sound_point(&point))
    }

    /// True where this laptop signed exactly this; no weak key, no second form of a signature counts.
    pub(super) fn signed(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.verifying().is_some_and(|key| key.verify_strict(message, &Signature::from_bytes(signature)).is_ok())
    }

    /// To whom `age` writes.
    pub(super) fn recipient(&self) -> Option<x25519::Recipient> {
        x25519::Recipient::from_str(&self.recipient).ok()
    }

    fn verifying(&self) -> Option<VerifyingKey> {
        VerifyingKey::from_bytes(self.verifies.as_slice().try_into().ok()?).ok()
    }
}

/// The 32 bytes of an `age1…` text.
fn point_of(recipient: &str) -> Option<[u8; 32]> {
    let (_, bytes) = bech32::decode(recipient).ok()?;
    bytes.try_into().ok()
}

/// The points on which everybody's secret comes out the same (u-coordinates below p, little endian; RFC 7748, section 6.1): age stops dead there.
const LOW_ORDER: [[u8; 32]; 5] = [
    [0; 32],
    [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    [
        0xe0, 0xeb, 0x7a, 0x7c, 0x3b, 0x41, 0xb8, 0xae, 0x16, 0x56, 0xe3, 0xfa, 0xf1, 0x9f, 0xc4, 0x6a, 0xda, 0x09, 0x8d, 0xeb, 0x9c, 0x32, 0xb1, 0xfd, 0x86,
        0x62, 0x05, 0x16, 0x5f, 0x49, 0xb8, 0x00,
    ],
    [
        0x5f, 0x9c, 0x95, 0xbc, 0xa3, 0x50, 0x8c, 0x24, 0xb1, 0xd0, 0xb1, 0x55, 0x9c, 0x83, 0xef, 0x5b, 0x04, 0x44, 0x5c, 0xc4, 0x58, 0x1c, 0x8e, 0x86, 0xd8,
        0x22, 0x4e, 0xdd, 0xd0, 0x9f, 0x11, 0x57,
    ],
    [
        0xec, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
        0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f,
    ],
];

/// Below p = 2^255 − 19, so that a key has one spelling, and of no low order.
fn is_sound_point(point: &[u8; 32]) -> bool {
    let is_below = point[31] < 0x7f || (point[31] == 0x7f && (point[0] < 0xed || point[1..31].iter().any(|byte| *byte != 0xff)));
    is_below && !LOW_ORDER.contains(point)
}

/// Twenty bytes that stand for a laptop's two public keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint([u8; 20]);

impl Fingerprint {
    /// The twenty bytes.
    pub fn bytes(self) -> [u8; 20] {
        self.0
    }

    /// Forty hex digits, as stored.
    pub fn text(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bytes(&self.0)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes: serde_bytes::ByteBuf = Deserialize::deserialize(deserializer)?;
        let exact = <[u8; 20]>::try_from(bytes.as_slice()).map_err(|_| serde::de::Error::invalid_length(bytes.len(), &"20 bytes"))?;
        Ok(Fingerprint(exact))
    }
}
