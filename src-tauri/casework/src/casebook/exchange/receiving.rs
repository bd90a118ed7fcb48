//! Taking a bundle in: first shown, then in one transaction, and never a part of it. Shown and taken in run the same steps; shown ends by taking
//! everything back.

use std::collections::{BTreeMap, BTreeSet};

use super::incoming::{Arrived, sized};
use super::limits;
use super::sending::{Sender, audience, no_further};
use super::view::{FamilyChanges, Incoming, NamedFamily, Remark};
use super::{seconds, text};
use crate::casebook::Casebook;
use crate::casebook::act::Act;
use crate::casebook::strike::cleaned;
use crate::change::{Change, STRIKE, WHOLE};
use crate::error::{Code, Outcome};
use crate::exchange::bundle::BundleKind;
use crate::exchange::payload::Payload;
use crate::exchange::present::{Key, references};
use crate::id::{DeviceId, FamilyId};
use crate::member::Device;
use crate::store;
use crate::store::bundle::Received;
use crate::time::Stamp;

/// What taking it in did.
#[derive(Default)]
pub(super) struct Taken {
    /// New changes.
    pub rows: Vec<Change>,
    /// The family of each record.
    pub families: BTreeMap<String, FamilyId>,
    /// Those families, as they are shown.
    pub lines: BTreeMap<FamilyId, NamedFamily>,
    /// Families that were not here before.
    pub added: BTreeSet<FamilyId>,
    /// Families that left this laptop, as they were shown.
    pub withdrawn: Vec<NamedFamily>,
    /// What is to be said of it.
    pub remarks: Vec<Remark>,
}

impl Casebook {
    /// What a bundle would change here.
    pub fn bundle_open(&mut self, file: &[u8]) -> Outcome<Incoming> {
        self.receive(file, None)
    }

    /// Takes a bundle in. `confirmed`: a person said that it is to be, although something about it is unusual.
    ///
    /// # Errors
    /// `bundle_waits` where nobody said so yet; all that `bundle_open` refuses. Nothing of it stays then.
    pub fn bundle_take(&mut self, file: &[u8], confirmed: bool) -> Outcome<Incoming> {
        self.receive(file, Some(confirmed))
    }

    fn receive(&mut self, file: &[u8], take: Option<bool>) -> Outcome<Incoming> {
        let arrived = self.arrive(file)?;
        if arrived.already {
            return Ok(self.shown(&arrived, Taken::default(), 0));
        }
        if take == Some(false) && arrived.remarks.iter().any(Remark::waits) {
            return Err(Code::BundleWaits.into());
        }
        let conflicts = store::conflict::count_open(self.read())?;
        // Whose laptop is asked by the roster that came with it: it may have become another's.
        let keeps = self.coordinates_by(&arrived);
        let sender = if keeps { None } else { Some(self.sender_with(&arrived)?) };
        let theirs = self.families_of_sender(&arrived)?;
        let (mut taken, mut after) = (None, 0);
        let done = self.recorded("bundle_take", |act| {
            let mut one = act.take_in(&arrived, sender.as_ref(), theirs)?;
            one.remarks.sort_by_key(|remark| std::mem::discriminant(remark) != std::mem::discriminant(&Remark::RosterNewer));
            after = store::conflict::count_open(&act.tx)?;
            taken = Some(one);
            // Shown, not taken in: all of it goes back.
            if take.is_none() { Err(Code::Stopped.into()) } else { Ok(()) }
        });
        let Some(taken) = taken.filter(|_| take.is_none() || done.is_ok()) else { return Err(done.err().unwrap_or(Code::Internal.into())) };
        if take.is_some() {
            self.look_again()?;
        }
        Ok(self.shown(&arrived, taken, after.saturating_sub(conflicts)))
    }

    /// Families that the sender of a report may hold today: another coordinator may have given them.
    fn families_of_sender(&self, arrived: &Arrived) -> Outcome<BTreeSet<FamilyId>> {
        if arrived.bundle.head.kind == BundleKind::State {
            return Ok(BTreeSet::new());
        }
        let sender = audience(&arrived.sender, store::member::volunteer_of(self.read(), arrived.sender.member)?);
        Ok(self.reach(&sender, &arrived.sender.cities)?.families.into_iter().collect())
    }

    fn coordinates_by(&self, arrived: &Arrived) -> bool {
        let newer = arrived.roster.as_ref().and_then(|(roster, _)| roster.laptops.iter().find(|laptop| laptop.device == self.device.id));
        newer.map_or_else(|| self.coordinates(), super::coordinates)
    }

