//! Pairings: begin, end, and how the two understood each other.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::optional;
use super::closing::require_decided;
use super::date_views::DateRow;
use super::tasks::{TaskView, require_known};
use crate::accompaniment::{Accompaniment, AccompanimentState};
use crate::error::{Code, Failure, Outcome};
use crate::family::FamilyStatus;
use crate::id::{AccompanimentId, FamilyId, PairingId, TaskId, VolunteerId};
use crate::notice_given::{NoticeCause, Party};
use crate::pairing::{Pairing, PairingEnd, PairingRole, SuccessorSees, Understood};
use crate::role::Role;
use crate::store;
use crate::store::pairing::Of;
use crate::task::{ForWhom, Task, TaskSource};
use crate::volunteer::VolunteerStatus;

/// Two to bring together.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewPairing {
    /// Which family.
    pub family: FamilyId,
    /// Which volunteer.
    pub volunteer: VolunteerId,
    /// As what.
    pub role: PairingRole,
    /// From which day.
    #[ts(type = "string")]
    pub from_day: NaiveDate,
    /// What spoke for it.
    pub because: Option<String>,
}

/// How a pairing ends.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct PairingEnding {
    /// Which.
    pub id: PairingId,
    /// Its last day.
    #[ts(type = "string")]
    pub until_day: NaiveDate,
    /// Why.
    pub ended: PairingEnd,
    /// What the next one should know.
    pub handover: Option<String>,
    /// What the next one sees.
    pub successor_sees: SuccessorSees,
    /// Who takes over what the volunteer leaves behind: every date and task of theirs that is named by `pairing_leaves`.
    pub left: Vec<LeftBehind>,
}

/// A date or task of whoever goes, and who has it from now on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum LeftBehind {
    /// They were asked for or confirmed for a date.
    Date {
        /// Which.
        id: AccompanimentId,
        /// Who is asked instead; `None` releases it.
        to: Option<VolunteerId>,
    },
    /// They were to do something.
    Task {
        /// Which.
        id: TaskId,
        /// Who is to do it; `None` gives it to the coordinators.
        to: Option<VolunteerId>,
    },
}

/// What a pairing leaves behind when it ends: shown before it is saved.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LeavesBehind {
    /// Dates of the family for which the volunteer is asked or confirmed.
    pub dates: Vec<(AccompanimentId, DateRow)>,
    /// Open tasks about the family that are theirs.
    pub tasks: Vec<TaskView>,
    /// Nobody else is the family's first person then.
    pub leaves_no_primary: bool,
}

/// One line of the list of pairings.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[allow(missing_docs)] // The fields are those of `Pairing`, and:
pub struct PairingLine {
    pub id: PairingId,
    pub family: FamilyId,
    /// The office's code.
    pub family_code: String,
    /// What people call the family.
    pub family_label: String,
    pub volunteer: VolunteerId,
    /// The first name alone for whoever does not coordinate.
    pub volunteer_name: String,
    pub role: PairingRole,
    #[ts(type = "string")]
    pub from_day: NaiveDate,
    #[ts(type = "string | null")]
    pub until_day: Option<NaiveDate>,
    /// Today lies within.
    pub lasts: bool,
    pub because: Option<String>,
    pub ended: Option<PairingEnd>,
    pub handover: Option<String>,
    pub successor_sees: SuccessorSees,
    pub understood: Understood,
}

/// What the list is narrowed to.
#[derive(Clone, Debug, Default)]
pub struct PairingsListing {
    /// One pairing.
    pub id: Option<PairingId>,
    /// Of one family.
    pub family: Option<FamilyId>,
    /// Of one volunteer.
    pub volunteer: Option<VolunteerId>,
}

