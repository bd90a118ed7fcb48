//! Merging histories: pure, over change rows in memory. An edit supersedes exactly the edits in its `base`; edits not in
//! each other's base are concurrent. Safety fields keep all concurrent values until a person decides; other fields take
//! the later edit. Nothing is ever dropped: the rows are the history.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::change::{Change, STRIKE, WHOLE, is_safety_field};
use crate::id::ChangeId;

/// Where one field stands after a merge.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldState {
    /// Which field.
    pub field: String,
    /// The edits nobody superseded, oldest first; several are concurrent. A creation nobody edited on top of is one of them.
    pub heads: Vec<Change>,
}

impl FieldState {
    /// The value shown: the later head's, as canonical JSON.
    pub fn value(&self) -> Option<String> {
        self.heads.last().and_then(|head| value_of(head, &self.field))
    }

    /// Every value that stands, oldest first, equal ones once.
    pub fn values(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        self.heads.iter().filter_map(|head| value_of(head, &self.field)).filter(|value| seen.insert(value.clone())).collect()
    }

    /// True where a person must decide: a safety field with concurrent edits that say different things.
    pub fn in_conflict(&self) -> bool {
        let differ = self.heads.iter().map(|head| value_of(head, &self.field)).collect::<BTreeSet<_>>().len() > 1;
        differ && self.heads.iter().any(|head| is_safety_field(&head.kind, &self.field))
    }

    /// The `base` of an edit by someone who sees this state: deciding supersedes every head.
    pub fn base(&self) -> Vec<ChangeId> {
        let mut ids: Vec<ChangeId> = self.heads.iter().map(|head| head.id).collect();
        ids.sort();
        ids
    }
}

/// Both histories in one, each row once. Merging is a union: idempotent, and in any order. What one of them struck out is struck in both.
pub fn merge(mine: &[Change], theirs: &[Change]) -> Vec<Change> {
    let mut all: BTreeMap<ChangeId, Change> = BTreeMap::new();
    for change in mine.iter().chain(theirs) {
        let kept = all.entry(change.id).or_insert_with(|| change.clone());
        // Rewriting a row only ever takes something out of it.
        if said(change) < said(kept) {
            kept.clone_from(change);
        }
    }
    strike_earlier(&mut all);
    all.into_values().collect()
}

/// How much a row says.
fn said(change: &Change) -> usize {
    let optional = [&change.before, &change.after, &change.reason].into_iter().flatten().map(String::len).sum::<usize>();
    change.kind.len() + change.record.len() + change.field.len() + optional
}

/// What was struck is struck in every earlier row; what was written afterwards stays.
fn strike_earlier(all: &mut BTreeMap<ChangeId, Change>) {
    let when = |change: &Change| (change.at, change.device, change.id);
    let strikes = |change: &&Change| change.verb == STRIKE && !change.is_blank() && change.before.is_none() && change.after.is_none();
    let struck: Vec<Change> = all.values().filter(strikes).cloned().collect();
    let mut reasons = BTreeSet::new();
    for change in all.values_mut() {
        let meant = struck.iter().filter(|one| one.kind == change.kind && one.record == change.record && when(change) < when(one));
        for field in meant.map(|one| one.field.clone()).collect::<Vec<_>>() {
            if change.field == field || change.field == WHOLE {
                reasons.insert(change.act);
            }
            change.strike(&field);
        }
    }
    // A verb keeps its reason beside every row it writes.
    all.values_mut().filter(|change| reasons.contains(&change.act)).for_each(|change| change.reason = None);
}

/// Where each field of one record stands. A creation counts as the first change of every field it names.
pub fn fields(changes: &[Change], kind: &str, record: &str) -> BTreeMap<String, FieldState> {
    let rows: Vec<&Change> = changes.iter().filter(|change| change.kind == kind && change.record == record).collect();
    let edited = rows.iter().map(|change| change.field.clone()).filter(|field| field != WHOLE);
    let created = rows.iter().filter(|change| change.field == WHOLE).flat_map(|change| names_of(change));
    let names: BTreeSet<String> = edited.chain(created).collect();
    names.into_iter().map(|name| (name.clone(), FieldState { heads: heads(&rows, &name), field: name })).collect()
}

/// The edits of one field, and the creations of its record that name it, that no edit of this field has in its base: an edit supersedes
/// exactly what its editor saw, so a creation made on another laptop stands until somebody who saw it decides.
pub fn heads(rows: &[&Change], field: &str) -> Vec<Change> {
    let superseded: BTreeSet<ChangeId> = rows.iter().filter(|change| change.field == field).flat_map(|change| change.base.iter().copied()).collect();
    let of_field = rows.iter().filter(|change| change.field == field || (change.field == WHOLE && value_of(change, field).is_some()));
    let mut standing: Vec<Change> = of_field.filter(|change| !superseded.contains(&change.id)).map(|change| (*change).clone()).collect();
    standing.sort_by_key(|change| (change.at, change.device, change.id));
    standing
}

/// What a row says of a field: an edit its `after`, a creation the field of the whole record.
pub(super) fn value_of(change: &Change, field: &str) -> Option<String> {
    let after = change.after.as_deref()?;
    if change.field != WHOLE {
        return Some(after.to_owned());
    }
    let record: Value = serde_json::from_str(after).ok()?;
    record.get(field).map(Value::to_string)
}

fn names_of(creation: &Change) -> Vec<String> {
    let record = creation.after.as_deref().and_then(|after| serde_json::from_str::<Value>(after).ok());
    record.and_then(|record| record.as_object().map(|fields| fields.keys().cloned().collect())).unwrap_or_default()
}
