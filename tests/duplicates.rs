//! Two records of one person: found, made one, and made two again.

use casework::casebook::Casebook;
use casework::casebook::import::ImportKind;
use casework::casebook::view::RepresentationInput;
use casework::consent::ConsentScope;
use casework::contact_rule::ContactRule;
use casework::error::Code;
use casework::id::{FamilyId, PersonId};
use casework::representation::RepresentationStatus;
use casework::word::Answer;
use chrono_tz::Tz;

use crate::consents::consent;
use crate::import::{commit, numbers};
use crate::world::{World, at, family, hearing, person};

/// Everything a family's page says but its history.
fn page(casebook: &Casebook, id: FamilyId) -> serde_json::Value {
    let mut page = serde_json::to_value(casebook.family(id).expect("a family")).expect("json");
    page["changes"] = serde_json::Value::Null;
    page
}

fn two_records(casebook: &mut Casebook) -> (FamilyId, PersonId, PersonId) {
    let home = family(casebook, "F-1");
    let (rosa, again) = (person(casebook, home, "Rosa", None), person(casebook, home, "rosa", Some("224141754")));
    hearing(casebook, home, at("2026-12-10T08:30", Tz::America__Chicago), Some(vec![again]));
    consent(casebook, again, ConsentScope::Legal);
    let forum = casework::appearance::Forum::EoirCourt;
    let waits = RepresentationInput { person: again, forum, status: RepresentationStatus::Waitlisted, representative: None, e28: Answer::No };
    casebook.representation_set(&waits).expect("a step");
    (home, rosa, again)
}

#[test]
fn two_records_are_found_made_one_and_made_two_again() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, rosa, again) = two_records(&mut casebook);
    let found = casebook.duplicates().expect("lists");
    assert_eq!(found.iter().map(|one| (one.a, one.b, one.one_family)).collect::<Vec<_>>(), [(rosa, again, true)]);
    let before = page(&casebook, home);
    casebook.person_merge(rosa, again).expect("one");
    let merged = casebook.family(home).expect("a family");
    assert_eq!(merged.people.len(), 1);
    let kept = &merged.people[0];
    assert_eq!((kept.id, kept.a_number.as_deref(), kept.merged.as_slice()), (rosa, Some("A•••-•••-754"), [again].as_slice()));
    assert_eq!((kept.consents.len(), kept.representation.len()), (1, 1), "what was said of the other record goes with it");
    assert_eq!(casebook.date(merged.dates[0].id).expect("a date").attendees.iter().map(|one| one.id).collect::<Vec<_>>(), [rosa]);
    assert!(casebook.duplicates().expect("lists").is_empty());
    assert_eq!(casebook.search("rosa").expect("searches").len(), 1);
    casebook.lock().expect("locks");
    let mut casebook = world.open();
    casebook.person_unmerge(again).expect("two");
    let mut after = page(&casebook, home);
    // What the merge made up for the kept record stays, empty: nothing is erased.
    for people in after["people"].as_array_mut().expect("people") {
        if people["id"] == serde_json::json!(rosa) {
            people["representation"] = serde_json::json!([]);
        }
    }
    assert_eq!(after["people"], before["people"]);
    assert_eq!(casebook.date(casebook.family(home).expect("a family").dates[0].id).expect("a date").attendees[0].id, again);
}

#[test]
fn what_was_changed_since_stays_when_they_are_made_two_again() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, rosa, again) = two_records(&mut casebook);
    casebook.person_merge(rosa, again).expect("one");
    let mut input = crate::world::person_input("Rosa María", None);
    input.a_number = Some("111111111".to_owned());
    casebook.person_edit(rosa, &input, None).expect("corrected");
    casebook.person_unmerge(again).expect("two");
    let people = casebook.family(home).expect("a family").people;
    let numbers: Vec<_> = people.iter().map(|one| (one.id, one.a_number.clone())).collect();
    assert!(numbers.contains(&(rosa, Some("A•••-•••-111".to_owned()))) && numbers.contains(&(again, Some("A•••-•••-754".to_owned()))));
}

