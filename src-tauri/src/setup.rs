//! Making a vault, step by step. Until three of its words were typed back nothing of it is on the disk.

use std::path::Path;

use casework::casebook::{Casebook, Clock, Owner};
use casework::error::{Code, Failure, Outcome};
use casework::vault::{self, Passphrase, RecoveryWords, WordList};
use casework::words::Language;
use zeroize::Zeroizing;

use crate::door::{self, NewVault, PassphraseStrength};
use crate::memory;

/// How many words are typed back.
const ASKED: usize = 3;
/// How many there are.
const WORDS: usize = 12;

/// The setup as far as it went. Everything secret in it wipes itself.
#[derive(Default)]
pub struct Setup {
    suggested: Option<Zeroizing<String>>,
    pending: Option<Pending>,
    renewal: Option<Renewal>,
}

/// New recovery words that were not typed back yet, and the passphrase that asked for them.
struct Renewal {
    passphrase: Passphrase,
    words: RecoveryWords,
    ask: Vec<usize>,
}

/// A vault that is decided on and not made.
struct Pending {
    owner: Owner,
    passphrase: Passphrase,
    words: RecoveryWords,
    ask: Vec<usize>,
}

impl Setup {
    /// Seven random words, remembered: they need no judgement.
    pub fn suggest(&mut self, language: Language) -> Outcome<String> {
        let suggested = vault::suggest_passphrase(list(language))?;
        let shown = suggested.to_string();
        self.suggested = Some(suggested);
        Ok(shown)
    }

    /// Takes the decisions, and gives the words that must be written down.
    pub fn decide(&mut self, new: NewVault) -> Outcome<door::RecoveryWords> {
        if new.name.trim().is_empty() {
            return Err(Failure::at(Code::NameMissing, "name"));
        }
        if new.roles.is_empty() {
            return Err(Failure::at(Code::RoleMissing, "roles"));
        }
        self.accept(&new.passphrase, &[&new.name, &new.laptop])?;
        let words = RecoveryWords::generate(list(new.language))?;
        let (shown, ask) = (shown(&words)?, three_places()?);
        let owner = Owner { name: new.name, laptop: new.laptop, roles: new.roles };
        self.pending = Some(Pending { owner, passphrase: Passphrase::new(&new.passphrase)?, words, ask: ask.clone() });
        Ok(door::RecoveryWords { words: shown, ask })
    }

    /// Refuses a passphrase that is easy to guess. A suggested one needs no judgement.
    pub fn accept(&self, passphrase: &str, hints: &[&str]) -> Outcome<()> {
        if self.suggested.as_ref().is_some_and(|suggested| suggested.as_str() == passphrase) {
            return Ok(());
        }
        vault::strength(passphrase, &with_parts(hints)).problem.map_or(Ok(()), |problem| Err(Failure::at(problem, "passphrase")))
    }

    /// Makes the vault once the three words agree; else all stays as it was, to try again.
    pub fn confirm(&mut self, typed: &[Zeroizing<String>], folder: &Path, clock: Clock) -> Outcome<()> {
        let pending = self.pending.as_ref().ok_or(Code::ValueMissing)?;
        if !agree(&pending.words, &pending.ask, typed)? {
            return Err(Code::RecoveryWordsDiffer.into());
        }
        Casebook::create(folder, &pending.owner, &pending.passphrase, &pending.words, memory::passphrase_cost(), clock)?;
        *self = Setup::default();
        Ok(())
    }
}

impl Setup {
    /// Draws new recovery words for an open vault; nothing is changed yet.
    pub fn renew(&mut self, passphrase: Passphrase, language: Language) -> Outcome<door::RecoveryWords> {
        let words = RecoveryWords::generate(list(language))?;
        let (shown, ask) = (shown(&words)?, three_places()?);
        self.renewal = Some(Renewal { passphrase, words, ask: ask.clone() });
        Ok(door::RecoveryWords { words: shown, ask })
    }

    /// Puts them in place once the three words agree; else all stays as it was, to try again.
    pub fn renewed(&mut self, typed: &[Zeroizing<String>], replace: impl FnOnce(&Passphrase, &RecoveryWords) -> Outcome<()>) -> Outcome<()> {
        let renewal = self.renewal.as_ref().ok_or(Code::ValueMissing)?;
        if !agree(&renewal.words, &renewal.ask, typed)? {
            return Err(Code::RecoveryWordsDiffer.into());
        }
        replace(&renewal.passphrase, &renewal.words)?;
        self.renewal = None;
        Ok(())
    }
}

fn shown(words: &RecoveryWords) -> Outcome<Vec<String>> {
    Ok(words.words()?.iter().map(|word| word.to_string()).collect())
}

