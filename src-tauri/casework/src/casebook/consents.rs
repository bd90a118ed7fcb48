//! Permissions: given, taken back with everything that follows from it, and the rare emergency that goes without.

use chrono::{Duration, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{found, new_uuid};
use super::appearances::{optional, required};
use super::date_views::DateRow;
use super::person_views::{ConsentInput, ConsentView};
use crate::consent::{Consent, ConsentScope, Extent, Gate, gate};
use crate::consent_override::{ConsentOverride, LONGEST_DAYS, OverrideCause};
use crate::error::{Code, Failure, Outcome};
use crate::id::{ConsentId, ConsentOverrideId, FamilyId, PersonId};
use crate::notice_given::{NoticeCause, Party};
use crate::person::Person;
use crate::role::Role;
use crate::store;
use crate::store::dates::{Span, Wanted};
use crate::task::{ForWhom, TaskSource};

/// How one person's gates stand today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GateLine {
    /// Who.
    pub person: PersonId,
    /// First name.
    pub name: String,
    /// For what.
    pub scope: ConsentScope,
    /// How it stands.
    pub gate: Gate,
    /// The spreadsheet says something about it that nobody confirmed.
    pub claimed: bool,
}

/// An emergency override, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OverrideView {
    /// Its id.
    pub id: ConsentOverrideId,
    /// In the place of which permission.
    pub scope: ConsentScope,
    /// What allowed it.
    pub cause: OverrideCause,
    /// Why.
    pub reason: String,
    /// Who decided.
    pub by: String,
    /// From which day.
    #[ts(type = "string")]
    pub from_day: NaiveDate,
    /// Its last day.
    #[ts(type = "string")]
    pub until_day: NaiveDate,
    /// When the family was shown it.
    #[ts(type = "string | null")]
    pub shown_on: Option<NaiveDate>,
}

/// What somebody takes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Withdrawal {
    /// Who takes it back.
    pub person: PersonId,
    /// How much.
    pub extent: Extent,
    /// With `this_consent`: which.
    pub consent: Option<ConsentId>,
}

/// Somebody who goes with the family and would no longer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GoesWith {
    /// Which date, where it is one; `None` for a pairing.
    pub date: Option<DateRow>,
    /// The volunteers' names.
    pub names: Vec<String>,
}

/// What follows from a withdrawal: shown before it is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WithdrawalConsequences {
    /// Permissions that end.
    pub consents: Vec<ConsentView>,
    /// Volunteers who go with the family and may know no more.
    pub pairings: Vec<String>,
    /// The family's dates ahead, with who is to go along.
    pub dates: Vec<GoesWith>,
    /// Referrals, contacts and counsel's own file are not touched; counsel is there to be told.
    pub counsel: bool,
}

/// Sharing without consent.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewOverride {
    /// Whose family.
    pub family: FamilyId,
    /// In the place of which permission.
    pub scope: ConsentScope,
    /// What allows it.
    pub cause: OverrideCause,
    /// Why.
    pub reason: String,
    /// Its last day.
    #[ts(type = "string")]
    pub until_day: NaiveDate,
}

impl Casebook {
    pub(crate) fn consents(&self, person: PersonId) -> Outcome<Vec<ConsentView>> {
        let all = self.roles().shows("consent", "how");
        let seen = |one: ConsentView| if all { one } else { bare(one) };
        Ok(store::consent::of_person(self.read(), person)?.into_iter().map(view).map(seen).collect())
    }

    /// How the gates of a family's members stand today: each adult and child, each scope that matters before something leaves.
    pub fn consent_gates(&self, family: FamilyId) -> Outcome<Vec<GateLine>> {
        self.require_family(family)?;
        let today = self.clock.today();
        let decided: Vec<ConsentOverride> = store::consent_override::of_family(self.read(), family)?.into_iter().map(|(one, _)| one).collect();
        let mut lines = Vec::new();
        for person in store::person::of_family(self.read(), family)?.into_iter().filter(|person| person.left_on.is_none()) {
            let held = store::consent::of_person(self.read(), person.id)?;
            let claimed = self.claims_on(&person.id.text())?.iter().any(|claim| claim.field == "consent");
            for scope in [ConsentScope::Accompaniment, ConsentScope::Legal, ConsentScope::Referral, ConsentScope::Emergency] {
                let gate = gate(&held, &decided, scope, person.birth, today);
                // A spreadsheet speaks of going along; it never opens a gate.
                let claimed = claimed && scope == ConsentScope::Accompaniment;
                lines.push(GateLine { person: person.id, name: person.first_name().to_owned(), scope, gate, claimed });
            }
        }
        Ok(lines)
    }

