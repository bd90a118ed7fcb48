//! Families: the list, the page, and the verbs that change them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Casebook;
use super::act::{found, new_uuid};
use super::appearances::{optional, required};
use super::claims::ClaimRow;
use super::consents::GateLine;
use super::date_views::{Certainty, DateRow};
use super::gaps::GapLine;
use super::history::ChangeView;
use super::notes::NoteView;
use super::notices::NoticeLine;
use super::person_views::PersonView;
use super::tasks::TaskView;
use crate::error::{Code, Failure, Outcome};
use crate::family::{Attention, Family, FamilyStatus, label_for};
use crate::id::{AppearanceId, FamilyId};
use crate::representation::Represented;
use crate::setting::Setting;
use crate::store;
use crate::store::families::Wanted;

/// A family's next date, as its row shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct NextDate {
    /// Which.
    pub id: AppearanceId,
    /// When.
    pub setting: Setting,
    /// What.
    pub kind: String,
    /// Days from today.
    pub days: Option<i32>,
    /// How sure.
    pub certainty: Certainty,
}

/// One line of the list of families.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamilyRow {
    /// Its id.
    pub id: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// City.
    pub city: Option<String>,
    /// Where the programme stands with it.
    pub status: FamilyStatus,
    /// How closely it is watched.
    pub attention: Attention,
    /// How many people.
    pub people: u32,
    /// First names.
    pub names: Vec<String>,
    /// Languages, ISO 639-3.
    pub languages: Vec<String>,
    /// The next firm date.
    pub next_date: Option<NextDate>,
    /// The worst of all members in immigration court.
    pub represented: Represented,
    /// What the spreadsheet says and nobody confirmed.
    pub open_claims: u32,
}

/// What the list is narrowed to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamiliesFilter {
    /// Code, label or a name.
    pub text: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Status.
    pub status: Option<FamilyStatus>,
    /// Somebody known to have no lawyer.
    pub without_lawyer: bool,
    /// No date ahead.
    pub without_date: bool,
    /// Rows to skip.
    pub offset: u32,
    /// Rows at most.
    pub limit: u32,
}

/// One page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamiliesPage {
    /// Rows of the whole filter.
    pub total: u32,
    /// Cities that have families.
    pub cities: Vec<String>,
    /// This page.
    pub rows: Vec<FamilyRow>,
}

/// Everything about one family.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FamilyPage {
    /// Its id.
    pub id: FamilyId,
    /// The office's code.
    pub code: String,
    /// What people call it.
    pub label: String,
    /// City.
    pub city: Option<String>,
    /// Where the programme stands with it.
    pub status: FamilyStatus,
    /// How closely it is watched.
    pub attention: Attention,
    /// Day of intake.
    #[ts(type = "string | null")]
    pub intake: Option<NaiveDate>,
    /// Members.
    pub people: Vec<PersonView>,
    /// All dates, superseded ones too.
    pub dates: Vec<DateRow>,
    /// Notes this role may read.
    pub notes: Vec<NoteView>,
    /// Tasks.
    pub tasks: Vec<TaskView>,
    /// Open claims.
    pub claims: Vec<ClaimRow>,
    /// History, newest first.
    pub changes: Vec<ChangeView>,
    /// The next firm date.
    pub next: Option<DateRow>,
    /// Why it is watched so closely, who said so, and when.
    pub attention_reason: Option<String>,
    /// Who said so.
    pub attention_by: Option<String>,
    /// When.
    #[ts(type = "string | null")]
    pub attention_on: Option<NaiveDate>,
    /// Its last day with the programme.
    #[ts(type = "string | null")]
    pub closed_on: Option<NaiveDate>,
    /// Why it was closed.
    pub closed_reason: Option<String>,
    /// What they wish of whoever goes with them.
    pub wishes: Option<String>,
    /// What is missing.
    pub gaps: Vec<GapLine>,
    /// How the gates of its members stand.
    pub gates: Vec<GateLine>,
    /// Who was told what, or must still be.
    pub notices: Vec<NoticeLine>,
}

