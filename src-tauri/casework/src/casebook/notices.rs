//! *Saved* is not *told*: which changes somebody must still hear of, and who was told (product.md, promise 13). The one mechanism for it: a verb
//! that changes what others rely on calls `Act::owe`.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::required;
use crate::error::{Code, Failure, Outcome};
use crate::id::{AppearanceId, FamilyId, NoticeId, VolunteerId};
use crate::notice_given::{NoticeCause, NoticeGiven, Party, Telling};
use crate::pairing::Understood;
use crate::reference;
use crate::store;

/// One party and one change, as screens show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NoticeLine {
    /// Its id.
    pub id: NoticeId,
    /// Whose family it concerns.
    pub family: FamilyId,
    /// The office's code.
    pub family_code: String,
    /// What people call the family.
    pub family_label: String,
    /// What happened.
    pub cause: NoticeCause,
    /// Kind of the record that changed.
    pub kind: String,
    /// The record.
    pub record: String,
    /// The day of the change.
    #[ts(type = "string")]
    pub arose_on: NaiveDate,
    /// Who must hear of it.
    pub party: Party,
    /// The volunteer's name, where it is one.
    pub whom: Option<String>,
    /// Whether they were told.
    pub telling: Telling,
}

/// Somebody was told.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Told {
    /// Which notices: one conversation may be about several.
    pub ids: Vec<NoticeId>,
    /// When.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// How: called, in person, by message …
    pub how: String,
    /// In which language, ISO 639-3.
    pub language: Option<String>,
    /// Did they understand it?
    pub understood: Understood,
}

/// Why a notice is not needed that a newer change made pointless, and one whose change was undone.
pub(crate) const NEWER_CHANGE: &str = "newer_change";
pub(crate) const UNDONE: &str = "undone";

impl Casebook {
    /// What is still to be told, of one family or of all: the oldest change first.
    pub fn notices_owed(&self, family: Option<FamilyId>) -> Outcome<Vec<NoticeLine>> {
        self.notice_lines(store::notice_given::owed(self.read(), family)?)
    }

    /// Everything a family was told or must still be.
    pub fn notices(&self, family: FamilyId) -> Outcome<Vec<NoticeLine>> {
        self.notice_lines(store::notice_given::of_family(self.read(), family)?)
    }

    fn notice_lines(&self, named: Vec<store::notice_given::Named>) -> Outcome<Vec<NoticeLine>> {
        let (scope, keeps, me) = (self.scope()?, self.roles().sees_families(), self.me.volunteer.map(VolunteerId::text));
        // Whoever only accompanies sees of what is owed what they can tell: the family's part, and their own.
        let theirs = |one: &NoticeGiven| keeps || one.telling != Telling::Owed || one.party == Party::Family || (one.whom.is_some() && one.whom == me);
        let line = |one: store::notice_given::Named| NoticeLine {
            id: one.notice.id,
            family: one.notice.family,
            family_code: one.code,
            family_label: one.label,
            cause: one.notice.cause,
            kind: one.notice.kind,
            record: one.notice.record,
            arose_on: one.notice.arose_on,
            party: one.notice.party,
            whom: one.volunteer.map(|name| self.shown_name(&name)),
            telling: one.notice.telling,
        };
        Ok(named.into_iter().filter(|one| scope.holds(one.notice.family) && theirs(&one.notice)).map(line).collect())
    }

    /// Keeps who was told what, when, how and whether they understood it.
    pub fn notice_give(&mut self, told: &Told) -> Outcome<()> {
        let how = required(&told.how, "how", Code::ValueMissing)?;
        if told.on > self.clock.today() {
            return Err(Failure::at(Code::DateImpossible, "on"));
        }
        if let Some(iso) = &told.language {
            reference::language(iso).ok_or_else(|| Failure::at(Code::ValueInvalid, "language"))?;
        }
        let by = self.me.name.clone();
        let telling = Telling::Given { on: told.on, by, how, language: told.language.clone(), understood: told.understood };
        self.change_notices("notice_give", &told.ids, &telling)
    }

