//! The exchange between laptops: who belongs, what goes to whom, what comes back, and what then contradicts (docs/bundle-format.md).
//!
//! It is a star: coordinators write *states* to everybody, everybody else writes *reports* to coordinators, and nobody passes anything on. On a
//! laptop that was given families the record is what its bundles brought and what was written there since; a coordinator's merges.

mod conflicts;
mod contradictions;
pub mod files;
mod identity;
mod incoming;
mod joining;
mod limits;
mod overview;
mod reach;
mod rebuild;
mod receiving;
mod replacing;
mod sending;
pub mod view;

use chrono::{DateTime, Utc};

use super::Casebook;
use crate::error::{Code, Outcome};
use crate::exchange::laptop_keys::LaptopKeys;
use crate::exchange::root_key::RootKey;
use crate::exchange::roster::{Laptop, Roster, SignedRoster, Standing};
use crate::id::DeviceId;
use crate::role::Role;
use crate::store;
use crate::store::organisation::Organisation;

impl Casebook {
    /// The organisation this laptop belongs to.
    fn organisation(&self) -> Outcome<Organisation> {
        store::organisation::get(self.read())?.ok_or_else(|| Code::NotJoined.into())
    }

    /// The newest roster this laptop knows, its signature looked at once more.
    fn roster(&self, organisation: &Organisation) -> Outcome<Option<Roster>> {
        organisation.roster.as_deref().map(|bytes| SignedRoster::read(bytes)?.verify(&organisation.root)).transpose()
    }

    /// The same where there must be one.
    fn known_roster(&self) -> Outcome<(Organisation, Roster)> {
        let organisation = self.organisation()?;
        let roster = self.roster(&organisation)?.ok_or(Code::NotJoined)?;
        Ok((organisation, roster))
    }

    /// This laptop's own keys.
    fn laptop_keys(&self) -> Outcome<LaptopKeys> {
        let wrapped = store::organisation::key(self.read(), "laptop")?.ok_or(Code::NotJoined)?;
        let secret = self.vault.unwrap("laptop", &wrapped)?;
        LaptopKeys::from_secret(std::str::from_utf8(&secret).map_err(|_| Code::DatabaseDamaged)?)
    }

    /// The root key, where this laptop holds it.
    fn root_key(&self) -> Outcome<RootKey> {
        let wrapped = store::organisation::key(self.read(), "root")?.ok_or(Code::RootMissing)?;
        RootKey::from_seed(&self.vault.unwrap("root", &wrapped)?)
    }

    /// Writes to others: a coordinator's laptop.
    fn coordinates(&self) -> bool {
        self.roles().has(Role::Coordinator)
    }

    /// After the roster changed: who is at this laptop, and what they do.
    fn look_again(&mut self) -> Outcome<()> {
        (self.me, self.device) = store::member::here(self.read())?;
        Ok(())
    }
}

/// A laptop of the roster.
fn laptop_of(roster: &Roster, device: DeviceId) -> Outcome<&Laptop> {
    roster.laptops.iter().find(|laptop| laptop.device == device).ok_or_else(|| Code::NotFound.into())
}

/// Seconds since 1970, UTC.
fn seconds(now: DateTime<Utc>) -> u64 {
    now.timestamp().max(0).cast_unsigned()
}

/// A moment as the roster and heads write it.
fn moment(seconds: u64) -> DateTime<Utc> {
    i64::try_from(seconds).ok().and_then(|seconds| DateTime::from_timestamp(seconds, 0)).unwrap_or_default()
}

/// RFC 3339 in UTC to the second.
fn text(seconds: u64) -> String {
    moment(seconds).format("%Y-%m-%dT%H:%M:%SZ").to_string()
}

fn is_active(laptop: &Laptop) -> bool {
    laptop.standing == Standing::Active
}

fn coordinates(laptop: &Laptop) -> bool {
    laptop.roles.contains(&Role::Coordinator)
}
