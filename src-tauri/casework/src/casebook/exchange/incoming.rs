//! A bundle that came in, before anything of it is believed: whose it is, whether it is for us, whether it comes in turn, and what is unusual
//! about it (security.md C.5). Nothing here changes the record.

use super::view::Remark;
use super::{coordinates, moment, seconds};
use crate::casebook::Casebook;
use crate::error::{Code, Failure, Outcome};
use crate::exchange::bundle::{Bundle, BundleKind, open};
use crate::exchange::laptop_keys::LaptopCard;
use crate::exchange::payload::{self, Payload};
use crate::exchange::roster::{Laptop, Roster, SignedRoster, Standing, Update};
use crate::store;
use crate::store::organisation::Organisation;
use crate::time::Stamp;

use super::sending::epoch_of;

/// Seconds by which a clock may be ahead of ours without anybody being asked.
const AHEAD: u64 = 24 * 60 * 60;

/// A bundle whose sender is sure, with what is to be said about it.
pub(super) struct Arrived {
    /// As it was sealed.
    pub bundle: Bundle,
    /// What it carries.
    pub payload: Payload,
    /// Who wrote it.
    pub sender: Laptop,
    /// A newer roster that came with it, checked.
    pub roster: Option<(Roster, SignedRoster)>,
    /// It was taken in before.
    pub already: bool,
    /// What is unusual.
    pub remarks: Vec<Remark>,
}

impl Casebook {
    /// Opens a bundle and finds everything about it that can be found without touching the record.
    ///
    /// # Errors
    /// What `bundle::open` and `verify` say; `bundle_foreign` from a laptop that no roster names or that may not write this; `laptop_ended` where it
    /// was made after its laptop was taken out; `bundle_out_of_turn` where another one had its number; `roster_split`, `laptop_changed`.
    pub(super) fn arrive(&self, file: &[u8]) -> Outcome<Arrived> {
        let organisation = self.organisation()?;
        let keys = self.laptop_keys()?;
        let known = self.roster(&organisation)?;
        let unverified = open(&keys, file)?;
        let from = unverified.claims_to_be_from();
        let card = match &known {
            Some(roster) => roster.laptop(from).ok_or(Code::BundleForeign)?.card.clone(),
            None => inviter(&organisation)?,
        };
        let bundle = unverified.verify(&card, keys.card().fingerprint())?;
        if bundle.head.org_id != organisation.org_id {
            return Err(Code::BundleForeign.into());
        }
        if bundle.head.schema > payload::SCHEMA || is_for_newer(&bundle.head.min_app) {
            return Err(Code::BundleNewer.into());
        }
        let payload = Payload::read(&bundle.payload)?;
        if !payload.is_a(bundle.head.kind) {
            return Err(Code::BundleDamaged.into());
        }
        let newer = newer_roster(&organisation, known.as_ref(), &payload)?;
        // The one that came with it is the truth about its sender, where it is newer.
        let roster = newer.as_ref().map(|(roster, _)| roster).or(known.as_ref()).ok_or(Code::BundleForeign)?;
        let sender = roster.laptop(from).ok_or(Code::BundleForeign)?.clone();
        if !roster.laptops.iter().any(|laptop| laptop.device == self.device.id && laptop.card == keys.card()) {
            return Err(Code::BundleForeign.into());
        }
        let may = match bundle.head.kind {
            BundleKind::State => coordinates(&sender),
            BundleKind::Report => roster.laptops.iter().any(|laptop| laptop.device == self.device.id && coordinates(laptop)),
        };
        if !may {
            return Err(Code::BundleForeign.into());
        }
        let mut arrived = Arrived { already: false, remarks: Vec::new(), roster: newer, bundle, payload, sender };
        self.look_at_turn(&mut arrived)?;
        self.look_at_times(&mut arrived, known.as_ref())?;
        Ok(arrived)
    }

