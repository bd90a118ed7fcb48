//! What the vault knows, loaded once, so that planning asks nothing of it.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::view::ImportKind;
use crate::appearance::Appearance;
use crate::clearance::Clearance;
use crate::contact_rule::ContactRule;
use crate::error::Outcome;
use crate::family::Family;
use crate::id::{FamilyId, PersonId, VolunteerId};
use crate::pairing::Pairing;
use crate::person::Person;
use crate::representation::Representation;
use crate::store;
use crate::volunteer::Volunteer;

/// A snapshot of the records an import compares with.
#[derive(Default)]
pub(super) struct Known {
    /// Every family (not for volunteers).
    pub families: Vec<Family>,
    /// Everyone (people and dates only).
    pub people: Vec<Person>,
    /// Contact rules (people only).
    pub rules: HashMap<PersonId, ContactRule>,
    /// Every appearance with its sets (dates only).
    pub appearances: Vec<Appearance>,
    /// Every representation (dates only).
    pub representations: Vec<Representation>,
    /// Notes by record and text (dates only).
    pub notes: HashSet<(String, String)>,
    /// Every volunteer (volunteers and pairings only).
    pub volunteers: Vec<Volunteer>,
    /// Every clearance (volunteers only).
    pub clearances: Vec<Clearance>,
    /// Every pairing (pairings only).
    pub pairings: Vec<Pairing>,
    /// Who is kept apart (pairings only).
    pub apart: HashSet<(FamilyId, VolunteerId)>,
    /// Every claim ever made: record, field, text.
    pub claims: HashSet<(String, String, String)>,
    /// Rows taken in before.
    pub fingerprints: HashSet<String>,
}

impl Known {
    /// Loads what an import of this kind compares with.
    pub(super) fn load(connection: &Connection, kind: ImportKind) -> Outcome<Known> {
        let mut known = Known {
            claims: store::claim::said(connection)?.into_iter().collect(),
            fingerprints: store::import_row::everything(connection)?.into_iter().collect(),
            ..Known::default()
        };
        match kind {
            ImportKind::People => {
                known.families = store::family::everyone(connection)?;
                known.people = store::person::everyone(connection)?;
                known.rules = store::contact_rule::everyone(connection)?.into_iter().collect();
            }
            ImportKind::Dates => {
                known.families = store::family::everyone(connection)?;
                // Another record of the same person is nobody who must go.
                known.people = store::person::everyone(connection)?.into_iter().filter(|person| person.merged_into.is_none()).collect();
                known.appearances = store::appearance::everything(connection)?;
                known.representations = store::representation::everything(connection)?;
                known.notes = store::note::said(connection)?.into_iter().collect();
            }
            ImportKind::Volunteers => {
                known.volunteers = store::volunteer::everyone(connection)?;
                known.clearances = store::clearance::everyone(connection)?;
            }
            ImportKind::Pairings => {
                known.families = store::family::everyone(connection)?;
                known.volunteers = store::volunteer::everyone(connection)?;
                known.pairings = store::pairing::everything(connection)?;
                known.apart = store::not_together::standing(connection)?.into_iter().collect();
            }
        }
        Ok(known)
    }
}

/// The form in which office codes are compared.
pub(super) fn code_key(code: &str) -> String {
    code.split_whitespace().collect::<Vec<_>>().join(" ").to_uppercase()
}
