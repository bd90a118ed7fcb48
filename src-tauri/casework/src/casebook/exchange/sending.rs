//! Writing bundles: a coordinator's *state*, everything a laptop may hold now; anybody else's *report*, everything of one's own that no
//! coordinator acknowledged.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::reach::Reach;
use super::view::{NamedFamily, Outgoing, Written};
use super::{coordinates, files, is_active, laptop_of, seconds};
use crate::casebook::Casebook;
use crate::casebook::act::Act;
use crate::change::Change;
use crate::error::{Code, Failure, Outcome};
use crate::exchange::audience::Audience;
use crate::exchange::bundle::{BundleKind, Draft, Sealed, seal};
use crate::exchange::laptop_keys::{Fingerprint, LaptopKeys};
use crate::exchange::payload::{self, Payload, Row};
use crate::exchange::roster::{Laptop, Roster};
use crate::id::{DeviceId, FamilyId, VolunteerId};
use crate::role::Roles;
use crate::store;
use crate::store::bundle::Sent;
use crate::time::Stamp;

/// Seconds for which a state may be taken in without asking: it grows old.
const STATE_LASTS: u64 = 30 * 24 * 60 * 60;
/// The same for a report: what somebody wrote down far away must not be lost.
const REPORT_LASTS: u64 = 180 * 24 * 60 * 60;
/// Rows of one bundle, after which the families that are left go into the next.
const ROWS: usize = 40_000;
/// The lowest version of the program that reads our payload.
const MIN_APP: &str = "0.1.0";

/// A file that was made: its name and what is in it.
pub type File = (String, Vec<u8>);

/// Everything there is to say to one laptop.
struct Composed {
    kind: BundleKind,
    rows: Vec<Change>,
    reach: Reach,
    withdrawn: Vec<FamilyId>,
    volunteer: Option<VolunteerId>,
    upto: i64,
}

/// What sealing needs to know of this laptop.
pub(super) struct Sender {
    keys: LaptopKeys,
    org_id: [u8; 16],
    roster: Roster,
    signed: Vec<u8>,
    acks: Vec<(Fingerprint, u64)>,
    as_of: Stamp,
    now: u64,
}

impl Casebook {
    /// What the next bundle for a laptop would hold.
    pub fn bundle_preview(&self, id: DeviceId) -> Outcome<Outgoing> {
        let (_, roster) = self.known_roster()?;
        let composed = self.compose(laptop_of(&roster, id)?)?;
        self.outgoing(id, &composed)
    }

    /// Writes the next bundles for a laptop into a folder; most often it is one. What is kept of it is kept before the file is there: a number
    /// that was given is never given again.
    ///
    /// # Errors
    /// `laptop_ended`; `roster_expired` for anything but a report; `refused_by_role` where neither side is a coordinator's.
    pub fn bundle_write(&mut self, id: DeviceId, folder: &Path) -> Outcome<Written> {
        let (written, made) = self.bundle_make(id)?;
        for (name, bytes) in made {
            files::write(&folder.join(name), &bytes)?;
        }
        Ok(written)
    }

    /// The same, with the files in memory: name and content.
    pub fn bundle_make(&mut self, id: DeviceId) -> Outcome<(Written, Vec<File>)> {
        let sender = self.sender()?;
        let laptop = laptop_of(&sender.roster, id)?.clone();
        let composed = self.compose(&laptop)?;
        if composed.kind == BundleKind::State && sender.roster.is_expired(sender.now) {
            return Err(Code::RosterExpired.into());
        }
        let outgoing = self.outgoing(id, &composed)?;
        let families: BTreeMap<String, FamilyId> = self.family_of_each(&composed)?;
        let taken = store::bundle::taken_from(self.read(), id)?;
        let forgotten = if coordinates(&laptop) && self.coordinates() { store::strike::forgotten(self.read())? } else { Vec::new() };
        let mut made = Vec::new();
        self.recorded("bundle_write", |act| {
            for sent in store::bundle::sealed(&act.tx)?.into_iter().filter(|sent| sent.laptop == id) {
                made.push((files::name("age")?, sent.file.unwrap_or_default()));
            }
            let first = store::bundle::last_sent(&act.tx, id)?.map_or(1, |last| last.seq + 1);
            for part in parts(&composed, &families) {
                let payload = act.payload(&sender, &composed, part, &taken, &forgotten)?;
                let sealed = act.seal_next(&sender, &laptop, composed.kind, &payload, composed.upto, false)?;
                made.push((files::name("age")?, sealed.file));
            }
            act.keep_what_it_holds(&composed, id, first)?;
            let detail = serde_json::json!({ "laptop": id.text(), "families": composed.reach.families.len(), "rows": composed.rows.len() }).to_string();
            act.event("bundle_write", None, &detail)
        })?;
        Ok((Written { files: made.iter().map(|(name, _)| name.clone()).collect(), outgoing }, made))
    }

