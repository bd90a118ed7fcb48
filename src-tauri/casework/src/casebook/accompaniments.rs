//! Who goes along to a date: asked, confirmed, and whether they may.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::{optional, require_standing};
use crate::accompaniment::{Accompaniment, AccompanimentState};
use crate::appearance::Appearance;
use crate::clearance::{Standing, standing};
use crate::error::{Code, Failure, Outcome};
use crate::family::FamilyStatus;
use crate::id::{AccompanimentId, AppearanceId, VolunteerId};
use crate::notice_given::{NoticeCause, Party};
use crate::pairing::PairingRole;
use crate::role::Role;
use crate::setting::Setting;
use crate::store;
use crate::task::{ForWhom, TaskSource};
use crate::volunteer::VolunteerStatus;

/// One volunteer and one date, as its page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompanionLine {
    /// Its id.
    pub id: AccompanimentId,
    /// Who.
    pub volunteer: VolunteerId,
    /// Their name; the first alone for whoever does not coordinate.
    pub name: String,
    /// As what.
    pub role: PairingRole,
    /// How far.
    pub state: AccompanimentState,
    /// What spoke for them.
    pub because: Option<String>,
    /// Their clearances on that day; `None` for whoever does not coordinate.
    pub clearance: Option<Standing>,
}

/// A volunteer to ask.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewCompanion {
    /// For which date.
    pub appearance: AppearanceId,
    /// Whom.
    pub volunteer: VolunteerId,
    /// As what.
    pub role: PairingRole,
    /// They said yes already.
    pub confirmed: bool,
    /// What spoke for them.
    pub because: Option<String>,
}

impl Casebook {
    /// Who is asked and who goes along to a date.
    pub fn companions(&self, appearance: AppearanceId) -> Outcome<Vec<CompanionLine>> {
        let date = found(store::appearance::get(self.read(), appearance)?)?;
        self.require_family(date.family)?;
        let wanted = self.limits()?.required;
        let mut held = self.clearances_each()?;
        let day = date.setting.day().unwrap_or_else(|| self.clock.today());
        let coordinates = self.roles().has(Role::Coordinator);
        let line = |(one, name): (Accompaniment, String)| CompanionLine {
            clearance: coordinates.then(|| standing(&held.remove(&one.volunteer).unwrap_or_default(), &wanted, day)),
            name: self.shown_name(&name),
            id: one.id,
            volunteer: one.volunteer,
            role: one.role,
            state: one.state,
            because: one.chosen_because.filter(|_| self.roles().shows("accompaniment", "chosen_because")),
        };
        Ok(store::accompaniment::of_appearance(self.read(), appearance)?.into_iter().map(line).collect())
    }

    /// Asks a volunteer to go along to a date, or keeps that they will.
    ///
    /// # Errors
    /// `already_done` where they are asked, confirmed or said no (who declined is not asked again; who withdrew, or was released, may be); `companion_elsewhere` where they go along
    /// with somebody else at that hour; with `confirmed` all that `companion_answer` refuses.
    pub fn companion_ask(&mut self, new: &NewCompanion) -> Outcome<AccompanimentId> {
        self.roles().require_coordinator()?;
        self.act("companion_ask", None, |act| {
            let state = if new.confirmed { AccompanimentState::Confirmed } else { AccompanimentState::Offered };
            let id = act.ask_companion(new.appearance, new.volunteer, new.role, state, optional(new.because.as_deref()))?;
            if new.confirmed {
                let date = found(store::appearance::get(&act.tx, new.appearance)?)?;
                act.owe(date.family, NoticeCause::CompanionConfirmed, "appearance", &date.id.text(), &[Party::Family])?;
            }
            Ok(id)
        })
    }

    /// What they said, or whether they were there.
    ///
    /// # Errors
    /// `clearance_ended` or `clearance_missing` where somebody is confirmed for a day on which they are not cleared; `companion_elsewhere` where
    /// they go along with somebody else at that hour; `value_invalid` for a step that can't follow.
    pub fn companion_answer(&mut self, id: AccompanimentId, state: AccompanimentState) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.act("companion_answer", None, |act| {
            let before = found(store::accompaniment::get(&act.tx, id)?)?;
            if !before.state.may_become(state) {
                return Err(Failure::at(Code::ValueInvalid, "state"));
            }
            let date = found(store::appearance::get(&act.tx, before.appearance)?)?;
            if state.is_open() && !before.state.is_open() {
                act.require_may_be_asked(&date, before.volunteer)?;
            }
            let after = Accompaniment { state, ..before.clone() };
            act.require_may_go(&after, &date)?;
            act.change_accompaniment(&before, &after)?;
            match state {
                AccompanimentState::Confirmed => act.owe(date.family, NoticeCause::CompanionConfirmed, "appearance", &date.id.text(), &[Party::Family]),
                AccompanimentState::Withdrew => act.companion_withdrew(&date),
                _ => Ok(()),
            }
        })
    }
}