    /// Records a permission. Of a child it names the adult with custody who gave it.
    pub fn consent_record(&mut self, input: &ConsentInput) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let how = required(&input.given, "given", Code::ValueMissing)?;
        crate::time::require_plausible(input.from, "from")?;
        crate::time::require_plausible(input.until, "until")?;
        if input.until.is_some_and(|until| until < input.from) {
            return Err(Failure::at(Code::DateImpossible, "until"));
        }
        let source = self.me.name.clone();
        self.act("consent_record", None, |act| {
            let person = found(store::person::get(&act.tx, input.person)?)?;
            if let Some(by) = input.given_by {
                found(store::person::get(&act.tx, by)?.filter(|adult| adult.family == person.family))?;
            }
            let consent = Consent {
                id: ConsentId::new(new_uuid()),
                person: input.person,
                scope: input.scope,
                how,
                from_day: input.from,
                until_day: input.until,
                language: optional(input.language.as_deref()),
                through: optional(input.through.as_deref()),
                source,
                withdrawn: None,
                data: optional(input.data.as_deref()),
                recipient: optional(input.recipient.as_deref()),
                given_by: input.given_by,
                withdrawn_extent: None,
            };
            store::consent::save(&act.tx, &consent)?;
            act.created("consent", &consent.id.text(), &consent)
        })
    }

    /// What would follow from a withdrawal. Nothing is changed.
    pub fn withdrawal_consequences(&self, withdrawal: &Withdrawal) -> Outcome<WithdrawalConsequences> {
        self.roles().require_record_keeper()?;
        let person = found(store::person::get(self.read(), withdrawal.person)?)?;
        let ending = ending(self.read(), &person, withdrawal)?;
        let volunteers = ending.iter().any(|one| one.scope == ConsentScope::Accompaniment) || stops_volunteers(withdrawal.extent);
        let (mut pairings, mut dates) = (Vec::new(), Vec::new());
        if volunteers {
            pairings = self.lasting_names(person.family)?;
            dates = self.dates_with_companions(person.family)?;
        }
        Ok(WithdrawalConsequences {
            consents: ending.into_iter().map(view).collect(),
            pairings,
            dates,
            counsel: store::representation::has_counsel(self.read(), person.family)?,
        })
    }

    /// Takes permissions back: they stop counting on this laptop at once, and everybody who relied on them is to be told.
    pub fn consent_withdraw(&mut self, withdrawal: &Withdrawal) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let today = self.clock.today();
        self.act("consent_withdraw", None, |act| {
            let person = found(store::person::get(&act.tx, withdrawal.person)?)?;
            let ending = ending(&act.tx, &person, withdrawal)?;
            if ending.is_empty() && !stops_volunteers(withdrawal.extent) {
                return Err(Code::AlreadyDone.into());
            }
            for before in ending {
                let after = Consent { withdrawn: Some(today), withdrawn_extent: Some(withdrawal.extent), ..before.clone() };
                store::consent::save(&act.tx, &after)?;
                act.edited("consent", &before.id.text(), &before, &after)?;
            }
            let record = person.id.text();
            act.owe(person.family, NoticeCause::ConsentWithdrawn, "person", &record, &[Party::Volunteer, Party::Counsel])?;
            let for_whom = Some(ForWhom::Role { role: Role::Coordinator });
            act.event_task(person.family, TaskSource::ConsentWithdrawn, for_whom, today)
        })
    }

    /// A family's emergency overrides, newest first.
    pub fn overrides(&self, family: FamilyId) -> Outcome<Vec<OverrideView>> {
        self.roles().require_record_keeper()?;
        self.require_family(family)?;
        let view = |(one, by): (ConsentOverride, String)| OverrideView {
            id: one.id,
            scope: one.scope,
            cause: one.cause,
            reason: one.reason,
            by,
            from_day: one.from_day,
            until_day: one.until_day,
            shown_on: one.shown_on,
        };
        Ok(store::consent_override::of_family(self.read(), family)?.into_iter().map(view).collect())
    }

    /// Shares without consent, for a while; the family is to be shown it later, and a task remembers that.
    pub fn override_add(&mut self, new: &NewOverride) -> Outcome<ConsentOverrideId> {
        self.roles().require_coordinator()?;
        self.require_family(new.family)?;
        let reason = required(&new.reason, "reason", Code::ReasonMissing)?;
        let (today, author) = (self.clock.today(), self.me.id);
        if new.until_day < today || new.until_day > today + Duration::days(LONGEST_DAYS) {
            return Err(Failure::at(Code::DateImpossible, "until_day"));
        }
        self.act("override_add", Some(&reason), |act| {
            found(store::family::get(&act.tx, new.family)?)?;
            let one = ConsentOverride {
                id: ConsentOverrideId::new(new_uuid()),
                family: new.family,
                scope: new.scope,
                cause: new.cause,
                reason: reason.clone(),
                author,
                from_day: today,
                until_day: new.until_day,
                shown_on: None,
            };
            store::consent_override::save(&act.tx, &one)?;
            act.created("consent_override", &one.id.text(), &one)?;
            act.event_task(new.family, TaskSource::OverrideToShow, Some(ForWhom::Member { id: author }), new.until_day)?;
            Ok(one.id)
        })
    }

    /// The family was shown it.
    pub fn override_shown(&mut self, id: ConsentOverrideId) -> Outcome<()> {
        self.roles().require_coordinator()?;
        let today = self.clock.today();
        self.act("override_shown", None, |act| {
            let before = found(store::consent_override::get(&act.tx, id)?)?;
            let after = ConsentOverride { shown_on: Some(today), ..before.clone() };
            store::consent_override::save(&act.tx, &after)?;
            act.edited("consent_override", &id.text(), &before, &after)?;
            let unshown = store::consent_override::of_family(&act.tx, before.family)?.iter().any(|(one, _)| one.shown_on.is_none());
            if unshown { Ok(()) } else { act.finish_event_task(before.family, TaskSource::OverrideToShow) }
        })
    }

    /// The family's dates ahead, those without a day too, with who is to go along.
    pub(crate) fn dates_with_companions(&self, family: FamilyId) -> Outcome<Vec<GoesWith>> {
        let mut rows = Vec::new();
        for span in [Span::Ahead, Span::Unset] {
            let wanted = Wanted { family: Some(family), ..Wanted::of(span) };
            rows.extend(store::dates::page(self.read(), &wanted, &self.todays(), 0, u32::MAX)?);
        }
        let mut dates = Vec::new();
        for row in rows {
            let going = store::accompaniment::of_appearance(self.read(), row.appearance.id)?;
            let names = going.into_iter().filter(|(one, _)| one.state.is_open()).map(|(_, name)| self.shown_name(&name)).collect();
            dates.push(GoesWith { date: Some(self.date_row(row)?), names });
        }
        Ok(dates)
    }

    /// Names of those who go with a family today.
    pub(crate) fn lasting_names(&self, family: FamilyId) -> Outcome<Vec<String>> {
        let today = self.clock.today();
        let some = store::pairing::named(self.read(), &store::pairing::Of::Family(family))?;
        Ok(some.into_iter().filter(|one| one.pairing.lasts_on(today)).map(|one| self.shown_name(&one.volunteer)).collect())
    }
}