fn agree(words: &RecoveryWords, ask: &[usize], typed: &[Zeroizing<String>]) -> Outcome<bool> {
    if typed.len() != ask.len() {
        return Ok(false);
    }
    let right = ask.iter().zip(typed).map(|(place, word)| words.is_word(*place, word));
    right.collect::<Outcome<Vec<bool>>>().map(|right| right.into_iter().all(|right| right))
}

/// Judges a passphrase while it is typed.
pub fn judge(passphrase: &str, hints: &[String]) -> PassphraseStrength {
    let hints: Vec<&str> = hints.iter().map(String::as_str).collect();
    let judged = vault::strength(passphrase, &with_parts(&hints));
    PassphraseStrength { score: judged.score, enough: judged.problem.is_none(), problem: judged.problem }
}

/// What someone who knows the person would try first: each name, and each word of it.
fn with_parts<'a>(hints: &[&'a str]) -> Vec<&'a str> {
    hints.iter().flat_map(|hint| hint.split_whitespace().chain([hint.trim()])).collect()
}

fn list(language: Language) -> WordList {
    match language {
        Language::En => WordList::English,
        Language::Es => WordList::Spanish,
    }
}

/// Three different places from 1 to 12, in order, each set as likely as any other.
fn three_places() -> Outcome<Vec<usize>> {
    let mut left: Vec<usize> = (1..=WORDS).collect();
    while left.len() > ASKED {
        // Four random bytes over at most twelve places: the bias is below one in a hundred million.
        let pick = getrandom::u32().map_err(|_| Code::Internal)? as usize % left.len();
        left.remove(pick);
    }
    Ok(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use casework::role::Role;

    fn new(passphrase: &str) -> NewVault {
        NewVault {
            name: "Ana Probst".to_owned(),
            laptop: "Blue laptop".to_owned(),
            roles: vec![Role::Coordinator],
            language: Language::Es,
            passphrase: Zeroizing::new(passphrase.to_owned()),
        }
    }

    fn typed(words: &[&str]) -> Vec<Zeroizing<String>> {
        words.iter().map(|word| Zeroizing::new((*word).to_owned())).collect()
    }

    fn code<T>(outcome: Outcome<T>) -> Option<Code> {
        outcome.err().map(|failure| failure.code)
    }

    #[test]
    fn three_different_places_are_asked_in_order() {
        for _ in 0..50 {
            let places = three_places().expect("random");
            assert!(places.len() == 3 && places.is_sorted_by(|a, b| a < b) && places.iter().all(|place| (1..=12).contains(place)), "{places:?}");
        }
    }

    #[test]
    fn a_weak_passphrase_or_a_missing_name_is_refused() {
        let mut setup = Setup::default();
        assert_eq!(code(setup.decide(new("Blue laptop 1"))), Some(Code::PassphraseWeak));
        assert_eq!(code(setup.decide(new("corta"))), Some(Code::PassphraseTooShort));
        let suggested = setup.suggest(Language::Es).expect("random");
        assert_eq!(code(setup.decide(NewVault { name: " ".to_owned(), ..new(&suggested) })), Some(Code::NameMissing));
        assert_eq!(code(setup.decide(NewVault { roles: Vec::new(), ..new(&suggested) })), Some(Code::RoleMissing));
        assert_eq!(setup.decide(new(&suggested)).expect("accepted").words.len(), 12);
    }

    #[test]
    fn nothing_is_on_the_disk_until_the_three_words_agree() {
        let folder = tempfile::tempdir().expect("a folder");
        let vault = folder.path().join("vault");
        let mut setup = Setup::default();
        assert_eq!(code(setup.confirm(&[], &vault, Clock::system())), Some(Code::ValueMissing));
        let suggested = setup.suggest(Language::Es).expect("random");
        let shown = setup.decide(new(&suggested)).expect("accepted");
        for wrong in [vec![], vec!["a", "b", "c"], vec![shown.words[shown.ask[0] - 1].as_str()]] {
            assert_eq!(code(setup.confirm(&typed(&wrong), &vault, Clock::system())), Some(Code::RecoveryWordsDiffer));
        }
        assert_eq!(std::fs::read_dir(folder.path()).expect("there").count(), 0);
        let right: Vec<&str> = shown.ask.iter().map(|place| shown.words[place - 1].as_str()).collect();
        setup.confirm(&typed(&right), &vault, Clock::system()).expect("made");
        assert!(casework::vault::exists(&vault));
        assert_eq!(code(setup.confirm(&typed(&right), &vault, Clock::system())), Some(Code::ValueMissing), "the setup is forgotten");
    }
}
