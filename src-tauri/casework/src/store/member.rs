//! Members and laptops.

use rusqlite::{Connection, params};

use crate::error::{Code, Outcome};
use crate::member::{Device, Member};
use crate::role::Roles;

/// The member and laptop of a new vault.
pub(crate) fn insert(connection: &Connection, member: &Member, device: &Device) -> Outcome<()> {
    let (roles, cities) = (serde_json::to_string(&member.roles)?, serde_json::to_string(&member.cities)?);
    super::run(connection, "INSERT INTO member (id, name, roles, cities) VALUES (?1, ?2, ?3, ?4)", params![member.id, member.name, roles, cities])?;
    super::run(connection, "INSERT INTO device (id, member, name, here) VALUES (?1, ?2, ?3, 1)", params![device.id, device.member, device.name])?;
    Ok(())
}

/// Who uses this laptop.
pub(crate) fn here(connection: &Connection) -> Outcome<(Member, Device)> {
    let sql = "SELECT member.id, member.name, member.roles, member.cities, device.id, device.name
               FROM device JOIN member ON member.id = device.member WHERE device.here = 1";
    let found = super::one(connection, sql, [], |row| {
        let roles: Vec<crate::role::Role> = super::list(row, 2)?;
        let member = Member { id: row.get(0)?, name: row.get(1)?, roles: Roles::new(roles), cities: super::list(row, 3)? };
        let device = Device { id: row.get(4)?, member: member.id, name: row.get(5)? };
        Ok((member, device))
    })?;
    found.ok_or_else(|| Code::DatabaseDamaged.into())
}

/// From now on this is the laptop; the one before stays in the history.
pub(crate) fn move_to(connection: &Connection, device: &Device) -> Outcome<()> {
    super::run(connection, "UPDATE device SET here = 0", [])?;
    super::run(connection, "INSERT INTO device (id, member, name, here) VALUES (?1, ?2, ?3, 1)", params![device.id, device.member, device.name])?;
    Ok(())
}