impl Casebook {
    /// Pairings, by family; those that ended stay in it.
    pub fn list_pairings(&self, listing: &PairingsListing) -> Outcome<Vec<PairingLine>> {
        let (today, scope) = (self.clock.today(), self.scope()?);
        let wanted = |one: &Pairing| {
            listing.id.is_none_or(|id| id == one.id)
                && listing.family.is_none_or(|family| family == one.family)
                && listing.volunteer.is_none_or(|volunteer| volunteer == one.volunteer)
        };
        let of = match (listing.id, listing.family, listing.volunteer) {
            (Some(id), ..) => Of::One(id),
            (None, Some(family), _) => Of::Family(family),
            (None, None, Some(volunteer)) => Of::Volunteer(volunteer),
            (None, None, None) => Of::Everyone,
        };
        let some = store::pairing::named(self.read(), &of)?;
        Ok(some.into_iter().filter(|one| scope.holds(one.pairing.family) && wanted(&one.pairing)).map(|one| self.seen_line(line(one, today))).collect())
    }

    /// Why somebody was chosen, and how well they were understood, is for those who choose; a handover note for those it was left to.
    fn seen_line(&self, line: PairingLine) -> PairingLine {
        let shows = |field: &str| self.roles().shows("pairing", field);
        let left = line.successor_sees != SuccessorSees::Nothing || Some(line.volunteer) == self.me.volunteer;
        PairingLine {
            volunteer_name: self.shown_name(&line.volunteer_name),
            because: line.because.filter(|_| shows("chosen_because")),
            handover: line.handover.filter(|_| shows("handover") || left),
            understood: if shows("understood") { line.understood } else { Understood::Unknown },
            ..line
        }
    }

    /// Brings two together. The same two may be paired again after a pairing ended.
    ///
    /// # Errors
    /// `already_done` where they are paired in this role, or the family has another first person, on that day; `value_invalid` for a volunteer
    /// who is not there to be asked, or a family that is closed.
    pub fn pairing_begin(&mut self, new: &NewPairing) -> Outcome<PairingId> {
        self.roles().require_coordinator()?;
        crate::time::require_plausible(new.from_day, "from_day")?;
        self.act("pairing_begin", None, |act| {
            act.require_may_be_paired(new.family, new.volunteer)?;
            let standing = store::pairing::of_family(&act.tx, new.family)?;
            let in_the_way = |one: &Pairing| {
                let open = one.until_day.is_none_or(|until| until >= new.from_day);
                open && one.role == new.role && (one.volunteer == new.volunteer || new.role == PairingRole::Primary)
            };
            if standing.iter().any(in_the_way) {
                return Err(Failure::at(Code::AlreadyDone, "role"));
            }
            let pairing = Pairing {
                id: PairingId::new(new_uuid()),
                family: new.family,
                volunteer: new.volunteer,
                role: new.role,
                from_day: new.from_day,
                until_day: None,
                chosen_because: optional(new.because.as_deref()),
                ended: None,
                handover: None,
                successor_sees: SuccessorSees::Nothing,
                understood: Understood::Unknown,
            };
            store::pairing::save(&act.tx, &pairing)?;
            act.created("pairing", &pairing.id.text(), &pairing)?;
            let record = pairing.id.text();
            act.owe(new.family, NoticeCause::PairingBegan, "pairing", &record, &[Party::Family])?;
            act.owe_volunteer(new.family, NoticeCause::PairingBegan, "pairing", &record, new.volunteer)?;
            Ok(pairing.id)
        })
    }

    /// What a pairing would leave behind that ended on a day: dates after it, not those before.
    pub fn pairing_leaves(&self, id: PairingId, until_day: NaiveDate) -> Outcome<LeavesBehind> {
        self.roles().require_coordinator()?;
        let pairing = found(store::pairing::get(self.read(), id)?)?;
        let mut next = until_day.max(self.clock.today().pred_opt().unwrap_or(until_day)).succ_opt().unwrap_or(until_day);
        let others: Vec<Pairing> = store::pairing::of_family(self.read(), pairing.family)?.into_iter().filter(|one| one.id != id).collect();
        // One that has not begun is missed from its first day on.
        let leaves_no_primary = leaves_no_primary(&pairing, &others, next.max(pairing.from_day));
        // In another role they may go with the family longer; what is left behind is what comes after all of that.
        while let Some(other) = others.iter().find(|one| one.volunteer == pairing.volunteer && one.lasts_on(next)) {
            match other.until_day.and_then(|until| until.succ_opt()) {
                Some(after) => next = after,
                None => return Ok(LeavesBehind { dates: Vec::new(), tasks: Vec::new(), leaves_no_primary }),
            }
        }
        let mut dates = Vec::new();
        for one in store::accompaniment::ahead(self.read(), pairing.volunteer, next)? {
            let Some(row) = store::dates::row(self.read(), one.appearance)?.filter(|row| row.appearance.family == pairing.family) else { continue };
            dates.push((one.id, self.date_row(row)?));
        }
        let theirs = |task: &Task| task.done_on.is_none() && task.for_whom == Some(ForWhom::Volunteer { id: pairing.volunteer });
        let tasks = store::task::of_family(self.read(), pairing.family)?.into_iter().filter(theirs).map(|task| self.task_view(task, None));
        Ok(LeavesBehind { dates, tasks: tasks.collect::<Outcome<_>>()?, leaves_no_primary })
    }