    /// What is known of this laptop when it writes.
    pub(super) fn sender(&self) -> Outcome<Sender> {
        let (organisation, roster) = self.known_roster()?;
        self.sender_by(roster, organisation.roster.unwrap_or_default())
    }

    /// The same by a roster that is not kept yet.
    pub(super) fn sender_by(&self, roster: Roster, signed: Vec<u8>) -> Outcome<Sender> {
        let organisation = self.organisation()?;
        let keys = self.laptop_keys()?;
        let mut acks = Vec::new();
        for laptop in &roster.laptops {
            let from = laptop.card.fingerprint();
            if let Some(last) = store::bundle::received_from(self.read(), laptop.device, &epoch_of(from))?.first() {
                acks.push((from, last.seq));
            }
        }
        let as_of = store::vault_meta::clock(self.read())?.unwrap_or(Stamp(1));
        let now = seconds(self.clock.now());
        Ok(Sender { keys, org_id: organisation.org_id, signed, roster, acks, as_of, now })
    }

    fn compose(&self, laptop: &Laptop) -> Outcome<Composed> {
        if !is_active(laptop) {
            return Err(Code::LaptopEnded.into());
        }
        if laptop.device == self.device.id {
            return Err(Failure::at(Code::ValueInvalid, "laptop"));
        }
        match (self.coordinates(), coordinates(laptop)) {
            (true, _) => self.compose_state(laptop),
            (false, true) => self.compose_report(laptop),
            (false, false) => Err(Code::RefusedByRole.into()),
        }
    }

    fn compose_state(&self, laptop: &Laptop) -> Outcome<Composed> {
        let volunteer = store::member::volunteer_of(self.read(), laptop.member)?;
        let to = audience(laptop, volunteer);
        let reach = self.reach(&to, &laptop.cities)?;
        let may: BTreeSet<FamilyId> = reach.families.iter().copied().collect();
        let rows = self.rows_reaching(&to, &reach.families)?;
        let held = store::held::by(self.read(), laptop.device)?;
        let withdrawn = held.into_iter().map(|held| held.family).filter(|family| !may.contains(family)).collect();
        Ok(Composed { kind: BundleKind::State, rows, reach, withdrawn, volunteer, upto: 0 })
    }

    fn compose_report(&self, laptop: &Laptop) -> Outcome<Composed> {
        let to = audience(laptop, None);
        let mut rows = Vec::new();
        let own = store::change::of_device_after(self.read(), self.device.id, store::bundle::acknowledged(self.read())?)?;
        let mut looked_at = BTreeSet::new();
        let mine: BTreeSet<_> = own.iter().map(|row| row.id).collect();
        for row in own.iter().filter(|row| !row.is_blank()) {
            if looked_at.insert((row.kind.clone(), row.record.clone())) {
                let all: Vec<Change> = store::change::of_record(self.read(), &row.record)?.into_iter().filter(|other| other.kind == row.kind).collect();
                rows.extend(to.rows_for(&all).into_iter().filter(|row| mine.contains(&row.id)));
            }
        }
        rows.sort_by_key(|row| row.seq);
        // Nobody acknowledges what did not go along: a legal note stays with its author.
        let sent: BTreeSet<_> = rows.iter().map(|row| row.id).collect();
        let kept = own.iter().find(|row| !row.is_blank() && !sent.contains(&row.id)).map(|row| row.seq - 1);
        let upto = kept.map_or_else(|| store::change::last_seq(self.read(), self.device.id), Ok)?;
        let reach = Reach { families: Vec::new(), blocked: Vec::new() };
        Ok(Composed { kind: BundleKind::Report, rows, reach, withdrawn: Vec::new(), volunteer: None, upto })
    }

