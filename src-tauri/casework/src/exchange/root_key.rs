//! The organisation's root key: it signs rosters and nothing else. At least two people hold it; the second types in the twenty-four words that
//! the first one wrote down (security.md C.1, 00.17).

use ed25519_dalek::{Signer, SigningKey};
use zeroize::Zeroizing;

use crate::error::{Code, Failure, Outcome};
use crate::vault::{self, WordList};

/// The key. Prints nothing, wiped when dropped.
pub struct RootKey(SigningKey);

impl RootKey {
    /// A new one.
    pub fn generate() -> Outcome<RootKey> {
        let mut seed = Zeroizing::new([0_u8; 32]);
        getrandom::fill(seed.as_mut()).map_err(|_| Failure::new(Code::Internal))?;
        Ok(RootKey(SigningKey::from_bytes(&seed)))
    }

    /// By which everybody knows it: 32 bytes, handed over when a laptop joins.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Its 32 bytes, for the vault alone.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// From what `seed` gave.
    pub fn from_seed(seed: &[u8]) -> Outcome<RootKey> {
        let seed: Zeroizing<[u8; 32]> = Zeroizing::new(seed.try_into().map_err(|_| Failure::new(Code::DatabaseDamaged))?);
        Ok(RootKey(SigningKey::from_bytes(&seed)))
    }

    /// Its twenty-four words (BIP 39, the seed as entropy), to be written on paper.
    pub fn words(&self, list: WordList) -> Outcome<Vec<Zeroizing<String>>> {
        vault::words_of(self.seed().as_ref(), list)
    }

    /// From twenty-four words as typed: either list, any case, with or without accents.
    ///
    /// # Errors
    /// `wrong_root_words` where they are none of that kind.
    pub fn from_words(typed: &str) -> Outcome<RootKey> {
        let read = |list| (typed.len() <= vault::MOST_TYPED).then(|| vault::entropy_of(typed, list)).flatten().and_then(|seed| RootKey::from_seed(&seed).ok());
        [WordList::English, WordList::Spanish].into_iter().find_map(read).ok_or_else(|| Code::WrongRootWords.into())
    }

    /// Signs.
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_give_the_key_back_in_both_languages() {
        let key = RootKey::generate().expect("random");
        for list in [WordList::English, WordList::Spanish] {
            let words: Vec<String> = key.words(list).expect("words").iter().map(|word| word.to_uppercase()).collect();
            assert_eq!(words.len(), 24);
            assert_eq!(RootKey::from_words(&words.join(" ")).expect("reads").public(), key.public());
            assert_eq!(RootKey::from_words(&words[..12].join(" ")).err().map(|failure| failure.code), Some(Code::WrongRootWords));
        }
    }
}
