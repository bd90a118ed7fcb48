//! The conflicts inbox: two laptops said different things about something that matters. Both stand everywhere until a person decides; the decision
//! is a change like any other, and travels.

use std::collections::BTreeMap;

use serde_json::Value;

use super::view::{ConflictDecision, ConflictView, Version};
use crate::appearance::{Appearance, AppearanceStatus};
use crate::casebook::Casebook;
use crate::casebook::act::{Act, found};
use crate::casebook::appearances::{RELY_ON_DATES, required};
use crate::change::{Change, WHOLE};
use crate::error::{Code, Failure, Outcome};
use crate::exchange::merge;
use crate::id::{AppearanceId, ChangeId, FamilyId, PersonId, RepresentationId};
use crate::notice_given::NoticeCause;
use crate::store;

/// The set of a date's successors, as one field.
const SUCCESSORS: &str = "superseded_by";

impl Casebook {
    /// Every open conflict about families this member sees.
    pub fn conflicts(&self) -> Outcome<Vec<ConflictView>> {
        let scope = self.scope()?;
        let mut all = Vec::new();
        for one in store::conflict::open(self.read())? {
            if self.roles().shows(&one.kind, one.field.split(':').next().unwrap_or_default()) || one.field == WHOLE {
                all.extend(self.conflict(&one.kind, &one.record, &one.field)?);
            }
        }
        for date in store::appearance::with_two_successors(self.read())? {
            all.extend(self.conflict("appearance", &date.text(), SUCCESSORS)?);
        }
        Ok(all.into_iter().filter(|one| one.family.as_ref().is_none_or(|family| scope.holds(family.id))).collect())
    }

    fn conflict(&self, kind: &str, record: &str, field: &str) -> Outcome<Option<ConflictView>> {
        let between = between(&store::change::of_record(self.read(), record)?, kind, record, field, self)?;
        if between.len() < 2 {
            return Ok(None);
        }
        let named: BTreeMap<ChangeId, (String, String)> =
            store::change::named(self.read(), &between.iter().map(|row| row.record.clone()).collect::<Vec<_>>(), 10_000)?
                .into_iter()
                .map(|one| (one.change.id, (one.author, one.device)))
                .collect();
        let version = |row: &Change| {
            let (author, laptop) = named.get(&row.id).cloned().unwrap_or_default();
            Version { change: row.id, value: value_of(row, field), author, laptop, at: row.at.text(), reason: row.reason.clone() }
        };
        let (family, about, appearance) = self.about(kind, record)?;
        let line = family.map(|id| self.family_line(id)).transpose()?.flatten();
        let (kind, record, field) = (kind.to_owned(), record.to_owned(), field.to_owned());
        Ok(Some(ConflictView { family: line, kind, record, field, about, appearance, versions: between.iter().map(version).collect() }))
    }

    /// Whose family, whose first name, which date.
    fn about(&self, kind: &str, record: &str) -> Outcome<(Option<FamilyId>, Option<String>, Option<AppearanceId>)> {
        let person = match kind {
            "person" | "contact_rule" => PersonId::parse(record),
            "representation" => self.representation(record)?.map(|one| one.person),
            "consent" => crate::id::ConsentId::parse(record).map(|id| store::consent::get(self.read(), id)).transpose()?.flatten().map(|one| one.person),
            _ => None,
        };
        if let Some(person) = person.map(|id| store::person::get(self.read(), id)).transpose()?.flatten() {
            return Ok((Some(person.family), Some(person.first_name().to_owned()), None));
        }
        let date = AppearanceId::parse(record).filter(|_| kind == "appearance").map(|id| store::appearance::get(self.read(), id)).transpose()?.flatten();
        Ok((date.as_ref().map(|date| date.family), None, date.map(|date| date.id)))
    }

    fn representation(&self, record: &str) -> Outcome<Option<crate::representation::Representation>> {
        let id = RepresentationId::parse(record);
        Ok(store::representation::everything(self.read())?.into_iter().find(|one| Some(one.id) == id))
    }

