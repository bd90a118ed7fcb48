//! `new`: makes a vault, proves from disk that it opens, and shows its recovery words once.

use casework::casebook::{Casebook, Owner};
use casework::error::{Code, Failure, Outcome};
use casework::role::Role;
use casework::vault::{self, KdfParams, Passphrase, RecoveryWords, Secret, WordList};
use casework::words::{Language, say};
use serde_json::json;
use zeroize::Zeroizing;

use crate::answer::Answer;
use crate::arguments::{Arguments, New};
use crate::failure::Said;
use crate::passphrase;

pub fn run(asked: &Arguments, new: &New) -> Outcome<Answer> {
    let (folder, language) = (asked.folder()?, asked.language());
    if vault::exists(&folder) {
        return Err(Code::VaultExists.into());
    }
    let owner = owner(new, language);
    let typed = passphrase::choose(language)?;
    // A weak one is the person's choice here, but not one made unawares.
    let weak = vault::strength(&typed, &[&owner.name, &owner.laptop]).problem;
    let recovery = RecoveryWords::generate(word_list(language))?;
    Casebook::create(&folder, &owner, &Passphrase::new(&typed)?, &recovery, KdfParams::DEFAULT, asked.clock())?;
    drop(typed);
    let casebook = Casebook::unlock(&folder, &Secret::Recovery(&recovery), asked.clock())?;
    let vault_id = casebook.vault_id()?;
    casebook.lock()?;
    let words = recovery.words()?;
    let document = json!({ "vault_id": vault_id, "recovery_words": words.iter().map(|word| word.as_str()).collect::<Vec<_>>() });
    let answer = Answer::new(asked, &document, |language| text(language, &words))?;
    Ok(answer.beside(weak.map(|problem| Said::of(language, &Failure::at(problem, "passphrase")))))
}

fn owner(new: &New, language: Language) -> Owner {
    let given = |text: &Option<String>, key| text.clone().unwrap_or_else(|| say(language, key, &[]));
    let mut roles: Vec<Role> = new.roles.iter().filter_map(|word| Role::parse(word)).collect();
    if roles.is_empty() {
        roles.push(Role::Coordinator);
    }
    Owner { name: given(&new.name, "cli-new-name"), laptop: given(&new.laptop, "cli-new-laptop"), roles }
}

fn word_list(language: Language) -> WordList {
    match language {
        Language::En => WordList::English,
        Language::Es => WordList::Spanish,
    }
}

fn text(language: Language, words: &[Zeroizing<String>]) -> String {
    let numbered = words.iter().enumerate().map(|(index, word)| format!("{:>4}  {}", index + 1, word.as_str()));
    let numbered = numbered.collect::<Vec<_>>().join("\n");
    format!("{}\n\n{numbered}\n\n{}", say(language, "cli-new-done", &[]), say(language, "cli-new-words", &[]))
}