    /// How this laptop would write, by the roster that came in where it had none.
    fn sender_with(&self, arrived: &Arrived) -> Outcome<Sender> {
        match &arrived.roster {
            Some((roster, signed)) => self.sender_by(roster.clone(), signed.bytes()?),
            None => self.sender(),
        }
    }

    fn shown(&self, arrived: &Arrived, taken: Taken, conflicts: u32) -> Incoming {
        let mut changes: BTreeMap<Option<FamilyId>, BTreeMap<String, u32>> = BTreeMap::new();
        for row in &taken.rows {
            let family = taken.families.get(&row.record).copied();
            *changes.entry(family).or_default().entry(row.kind.clone()).or_default() += 1;
        }
        let line = |id: FamilyId| taken.lines.get(&id).cloned();
        let changes = changes.into_iter().map(|(family, kinds)| FamilyChanges {
            added: family.is_some_and(|id| taken.added.contains(&id)),
            family: family.and_then(line),
            kinds: kinds.into_iter().collect(),
        });
        let remarks: Vec<Remark> = arrived.remarks.iter().cloned().chain(taken.remarks.iter().cloned()).collect();
        Incoming {
            kind: arrived.bundle.head.kind,
            from_laptop: arrived.sender.name.clone(),
            from_member: arrived.sender.member_name.clone(),
            made_at: text(arrived.bundle.head.created),
            already: arrived.already,
            changes: changes.collect(),
            withdrawn: taken.withdrawn,
            conflicts,
            waits: remarks.iter().any(Remark::waits),
            remarks,
        }
    }
}

