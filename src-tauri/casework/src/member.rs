//! A member of the programme, and the laptop they use.

use crate::id::{DeviceId, MemberId, VolunteerId};
use crate::role::Roles;

/// A person of the programme who uses a laptop.
#[derive(Clone)]
pub struct Member {
    /// Its id.
    pub id: MemberId,
    /// Name.
    pub name: String,
    /// What they do.
    pub roles: Roles,
    /// Cities they coordinate; empty means all.
    pub cities: Vec<String>,
    /// Who they are among the volunteers, where they accompany too.
    pub volunteer: Option<VolunteerId>,
}

/// One laptop.
#[derive(Clone)]
pub struct Device {
    /// Its id.
    pub id: DeviceId,
    /// Whose.
    pub member: MemberId,
    /// Name.
    pub name: String,
}
