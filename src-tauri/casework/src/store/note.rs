//! Notes and their index.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{FamilyId, NoteId};
use crate::note::Note;
use crate::time::Stamp;

const COLUMNS: &str = "note.id, note.kind, note.record, note.family, note.audience, note.author, note.at, note.text, note.confidential_from, note.struck_on";

fn read(row: &Row<'_>) -> rusqlite::Result<Note> {
    Ok(Note {
        id: row.get(0)?,
        kind: row.get(1)?,
        record: row.get(2)?,
        family: row.get(3)?,
        audience: row.get(4)?,
        author: row.get(5)?,
        at: Stamp(row.get(6)?),
        text: row.get(7)?,
        confidential_from: row.get(8)?,
        struck_on: row.get(9)?,
    })
}

/// Adds a note; `index` is false in a bulk import, which indexes afterwards.
pub(crate) fn insert(connection: &Connection, n: &Note, index: bool) -> Outcome<()> {
    let sql = "INSERT INTO note (id, kind, record, family, audience, author, at, text, confidential_from, struck_on)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
    super::run(connection, sql, params![n.id, n.kind, n.record, n.family, n.audience, n.author, n.at.0, n.text, n.confidential_from, n.struck_on])?;
    if index {
        super::run(connection, "INSERT INTO note_index (text, audience, record) VALUES (?1, ?2, ?3)", params![n.text, n.audience, n.id])?;
    }
    Ok(())
}

/// Takes a note away again; answers its text.
pub(crate) fn remove(connection: &Connection, id: &str) -> Outcome<Option<String>> {
    let text = super::one(connection, "SELECT text FROM note WHERE id = ?1", [id], |row| row.get(0))?;
    super::run(connection, "DELETE FROM note WHERE id = ?1", [id])?;
    super::run(connection, "DELETE FROM note_index WHERE record = ?1", [id])?;
    Ok(text)
}

/// Indexes the notes that a bulk import left out of the index.
pub(crate) fn index_missing(connection: &Connection) -> Outcome<()> {
    let sql = "INSERT INTO note_index (text, audience, record)
               SELECT text, audience, id FROM note WHERE id NOT IN (SELECT record FROM note_index)";
    super::run(connection, sql, [])?;
    Ok(())
}

/// The notes of one record with their authors' names, newest first.
pub(crate) fn of_record(connection: &Connection, record: &str) -> Outcome<Vec<(Note, String)>> {
    let sql = format!("SELECT {COLUMNS}, member.name FROM note JOIN member ON member.id = note.author WHERE record = ?1 ORDER BY note.at DESC");
    super::all(connection, &sql, [record], |row| Ok((read(row)?, row.get(10)?)))
}

/// The notes of a family and its dates with their authors' names, newest first.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<(Note, String)>> {
    let sql = format!("SELECT {COLUMNS}, member.name FROM note JOIN member ON member.id = note.author WHERE family = ?1 ORDER BY note.at DESC LIMIT 200");
    super::all(connection, &sql, [family], |row| Ok((read(row)?, row.get(10)?)))
}

/// Notes that hold all words of `expression` (FTS5 prefix terms) for one of `audiences` and of these families alone (JSON lists), newest first.
pub(crate) fn search(connection: &Connection, expression: &str, audiences: &str, families: Option<&str>, limit: u32) -> Outcome<Vec<Note>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM note_index JOIN note ON note.id = note_index.record
         WHERE note_index MATCH ?1 AND note_index.audience IN (SELECT value FROM json_each(?2))
         AND (?3 IS NULL OR note.family IN (SELECT value FROM json_each(?3))) ORDER BY note_index.rowid DESC LIMIT ?4"
    );
    super::all(connection, &sql, params![expression, audiences, families, limit], read)
}

/// Every note as record and text, for the import's comparison.
pub(crate) fn said(connection: &Connection) -> Outcome<Vec<(String, String)>> {
    super::all(connection, "SELECT record, text FROM note", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// One note.
pub(crate) fn get(connection: &Connection, id: NoteId) -> Outcome<Option<Note>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM note WHERE id = ?1"), [id], read)
}

/// Writes what may change of a note: whom it is kept from, and that it was struck.
pub(crate) fn update(connection: &Connection, n: &Note) -> Outcome<()> {
    super::run(connection, "UPDATE note SET confidential_from = ?2, struck_on = ?3 WHERE id = ?1", params![n.id, n.confidential_from, n.struck_on])?;
    Ok(())
}