    fn outgoing(&self, laptop: DeviceId, composed: &Composed) -> Outcome<Outgoing> {
        let held: BTreeSet<FamilyId> = store::held::by(self.read(), laptop)?.into_iter().map(|held| held.family).collect();
        let families: BTreeSet<FamilyId> = match composed.kind {
            BundleKind::State => composed.reach.families.iter().copied().collect(),
            BundleKind::Report => self.family_of_each(composed)?.into_values().collect(),
        };
        let lines = |ids: &mut dyn Iterator<Item = FamilyId>| -> Outcome<Vec<NamedFamily>> { ids.filter_map(|id| self.family_line(id).transpose()).collect() };
        let sealed = store::bundle::sealed(self.read())?.into_iter().filter(|sent| sent.laptop == laptop).count();
        Ok(Outgoing {
            laptop,
            kind: composed.kind,
            added: if composed.kind == BundleKind::State { families.iter().copied().filter(|id| !held.contains(id)).collect() } else { Vec::new() },
            families: lines(&mut families.into_iter())?,
            withdrawn: lines(&mut composed.withdrawn.iter().copied())?,
            blocked: composed.reach.blocked.clone(),
            changes: u32::try_from(composed.rows.len()).unwrap_or(u32::MAX),
            sealed: u32::try_from(sealed).unwrap_or(u32::MAX),
        })
    }

    /// A family as lists of the exchange show it.
    pub(super) fn family_line(&self, id: FamilyId) -> Outcome<Option<NamedFamily>> {
        Ok(store::family::get(self.read(), id)?.map(|family| NamedFamily { id, code: family.code, label: family.label }))
    }

    /// The family of each record that goes along.
    fn family_of_each(&self, composed: &Composed) -> Outcome<BTreeMap<String, FamilyId>> {
        let mut found = BTreeMap::new();
        for family in if composed.kind == BundleKind::State { composed.reach.families.clone() } else { self.own_families()? } {
            for row in store::change::of_family(self.read(), family)? {
                found.insert(row.record, family);
            }
        }
        let sent: BTreeSet<&str> = composed.rows.iter().map(|row| row.record.as_str()).collect();
        found.retain(|record, _| sent.contains(record.as_str()));
        Ok(found)
    }

    fn own_families(&self) -> Outcome<Vec<FamilyId>> {
        Ok(store::family::everyone(self.read())?.into_iter().map(|family| family.id).collect())
    }
}

/// What goes into one bundle of several.
struct Part {
    rows: Vec<Change>,
    families: Vec<FamilyId>,
}

/// Splits what is too much for one file, each family whole. What concerns no family goes with each part, and so does what is taken away: one that
/// is lost on the way must not leave a family where it may not be.
fn parts(composed: &Composed, family_of: &BTreeMap<String, FamilyId>) -> Vec<Part> {
    let mut by_family: BTreeMap<FamilyId, Vec<Change>> = composed.reach.families.iter().map(|id| (*id, Vec::new())).collect();
    let mut common = Vec::new();
    for row in &composed.rows {
        match family_of.get(&row.record).and_then(|family| by_family.get_mut(family)) {
            Some(rows) => rows.push(row.clone()),
            None => common.push(row.clone()),
        }
    }
    let mut parts = vec![Part { rows: common.clone(), families: Vec::new() }];
    for (family, rows) in by_family {
        let full = parts.last().is_some_and(|part| !part.families.is_empty() && part.rows.len() + rows.len() > ROWS);
        if full {
            parts.push(Part { rows: common.clone(), families: Vec::new() });
        }
        if let Some(part) = parts.last_mut() {
            part.rows.extend(rows);
            part.families.push(family);
        }
    }
    parts
}

