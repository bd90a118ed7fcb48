//! Tasks.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{FamilyId, TaskId};
use crate::task::Task;

const COLUMNS: &str = "t.id, t.title, t.family, t.appearance, t.due, t.done_on, t.person, t.for_whom, t.source";

fn read(row: &Row<'_>) -> rusqlite::Result<Task> {
    let for_whom: Option<String> = row.get(7)?;
    let broken = |error| rusqlite::Error::FromSqlConversionFailure(7, rusqlite::types::Type::Text, Box::new(error));
    Ok(Task {
        id: row.get(0)?,
        title: row.get(1)?,
        family: row.get(2)?,
        appearance: row.get(3)?,
        due: row.get(4)?,
        done_on: row.get(5)?,
        person: row.get(6)?,
        for_whom: for_whom.map(|text| serde_json::from_str(&text)).transpose().map_err(broken)?,
        source: row.get(8)?,
    })
}

/// Writes a task, new or changed.
pub(crate) fn save(connection: &Connection, t: &Task) -> Outcome<()> {
    let sql = "INSERT INTO task (id, title, family, appearance, due, done_on, person, for_whom, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
               ON CONFLICT (id) DO UPDATE SET title = ?2, family = ?3, appearance = ?4, due = ?5, done_on = ?6, person = ?7, for_whom = ?8, source = ?9";
    let for_whom = t.for_whom.as_ref().map(serde_json::to_string).transpose()?;
    super::run(connection, sql, params![t.id, t.title, t.family, t.appearance, t.due, t.done_on, t.person, for_whom, t.source])?;
    Ok(())
}

/// One task.
pub(crate) fn get(connection: &Connection, id: TaskId) -> Outcome<Option<Task>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM task AS t WHERE t.id = ?1"), [id], read)
}

/// Open tasks with the family's label and code, soonest due first, at most `limit`; of these families only where `families` (a JSON list) says so.
pub(crate) fn open(connection: &Connection, families: Option<&str>, limit: u32) -> Outcome<Vec<(Task, Option<String>)>> {
    let sql = format!(
        "SELECT {COLUMNS}, f.label || ' · ' || f.code FROM task AS t LEFT JOIN family AS f ON f.id = t.family
         WHERE t.done_on IS NULL AND (?1 IS NULL OR t.family IN (SELECT value FROM json_each(?1))) ORDER BY t.due IS NULL, t.due, t.id LIMIT ?2"
    );
    super::all(connection, &sql, params![families, limit], |row| Ok((read(row)?, row.get(9)?)))
}

/// Every task with the family's label and code: open ones by due day, then those that are done, the newest first.
pub(crate) fn everything(connection: &Connection, families: Option<&str>) -> Outcome<Vec<(Task, Option<String>)>> {
    let sql = format!(
        "SELECT {COLUMNS}, f.label || ' · ' || f.code FROM task AS t LEFT JOIN family AS f ON f.id = t.family
         WHERE ?1 IS NULL OR t.family IN (SELECT value FROM json_each(?1))
         ORDER BY t.done_on IS NOT NULL, t.done_on DESC, t.due IS NULL, t.due, t.id"
    );
    super::all(connection, &sql, [families], |row| Ok((read(row)?, row.get(9)?)))
}

/// How many tasks are open.
pub(crate) fn count_open(connection: &Connection, families: Option<&str>) -> Outcome<u32> {
    let sql = "SELECT count(*) FROM task WHERE done_on IS NULL AND (?1 IS NULL OR family IN (SELECT value FROM json_each(?1)))";
    Ok(connection.query_row(sql, [families], |row| row.get(0))?)
}

/// A family's tasks, open ones first.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Task>> {
    let sql = format!("SELECT {COLUMNS} FROM task AS t WHERE t.family = ?1 ORDER BY t.done_on IS NOT NULL, t.due IS NULL, t.due, t.id LIMIT 200");
    super::all(connection, &sql, [family], read)
}
