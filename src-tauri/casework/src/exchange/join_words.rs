//! Eight words that two people read to each other when their laptops join: the same on both screens exactly where both have the other's true
//! keys, and the one that joins the organisation's true root (docs/bundle-format.md, part 2). From a BIP 39 list that the invitation names:
//! what is read aloud must be of one list.

use bip39::Language as Bip39;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use super::laptop_keys::LaptopCard;
use crate::vault::WordList;

const JOIN: &[u8] = b"afamily-join/v1\0";
const WORDS: usize = 8;

/// What both laptops know once they have heard of each other.
pub struct Joining<'a> {
    /// Of the organisation, 16 bytes.
    pub org_id: [u8; 16],
    /// The organisation's root key: all that the one who joins will believe hangs on it.
    pub root: [u8; 32],
    /// Made for this once by whoever invites, 16 bytes; it counts for ten minutes and for one answer.
    pub token: [u8; 16],
    /// Made for this once by whoever joins, 16 bytes, and only after the invitation came: else somebody between the two could try keys until
    /// both sides' words agree.
    pub answer: [u8; 16],
    /// The laptop that invites.
    pub inviting: &'a LaptopCard,
    /// The laptop that joins.
    pub joining: &'a LaptopCard,
}

impl Joining<'_> {
    /// The eight places in the list: eleven bits each, 88 bits of SHA-256 over everything both must agree on.
    pub fn places(&self) -> [u16; WORDS] {
        let mut hash = Sha256::new().chain_update(JOIN).chain_update(self.org_id).chain_update(self.root).chain_update(self.token).chain_update(self.answer);
        for card in [self.inviting, self.joining] {
            // Each part with its length before it: nothing can be moved from one into the next.
            for part in [card.verifies.as_slice(), card.recipient.as_bytes()] {
                hash = hash.chain_update((part.len() as u64).to_be_bytes()).chain_update(part);
            }
        }
        let digest = hash.finalize();
        let bits = digest[..11].iter().fold(0_u128, |bits, byte| bits << 8 | u128::from(*byte));
        std::array::from_fn(|place| u16::try_from(bits >> (11 * (WORDS - 1 - place)) & 0x7ff).unwrap_or(0))
    }

    /// The words of those places.
    pub fn words(&self, list: WordList) -> [String; WORDS] {
        let words = match list {
            WordList::English => Bip39::English.word_list(),
            WordList::Spanish => Bip39::Spanish.word_list(),
        };
        self.places().map(|place| words[usize::from(place)].nfc().collect())
    }
}
