//! Families of the vault and of the file, by office code; a family is made on first sight (import.md, "Keys" and "People").

use std::collections::HashMap;

use uuid::Uuid;

use super::known::code_key;
use super::plan::Edit;
use crate::family::{Attention, Family, FamilyStatus, label_for};
use crate::id::FamilyId;
use crate::person::Person;

struct Household {
    family: Family,
    /// As it was in the vault; `None` for a new one.
    before: Option<Family>,
    /// A surname for the label, and whether it is the mother's.
    surname: Option<(String, bool)>,
}

/// Every family, by its code.
pub(super) struct Households {
    all: Vec<Household>,
    by_code: HashMap<String, usize>,
    by_id: HashMap<FamilyId, usize>,
}

impl Households {
    /// The vault's.
    pub(super) fn new(known: &[Family]) -> Households {
        let mut households = Households { all: Vec::new(), by_code: HashMap::new(), by_id: HashMap::new() };
        for family in known {
            households.add(code_key(&family.code), Household { family: family.clone(), before: Some(family.clone()), surname: None });
        }
        households
    }

    fn add(&mut self, code: String, household: Household) -> FamilyId {
        let id = household.family.id;
        self.by_code.insert(code, self.all.len());
        self.by_id.insert(id, self.all.len());
        self.all.push(household);
        id
    }

    /// The family with this code.
    pub(super) fn id(&self, code: &str) -> Option<FamilyId> {
        self.by_code.get(code).map(|at| self.all[*at].family.id)
    }

    /// Its city.
    pub(super) fn city(&self, code: &str) -> Option<&str> {
        self.by_code.get(code).and_then(|at| self.all[*at].family.city.as_deref())
    }

    /// The family with this code, made where nobody knows it.
    pub(super) fn open(&mut self, key: &str, code: &str, fresh: fn() -> Uuid) -> FamilyId {
        if let Some(id) = self.id(key) {
            return id;
        }
        let family = Family {
            id: FamilyId::new(fresh()),
            code: code.to_owned(),
            label: label_for(None),
            city: None,
            intake_on: None,
            status: FamilyStatus::Active,
            closed_reason: None,
            attention: Attention::Normal,
            attention_reason: None,
            attention_by: None,
            attention_on: None,
            closed_on: None,
            wishes: None,
        };
        self.add(key.to_owned(), Household { family, before: None, surname: None })
    }

    /// Gives a family a city where it has none; whether a family of the vault got one.
    pub(super) fn settle(&mut self, code: &str, city: &str) -> bool {
        let Some(household) = self.by_code.get(code).map(|at| &mut self.all[*at]) else { return false };
        if household.family.city.is_some() {
            return false;
        }
        household.family.city = Some(city.to_owned());
        household.before.is_some()
    }

    /// A new member: the label takes the mother's first surname, else the first person's.
    pub(super) fn meet(&mut self, family: FamilyId, person: &Person) {
        let (Some(at), Some(surname)) = (self.by_id.get(&family), person.surnames.first()) else { return };
        let mother = person.relation == "mother";
        let known = &mut self.all[*at].surname;
        if known.as_ref().is_none_or(|(_, of_mother)| mother && !of_mother) {
            *known = Some((surname.clone(), mother));
        }
    }

    /// New families, and those of the vault with a gap filled.
    pub(super) fn into_writes(self) -> (Vec<Family>, Vec<Edit<Family>>) {
        let (mut new, mut edits) = (Vec::new(), Vec::new());
        for Household { mut family, before, surname } in self.all {
            if family.label == label_for(None) {
                family.label = label_for(surname.as_ref().map(|(surname, _)| surname.as_str()));
            }
            match before {
                None => new.push(family),
                Some(before) if before != family => edits.push((before, family)),
                Some(_) => {}
            }
        }
        (new, edits)
    }
}
