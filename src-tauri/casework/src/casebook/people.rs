//! People: what a page shows of them, and the verbs that change them.

use chrono::NaiveDate;

use super::Casebook;
use super::act::{Act, found, new_uuid};
use super::appearances::{optional, require_member, required};
use super::person_views::{LanguagesView, PersonInput, PersonView, RepresentationInput, RepresentationView};
use crate::appearance::Forum;
use crate::contact_rule::ContactRule;
use crate::error::{Code, Failure, Outcome};
use crate::id::{FamilyId, PersonId, RepresentationId};
use crate::notice_given::{NoticeCause, Party};
use crate::person::{Person, Spoken};
use crate::reading::a_number::{ANumberReading, mask_a_number, read_a_number, show_a_number};
use crate::representation::{Representation, RepresentationStatus, represented};
use crate::role::Sight;
use crate::store;
use crate::word::Answer;

impl Casebook {
    pub(crate) fn person_view(&self, person: Person) -> Outcome<PersonView> {
        let mut hidden = Vec::new();
        let mut seen = |field: &str, value: Option<String>| -> Option<String> {
            match self.roles().sight("person", field) {
                Sight::Shown if field == "a_number" => value.map(|number| show_a_number(&number)),
                Sight::Shown => value,
                Sight::Year => value.map(|text| text.chars().take(4).collect()),
                Sight::Masked if field == "a_number" => value.map(|number| mask_a_number(&number)),
                Sight::Masked => value.map(|_| "•••".to_owned()),
                Sight::Hidden => {
                    hidden.push(field.to_owned());
                    None
                }
            }
        };
        let birth = seen("birth", person.birth.map(|day| day.to_string()));
        let a_number = seen("a_number", person.a_number);
        let nationality = seen("nationality", person.nationality);
        let arrival = seen("arrival", person.arrival.map(|day| day.to_string()));
        let respondent = seen("respondent", Some(person.respondent.word().to_owned())).and_then(|word| Answer::parse(&word));
        let whereabouts = seen("whereabouts", Some(person.whereabouts));
        let mailing_address = seen("mailing_address", person.mailing_address);
        let entry = seen("entry", person.entry);
        let unaccompanied =
            seen("unaccompanied", Some(person.unaccompanied).filter(|answer| *answer != Answer::Unknown).map(|answer| answer.word().to_owned()));
        let claims = self.claims_on(&person.id.text())?;
        let legal = self.roles().shows("representation", "status");
        let sees_custody = self.roles().shows("person", "custody_of");
        Ok(PersonView {
            id: person.id,
            family: person.family,
            languages: languages_of(&person.language, person.town, person.spanish, person.also_understands, person.reads, person.needs_relay),
            merged: if sees_custody { store::person::merged_into(self.read(), person.id)? } else { Vec::new() },
            contact: store::contact_rule::get(self.read(), person.id)?,
            contact_claims: claims.into_iter().filter(|claim| claim.field == "contact_notes").collect(),
            representation: if legal { self.representations(person.id)? } else { Vec::new() },
            consents: self.consents(person.id)?,
            given: person.given,
            surnames: person.surnames,
            preferred: person.preferred,
            relation: person.relation,
            birth,
            respondent,
            a_number,
            nationality,
            arrival,
            hidden,
            address: person.address,
            mailing_address,
            whereabouts,
            custody_of: if sees_custody { person.custody_of } else { Vec::new() },
            entry,
            unaccompanied,
            confidential_from: person.confidential_from.filter(|_| self.roles().shows("person", "confidential_from")),
            left_on: person.left_on.filter(|_| sees_custody),
            left_reason: person.left_reason.filter(|_| sees_custody),
        })
    }

    fn representations(&self, person: PersonId) -> Outcome<Vec<RepresentationView>> {
        let all = store::representation::of_person(self.read(), person)?;
        let view = |one: Representation| RepresentationView {
            forum: one.forum,
            status: one.status,
            represented: represented(one.status, one.e28),
            representative: one.representative,
            e28: one.e28,
        };
        Ok(all.into_iter().map(view).collect())
    }