impl Act<'_> {
    /// Writes a changed accompaniment and its history.
    pub(crate) fn change_accompaniment(&mut self, before: &Accompaniment, after: &Accompaniment) -> Outcome<()> {
        store::accompaniment::save(&self.tx, after)?;
        self.edited("accompaniment", &before.id.text(), before, after).map(|_| ())
    }

    /// Asks somebody for a date, under every rule there is: the date stands, the family goes on, they are there to be asked and not kept apart from
    /// it, they did not say no, they are nowhere else at that hour, and for a yes they are cleared on that day.
    pub(crate) fn ask_companion(
        &mut self,
        appearance: AppearanceId,
        volunteer: VolunteerId,
        role: PairingRole,
        state: AccompanimentState,
        chosen_because: Option<String>,
    ) -> Outcome<AccompanimentId> {
        let date = found(store::appearance::get(&self.tx, appearance)?)?;
        self.require_may_be_asked(&date, volunteer)?;
        let before = store::accompaniment::of_appearance(&self.tx, appearance)?.into_iter().map(|(one, _)| one).find(|one| one.volunteer == volunteer);
        if before.as_ref().is_some_and(|before| before.state != AccompanimentState::Withdrew) {
            return Err(Failure::at(Code::AlreadyDone, "volunteer"));
        }
        let id = before.as_ref().map_or_else(|| AccompanimentId::new(new_uuid()), |before| before.id);
        let one = Accompaniment { id, appearance, volunteer, role, state, chosen_because };
        self.require_may_go(&one, &date)?;
        match before {
            Some(before) => self.change_accompaniment(&before, &one)?,
            None => {
                store::accompaniment::save(&self.tx, &one)?;
                self.created("accompaniment", &id.text(), &one)?;
            }
        }
        Ok(id)
    }

    /// The date stands, the family goes on, the volunteer is there to be asked.
    fn require_may_be_asked(&self, date: &Appearance, volunteer: VolunteerId) -> Outcome<()> {
        require_standing(date)?;
        if found(store::family::get(&self.tx, date.family)?)?.status == FamilyStatus::Closed {
            return Err(Failure::at(Code::ValueInvalid, "family"));
        }
        if found(store::volunteer::get(&self.tx, volunteer)?)?.status != VolunteerStatus::Active {
            return Err(Failure::at(Code::ValueInvalid, "volunteer"));
        }
        Ok(())
    }

    /// Somebody who said yes can't: the family hears of it, and somebody else is looked for.
    fn companion_withdrew(&mut self, date: &Appearance) -> Outcome<()> {
        self.owe(date.family, NoticeCause::CompanionWithdrew, "appearance", &date.id.text(), &[Party::Family])?;
        self.event_task(date.family, TaskSource::CompanionWithdrew, Some(ForWhom::Role { role: Role::Coordinator }), self.today)
    }

    /// Nobody goes along with whom they are kept apart from, nobody is confirmed for a day on which they are not cleared, nobody is in two places at
    /// one hour.
    fn require_may_go(&self, one: &Accompaniment, date: &Appearance) -> Outcome<()> {
        if !one.state.is_open() {
            return Ok(());
        }
        self.require_not_apart(date.family, one.volunteer)?;
        if let Some(day) = date.setting.day() {
            for other in store::accompaniment::on_day(&self.tx, day)?.into_iter().filter(|other| other.volunteer == one.volunteer && other.id != one.id) {
                let theirs = found(store::appearance::get(&self.tx, other.appearance)?)?;
                if theirs.id != date.id && same_hours(&theirs.setting, &date.setting) {
                    return Err(Failure::at(Code::CompanionElsewhere, "volunteer"));
                }
            }
        }
        if one.state != AccompanimentState::Confirmed {
            return Ok(());
        }
        let wanted = store::programme::get(&self.tx)?.unwrap_or_default().required;
        let held = store::clearance::of_volunteer(&self.tx, one.volunteer)?;
        match standing(&held, &wanted, date.setting.day().unwrap_or(self.today)) {
            Standing::Valid { .. } => Ok(()),
            Standing::Ended { kind, on } => Err(Failure::at(Code::ClearanceEnded, "volunteer").with("kind", kind.word()).with("on", on)),
            Standing::Missing { kind } => Err(Failure::at(Code::ClearanceMissing, "volunteer").with("kind", kind.word())),
        }
    }
}

/// How long somebody is away for one date, on either side of its hour: the way, the wait, the hearing.
const HOURS_AWAY: i64 = 3;

/// True where one person can't be at both. A day without an hour takes the whole day.
pub(crate) fn same_hours(one: &Setting, other: &Setting) -> bool {
    if one.day().is_none() || one.day() != other.day() {
        return false;
    }
    match (span(one), span(other)) {
        (Some((a_from, a_until)), Some((b_from, b_until))) => {
            let apart = chrono::Duration::hours(HOURS_AWAY);
            a_from - b_until < apart && b_from - a_until < apart
        }
        _ => true,
    }
}

fn span(setting: &Setting) -> Option<(chrono::NaiveDateTime, chrono::NaiveDateTime)> {
    match setting {
        Setting::At { local, .. } => Some((*local, *local)),
        Setting::Window { local, until, .. } => Some((*local, *until)),
        Setting::On { .. } | Setting::ControlDate { .. } | Setting::ToBeSet => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(local: &str) -> Setting {
        Setting::At { local: chrono::NaiveDateTime::parse_from_str(local, "%Y-%m-%dT%H:%M").expect("a time"), zone: chrono_tz::Tz::America__Chicago }
    }

    #[test]
    fn nobody_is_in_two_places_within_three_hours() {
        let on = |day: &str| Setting::On { date: day.parse().expect("a day"), zone: chrono_tz::Tz::America__Chicago };
        for (one, other, expected) in [
            (at("2027-03-09T08:30"), at("2027-03-09T10:00"), true),
            (at("2027-03-09T08:30"), at("2027-03-09T11:29"), true),
            (at("2027-03-09T08:30"), at("2027-03-09T11:30"), false),
            (at("2027-03-09T08:30"), at("2027-03-10T08:30"), false),
            (at("2027-03-09T08:30"), on("2027-03-09"), true),
            (on("2027-03-09"), on("2027-03-10"), false),
            (Setting::ToBeSet, Setting::ToBeSet, false),
        ] {
            assert_eq!(same_hours(&one, &other), expected);
            assert_eq!(same_hours(&other, &one), expected);
        }
    }
}
