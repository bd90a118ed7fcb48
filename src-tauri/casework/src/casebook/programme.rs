//! The programme's own settings, and its numbers for a bad day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{found, new_uuid};
use super::appearances::{optional, required};
use super::reference::CityChoice;
use crate::duty_number::{DutyKind, DutyNumber};
use crate::error::{Code, Failure, Outcome};
use crate::id::DutyNumberId;
use crate::programme::Programme;
use crate::reference;
use crate::store;

/// A number to call, as screens show it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DutyLine {
    /// Its id.
    pub id: DutyNumberId,
    /// Whose.
    pub kind: DutyKind,
    /// For which city; `None` for all.
    pub city: Option<String>,
    /// Who answers.
    pub name: Option<String>,
    /// The number.
    pub phone: String,
    /// When somebody answers.
    pub hours: Option<String>,
    /// When somebody made sure of it.
    #[ts(type = "string | null")]
    pub checked_on: Option<NaiveDate>,
    /// Who.
    pub checked_by: Option<String>,
    /// Nobody made sure of it for 90 days, or ever.
    pub stale: bool,
}

/// The programme, as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProgrammeView {
    /// Its settings.
    pub programme: Programme,
    /// Whom to call.
    pub duty: Vec<DutyLine>,
}

/// What the form of a number sends. Without an id a new one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct DutyInput {
    /// Which.
    pub id: Option<DutyNumberId>,
    /// Whose.
    pub kind: DutyKind,
    /// For which city.
    pub city: Option<String>,
    /// Who answers.
    pub name: Option<String>,
    /// The number.
    pub phone: String,
    /// When somebody answers.
    pub hours: Option<String>,
}

/// After so many days a number should be dialled once to see whether it still answers.
const STALE_DAYS: i64 = 90;

impl Casebook {
    /// The programme and its numbers. Everybody may see them.
    pub fn programme(&self) -> Outcome<ProgrammeView> {
        let today = self.clock.today();
        let line = |(one, by): (DutyNumber, Option<String>)| DutyLine {
            stale: one.checked_on.is_none_or(|on| (today - on).num_days() > STALE_DAYS),
            id: one.id,
            kind: one.kind,
            city: one.city,
            name: one.name,
            phone: one.phone,
            hours: one.hours,
            checked_on: one.checked_on,
            checked_by: by,
        };
        Ok(ProgrammeView { programme: self.limits()?, duty: store::duty_number::in_use(self.read())?.into_iter().map(line).collect() })
    }

    /// The limits the programme works by.
    pub(crate) fn limits(&self) -> Outcome<Programme> {
        Ok(store::programme::get(self.read())?.unwrap_or_default())
    }

    /// Changes the programme's settings.
    pub fn programme_save(&mut self, input: &Programme) -> Outcome<()> {
        self.roles().require_coordinator()?;
        let after = checked(input)?;
        self.act("programme_save", None, |act| {
            let before = store::programme::get(&act.tx)?;
            store::programme::save(&act.tx, &after)?;
            let record = Programme::id().text();
            match &before {
                Some(before) => act.edited("programme", &record, before, &after).map(|_| ()),
                None => act.created("programme", &record, &after),
            }
        })
    }

    /// Adds a number or changes one. A changed number has to be made sure of again.
    pub fn duty_number_save(&mut self, input: &DutyInput) -> Outcome<DutyNumberId> {
        self.roles().require_coordinator()?;
        let phone = required(&crate::reading::cell::clean_cell(&input.phone).text, "phone", Code::ValueMissing)?;
        let city = input.city.as_deref().and_then(|city| optional(Some(city)));
        self.act("duty_number_save", None, |act| {
            let before = input.id.map(|id| found(store::duty_number::get(&act.tx, id)?)).transpose()?;
            let same = before.as_ref().filter(|before| before.phone == phone);
            let after = DutyNumber {
                id: input.id.unwrap_or_else(|| DutyNumberId::new(new_uuid())),
                kind: input.kind,
                city,
                name: optional(input.name.as_deref()),
                hours: optional(input.hours.as_deref()),
                checked_on: same.and_then(|before| before.checked_on),
                checked_by: same.and_then(|before| before.checked_by),
                retired_on: None,
                phone,
            };
            store::duty_number::save(&act.tx, &after)?;
            match &before {
                Some(before) => act.edited("duty_number", &after.id.text(), before, &after).map(|_| ())?,
                None => act.created("duty_number", &after.id.text(), &after)?,
            }
            Ok(after.id)
        })
    }

    /// Somebody dialled it, and it is right.
    pub fn duty_number_checked(&mut self, id: DutyNumberId) -> Outcome<()> {
        let (today, me) = (self.clock.today(), self.me.id);
        self.change_duty_number("duty_number_checked", id, |before| DutyNumber { checked_on: Some(today), checked_by: Some(me), ..before.clone() })
    }

    /// Nobody is to call it any more.
    pub fn duty_number_retire(&mut self, id: DutyNumberId) -> Outcome<()> {
        let today = self.clock.today();
        self.change_duty_number("duty_number_retire", id, |before| DutyNumber { retired_on: Some(today), ..before.clone() })
    }

    fn change_duty_number(&mut self, verb: &'static str, id: DutyNumberId, change: impl FnOnce(&DutyNumber) -> DutyNumber) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.act(verb, None, |act| {
            let before = found(store::duty_number::get(&act.tx, id)?)?;
            let after = change(&before);
            store::duty_number::save(&act.tx, &after)?;
            act.edited("duty_number", &id.text(), &before, &after).map(|_| ())
        })
    }
}

/// What was typed, made sound: cities as the reference data spells them, each once; limits within reason.
fn checked(input: &Programme) -> Outcome<Programme> {
    let mut cities: Vec<String> = Vec::new();
    for city in input.cities.iter().filter_map(|city| optional(Some(city))) {
        let city = reference::city(&city).map_or(city, |known| CityChoice::from(known).name);
        if !cities.contains(&city) {
            cities.push(city);
        }
    }
    for (value, least, most, field) in [
        (input.check_days, 1, 60, "check_days"),
        (input.companions, 0, 6, "companions"),
        (input.clearance_days, 0, 365, "clearance_days"),
        (input.screening_days, 1, 90, "screening_days"),
        (input.margin_days, 0, 60, "margin_days"),
    ] {
        if !(least..=most).contains(&value) {
            return Err(Failure::at(Code::ValueInvalid, field));
        }
    }
    let mut wanted = input.required.clone();
    wanted.sort_unstable();
    wanted.dedup();
    Ok(Programme { name: optional(input.name.as_deref()), cities, required: wanted, ..input.clone() })
}
