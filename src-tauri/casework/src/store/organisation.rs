//! The organisation this laptop belongs to, its keys, and a joining that is under way.

use rusqlite::{Connection, params};

use crate::error::Outcome;

/// The organisation.
pub(crate) struct Organisation {
    /// Its id.
    pub org_id: [u8; 16],
    /// Its root key.
    pub root: [u8; 32],
    /// The newest signed roster; none before the first bundle.
    pub roster: Option<Vec<u8>>,
    /// The card of the laptop that invited this one.
    pub inviter: Option<Vec<u8>>,
}

/// The organisation, where there is one.
pub(crate) fn get(connection: &Connection) -> Outcome<Option<Organisation>> {
    super::one(connection, "SELECT org_id, root, roster, inviter FROM organisation", [], |row| {
        Ok(Organisation { org_id: row.get(0)?, root: row.get(1)?, roster: row.get(2)?, inviter: row.get(3)? })
    })
}

/// Begins or joins one; another one is forgotten.
pub(crate) fn save(connection: &Connection, o: &Organisation) -> Outcome<()> {
    let sql = "INSERT INTO organisation (one, org_id, root, roster, inviter) VALUES (1, ?1, ?2, ?3, ?4)
               ON CONFLICT (one) DO UPDATE SET org_id = ?1, root = ?2, roster = ?3, inviter = ?4";
    super::run(connection, sql, params![o.org_id, o.root, o.roster, o.inviter])?;
    Ok(())
}

/// A newer roster.
pub(crate) fn set_roster(connection: &Connection, roster: &[u8]) -> Outcome<()> {
    super::run(connection, "UPDATE organisation SET roster = ?1", [roster])?;
    Ok(())
}

/// A wrapped secret key: `laptop` or `root`.
pub(crate) fn key(connection: &Connection, name: &str) -> Outcome<Option<Vec<u8>>> {
    super::one(connection, "SELECT wrapped FROM secret_key WHERE name = ?1", [name], |row| row.get(0))
}

/// Keeps a wrapped secret key.
pub(crate) fn save_key(connection: &Connection, name: &str, wrapped: &[u8]) -> Outcome<()> {
    let sql = "INSERT INTO secret_key (name, wrapped) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET wrapped = ?2";
    super::run(connection, sql, params![name, wrapped])?;
    Ok(())
}

/// This laptop has no keys of its own any more, and nothing that hangs on them.
pub(crate) fn forget_laptop(connection: &Connection) -> Outcome<()> {
    for sql in ["DELETE FROM secret_key WHERE name = 'laptop'", "DELETE FROM joining"] {
        super::run(connection, sql, [])?;
    }
    Ok(())
}

/// A joining under way.
pub(crate) struct Joining {
    /// True on the laptop that invites.
    pub inviting: bool,
    /// When it began, seconds since 1970, UTC.
    pub made_at: i64,
    /// The message that began it.
    pub invitation: Vec<u8>,
    /// The answer to it.
    pub answer: Option<Vec<u8>>,
}

/// The joining under way, where there is one.
pub(crate) fn joining(connection: &Connection) -> Outcome<Option<Joining>> {
    super::one(connection, "SELECT side, made_at, invitation, answer FROM joining", [], |row| {
        Ok(Joining { inviting: row.get::<_, String>(0)? == "inviting", made_at: row.get(1)?, invitation: row.get(2)?, answer: row.get(3)? })
    })
}

/// Begins one, or keeps the answer to it; the one before is over.
pub(crate) fn save_joining(connection: &Connection, j: &Joining) -> Outcome<()> {
    let sql = "INSERT INTO joining (one, side, made_at, invitation, answer) VALUES (1, ?1, ?2, ?3, ?4)
               ON CONFLICT (one) DO UPDATE SET side = ?1, made_at = ?2, invitation = ?3, answer = ?4";
    let side = if j.inviting { "inviting" } else { "joining" };
    super::run(connection, sql, params![side, j.made_at, j.invitation, j.answer])?;
    Ok(())
}

/// It is over.
pub(crate) fn end_joining(connection: &Connection) -> Outcome<()> {
    super::run(connection, "DELETE FROM joining", [])?;
    Ok(())
}
