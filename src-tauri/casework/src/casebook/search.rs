//! Search: names folded in memory (no index is as fast), notes by prefix in the encrypted full-text index.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::scope::Scope;
use crate::error::{Code, Failure, Outcome};
use crate::id::FamilyId;
use crate::note::Audience;
use crate::reading::name::fold_name;
use crate::store;

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum HitKind {
    /// A person.
    Person,
    /// A family.
    Family,
    /// A date.
    Date,
    /// A note.
    Note,
}

/// One hit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SearchHit {
    /// What it is.
    pub kind: HitKind,
    /// The record; of a note, the note's own.
    pub id: String,
    /// The family it belongs to.
    pub family: Option<FamilyId>,
    /// What it is called.
    pub title: String,
    /// Where it is.
    #[serde(rename = "where")]
    pub place: String,
}

const MOST_HITS: usize = 20;

impl Casebook {
    /// Families, people and notes that hold every word of the text; codes and names first.
    pub fn search(&self, text: &str) -> Outcome<Vec<SearchHit>> {
        let words = words_of(text);
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let scope = self.scope()?;
        let mut hits = self.family_hits(&words, &scope)?;
        hits.extend(self.person_hits(&words, &scope)?);
        hits.truncate(MOST_HITS);
        if hits.len() < MOST_HITS {
            hits.extend(self.note_hits(&words, &scope)?);
            hits.truncate(MOST_HITS);
        }
        Ok(hits)
    }

    fn family_hits(&self, words: &[String], scope: &Scope) -> Outcome<Vec<SearchHit>> {
        let wanted = |family: FamilyId, name: &str| scope.holds(family) && holds_all(name, words);
        let found: Vec<FamilyId> =
            self.with_names(|names| names.families.iter().filter(|(family, name)| wanted(*family, name)).map(|(family, _)| *family).take(MOST_HITS).collect())?;
        let mut hits = Vec::with_capacity(found.len());
        for id in found {
            let Some(family) = store::family::get(self.read(), id)? else { continue };
            hits.push(SearchHit {
                kind: HitKind::Family,
                id: family.id.text(),
                family: Some(family.id),
                title: format!("{} · {}", family.label, family.code),
                place: family.city.unwrap_or_default(),
            });
        }
        Ok(hits)
    }

    fn person_hits(&self, words: &[String], scope: &Scope) -> Outcome<Vec<SearchHit>> {
        let found: Vec<_> = self.with_names(|names| {
            let mut found: Vec<(bool, _, _)> = names
                .people
                .iter()
                .filter(|(_, family, name)| scope.holds(*family) && holds_all(name, words))
                .map(|(person, family, name)| (!starts_a_word(name, &words[0]), *person, *family))
                .collect();
            found.sort();
            found.truncate(MOST_HITS);
            found
        })?;
        let mut hits = Vec::with_capacity(found.len());
        for (_, person, family) in found {
            let (Some(person), Some(family)) = (store::person::get(self.read(), person)?, store::family::get(self.read(), family)?) else { continue };
            hits.push(SearchHit {
                kind: HitKind::Person,
                id: person.id.text(),
                family: Some(family.id),
                title: person.full_name(),
                place: format!("{} · {}", family.label, family.code),
            });
        }
        Ok(hits)
    }

    fn note_hits(&self, words: &[String], scope: &Scope) -> Outcome<Vec<SearchHit>> {
        let audiences: Vec<&str> = Audience::ALL.iter().map(|audience| audience.word()).filter(|word| self.roles().shows("note", word)).collect();
        // Folded words hold letters and digits only, so they are safe as quoted terms.
        let expression = words.iter().map(|word| format!("\"{word}\"*")).collect::<Vec<_>>().join(" ");
        let notes = store::note::search(self.read(), &expression, &serde_json::to_string(&audiences)?, scope.list()?.as_deref(), 20)?;
        let mut hits = Vec::with_capacity(notes.len());
        for note in notes {
            if !scope.holds(note.family) || note.confidential_from.is_some() || !self.may_read(&note)? {
                continue;
            }
            let Some(family) = store::family::get(self.read(), note.family)? else { continue };
            let title = note.text.chars().take(80).collect();
            hits.push(SearchHit {
                kind: HitKind::Note,
                id: note.id.text(),
                family: Some(note.family),
                title,
                place: format!("{} · {}", family.label, family.code),
            });
        }
        Ok(hits)
    }

    /// The families a text matches by code, label or a member's name, as a JSON list; `None` where the text is empty.
    pub(crate) fn families_matching(&self, text: Option<&str>) -> Outcome<Option<String>> {
        let words = words_of(text.unwrap_or_default());
        if words.is_empty() {
            return Ok(None);
        }
        let ids = self.with_names(|names| {
            let families = names.families.iter().filter(|(_, name)| holds_all(name, &words)).map(|(family, _)| *family);
            let people = names.people.iter().filter(|(_, _, name)| holds_all(name, &words)).map(|(_, family, _)| *family);
            families.chain(people).collect::<Vec<FamilyId>>()
        })?;
        Ok(Some(serde_json::to_string(&ids)?))
    }

    /// Everyone's folded name, read once after each write.
    fn with_names<T>(&self, look: impl FnOnce(&super::Names) -> T) -> Outcome<T> {
        let mut names = self.names.borrow_mut();
        if names.is_none() {
            let people = store::person::names(self.read())?;
            let families = store::family::everyone(self.read())?;
            *names = Some(super::Names {
                people: people.into_iter().map(|(person, family, name)| (person, family, fold_name(&name))).collect(),
                families: families.iter().map(|family| (family.id, fold_name(&format!("{} {}", family.code, family.label)))).collect(),
            });
        }
        let names = names.as_ref().ok_or_else(|| Failure::new(Code::Internal))?;
        Ok(look(names))
    }
}

fn words_of(text: &str) -> Vec<String> {
    fold_name(text).split(' ').filter(|word| !word.is_empty()).take(8).map(str::to_owned).collect()
}

fn holds_all(folded: &str, words: &[String]) -> bool {
    words.iter().all(|word| folded.contains(word.as_str()))
}

fn starts_a_word(folded: &str, word: &str) -> bool {
    folded.split(' ').any(|part| part.starts_with(word))
}