/// A family to add.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct NewFamily {
    /// The office's code.
    pub code: String,
    /// City.
    pub city: Option<String>,
}

/// What the family form sends.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FamilyEdit {
    /// Which.
    pub id: FamilyId,
    /// What people call it.
    pub label: String,
    /// City.
    pub city: Option<String>,
    /// Status.
    pub status: FamilyStatus,
    /// How closely it is watched.
    pub attention: Attention,
    /// Why it is watched so closely.
    pub reason: Option<String>,
    /// What they wish of whoever goes with them.
    pub wishes: Option<String>,
}

impl Casebook {
    /// One page of the list of families, by code.
    pub fn families(&self, filter: &FamiliesFilter) -> Outcome<FamiliesPage> {
        let scope = self.scope()?;
        let wanted = Wanted {
            scope: scope.list()?,
            families: self.families_matching(filter.text.as_deref())?,
            city: filter.city.clone(),
            status: filter.status,
            goes_on: false,
            without_lawyer: filter.without_lawyer,
            without_date: filter.without_date,
            today: Some(self.todays().earliest),
        };
        let rows = store::families::page(self.read(), &wanted, filter.offset, filter.limit.min(200))?;
        Ok(FamiliesPage {
            total: store::families::count(self.read(), &wanted)?,
            cities: store::families::cities(self.read(), scope.list()?.as_deref())?,
            rows: rows.into_iter().map(|family| self.family_row(family)).collect::<Outcome<_>>()?,
        })
    }

    fn family_row(&self, family: Family) -> Outcome<FamilyRow> {
        let people = store::person::of_family(self.read(), family.id)?;
        let mut languages: Vec<String> = people.iter().filter_map(|person| person.language.clone()).collect();
        languages.sort();
        languages.dedup();
        let next = self.next_date(family.id)?;
        Ok(FamilyRow {
            represented: store::families::represented(self.read(), family.id)?,
            open_claims: store::families::open_claims(self.read(), family.id)?,
            id: family.id,
            code: family.code,
            label: family.label,
            city: family.city,
            status: family.status,
            attention: if self.roles().shows("family", "attention") { family.attention } else { Attention::Normal },
            people: u32::try_from(people.len()).unwrap_or(u32::MAX),
            names: people.iter().map(|person| person.first_name().to_owned()).collect(),
            languages,
            next_date: next.map(|row| NextDate { id: row.id, setting: row.setting, kind: row.kind, days: row.days, certainty: row.certainty }),
        })
    }

    pub(crate) fn next_date(&self, family: FamilyId) -> Outcome<Option<DateRow>> {
        store::dates::next_of_family(self.read(), family, &self.todays())?.map(|row| self.date_row(row)).transpose()
    }

    /// Everything about one family.
    pub fn family(&self, id: FamilyId) -> Outcome<FamilyPage> {
        self.require_family(id)?;
        let family = found(store::family::get(self.read(), id)?)?;
        let people = store::person::of_family(self.read(), id)?;
        let mut records = vec![id.text()];
        for person in &people {
            records.push(person.id.text());
            records.extend(store::representation::of_person(self.read(), person.id)?.iter().map(|one| one.id.text()));
            records.extend(store::consent::of_person(self.read(), person.id)?.iter().map(|one| one.id.text()));
        }
        let dates = store::dates::rows_of_family(self.read(), id)?;
        records.extend(store::pairing::of_family(self.read(), id)?.iter().map(|one| one.id.text()));
        let tasks = store::task::of_family(self.read(), id)?;
        Ok(FamilyPage {
            people: people.into_iter().map(|person| self.person_view(person)).collect::<Outcome<_>>()?,
            dates: dates.into_iter().map(|row| self.date_row(row)).collect::<Outcome<_>>()?,
            notes: self.notes_of(id)?,
            tasks: tasks
                .into_iter()
                .filter(|task| self.sees_task(task))
                .map(|task| self.task_view(task, Some(family.label.clone())))
                .collect::<Outcome<_>>()?,
            claims: self.claims(Some(id))?,
            changes: self.history_of(&records, 100)?,
            next: self.next_date(id)?,
            gates: self.consent_gates(id)?,
            notices: self.notices(id)?,
            gaps: if self.roles().sees_families() { self.gaps_of(&family)? } else { Vec::new() },
            ..self.family_head(family)?
        })
    }

