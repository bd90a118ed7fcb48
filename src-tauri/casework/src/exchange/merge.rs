//! Merging histories: pure, over change rows in memory. An edit supersedes exactly the edits in its `base`; edits not in
//! each other's base are concurrent. Safety fields keep all concurrent values until a person decides; other fields take
//! the later edit. Nothing is ever dropped: the rows are the history.

use std::collections::{BTreeMap, BTreeSet};

use crate::change::{Change, WHOLE, is_safety_field};
use crate::id::ChangeId;

/// Where one field stands after a merge.
#[derive(Clone, PartialEq, Eq)]
pub struct FieldState {
    /// The edits nobody superseded, oldest first; several are concurrent.
    pub heads: Vec<Change>,
}

impl FieldState {
    /// The value shown: the later head's.
    pub fn value(&self) -> Option<&str> {
        self.heads.last().and_then(|head| head.after.as_deref())
    }

    /// Every value that stands, oldest first, equal ones once.
    pub fn values(&self) -> Vec<&str> {
        let mut seen = BTreeSet::new();
        self.heads.iter().filter_map(|head| head.after.as_deref()).filter(|value| seen.insert(*value)).collect()
    }

    /// True where a person must decide: a safety field with concurrent edits that say different things.
    pub fn in_conflict(&self) -> bool {
        let differ = self.heads.iter().map(|head| &head.after).collect::<BTreeSet<_>>().len() > 1;
        differ && self.heads.iter().any(|head| is_safety_field(&head.kind, &head.field))
    }

    /// The `base` of an edit by someone who sees this state: deciding supersedes every head.
    pub fn base(&self) -> Vec<ChangeId> {
        let mut ids: Vec<ChangeId> = self.heads.iter().map(|head| head.id).collect();
        ids.sort();
        ids
    }
}

/// Both histories in one, each row once. Merging is a union: idempotent, and in any order.
pub fn merge(mine: &[Change], theirs: &[Change]) -> Vec<Change> {
    let mut all: BTreeMap<ChangeId, Change> = BTreeMap::new();
    for change in mine.iter().chain(theirs) {
        all.entry(change.id).or_insert_with(|| change.clone());
    }
    all.into_values().collect()
}

/// Where each field of one record stands. The creation counts as the first change of every field.
pub fn fields(changes: &[Change], record: &str) -> BTreeMap<String, FieldState> {
    let rows: Vec<&Change> = changes.iter().filter(|change| change.record == record).collect();
    let names: BTreeSet<&str> = rows.iter().map(|change| change.field.as_str()).filter(|field| *field != WHOLE).collect();
    names.into_iter().map(|name| (name.to_owned(), FieldState { heads: heads(&rows, name) })).collect()
}

/// The edits of one field that no other edit of it has in its base. Where anyone edited the field, its creation is superseded.
pub fn heads(rows: &[&Change], field: &str) -> Vec<Change> {
    let edits: Vec<&&Change> = rows.iter().filter(|change| change.field == field).collect();
    if edits.is_empty() {
        return rows.iter().filter(|change| change.field == WHOLE).map(|change| (*change).clone()).collect();
    }
    let superseded: BTreeSet<ChangeId> = edits.iter().flat_map(|change| change.base.iter().copied()).collect();
    let mut standing: Vec<Change> = edits.into_iter().filter(|change| !superseded.contains(&change.id)).map(|change| (*change).clone()).collect();
    standing.sort_by_key(|change| (change.at, change.device, change.id));
    standing
}
