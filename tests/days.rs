//! What a day of work brings together: answers that outlive a move, mornings in odd zones, what the spreadsheet said.

use casework::appearance::Medium;
use casework::casebook::import::{ImportChoices, ImportFile, ImportKind};
use casework::casebook::view::*;
use casework::dispute::{DisputeSource, Settler};
use casework::error::Code;
use casework::id::AppearanceId;
use chrono_tz::Tz;

use crate::record::{CENTRAL, ahead, move_to, one_hearing};
use crate::world::{World, at, day, family, hearing};

fn third_answer(appearance: AppearanceId, local: &str) -> NewDispute {
    NewDispute {
        appearance,
        setting: at(local, CENTRAL),
        place: Some("Dallas Immigration Court".to_owned()),
        medium: Medium::InPerson,
        source: DisputeSource::Attorney,
        said_by: "the lawyer".to_owned(),
        said_on: day("2026-11-21"),
    }
}

#[test]
fn another_answer_stays_live_when_the_date_moves() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let old = one_hearing(&mut casebook);
    casebook.dispute_add(&third_answer(old, "2026-12-15T08:30")).expect("a dispute");
    let new = casebook.appearance_move(&move_to(old, "2026-12-08T08:30")).expect("moves");
    let row = casebook.dates(&ahead()).expect("lists").rows.remove(0);
    assert_eq!((row.id, row.disputed), (new, vec![at("2026-12-15T08:30", CENTRAL)]));
    let carried = casebook.date(old).expect("the old date").disputes.remove(0);
    let take = DisputeDecision { id: carried.id, decision: Verdict::Take, source: Settler::Court, reason: "x".to_owned() };
    assert_eq!(casebook.dispute_settle(&take).map_err(|f| f.code), Err(Code::AlreadyDone));
    assert_eq!(casebook.dispute_add(&third_answer(old, "2026-12-16T08:30")).map_err(|f| f.code), Err(Code::AlreadyDone));
    let agreeing = casebook.dates(&ahead()).expect("lists").rows.remove(0).id;
    casebook.appearance_move(&move_to(agreeing, "2026-12-15T08:30")).expect("moves to what the lawyer said");
    assert!(casebook.dates(&ahead()).expect("lists").rows[0].disputed.is_empty(), "an answer that agrees is settled by it");
}

#[test]
fn a_hearing_this_morning_is_ahead_in_a_zone_nobody_listed() {
    let world = World::coordinator();
    // 14:30 UTC on 1 December: morning in Chicago, already the 2nd on Guam.
    let morning = casework::casebook::Clock::fixed(chrono::DateTime::from_timestamp(1_796_135_400, 0).expect("a moment"));
    let mut casebook = world.open_at(morning);
    let family = family(&mut casebook, "F-1");
    for zone in [Tz::US__Central, Tz::America__Juneau, CENTRAL] {
        hearing(&mut casebook, family, at("2026-12-01T09:30", zone), None);
    }
    assert_eq!(casebook.dates(&ahead()).expect("lists").total, 3);
    assert_eq!(casebook.dates(&DatesFilter { span: DateSpan::Past, ..ahead() }).expect("lists").total, 0);
}

#[test]
fn a_confirmed_claim_without_a_field_stays_as_a_note_and_undo_takes_it_back() {
    let world = World::coordinator();
    let mut casebook = world.open();
    let sheet = "Family ID,First name,Last name,Relationship,DOB,City\nF-9,Rosa,Choc,mother,1990-04-05,\"Dallas, TX\"\n";
    let dates = "Family ID,What,Date,Time,Where\nF-9,master calendar,TBD,9am,DAL\n";
    for (kind, text) in [(ImportKind::People, sheet), (ImportKind::Dates, dates)] {
        let file = ImportFile { kind, name: "sheet.csv", bytes: text.as_bytes() };
        casebook.import_commit(&file, &ImportChoices::default(), casework::words::Language::En).expect("imports");
    }
    let claim = casebook.claims(None).expect("claims").into_iter().find(|claim| claim.text == "9am").expect("the time without a day");
    let decision = ClaimDecision { ids: vec![claim.id], decision: ClaimVerdict::Confirm, text: None, all_alike: false };
    assert_eq!(casebook.claim_settle(&decision).expect("settles"), 1);
    assert_eq!(casebook.search("9am").expect("searches").len(), 1, "the words are kept");
    let note = casebook.list_dates(&DatesListing { all: true, ..DatesListing::default() }).expect("lists").remove(0).row.id;
    let note = casebook.date(note).expect("a date").notes.remove(0).id.text();
    casebook.undo().expect("undoes");
    assert!(casebook.search("9am").expect("searches").is_empty());
    let history = serde_json::to_string(&casebook.history(&note).expect("a history")).expect("json");
    assert!(!history.contains("9am"), "no second copy stays behind that nothing could strike");
    assert!(casebook.claims(None).expect("claims").iter().any(|open| open.id == claim.id));
}