    /// A family's own fields, as far as this role sees them.
    fn family_head(&self, family: Family) -> Outcome<FamilyPage> {
        let shows = |field: &str| self.roles().shows("family", field);
        let by = family.attention_by.filter(|_| shows("attention_by"));
        let names = if by.is_some() { store::member::names(self.read())? } else { Vec::new() };
        Ok(FamilyPage {
            id: family.id,
            code: family.code,
            label: family.label,
            city: family.city,
            status: family.status,
            attention: if shows("attention") { family.attention } else { Attention::Normal },
            attention_reason: family.attention_reason.filter(|_| shows("attention_reason")),
            attention_by: names.into_iter().find(|(id, _)| Some(*id) == by).map(|(_, name)| name),
            attention_on: family.attention_on.filter(|_| shows("attention_on")),
            intake: family.intake_on.filter(|_| shows("intake_on")),
            closed_on: family.closed_on.filter(|_| shows("closed_on")),
            closed_reason: family.closed_reason.filter(|_| shows("closed_reason")),
            wishes: family.wishes,
            people: Vec::new(),
            dates: Vec::new(),
            notes: Vec::new(),
            tasks: Vec::new(),
            claims: Vec::new(),
            changes: Vec::new(),
            next: None,
            gaps: Vec::new(),
            gates: Vec::new(),
            notices: Vec::new(),
        })
    }

    /// Adds a family. Its label is "Familia" until a person's surname gives it an initial.
    pub fn family_add(&mut self, new: &NewFamily) -> Outcome<FamilyId> {
        self.roles().require_record_keeper()?;
        let code = required(&crate::reading::cell::clean_cell(&new.code).text, "code", Code::ValueMissing)?;
        let today = self.clock.today();
        self.act("family_add", None, |act| {
            if store::family::by_code(&act.tx, &code)?.is_some() {
                return Err(Failure::at(Code::CodeTaken, "code"));
            }
            let family = Family {
                id: FamilyId::new(new_uuid()),
                code,
                label: label_for(None),
                city: optional(new.city.as_deref()),
                intake_on: Some(today),
                status: FamilyStatus::Active,
                closed_reason: None,
                attention: Attention::Normal,
                attention_reason: None,
                attention_by: None,
                attention_on: None,
                closed_on: None,
                wishes: None,
            };
            store::family::save(&act.tx, &family)?;
            act.created("family", &family.id.text(), &family)?;
            Ok(family.id)
        })
    }

    /// Changes a family. Closing and opening it again are verbs of their own: they ask what is left open.
    pub fn family_edit(&mut self, edit: &FamilyEdit) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let label = required(&edit.label, "label", Code::ValueMissing)?;
        let reason = optional(edit.reason.as_deref());
        let author = self.me.id;
        self.act("family_edit", reason.as_deref(), |act| {
            let before = found(store::family::get(&act.tx, edit.id)?)?;
            let closes = |status| status == FamilyStatus::Closed;
            if closes(edit.status) != closes(before.status) {
                return Err(Failure::at(Code::ValueInvalid, "status"));
            }
            let wishes = optional(edit.wishes.as_deref());
            let mut after = Family { label, city: optional(edit.city.as_deref()), status: edit.status, attention: edit.attention, wishes, ..before.clone() };
            if edit.attention != before.attention {
                after.attention_reason.clone_from(&reason);
                (after.attention_by, after.attention_on) = (Some(author), Some(act.today));
            }
            act.change_family(&before, &after)
        })
    }
}