    /// They need not be told; a reason is kept.
    ///
    /// # Errors
    /// `refused_by_role` for whoever only accompanies; `already_done` where it is not owed any more.
    pub fn notice_not_needed(&mut self, ids: &[NoticeId], reason: &str) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let reason = required(reason, "reason", Code::ReasonMissing)?;
        self.change_notices("notice_not_needed", ids, &Telling::NotNeeded { reason })
    }

    fn change_notices(&mut self, verb: &'static str, ids: &[NoticeId], telling: &Telling) -> Outcome<()> {
        let (scope, keeps, me) = (self.scope()?, self.roles().sees_families(), self.me.volunteer.map(VolunteerId::text));
        self.act(verb, None, |act| {
            for id in ids {
                let before = found(store::notice_given::get(&act.tx, *id)?)?;
                // Whoever only accompanies tells the family, and says of themselves that they know.
                let theirs = keeps || before.party == Party::Family || (before.whom.is_some() && before.whom == me);
                if !scope.holds(before.family) || !theirs {
                    return Err(Code::RefusedByRole.into());
                }
                if before.telling != Telling::Owed {
                    return Err(Code::AlreadyDone.into());
                }
                act.change_notice(&before, telling.clone())?;
            }
            Ok(())
        })
    }
}

impl Act<'_> {
    /// Those who rely on what this verb changed must hear of it: the family, the volunteers who go with them or are to go along to a date of theirs,
    /// their lawyer. What was owed about the same record for the same reason stays as it is.
    pub(crate) fn owe(&mut self, family: FamilyId, cause: NoticeCause, kind: &str, record: &str, parties: &[Party]) -> Outcome<()> {
        for (party, whom) in self.those_of(family, kind, record, parties)? {
            self.owe_one(family, cause, (kind, record), party, whom)?;
        }
        Ok(())
    }

    /// One volunteer must hear of it.
    pub(crate) fn owe_volunteer(&mut self, family: FamilyId, cause: NoticeCause, kind: &str, record: &str, volunteer: VolunteerId) -> Outcome<()> {
        self.owe_one(family, cause, (kind, record), Party::Volunteer, Some(volunteer.text()))
    }

    fn owe_one(&mut self, family: FamilyId, cause: NoticeCause, (kind, record): (&str, &str), party: Party, whom: Option<String>) -> Outcome<()> {
        let owed = store::notice_given::owed_about(&self.tx, record)?;
        if owed.iter().any(|one| one.cause == cause && one.party == party && one.whom == whom) {
            return Ok(());
        }
        let (kind, record) = (kind.to_owned(), record.to_owned());
        let id = NoticeId::new(new_uuid());
        let notice = NoticeGiven { id, family, cause, kind, record, arose_on: self.today, party, whom, telling: Telling::Owed };
        store::notice_given::save(&self.tx, &notice)?;
        self.created("notice_given", &id.text(), &notice)
    }

    /// What was owed about a record is no longer: something newer took its place.
    pub(crate) fn no_longer_owe(&mut self, record: &str) -> Outcome<()> {
        for before in store::notice_given::owed_about(&self.tx, record)? {
            self.change_notice(&before, Telling::NotNeeded { reason: NEWER_CHANGE.to_owned() })?;
        }
        Ok(())
    }

    pub(crate) fn change_notice(&mut self, before: &NoticeGiven, telling: Telling) -> Outcome<()> {
        let after = NoticeGiven { telling, ..before.clone() };
        store::notice_given::save(&self.tx, &after)?;
        self.edited("notice_given", &before.id.text(), before, &after).map(|_| ())
    }

    fn those_of(&self, family: FamilyId, kind: &str, record: &str, parties: &[Party]) -> Outcome<Vec<(Party, Option<String>)>> {
        let mut those = Vec::new();
        for party in parties {
            match party {
                Party::Volunteer => {
                    // Whoever begins tomorrow was told to come too.
                    let lasts = |one: &crate::pairing::Pairing| one.until_day.is_none_or(|until| until >= self.today);
                    let mut who: BTreeSet<VolunteerId> =
                        store::pairing::of_family(&self.tx, family)?.into_iter().filter(lasts).map(|one| one.volunteer).collect();
                    // A date concerns those who go along to it; anything else whoever goes along to any.
                    let date = AppearanceId::parse(record).filter(|_| kind == "appearance");
                    let going = match date {
                        Some(date) => store::accompaniment::of_appearance(&self.tx, date)?.into_iter().map(|(one, _)| one).collect(),
                        None => store::accompaniment::ahead_of_family(&self.tx, family, self.today)?,
                    };
                    who.extend(going.into_iter().filter(|one| one.state.is_open()).map(|one| one.volunteer));
                    those.extend(who.into_iter().map(|who| (Party::Volunteer, Some(who.text()))));
                }
                Party::Counsel if !store::representation::has_counsel(&self.tx, family)? => {}
                other => those.push((*other, None)),
            }
        }
        Ok(those)
    }
}
