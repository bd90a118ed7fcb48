//! Notes: authored, dated, for one audience.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, FamilyId, NoteId};
use crate::note::{Audience, Note};
use crate::store;

/// A note as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoteView {
    /// Its id.
    pub id: NoteId,
    /// When, RFC 3339 UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// For whom.
    pub audience: Audience,
    /// The text.
    pub text: String,
}

/// What a note can be on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoteOn {
    /// A family.
    Family,
    /// A date.
    Appearance,
}

const LONGEST: usize = 10_000;

impl Casebook {
    /// Adds a note.
    pub fn note_add(&mut self, kind: NoteOn, record: &str, audience: Audience, text: &str) -> Outcome<NoteId> {
        self.roles().require_record_keeper()?;
        if !self.roles().shows("note", audience.word()) {
            return Err(Code::RefusedByRole.into());
        }
        let text = checked(Some(text))?.ok_or_else(|| Failure::at(Code::ValueMissing, "text"))?;
        let missing = || Failure::new(Code::NotFound);
        self.act("note_add", None, |act| match kind {
            NoteOn::Family => {
                let family = FamilyId::parse(record).ok_or_else(missing)?;
                found(store::family::get(&act.tx, family)?)?;
                act.write_note("family", record, family, audience, text)
            }
            NoteOn::Appearance => {
                let id = AppearanceId::parse(record).ok_or_else(missing)?;
                let appearance = found(store::appearance::get(&act.tx, id)?)?;
                act.write_note("appearance", record, appearance.family, audience, text)
            }
        })
    }

    /// Whom a note is for that this member's verb writes by itself: an audience they belong to.
    pub(crate) fn own_audience(&self) -> Audience {
        if self.roles().shows("note", Audience::Coordinators.word()) { Audience::Coordinators } else { Audience::Legal }
    }

    pub(crate) fn notes_on(&self, record: &str) -> Outcome<Vec<NoteView>> {
        Ok(self.readable(store::note::of_record(self.read(), record)?))
    }

    pub(crate) fn notes_of(&self, family: FamilyId) -> Outcome<Vec<NoteView>> {
        Ok(self.readable(store::note::of_family(self.read(), family)?))
    }

    fn readable(&self, notes: Vec<(Note, String)>) -> Vec<NoteView> {
        let mine = notes.into_iter().filter(|(note, _)| self.roles().shows("note", note.audience.word()));
        mine.map(|(note, by)| NoteView { id: note.id, at: note.at.text(), by, audience: note.audience, text: note.text }).collect()
    }
}

/// A note's text as typed: never cut, refused where it is too long; `None` where it says nothing.
pub(crate) fn checked(text: Option<&str>) -> Outcome<Option<String>> {
    let text = text.unwrap_or_default().trim();
    if text.chars().count() > LONGEST {
        return Err(Failure::at(Code::ValueInvalid, "text"));
    }
    Ok((!text.is_empty()).then(|| text.to_owned()))
}

impl Act<'_> {
    /// Writes a note by the author of this verb.
    pub(crate) fn write_note(&mut self, kind: &str, record: &str, family: FamilyId, audience: Audience, text: String) -> Outcome<NoteId> {
        let id = NoteId::new(new_uuid());
        let note = Note { id, kind: kind.to_owned(), record: record.to_owned(), family, audience, author: self.author, at: self.at, text };
        store::note::insert(&self.tx, &note, true)?;
        self.created("note", &id.text(), &note)?;
        Ok(id)
    }
}
