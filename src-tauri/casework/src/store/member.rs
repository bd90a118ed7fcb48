//! Members and laptops.

use rusqlite::{Connection, params};

use crate::error::{Code, Outcome};
use crate::id::{MemberId, VolunteerId};
use crate::member::{Device, Member};
use crate::role::Roles;

/// The member and laptop of a new vault.
pub(crate) fn insert(connection: &Connection, member: &Member, device: &Device) -> Outcome<()> {
    let (roles, cities) = (serde_json::to_string(&member.roles)?, serde_json::to_string(&member.cities)?);
    super::run(
        connection,
        "INSERT INTO member (id, name, roles, cities, volunteer) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![member.id, member.name, roles, cities, member.volunteer],
    )?;
    super::run(connection, "INSERT INTO device (id, member, name, here) VALUES (?1, ?2, ?3, 1)", params![device.id, device.member, device.name])?;
    Ok(())
}

/// Who uses this laptop.
pub(crate) fn here(connection: &Connection) -> Outcome<(Member, Device)> {
    let sql = "SELECT member.id, member.name, member.roles, member.cities, device.id, device.name, member.volunteer
               FROM device JOIN member ON member.id = device.member WHERE device.here = 1";
    let found = super::one(connection, sql, [], |row| {
        let roles: Vec<crate::role::Role> = super::list(row, 2)?;
        let member = Member { id: row.get(0)?, name: row.get(1)?, roles: Roles::new(roles), cities: super::list(row, 3)?, volunteer: row.get(6)? };
        let device = Device { id: row.get(4)?, member: member.id, name: row.get(5)? };
        Ok((member, device))
    })?;
    found.ok_or_else(|| Code::DatabaseDamaged.into())
}

/// Says who a member is among the volunteers.
pub(crate) fn set_volunteer(connection: &Connection, member: MemberId, volunteer: Option<VolunteerId>) -> Outcome<()> {
    super::run(connection, "UPDATE member SET volunteer = ?2 WHERE id = ?1", params![member, volunteer])?;
    Ok(())
}

/// Every member, by name.
pub(crate) fn names(connection: &Connection) -> Outcome<Vec<(MemberId, String)>> {
    super::all(connection, "SELECT id, name FROM member ORDER BY name, id", [], |row| Ok((row.get(0)?, row.get(1)?)))
}

/// From now on this is the laptop; the one before stays in the history.
pub(crate) fn move_to(connection: &Connection, device: &Device) -> Outcome<()> {
    super::run(connection, "UPDATE device SET here = 0", [])?;
    super::run(connection, "INSERT INTO device (id, member, name, here) VALUES (?1, ?2, ?3, 1)", params![device.id, device.member, device.name])?;
    Ok(())
}

/// A member known from elsewhere: what they do stands in the roster.
pub(crate) fn keep(connection: &Connection, id: MemberId, name: &str) -> Outcome<()> {
    let sql = "INSERT INTO member (id, name, roles, cities) VALUES (?1, ?2, '[]', '[]') ON CONFLICT (id) DO UPDATE SET name = ?2";
    super::run(connection, sql, params![id, name])?;
    Ok(())
}

/// What a member does, as the roster has it.
pub(crate) fn set_roles(connection: &Connection, id: MemberId, roles: &Roles, cities: &[String]) -> Outcome<()> {
    let (roles, cities) = (serde_json::to_string(roles)?, serde_json::to_string(cities)?);
    super::run(connection, "UPDATE member SET roles = ?2, cities = ?3 WHERE id = ?1", params![id, roles, cities])?;
    Ok(())
}

/// A laptop known from elsewhere; which one is here does not change.
pub(crate) fn keep_device(connection: &Connection, device: &Device) -> Outcome<()> {
    let sql = "INSERT INTO device (id, member, name, here) VALUES (?1, ?2, ?3, 0) ON CONFLICT (id) DO UPDATE SET member = ?2, name = ?3";
    super::run(connection, sql, params![device.id, device.member, device.name])?;
    Ok(())
}

/// Every laptop that ever wrote something here: id, whose, name.
pub(crate) fn devices(connection: &Connection) -> Outcome<Vec<Device>> {
    super::all(connection, "SELECT id, member, name FROM device ORDER BY id", [], |row| Ok(Device { id: row.get(0)?, member: row.get(1)?, name: row.get(2)? }))
}

/// Who somebody is among the volunteers.
pub(crate) fn volunteer_of(connection: &Connection, id: MemberId) -> Outcome<Option<VolunteerId>> {
    Ok(super::one(connection, "SELECT volunteer FROM member WHERE id = ?1", [id], |row| row.get(0))?.flatten())
}
