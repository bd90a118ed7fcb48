//! Notes: authored, dated, for one audience.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, FamilyId, NoteId, PersonId};
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
    /// The text; empty once it was struck.
    pub text: String,
    /// When it was struck out of everything.
    #[ts(type = "string | null")]
    pub struck_on: Option<NaiveDate>,
    /// Must be kept from this person: folded until somebody opens it.
    pub confidential_from: Option<PersonId>,
    /// Which date it is on, where it is on one.
    pub appearance: Option<AppearanceId>,
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
    pub fn note_add(&mut self, kind: NoteOn, record: &str, audience: Audience, text: &str, confidential_from: Option<PersonId>) -> Outcome<NoteId> {
        if !self.roles().shows("note", audience.word()) {
            return Err(Code::RefusedByRole.into());
        }
        let text = checked(Some(text))?.ok_or_else(|| Failure::at(Code::ValueMissing, "text"))?;
        let (kind, family) = self.noted_on(kind, record)?;
        self.require_family(family)?;
        self.act("note_add", None, |act| {
            super::appearances::require_member(act, family, confidential_from, "confidential_from")?;
            act.write_note_kept_from(kind, record, family, audience, text, confidential_from)
        })
    }

    /// What a note is on, and whose family that is.
    fn noted_on(&self, kind: NoteOn, record: &str) -> Outcome<(&'static str, FamilyId)> {
        let missing = || Failure::new(Code::NotFound);
        match kind {
            NoteOn::Family => {
                let family = FamilyId::parse(record).ok_or_else(missing)?;
                found(store::family::get(self.read(), family)?)?;
                Ok(("family", family))
            }
            NoteOn::Appearance => {
                let id = AppearanceId::parse(record).ok_or_else(missing)?;
                Ok(("appearance", found(store::appearance::get(self.read(), id)?)?.family))
            }
        }
    }

    /// Whom a note is for that this member's verb writes by itself: an audience they belong to.
    pub(crate) fn own_audience(&self) -> Audience {
        let belongs = |audience: &Audience| self.roles().shows("note", audience.word());
        [Audience::Coordinators, Audience::Legal].into_iter().find(belongs).unwrap_or(Audience::Shared)
    }

    pub(crate) fn notes_on(&self, record: &str) -> Outcome<Vec<NoteView>> {
        self.readable(store::note::of_record(self.read(), record)?)
    }

    pub(crate) fn notes_of(&self, family: FamilyId) -> Outcome<Vec<NoteView>> {
        self.readable(store::note::of_family(self.read(), family)?)
    }

    fn readable(&self, notes: Vec<(Note, String)>) -> Outcome<Vec<NoteView>> {
        let mut views = Vec::new();
        for (note, by) in notes {
            if self.may_read(&note)? {
                views.push(NoteView {
                    appearance: (note.kind == "appearance").then(|| AppearanceId::parse(&note.record)).flatten(),
                    id: note.id,
                    at: note.at.text(),
                    by,
                    audience: note.audience,
                    text: note.text,
                    struck_on: note.struck_on,
                    confidential_from: note.confidential_from,
                });
            }
        }
        Ok(views)
    }

    /// Its audience, and for a volunteer: not from before their time, unless whoever went before left it to them.
    pub(crate) fn may_read(&self, note: &Note) -> Outcome<bool> {
        if !self.roles().shows("note", note.audience.word()) {
            return Ok(false);
        }
        Ok(match self.notes_since(note.family)? {
            Some(since) => note.author == self.me.id || self.clock.day_of(note.at.moment()) >= since,
            None => true,
        })
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
        self.write_note_kept_from(kind, record, family, audience, text, None)
    }

    fn write_note_kept_from(
        &mut self,
        kind: &str,
        record: &str,
        family: FamilyId,
        audience: Audience,
        text: String,
        confidential_from: Option<PersonId>,
    ) -> Outcome<NoteId> {
        let id = NoteId::new(new_uuid());
        let (kind, record) = (kind.to_owned(), record.to_owned());
        let note = Note { id, kind, record, family, audience, author: self.author, at: self.at, text, confidential_from, struck_on: None };
        store::note::insert(&self.tx, &note, true)?;
        self.created("note", &id.text(), &note)?;
        Ok(id)
    }
}
