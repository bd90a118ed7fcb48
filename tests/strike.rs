//! Strike: what should never have been written down is gone from the record, its history, the search and the drafts.

use casework::casebook::view::NoteOn;
use casework::error::Code;
use casework::note::Audience;

use crate::world::{World, family, person};

#[test]
fn a_struck_note_is_gone_from_everything_but_that_it_was_struck() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let id = casebook.note_add(NoteOn::Family, &home.text(), Audience::Shared, "crossed by the río", None).expect("a note");
    casebook.draft_save("note", &id.text(), "crossed by the río").expect("a draft");
    assert_eq!(casebook.search("crossed").expect("searches").len(), 1);
    casebook.strike("note", &id.text(), "text").expect("struck");
    assert!(casebook.search("crossed").expect("searches").is_empty());
    assert_eq!(casebook.draft_load("note", &id.text()).expect("reads"), None);
    let note = casebook.family(home).expect("a family").notes.remove(0);
    assert_eq!((note.text.as_str(), note.struck_on.is_some()), ("", true));
    let history = casebook.history(&id.text()).expect("a history");
    assert!(history.iter().any(|change| change.verb == "strike" && change.field == "text"));
    assert!(!serde_json::to_string(&history).expect("json").contains("crossed"));
    assert_eq!(casebook.undo().map_err(|failure| failure.code), Err(Code::NothingToUndo));
    casebook.lock().expect("locks");
    assert!(world.open().search("crossed").expect("searches").is_empty(), "also after the next opening");
}

#[test]
fn every_value_a_field_ever_had_is_struck() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    let mut input = crate::world::person_input("Rosa", None);
    input.address = Some("12 Elm Street".to_owned());
    casebook.person_edit(rosa, &input, None).expect("an address");
    input.address = Some("7 Oak Street".to_owned());
    casebook.person_edit(rosa, &input, None).expect("another");
    casebook.strike("person", &rosa.text(), "address").expect("struck");
    let history = serde_json::to_string(&casebook.history(&rosa.text()).expect("a history")).expect("json");
    assert!(!history.contains("Street") && history.contains("Rosa"));
    assert_eq!(casebook.family(home).expect("a family").people[0].address, None);
}

#[test]
fn a_text_that_was_given_as_the_reason_is_struck_beside_every_row_of_its_verb() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let edit = casework::casebook::view::FamilyEdit {
        id: home,
        label: "Familia C.".to_owned(),
        city: None,
        status: casework::family::FamilyStatus::Active,
        attention: casework::family::Attention::Urgent,
        reason: Some("zsecretz".to_owned()),
        wishes: None,
    };
    casebook.family_edit(&edit).expect("edited");
    casebook.strike("family", &home.text(), "attention_reason").expect("struck");
    let new = casework::casebook::view::NewOverride {
        family: home,
        scope: casework::consent::ConsentScope::Legal,
        cause: casework::consent_override::OverrideCause::Detention,
        reason: "zsecretz".to_owned(),
        until_day: crate::world::day("2026-11-25"),
    };
    let id = casebook.override_add(&new).expect("decided");
    casebook.strike("consent_override", &id.text(), "reason").expect("struck");
    let task = casebook.tasks(&Default::default()).expect("lists").remove(0).id;
    for record in [home.text(), id.text(), task.text()] {
        assert!(!serde_json::to_string(&casebook.history(&record).expect("a history")).expect("json").contains("zsecretz"));
    }
}

#[test]
fn what_is_no_free_text_or_not_theirs_to_see_is_not_struck() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    for (kind, record, field, code) in [
        ("appearance", home.text(), "setting_local", Code::ValueInvalid),
        ("change", home.text(), "after", Code::ValueInvalid),
        ("note; DROP TABLE note", home.text(), "text", Code::ValueInvalid),
        ("note", "no id".to_owned(), "text", Code::NotFound),
        ("pairing", home.text(), "handover", Code::NotFound),
    ] {
        assert_eq!(casebook.strike(kind, &record, field).map_err(|failure| failure.code), Err(code), "{kind}.{field}");
    }
}

#[test]
fn a_text_that_a_merged_record_said_too_is_struck_there_as_well() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let rosa = person(&mut casebook, home, "Rosa", None);
    let mut input = crate::world::person_input("Rosa", Some("224141754"));
    input.address = Some("zstreetz".to_owned());
    let again = casebook.person_add(home, &input).expect("a person");
    let third =
        casebook.person_add(home, &casework::casebook::view::PersonInput { given: "Rosita".to_owned(), a_number: None, ..input.clone() }).expect("a person");
    casebook.person_merge(again, third).expect("one");
    casebook.person_merge(rosa, again).expect("one");
    casebook.strike("person", &rosa.text(), "address").expect("struck");
    casebook.person_unmerge(again).expect("two");
    casebook.person_unmerge(third).expect("three");
    let page = serde_json::to_string(&casebook.family(home).expect("a family")).expect("json");
    let histories: String = [rosa, again, third].map(|id| serde_json::to_string(&casebook.history(&id.text()).expect("a history")).expect("json")).concat();
    assert!(!page.contains("zstreetz") && !histories.contains("zstreetz"));
}

#[test]
fn a_reason_is_struck_everywhere_also_after_another_text_of_the_record_was() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let home = family(&mut casebook, "F-1");
    let tom = crate::volunteers::cleared(&mut casebook, "Tom", "2027-12-31");
    let pairing = crate::volunteers::paired(&mut casebook, home, tom, casework::pairing::PairingRole::Primary, "2026-11-01").expect("paired");
    let closing = casework::casebook::view::Closing { id: home, on: crate::world::day("2026-11-22"), reason: "zsecretz".to_owned(), left_open: Vec::new() };
    casebook.family_close(&closing).expect("closed");
    assert!(serde_json::to_string(&casebook.history(&pairing.text()).expect("a history")).expect("json").contains("zsecretz"));
    casebook.strike("family", &home.text(), "wishes").expect("struck");
    casebook.strike("family", &home.text(), "closed_reason").expect("struck");
    for record in [pairing.text(), home.text()] {
        assert!(!serde_json::to_string(&casebook.history(&record).expect("a history")).expect("json").contains("zsecretz"));
    }
}
