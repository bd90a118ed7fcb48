//! The key tree (docs/vault-format.md, part 2): a random data key; passphrase and recovery words only wrap it.

use argon2::{Algorithm, Argon2, Block, Params, Version};
use hkdf::Hkdf;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::error::{Code, Failure, Outcome};

/// Cost of Argon2id: memory in KiB and passes; one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KdfParams {
    /// Memory in KiB.
    pub m: u32,
    /// Passes.
    pub t: u32,
}

impl KdfParams {
    /// 256 MiB, 3 passes (libsodium "moderate"): a stolen laptop is an attack without a time limit.
    pub const DEFAULT: KdfParams = KdfParams { m: 256 * 1024, t: 3 };
    /// 64 MiB, 3 passes (RFC 9106, second choice): less is refused; for machines with little memory, and for tests.
    pub const FLOOR: KdfParams = KdfParams { m: 64 * 1024, t: 3 };
    const CEILING: KdfParams = KdfParams { m: 1024 * 1024, t: 10 };

    /// The dearer of both, in each part: a change never makes guessing cheaper.
    #[must_use]
    pub fn at_least(self, other: KdfParams) -> KdfParams {
        KdfParams { m: self.m.max(other.m), t: self.t.max(other.t) }
    }

    /// Refuses what would be too weak, or would exhaust the machine when a hostile header asks for it.
    pub fn check(self) -> Outcome<()> {
        let within = self.m >= Self::FLOOR.m && self.t >= Self::FLOOR.t && self.m <= Self::CEILING.m && self.t <= Self::CEILING.t;
        if within { Ok(()) } else { Err(Code::KdfRefused.into()) }
    }
}

/// A passphrase as typed, normalised to NFC, never trimmed, at most 1024 bytes. Wiped when dropped; prints nothing.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// Takes the typed text over.
    pub fn new(typed: &str) -> Outcome<Self> {
        if typed.len() > 1024 {
            return Err(Failure::at(Code::ValueInvalid, "passphrase"));
        }
        Ok(Passphrase(Zeroizing::new(typed.nfc().collect())))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Passphrase(▮)")
    }
}

/// 32 bytes of key, wiped when dropped. No Clone, no Debug, no Serialize. In a box, since each move of bare bytes leaves a copy behind that
/// nobody wipes.
pub(super) struct Key(pub(super) Box<[u8; 32]>);

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl ZeroizeOnDrop for Key {}

impl Key {
    /// To be filled in.
    pub(super) fn empty() -> Key {
        Key(Box::new([0; 32]))
    }

    /// A fresh random key from the operating system.
    pub(super) fn random() -> Outcome<Key> {
        let mut key = Key::empty();
        getrandom::fill(&mut *key.0).map_err(|_| Failure::new(Code::Internal))?;
        Ok(key)
    }

    /// HKDF-SHA256 with the vault's id as salt.
    pub(super) fn derive(&self, vault_id: &[u8; 16], info: &str) -> Key {
        expand(&*self.0, vault_id, info)
    }

    /// HMAC-SHA256 over `message`.
    pub(super) fn mac(&self, message: &[u8]) -> [u8; 32] {
        self.hmac(message).finalize().into_bytes().into()
    }

    /// True where both are the same key; in constant time.
    pub(super) fn same(&self, other: &Key) -> bool {
        self.0.iter().zip(other.0.iter()).fold(0, |differing, (a, b)| differing | (a ^ b)) == 0
    }

    /// Compares in constant time.
    pub(super) fn mac_matches(&self, message: &[u8], mac: &[u8]) -> bool {
        self.hmac(message).verify_slice(mac).is_ok()
    }

    fn hmac(&self, message: &[u8]) -> Hmac<Sha256> {
        let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(&*self.0).expect("HMAC takes a key of any length");
        mac.update(message);
        mac
    }
}

/// The key that wraps the data key in a passphrase slot.
pub(super) fn passphrase_key(passphrase: &Passphrase, salt: &[u8], params: KdfParams, vault_id: &[u8; 16]) -> Outcome<Key> {
    params.check()?;
    let cost = Params::new(params.m, params.t, 1, Some(32)).map_err(|_| Failure::new(Code::KdfRefused))?;
    // A quarter of a gigabyte: where the system has not that much, a sentence is due, not the end of the program.
    let mut blocks = Vec::new();
    blocks.try_reserve_exact(cost.block_count()).map_err(|_| Failure::new(Code::MemoryLow))?;
    blocks.resize(cost.block_count(), Block::default());
    let mut blocks = Zeroizing::new(blocks);
    let mut stretched = Zeroizing::new([0_u8; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, cost)
        .hash_password_into_with_memory(passphrase.bytes(), salt, stretched.as_mut(), blocks.as_mut_slice())
        .map_err(|_| Failure::new(Code::KdfRefused))?;
    Ok(expand(&*stretched, vault_id, "kek/v1"))
}

/// The key that wraps the data key in a recovery slot; 128 random bits need no stretching.
pub(super) fn recovery_key(entropy: &[u8; 16], vault_id: &[u8; 16]) -> Key {
    expand(entropy, vault_id, "recovery/v1")
}

fn expand(secret: &[u8], salt: &[u8], info: &str) -> Key {
    let mut key = Key::empty();
    Hkdf::<Sha256>::new(Some(salt), secret).expand(info.as_bytes(), &mut *key.0).expect("32 bytes are within HKDF's bound");
    key
}

/// Fresh random bytes for ids, salts and nonces.
pub(super) fn random<const N: usize>() -> Outcome<[u8; N]> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| Failure::new(Code::Internal))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn argon2id_gives_the_answer_of_rfc_9106() {
        // RFC 9106, 5.3: m=32 KiB, t=3, p=4, with secret and associated data.
        let params = argon2::ParamsBuilder::new()
            .m_cost(32)
            .t_cost(3)
            .p_cost(4)
            .data(argon2::AssociatedData::new(&[4; 12]).expect("12 bytes"))
            .output_len(32)
            .build()
            .expect("parameters");
        let hasher = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).expect("hasher");
        let mut tag = [0; 32];
        hasher.hash_password_into(&[1; 32], &[2; 16], &mut tag).expect("hash");
        let expected = [
            0x0d, 0x64, 0x0d, 0xf5, 0x8d, 0x78, 0x76, 0x6c, 0x08, 0xc0, 0x37, 0xa3, 0x4a, 0x8b, 0x53, 0xc9, 0xd0, 0x1e, 0xf0, 0x45, 0x2d, 0x75, 0xb6, 0x5e,
            0xb5, 0x25, 0x20, 0xe9, 0x6b, 0x01, 0xe6, 0x59,
        ];
        assert_eq!(tag, expected);
    }

    #[test]
    fn weak_and_exhausting_costs_are_refused() {
        for (m, t, fine) in
            [(64 * 1024, 3, true), (256 * 1024, 3, true), (1024, 3, false), (64 * 1024, 2, false), (8 * 1024 * 1024, 3, false), (64 * 1024, 11, false)]
        {
            assert_eq!(KdfParams { m, t }.check().is_ok(), fine, "m={m} t={t}");
        }
    }

    #[test]
    fn a_passphrase_prints_nothing_of_itself() {
        let passphrase = Passphrase::new("correct horse").expect("short enough");
        assert!(!format!("{passphrase:?}").contains("horse"));
    }
}
