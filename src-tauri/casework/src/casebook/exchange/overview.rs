//! The page *Exchange*: how far this laptop is, whose laptops there are, what each holds and what waits for it.

use super::view::{ExchangeView, LaptopContents, LaptopLine, Membership, NamedFamily};
use super::{coordinates, laptop_of, moment, seconds, text};
use crate::casebook::Casebook;
use crate::error::Outcome;
use crate::exchange::roster::Laptop;
use crate::id::{DeviceId, FamilyId};
use crate::store;

/// Families up to which what waits is counted family by family.
const FEW: usize = 200;

impl Casebook {
    /// How this laptop stands with others.
    pub fn exchange(&self) -> Outcome<ExchangeView> {
        let organisation = store::organisation::get(self.read())?;
        let roster = match &organisation {
            Some(organisation) => self.roster(organisation)?,
            None => None,
        };
        let has_keys = store::organisation::key(self.read(), "laptop")?.is_some();
        let comparing = store::organisation::joining(self.read())?.is_some_and(|joining| !joining.inviting);
        let membership = match (&organisation, &roster) {
            _ if comparing => Membership::Comparing,
            (None, _) => Membership::Alone,
            (Some(_), _) if !has_keys => Membership::Restored,
            (Some(_), None) => Membership::Waiting,
            (Some(_), Some(roster)) if roster.laptops.iter().any(|laptop| laptop.device == self.device.id) => Membership::Joined,
            // Joined again after a restore: the roster it knew does not name it yet.
            (Some(_), Some(_)) => Membership::Waiting,
        };
        let laptops = roster.iter().flat_map(|roster| &roster.laptops);
        let unsent = if self.coordinates() { 0 } else { self.unsent()? };
        Ok(ExchangeView {
            membership,
            coordinates: self.coordinates(),
            holds_root: store::organisation::key(self.read(), "root")?.is_some(),
            expires_on: roster.as_ref().map(|roster| self.clock.day_of(moment(roster.expires))),
            expired: roster.as_ref().is_some_and(|roster| roster.is_expired(seconds(self.clock.now()))),
            laptops: laptops.map(|laptop| self.laptop_line(laptop)).collect::<Outcome<_>>()?,
            unsent: count(unsent),
            sealed: count(store::bundle::sealed(self.read())?.len()),
            conflicts: count(self.conflicts()?.len()),
        })
    }

    fn unsent(&self) -> Outcome<usize> {
        let own = store::change::of_device_after(self.read(), self.device.id, store::bundle::acknowledged(self.read())?)?;
        Ok(own.iter().filter(|row| !row.is_blank()).count())
    }

    fn laptop_line(&self, laptop: &Laptop) -> Outcome<LaptopLine> {
        let held = store::held::by(self.read(), laptop.device)?;
        let sent = store::bundle::last_sent(self.read(), laptop.device)?;
        let families: Vec<FamilyId> = held.iter().map(|held| held.family).collect();
        let here = laptop.device == self.device.id;
        let known = sent.as_ref().map(|sent| sent.known);
        let waiting = match known.filter(|_| !here && self.coordinates()) {
            Some(place) => self.changes_after(place, laptop, &families)?,
            None => 0,
        };
        Ok(LaptopLine {
            id: laptop.device,
            name: laptop.name.clone(),
            member: laptop.member,
            member_name: laptop.member_name.clone(),
            roles: laptop.roles.clone(),
            cities: laptop.cities.clone(),
            volunteer: store::member::volunteer_of(self.read(), laptop.member)?.filter(|_| self.coordinates()),
            standing: laptop.standing,
            ended_on: laptop.ended.map(|at| self.clock.day_of(moment(at))),
            here,
            fingerprint: grouped(&laptop.card.fingerprint().text()),
            families: if here { count(store::family::everyone(self.read())?.len()) } else { count(held.len()) },
            to_withdraw: if self.coordinates() && !here && super::is_active(laptop) { self.to_withdraw(laptop, &families)? } else { 0 },
            sent_at: sent.map(|sent| text(sent.at.cast_unsigned())),
            received_at: store::bundle::last_received_at(self.read(), laptop.device)?.map(|at| text(at.cast_unsigned())),
            waiting,
        })
    }

    fn changes_after(&self, place: i64, laptop: &Laptop, families: &[FamilyId]) -> Outcome<u32> {
        if coordinates(laptop) || families.len() > FEW {
            return store::change::count_after(self.read(), place, laptop.device, None);
        }
        families.iter().map(|family| store::change::count_after(self.read(), place, laptop.device, Some(*family))).sum()
    }

    fn to_withdraw(&self, laptop: &Laptop, held: &[FamilyId]) -> Outcome<u32> {
        if held.is_empty() {
            return Ok(0);
        }
        let to = super::sending::audience(laptop, store::member::volunteer_of(self.read(), laptop.member)?);
        let may = self.reach_among(&to, &laptop.cities, Some(&held.iter().copied().collect()))?.families;
        Ok(count(held.iter().filter(|family| !may.contains(family)).count()))
    }

    /// What was on a laptop: whom it concerns when it is lost.
    pub fn laptop_contents(&self, id: DeviceId) -> Outcome<LaptopContents> {
        self.roles().require_coordinator()?;
        let (_, roster) = self.known_roster()?;
        laptop_of(&roster, id)?;
        let held = store::held::by(self.read(), id)?;
        let line = |held: &store::held::Held| self.family_line(held.family).transpose();
        Ok(LaptopContents {
            since: held.iter().map(|held| held.since).min().map(|at| text(at.cast_unsigned())),
            until: held.iter().map(|held| held.sent_at).max().map(|at| text(at.cast_unsigned())),
            families: held.iter().filter_map(line).collect::<Outcome<Vec<NamedFamily>>>()?,
        })
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// In groups of four, as people read it to each other.
fn grouped(text: &str) -> String {
    text.as_bytes().chunks(4).map(|four| String::from_utf8_lossy(four).into_owned()).collect::<Vec<_>>().join(" ")
}
