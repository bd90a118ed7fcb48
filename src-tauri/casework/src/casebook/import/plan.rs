//! What an import would do: pure, from the table, the choices and a snapshot of the vault. The preview shows it, the
//! commit writes it.

use std::collections::HashSet;

use chrono::NaiveDate;
use uuid::Uuid;

use super::asking::Asking;
use super::choices::DayOrders;
use super::columns::SheetField;
use super::known::Known;
use super::remark::Remark;
use super::sheet::{Row, Sheet};
use super::view::{ImportDateOrder, ImportOrder, ImportQuestion};
use crate::appearance::{Appearance, Forum};
use crate::claim::Claim;
use crate::clearance::Clearance;
use crate::contact_rule::ContactRule;
use crate::family::Family;
use crate::id::{ClaimId, FamilyId, PersonId};
use crate::pairing::Pairing;
use crate::person::Person;
use crate::progress::Progress;
use crate::reading::day::{ColumnOrder, DayOrder};
use crate::representation::RepresentationStatus;
use crate::volunteer::Volunteer;
use crate::word::Answer;
use crate::words::Language;

/// What planning is told.
pub(super) struct Inputs<'a> {
    /// Who watches, and may stop it.
    pub progress: &'a Progress,
    /// The vault.
    pub known: &'a Known,
    /// One fingerprint a row.
    pub fingerprints: &'a [String],
    /// The day of the import.
    pub today: NaiveDate,
    /// For the labels of candidates.
    pub language: Language,
    /// The file's kind and day, kept beside each claim.
    pub source: String,
    /// The order chosen for all columns of days.
    pub date_order: Option<DayOrder>,
    /// How this source's columns of days were read before.
    pub orders: &'a DayOrders,
    /// Where new ids come from.
    pub fresh: fn() -> Uuid,
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It brings a new record.
    Added,
    /// It fills gaps of a known record.
    Updated,
    /// It brings nothing new.
    Unchanged,
    /// It is handed back.
    Rejected,
}

/// A step of somebody's representation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct LawyerStep {
    /// Whose.
    pub person: PersonId,
    /// The family, whose dates show it.
    pub family: FamilyId,
    /// Where.
    pub forum: Forum,
    /// How far.
    pub status: RepresentationStatus,
    /// EOIR-28 on file?
    pub e28: Answer,
}

/// A record before and after.
pub(super) type Edit<T> = (T, T);

/// What a commit writes, in this order.
#[derive(Default)]
pub(super) struct Writes {
    /// New families.
    pub families: Vec<Family>,
    /// Families with a gap filled.
    pub family_edits: Vec<Edit<Family>>,
    /// New people.
    pub people: Vec<Person>,
    /// People with gaps filled.
    pub person_edits: Vec<Edit<Person>>,
    /// Contact rules, with what stood before.
    pub rules: Vec<(PersonId, Option<ContactRule>, ContactRule)>,
    /// Steps of representations.
    pub steps: Vec<LawyerStep>,
    /// New appearances.
    pub appearances: Vec<Appearance>,
    /// Appearances with gaps filled.
    pub appearance_edits: Vec<Edit<Appearance>>,
    /// Coordinators' notes: appearance, family, text.
    pub notes: Vec<(String, FamilyId, String)>,
    /// New volunteers.
    pub volunteers: Vec<Volunteer>,
    /// Volunteers with gaps filled.
    pub volunteer_edits: Vec<Edit<Volunteer>>,
    /// New clearances.
    pub clearances: Vec<Clearance>,
    /// Clearances with a gap filled.
    pub clearance_edits: Vec<Edit<Clearance>>,
    /// New pairings.
    pub pairings: Vec<Pairing>,
    /// Pairings with gaps filled.
    pub pairing_edits: Vec<Edit<Pairing>>,
    /// Claims.
    pub claims: Vec<Claim>,
    /// Fingerprints of accepted rows with the record each became.
    pub fingerprints: Vec<(String, String)>,
}

impl Writes {
    /// How many records a commit writes.
    pub(super) fn records(&self) -> usize {
        let people = self.people.len() + self.person_edits.len() + self.rules.len() + self.steps.len();
        let dates = self.appearances.len() + self.appearance_edits.len() + self.notes.len();
        let volunteers = self.volunteers.len() + self.volunteer_edits.len() + self.clearances.len() + self.clearance_edits.len();
        let pairings = self.pairings.len() + self.pairing_edits.len();
        self.families.len() + self.family_edits.len() + people + dates + volunteers + pairings + self.claims.len()
    }