#[test]
fn what_keeps_somebody_safe_is_kept_of_both_and_what_was_typed_since_stays() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (rosa, again) = (person(&mut casebook, home, "Rosa", None), person(&mut casebook, home, "rosa", None));
    let rule = ContactRule { do_not_contact: Some("her husband".to_owned()), may_call: Answer::No, ..ContactRule::unasked(Some("214-555-0123".to_owned())) };
    casebook.contact_rule_set(again, &rule).expect("a rule");
    let held = |casebook: &Casebook| casebook.family(home).expect("a family").people.into_iter().find(|one| one.id == rosa).expect("she").contact;
    for _ in 0..2 {
        casebook.person_merge(rosa, again).expect("one");
        assert_eq!(held(&casebook).and_then(|rule| rule.do_not_contact).as_deref(), Some("her husband"), "also the second time");
        casebook.person_unmerge(again).expect("two");
    }
    casebook.contact_rule_set(rosa, &ContactRule { may_call: Answer::Yes, hours: Some("mornings".to_owned()), ..ContactRule::unasked(None) }).expect("hers");
    casebook.person_merge(rosa, again).expect("one");
    let both = held(&casebook).expect("a rule");
    assert_eq!((both.may_call, both.hours.as_deref(), both.phone.as_deref()), (Answer::No, Some("mornings"), Some("214-555-0123")), "the safer answer");
    let since = ContactRule { code_word: Some("azul".to_owned()), ..both };
    casebook.contact_rule_set(rosa, &since).expect("typed since");
    casebook.person_unmerge(again).expect("two");
    assert_eq!(held(&casebook).and_then(|rule| rule.code_word).as_deref(), Some("azul"));
}

#[test]
fn a_rule_that_only_the_merge_made_is_kept_once_somebody_changed_it() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (rosa, again) = (person(&mut casebook, home, "Rosa", None), person(&mut casebook, home, "rosa", None));
    casebook.contact_rule_set(again, &ContactRule::unasked(Some("214-555-0123".to_owned()))).expect("a rule");
    casebook.person_merge(rosa, again).expect("one");
    let safer = ContactRule { do_not_contact: Some("her husband".to_owned()), ..ContactRule::unasked(Some("214-555-0199".to_owned())) };
    casebook.contact_rule_set(rosa, &safer).expect("changed");
    casebook.person_unmerge(again).expect("two");
    let hers = casebook.family(home).expect("a family").people.into_iter().find(|one| one.id == rosa).expect("she").contact;
    assert!(hers == Some(safer), "what was typed since stays");
}

#[test]
fn two_numbers_or_two_families_are_two_people() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let (home, other) = (family(&mut casebook, "F-1"), family(&mut casebook, "F-2"));
    let rosa = person(&mut casebook, home, "Rosa", Some("224141754"));
    let second = person(&mut casebook, home, "Rosa", Some("224141755"));
    let elsewhere = person(&mut casebook, other, "Rosa", Some("224141754"));
    for (a, b) in [(rosa, second), (rosa, elsewhere), (rosa, rosa)] {
        assert_eq!(casebook.person_merge(a, b).map_err(|failure| failure.code), Err(Code::ValueInvalid));
    }
    let found = casebook.duplicates().expect("lists");
    assert_eq!(found.iter().map(|one| (one.a, one.b, one.one_family)).collect::<Vec<_>>(), [(rosa, elsewhere, false)]);
    assert_eq!(casebook.person_unmerge(rosa).map_err(|failure| failure.code), Err(Code::NotFound));
}

#[test]
fn a_row_of_a_spreadsheet_that_names_the_other_record_means_the_kept_one() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let (rosa, again) = (person(&mut casebook, home, "Rosa", None), person(&mut casebook, home, "Rosita", Some("224141754")));
    casebook.person_merge(rosa, again).expect("one");
    let sheet = "Family ID,First name,Last name,A#,Phone\nF-1,Rosita,Choc,224-141-754,214-555-0142\n";
    let done = commit(&mut casebook, ImportKind::People, sheet.as_bytes());
    assert_eq!(numbers(&done), [1, 0, 1, 0, 0], "filled, not added");
    let people = casebook.family(home).expect("a family").people;
    assert_eq!(people.iter().map(|one| (one.id, one.contact.as_ref().is_some_and(|rule| rule.phone.is_some()))).collect::<Vec<_>>(), [(rosa, true)]);
}
