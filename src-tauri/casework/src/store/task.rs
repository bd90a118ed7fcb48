//! Tasks.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{FamilyId, TaskId};
use crate::task::Task;

const COLUMNS: &str = "t.id, t.title, t.family, t.appearance, t.due, t.done_on";

fn read(row: &Row<'_>) -> rusqlite::Result<Task> {
    Ok(Task { id: row.get(0)?, title: row.get(1)?, family: row.get(2)?, appearance: row.get(3)?, due: row.get(4)?, done_on: row.get(5)? })
}

/// Writes a task, new or changed.
pub(crate) fn save(connection: &Connection, t: &Task) -> Outcome<()> {
    let sql = "INSERT INTO task (id, title, family, appearance, due, done_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
               ON CONFLICT (id) DO UPDATE SET title = ?2, family = ?3, appearance = ?4, due = ?5, done_on = ?6";
    super::run(connection, sql, params![t.id, t.title, t.family, t.appearance, t.due, t.done_on])?;
    Ok(())
}

/// One task.
pub(crate) fn get(connection: &Connection, id: TaskId) -> Outcome<Option<Task>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM task AS t WHERE t.id = ?1"), [id], read)
}

/// Open tasks with the family's label and code, soonest due first, at most `limit`.
pub(crate) fn open(connection: &Connection, limit: u32) -> Outcome<Vec<(Task, Option<String>)>> {
    let sql = format!(
        "SELECT {COLUMNS}, f.label || ' · ' || f.code FROM task AS t LEFT JOIN family AS f ON f.id = t.family
         WHERE t.done_on IS NULL ORDER BY t.due IS NULL, t.due, t.id LIMIT ?1"
    );
    super::all(connection, &sql, [limit], |row| Ok((read(row)?, row.get(6)?)))
}

/// How many tasks are open.
pub(crate) fn count_open(connection: &Connection) -> Outcome<u32> {
    Ok(connection.query_row("SELECT count(*) FROM task WHERE done_on IS NULL", [], |row| row.get(0))?)
}

/// A family's tasks, open ones first.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Task>> {
    let sql = format!("SELECT {COLUMNS} FROM task AS t WHERE t.family = ?1 ORDER BY t.done_on IS NOT NULL, t.due IS NULL, t.due, t.id LIMIT 200");
    super::all(connection, &sql, [family], read)
}