impl Act<'_> {
    fn take_in(&mut self, arrived: &Arrived, sender: Option<&Sender>, theirs: BTreeSet<FamilyId>) -> Outcome<Taken> {
        let (head, payload) = (&arrived.bundle.head, &arrived.payload);
        if let Some((roster, signed)) = &arrived.roster {
            self.keep_roster(roster, signed)?;
        }
        // A report speaks for nobody but its sender, who stands in the roster.
        if head.kind == BundleKind::State {
            self.keep_names(payload)?;
        }
        let mine: Vec<[u8; 16]> = payload.taken.iter().map(|id| **id).collect();
        store::bundle::mark_taken(&self.tx, &mine)?;
        let own = self.own_fingerprint(arrived);
        let ack = head.ack.iter().find(|(laptop, _)| Some(*laptop) == own).map_or(0, |(_, seq)| *seq);
        let rows: Vec<Change> = payload.rows.iter().cloned().map(Change::from).collect();
        let taken = match (head.kind, sender) {
            (BundleKind::Report, _) => self.take_report(arrived, rows, ack, theirs)?,
            (BundleKind::State, None) => self.take_whole(payload, rows)?,
            (BundleKind::State, Some(sender)) => self.take_given(arrived, sender, rows)?,
        };
        store::held::acknowledged(&self.tx, arrived.sender.device, ack)?;
        let received = Received {
            bundle_id: sized(&head.bundle_id)?,
            laptop: arrived.sender.device,
            epoch: sized(&head.epoch)?,
            seq: head.seq,
            head: arrived.bundle.head_sha256,
            created: head.created.cast_signed(),
            at: self.now.timestamp(),
            whole: !taken.remarks.iter().any(|remark| matches!(remark, Remark::Refused { .. })),
        };
        store::bundle::keep_received(&self.tx, &received)?;
        let newest = payload.stamps().max().unwrap_or(Stamp(0)).max(payload.as_of);
        store::vault_meta::raise_clock(&self.tx, no_further(newest, seconds(self.now)))?;
        self.event("bundle_take", None, &serde_json::json!({ "laptop": arrived.sender.device.text(), "rows": taken.rows.len() }).to_string())?;
        Ok(taken)
    }

    fn own_fingerprint(&self, arrived: &Arrived) -> Option<crate::exchange::laptop_keys::Fingerprint> {
        arrived.bundle.head.to.first().copied()
    }

    /// Members and laptops that rows name. What a member does stands in the roster alone.
    fn keep_names(&mut self, payload: &Payload) -> Outcome<()> {
        for (id, name) in &payload.members {
            if !store::present::is_there(&self.tx, "member", &id.text())? {
                store::member::keep(&self.tx, *id, name)?;
            }
        }
        for (id, member, name) in &payload.laptops {
            let known = store::member::devices(&self.tx)?.iter().any(|device| device.id == *id);
            if !store::present::is_there(&self.tx, "member", &member.text())? {
                return Err(Code::BundleDamaged.into());
            }
            if !known {
                store::member::keep_device(&self.tx, &Device { id: *id, member: *member, name: name.clone() })?;
            }
        }
        Ok(())
    }

    fn take_report(&mut self, arrived: &Arrived, rows: Vec<Change>, ack: u64, theirs: BTreeSet<FamilyId>) -> Outcome<Taken> {
        let mut taken = Taken::default();
        let rows = self.but_forgotten(rows, &mut taken)?;
        let allowed = limits::allowed(&self.tx, &arrived.sender, rows, ack, theirs)?;
        if allowed.refused > 0 {
            taken.remarks.push(Remark::Refused { count: allowed.refused });
        }
        self.merge_rows(allowed.rows, false, &mut taken)?;
        Ok(taken)
    }

    /// From one coordinator to another: both histories become one.
    fn take_whole(&mut self, payload: &Payload, rows: Vec<Change>) -> Outcome<Taken> {
        let mut taken = Taken::default();
        store::strike::defer_references(&self.tx)?;
        let fresh = self.forget_all(&payload.forgotten)?;
        self.clean_names(&fresh)?;
        let rows = self.but_forgotten(rows, &mut taken)?;
        self.merge_rows(rows, true, &mut taken)?;
        Ok(taken)
    }

    /// Rows that are not here yet, and what follows from them. `vouched`: a coordinator says what the row with an id is; somebody else may have
    /// used the id for a row of their own.
    fn merge_rows(&mut self, rows: Vec<Change>, vouched: bool, taken: &mut Taken) -> Outcome<()> {
        let mut touched: BTreeSet<Key> = BTreeSet::new();
        let mut strikes = Vec::new();
        for mut row in rows {
            if row.is_blank() || self.is_here(&row, vouched)? {
                continue;
            }
            if store::present::has_number(&self.tx, row.device, row.seq)? {
                return Err(Code::BundleDamaged.into());
            }
            self.without_struck(&mut row)?;
            store::change::insert(&self.tx, &row)?;
            touched.insert((row.kind.clone(), row.record.clone()));
            if row.verb == STRIKE && row.before.is_none() && row.after.is_none() {
                strikes.push(row.clone());
            }
            taken.rows.push(row);
        }
        strikes.iter().try_for_each(|strike| self.strike_before(strike))?;
        let known: BTreeSet<FamilyId> = store::family::everyone(&self.tx)?.into_iter().map(|family| family.id).collect();
        self.rebuild(touched)?;
        self.place(taken, &known)
    }

    fn is_here(&mut self, row: &Change, vouched: bool) -> Outcome<bool> {
        let Some(known) = store::change::get(&self.tx, row.id)? else { return Ok(false) };
        let same = (known.device, known.seq) == (row.device, row.seq);
        if !same && vouched {
            store::present::drop_change(&self.tx, &known)?;
        }
        Ok(same || !vouched)
    }

    /// Rows without what was removed here with its history: neither it, nor what belongs to it, nor its name anywhere else.
    fn but_forgotten(&self, rows: Vec<Change>, taken: &mut Taken) -> Outcome<Vec<Change>> {
        let gone: BTreeSet<String> = store::strike::forgotten(&self.tx)?.into_iter().collect();
        if gone.is_empty() {
            return Ok(rows);
        }
        let belongs = |row: &Change, gone: &BTreeSet<String>| {
            gone.contains(&row.record) || row.field.split_once(':').is_some_and(|(_, member)| gone.contains(member)) || needs_any(row, gone)
        };
        // What hangs on a removed record goes with it, whatever order they came in.
        let mut with_theirs = gone.clone();
        loop {
            let more: Vec<String> = rows.iter().filter(|row| row.field == WHOLE && belongs(row, &with_theirs)).map(|row| row.record.clone()).collect();
            let before = with_theirs.len();
            with_theirs.extend(more);
            if with_theirs.len() == before {
                break;
            }
        }
        let (out, kept): (Vec<Change>, Vec<Change>) = rows.into_iter().partition(|row| belongs(row, &with_theirs));
        if !out.is_empty() {
            taken.remarks.push(Remark::Forgotten { count: u32::try_from(out.len()).unwrap_or(u32::MAX) });
        }
        let names: Vec<String> = with_theirs.into_iter().collect();
        let without = |row: Change| -> Outcome<Change> {
            let of = |text: Option<String>| text.map(|text| cleaned(text, &names)).transpose();
            Ok(Change { before: of(row.before)?, after: of(row.after)?, ..row })
        };
        kept.into_iter().map(without).collect()
    }

    /// What was struck here before the row came is struck in it too.
    fn without_struck(&self, row: &mut Change) -> Outcome<()> {
        let later = store::change::of_record(&self.tx, &row.record)?;
        let struck =
            later.iter().filter(|one| one.kind == row.kind && one.verb == STRIKE && one.before.is_none() && one.after.is_none() && order(row) < order(one));
        for field in struck.map(|one| one.field.clone()).collect::<Vec<_>>() {
            if row.verb != STRIKE && (row.field == field || row.field == WHOLE) {
                row.reason = None;
            }
            row.strike(&field);
        }
        Ok(())
    }

    /// A strike that came in: everything that was written before it loses that text, and its verb the reason.
    fn strike_before(&mut self, strike: &Change) -> Outcome<()> {
        let mut acts = BTreeSet::new();
        for mut row in store::change::of_record(&self.tx, &strike.record)?.into_iter().filter(|row| row.kind == strike.kind && order(row) < order(strike)) {
            if row.field == strike.field || row.field == WHOLE {
                acts.insert(row.act);
            }
            row.strike(&strike.field);
            store::strike::rewrite(&self.tx, &row)?;
        }
        store::strike::drop_drafts(&self.tx, &strike.record)?;
        acts.into_iter().try_for_each(|act| self.drop_reason(act))
    }

    /// Another coordinator removed records with their history. Answers those that this laptop did not know of, and what hung on them here.
    fn forget_all(&mut self, records: &[String]) -> Outcome<Vec<String>> {
        let mut fresh = BTreeSet::new();
        for record in records {
            if !store::strike::is_forgotten(&self.tx, record)? {
                self.forget_here(record)?;
                fresh.insert(record.clone());
            }
        }
        // A note that came from elsewhere on a date that is gone goes too, and so on.
        let mut last = 0;
        while fresh.len() > last {
            last = fresh.len();
            let hanging: Vec<Change> = store::change::everything(&self.tx)?.into_iter().filter(|row| needs_any(row, &fresh)).collect();
            for row in hanging {
                self.forget_here(&row.record)?;
                fresh.insert(row.record);
            }
        }
        Ok(fresh.into_iter().collect())
    }

    fn forget_here(&mut self, record: &str) -> Outcome<()> {
        let kinds: BTreeSet<String> = store::change::of_record(&self.tx, record)?.into_iter().map(|row| row.kind).filter(|kind| !kind.is_empty()).collect();
        for kind in &kinds {
            self.forget(kind, record)?;
            store::present::take_out(&self.tx, kind, record)?;
        }
        store::strike::keep_forgotten(&self.tx, record)
    }

    /// What is left must not name them either.
    fn clean_names(&mut self, gone: &[String]) -> Outcome<()> {
        if gone.is_empty() {
            return Ok(());
        }
        let mut touched = BTreeSet::new();
        for before in store::change::everything(&self.tx)? {
            let mut row = before.clone();
            if row.field.split_once(':').is_some_and(|(_, member)| gone.iter().any(|id| id == member)) {
                row.blank();
            }
            for value in [&mut row.before, &mut row.after] {
                *value = value.take().map(|text| cleaned(text, gone)).transpose()?;
            }
            if row != before {
                store::strike::rewrite(&self.tx, &row)?;
                touched.insert((before.kind, before.record));
            }
        }
        self.rebuild(touched)
    }

    /// Which family each change is about, for showing it.
    pub(super) fn place(&mut self, taken: &mut Taken, known: &BTreeSet<FamilyId>) -> Outcome<()> {
        let touched: BTreeSet<String> = taken.rows.iter().map(|row| row.record.clone()).collect();
        for family in store::family::everyone(&self.tx)? {
            // Only what came in is looked for.
            let records = store::change::records_of_family(&self.tx, family.id, &touched)?;
            if !records.is_empty() {
                taken.lines.insert(family.id, NamedFamily { id: family.id, code: family.code, label: family.label });
                if !known.contains(&family.id) {
                    taken.added.insert(family.id);
                }
                taken.families.extend(records.into_iter().map(|record| (record, family.id)));
            }
        }
        Ok(())
    }
}

/// A creation of something that can't be without one of these records, or is about one.
fn needs_any(row: &Change, records: &BTreeSet<String>) -> bool {
    let Some(Ok(made)) = row.after.as_deref().filter(|_| row.field == WHOLE).map(serde_json::from_str::<serde_json::Value>) else { return false };
    let names = |field: &str| made.get(field).and_then(serde_json::Value::as_str).is_some_and(|id| records.contains(id));
    let about = matches!(row.kind.as_str(), "note" | "notice_given" | "claim") && names("record");
    about || references(&row.kind).iter().any(|reference| reference.needed && names(reference.field))
}

/// Before and after, as concurrent edits are ordered.
fn order(row: &Change) -> (Stamp, DeviceId, crate::id::ChangeId) {
    (row.at, row.device, row.id)
}