    fn look_at_turn(&self, arrived: &mut Arrived) -> Outcome<()> {
        let head = &arrived.bundle.head;
        let id: [u8; 16] = sized(&head.bundle_id)?;
        arrived.already = store::bundle::is_received(self.read(), &id)?;
        let epoch: [u8; 16] = sized(&head.epoch)?;
        if epoch != epoch_of(head.from) || head.seq == 0 {
            return Err(Code::BundleDamaged.into());
        }
        if arrived.already {
            return Ok(());
        }
        let received = store::bundle::received_from(self.read(), arrived.sender.device, &epoch)?;
        let forked = |one: &store::bundle::Received| one.seq == head.seq || (one.seq + 1 == head.seq && head.prev != one.head);
        if received.iter().any(forked) {
            return Err(Code::BundleOutOfTurn.into());
        }
        let before = received.iter().filter(|one| one.seq < head.seq).count() as u64;
        let missing = (head.seq - 1).saturating_sub(before);
        // One that comes late fills a gap: what else is missing was said with the later one.
        if missing > 0 && received.first().is_none_or(|last| last.seq < head.seq) {
            arrived.remarks.push(Remark::Missing { count: u32::try_from(missing).unwrap_or(u32::MAX) });
        }
        Ok(())
    }

    fn look_at_times(&self, arrived: &mut Arrived, known: Option<&Roster>) -> Outcome<()> {
        let now = seconds(self.clock.now());
        let (head, sender) = (&arrived.bundle.head, &arrived.sender);
        let mut remarks = Vec::new();
        let newest = arrived.payload.newest();
        let ahead = newest.moment().timestamp().max(0).cast_unsigned().max(head.created).saturating_sub(now);
        if ahead > AHEAD {
            remarks.push(Remark::ClockAhead { hours: u32::try_from(ahead / 3600).unwrap_or(u32::MAX) });
        }
        if now > head.expires {
            remarks.push(Remark::Expired { on: self.clock.day_of(moment(head.expires)) });
        }
        if sender.standing != Standing::Active {
            let ended = sender.ended.unwrap_or(0);
            if head.created >= ended {
                return Err(Code::LaptopEnded.into());
            }
            remarks.push(Remark::LaptopEnded { on: self.clock.day_of(moment(ended)) });
        }
        if arrived.roster.is_some() && known.is_some() {
            remarks.push(Remark::RosterNewer);
        }
        if arrived.roster.as_ref().map(|(roster, _)| roster).or(known).is_some_and(|roster| roster.is_expired(now)) {
            remarks.push(Remark::RosterExpired);
        }
        if !arrived.already {
            arrived.remarks.extend(remarks);
        }
        Ok(())
    }
}

impl Payload {
    /// The newest moment that any of its rows claims.
    fn newest(&self) -> Stamp {
        self.stamps().max().unwrap_or(Stamp(0)).max(self.as_of)
    }
}

/// The laptop that invited this one: all there is to believe before a roster came.
fn inviter(organisation: &Organisation) -> Outcome<LaptopCard> {
    let card = organisation.inviter.as_deref().ok_or(Code::NotJoined)?;
    serde_json::from_slice(card).map_err(|_| Code::DatabaseDamaged.into())
}

fn newer_roster(organisation: &Organisation, known: Option<&Roster>, payload: &Payload) -> Outcome<Option<(Roster, SignedRoster)>> {
    if payload.roster.is_empty() {
        return Ok(None);
    }
    let signed = SignedRoster::read(&payload.roster)?;
    let roster = signed.verify(&organisation.root)?;
    Ok((roster.update(known)? == Update::Newer).then_some((roster, signed)))
}

/// True where only a later version of the program can take it in.
fn is_for_newer(min_app: &str) -> bool {
    let numbers = |text: &str| text.split('.').map(|part| part.parse::<u32>().unwrap_or(u32::MAX)).collect::<Vec<_>>();
    numbers(min_app) > numbers(env!("CARGO_PKG_VERSION"))
}

/// Nothing of the file is taken in.
pub(super) fn damaged() -> Failure {
    Code::BundleDamaged.into()
}

/// Bytes of a length that the head's reader looked at.
pub(super) fn sized<const N: usize>(bytes: &[u8]) -> Outcome<[u8; N]> {
    bytes.try_into().map_err(|_| Code::BundleDamaged.into())
}
