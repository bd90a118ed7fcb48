//! Beginning an organisation, its root key in two hands, and the roster: whoever holds the root key says whose laptops there are.

use zeroize::Zeroizing;

use super::view::Admission;
use super::{coordinates, is_active, laptop_of, seconds};
use crate::casebook::Casebook;
use crate::casebook::act::{Act, new_uuid};
use crate::error::{Code, Failure, Outcome};
use crate::exchange::laptop_keys::{LaptopCard, LaptopKeys};
use crate::exchange::root_key::RootKey;
use crate::exchange::roster::{LONGEST, Laptop, Roster, SignedRoster, Standing, Update};
use crate::id::{DeviceId, MemberId, VolunteerId};
use crate::member::Device;
use crate::role::Roles;
use crate::store;
use crate::store::organisation::Organisation;
use crate::vault::{Passphrase, Secret, WordList};

impl Casebook {
    /// Begins the organisation on this laptop: its root key, this laptop's keys, and a roster with this laptop alone.
    ///
    /// # Errors
    /// `refused_by_role`; `already_done` where it belongs to one.
    pub fn organisation_begin(&mut self) -> Outcome<()> {
        self.roles().require_coordinator()?;
        if store::organisation::get(self.read())?.is_some() {
            return Err(Code::AlreadyDone.into());
        }
        let (root, keys) = (RootKey::generate()?, LaptopKeys::generate()?);
        let org_id = *new_uuid().as_bytes();
        let laptops = vec![self.this_laptop(keys.card())];
        let roster = root.sign_roster(&dated(org_id, 0, laptops, seconds(self.clock.now())))?.bytes()?;
        let wrapped = (self.vault.wrap("laptop", keys.secret().as_bytes())?, self.vault.wrap("root", root.seed().as_ref())?);
        let organisation = Organisation { org_id, root: root.public(), roster: Some(roster), inviter: None };
        self.recorded("organisation_begin", |act| {
            store::organisation::save(&act.tx, &organisation)?;
            store::organisation::save_key(&act.tx, "laptop", &wrapped.0)?;
            store::organisation::save_key(&act.tx, "root", &wrapped.1)?;
            act.event("organisation_begin", None, "{}")
        })
    }

    pub(super) fn this_laptop(&self, card: LaptopCard) -> Laptop {
        Laptop {
            device: self.device.id,
            card,
            name: self.device.name.clone(),
            member: self.me.id,
            member_name: self.me.name.clone(),
            roles: self.me.roles.list(),
            cities: self.me.cities.clone(),
            standing: Standing::Active,
            ended: None,
        }
    }

    /// The twenty-four words of the root key, for a second holder. The passphrase is asked again.
    pub fn root_words(&mut self, passphrase: &Passphrase, list: WordList) -> Outcome<Vec<Zeroizing<String>>> {
        self.roles().require_coordinator()?;
        self.vault.prove(&Secret::Passphrase(passphrase))?;
        let words = self.root_key()?.words(list)?;
        self.recorded("root_words", |act| act.event("root_words", None, "{}"))?;
        Ok(words)
    }

    /// Takes the root key over from its twenty-four words.
    ///
    /// # Errors
    /// `wrong_root_words` where they are none, or another organisation's.
    pub fn root_take(&mut self, typed: &str) -> Outcome<()> {
        self.roles().require_coordinator()?;
        let root = RootKey::from_words(typed)?;
        if root.public() != self.organisation()?.root {
            return Err(Code::WrongRootWords.into());
        }
        let wrapped = self.vault.wrap("root", root.seed().as_ref())?;
        self.recorded("root_take", |act| {
            store::organisation::save_key(&act.tx, "root", &wrapped)?;
            act.event("root_take", None, "{}")
        })
    }

    /// Signs the roster again: it counts for ninety days.
    pub fn roster_renew(&mut self) -> Outcome<()> {
        self.change_roster("roster_renew", None, |_, _| Ok(()))
    }

    /// Changes what the member of a laptop does.
    ///
    /// # Errors
    /// `root_missing`; `last_coordinator` where nobody would be left who writes to others.
    pub fn laptop_change(&mut self, id: DeviceId, admission: &Admission) -> Outcome<()> {
        if admission.roles.is_empty() {
            return Err(Failure::at(Code::RoleMissing, "roles"));
        }
        let (_, roster) = self.known_roster()?;
        let member = laptop_of(&roster, id)?.member;
        let volunteer = (member, admission.volunteer);
        let (roles, cities) = (Roles::new(admission.roles.iter().copied()).list(), admission.cities.clone());
        self.change_roster("laptop_change", Some(volunteer), |laptops, _| {
            // Who has two laptops does the same on both.
            for laptop in laptops.iter_mut().filter(|laptop| laptop.member == member) {
                (laptop.roles, laptop.cities) = (roles.clone(), cities.clone());
            }
            require_coordinator(laptops)
        })
    }

