//! The lists of dates: which rows, in which order, and how many of them need someone.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, ToSql, named_params};

use super::appearance::{COLUMNS, read, with_sets};
use crate::appearance::{Appearance, Forum};
use crate::error::Outcome;
use crate::id::{AppearanceId, FamilyId};
use crate::setting::Setting;

/// "Today" at every place: the earliest and latest day that anyone's clock shows now, and the zones where it is
/// already the later one: a zone nobody listed errs on "still today".
pub(crate) struct Todays {
    pub earliest: NaiveDate,
    pub latest: NaiveDate,
    pub later_zones: Vec<String>,
}

/// Which part of time a list shows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Span {
    /// Today and later, at each place.
    Ahead,
    /// Before today, and nobody said what came of it.
    Past,
    /// Control dates and dates not set.
    Unset,
    /// Every date that stands, whenever it is.
    Standing,
    /// Superseded and cancelled ones too.
    All,
}

/// What a list is narrowed to.
pub(crate) struct Wanted {
    pub span: Span,
    pub from: Option<NaiveDate>,
    pub until: Option<NaiveDate>,
    pub family: Option<FamilyId>,
    pub court: Option<String>,
    pub city: Option<String>,
    pub forum: Option<Forum>,
    pub kind: Option<String>,
    pub without_lawyer: bool,
    pub unchecked_since: Option<NaiveDate>,
    pub disputed: bool,
    /// JSON list of families a text matched.
    pub families: Option<String>,
    /// JSON list of the families that may be seen at all; `None` is all of them.
    pub scope: Option<String>,
    /// Of families that are not closed.
    pub goes_on: bool,
    /// Fewer than so many companions are confirmed, or were there.
    pub companions_below: Option<u32>,
}

impl Wanted {
    /// Everything in a span.
    pub(crate) fn of(span: Span) -> Wanted {
        Wanted {
            span,
            from: None,
            until: None,
            family: None,
            court: None,
            city: None,
            forum: None,
            kind: None,
            without_lawyer: false,
            unchecked_since: None,
            disputed: false,
            families: None,
            scope: None,
            goes_on: false,
            companions_below: None,
        }
    }
}

const AHEAD: &str = "(a.day >= :latest OR (a.day >= :earliest AND a.setting_zone NOT IN (SELECT value FROM json_each(:zones))))";
const FIRM: &str = "a.setting_type NOT IN ('control_date', 'to_be_set')";

/// The WHERE clause: fixed texts only, and only those that narrow something, so that a count reads the index alone.
fn clause(wanted: &Wanted, todays: &Todays) -> String {
    let mut parts: Vec<String> = Vec::new();
    let mut narrow = |wanted: bool, text: &str| {
        if wanted {
            parts.push(text.to_owned());
        }
    };
    narrow(wanted.span != Span::All, "a.status = 'scheduled'");
    match wanted.span {
        Span::Ahead => {
            narrow(true, &format!("{FIRM} AND a.day >= :earliest"));
            narrow(todays.earliest != todays.latest, AHEAD);
        }
        Span::Past => narrow(true, &format!("{FIRM} AND a.day < :latest AND NOT {AHEAD}")),
        Span::Unset => narrow(true, "a.setting_type IN ('control_date', 'to_be_set')"),
        Span::Standing | Span::All => {}
    }
    narrow(wanted.from.is_some(), "(a.day >= :from OR a.day IS NULL)");
    narrow(wanted.until.is_some(), "a.day <= :until");
    narrow(wanted.family.is_some(), "a.family = :family");
    narrow(wanted.court.is_some(), "a.court = :court");
    narrow(wanted.city.is_some(), "a.family IN (SELECT id FROM family WHERE city = :city)");
    narrow(wanted.forum.is_some(), "a.forum = :forum");
    narrow(wanted.kind.is_some(), "a.kind = :kind");
    narrow(wanted.unchecked_since.is_some(), "(a.verified_on IS NULL OR a.verified_on <= :since)");
    narrow(wanted.families.is_some(), "a.family IN (SELECT value FROM json_each(:families))");
    narrow(wanted.scope.is_some(), "a.family IN (SELECT value FROM json_each(:scope))");
    narrow(wanted.goes_on, "a.family NOT IN (SELECT id FROM family WHERE status = 'closed')");
    narrow(
        wanted.companions_below.is_some(),
        "(SELECT count(*) FROM accompaniment AS c WHERE c.appearance = a.id AND c.state IN ('confirmed', 'attended')) < :companions",
    );
    narrow(wanted.without_lawyer, "a.represented = 'no'");
    narrow(wanted.disputed, "a.disputed = 1");
    if parts.is_empty() { "1".to_owned() } else { parts.join(" AND ") }
}

/// Hands the statement the parameters it names.
fn bound<T>(sql: &str, wanted: &Wanted, todays: &Todays, body: impl FnOnce(&[(&str, &dyn ToSql)]) -> Outcome<T>) -> Outcome<T> {
    let zones = serde_json::to_string(&todays.later_zones)?;
    let all: &[(&str, &dyn ToSql)] = named_params! {
        ":latest": todays.latest, ":earliest": todays.earliest, ":zones": zones, ":from": wanted.from, ":until": wanted.until, ":family": wanted.family,
        ":court": wanted.court, ":city": wanted.city, ":forum": wanted.forum, ":kind": wanted.kind, ":since": wanted.unchecked_since,
        ":families": wanted.families, ":scope": wanted.scope, ":companions": wanted.companions_below,
    };
    let named: Vec<(&str, &dyn ToSql)> = all.iter().copied().filter(|(name, _)| names(sql, name)).collect();
    body(&named)
}

