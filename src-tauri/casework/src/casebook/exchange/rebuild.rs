//! The tables are what the history says: a record of which changes came in is made anew from all its rows.

use std::collections::{BTreeMap, BTreeSet};

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::casebook::act::{Act, new_uuid};
use crate::change::{Change, WHOLE};
use crate::error::{Code, Failure, Outcome};
use crate::exchange::merge;
use crate::exchange::present::{KINDS, Key, Present, present, standing};
use crate::id::{
    AccompanimentId, AppearanceId, ClaimId, ClearanceId, ConsentId, ConsentOverrideId, DisputeId, DutyNumberId, FamilyId, MemberId, NotTogetherId, NoteId,
    NoticeId, PairingId, PersonId, RepresentationId, TaskId, VerificationId, VolunteerId,
};
use crate::programme::Programme;
use crate::representation::Representation;
use crate::store;
use crate::store::conflict::Conflict;

impl Act<'_> {
    /// Makes these records anew, and those that waited for something. Answers the families whose dates must be looked at again.
    pub(crate) fn rebuild(&mut self, touched: BTreeSet<Key>) -> Outcome<()> {
        store::strike::defer_references(&self.tx)?;
        let mut wanted = BTreeMap::new();
        let waited: BTreeSet<Key> = store::present::waiting(&self.tx)?.into_iter().filter(|key| !touched.contains(key)).collect();
        for key in touched.into_iter().chain(waited.iter().cloned()) {
            let rows = store::change::of_record(&self.tx, &key.1)?;
            match present(&key.0, &key.1, &rows) {
                Some(made) => drop(wanted.insert(key, made)),
                None => store::present::take_out(&self.tx, &key.0, &key.1)?,
            }
        }
        let is_there = |kind: &str, id: &str| store::present::is_there(&self.tx, kind, id).unwrap_or(false);
        let (can, mut waiting) = standing(wanted, is_there);
        for kind in KINDS {
            for ((_, record), made) in can.range(((*kind).to_owned(), String::new())..).take_while(|((of, _), _)| of == kind) {
                let put = self.put(kind, record, made);
                let key = ((*kind).to_owned(), record.clone());
                // What somebody sent long ago and makes no sense stands in nobody's way now, nor does a record whose beginning has not come.
                let may_wait = waited.contains(&key) || !self.is_begun(kind, record)?;
                if put.as_ref().is_err_and(|failure| failure.code == Code::BundleDamaged) && may_wait {
                    waiting.insert(key);
                } else {
                    put?;
                }
            }
        }
        store::present::set_waiting(&self.tx, waiting.iter())?;
        let records: Vec<Key> = can.into_keys().collect();
        records.iter().try_for_each(|(kind, record)| self.note_conflicts(kind, record))?;
        self.families_of(&records)?.into_iter().try_for_each(|family| self.refresh_dates(family))
    }

    fn is_begun(&self, kind: &str, record: &str) -> Outcome<bool> {
        Ok(store::change::of_record(&self.tx, record)?.iter().any(|row| row.kind == kind && row.field == WHOLE))
    }

    /// Makes the whole record anew from the history.
    pub(crate) fn rebuild_all(&mut self) -> Outcome<()> {
        store::strike::defer_references(&self.tx)?;
        store::present::clear(&self.tx)?;
        store::present::set_waiting(&self.tx, std::iter::empty())?;
        let all = store::present::recorded(&self.tx)?.into_iter().collect();
        self.rebuild(all)
    }

    fn families_of(&self, records: &[Key]) -> Outcome<BTreeSet<FamilyId>> {
        let mut families = BTreeSet::new();
        for (kind, record) in records {
            let of_date = |id: &str| -> Outcome<Option<FamilyId>> {
                Ok(AppearanceId::parse(id).map(|id| store::appearance::get(&self.tx, id)).transpose()?.flatten().map(|date| date.family))
            };
            let of_person = |id: PersonId| -> Outcome<Option<FamilyId>> { Ok(store::person::get(&self.tx, id)?.map(|person| person.family)) };
            let family = match kind.as_str() {
                "appearance" => of_date(record)?,
                "person" => PersonId::parse(record).map(of_person).transpose()?.flatten(),
                "verification" | "dispute" | "representation" => {
                    let rows = store::change::of_record(&self.tx, record)?;
                    let made = present(kind, record, &rows);
                    let named = |field: &str| made.as_ref().and_then(|made| made.fields.get(field)?.as_str().map(str::to_owned));
                    match (named("appearance"), named("person").and_then(|id| PersonId::parse(&id))) {
                        (Some(date), _) => of_date(&date)?,
                        (None, Some(person)) => of_person(person)?,
                        _ => None,
                    }
                }
                _ => None,
            };
            families.extend(family);
        }
        Ok(families)
    }

    /// Keeps which changes of its safety fields stand beside each other, and that others were decided.
    fn note_conflicts(&mut self, kind: &str, record: &str) -> Outcome<()> {
        let rows = store::change::of_record(&self.tx, record)?;
        for (field, state) in merge::fields(&rows, kind, record) {
            let of = Conflict { kind: kind.to_owned(), record: record.to_owned(), field };
            if state.in_conflict() {
                let first = &state.heads[0];
                for other in &state.heads[1..] {
                    store::conflict::open_between(&self.tx, &new_uuid().hyphenated().to_string(), &of, first.id, other.id)?;
                }
            } else if let Some(head) = state.heads.last() {
                store::conflict::resolve(&self.tx, record, &of.field, head.id)?;
            }
        }
        Ok(())
    }

    fn put(&mut self, kind: &str, record: &str, made: &Present) -> Outcome<()> {
        macro_rules! put {
            ($noun:ident, $type:ident, $id:ident) => {{
                let one = crate::$noun::$type { id: id(record, $id::parse)?, ..noun(made)? };
                store::$noun::save(&self.tx, &one)
            }};
        }
        match kind {
            "programme" => store::programme::save(&self.tx, &noun::<Programme>(made)?),
            "duty_number" => put!(duty_number, DutyNumber, DutyNumberId),
            "volunteer" => put!(volunteer, Volunteer, VolunteerId),
            "clearance" => put!(clearance, Clearance, ClearanceId),
            "member" => self.put_member(record, made),
            "family" => self.put_family(record, made),
            "person" => put!(person, Person, PersonId),
            "contact_rule" => store::contact_rule::save(&self.tx, id(record, PersonId::parse)?, &noun(made)?),
            "appearance" => self.put_appearance(record, made),
            "verification" => {
                let one = crate::verification::Verification { id: id(record, VerificationId::parse)?, ..noun(made)? };
                store::verification::insert(&self.tx, &one)
            }
            "dispute" => put!(dispute, Dispute, DisputeId),
            "representation" => self.put_representation(record, made),
            "consent" => put!(consent, Consent, ConsentId),
            "consent_override" => put!(consent_override, ConsentOverride, ConsentOverrideId),
            "not_together" => put!(not_together, NotTogether, NotTogetherId),
            "pairing" => put!(pairing, Pairing, PairingId),
            "accompaniment" => put!(accompaniment, Accompaniment, AccompanimentId),
            "notice_given" => put!(notice_given, NoticeGiven, NoticeId),
            "task" => put!(task, Task, TaskId),
            "claim" => {
                store::present::take_out(&self.tx, kind, record)?;
                put!(claim, Claim, ClaimId)
            }
            "note" => {
                store::present::take_out(&self.tx, kind, record)?;
                let one = crate::note::Note { id: id(record, NoteId::parse)?, ..noun(made)? };
                store::note::insert(&self.tx, &one, true)
            }
            _ => Err(Code::BundleDamaged.into()),
        }
    }

    fn put_member(&mut self, record: &str, made: &Present) -> Outcome<()> {
        let volunteer = made.fields.get("volunteer").and_then(Value::as_str).and_then(VolunteerId::parse);
        store::member::set_volunteer(&self.tx, id(record, MemberId::parse)?, volunteer)
    }

    /// Two laptops may give one code to two families: the one that was written down first keeps it, on every laptop.
    fn put_family(&mut self, record: &str, made: &Present) -> Outcome<()> {
        let mut family: crate::family::Family = noun(made)?;
        family.id = id(record, FamilyId::parse)?;
        if let Some(other) = store::present::same_code(&self.tx, &family.code, family.id)? {
            let second = |code: &str, id: FamilyId| format!("{code} ({})", &id.text()[30..]);
            if other < family.id {
                family.code = second(&family.code, family.id);
            } else {
                store::present::show_code(&self.tx, other, &second(&family.code, other))?;
            }
        }
        store::family::save(&self.tx, &family)
    }

    fn put_appearance(&mut self, record: &str, made: &Present) -> Outcome<()> {
        let mut date: crate::appearance::Appearance = noun(made)?;
        date.id = id(record, AppearanceId::parse)?;
        let members = |set: &str| made.members.get(set).into_iter().flatten();
        date.attendees = members("attendee").filter_map(|(person, _)| PersonId::parse(person)).collect();
        date.superseded_by =
            members("superseded_by").filter_map(|(next, by)| Some((AppearanceId::parse(next)?, by.as_str().unwrap_or_default().to_owned()))).collect();
        store::appearance::save(&self.tx, &date)
    }

    /// Two laptops may have begun a record of one person's representation: the first stands on every laptop, the other is a conflict.
    fn put_representation(&mut self, record: &str, made: &Present) -> Outcome<()> {
        let mut one: Representation = noun(made)?;
        one.id = id(record, RepresentationId::parse)?;
        match store::representation::of(&self.tx, one.person, one.forum)? {
            Some(other) if other.id < one.id => self.rival(&other.id.text(), record),
            Some(other) if other.id > one.id => {
                store::present::take_out(&self.tx, "representation", &other.id.text())?;
                store::representation::save(&self.tx, &one)?;
                self.rival(record, &other.id.text())
            }
            _ => store::representation::save(&self.tx, &one),
        }
    }

    fn rival(&mut self, stands: &str, other: &str) -> Outcome<()> {
        let newest = |record: &str| -> Outcome<Option<Change>> {
            Ok(store::change::of_record(&self.tx, record)?.into_iter().filter(|row| row.field == WHOLE).max_by_key(|row| row.at))
        };
        let (Some(a), Some(b)) = (newest(stands)?, newest(other)?) else { return Ok(()) };
        let of = Conflict { kind: "representation".to_owned(), record: stands.to_owned(), field: WHOLE.to_owned() };
        store::conflict::open_between(&self.tx, &new_uuid().hyphenated().to_string(), &of, a.id, b.id)
    }
}

/// A record's noun from its fields. What can't be read was not written by a program of ours.
fn noun<T: DeserializeOwned>(made: &Present) -> Outcome<T> {
    let fields: Map<String, Value> = made.fields.clone();
    serde_json::from_value(Value::Object(fields)).map_err(|_| Failure::new(Code::BundleDamaged))
}

fn id<I>(record: &str, parse: impl FnOnce(&str) -> Option<I>) -> Outcome<I> {
    parse(record).ok_or_else(|| Code::BundleDamaged.into())
}
