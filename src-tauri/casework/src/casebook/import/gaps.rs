//! Filling gaps: what a known record does not say yet is taken from the row; what it says stays (import.md, "Keys").

use super::codes::RowCode;
use super::columns::SheetField;
use super::person_row::PersonFacts;
use super::sheet::Row;
use crate::contact_rule::ContactRule;
use crate::person::{Person, Spoken};
use crate::reading::columns::PeopleField;
use crate::reading::name::fold_name;

/// Fills what is not known of a person; the fields in which the row says something else.
pub(super) fn fill_person(person: &mut Person, rule: &mut Option<ContactRule>, facts: &PersonFacts) -> Vec<PeopleField> {
    let mut kept = Vec::new();
    let mut keep = |field: PeopleField, differs: bool| {
        if differs {
            kept.push(field);
        }
    };
    keep(PeopleField::Birth, fill(&mut person.birth, facts.birth));
    keep(PeopleField::ANumber, fill(&mut person.a_number, facts.a_number.clone()));
    keep(PeopleField::Country, fill(&mut person.nationality, facts.nationality.clone()));
    keep(PeopleField::Arrival, fill(&mut person.arrival, facts.arrival));
    keep(PeopleField::Preferred, fill_text(&mut person.preferred, facts.preferred.as_ref()));
    keep(PeopleField::Town, fill_text(&mut person.town, facts.town.as_ref()));
    keep(PeopleField::Address, fill_text(&mut person.address, facts.address.as_ref()));
    keep(PeopleField::MailingAddress, fill_text(&mut person.mailing_address, facts.mailing_address.as_ref()));
    keep(PeopleField::Language, fill(&mut person.language, facts.language.clone()));
    keep(PeopleField::Relation, fill_word(&mut person.relation, facts.relation.as_ref(), "unknown"));
    if let Some(spanish) = facts.spanish {
        match person.spanish {
            Spoken::Unknown => person.spanish = spanish,
            known => keep(PeopleField::SpanishLevel, known != spanish),
        }
    }
    if let Some(phone) = &facts.phone {
        let rule = rule.get_or_insert_with(|| ContactRule::unasked(None));
        let same = |known: &String| digits(known) == digits(phone);
        keep(PeopleField::Phone, rule.phone.as_ref().is_some_and(|known| !same(known)));
        rule.phone.get_or_insert_with(|| phone.clone());
    }
    kept
}

/// Says in which cells the vault's value stays.
pub(super) fn warn_kept<F: SheetField>(row: &mut Row<'_, F>, kept: Vec<F>) {
    for field in kept {
        row.warn(field, RowCode::ValueKept);
    }
}

/// Fills a gap; whether something else stands there.
pub(super) fn fill<T: PartialEq>(gap: &mut Option<T>, value: Option<T>) -> bool {
    match (&gap, value) {
        (_, None) => false,
        (Some(known), Some(value)) => *known != value,
        (None, value) => {
            *gap = value;
            false
        }
    }
}

/// The same for texts, in which accents and case do not differ.
pub(super) fn fill_text(gap: &mut Option<String>, value: Option<&String>) -> bool {
    match (&gap, value) {
        (Some(known), Some(value)) => fold_name(known) != fold_name(value),
        (None, Some(value)) => {
            *gap = Some(value.clone());
            false
        }
        (_, None) => false,
    }
}

/// The same for a word that may say "unknown".
fn fill_word(word: &mut String, value: Option<&String>, unknown: &str) -> bool {
    match value {
        Some(value) if word == unknown => {
            word.clone_from(value);
            false
        }
        Some(value) => word != value,
        None => false,
    }
}

/// A telephone number for comparing.
pub(super) fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}
