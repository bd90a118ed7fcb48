//! Contact rules, one a person.

use rusqlite::{Connection, Row, params};

use crate::contact_rule::ContactRule;
use crate::error::Outcome;
use crate::id::PersonId;

/// Writes a person's rule, new or changed.
pub(crate) fn save(connection: &Connection, person: PersonId, rule: &ContactRule) -> Outcome<()> {
    let sql =
        "INSERT INTO contact_rule (person, phone, may_call, may_text, may_voicemail, hours, code_word, say_you_are, shared_device, mail_safe, do_not_contact)
               VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
               ON CONFLICT (person) DO UPDATE SET phone = ?2, may_call = ?3, may_text = ?4, may_voicemail = ?5, hours = ?6, code_word = ?7,
                   say_you_are = ?8, shared_device = ?9, mail_safe = ?10, do_not_contact = ?11";
    let r = rule;
    super::run(
        connection,
        sql,
        params![person, r.phone, r.may_call, r.may_text, r.may_voicemail, r.hours, r.code_word, r.say_you_are, r.shared_device, r.mail_safe, r.do_not_contact],
    )?;
    Ok(())
}

const COLUMNS: &str = "phone, may_call, may_text, may_voicemail, hours, code_word, say_you_are, shared_device, mail_safe, do_not_contact, person";

fn read(row: &Row<'_>) -> rusqlite::Result<ContactRule> {
    Ok(ContactRule {
        phone: row.get(0)?,
        may_call: row.get(1)?,
        may_text: row.get(2)?,
        may_voicemail: row.get(3)?,
        hours: row.get(4)?,
        code_word: row.get(5)?,
        say_you_are: row.get(6)?,
        shared_device: row.get(7)?,
        mail_safe: row.get(8)?,
        do_not_contact: row.get(9)?,
    })
}

/// A person's rule.
pub(crate) fn get(connection: &Connection, person: PersonId) -> Outcome<Option<ContactRule>> {
    super::one(connection, &format!("SELECT {COLUMNS} FROM contact_rule WHERE person = ?1"), [person], read)
}

/// Everyone's rule, for the import's comparison.
pub(crate) fn everyone(connection: &Connection) -> Outcome<Vec<(PersonId, ContactRule)>> {
    super::all(connection, &format!("SELECT {COLUMNS} FROM contact_rule"), [], |row| Ok((row.get(10)?, read(row)?)))
}