    /// Takes a laptop out of the programme: nothing is written to it any more, and what it writes from now on is refused. There is no way back: a
    /// laptop that is found again joins as a new one.
    pub fn laptop_end(&mut self, id: DeviceId, standing: Standing) -> Outcome<()> {
        if standing == Standing::Active || id == self.device.id {
            return Err(Failure::at(Code::ValueInvalid, "standing"));
        }
        self.change_roster("laptop_end", None, |laptops, now| {
            let laptop = laptops.iter_mut().find(|laptop| laptop.device == id).ok_or(Code::NotFound)?;
            // One that is no longer used can turn out to be lost, not the other way round.
            if !is_active(laptop) && standing == Standing::Revoked {
                return Err(Code::AlreadyDone.into());
            }
            laptop.standing = standing;
            laptop.ended = Some(laptop.ended.unwrap_or(now));
            require_coordinator(laptops)
        })
    }

    /// After a restore, where the root key came back with it: this laptop becomes a new one of the roster, and the one before is ended.
    ///
    /// # Errors
    /// `already_done` where this laptop has keys; `root_missing`.
    pub fn laptop_sign_in(&mut self) -> Outcome<()> {
        self.roles().require_coordinator()?;
        if store::organisation::key(self.read(), "laptop")?.is_some() {
            return Err(Code::AlreadyDone.into());
        }
        let keys = LaptopKeys::generate()?;
        let wrapped = self.vault.wrap("laptop", keys.secret().as_bytes())?;
        let this = self.this_laptop(keys.card());
        let me = self.me.id;
        self.recorded("laptop_keys", |act| store::organisation::save_key(&act.tx, "laptop", &wrapped))?;
        let signed = self.change_roster("laptop_sign_in", None, |laptops, now| {
            for laptop in laptops.iter_mut().filter(|laptop| laptop.member == me && is_active(laptop)) {
                (laptop.standing, laptop.ended) = (Standing::Revoked, Some(now));
            }
            laptops.push(this);
            Ok(())
        });
        if signed.is_err() {
            self.recorded("laptop_keys", |act| store::organisation::forget_laptop(&act.tx))?;
        }
        signed
    }

    /// Changes the roster, signs it and keeps it with what follows from it.
    pub(super) fn change_roster(
        &mut self,
        verb: &'static str,
        volunteer: Option<(MemberId, Option<VolunteerId>)>,
        change: impl FnOnce(&mut Vec<Laptop>, u64) -> Outcome<()>,
    ) -> Outcome<()> {
        self.roles().require_coordinator()?;
        let root = self.root_key()?;
        let (organisation, known) = self.known_roster()?;
        let now = seconds(self.clock.now());
        let mut laptops = known.laptops.clone();
        change(&mut laptops, now)?;
        let next = dated(organisation.org_id, known.version, laptops, now);
        let signed = root.sign_roster(&next)?;
        if next.update(Some(&known))? != Update::Newer {
            return Err(Code::RosterSplit.into());
        }
        self.recorded(verb, |act| {
            act.keep_roster(&next, &signed)?;
            if let Some((member, volunteer)) = volunteer {
                act.tie_volunteer(member, volunteer)?;
            }
            act.event(verb, None, "{}")
        })?;
        self.look_again()
    }
}

/// A roster signed now. Its number is the second, so that of two holders who sign at nearly the same time one is the later; never lower than the last.
pub(super) fn dated(org_id: [u8; 16], last: u64, mut laptops: Vec<Laptop>, now: u64) -> Roster {
    laptops.sort_by_key(|laptop| laptop.device);
    Roster { org_id: org_id.to_vec(), version: now.max(last + 1), issued: now, expires: now + LONGEST, laptops }
}

fn require_coordinator(laptops: &[Laptop]) -> Outcome<()> {
    if laptops.iter().any(|laptop| is_active(laptop) && coordinates(laptop)) { Ok(()) } else { Err(Code::LastCoordinator.into()) }
}

impl Act<'_> {
    /// Keeps a roster that was fully checked, and the members and laptops it names.
    pub(super) fn keep_roster(&mut self, roster: &Roster, signed: &SignedRoster) -> Outcome<()> {
        store::organisation::set_roster(&self.tx, &signed.bytes()?)?;
        for laptop in &roster.laptops {
            store::member::keep(&self.tx, laptop.member, &laptop.member_name)?;
            store::member::keep_device(&self.tx, &Device { id: laptop.device, member: laptop.member, name: laptop.name.clone() })?;
        }
        // Somebody with an ended laptop and a used one does what stands beside the used one.
        let (used, ended): (Vec<&Laptop>, Vec<&Laptop>) = roster.laptops.iter().partition(|laptop| is_active(laptop));
        for laptop in ended.into_iter().chain(used) {
            store::member::set_roles(&self.tx, laptop.member, &Roles::new(laptop.roles.iter().copied()), &laptop.cities)?;
        }
        Ok(())
    }

    /// Says who a member is among the volunteers, with its history.
    pub(super) fn tie_volunteer(&mut self, member: MemberId, volunteer: Option<VolunteerId>) -> Outcome<()> {
        let before = store::member::volunteer_of(&self.tx, member)?;
        if before == volunteer {
            return Ok(());
        }
        if let Some(volunteer) = volunteer {
            store::volunteer::get(&self.tx, volunteer)?.ok_or_else(|| Failure::at(Code::NotFound, "volunteer"))?;
        }
        store::member::set_volunteer(&self.tx, member, volunteer)?;
        let text = |id: Option<VolunteerId>| id.map_or(serde_json::Value::Null, |id| serde_json::Value::String(id.text()));
        self.field("member", &member.text(), "volunteer", Some(&text(before)), Some(&text(volunteer)))
    }
}