    /// Says which answer holds. The others stay in the history.
    ///
    /// # Errors
    /// `reason_missing`; `already_done` where nothing is open any more, or the answer is none of those that stand.
    pub fn conflict_decide(&mut self, decision: &ConflictDecision) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let reason = required(&decision.reason, "reason", Code::ReasonMissing)?;
        let ConflictDecision { kind, record, field, .. } = decision;
        let (family, _, date) = self.about(kind, record)?;
        if let Some(family) = family {
            self.require_family(family)?;
        }
        let rows = between(&store::change::of_record(self.read(), record)?, kind, record, field, self)?;
        let chosen = rows.iter().find(|row| row.id == decision.change).filter(|_| rows.len() > 1).cloned().ok_or_else(|| Failure::new(Code::AlreadyDone))?;
        let rival = if kind == "representation" && field == WHOLE { self.representation(record)? } else { None };
        self.act("conflict_decide", Some(&reason), |act| {
            match (field.as_str(), rival) {
                (SUCCESSORS, _) => act.decide_successor(record, &chosen, &reason)?,
                (WHOLE, Some(before)) => act.decide_representation(&before, &chosen)?,
                _ => act.decide_value(kind, record, field, &chosen)?,
            }
            family.map_or(Ok(()), |family| act.refresh_dates(family))?;
            match (date, family) {
                (Some(date), Some(family)) => act.owe(family, NoticeCause::DateCorrected, "appearance", &date.text(), RELY_ON_DATES),
                _ => Ok(()),
            }
        })
    }
}

/// The changes that stand beside each other.
fn between(rows: &[Change], kind: &str, record: &str, field: &str, casebook: &Casebook) -> Outcome<Vec<Change>> {
    if field == SUCCESSORS {
        let states = merge::fields(rows, kind, record).into_iter();
        return Ok(states
            .filter(|(name, state)| name.starts_with("superseded_by:") && state.value().is_some_and(|value| value != "null"))
            .filter_map(|(_, state)| state.heads.last().cloned())
            .collect());
    }
    if field == WHOLE {
        return store::change::in_open_conflict(casebook.read(), record, field);
    }
    Ok(merge::fields(rows, kind, record).remove(field).filter(merge::FieldState::in_conflict).map(|state| state.heads).unwrap_or_default())
}

fn value_of(row: &Change, field: &str) -> Option<String> {
    if let Some((_, successor)) = row.field.split_once(':').filter(|_| field == SUCCESSORS) {
        return Some(Value::String(successor.to_owned()).to_string());
    }
    if row.field == WHOLE && field != WHOLE {
        let record: Value = serde_json::from_str(row.after.as_deref()?).ok()?;
        return record.get(field).map(Value::to_string);
    }
    row.after.clone()
}

impl Act<'_> {
    fn decide_value(&mut self, kind: &str, record: &str, field: &str, chosen: &Change) -> Outcome<()> {
        let value = value_of(chosen, field).map(|text| serde_json::from_str::<Value>(&text)).transpose()?;
        self.field(kind, record, field, None, value.as_ref())?;
        self.rebuild([(kind.to_owned(), record.to_owned())].into())
    }

    /// Of two dates that took one's place one holds; the other is cancelled, with the reason.
    fn decide_successor(&mut self, record: &str, chosen: &Change, reason: &str) -> Outcome<()> {
        let missing = || Failure::new(Code::NotFound);
        let holds = chosen.field.split_once(':').and_then(|(_, id)| AppearanceId::parse(id)).ok_or_else(missing)?;
        let before = found(store::appearance::get(&self.tx, AppearanceId::parse(record).ok_or_else(missing)?)?)?;
        for other in before.superseded_by.keys().filter(|id| **id != holds) {
            let date = found(store::appearance::get(&self.tx, *other)?)?;
            let cancelled = Appearance { status: AppearanceStatus::Vacated, status_reason: Some(reason.to_owned()), ..date.clone() };
            self.change_appearance(&date, &cancelled)?;
        }
        let superseded_by = before.superseded_by.iter().filter(|(id, _)| **id == holds).map(|(id, by)| (*id, by.clone())).collect();
        self.change_appearance(&before, &Appearance { superseded_by, ..before.clone() })
    }

    /// What another laptop's record of the same representation says is written into the one that stands.
    fn decide_representation(&mut self, before: &crate::representation::Representation, chosen: &Change) -> Outcome<()> {
        let record = before.id.text();
        if chosen.record != record {
            let other: crate::representation::Representation = serde_json::from_str(chosen.after.as_deref().unwrap_or("{}"))?;
            let after = crate::representation::Representation { id: before.id, person: before.person, forum: before.forum, ..other };
            store::representation::save(&self.tx, &after)?;
            self.edited("representation", &record, before, &after)?;
        }
        store::conflict::resolve(&self.tx, &record, WHOLE, chosen.id)?;
        let family = found(store::person::get(&self.tx, before.person)?)?.family;
        self.refresh_dates(family)
    }
}
