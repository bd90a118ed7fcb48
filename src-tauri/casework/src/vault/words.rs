//! Words people keep: twelve recovery words, a generated passphrase of seven, and a judgement of one's own.
//! All from the BIP 39 lists, English or Spanish as the person reads.

use bip39::{Language as Bip39, Mnemonic};
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use super::keys::random;
use crate::error::{Code, Failure, Outcome};

/// More than twenty-four words of any list.
pub(crate) const MOST_TYPED: usize = 1024;

/// Which list the words are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordList {
    /// The English list.
    English,
    /// The Spanish list.
    Spanish,
}

impl WordList {
    fn bip39(self) -> Bip39 {
        match self {
            WordList::English => Bip39::English,
            WordList::Spanish => Bip39::Spanish,
        }
    }
}

/// 128 bits that open the vault when the passphrase is lost. Wiped when dropped; prints nothing.
pub struct RecoveryWords {
    entropy: Zeroizing<[u8; 16]>,
    list: WordList,
}

impl RecoveryWords {
    /// Twelve new words.
    pub fn generate(list: WordList) -> Outcome<Self> {
        Ok(RecoveryWords { entropy: Zeroizing::new(random()?), list })
    }

    /// Reads twelve words as typed: either list, any case, with or without accents, any white space.
    pub fn read(typed: &str) -> Outcome<Self> {
        if typed.len() > MOST_TYPED {
            return Err(Code::WrongRecoveryWords.into());
        }
        [WordList::English, WordList::Spanish].into_iter().find_map(|list| read_in(typed, list)).ok_or_else(|| Code::WrongRecoveryWords.into())
    }

    /// The words in order, to be shown once.
    pub fn words(&self) -> Outcome<Vec<Zeroizing<String>>> {
        words_of(self.entropy.as_ref(), self.list)
    }

    /// True where `typed` is the word at `place` (counted from 1), accents and case aside.
    pub fn is_word(&self, place: usize, typed: &str) -> Outcome<bool> {
        let words = self.words()?;
        Ok(place >= 1 && words.get(place - 1).is_some_and(|word| folded(word) == folded(typed)))
    }

    pub(super) fn entropy(&self) -> &[u8; 16] {
        &self.entropy
    }
}

impl std::fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryWords(▮)")
    }
}

fn read_in(typed: &str, list: WordList) -> Option<RecoveryWords> {
    let entropy: [u8; 16] = entropy_of(typed, list)?.as_slice().try_into().ok()?;
    Some(RecoveryWords { entropy: Zeroizing::new(entropy), list })
}

/// What words of a list stand for, as typed: any case, with or without accents, any white space; `None` where the last of them does not fit the rest.
pub(crate) fn entropy_of(typed: &str, list: WordList) -> Option<Zeroizing<Vec<u8>>> {
    let language = list.bip39();
    let mut phrase = Zeroizing::new(String::with_capacity(MOST_TYPED));
    for word in typed.split_whitespace() {
        let wanted = folded(word);
        let known = language.word_list().iter().find(|known| folded(known) == wanted)?;
        if !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(known);
    }
    let mnemonic = Mnemonic::parse_in(language, phrase.as_str()).ok()?;
    let (bytes, length) = mnemonic.to_entropy_array();
    let bytes = Zeroizing::new(bytes);
    Some(Zeroizing::new(bytes.get(..length)?.to_vec()))
}

/// The words of a list that stand for these bytes, to be written on paper.
pub(crate) fn words_of(entropy: &[u8], list: WordList) -> Outcome<Vec<Zeroizing<String>>> {
    let mnemonic = Mnemonic::from_entropy_in(list.bip39(), entropy).map_err(|_| Failure::new(Code::Internal))?;
    Ok(mnemonic.words().map(|word| Zeroizing::new(word.nfc().collect())).collect())
}

fn folded(word: &str) -> Zeroizing<String> {
    Zeroizing::new(word.trim().nfkd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).flat_map(char::to_lowercase).collect())
}

/// Seven random words, 77 bits: what is offered first.
pub fn suggest_passphrase(list: WordList) -> Outcome<Zeroizing<String>> {
    let all = list.bip39().word_list();
    let mut phrase = Zeroizing::new(String::with_capacity(128));
    for place in 0..7 {
        let pick = u16::from_le_bytes(random()?) & 2047;
        if place > 0 {
            phrase.push(' ');
        }
        phrase.extend(all[usize::from(pick)].nfc());
    }
    Ok(phrase)
}

/// How well a passphrase of one's own would stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Strength {
    /// zxcvbn's 0 to 4.
    pub score: u8,
    /// Why it isn't enough, if it isn't.
    pub problem: Option<Code>,
}

/// Judges a passphrase; at least 12 characters and zxcvbn's best score. `hints` are words an attacker would try first.
pub fn strength(passphrase: &str, hints: &[&str]) -> Strength {
    let bounded: Zeroizing<String> = Zeroizing::new(passphrase.chars().take(100).collect());
    let score = u8::from(zxcvbn::zxcvbn(&bounded, hints).score());
    let problem = match () {
        () if passphrase.chars().count() < 12 => Some(Code::PassphraseTooShort),
        () if score < 4 => Some(Code::PassphraseWeak),
        () => None,
    };
    Strength { score, problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_read_back_in_both_languages_without_accents_and_in_capitals() {
        for list in [WordList::English, WordList::Spanish] {
            let made = RecoveryWords::generate(list).expect("random");
            let words: Vec<String> = made.words().expect("words").iter().map(|word| word.to_uppercase()).collect();
            assert_eq!(words.len(), 12);
            let plain: String = words.join("  \n").nfkd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter)).collect();
            assert_eq!(RecoveryWords::read(&plain).expect("reads").entropy(), made.entropy());
            assert!(made.is_word(3, &words[2]).expect("compares"));
        }
    }

    #[test]
    fn a_wrong_word_order_or_count_is_refused() {
        let zero = "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about";
        assert!(RecoveryWords::read(zero).is_ok());
        for wrong in [
            "",
            "abandon",
            "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon",
            "not words of any list at all here",
        ] {
            assert_eq!(RecoveryWords::read(wrong).err().map(|f| f.code), Some(Code::WrongRecoveryWords), "{wrong:?}");
        }
    }

    #[test]
    fn short_and_common_passphrases_are_not_enough() {
        assert_eq!(strength("hola", &[]).problem, Some(Code::PassphraseTooShort));
        assert_eq!(strength("passwordpassword", &[]).problem, Some(Code::PassphraseWeak));
        let made = suggest_passphrase(WordList::Spanish).expect("random");
        assert_eq!(strength(&made, &[]).problem, None);
        assert_eq!(made.split(' ').count(), 7);
    }
}
