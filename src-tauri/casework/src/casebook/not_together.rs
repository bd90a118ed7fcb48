//! Who is not to be brought together, and no longer.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use crate::error::{Code, Failure, Outcome};
use crate::id::{FamilyId, NotTogetherId, VolunteerId};
use crate::not_together::{AskedBy, NotTogether};
use crate::store;

/// One such pair, as a family's page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotTogetherLine {
    /// Its id.
    pub id: NotTogetherId,
    /// Which volunteer.
    pub volunteer: VolunteerId,
    /// Their name.
    pub name: String,
    /// Who asked for it.
    pub asked_by: AskedBy,
    /// Since when.
    #[ts(type = "string")]
    pub since: NaiveDate,
}

impl Casebook {
    /// Volunteers who are not to go with a family.
    pub fn not_together(&self, family: FamilyId) -> Outcome<Vec<NotTogetherLine>> {
        self.roles().require_coordinator()?;
        self.require_family(family)?;
        let line =
            |(one, name): (NotTogether, String)| NotTogetherLine { id: one.id, volunteer: one.volunteer, name, asked_by: one.asked_by, since: one.since };
        Ok(store::not_together::of_family(self.read(), family)?.into_iter().map(line).collect())
    }

    /// Keeps two apart from today on. No reason is asked.
    ///
    /// # Errors
    /// `go_together` while they still go together, or are to: that is ended first, and says what it leaves behind.
    pub fn keep_apart(&mut self, family: FamilyId, volunteer: VolunteerId, asked_by: AskedBy) -> Outcome<NotTogetherId> {
        self.roles().require_coordinator()?;
        self.require_family(family)?;
        self.act("keep_apart", None, |act| {
            found(store::family::get(&act.tx, family)?)?;
            found(store::volunteer::get(&act.tx, volunteer)?)?;
            act.require_not_apart(family, volunteer)?;
            act.require_not_joined(family, volunteer)?;
            let one = NotTogether { id: NotTogetherId::new(new_uuid()), family, volunteer, asked_by, since: act.today, lifted_on: None };
            store::not_together::save(&act.tx, &one)?;
            act.created("not_together", &one.id.text(), &one)?;
            Ok(one.id)
        })
    }

    /// They may be brought together again.
    pub fn keep_apart_lift(&mut self, id: NotTogetherId) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.act("keep_apart_lift", None, |act| {
            let before = found(store::not_together::get(&act.tx, id)?)?;
            let after = NotTogether { lifted_on: Some(act.today), ..before.clone() };
            store::not_together::save(&act.tx, &after)?;
            act.edited("not_together", &id.text(), &before, &after).map(|_| ())
        })
    }
}

impl Act<'_> {
    /// Refuses while a pairing or a date still joins them.
    fn require_not_joined(&self, family: FamilyId, volunteer: VolunteerId) -> Outcome<()> {
        // One that ends today is decided about.
        let lasts = |one: &crate::pairing::Pairing| one.volunteer == volunteer && one.until_day.is_none_or(|until| until > self.today);
        let pairings = store::pairing::of_family(&self.tx, family)?.iter().filter(|one| lasts(one)).count();
        let dates = store::accompaniment::ahead_of_family(&self.tx, family, self.today)?.iter().filter(|one| one.volunteer == volunteer).count();
        match pairings + dates {
            0 => Ok(()),
            open => Err(Failure::at(Code::GoTogether, "volunteer").with("count", open)),
        }
    }

    /// Refuses to bring two together who are kept apart.
    pub(crate) fn require_not_apart(&self, family: FamilyId, volunteer: VolunteerId) -> Outcome<()> {
        let apart = store::not_together::of_family(&self.tx, family)?.iter().any(|(one, _)| one.volunteer == volunteer);
        if apart { Err(Failure::at(Code::KeptApart, "volunteer")) } else { Ok(()) }
    }
}
