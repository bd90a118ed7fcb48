//! What lists of dates and one date's page show.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::accompaniments::CompanionLine;
use super::claims::ClaimRow;
use super::history::ChangeView;
use super::notes::NoteView;
use super::notices::NoticeLine;
use crate::appearance::{AppearanceStatus, Forum, Medium};
use crate::id::{AppearanceId, DisputeId, FamilyId, PersonId, VerificationId};
use crate::representation::{RepresentationStatus, Represented};
use crate::setting::Setting;
use crate::verification::{VerificationResult, VerificationSource};
use crate::word::Answer;

/// How sure a date is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Certainty {
    /// Two answers stand.
    Disputed,
    /// Nothing is set.
    ToBeSet,
    /// Only a control date.
    ControlDate,
    /// No check that confirmed day, time, place and medium.
    NeverChecked,
    /// Such a check, older than the limit.
    Stale {
        /// Its day.
        #[ts(type = "string")]
        on: NaiveDate,
        /// Days since.
        days: i32,
        /// Against what.
        source: VerificationSource,
    },
    /// Such a check, within the limit.
    Confirmed {
        /// Its day.
        #[ts(type = "string")]
        on: NaiveDate,
        /// Days since.
        days: i32,
        /// Against what.
        source: VerificationSource,
    },
}

/// Who must go, by first name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Who {
    /// False: nobody said who.
    pub known: bool,
    /// First names.
    pub names: Vec<String>,
}

/// One line of every list of dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateRow {
    /// Its id.
    pub id: AppearanceId,
    /// Whose.
    pub family: FamilyId,
    /// The office's code.
    pub family_code: String,
    /// What people call the family.
    pub family_label: String,
    /// The family's city.
    pub city: Option<String>,
    /// Where one appears.
    pub forum: Forum,
    /// What it is.
    pub kind: String,
    /// Where it stands.
    pub status: AppearanceStatus,
    /// When.
    pub setting: Setting,
    /// Days from today at the place to the day; negative is past; `None` where no day is firm.
    pub days: Option<i32>,
    /// Before today at the place.
    pub past: bool,
    /// Who must go.
    pub who: Who,
    /// Where, as written.
    pub place: Option<String>,
    /// Court code.
    pub court: Option<String>,
    /// Room.
    pub room: Option<String>,
    /// How.
    pub medium: Medium,
    /// How sure.
    pub certainty: Certainty,
    /// The other answers that stand.
    pub disputed: Vec<Setting>,
    /// The worst of those who must attend.
    pub represented: Represented,
    /// First names of those known to have no lawyer.
    pub without_lawyer: Vec<String>,
    /// Confirmed companions.
    pub companions: u32,
    /// A ride is needed.
    pub ride: bool,
    /// Interpreter wanted.
    pub interpreter: Option<String>,
    /// What took its place.
    pub superseded_by: Vec<AppearanceId>,
    /// Why it no longer stands.
    pub reason: Option<String>,
    /// Must be kept from this person: folded on the family's page.
    pub confidential_from: Option<PersonId>,
}

/// Part of time a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DateSpan {
    /// From today on.
    Ahead,
    /// Past, and nobody said what came of it.
    Past,
    /// Control dates and dates not set.
    Unset,
    /// Everything, superseded ones too.
    All,
}

/// What a list of dates is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DatesFilter {
    /// Part of time.
    pub span: DateSpan,
    /// At most this many days ahead.
    pub days: Option<u32>,
    /// Of one family.
    pub family: Option<FamilyId>,
    /// At one court.
    pub court: Option<String>,
    /// Of one city's families.
    pub city: Option<String>,
    /// In one forum.
    pub forum: Option<Forum>,
    /// Of one kind.
    pub kind: Option<String>,
    /// Somebody known to have no lawyer.
    pub without_lawyer: bool,
    /// No check within this many days.
    pub unchecked_days: Option<u32>,
    /// Two answers stand.
    pub disputed: bool,
    /// Fewer than so many companions are confirmed.
    pub companions_below: Option<u32>,
    /// Family code, label or a name.
    pub text: Option<String>,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

impl DatesFilter {
    /// Everything in a span, the first page.
    pub fn of(span: DateSpan) -> DatesFilter {
        DatesFilter {
            span,
            days: None,
            family: None,
            court: None,
            city: None,
            forum: None,
            kind: None,
            without_lawyer: false,
            unchecked_days: None,
            disputed: false,
            companions_below: None,
            text: None,
            offset: 0,
            limit: 60,
        }
    }
}

/// One court of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CourtCount {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// How many dates.
    pub count: u32,
}

/// One page of a list of dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DatesPage {
    /// Today where the laptop is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// Rows of the whole filter.
    pub total: u32,
    /// Of them: somebody known to have no lawyer.
    pub without_lawyer: u32,
    /// Of them: a week without a check.
    pub unchecked: u32,
    /// Of them: two answers stand.
    pub disputed: u32,
    /// This page.
    pub rows: Vec<DateRow>,
    /// The courts of the whole filter.
    pub courts: Vec<CourtCount>,
}

/// One check, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VerificationView {
    /// Its id.
    pub id: VerificationId,
    /// On which day.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// By whom.
    pub by: String,
    /// Against what.
    pub source: VerificationSource,
    /// What it found.
    pub result: VerificationResult,
    /// Same day?
    pub day_same: Answer,
    /// Same time?
    pub time_same: Answer,
    /// Same place?
    pub place_same: Answer,
    /// Same medium?
    pub medium_same: Answer,
    /// False once what it checked was changed, or where it did not confirm all four.
    pub counts: bool,
    /// Anything else.
    pub note: Option<String>,
}

/// One other answer, as a page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DisputeView {
    /// Its id.
    pub id: DisputeId,
    /// When, by this answer.
    pub setting: Setting,
    /// Where.
    pub place: Option<String>,
    /// How.
    pub medium: Medium,
    /// Where it comes from.
    pub source: String,
    /// Who said so.
    pub said_by: String,
    /// When they did.
    #[ts(type = "string")]
    pub said_on: NaiveDate,
    /// The day it was settled.
    #[ts(type = "string | null")]
    pub settled_on: Option<NaiveDate>,
    /// By what.
    pub settled_by: Option<String>,
}

/// Someone who must go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AttendeeView {
    /// Who.
    pub id: PersonId,
    /// First name.
    pub name: String,
    /// Relation.
    pub relation: String,
    /// Represented here?
    pub represented: Represented,
    /// How far.
    pub status: RepresentationStatus,
}

/// Everything about one date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DatePage {
    /// As lists show it.
    pub row: DateRow,
    /// Who must go.
    pub attendees: Vec<AttendeeView>,
    /// Notes on it that this role may read.
    pub notes: Vec<NoteView>,
    /// What to bring.
    pub bring: Option<String>,
    /// A ride is needed.
    pub ride: bool,
    /// Interpreter wanted.
    pub interpreter: Option<String>,
    /// Checks, newest first.
    pub verifications: Vec<VerificationView>,
    /// Other answers, newest first.
    pub disputes: Vec<DisputeView>,
    /// What the spreadsheet says and nobody confirmed.
    pub claims: Vec<ClaimRow>,
    /// Who is asked and who goes along.
    pub companions: Vec<CompanionLine>,
    /// Who was told of a change of it, or must still be.
    pub told: Vec<NoticeLine>,
    /// Earlier dates this one replaced.
    pub before: Vec<DateRow>,
    /// What replaced this one.
    pub after: Vec<DateRow>,
    /// History, newest first.
    pub changes: Vec<ChangeView>,
}
