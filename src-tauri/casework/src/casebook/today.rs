//! Today: what must I do now (first version, for coordinators and advocates), and who is at this laptop.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::coordinating::CoordinatorLines;
use super::date_views::DateRow;
use super::dates::days_before;
use super::notices::NoticeLine;
use super::tasks::TaskView;
use crate::error::Outcome;
use crate::id::VolunteerId;
use crate::role::Role;
use crate::store;
use crate::store::dates::{Span, Wanted};

/// How long each list of Today is in all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayTotals {
    /// Dates with two answers.
    pub disputes: u32,
    /// Dates of the next 30 days a week without a check.
    pub unchecked: u32,
    /// Past dates without an outcome.
    pub past: u32,
    /// The next seven days.
    pub week: u32,
    /// Individual hearings ahead with someone without a lawyer.
    pub without_lawyer: u32,
    /// Open tasks.
    pub tasks: u32,
}

/// What must be done now. Each list holds the nearest only; `totals` says how many there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TodayView {
    /// Today where the laptop is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Dates with two answers.
    pub disputes: Vec<DateRow>,
    /// Dates of the next 30 days a week without a check.
    pub unchecked: Vec<DateRow>,
    /// Past dates without an outcome.
    pub past: Vec<DateRow>,
    /// The next seven days.
    pub week: Vec<DateRow>,
    /// Individual hearings ahead with someone without a lawyer.
    pub without_lawyer: Vec<DateRow>,
    /// Open tasks.
    pub tasks: Vec<TaskView>,
    /// What the spreadsheet says and nobody confirmed.
    pub open_claims: u32,
    /// Families on this laptop.
    pub families: u32,
    /// Saved on this laptop only: who must hear of what.
    pub not_told: Vec<NoticeLine>,
    /// A coordinator's own lines.
    pub coordinator: CoordinatorLines,
    /// How long the lists are in all.
    pub totals: TodayTotals,
}

/// What the rail's foot counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SessionCounts {
    /// Families.
    pub families: u32,
    /// Dates from today on.
    pub dates_ahead: u32,
    /// Open claims.
    pub open_claims: u32,
    /// Open tasks.
    pub open_tasks: u32,
    /// Parties who must still hear of something.
    pub not_told: u32,
}

/// Who is at this laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Here {
    /// Name.
    pub name: String,
    /// The laptop's name.
    pub laptop: String,
    /// Roles.
    pub roles: Vec<Role>,
    /// Who they are among the volunteers.
    pub volunteer: Option<VolunteerId>,
    /// Today where the laptop is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Counts of the rail's foot.
    pub counts: SessionCounts,
    /// The laptop's clock shows an earlier time than the last change that was saved: somebody set it, and "in 3 days" may be wrong.
    pub clock_behind: bool,
}

const NEAREST: u32 = 12;
/// Minutes by which a clock may go back by itself: the network's time corrects it now and then.
const CLOCK_MAY_DIFFER: i64 = 10;
impl Casebook {
    /// What must be done now.
    pub fn today(&self) -> Outcome<TodayView> {
        let today = self.clock.today();
        let scope = self.scope()?.list()?;
        let soon = |days: u64| today.checked_add_days(chrono::Days::new(days));
        let within = |wanted: Wanted| Wanted { scope: scope.clone(), goes_on: true, ..wanted };
        let ahead = || within(Wanted::of(Span::Ahead));
        let unchecked_since = Some(days_before(today, self.limits()?.check_days.into()));
        let (disputes, all_disputes) = self.nearest(&Wanted { disputed: true, ..within(Wanted::of(Span::Standing)) })?;
        let (unchecked, all_unchecked) = self.nearest(&Wanted { unchecked_since, until: soon(30), ..ahead() })?;
        let (past, all_past) = self.nearest(&within(Wanted::of(Span::Past)))?;
        let (week, all_week) = self.nearest(&Wanted { until: soon(7), ..ahead() })?;
        let individual = Some("individual_hearing".to_owned());
        let (without_lawyer, all_without) = self.nearest(&Wanted { without_lawyer: true, kind: individual, ..ahead() })?;
        let mut open_tasks = store::task::open(self.read(), scope.as_deref(), if self.roles().sees_families() { NEAREST } else { u32::MAX })?;
        // First what they may see, then the soonest of it.
        open_tasks.retain(|(task, _)| self.sees_task(task));
        open_tasks.truncate(NEAREST as usize);
        let tasks = self.open_tasks(scope.as_deref())?;
        Ok(TodayView {
            today,
            disputes,
            unchecked,
            past,
            week,
            without_lawyer,
            tasks: open_tasks.into_iter().map(|(task, label)| self.task_view(task, label)).collect::<Outcome<_>>()?,
            open_claims: self.open_claims()?,
            families: store::families::total(self.read(), scope.as_deref())?,
            not_told: self.notices_owed(None)?,
            coordinator: self.coordinator_lines()?,
            totals: TodayTotals { disputes: all_disputes, unchecked: all_unchecked, past: all_past, week: all_week, without_lawyer: all_without, tasks },
        })
    }

    /// The nearest of a list, and how many it has.
    pub(crate) fn nearest(&self, wanted: &Wanted) -> Outcome<(Vec<DateRow>, u32)> {
        let rows = store::dates::page(self.read(), wanted, &self.todays(), 0, NEAREST)?;
        let all = u32::try_from(rows.len()).unwrap_or(NEAREST);
        // A list that fits is its own count.
        let total = if all < NEAREST { all } else { store::dates::count(self.read(), wanted, &self.todays())? };
        Ok((rows.into_iter().map(|row| self.date_row(row)).collect::<Outcome<_>>()?, total))
    }

    /// How many tasks are open that this member sees.
    fn open_tasks(&self, scope: Option<&str>) -> Outcome<u32> {
        if self.roles().sees_families() {
            return store::task::count_open(self.read(), scope);
        }
        let open = store::task::open(self.read(), scope, u32::MAX)?;
        Ok(count(open.iter().filter(|(task, _)| self.sees_task(task)).count()))
    }

    /// Open claims, where this role settles them.
    fn open_claims(&self) -> Outcome<u32> {
        if self.roles().shows("claim", "text") { store::claim::count_open(self.read()) } else { Ok(0) }
    }

    /// Who is at this laptop, and the counts of the rail's foot.
    pub fn here(&self) -> Outcome<Here> {
        let today = self.clock.today();
        let scope = self.scope()?.list()?;
        let newest = store::vault_meta::clock(self.read())?;
        let dates_ahead = store::dates::count(self.read(), &Wanted { scope: scope.clone(), ..Wanted::of(Span::Ahead) }, &self.todays())?;
        Ok(Here {
            name: self.me.name.clone(),
            laptop: self.device.name.clone(),
            roles: self.roles().list(),
            volunteer: self.me.volunteer,
            today,
            clock_behind: newest.is_some_and(|newest| newest.moment() > self.clock.now() + chrono::Duration::minutes(CLOCK_MAY_DIFFER)),
            counts: SessionCounts {
                families: store::families::total(self.read(), scope.as_deref())?,
                dates_ahead,
                open_claims: self.open_claims()?,
                open_tasks: self.open_tasks(scope.as_deref())?,
                not_told: count(self.notices_owed(None)?.len()),
            },
        })
    }
}

/// A count of rows, far below 2^32.
pub(super) fn count(all: usize) -> u32 {
    u32::try_from(all).unwrap_or(u32::MAX)
}