    /// True where a commit would change nothing.
    pub(super) fn nothing(&self) -> bool {
        self.fingerprints.is_empty()
    }
}

/// The whole plan.
#[derive(Default)]
pub(super) struct Plan {
    /// One fate for each row of the table.
    pub fates: Vec<Fate>,
    /// Why rows are handed back.
    pub reasons: Vec<Remark>,
    /// What was assumed.
    pub warnings: Vec<Remark>,
    /// What is open.
    pub questions: Vec<ImportQuestion>,
    /// How columns of days are read.
    pub orders: Vec<ImportDateOrder>,
    /// The same, to be remembered.
    pub decided: DayOrders,
    /// What a commit writes.
    pub writes: Writes,
    /// Fingerprints accepted in this file.
    seen: HashSet<String>,
    said: HashSet<(String, &'static str, String)>,
}

impl Plan {
    /// How many rows have this fate.
    pub(super) fn count(&self, fate: Fate) -> u32 {
        number(self.fates.iter().filter(|one| **one == fate).count())
    }

    /// Whether the row at this place came in before, or earlier in this file.
    pub(super) fn is_known(&self, inputs: &Inputs<'_>, place: usize) -> bool {
        let fingerprint = &inputs.fingerprints[place];
        inputs.known.fingerprints.contains(fingerprint) || self.seen.contains(fingerprint)
    }

    /// A row that came in before.
    pub(super) fn leave(&mut self) {
        self.fates.push(Fate::Unchanged);
    }

    /// Hands a row back with every reason.
    pub(super) fn reject<F>(&mut self, asking: &mut Asking<'_>, row: Row<'_, F>) {
        self.fates.push(Fate::Rejected);
        self.reasons.extend(row.asks.reasons.iter().cloned());
        asking.open(row.row, row.asks);
    }

    /// Takes a row in.
    pub(super) fn accept<F>(&mut self, inputs: &Inputs<'_>, place: usize, fate: Fate, record: String, row: Row<'_, F>) {
        let fingerprint = inputs.fingerprints[place].clone();
        self.seen.insert(fingerprint.clone());
        self.writes.fingerprints.push((fingerprint, record));
        self.fates.push(fate);
        self.warnings.extend(row.warnings);
    }

    /// Keeps what the office wrote about a record, once; whether anything of it is new.
    pub(super) fn claim(&mut self, inputs: &Inputs<'_>, about: &About<'_>, claims: &[(&'static str, String)]) -> bool {
        let before = self.writes.claims.len();
        for (field, text) in claims {
            let known = (about.record.to_owned(), (*field).to_owned(), text.clone());
            if inputs.known.claims.contains(&known) || !self.said.insert((known.0, field, known.2)) {
                continue;
            }
            self.writes.claims.push(Claim {
                id: ClaimId::new((inputs.fresh)()),
                kind: about.kind.to_owned(),
                record: about.record.to_owned(),
                family: about.family,
                field: (*field).to_owned(),
                text: text.clone(),
                source: inputs.source.clone(),
                row: about.row,
                settled_by: None,
                settled_as: None,
            });
        }
        self.writes.claims.len() > before
    }
}

/// What a claim is about, and where it stood.
pub(super) struct About<'a> {
    /// `person`, `appearance`, `volunteer` or `pairing`.
    pub kind: &'static str,
    /// The record.
    pub record: &'a str,
    /// Its family; a volunteer has none.
    pub family: Option<FamilyId>,
    /// Spreadsheet row.
    pub row: u32,
}

impl Plan {
    /// How the column of a field of days is read; shown in the preview, remembered where it is decided.
    pub(super) fn order<F: SheetField>(&mut self, inputs: &Inputs<'_>, sheet: &Sheet<F>, field: F) -> ColumnOrder {
        let Some(order) = sheet.order(field, inputs.date_order, inputs.orders) else { return ColumnOrder::Undecided };
        let (shown, decided) = match order {
            ColumnOrder::MonthFirst => (ImportOrder::MonthFirst, Some(DayOrder::MonthFirst)),
            ColumnOrder::DayFirst => (ImportOrder::DayFirst, Some(DayOrder::DayFirst)),
            ColumnOrder::Undecided | ColumnOrder::Contradictory => (ImportOrder::Undecided, None),
        };
        self.orders.push(ImportDateOrder { column: sheet.name(field).to_owned(), order: shown });
        self.decided.extend(decided.map(|decided| (field.word().to_owned(), decided)));
        order
    }
}

/// A count for a view; tables are far smaller than its bound.
pub(super) fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
