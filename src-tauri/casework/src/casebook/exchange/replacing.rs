//! A state on a laptop that was given families: each family it brings takes the place of what was known of it, and those it takes away leave the
//! laptop. What was written here and nobody has yet stays, or is sealed for a coordinator first (security.md 00.15).

use std::collections::BTreeSet;

use super::incoming::Arrived;
use super::receiving::Taken;
use super::sending::Sender;
use super::view::{NamedFamily, Remark};
use crate::casebook::act::Act;
use crate::change::Change;
use crate::error::Outcome;
use crate::exchange::payload::Payload;
use crate::id::{ChangeId, DeviceId, FamilyId};
use crate::store;

impl Act<'_> {
    /// Takes in what a coordinator gives to this laptop.
    pub(super) fn take_given(&mut self, arrived: &Arrived, sender: &Sender, rows: Vec<Change>) -> Outcome<Taken> {
        let payload = &arrived.payload;
        let mut taken = Taken::default();
        let known: BTreeSet<FamilyId> = store::family::everyone(&self.tx)?.into_iter().map(|family| family.id).collect();
        let before: BTreeSet<ChangeId> = store::change::everything(&self.tx)?.into_iter().map(|row| row.id).collect();
        let withdrawn: Vec<FamilyId> = self.newer_word(payload, &payload.withdrawn, true)?;
        let given: BTreeSet<FamilyId> = self.newer_word(payload, &payload.families, false)?.into_iter().collect();
        self.withdraw(arrived, sender, &withdrawn, &mut taken)?;
        for family in &given {
            self.make_room(*family)?;
        }
        let stale: BTreeSet<FamilyId> = payload.families.iter().copied().filter(|family| !given.contains(family)).collect();
        let skipped = self.records_about(&stale, &rows);
        let common_is_newer = self.common_is_newer(payload)?;
        for row in rows.into_iter().filter(|row| !row.is_blank() && !skipped.contains(&row.record)) {
            if is_common(&row.kind) && !common_is_newer {
                continue;
            }
            if !before.contains(&row.id) {
                taken.rows.push(row.clone());
            }
            self.put_row(row)?;
        }
        self.rebuild_all()?;
        let volunteer = payload.volunteer.filter(|id| store::present::is_there(&self.tx, "volunteer", &id.text()).unwrap_or(false));
        store::member::set_volunteer(&self.tx, self.member_here()?, volunteer)?;
        store::present::drop_unmentioned_volunteers(&self.tx)?;
        store::present::drop_strays(&self.tx, self.device())?;
        store::present::drop_loose_ends(&self.tx)?;
        self.place(&mut taken, &known)?;
        Ok(taken)
    }

    fn member_here(&self) -> Outcome<crate::id::MemberId> {
        Ok(store::member::here(&self.tx)?.0.id)
    }

    /// Of these families those about which this bundle's word is newer than what was heard last; of two words of one moment, the one that takes
    /// away counts.
    fn newer_word(&mut self, payload: &Payload, families: &[FamilyId], withdrawn: bool) -> Outcome<Vec<FamilyId>> {
        let mut newer = Vec::new();
        for family in families {
            let counts = match store::held::given(&self.tx, *family)? {
                None => true,
                Some((as_of, was)) => payload.as_of.0 > as_of || (payload.as_of.0 == as_of && (withdrawn || !was)),
            };
            if counts {
                store::held::keep_given(&self.tx, *family, payload.as_of.0, withdrawn)?;
                newer.push(*family);
            }
        }
        Ok(newer)
    }

    /// What concerns no family is heard from the newest bundle as well.
    fn common_is_newer(&mut self, payload: &Payload) -> Outcome<bool> {
        let nobody = FamilyId::new(uuid::Uuid::nil());
        Ok(!self.newer_word(payload, &[nobody], false)?.is_empty())
    }

    fn withdraw(&mut self, arrived: &Arrived, sender: &Sender, families: &[FamilyId], taken: &mut Taken) -> Outcome<()> {
        let acknowledged = store::bundle::acknowledged(&self.tx)?;
        let mut unsent = Vec::new();
        for id in families {
            let Some(family) = store::family::get(&self.tx, *id)? else { continue };
            let rows = store::change::of_family(&self.tx, *id)?;
            unsent.extend(rows.iter().filter(|row| row.device == self.device() && row.seq > acknowledged && !row.is_blank()).cloned());
            taken.withdrawn.push(NamedFamily { id: *id, code: family.code, label: family.label });
        }
        if !unsent.is_empty() {
            unsent.sort_by_key(|row| row.seq);
            taken.remarks.push(Remark::Sealed { count: u32::try_from(unsent.len()).unwrap_or(u32::MAX) });
            self.seal_before_withdrawal(sender, &arrived.sender, unsent)?;
        }
        for id in families {
            for row in store::change::of_family(&self.tx, *id)? {
                self.take_row_out(row)?;
            }
        }
        Ok(())
    }

    /// Before a family comes again: all that others wrote about it goes, and of one's own what a coordinator has.
    fn make_room(&mut self, family: FamilyId) -> Outcome<()> {
        let acknowledged = store::bundle::acknowledged(&self.tx)?;
        for row in store::change::of_family(&self.tx, family)? {
            if row.device != self.device() || row.seq <= acknowledged {
                self.take_row_out(row)?;
            }
        }
        Ok(())
    }

    /// One's own keep their number, others' leave nothing.
    fn take_row_out(&mut self, mut row: Change) -> Outcome<()> {
        if row.device != self.device() {
            return store::present::drop_change(&self.tx, &row);
        }
        row.blank();
        store::strike::rewrite(&self.tx, &row)
    }

    fn put_row(&mut self, row: Change) -> Outcome<()> {
        if store::present::has_change(&self.tx, &row)? {
            return store::strike::rewrite(&self.tx, &row);
        }
        if store::present::has_number(&self.tx, row.device, row.seq)? {
            return Err(super::incoming::damaged());
        }
        store::change::insert(&self.tx, &row)
    }

    /// Records of families whose word here is newer: they are skipped.
    fn records_about(&self, families: &BTreeSet<FamilyId>, rows: &[Change]) -> BTreeSet<String> {
        if families.is_empty() {
            return BTreeSet::new();
        }
        super::reach::records_of(families, rows)
    }

    fn device(&self) -> DeviceId {
        self.device_id()
    }
}

/// Kinds that concern no family.
fn is_common(kind: &str) -> bool {
    matches!(kind, "programme" | "duty_number" | "volunteer" | "clearance")
}
