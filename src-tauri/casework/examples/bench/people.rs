//! Baselines of what a coordinator does with people: the same questions as one asks them in SQL, on the encrypted file, with nothing around.

use rusqlite::{Connection, params};

/// Everything that matching volunteers for one date has to read: the date, the family and its people, all volunteers, clearances and pairings of
/// the day, and who is somewhere else. Rows are read whole; nothing is made of them.
pub fn matching(connection: &Connection, family: &str, date: &str) -> usize {
    let day: String =
        connection.prepare_cached("SELECT coalesce(day, date('now')) FROM appearance WHERE id = ?1").unwrap().query_row([date], |row| row.get(0)).unwrap();
    let mut read = 0;
    let mut all = |sql: &str, params: &[&dyn rusqlite::ToSql]| {
        let mut statement = connection.prepare_cached(sql).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query(params).unwrap();
        while let Some(row) = rows.next().unwrap() {
            for column in 0..columns {
                let _: rusqlite::types::Value = row.get(column).unwrap();
            }
            read += 1;
        }
    };
    all("SELECT * FROM family WHERE id = ?1", params![family]);
    all("SELECT * FROM person WHERE family = ?1", params![family]);
    all("SELECT * FROM volunteer ORDER BY name, id", params![]);
    all("SELECT * FROM clearance ORDER BY volunteer, kind, expires, id", params![]);
    all("SELECT DISTINCT volunteer, family FROM pairing WHERE from_day <= date('now') AND (until_day IS NULL OR until_day >= date('now'))", params![]);
    all("SELECT DISTINCT volunteer, family FROM pairing WHERE from_day <= ?1 AND (until_day IS NULL OR until_day >= ?1)", params![day]);
    all("SELECT * FROM pairing WHERE family = ?1", params![family]);
    all("SELECT c.* FROM accompaniment AS c JOIN appearance AS a ON a.id = c.appearance WHERE a.day = ?1", params![day]);
    all(
        "SELECT DISTINCT p.volunteer, a.id, a.setting_local, a.setting_until FROM pairing AS p JOIN appearance AS a ON a.family = p.family
         WHERE a.status = 'scheduled' AND a.day = ?1 AND p.from_day <= ?1 AND (p.until_day IS NULL OR p.until_day >= ?1)",
        params![day],
    );
    read
}

/// Row 10: every note that holds the letters anywhere, as one would search without an index.
pub fn scan_notes(connection: &Connection, letters: &str) -> usize {
    let mut statement = connection.prepare_cached("SELECT id FROM note WHERE text LIKE '%' || ?1 || '%' ORDER BY at DESC LIMIT 20").unwrap();
    statement.query_map([letters], |row| row.get::<_, String>(0)).unwrap().count()
}

/// Fills the notes, many for each family, so that a search has something to look through.
pub fn many_notes(connection: &Connection, families: usize) {
    connection.execute_batch("BEGIN IMMEDIATE").unwrap();
    let member: String = connection.query_row("SELECT id FROM member LIMIT 1", [], |row| row.get(0)).unwrap();
    let ids: Vec<String> = connection.prepare("SELECT id FROM family").unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let texts =
        ["Called on Tuesday; the interpreter for the clinic is confirmed.", "Prefers mornings. Needs a ride to the school.", "Carta del colegio leída juntos."];
    for (number, family) in ids.iter().cycle().take(families * 3).enumerate() {
        let (id, text) = (format!("00000000-0000-7000-9000-{number:012x}"), texts[number % 3]);
        let note = "INSERT INTO note (id, kind, record, family, audience, author, at, text) VALUES (?1, 'family', ?2, ?2, 'shared', ?3, 1, ?4)";
        connection.prepare_cached(note).unwrap().execute(params![id, family, member, text]).unwrap();
        connection.prepare_cached("INSERT INTO note_index (text, audience, record) VALUES (?1, 'shared', ?2)").unwrap().execute(params![text, id]).unwrap();
    }
    connection.execute_batch("COMMIT").unwrap();
}
