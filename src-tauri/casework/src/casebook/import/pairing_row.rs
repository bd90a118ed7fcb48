//! One row of the list of pairings, cell by cell (import.md, "Volunteers, pairings").

use chrono::NaiveDate;

use super::asking::{Asking, Question};
use super::codes::RowCode;
use super::companions::Companions;
use super::person_row::ask_day;
use super::plan::Inputs;
use super::sheet::Row;
use crate::id::{FamilyId, VolunteerId};
use crate::pairing::{PairingEnd, PairingRole};
use crate::reading::day::{Century, ColumnOrder, DayReading, read_day};
use crate::reading::name::fold_name;
use crate::reading::pairing_words::{goes_on, read_ending, read_role};
use crate::reading::volunteer_columns::PairingsField;
use crate::words::{Language, say};

type PairingCells<'s> = Row<'s, PairingsField>;

/// How the two columns of days are read.
#[derive(Clone, Copy)]
pub(super) struct Orders {
    /// First days.
    pub from: ColumnOrder,
    /// Last days.
    pub until: ColumnOrder,
}

/// What a row says of a pairing.
pub(super) struct PairingFacts {
    pub family: FamilyId,
    pub volunteer: VolunteerId,
    pub role: PairingRole,
    pub from_day: NaiveDate,
    pub until_day: Option<NaiveDate>,
    pub ended: Option<PairingEnd>,
}

/// Reads a row; `None` where it is handed back. What is wrong, asked or kept as a claim is noted on it.
pub(super) fn read_pairing(
    inputs: &Inputs<'_>,
    asking: &Asking<'_>,
    companions: &mut Companions<'_>,
    orders: Orders,
    family: Option<FamilyId>,
    row: &mut PairingCells<'_>,
) -> Option<PairingFacts> {
    check_key(row, family);
    let volunteer = companions.read(asking, row);
    let role = role(asking, inputs.language, row);
    let from = first_day(asking, orders.from, row);
    let until = last_day(asking, orders.until, row);
    if let (Some(from), Last::On(until)) = (from, until)
        && until < from
    {
        row.refuse(PairingsField::UntilDay, RowCode::EndBeforeStart);
    }
    let ended = ended(row, until);
    if !row.asks.reasons.is_empty() {
        return None;
    }
    let until_day = match until {
        Last::On(day) => Some(day),
        Last::Open | Last::Unread => None,
    };
    Some(PairingFacts { family: family?, volunteer: volunteer?, role: role?, from_day: from?, until_day, ended })
}

/// A known family, and cells up to the first day.
fn check_key(row: &mut PairingCells<'_>, family: Option<FamilyId>) {
    let needed = [PairingsField::FamilyCode, PairingsField::Volunteer, PairingsField::FromDay];
    if !needed.into_iter().all(|field| row.reaches(field)) {
        row.refuse_row(RowCode::TooFewCells);
    }
    match (row.text(PairingsField::FamilyCode), family) {
        ("", _) => row.refuse(PairingsField::FamilyCode, RowCode::FamilyMissing),
        (_, None) => row.refuse(PairingsField::FamilyCode, RowCode::FamilyUnknown),
        (_, Some(_)) => {}
    }
}

/// The role. A blank one asks and is never guessed: a driver taken for somebody the family turns to, or the other way round, would make
/// the record wrong, and the record counts first persons. Cells that say the same word are answered at once; blank ones are not alike,
/// so each of them asks for itself and names its two.
fn role(asking: &Asking<'_>, language: Language, row: &mut PairingCells<'_>) -> Option<PairingRole> {
    let field = PairingsField::Role;
    let said = row.said(field);
    if let Some(role) = said.as_deref().and_then(read_role).and_then(PairingRole::parse) {
        return Some(role);
    }
    let (key, text) = match said {
        Some(text) => (format!("ask_role:{}", fold_name(&text)), text),
        None => (format!("ask_role:row {}", row.row), format!("{}, {}", row.text(PairingsField::FamilyCode), row.text(PairingsField::Volunteer))),
    };
    let label = |role: &PairingRole| say(language, &format!("pairing-role-{}", role.word().replace('_', "-")), &[]);
    let candidates = PairingRole::ALL.iter().map(|role| (role.word().to_owned(), label(role))).collect();
    let question = Question { key, code: RowCode::AskRole, column: row.column(field).to_owned(), text, candidates };
    PairingRole::parse(&row.asks.ask(asking, row.row, question)?)
}

/// The first day, without which there is no pairing; `None` where it is refused or asked.
fn first_day(asking: &Asking<'_>, order: ColumnOrder, row: &mut PairingCells<'_>) -> Option<NaiveDate> {
    let field = PairingsField::FromDay;
    let text = row.text(field).to_owned();
    let code = match read_day(&text, order, Century::TwoThousands) {
        DayReading::Day(day) => return Some(day),
        DayReading::Ambiguous { month_first, day_first, control: false } => return ask_day(asking, row, field, [month_first, day_first]),
        DayReading::Blank | DayReading::ToBeSet => RowCode::StartMissing,
        DayReading::Impossible => RowCode::DateImpossible,
        DayReading::YearOnly(_) | DayReading::ControlDate(_) | DayReading::Ambiguous { .. } | DayReading::NotADate => RowCode::DateUnread,
    };
    row.refuse(field, code);
    None
}

/// What the cell of the last day says.
#[derive(Clone, Copy)]
enum Last {
    /// It goes on.
    Open,
    /// The last day.
    On(NaiveDate),
    /// Refused or asked.
    Unread,
}

/// The last day. One that can't be read hands the row back: without it somebody who stopped would still go with the family.
fn last_day(asking: &Asking<'_>, order: ColumnOrder, row: &mut PairingCells<'_>) -> Last {
    let field = PairingsField::UntilDay;
    let text = row.text(field).to_owned();
    if goes_on(&text) {
        return Last::Open;
    }
    let code = match read_day(&text, order, Century::TwoThousands) {
        DayReading::Day(day) => return Last::On(day),
        DayReading::Blank | DayReading::ToBeSet => return Last::Open,
        DayReading::Ambiguous { month_first, day_first, control: false } => {
            return ask_day(asking, row, field, [month_first, day_first]).map_or(Last::Unread, Last::On);
        }
        DayReading::Impossible => RowCode::DateImpossible,
        DayReading::YearOnly(_) | DayReading::ControlDate(_) | DayReading::Ambiguous { .. } | DayReading::NotADate => RowCode::DateUnread,
    };
    row.refuse(field, code);
    Last::Unread
}

/// Why it ended. Without a last day the pairing goes on, whatever reason stands beside it: that, and a reason nobody knows, is a claim.
fn ended(row: &mut PairingCells<'_>, until: Last) -> Option<PairingEnd> {
    let text = row.said(PairingsField::Ended)?;
    let reason = read_ending(&text).and_then(PairingEnd::parse).filter(|_| matches!(until, Last::On(_)));
    if reason.is_none() {
        row.claim("ended", PairingsField::Ended);
    }
    reason
}