impl Act<'_> {
    fn payload(&self, sender: &Sender, composed: &Composed, part: Part, taken: &[[u8; 16]], forgotten: &[String]) -> Outcome<Payload> {
        let rows: Vec<Row> = part.rows.into_iter().map(Row::from).collect();
        let (mut members, devices) = payload::named(&rows);
        let laptops: Vec<_> = store::member::devices(&self.tx)?.into_iter().filter(|device| devices.contains(&device.id)).collect();
        members.extend(laptops.iter().map(|laptop| laptop.member));
        members.extend(payload::mentioned(&rows));
        let state = composed.kind == BundleKind::State;
        Ok(Payload {
            v: payload::SCHEMA,
            roster: if state { sender.signed.clone() } else { Vec::new() },
            volunteer: composed.volunteer,
            as_of: sender.as_of,
            members: store::member::names(&self.tx)?.into_iter().filter(|(id, _)| members.contains(id)).collect(),
            laptops: laptops.into_iter().map(|device| (device.id, device.member, device.name)).collect(),
            families: part.families,
            withdrawn: composed.withdrawn.clone(),
            forgotten: forgotten.to_vec(),
            taken: taken.iter().map(|id| serde_bytes::ByteArray::new(*id)).collect(),
            rows,
        })
    }

    /// Seals the next bundle of the stream to a laptop, and keeps that it was written.
    fn seal_next(&mut self, sender: &Sender, to: &Laptop, kind: BundleKind, payload: &Payload, upto: i64, again: bool) -> Outcome<Sealed> {
        let last = store::bundle::last_sent(&self.tx, to.device)?;
        let mut bundle_id = [0; 16];
        getrandom::fill(&mut bundle_id).map_err(|_| Failure::new(Code::Internal))?;
        let lasts = if kind == BundleKind::State { STATE_LASTS } else { REPORT_LASTS };
        let draft = Draft {
            bundle_id,
            org_id: sender.org_id,
            kind,
            seq: last.as_ref().map_or(1, |last| last.seq + 1),
            epoch: epoch_of(sender.keys.card().fingerprint()),
            prev: last.map(|last| last.head),
            created: sender.now,
            expires: sender.now + lasts,
            roster_version: sender.roster.version,
            schema: payload::SCHEMA,
            min_app: MIN_APP.to_owned(),
            ack: sender.acks.clone(),
        };
        let sealed = seal(&sender.keys, &to.card, &draft, &payload.bytes()?)?;
        let file = again.then(|| sealed.file.clone());
        let sent = Sent {
            bundle_id,
            laptop: to.device,
            seq: draft.seq,
            head: sealed.head_sha256,
            at: sender.now.cast_signed(),
            upto,
            known: store::change::newest_place(&self.tx)?,
            file,
        };
        store::bundle::keep_sent(&self.tx, &sent)?;
        Ok(sealed)
    }

    fn keep_what_it_holds(&mut self, composed: &Composed, laptop: DeviceId, first: u64) -> Outcome<()> {
        if composed.kind != BundleKind::State {
            return Ok(());
        }
        for family in &composed.reach.families {
            store::held::gave(&self.tx, laptop, *family, self.now.timestamp())?;
        }
        composed.withdrawn.iter().try_for_each(|family| store::held::withdrew(&self.tx, laptop, *family, first))
    }

    /// Seals own changes that nobody has yet for a coordinator, before their families leave this laptop. They go out with every report until one
    /// took them in.
    pub(super) fn seal_before_withdrawal(&mut self, sender: &Sender, to: &Laptop, rows: Vec<Change>) -> Outcome<()> {
        let composed = Composed {
            kind: BundleKind::Report,
            upto: 0,
            rows: Vec::new(),
            reach: Reach { families: Vec::new(), blocked: Vec::new() },
            withdrawn: Vec::new(),
            volunteer: None,
        };
        let payload = self.payload(sender, &composed, Part { rows, families: Vec::new() }, &[], &[])?;
        self.seal_next(sender, to, BundleKind::Report, &payload, 0, true).map(|_| ())
    }
}

/// Whose laptop it is.
pub(super) fn audience(laptop: &Laptop, volunteer: Option<VolunteerId>) -> Audience {
    Audience { roles: Roles::new(laptop.roles.iter().copied()), member: laptop.member, volunteer, device: laptop.device }
}

/// A laptop's bundles are numbered anew when its vault was restored: it has other keys then.
pub(super) fn epoch_of(laptop: Fingerprint) -> [u8; 16] {
    let mut epoch = [0; 16];
    epoch.copy_from_slice(&laptop.bytes()[..16]);
    epoch
}

/// The stamp that a bundle's rows may at most have raised ours to.
pub(super) fn no_further(newest: Stamp, now: u64) -> Stamp {
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    let limit = (now.cast_signed() * 1000 + DAY_MS) << 16;
    Stamp(newest.0.min(limit))
}