/// True where the statement names this parameter, not just a longer one.
fn names(sql: &str, parameter: &str) -> bool {
    sql.match_indices(parameter).any(|(place, _)| !sql[place + parameter.len()..].starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_'))
}

/// One row of a list with what is kept beside it.
pub(crate) struct Row {
    pub appearance: Appearance,
    pub family_code: String,
    pub family_label: String,
    pub city: Option<String>,
    pub verified_on: Option<NaiveDate>,
    pub verified_source: Option<String>,
    pub represented: String,
    pub disputed: bool,
}

fn read_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Row> {
    Ok(Row {
        appearance: read(row)?,
        family_code: row.get(20)?,
        family_label: row.get(21)?,
        city: row.get(22)?,
        verified_on: row.get(23)?,
        verified_source: row.get(24)?,
        represented: row.get(25)?,
        disputed: row.get(26)?,
    })
}

const BESIDE: &str = "f.code, f.label, f.city, a.verified_on, a.verified_source, a.represented, a.disputed";

/// One page, soonest first, dates not set last.
pub(crate) fn page(connection: &Connection, wanted: &Wanted, todays: &Todays, offset: u32, limit: u32) -> Outcome<Vec<Row>> {
    let order = if wanted.span == Span::Past { "a.day DESC, a.setting_local DESC, a.id" } else { "a.day IS NULL, a.day, a.setting_local, a.id" };
    // A span that has days only can walk the index; "IS NULL" first would sort the whole list.
    let order = if wanted.span == Span::Ahead { "a.day, a.setting_local, a.id" } else { order };
    let sql = format!(
        "SELECT {COLUMNS}, {BESIDE} FROM appearance AS a JOIN family AS f ON f.id = a.family WHERE {} ORDER BY {order} LIMIT {limit} OFFSET {offset}",
        clause(wanted, todays)
    );
    let rows = bound(&sql, wanted, todays, |params| super::all(connection, &sql, params, read_row))?;
    rows.into_iter().map(|row| Ok(Row { appearance: with_sets(connection, row.appearance)?, ..row })).collect()
}

/// One date as a row.
pub(crate) fn row(connection: &Connection, id: AppearanceId) -> Outcome<Option<Row>> {
    let sql = format!("SELECT {COLUMNS}, {BESIDE} FROM appearance AS a JOIN family AS f ON f.id = a.family WHERE a.id = ?1");
    let found = super::one(connection, &sql, [id], read_row)?;
    found.map(|row| Ok(Row { appearance: with_sets(connection, row.appearance)?, ..row })).transpose()
}

/// All dates of a family as rows, soonest first, unset ones last.
pub(crate) fn rows_of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Row>> {
    let sql = format!(
        "SELECT {COLUMNS}, {BESIDE} FROM appearance AS a JOIN family AS f ON f.id = a.family WHERE a.family = ?1 ORDER BY a.day IS NULL, a.day, a.setting_local, a.id"
    );
    let rows = super::all(connection, &sql, [family], read_row)?;
    rows.into_iter().map(|row| Ok(Row { appearance: with_sets(connection, row.appearance)?, ..row })).collect()
}

/// The next firm date of a family.
pub(crate) fn next_of_family(connection: &Connection, family: FamilyId, todays: &Todays) -> Outcome<Option<Row>> {
    let wanted = Wanted { family: Some(family), ..Wanted::of(Span::Ahead) };
    Ok(page(connection, &wanted, todays, 0, 1)?.pop())
}

/// How many rows a list has, and how many of them need someone.
#[derive(Clone, Copy, Default)]
pub(crate) struct Tally {
    pub total: u32,
    pub without_lawyer: u32,
    pub unchecked: u32,
    pub disputed: u32,
}

impl std::ops::AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.total += other.total;
        self.without_lawyer += other.without_lawyer;
        self.unchecked += other.unchecked;
        self.disputed += other.disputed;
    }
}

/// Counts a list, court by court; `unchecked` are those without a check after `week_ago`. One walk over the index alone.
pub(crate) fn by_court(connection: &Connection, wanted: &Wanted, todays: &Todays, week_ago: NaiveDate) -> Outcome<Vec<(Option<String>, Tally)>> {
    let sql = format!(
        "SELECT a.court, count(*), total(a.represented = 'no'), total(a.verified_on IS NULL OR a.verified_on <= '{week_ago}'), total(a.disputed)
         FROM appearance AS a WHERE {} GROUP BY a.court",
        clause(wanted, todays)
    );
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // Counts of rows, far below 2^32.
    bound(&sql, wanted, todays, |params| {
        super::all(connection, &sql, params, |row| {
            let count = |column: usize| row.get::<_, f64>(column).map(|count| count as u32);
            Ok((row.get(0)?, Tally { total: row.get(1)?, without_lawyer: count(2)?, unchecked: count(3)?, disputed: count(4)? }))
        })
    })
}

/// How many rows a list has.
pub(crate) fn count(connection: &Connection, wanted: &Wanted, todays: &Todays) -> Outcome<u32> {
    let sql = format!("SELECT count(*) FROM appearance AS a WHERE {}", clause(wanted, todays));
    Ok(bound(&sql, wanted, todays, |params| super::one(connection, &sql, params, |row| row.get(0)))?.unwrap_or(0))
}

/// The settings of all dates that stand on a day.
pub(crate) fn settings_on(connection: &Connection, day: NaiveDate) -> Outcome<HashMap<AppearanceId, Setting>> {
    let sql = format!("SELECT {COLUMNS} FROM appearance AS a WHERE a.status = 'scheduled' AND a.day = ?1");
    let read_two = |row: &rusqlite::Row<'_>| read(row).map(|appearance| (appearance.id, appearance.setting));
    Ok(super::all(connection, &sql, [day], read_two)?.into_iter().collect())
}
