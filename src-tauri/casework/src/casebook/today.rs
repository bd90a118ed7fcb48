//! Today: what must I do now (first version, for coordinators and advocates), and who is at this laptop.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::date_views::DateRow;
use super::dates::{CHECK_LIMIT_DAYS, days_before};
use super::tasks::TaskView;
use crate::error::Outcome;
use crate::id::AppearanceId;
use crate::role::Role;
use crate::store;
use crate::store::dates::{Span, Wanted};

/// A change that somebody must still hear of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NotTold {
    /// Which date.
    pub appearance: AppearanceId,
    /// What people call the family.
    pub family_label: String,
    /// The verb of the change.
    pub what: String,
    /// When, RFC 3339 UTC.
    pub at: String,
}

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
    /// Saved on this laptop only.
    pub not_told: Vec<NotTold>,
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
    /// Today where the laptop is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Counts of the rail's foot.
    pub counts: SessionCounts,
    /// The laptop's clock shows an earlier time than the last change that was saved: somebody set it, and "in 3 days" may be wrong.
    pub clock_behind: bool,
}

impl TodayView {
    /// What somebody sees who sees no family.
    fn empty(today: NaiveDate) -> TodayView {
        let none = Vec::new;
        TodayView {
            today,
            disputes: none(),
            unchecked: none(),
            past: none(),
            week: none(),
            without_lawyer: none(),
            tasks: Vec::new(),
            open_claims: 0,
            families: 0,
            not_told: Vec::new(),
            totals: TodayTotals::default(),
        }
    }
}

const NEAREST: u32 = 12;
/// Minutes by which a clock may go back by itself: the network's time corrects it now and then.
const CLOCK_MAY_DIFFER: i64 = 10;
/// How long a change stays on Today as not told; until "told" can be recorded, it leaves by itself.
const NOT_TOLD_DAYS: i64 = 7;

impl Casebook {
    /// What must be done now.
    pub fn today(&self) -> Outcome<TodayView> {
        let today = self.clock.today();
        if !self.roles().sees_families() {
            return Ok(TodayView::empty(today));
        }
        let soon = |days: u64| today.checked_add_days(chrono::Days::new(days));
        let ahead = || Wanted::of(Span::Ahead);
        let unchecked_since = Some(days_before(today, CHECK_LIMIT_DAYS));
        let (disputes, all_disputes) = self.nearest(&Wanted { disputed: true, ..Wanted::of(Span::Standing) })?;
        let (unchecked, all_unchecked) = self.nearest(&Wanted { unchecked_since, until: soon(30), ..ahead() })?;
        let (past, all_past) = self.nearest(&Wanted::of(Span::Past))?;
        let (week, all_week) = self.nearest(&Wanted { until: soon(7), ..ahead() })?;
        let individual = Some("individual_hearing".to_owned());
        let (without_lawyer, all_without) = self.nearest(&Wanted { without_lawyer: true, kind: individual, ..ahead() })?;
        let tasks = store::task::count_open(self.read())?;
        Ok(TodayView {
            today,
            disputes,
            unchecked,
            past,
            week,
            without_lawyer,
            tasks: store::task::open(self.read(), NEAREST)?.into_iter().map(|(task, label)| self.task_view(task, label)).collect(),
            open_claims: store::claim::count_open(self.read())?,
            families: store::families::total(self.read())?,
            not_told: self.not_told(today)?,
            totals: TodayTotals { disputes: all_disputes, unchecked: all_unchecked, past: all_past, week: all_week, without_lawyer: all_without, tasks },
        })
    }

    /// The nearest of a list, and how many it has.
    fn nearest(&self, wanted: &Wanted) -> Outcome<(Vec<DateRow>, u32)> {
        let rows = store::dates::page(self.read(), wanted, &self.todays(), 0, NEAREST)?;
        let all = u32::try_from(rows.len()).unwrap_or(NEAREST);
        // A list that fits is its own count.
        let total = if all < NEAREST { all } else { store::dates::count(self.read(), wanted, &self.todays())? };
        Ok((rows.into_iter().map(|row| self.date_row(row)).collect::<Outcome<_>>()?, total))
    }

    fn not_told(&self, today: NaiveDate) -> Outcome<Vec<NotTold>> {
        let since = days_before(today, NOT_TOLD_DAYS).and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis() << 16;
        let changed = store::dates::changed_since(self.read(), since, NEAREST)?;
        let line = |(appearance, family_label, what, at): (AppearanceId, String, String, i64)| NotTold {
            appearance,
            family_label,
            what,
            at: crate::time::Stamp(at).text(),
        };
        Ok(changed.into_iter().map(line).collect())
    }

    /// Who is at this laptop, and the counts of the rail's foot.
    pub fn here(&self) -> Outcome<Here> {
        let today = self.clock.today();
        let newest = store::vault_meta::clock(self.read())?;
        let dates_ahead = store::dates::count(self.read(), &Wanted::of(Span::Ahead), &self.todays())?;
        Ok(Here {
            name: self.me.name.clone(),
            laptop: self.device.name.clone(),
            roles: self.roles().list(),
            today,
            clock_behind: newest.is_some_and(|newest| newest.moment() > self.clock.now() + chrono::Duration::minutes(CLOCK_MAY_DIFFER)),
            counts: SessionCounts {
                families: store::families::total(self.read())?,
                dates_ahead,
                open_claims: store::claim::count_open(self.read())?,
                open_tasks: store::task::count_open(self.read())?,
            },
        })
    }
}
