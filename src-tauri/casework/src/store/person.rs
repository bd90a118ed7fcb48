//! People.

use rusqlite::{Connection, Row, params};

use crate::error::Outcome;
use crate::id::{FamilyId, PersonId};
use crate::person::Person;

const COLUMNS: &str = "id, family, given, surnames, preferred, relation, birth, respondent, whereabouts, address, mailing_address, language, town, \
                       spanish, also_understands, reads, needs_relay, a_number, nationality, arrival, entry, confidential_from, \
                       custody_of, unaccompanied, left_on, left_reason, merged_into";

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        family: row.get(1)?,
        given: row.get(2)?,
        surnames: super::list(row, 3)?,
        preferred: row.get(4)?,
        relation: row.get(5)?,
        birth: row.get(6)?,
        respondent: row.get(7)?,
        whereabouts: row.get(8)?,
        address: row.get(9)?,
        mailing_address: row.get(10)?,
        language: row.get(11)?,
        town: row.get(12)?,
        spanish: row.get(13)?,
        also_understands: super::list(row, 14)?,
        reads: row.get(15)?,
        needs_relay: row.get(16)?,
        a_number: row.get(17)?,
        nationality: row.get(18)?,
        arrival: row.get(19)?,
        entry: row.get(20)?,
        confidential_from: row.get(21)?,
        custody_of: super::list(row, 22)?,
        unaccompanied: row.get(23)?,
        left_on: row.get(24)?,
        left_reason: row.get(25)?,
        merged_into: row.get(26)?,
    })
}

/// Writes a person, new or changed.
pub(crate) fn save(connection: &Connection, p: &Person) -> Outcome<()> {
    let sql = "INSERT INTO person (id, family, given, surnames, preferred, relation, birth, respondent, whereabouts, address, mailing_address, language,
                   town, spanish, also_understands, reads, needs_relay, a_number, nationality, arrival, entry, confidential_from, custody_of, unaccompanied,
                   left_on, left_reason, merged_into)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27)
               ON CONFLICT (id) DO UPDATE SET family = ?2, given = ?3, surnames = ?4, preferred = ?5, relation = ?6, birth = ?7, respondent = ?8,
                   whereabouts = ?9, address = ?10, mailing_address = ?11, language = ?12, town = ?13, spanish = ?14, also_understands = ?15,
                   reads = ?16, needs_relay = ?17, a_number = ?18, nationality = ?19, arrival = ?20, entry = ?21, confidential_from = ?22,
                   custody_of = ?23, unaccompanied = ?24, left_on = ?25, left_reason = ?26, merged_into = ?27";
    let (surnames, understands) = (serde_json::to_string(&p.surnames)?, serde_json::to_string(&p.also_understands)?);
    let custody = serde_json::to_string(&p.custody_of)?;
    super::run(
        connection,
        sql,
        params![
            p.id,
            p.family,
            p.given,
            surnames,
            p.preferred,
            p.relation,
            p.birth,
            p.respondent,
            p.whereabouts,
            p.address,
            p.mailing_address,
            p.language,
            p.town,
            p.spanish,
            understands,
            p.reads,
            p.needs_relay,
            p.a_number,
            p.nationality,
            p.arrival,
            p.entry,
            p.confidential_from,
            custody,
            p.unaccompanied,
            p.left_on,
            p.left_reason,
            p.merged_into
        ],
    )?;
    Ok(())
}

/// One person.
pub(crate) fn get(connection: &Connection, id: PersonId) -> Outcome<Option<Person>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM person WHERE id = ?1"), [id], read)
}

/// The members of a family: parents first, then by birth date. A record that was merged into another is none.
pub(crate) fn of_family(connection: &Connection, family: FamilyId) -> Outcome<Vec<Person>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM person WHERE family = ?1 AND merged_into IS NULL
         ORDER BY CASE relation WHEN 'mother' THEN 0 WHEN 'father' THEN 1 WHEN 'partner' THEN 2 ELSE 3 END, birth IS NULL, birth, id"
    );
    super::all(connection, &sql, [family], read)
}

/// Everyone, in the order of their making.
pub(crate) fn everyone(connection: &Connection) -> Outcome<Vec<Person>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM person ORDER BY id"), [], read)
}

/// Names of everyone, for the search in memory: person, family, given, surnames, preferred.
pub(crate) fn names(connection: &Connection) -> Outcome<Vec<(PersonId, FamilyId, String)>> {
    let sql = "SELECT id, family, given, surnames, preferred FROM person WHERE merged_into IS NULL";
    super::all(connection, sql, [], |row| {
        let surnames: Vec<String> = super::list(row, 3)?;
        let preferred: Option<String> = row.get(4)?;
        let given: String = row.get(2)?;
        let text = std::iter::once(given).chain(surnames).chain(preferred).collect::<Vec<_>>().join(" ");
        Ok((row.get(0)?, row.get(1)?, text))
    })
}

/// Records that were merged into this one.
pub(crate) fn merged_into(connection: &Connection, id: PersonId) -> Outcome<Vec<PersonId>> {
    super::all(connection, "SELECT id FROM person WHERE merged_into = ?1 ORDER BY id", [id], |row| row.get(0))
}

/// The same, and what was merged into those, to the end.
pub(crate) fn merged_at_last_into(connection: &Connection, id: PersonId) -> Outcome<Vec<PersonId>> {
    let sql = "WITH RECURSIVE other (id) AS (SELECT id FROM person WHERE merged_into = ?1
               UNION SELECT p.id FROM person AS p JOIN other ON p.merged_into = other.id) SELECT id FROM other ORDER BY id";
    super::all(connection, sql, [id], |row| row.get(0))
}