fn stops_volunteers(extent: Extent) -> bool {
    matches!(extent, Extent::Volunteers | Extent::Programme)
}

/// The permissions that a withdrawal ends.
fn ending(connection: &rusqlite::Connection, person: &Person, withdrawal: &Withdrawal) -> Outcome<Vec<Consent>> {
    let standing = match withdrawal.extent {
        Extent::ThisConsent | Extent::ThisPerson => store::consent::of_person(connection, person.id)?,
        Extent::Volunteers | Extent::Programme => store::consent::of_family(connection, person.family)?,
    };
    let meant = |one: &Consent| match withdrawal.extent {
        Extent::ThisConsent => Some(one.id) == withdrawal.consent,
        Extent::Volunteers => one.scope == ConsentScope::Accompaniment,
        Extent::ThisPerson | Extent::Programme => true,
    };
    Ok(standing.into_iter().filter(|one| one.withdrawn.is_none() && meant(one)).collect())
}

/// What may be shared and until when, without how that came about.
fn bare(one: ConsentView) -> ConsentView {
    ConsentView { how: String::new(), source: String::new(), language: None, through: None, given_by: None, ..one }
}

fn view(one: Consent) -> ConsentView {
    ConsentView {
        id: one.id,
        scope: one.scope,
        from: one.from_day,
        until: one.until_day,
        source: one.source,
        withdrawn: one.withdrawn,
        how: one.how,
        language: one.language,
        through: one.through,
        data: one.data,
        recipient: one.recipient,
        given_by: one.given_by,
    }
}