    /// Adds a member to a family.
    pub fn person_add(&mut self, family: FamilyId, input: &PersonInput) -> Outcome<PersonId> {
        self.roles().require_record_keeper()?;
        let today = self.clock.today();
        self.act("person_add", None, |act| {
            found(store::family::get(&act.tx, family)?)?;
            let blank = Person::named(PersonId::new(new_uuid()), family, "", Vec::new());
            let person = filled(blank, input, today)?;
            require_of_family(act, &person)?;
            store::person::save(&act.tx, &person)?;
            act.created("person", &person.id.text(), &person)?;
            act.refresh_dates(family)?;
            Ok(person.id)
        })
    }

    /// Changes a person.
    pub fn person_edit(&mut self, id: PersonId, input: &PersonInput, reason: Option<&str>) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let today = self.clock.today();
        self.act("person_edit", reason, |act| {
            let before = found(store::person::get(&act.tx, id)?)?;
            let after = filled(before.clone(), input, today)?;
            require_of_family(act, &after)?;
            act.change_person(&before, &after)?;
            if before.address != after.address || before.mailing_address != after.mailing_address {
                act.owe(after.family, NoticeCause::AddressChanged, "person", &id.text(), &[Party::Volunteer, Party::Counsel])?;
            }
            Ok(())
        })
    }

    /// Sets how a person may be reached.
    pub fn contact_rule_set(&mut self, person: PersonId, rule: &ContactRule) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        let tidy = ContactRule {
            phone: optional(rule.phone.as_deref()),
            hours: optional(rule.hours.as_deref()),
            code_word: optional(rule.code_word.as_deref()),
            say_you_are: optional(rule.say_you_are.as_deref()),
            do_not_contact: optional(rule.do_not_contact.as_deref()),
            ..rule.clone()
        };
        self.act("contact_rule_set", None, |act| {
            let family = found(store::person::get(&act.tx, person)?)?.family;
            let before = store::contact_rule::get(&act.tx, person)?;
            act.save_contact_rule(person, before.as_ref(), &tidy)?;
            // A first rule is news to nobody; a changed one may keep somebody safe.
            match before {
                Some(before) if before != tidy => {
                    act.owe(family, NoticeCause::ContactRuleChanged, "person", &person.text(), &[Party::Volunteer, Party::Counsel])
                }
                _ => Ok(()),
            }
        })
    }

    /// Shows one A-number whole. Each reveal is an event.
    pub fn a_number_reveal(&mut self, person: PersonId) -> Outcome<String> {
        if self.roles().sight("person", "a_number") < Sight::Masked {
            return Err(Code::RefusedByRole.into());
        }
        self.act("a_number_reveal", None, |act| {
            let found = found(store::person::get(&act.tx, person)?)?;
            let number = found.a_number.ok_or_else(|| Failure::new(Code::NotFound))?;
            act.event("a_number_reveal", Some(&person.text()), "{}")?;
            Ok(show_a_number(&number))
        })
    }

    /// Says who represents a person in one forum, or how far the search is.
    pub fn representation_set(&mut self, input: &RepresentationInput) -> Outcome<()> {
        self.roles().require_record_keeper()?;
        self.act("representation_set", None, |act| {
            let person = found(store::person::get(&act.tx, input.person)?)?;
            let representative = optional(input.representative.as_deref());
            act.save_representation(input.person, input.forum, input.status, representative, input.e28)?;
            act.refresh_dates(person.family)
        })
    }
}

/// What somebody speaks, understands and reads.
fn languages_of(
    iso: &Option<String>,
    town: Option<String>,
    spanish: Spoken,
    also_understands: Vec<String>,
    reads: Answer,
    needs_relay: Answer,
) -> LanguagesView {
    let name = iso.as_deref().and_then(crate::reference::language).map(|language| language.name_en.clone()).unwrap_or_default();
    LanguagesView { iso: iso.clone(), name, town, spanish, also_understands, reads, needs_relay }
}