    /// Ends a pairing. What it leaves behind goes to somebody or is released; the family and the volunteer are to be told. It stays in the record;
    /// *undo* opens it again.
    ///
    /// # Errors
    /// `left_open` where a date or task of theirs is not decided about.
    pub fn pairing_end(&mut self, ending: &PairingEnding) -> Outcome<()> {
        self.roles().require_coordinator()?;
        crate::time::require_plausible(ending.until_day, "until_day")?;
        let leaves = self.pairing_leaves(ending.id, ending.until_day)?;
        let open = leaves.dates.iter().map(|(id, _)| Left::Date(*id)).chain(leaves.tasks.iter().map(|task| Left::Task(task.id)));
        require_decided(open, ending.left.iter().map(LeftBehind::what), "left")?;
        self.act("pairing_end", None, |act| {
            let before = found(store::pairing::get(&act.tx, ending.id)?)?;
            // A last day that is not here yet can be put right; one that is over stands.
            if before.ended.is_some() && before.until_day.is_some_and(|until| until <= act.today) {
                return Err(Code::AlreadyDone.into());
            }
            let has_begun = before.from_day <= act.today;
            if ending.until_day < before.from_day && has_begun {
                return Err(Failure::at(Code::ValueInvalid, "until_day"));
            }
            if store::pairing::of_family(&act.tx, before.family)?.iter().any(|one| one.id != before.id && in_the_way(one, &before, ending.until_day)) {
                return Err(Failure::at(Code::AlreadyDone, "until_day"));
            }
            if before.until_day.is_some_and(|until| until < ending.until_day) && ending.until_day >= act.today {
                act.require_may_be_paired(before.family, before.volunteer)?;
            }
            let after = Pairing {
                ended: Some(ending.ended),
                handover: optional(ending.handover.as_deref()),
                successor_sees: ending.successor_sees,
                ..before.ending_on(ending.until_day, act.today)
            };
            store::pairing::save(&act.tx, &after)?;
            act.edited("pairing", &ending.id.text(), &before, &after)?;
            let record = ending.id.text();
            act.owe(before.family, NoticeCause::PairingEnded, "pairing", &record, &[Party::Family])?;
            act.owe_volunteer(before.family, NoticeCause::PairingEnded, "pairing", &record, before.volunteer)?;
            for one in &ending.left {
                act.hand_over(&before, one)?;
            }
            if leaves.leaves_no_primary {
                let due = act.today + chrono::Days::new(7);
                act.event_task(before.family, TaskSource::PairingEnded, Some(ForWhom::Role { role: Role::Coordinator }), due)?;
            }
            Ok(())
        })
    }

    /// Notes how well the two understood each other.
    pub fn pairing_understood(&mut self, id: PairingId, understood: Understood) -> Outcome<()> {
        self.roles().require_coordinator()?;
        self.change_pairing("pairing_understood", id, |before| Ok(Pairing { understood, ..before.clone() }))
    }

    fn change_pairing(&mut self, verb: &'static str, id: PairingId, change: impl FnOnce(&Pairing) -> Outcome<Pairing>) -> Outcome<()> {
        self.act(verb, None, |act| {
            let before = found(store::pairing::get(&act.tx, id)?)?;
            let after = change(&before)?;
            store::pairing::save(&act.tx, &after)?;
            act.edited("pairing", &id.text(), &before, &after)?;
            Ok(())
        })
    }
}