/// A person with the form's values; what the form leaves out of the legal fields stays.
fn filled(mut person: Person, input: &PersonInput, today: NaiveDate) -> Outcome<Person> {
    person.given = required(&crate::reading::cell::clean_cell(&input.given).text, "given", Code::NameMissing)?;
    person.surnames = input.surnames.iter().filter_map(|one| optional(Some(one))).collect();
    person.preferred = optional(input.preferred.as_deref());
    person.relation = crate::reference::relation(&input.relation).map(|one| one.code.clone()).ok_or_else(|| Failure::at(Code::ValueInvalid, "relation"))?;
    for (day, field) in [(input.birth, "birth"), (input.arrival, "arrival")] {
        if day.is_some_and(|day| day > today) {
            return Err(Failure::at(Code::DateImpossible, field));
        }
    }
    person.birth = input.birth;
    if let Some(iso) = &input.language {
        crate::reference::language(iso).ok_or_else(|| Failure::at(Code::ValueInvalid, "language"))?;
    }
    person.language.clone_from(&input.language);
    person.town = optional(input.town.as_deref());
    person.spanish = input.spanish;
    person.address = optional(input.address.as_deref());
    person.respondent = input.respondent;
    if let Some(text) = &input.a_number {
        person.a_number = match read_a_number(text) {
            ANumberReading::Number(number) => Some(number),
            ANumberReading::Unknown => None,
            ANumberReading::Dropped => return Err(Failure::at(Code::ValueInvalid, "a_number")),
        };
    }
    if input.nationality.is_some() {
        person.nationality.clone_from(&input.nationality);
    }
    person.arrival = input.arrival.or(person.arrival);
    person.entry = optional(input.entry.as_deref()).or(person.entry);
    person.unaccompanied = input.unaccompanied.unwrap_or(person.unaccompanied);
    filled_besides(person, input)
}

/// Where they are, what they understand and read, whom they look after, from whom they are kept.
fn filled_besides(mut person: Person, input: &PersonInput) -> Outcome<Person> {
    if let Some(word) = &input.whereabouts {
        if !crate::reference::whereabouts().iter().any(|row| row.code == *word) {
            return Err(Failure::at(Code::ValueInvalid, "whereabouts"));
        }
        person.whereabouts.clone_from(word);
    }
    if input.also_understands.iter().any(|iso| crate::reference::language(iso).is_none()) {
        return Err(Failure::at(Code::ValueInvalid, "also_understands"));
    }
    person.mailing_address = optional(input.mailing_address.as_deref());
    person.also_understands.clone_from(&input.also_understands);
    (person.reads, person.needs_relay) = (input.reads, input.needs_relay);
    person.custody_of = input.custody_of.iter().copied().filter(|child| *child != person.id).collect();
    person.confidential_from = input.confidential_from.filter(|from| *from != person.id);
    Ok(person)
}

/// Whom somebody looks after, or is kept from, is of the same family.
fn require_of_family(act: &Act<'_>, person: &Person) -> Outcome<()> {
    for child in &person.custody_of {
        require_member(act, person.family, Some(*child), "custody_of")?;
    }
    require_member(act, person.family, person.confidential_from, "confidential_from")
}

impl Act<'_> {
    /// Writes a contact rule and its history.
    pub(crate) fn save_contact_rule(&mut self, person: PersonId, before: Option<&ContactRule>, after: &ContactRule) -> Outcome<()> {
        store::contact_rule::save(&self.tx, person, after)?;
        match before {
            Some(before) => self.edited("contact_rule", &person.text(), before, after).map(|_| ()),
            None => self.created("contact_rule", &person.text(), after),
        }
    }

    /// Writes a representation and its history; one for each person and forum.
    pub(crate) fn save_representation(
        &mut self,
        person: PersonId,
        forum: Forum,
        status: RepresentationStatus,
        representative: Option<String>,
        e28: Answer,
    ) -> Outcome<()> {
        let before = store::representation::of(&self.tx, person, forum)?;
        let id = before.as_ref().map_or_else(|| RepresentationId::new(new_uuid()), |before| before.id);
        let after = Representation { id, person, forum, status, representative, e28 };
        store::representation::save(&self.tx, &after)?;
        match &before {
            Some(before) => self.edited("representation", &id.text(), before, &after).map(|_| ()),
            None => self.created("representation", &id.text(), &after),
        }
    }

    /// Brings what the lists keep beside a family's dates up to date.
    pub(crate) fn refresh_dates(&mut self, family: FamilyId) -> Outcome<()> {
        for id in store::appearance::live_of_family(&self.tx, family)? {
            store::appearance::refresh(&self.tx, id)?;
        }
        Ok(())
    }
}