/// True where somebody else has the place on a day that this pairing would newly reach: one first person, nobody twice in one role.
fn in_the_way(one: &Pairing, longer: &Pairing, until: NaiveDate) -> bool {
    let newly = longer.until_day.filter(|before| *before < until);
    let reaches = newly.is_some_and(|before| one.from_day <= until && one.until_day.is_none_or(|last| last > before));
    reaches && one.role == longer.role && (one.volunteer == longer.volunteer || longer.role == PairingRole::Primary)
}

fn leaves_no_primary(ending: &Pairing, others: &[Pairing], next: NaiveDate) -> bool {
    ending.role == PairingRole::Primary && !others.iter().any(|one| one.role == PairingRole::Primary && one.lasts_on(next))
}

impl LeftBehind {
    fn what(&self) -> Left {
        match self {
            LeftBehind::Date { id, .. } => Left::Date(*id),
            LeftBehind::Task { id, .. } => Left::Task(*id),
        }
    }
}

/// What a volunteer leaves behind.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Left {
    Date(AccompanimentId),
    Task(TaskId),
}

impl Act<'_> {
    /// The family goes on, the volunteer is there to be asked, and the two are not kept apart.
    fn require_may_be_paired(&self, family: FamilyId, volunteer: VolunteerId) -> Outcome<()> {
        if found(store::family::get(&self.tx, family)?)?.status == FamilyStatus::Closed {
            return Err(Failure::at(Code::ValueInvalid, "family"));
        }
        if found(store::volunteer::get(&self.tx, volunteer)?)?.status != VolunteerStatus::Active {
            return Err(Failure::at(Code::ValueInvalid, "volunteer"));
        }
        self.require_not_apart(family, volunteer)
    }

    /// A date or task of whoever goes becomes somebody else's, or nobody's. Whoever is asked for the date is asked under the usual rules.
    fn hand_over(&mut self, ending: &Pairing, one: &LeftBehind) -> Outcome<()> {
        match one {
            LeftBehind::Task { id, to } => {
                let before = found(store::task::get(&self.tx, *id)?.filter(|task| task.family == Some(ending.family)))?;
                let for_whom = Some(to.map_or(ForWhom::Role { role: Role::Coordinator }, |id| ForWhom::Volunteer { id }));
                require_known(self, for_whom.as_ref())?;
                let after = Task { for_whom, ..before.clone() };
                store::task::save(&self.tx, &after)?;
                self.edited("task", &id.text(), &before, &after).map(|_| ())
            }
            LeftBehind::Date { id, to } => {
                let theirs = |one: &Accompaniment| one.volunteer == ending.volunteer && one.state.is_open();
                let before = found(store::accompaniment::get(&self.tx, *id)?.filter(theirs))?;
                found(store::appearance::get(&self.tx, before.appearance)?.filter(|date| date.family == ending.family))?;
                self.change_accompaniment(&before, &Accompaniment { state: AccompanimentState::Withdrew, ..before.clone() })?;
                let Some(volunteer) = *to else { return Ok(()) };
                let going = store::accompaniment::of_appearance(&self.tx, before.appearance)?;
                if going.iter().any(|(one, _)| one.volunteer == volunteer && one.state.is_open()) {
                    return Ok(());
                }
                self.ask_companion(before.appearance, volunteer, before.role, AccompanimentState::Offered, None).map(|_| ())
            }
        }
    }
}

fn line(one: store::pairing::Named, today: NaiveDate) -> PairingLine {
    let store::pairing::Named { pairing, code, label, volunteer } = one;
    PairingLine {
        lasts: pairing.lasts_on(today),
        volunteer_name: volunteer,
        id: pairing.id,
        family: pairing.family,
        family_code: code,
        family_label: label,
        volunteer: pairing.volunteer,
        role: pairing.role,
        from_day: pairing.from_day,
        until_day: pairing.until_day,
        because: pairing.chosen_because,
        ended: pairing.ended,
        handover: pairing.handover,
        successor_sees: pairing.successor_sees,
        understood: pairing.understood,
    }
}
